import { describe, expect, it } from "vitest";
import { compare, factOf } from "./support.js";

const OK = 'responses: {"204": {description: ok}}';
const ITEM =
  'responses: {"200": {description: ok, content: {application/json: {schema: {$ref: "#/components/schemas/Item"}}}}}';
const ITEMS = "components: {schemas: {Item: {type: object}}}";

const path = (variable: string): string =>
  `{name: ${variable}, in: path, required: true, schema: {type: string}}`;

describe("operations are paired by address", () => {
  it.each([
    [
      "a prefix that moved into the paths",
      "servers: [{url: https://a.test/v1}]",
      "/foo",
      "servers: [{url: https://a.test}]",
      "/v1/foo",
    ],
    ["a prefix of a relative server", "servers: [{url: /v1/}]", "/foo", "", "/v1/foo"],
    [
      "a prefix in a variable",
      'servers: [{url: "https://a.test/{base}", variables: {base: {default: v1}}}]',
      "/foo",
      "servers: [{url: https://a.test/v1}]",
      "/foo",
    ],
  ])("%s is no change", async (_, from, before, to, after) => {
    const base = `${from}\npaths: {${before}: {get: {${OK}}}}`;
    const revision = `${to}\npaths: {${after}: {get: {${OK}}}}`;
    expect((await compare(base, revision)).kinds).toEqual([]);
    expect((await compare(revision, base)).kinds).toEqual([]);
  });

  it("servers of an operation or a path count before those of the document", async () => {
    const base = `servers: [{url: https://a.test}]\npaths: {/v1/foo: {get: {${OK}}}, /bar: {get: {${OK}}}}`;
    const revision = `servers: [{url: https://a.test}]\npaths: {/foo: {servers: [{url: https://a.test/v1}], get: {${OK}}}, /bar: {get: {servers: [{url: https://a.test}], ${OK}}}}`;
    expect((await compare(base, revision)).kinds).toEqual([]);
  });

  it("variables count by position, and their parameters with them", async () => {
    const base = `paths: {"/a/{x}/b/{y}": {get: {parameters: [${path("x")}, ${path("y")}], ${OK}}}}`;
    const revision = `paths: {"/a/{y}/b/{x}": {get: {parameters: [${path("x")}, ${path("y")}], ${OK}}}}`;
    const { kinds, pairs } = await compare(base, revision);
    expect(kinds).toEqual(["path-variable-renamed x", "path-variable-renamed y"]);
    expect(pairs.map(({ base: from, revision: to }) => [from.pointer, to.pointer])).toEqual([
      [
        "#/paths/~1a~1{x}~1b~1{y}/get/parameters/0/schema",
        "#/paths/~1a~1{y}~1b~1{x}/get/parameters/1/schema",
      ],
      [
        "#/paths/~1a~1{x}~1b~1{y}/get/parameters/1/schema",
        "#/paths/~1a~1{y}~1b~1{x}/get/parameters/0/schema",
      ],
    ]);
  });

  it("a variable that stands twice is one parameter", async () => {
    const base = `paths: {"/a/{x}/b/{x}": {get: {parameters: [${path("x")}], ${OK}}}}`;
    expect((await compare(base, base.replaceAll("{x}", "{z}").replace("name: x", "name: z"))).kinds).toEqual([
      "path-variable-renamed x",
    ]);
  });

  it("a variable that is declared nowhere is a string", async () => {
    const base = `paths: {"/a/{x}": {get: {${OK}}}}`;
    const revision = `paths: {"/a/{x}": {get: {parameters: [${path("x")}], ${OK}}}}`;
    const { kinds, pairs } = await compare(base, revision);
    expect(kinds).toEqual([]);
    expect(pairs.map((pair) => pair.base.schema)).toEqual([{ type: "string" }]);
  });
});

describe("operations that moved", () => {
  it("as declared, whatever they look like, and are compared", async () => {
    const base = `paths: {/db/query: {post: {summary: a, ${OK}}}}`;
    const revision = `paths: {/collections/search: {get: {summary: b, x-pawl-renamed-from: POST /db/query, ${OK}}}}`;
    const compared = await compare(base, revision);
    expect(compared.kinds).toEqual(["operation-moved POST /db/query", "operation-text POST /db/query"]);
    expect(factOf(compared, "operation-moved")).toMatchObject({
      before: "POST /db/query",
      after: "GET /collections/search",
      data: { score: 1, declared: true },
      base: { pointer: "#/paths/~1db~1query/post" },
      revision: { pointer: "#/paths/~1collections~1search/get" },
    });
  });

  it("with the same operationId and much alike", async () => {
    const base = `paths: {/db/query: {post: {operationId: query, ${ITEM}}}}\n${ITEMS}`;
    const revision = `paths: {/collections/query: {post: {operationId: query, ${ITEM}}}}\n${ITEMS}`;
    const fact = factOf(await compare(base, revision), "operation-moved");
    expect(fact.data?.declared).toBe(false);
    expect(fact.data?.score).toBeGreaterThanOrEqual(0.5);
    expect(fact.data?.score).toBeLessThan(1);
  });

  it("found by likeness alone", async () => {
    const base = `paths: {"/v1/users/{id}/notes": {get: {operationId: listUserNotes, ${ITEM}}}}\n${ITEMS}`;
    const revision = `paths: {"/v2/users/{id}/notes": {get: {operationId: listUsersNotes, ${ITEM}}}}\n${ITEMS}`;
    expect(factOf(await compare(base, revision), "operation-moved").data?.score).toBeGreaterThanOrEqual(0.8);
  });

  it.each([
    ["nothing alike", "/x", "get", "/y"],
    ["another method", "/v1/users/all/notes", "post", "/v2/users/all/notes"],
  ])("not with %s", async (_, before, method, after) => {
    const base = `paths: {"${before}": {${method}: {${ITEM}}}}\n${ITEMS}`;
    const revision = `paths: {"${after}": {get: {${OK}}}}\n${ITEMS}`;
    expect((await compare(base, revision)).kinds.map((kind) => kind.split(" ")[0])).toEqual([
      "operation-removed",
      "operation-added",
    ]);
  });

  it("not where two would do", async () => {
    const base = `paths: {"/v1/users/{id}/notes": {get: {${ITEM}}}}\n${ITEMS}`;
    const revision = `paths: {"/v2/users/{id}/notes": {get: {${ITEM}}}, "/v3/users/{id}/notes": {get: {${ITEM}}}}\n${ITEMS}`;
    expect((await compare(base, revision)).kinds.map((kind) => kind.split(" ")[0])).toEqual([
      "operation-removed",
      "operation-added",
      "operation-added",
    ]);
  });
});

describe("component schemas that were renamed", () => {
  const schemas = (text: string): string => `paths: {}\ncomponents: {schemas: {${text}}}`;

  it.each([
    ["as declared", "Old: {type: string}", "Brand: {type: integer, x-pawl-renamed-from: Old}", true, false],
    [
      "by equal content",
      "Cat: {type: object, properties: {a: {}, b: {}}}",
      "Dog: {type: object, properties: {a: {}, b: {}}}",
      false,
      true,
    ],
    ["by likeness", "UserItem: {type: string}", "UserItems: {type: string}", false, true],
  ])("%s", async (_, before, after, declared, equal) => {
    const fact = factOf(await compare(schemas(before), schemas(after)), "component-renamed");
    expect(fact.data).toMatchObject({ section: "schemas", declared, equal });
    expect(fact.sites).toEqual([]);
  });
});
