import { existsSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { lintDocument } from "../../generator/lint/lint.js";
import { makeFolder } from "../e2e/project.js";

const DOCUMENT = `openapi: 3.1.0
info: {title: t, version: "1"}
paths: {}
`;

/** A plugin that leaves a trace when it is run. */
const PLUGIN =
  "require('fs').writeFileSync(__dirname + '/ran', ''); module.exports = () => ({ id: 'mine' });\n";

function folderWith(files: Readonly<Record<string, string>>): string {
  const folder = makeFolder();
  for (const [path, text] of Object.entries({ "api.yaml": DOCUMENT, ...files })) {
    writeFileSync(join(folder, path), text);
  }
  return folder;
}

describe("a configuration that cannot be used is refused with its place", () => {
  test.each([
    ["an unknown rule", "rules:\n  nope: error\n", "Property `nope` is not expected here", 2],
    ["rules that are no map", "rules: 5\n", "Expected type `Rules`", 1],
    ["what is no YAML", "rules: [\n", "Not valid YAML", 2],
    ["an unknown base", "extends: [nope]\n", "there is no such built-in config", undefined],
    ["a base on the network", 'extends: ["https://127.0.0.1:1/x.yaml"]\n', "goes to the network", undefined],
    ["a plugin that is not there", "plugins: [./none.cjs]\n", 'Plugin "./none.cjs" not found', undefined],
  ])("%s", async (_name, text, message, line) => {
    const folder = folderWith({ "named.yaml": text });
    const config = join(folder, "named.yaml");
    await expect(lintDocument({ file: join(folder, "api.yaml"), config })).rejects.toMatchObject({
      name: "PawlError",
      message: expect.stringContaining(message),
      place: line === undefined ? {} : { file: config, line },
    });
  });

  test("one that is not there", async () => {
    const file = join(folderWith({}), "api.yaml");
    await expect(lintDocument({ file, config: "/no/such.yaml" })).rejects.toMatchObject({
      code: "input-unreadable",
      place: { file: "/no/such.yaml" },
    });
  });
});

describe("plugins, which are programs", () => {
  const message = "A configuration that comes with a document may not run plugins";

  test.each([
    ["in the file beside the document", { "redocly.yaml": "plugins: [./plugin.cjs]\n" }],
    ["with a key that is written otherwise", { "redocly.yaml": '"plug\\u0069ns": [./plugin.cjs]\n' }],
    [
      "in a file that it extends",
      { "redocly.yaml": "extends: [./base.yaml]\n", "base.yaml": "plugins: [./plugin.cjs]\n" },
    ],
  ])("do not run: %s", async (_name, files) => {
    const folder = folderWith({ "plugin.cjs": PLUGIN, ...files });
    await expect(lintDocument({ file: join(folder, "api.yaml") })).rejects.toMatchObject({
      code: "config-invalid",
      message,
    });
    expect(existsSync(join(folder, "ran"))).toBe(false);
  });

  test("run where the user names the file", async () => {
    const folder = folderWith({ "plugin.cjs": PLUGIN, "mine.yaml": "plugins: [./plugin.cjs]\n" });
    await lintDocument({ file: join(folder, "api.yaml"), config: join(folder, "mine.yaml") });
    expect(existsSync(join(folder, "ran"))).toBe(true);
  });
});
