/** A small project whose versions tests release. */
import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { makeFolder } from "../e2e/project.js";

export const DOCUMENT = `openapi: 3.1.0
info: { title: Pets API, version: 1.0.0 }
servers: [{ url: https://api.test }]
paths:
  /pets:
    get:
      operationId: listPets
      parameters:
        - { name: limit, in: query, schema: { type: integer } }
      responses:
        "200":
          description: Fine
          content:
            application/json:
              schema: { type: object, properties: { name: { type: string } } }
  /clinics:
    get:
      operationId: listClinics
      responses:
        "204": { description: Fine }
`;

export const REGISTRY = `# The APIs of this house.
apis:
  pets:
    title: Pets API
    package: pets
    policy: { grace: 90 }
    versions:
      1.0.0: { status: current, released: 2024-01-01 } # the first
`;

/** The document of the next version: one operation more, and the limit of the list is gone unless it stays. */
export function nextDocument(version: string, change: (text: string) => string = (text) => text): string {
  const added = `${DOCUMENT}  /owners:\n    get:\n      operationId: listOwners\n      responses:\n        "204": { description: Fine }\n`;
  return change(added.replace("version: 1.0.0", `version: ${version}`));
}

/** Writes files below a folder. */
export function write(folder: string, files: Readonly<Record<string, string>>): void {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
}

/** A project with version 1.0.0, two accounts on it, and the document of the next version beside it. */
export function makeProject(
  next: string = nextDocument("1.1.0"),
  extra: Readonly<Record<string, string>> = {},
): string {
  const folder = makeFolder();
  write(folder, {
    "spec/registry.yaml": REGISTRY,
    "spec/pets/redocly.yaml": "rules: { operation-operationId: error }\n",
    "spec/pets/1.0.0/openapi.yaml": DOCUMENT,
    "spec/overlays/no-clinics.yaml":
      "overlay: 1.0.0\ninfo: { title: o, version: '1' }\nactions:\n  - { target: \"$.paths['/clinics']\", remove: true }\n",
    "spec/accounts/acme.yaml": "pin: pets@1.0.0 # since the start\noverlays: [no-clinics]\n",
    "spec/accounts/beta.yaml": "pin: pets@1.0.0\n",
    "next.yaml": next,
    ...extra,
  });
  return folder;
}
