import { readdirSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { ROOT } from "../cli/pawl.js";
import { compile, makeWorkspace, sourcesOf, writeFiles } from "../e2e/compile.js";
import { readDocument, tryDocument } from "../fuzz.js";

const FOLDER = join(ROOT, "test/fixtures/odd");

test.each(readdirSync(FOLDER))("the client of %s compiles", async (name) => {
  const { files = [] } = await tryDocument(readDocument(join(FOLDER, name)), false);
  const folder = makeWorkspace();
  writeFiles(folder, [...files, { path: "package.json", content: '{"type":"module"}' }]);
  expect(compile(sourcesOf(folder).filter((path) => !path.includes("node_modules")))).toBe("");
});
