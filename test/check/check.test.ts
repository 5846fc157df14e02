import { appendFileSync, mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { checkProject } from "../../generator/check/check.js";
import { readRegistry } from "../../generator/registry/registry.js";
import { generateHere } from "../e2e/generating.js";
import { makeFolder } from "../e2e/project.js";

const REGISTRY = `apis:
  pets:
    title: Pets API
    package: pets
    versions:
      1.0.0: { status: current, released: 2024-01-01 }
`;
const DAY = "2024-06-01";
const DOCUMENT = `openapi: 3.1.0
info: {title: Pets API, version: 1.0.0}
servers: [{url: https://api.test}]
paths: {/a: {get: {operationId: getA, responses: {"204": {description: ""}}}}}
`;

/** A project with one released version, generated and frozen. */
async function makeProject(): Promise<{ folder: string; registry: string; document: string }> {
  const folder = makeFolder();
  const registry = join(folder, "spec/registry.yaml");
  const document = join(folder, "spec/pets/1.0.0/openapi.yaml");
  mkdirSync(join(folder, "spec/pets/1.0.0"), { recursive: true });
  writeFileSync(registry, REGISTRY);
  writeFileSync(document, DOCUMENT);
  writeFileSync(join(folder, "spec/pets/redocly.yaml"), "rules: {operation-operationId: error}\n");
  await generateHere(folder);
  return { folder, registry, document };
}

describe("checkProject", () => {
  test("finds nothing where everything holds, and says what it looks at", async () => {
    const { registry } = await makeProject();
    const stages: string[] = [];
    expect(await checkProject(await readRegistry(registry), DAY, (stage) => stages.push(stage))).toEqual([]);
    expect(stages).toEqual([
      "frozen versions",
      "accounts",
      "pets@1.0.0: style",
      "pets@1.0.0: generated files",
    ]);
  });

  test("a frozen document that cannot be read any more is one finding among all", async () => {
    const { folder, registry, document } = await makeProject();
    writeFileSync(
      join(folder, "spec/registry.yaml"),
      `${REGISTRY.replace("current", "supported")}      1.1.0: { status: draft }\n`,
    );
    mkdirSync(join(folder, "spec/pets/1.1.0"));
    writeFileSync(
      join(folder, "spec/pets/1.1.0/openapi.yaml"),
      DOCUMENT.replace("version: 1.0.0", "version: 1.1.0"),
    );
    mkdirSync(join(folder, "spec/accounts"));
    writeFileSync(join(folder, "spec/accounts/acme.yaml"), "pin: pets@1.0.0\n");
    writeFileSync(join(folder, "spec/accounts/beta.yaml"), "pin: pets@1.1.0\n");
    await generateHere(folder);
    appendFileSync(document, "x\n");
    const found = await checkProject(await readRegistry(registry), DAY);
    expect(found.map((finding) => finding.check)).toEqual(
      expect.arrayContaining(["frozen", "accounts", "lint", "generated"]),
    );
    expect(found.find((finding) => finding.check === "lint")?.message).toContain("Not valid YAML");
  });

  test("finds a generated file that was edited, and says what to do", async () => {
    const { folder, registry } = await makeProject();
    appendFileSync(join(folder, "generated/pets/1.0.0/client/src/client.ts"), "// mine\n");
    expect(await checkProject(await readRegistry(registry), DAY)).toMatchObject([
      {
        check: "generated",
        severity: "error",
        message: "pets@1.0.0 is not what would be generated now: client/src/client.ts",
        fix: expect.stringContaining("pawl generate"),
      },
    ]);
  });

  test("finds all that a change of a frozen document breaks in one run", async () => {
    const { registry, document } = await makeProject();
    writeFileSync(document, DOCUMENT.replace("/a: {get: {operationId: getA,", "/other: {get: {"));
    const findings = await checkProject(await readRegistry(registry), DAY);
    expect(findings.map(({ check, severity }) => [check, severity])).toEqual([
      ["frozen", "error"],
      ["lint", "error"],
      ["generated", "error"],
    ]);
    expect(findings[1]?.message).toContain("(operation-operationId)");
    expect(findings[2]?.message).toMatch(/: \S+, \S+, \S+ and \d+ more$/);
  });
});
