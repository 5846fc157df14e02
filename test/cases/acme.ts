/** A project of two versions of one API, by case 41, with the header that names the version (case 42). */
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const HEADER = "Acme-Version";

/** The documents of case 41, with the header of case 42. */
function charges(version: string, properties: string, required: string): string {
  return `openapi: 3.1.0
info: { title: Acme, version: "${version}" }
x-api-version: { header: ${HEADER}, value: "${version}" }
servers: [{ url: https://api.acme.test }]
paths:
  /charges/{id}:
    get:
      operationId: charges.get
      tags: [Charges]
      parameters:
        - { name: id, in: path, required: true, schema: { type: string } }
        - { name: ${HEADER}, in: header, schema: { type: string } }
      responses:
        "200":
          description: Fine
          content: { application/json: { schema: { $ref: "#/components/schemas/Charge" } } }
  /refunds:
    get:
      operationId: refunds.list
      tags: [Refunds]
      parameters: [{ name: ${HEADER}, in: header, schema: { type: string } }]
      responses: { "200": { description: Fine, content: { application/json: { schema: { $ref: "#/components/schemas/Refund" } } } } }
components:
  schemas:
    Charge: { type: object, required: [id, ${required}], properties: { id: { type: string }, ${properties} } }
    Refund: { type: object, required: [amount], properties: { amount: { type: integer } } }
`;
}

/** By version. */
export const DOCUMENTS = {
  "2024-01-01": charges("2024-01-01", "source: { type: string }", "source"),
  "2025-01-01": charges(
    "2025-01-01",
    "payment_method: { type: object, properties: { id: { type: string } } }",
    "payment_method",
  ),
};

/** Writes `spec/` with both versions, and the package of all. */
export function writeAcme(folder: string): void {
  for (const [version, text] of Object.entries(DOCUMENTS)) {
    mkdirSync(join(folder, "spec/acme", version), { recursive: true });
    writeFileSync(join(folder, "spec/acme", version, "openapi.yaml"), text);
  }
  writeFileSync(
    join(folder, "spec/registry.yaml"),
    `apis:
  acme:
    title: Acme
    package: "@acme/client"
    versionsPackage: "@acme/versions"
    versions:
      2024-01-01: { status: supported }
      2025-01-01: { status: current }
`,
  );
}
