import { posix } from "node:path";
import { describe, expect, test } from "vitest";
import {
  linkVersions,
  relativeSpecifier,
  type VersionSources,
} from "../../../generator/client/versions/link.js";
import type { OpenApiDocument } from "../../../generator/load/document.js";
import { documentOf } from "../generated.js";
import { sourcesOf } from "./clients.js";

interface Variation {
  readonly chargeNote?: string;
  readonly hasRefunds?: boolean;
}

/** Charges, customers that refer to them, and trees that refer to themselves and to nothing else. */
function payments({ chargeNote = "note", hasRefunds = false }: Variation): OpenApiDocument {
  const get = (operationId: string, tag: string, schema: string): object => ({
    get: {
      operationId,
      tags: [tag],
      parameters: [{ name: "limit", in: "query", schema: { type: "integer" } }],
      responses: {
        "200": {
          description: "",
          content: { "application/json": { schema: { $ref: `#/components/schemas/${schema}` } } },
        },
      },
    },
  });
  const ref = (name: string): object => ({ $ref: `#/components/schemas/${name}` });
  return documentOf({
    paths: {
      "/charges": get("listCharges", "Charges", "Charge"),
      "/customers": get("listCustomers", "Customers", "Customer"),
      "/trees": get("listTrees", "Trees", "Tree"),
      ...(hasRefunds ? { "/refunds": get("listRefunds", "Refunds", "Tree") } : {}),
    },
    components: {
      schemas: {
        Charge: { type: "object", properties: { id: { type: "string" }, [chargeNote]: { type: "string" } } },
        Customer: { type: "object", properties: { charges: { type: "array", items: ref("Charge") } } },
        Tree: { type: "object", properties: { branches: { type: "array", items: ref("Branch") } } },
        Branch: { type: "object", properties: { tree: ref("Tree") } },
      },
    },
  });
}

const VARIATIONS: readonly Variation[] = [
  {},
  { chargeNote: "remark" },
  { chargeNote: "remark", hasRefunds: true },
];

async function versionsOf(variations: readonly Variation[]): Promise<VersionSources[]> {
  return Promise.all(variations.map((one, index) => sourcesOf(`${index + 1}.0.0`, payments(one))));
}

async function linked(variations: readonly Variation[]): Promise<Map<string, string>> {
  const { files } = linkVersions(await versionsOf(variations));
  return new Map(files.map(({ path, content }) => [path, String(content)]));
}

const below = (files: ReadonlyMap<string, string>, folder: string): string[] =>
  [...files.keys()].filter((path) => path.startsWith(`${folder}/`)).sort();

describe("what a version adds", () => {
  test("a changed property: its schema, what refers to it, and what is made of these", async () => {
    const files = await linked(VARIATIONS);
    expect(below(files, "2.0.0")).toEqual(
      [
        "client.ts",
        "functions/charges.ts",
        "functions/customers.ts",
        "index.ts",
        "operations/charges.ts",
        "operations/customers.ts",
        "resources/charges.ts",
        "resources/customers.ts",
        "types.ts",
      ].map((path) => `2.0.0/${path}`),
    );
    const types = files.get("2.0.0/types.ts") ?? "";
    expect(types).toContain(`export type {\n    Tree,\n    Branch,\n} from "../1.0.0/types.js";`);
    expect(types).toContain("export interface Charge {");
    expect(types).toContain("export interface Customer {");
    expect(types).not.toContain("interface Tree");
    expect(types).toMatch(/^ {4}listTrees: operations_1_0_0\["listTrees"\];$/m);
    expect(types).toMatch(/^ {4}listCharges: \{$/m);
  });

  test("an operation: its resource, and what lists all of them", async () => {
    const files = await linked(VARIATIONS);
    expect(below(files, "3.0.0")).toEqual(
      [
        "client.ts",
        "functions/refunds.ts",
        "index.ts",
        "operations/refunds.ts",
        "resources/refunds.ts",
        "types.ts",
      ].map((path) => `3.0.0/${path}`),
    );
    const types = files.get("3.0.0/types.ts") ?? "";
    expect(types).not.toMatch(/^export interface (?!components|operations|paths)/m);
    expect(types).toMatch(/^ {4}listTrees: operations_1_0_0\["listTrees"\];$/m);
    expect(types).toMatch(/^ {4}listCharges: operations_2_0_0\["listCharges"\];$/m);
  });

  test("nothing: no file", async () => {
    const files = await linked([{}, {}]);
    expect(below(files, "2.0.0")).toEqual([]);
  });

  test("what comes back after a version without it is that of before", async () => {
    const files = await linked([{}, { chargeNote: "remark" }, {}]);
    expect(below(files, "3.0.0")).toEqual([]);
  });
});

test("a further version changes no file that is there", async () => {
  const [two, three] = [await linked(VARIATIONS.slice(0, 2)), await linked(VARIATIONS)];
  for (const [path, text] of two) expect(three.get(path), path).toBe(text);
});

test("the runtime is there once, and every import leads to a module", async () => {
  const files = await linked(VARIATIONS);
  expect([...files.keys()].filter((path) => path.endsWith("runtime/core.ts"))).toEqual(["runtime/core.ts"]);
  for (const [path, text] of files) {
    for (const [, specifier = ""] of text.matchAll(/ from "(\.[^"]*)\.js"/g)) {
      const target = `${posix.join(posix.dirname(path), specifier)}.ts`;
      expect(files.has(target), `${path} imports ${target}`).toBe(true);
    }
  }
});

test("every version has all modules of its client somewhere", async () => {
  const versions = await versionsOf(VARIATIONS);
  const { files, versions: places } = linkVersions(versions);
  const paths = new Set(files.map(({ path }) => path));
  for (const [index, { locations }] of places.entries()) {
    expect([...locations.keys()]).toEqual([...(versions[index]?.sources.keys() ?? [])]);
    for (const location of locations.values()) expect(paths.has(location), location).toBe(true);
  }
});

test("clients of different generators are refused", async () => {
  const [one, other] = await versionsOf([{}, {}]);
  if (one === undefined || other === undefined) throw new Error("no versions");
  const sources = new Map([...other.sources, ["runtime/core.ts", "// another\n"]]);
  expect(() => linkVersions([one, { ...other, sources }])).toThrow("generate them all");
});

test.each([
  ["2/client.ts", "2/core.ts", "./core.js"],
  ["2/resources/a.ts", "1/operations/a.ts", "../../1/operations/a.js"],
  ["2/types.ts", "runtime/body/bytes.ts", "../runtime/body/bytes.js"],
])("%s imports %s as %s", (from, to, want) => {
  expect(relativeSpecifier(from, to)).toBe(want);
});
