import { describe, expect, it } from "vitest";
import { nameForPath } from "../../../generator/load/normalise/hoistNames.js";
import { parsePointer } from "../../../generator/load/pointer.js";
import { at, loadText } from "../support.js";

const HEAD = 'openapi: 3.1.0\ninfo: {title: t, version: "1"}\n';

describe("names of what is moved into the components", () => {
  const root = { paths: { "/pets/{id}": { get: { parameters: [{ name: "page-size" }] } } } };
  it.each([
    ["#/components/schemas/Pet/properties/owner", "PetOwner"],
    ["#/components/schemas/Pet/properties/items/items", "PetItemsItem"],
    ["#/components/schemas/Pet/allOf/1", "PetAllOf1"],
    ["#/components/schemas/Pet/additionalProperties", "PetValue"],
    ["#/paths/~1pets~1{id}/get/responses/200/content/application~1json/schema", "PetsIdGetResponse200"],
    ["#/paths/~1pets~1{id}/get/parameters/0/schema", "PetsIdGetPageSize"],
    ["#/paths/~1pets/post/requestBody/content/application~1json/schema", "PetsPostBody"],
    ["#/components/responses/Gone/content/text~1plain/schema", "Gone"],
    ["#/definitions/Pet", "Pet"],
    ["#/x-shared/pet-food", "XSharedPetFood"],
    ["#/components/schemas/§", "Component"],
  ])("%s is %s", (pointer, want) => {
    expect(nameForPath(parsePointer(pointer) ?? [], root)).toBe(want);
  });
});

describe("every reference points at a component afterwards", () => {
  it("moves a property, once, and leaves a reference", async () => {
    const loaded = await loadText(`${HEAD}paths: {}
components:
  schemas:
    A: {type: object, properties: {x: {type: string, format: byte}}}
    B: {$ref: '#/components/schemas/A/properties/x'}
    C: {type: array, items: {$ref: '#/components/schemas/A/properties/x'}}
    AX: {type: integer}
`);
    expect(loaded.document.components?.schemas).toEqual({
      A: { type: "object", properties: { x: { $ref: "#/components/schemas/AX2" } } },
      B: { $ref: "#/components/schemas/AX2" },
      C: { type: "array", items: { $ref: "#/components/schemas/AX2" } },
      AX: { type: "integer" },
      AX2: { type: "string", contentEncoding: "base64" },
    });
    expect(loaded.locate("#/components/schemas/AX2/format")).toMatchObject({ line: 6, column: 54 });
  });

  it("moves a response and a schema inside it", async () => {
    const loaded = await loadText(`${HEAD}paths:
  /a:
    get: {responses: {"200": {$ref: '#/paths/~1b/get/responses/200'}}}
  /b:
    get:
      parameters: [{name: q, in: query, schema: {$ref: '#/paths/~1b/get/responses/200/content/text~1plain/schema'}}]
      responses: {"200": {description: ok, content: {text/plain: {schema: {type: string}}}}}
`);
    expect(at(loaded, "#/paths/~1a/get/responses/200")).toEqual({
      $ref: "#/components/responses/BGetResponse200",
    });
    expect(at(loaded, "#/paths/~1b/get/responses/200")).toEqual({
      $ref: "#/components/responses/BGetResponse200",
    });
    const schema = { $ref: "#/components/schemas/BGetResponse200" };
    expect(at(loaded, "#/paths/~1b/get/parameters/0/schema")).toEqual(schema);
    expect(at(loaded, "#/components/responses/BGetResponse200/content/text~1plain/schema")).toEqual(schema);
    expect(loaded.document.components?.schemas).toEqual({ BGetResponse200: { type: "string" } });
  });

  it("moves what stands outside the structure, and rewrites it as what it is used for", async () => {
    const loaded = await loadText(`openapi: 3.0.3
info: {title: t, version: "1"}
paths: {}
definitions: {Pet: {type: string, nullable: true}}
components: {schemas: {A: {$ref: '#/definitions/Pet'}}}
`);
    expect(loaded.document.components?.schemas).toEqual({
      A: { $ref: "#/components/schemas/Pet" },
      Pet: { type: ["string", "null"] },
    });
  });

  it("copies data instead of changing it", async () => {
    const loaded = await loadText(`${HEAD}x-shared: {Pet: {type: [string]}}
paths: {}
components: {schemas: {A: {$ref: '#/x-shared/Pet'}}}
`);
    expect(loaded.document["x-shared"]).toEqual({ Pet: { type: ["string"] } });
    expect(at(loaded, "#/components/schemas/XSharedPet")).toEqual({ type: "string" });
  });

  it("follows a pointer through a reference", async () => {
    const loaded = await loadText(`${HEAD}paths: {}
components:
  schemas:
    A: {$ref: '#/components/schemas/B'}
    B: {type: object, properties: {x: {type: string}}}
    C: {$ref: '#/components/schemas/A/properties/x'}
`);
    expect(at(loaded, "#/components/schemas/C")).toEqual({ $ref: "#/components/schemas/BX" });
    expect(at(loaded, "#/components/schemas/B/properties/x")).toEqual({ $ref: "#/components/schemas/BX" });
  });

  it.each([
    ["an anchor", "{type: object, properties: {x: {$anchor: here, type: string}}}", "'#here'"],
    [
      "an id",
      "{type: object, properties: {x: {$id: 'https://example.com/x', type: string}}}",
      "'https://example.com/x'",
    ],
  ])("finds a schema by %s", async (_, schema, ref) => {
    const loaded = await loadText(
      `${HEAD}paths: {}\ncomponents: {schemas: {A: ${schema}, B: {$ref: ${ref}}}}\n`,
    );
    expect(loaded.document.components?.schemas).toEqual({
      A: { type: "object", properties: { x: { $ref: "#/components/schemas/AX" } } },
      B: { $ref: "#/components/schemas/AX" },
      AX: { type: "string" },
    });
  });

  it("takes # inside a schema with an id as that schema", async () => {
    const loaded = await loadText(`${HEAD}paths: {}
components:
  schemas:
    A:
      $id: https://example.com/a
      $defs: {q: {type: integer}}
      properties: {q: {$ref: '#/$defs/q'}}
`);
    expect(at(loaded, "#/components/schemas/A")).toEqual({
      $defs: { q: { $ref: "#/components/schemas/AQ" } },
      properties: { q: { $ref: "#/components/schemas/AQ" } },
    });
  });

  it("writes a percent-encoded reference plainly", async () => {
    const loaded = await loadText(
      `${HEAD}paths: {}\ncomponents: {schemas: {"My Pet": {type: string}, A: {$ref: '#/components/schemas/My%20Pet'}}}\n`,
    );
    expect(at(loaded, "#/components/schemas/A")).toEqual({ $ref: "#/components/schemas/My Pet" });
  });

  it("puts texts, operations and maps in place", async () => {
    const loaded = await loadText(`${HEAD}x-texts: {intro: Hello}
paths:
  /a: {get: {description: {$ref: '#/x-texts/intro'}, responses: {}}}
  /b: {get: {$ref: '#/paths/~1a/get'}}
components:
  schemas:
    A: {type: object, properties: {x: {type: string, nullable: true}}}
    B: {type: object, properties: {$ref: '#/components/schemas/A/properties'}}
`);
    expect(at(loaded, "#/paths/~1b/get")).toEqual({ description: "Hello", responses: {} });
    expect(at(loaded, "#/components/schemas/B/properties")).toEqual({ x: { type: ["string", "null"] } });
  });
});

