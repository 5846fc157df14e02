import { expect, test } from "vitest";
import { createWanted, findInJson } from "../../generator/load/jsonLocations.js";
import { load } from "../../generator/load/load.js";
import { formatPointer } from "../../generator/load/pointer.js";

const DOCUMENT = {
  openapi: "3.1.0",
  info: { title: 'A "quoted" \\ title', version: "1" },
  paths: {
    "/a~b/{c}": { get: { operationId: "a", responses: { "200": { description: "}{][" } } } },
    "/é\n": { get: { responses: { default: { description: "" } } } },
  },
  components: { schemas: { A: { enum: [1, true, null, "x", [[], {}]], properties: { "": {}, "/": {} } } } },
};

/** Every pointer into a value, and one below each that leads nowhere. */
function listPointers(value: unknown, path: readonly (string | number)[] = []): string[] {
  const own = [formatPointer(path), formatPointer([...path, "not", "there"])];
  if (typeof value !== "object" || value === null) return own;
  const members = Array.isArray(value) ? [...value.entries()] : Object.entries(value);
  return [...own, ...members.flatMap(([key, member]) => listPointers(member, [...path, key]))];
}

const stdin = (text: string): { stdin: Uint8Array } => ({ stdin: new TextEncoder().encode(text) });

test.each([
  ["indented", JSON.stringify(DOCUMENT, undefined, 2)],
  ["on one line", JSON.stringify(DOCUMENT)],
  ["with Windows line ends", JSON.stringify(DOCUMENT, undefined, "\t").replaceAll("\n", "\r\n")],
  ["escaped", JSON.stringify(DOCUMENT, undefined, 1).replaceAll("a~b", "\\u0061~b").replaceAll("/", "\\/")],
  [
    "in YAML",
    `openapi: 3.1.0\ninfo: {title: a, version: '1'}\npaths:\n  # c\n  /x:\n    get:\n      responses: {default: {description: ''}}\n`,
  ],
])("finds in a document %s what single look-ups find", async (_name, text) => {
  const loaded = await load("-", stdin(text));
  const pointers = listPointers(loaded.document).filter((pointer) => !pointer.includes("%"));
  expect(loaded.locateAll(pointers)).toEqual(pointers.map((pointer) => loaded.locate(pointer)));
  expect(loaded.locateAll([])).toEqual([]);
});

test("of two members with one name the last wins, and what the first held is gone", () => {
  const text = '{"a": {"b": 1}, "a": {"c": 2}}';
  const root = createWanted();
  const [a, b, c] = [createWanted(), createWanted(), createWanted()];
  root.children.set("a", a);
  a.children.set("b", b).set("c", c);
  findInJson(text, root);
  expect([a.start, b.start, c.start]).toEqual([16, undefined, 22]);
});
