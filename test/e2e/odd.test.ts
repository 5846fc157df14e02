import { readdirSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { ROOT } from "../cli/pawl.js";
import { readDocument, tryDocument } from "../fuzz.js";

/** Paths of slashes alone, empty tags, keywords as names, every corner of 2.0 and 3.2, servers that are none, … */
const FOLDER = join(ROOT, "test/fixtures/odd");

/** Those that are refused. */
const REFUSED = new Set(["security.json", "undeclared.json"]);

test.each(readdirSync(FOLDER))("%s gives a client that parses, or a message with a place", async (name) => {
  const { files, complaint } = await tryDocument(readDocument(join(FOLDER, name)), false);
  expect(complaint).toBeUndefined();
  expect(files === undefined).toBe(REFUSED.has(name));
});