describe("path items", () => {
  it("are put in place; what stands beside the reference wins", async () => {
    const loaded = await loadText(`${HEAD}paths:
  /a: {$ref: '#/components/pathItems/P', summary: own}
  /b: {$ref: '#/paths/~1a'}
components: {pathItems: {P: {summary: shared, get: {operationId: g, responses: {}}}}}
`);
    expect(loaded.document.paths).toEqual({
      "/a": { summary: "own", get: { operationId: "g", responses: {} } },
      "/b": { summary: "own", get: { operationId: "g", responses: {} } },
    });
  });

  it("that contain themselves end", async () => {
    const loaded = await loadText(`${HEAD}paths:
  /a: {post: {responses: {}, callbacks: {again: {"{$url}": {$ref: '#/paths/~1a'}}}}}
`);
    expect(at(loaded, "#/paths/~1a/post/callbacks/again/{$url}")).toEqual({});
    expect(loaded.notices.map((notice) => notice.code)).toEqual(["recursive-path-item"]);
  });
});

describe("references that are resolved at run time", () => {
  it.each([
    [
      "one anchor",
      "A: {$dynamicAnchor: n, properties: {k: {$dynamicRef: '#n'}}}",
      { $ref: "#/components/schemas/A" },
      [],
    ],
    [
      "two anchors",
      "A: {$dynamicAnchor: n, properties: {k: {$dynamicRef: '#n', title: t}}}, B: {$dynamicAnchor: n}",
      { title: "t" },
      ["dynamic-ref"],
    ],
    [
      "a recursive anchor",
      "A: {$recursiveAnchor: true, properties: {k: {$recursiveRef: '#'}}}",
      { $ref: "#/components/schemas/A" },
      [],
    ],
    ["no recursive anchor", "A: {properties: {k: {$recursiveRef: '#'}}}", {}, ["dynamic-ref"]],
  ])("%s", async (_, schemas, want, notices) => {
    const loaded = await loadText(`${HEAD}paths: {}\ncomponents: {schemas: {${schemas}}}\n`);
    expect(at(loaded, "#/components/schemas/A/properties/k")).toEqual(want);
    expect(at(loaded, "#/components/schemas/A")).not.toHaveProperty("$dynamicAnchor");
    expect(loaded.notices.map((notice) => notice.code)).toEqual(notices);
  });
});
