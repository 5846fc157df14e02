import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { describe, expect, test } from "vitest";
import { lintDocument } from "../../generator/lint/lint.js";
import { ROOT } from "../cli/pawl.js";
import { makeFolder } from "../e2e/project.js";

const DOCUMENT = `openapi: 3.1.0
info: {title: t, version: "1"}
servers: [{url: https://api.test}]
security: []
paths:
  /a/{id}:
    get:
      operationId: getA
      summary: Get it
      responses:
        "200": {$ref: "parts/responses.yaml#/Ok"}
`;

function folderWith(files: Readonly<Record<string, string>>): string {
  const folder = makeFolder();
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  return folder;
}

const PART = "Ok:\n  description: ok\n  content: {application/json: {schema: {type: string}, exampel: 1}}\n";

describe("lintDocument", () => {
  test("names the file and line of a finding, also in a file that is referred to", async () => {
    const folder = folderWith({ "api.yaml": DOCUMENT, "parts/responses.yaml": PART });
    const findings = await lintDocument({ file: join(folder, "api.yaml") });
    const find = (rule: string): object | undefined => findings.find((finding) => finding.rule === rule);
    expect(find("path-parameters-defined")).toMatchObject({
      severity: "error",
      place: { file: join(folder, "api.yaml"), line: 7, column: 5 },
    });
    expect(find("struct")).toMatchObject({ place: { file: "parts/responses.yaml", line: 3 } });
  });

  test("follows the API's own style, that beside it, and one that is named", async () => {
    const style = "rules:\n  operation-operationId: error\n  path-parameters-defined: off\n";
    const document = DOCUMENT.replace(/ {8}"200".*\n/, '        "200": {description: ok}\n').replace(
      "      operationId: getA\n",
      "",
    );
    const folder = folderWith({
      "redocly.yaml": style,
      "1/openapi.yaml": document,
      "other.yaml": "rules: {}\n",
    });
    const rules = async (config?: string): Promise<string[]> => {
      const request = { file: join(folder, "1/openapi.yaml"), ...(config === undefined ? {} : { config }) };
      return (await lintDocument(request)).map((finding) => finding.rule);
    };
    expect(await rules()).toEqual(["operation-operationId"]);
    expect(await rules(join(folder, "other.yaml"))).toEqual([]);
    writeFileSync(
      join(folder, "1/redocly.yaml"),
      "rules: {operation-summary: error, path-parameters-defined: error}\n",
    );
    expect(await rules()).toEqual(["path-parameters-defined"]);
  });

  test("lints standard input", async () => {
    const text = DOCUMENT.replace(/ {8}"200".*\n/, '        "200": {description: ok}\n');
    const findings = await lintDocument({ file: "-", stdin: new TextEncoder().encode(text) });
    expect(findings.map((finding) => [finding.rule, finding.place.file])).toContainEqual([
      "path-parameters-defined",
      "-",
    ]);
  });

  test("reads nothing that the loader would not", async () => {
    const folder = folderWith({
      "secret.yaml": PART,
      "in/api.yaml": DOCUMENT.replace("parts/responses", "../secret"),
    });
    await expect(lintDocument({ file: join(folder, "in/api.yaml") })).rejects.toMatchObject({
      code: "ref-outside",
    });
  });

  test("all released documents are clean", async () => {
    for (const version of ["2023-06-16", "2025-10-28"]) {
      expect(await lintDocument({ file: join(ROOT, "spec/worqhat", version, "openapi.yaml") })).toEqual([]);
    }
  });
});
