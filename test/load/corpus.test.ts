import { existsSync, readFileSync } from "node:fs";
import { isDeepStrictEqual } from "node:util";
import { describe, expect, it } from "vitest";
import { METHODS, type OpenApiDocument } from "../../generator/load/document.js";
import { load } from "../../generator/load/load.js";
import { structureOf, typeOf } from "../../generator/load/structure.js";
import { walk } from "../../generator/load/walk.js";
import { catchError, SHARED } from "./support.js";

const CORPUS = `${SHARED}/corpus`;
const ENTRIES = existsSync(CORPUS)
  ? readFileSync(`${CORPUS}/index.tsv`, "utf8")
      .trim()
      .split("\n")
      .slice(1)
      .map((line) => line.split("\t"))
      .map(([file = "", , , , version = "", bytes = "", operations = ""]) => ({
        file,
        dialect: version.slice(0, 3),
        bytes: Number(bytes),
        operations: Number(operations),
      }))
  : [];

/** Broken as published, or published without the files that they refer to. */
const BROKEN: Readonly<Record<string, string>> = {
  "intercom/2.11.yaml": '"#/components/schemas/custom_attributes" points to nothing',
  "heyapi/3.1.x-full.yaml":
    '"#/components/parameters/SimpleParameter" is a Parameter, and here stands a Schema',
  "heyapi/2.0.x-full.yaml": '"#/definitions/ModelWithString" is a Schema, and here stands a Parameter',
};

function countOperations(document: OpenApiDocument): number {
  return Object.entries(document.paths ?? {})
    .filter(([path]) => path.startsWith("/"))
    .reduce((sum, [, item]) => sum + METHODS.filter((method) => item[method] !== undefined).length, 0);
}

const REFERENCE = /^#\/components\/[A-Za-z]+\/[^/]+$/;

/** Pointers of what normalising should not have left. */
function findLeftovers(document: OpenApiDocument): string[] {
  const found: string[] = [];
  walk(document, typeOf(structureOf("3.1"), "Root"), {
    enter(node, type, position) {
      const { $ref } = node;
      const isReference = type.isReferable && $ref !== undefined;
      if (isReference && !(typeof $ref === "string" && REFERENCE.test($ref))) found.push(position.pointer());
      if (type.name === "PathItem" && $ref !== undefined) found.push(position.pointer());
      const isSchema = type.name === "Schema";
      const isOld = "nullable" in node || "example" in node || typeof node.exclusiveMinimum === "boolean";
      if (isSchema && isOld) found.push(position.pointer());
      return undefined;
    },
  });
  return found;
}

describe.skipIf(ENTRIES.length === 0)("published documents", () => {
  it.each(ENTRIES.filter(({ file }) => BROKEN[file] === undefined))(
    "$file",
    async ({ file, dialect, bytes, operations }) => {
      const refRoot = file.startsWith("oai/separate/") ? { refRoot: `${CORPUS}/oai/separate` } : {};
      const loaded = await load(`${CORPUS}/${file}`, refRoot);
      expect(loaded.dialect).toBe(dialect);
      // The index counts no operations that stand in other files.
      if (operations > 0) expect(countOperations(loaded.document)).toBe(operations);
      expect(findLeftovers(loaded.document)).toEqual([]);
      // What is normalised is not changed by normalising it again.
      if (bytes < 1_000_000) {
        const again = await load("-", { stdin: Buffer.from(JSON.stringify(loaded.document)) });
        expect(isDeepStrictEqual(again.document, loaded.document)).toBe(true);
        expect(again.notices.filter((notice) => notice.code !== "mapping-unresolved")).toEqual([]);
      }
    },
    60_000,
  );

  it.each(Object.entries(BROKEN))("%s is broken", async (file, message) => {
    const error = await catchError(load(`${CORPUS}/${file}`));
    expect(error.message).toBe(message);
    expect(error.place?.line).toBeGreaterThan(1);
  });
});
