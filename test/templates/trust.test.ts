import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";

/** The modules that may vouch for text that no escaping function made. Think twice before you add one. */
const MAY_TRUST = [
  "generator/client/descriptor.ts",
  "generator/client/inbound.ts",
  "generator/client/methods.ts",
  "generator/client/msw.ts",
  "generator/client/package.ts",
  "generator/client/plain.ts",
  "generator/client/shapes.ts",
  "generator/client/tanstack.ts",
  "generator/client/zod.ts",
  "generator/docs/addresses.ts",
  "generator/docs/places.ts",
  "generator/docs/prose.ts",
  "generator/templates/markdown.ts",
  "generator/templates/safe.ts",
];

test("only a few modules make safe text by themselves", () => {
  const root = fileURLToPath(new URL("../..", import.meta.url));
  const found = readdirSync(join(root, "generator"), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith(".ts"))
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((file) => /\btrusted\(|\bnew Safe\(/.test(readFileSync(file, "utf8")))
    .map((file) => file.slice(root.length).split("\\").join("/"))
    .sort();
  expect(found).toEqual(MAY_TRUST);
});
