import { describe, expect, it } from "vitest";
import { structureOf, typeOf } from "../../generator/load/structure.js";
import { walk } from "../../generator/load/walk.js";
import { at, catchError, loadText } from "./support.js";

const INFO = 'info: {title: t, version: "1"}';

describe("what real documents get wrong is repaired and told", () => {
  it.each([
    [
      "a number for a string",
      "info: {title: 123, version: 1.10}\npaths: {}",
      "#/info",
      { title: "123", version: "1.10" },
    ],
    [
      "null for a string",
      'info: {title: t, version: "1", description: }\npaths: {}',
      "#/info",
      { title: "t", version: "1" },
    ],
    ["an empty list for an object", `${INFO}\npaths: []`, "#/paths", {}],
    ["null for a path item", `${INFO}\npaths: {/a: }`, "#/paths/~1a", {}],
    ["an object for a list", `${INFO}\npaths: {}\nservers: {url: /}`, "#/servers", [{ url: "/" }]],
    ["an empty object for a list", `${INFO}\npaths: {}\ntags: {}`, "#/tags", []],
    ["null for scopes", `${INFO}\npaths: {}\nsecurity: [{a: }]`, "#/security", [{ a: [] }]],
    [
      "a string for a list of strings",
      `${INFO}\npaths: {/a: {get: {tags: x, responses: {}}}}`,
      "#/paths/~1a/get/tags",
      ["x"],
    ],
    [
      "numbers among strings",
      `${INFO}\npaths: {/a: {get: {tags: [1, x], responses: {}}}}`,
      "#/paths/~1a/get/tags",
      ["1", "x"],
    ],
    [
      "a string for a boolean",
      `${INFO}\npaths: {/a: {get: {deprecated: "true", responses: {}}}}`,
      "#/paths/~1a/get/deprecated",
      true,
    ],
    [
      "a boolean for the required names",
      `${INFO}\npaths: {}\ncomponents: {schemas: {A: {type: string, required: true}}}`,
      "#/components/schemas/A",
      { type: "string" },
    ],
    [
      "a string for a number",
      `${INFO}\npaths: {}\ncomponents: {schemas: {A: {maxLength: "3"}}}`,
      "#/components/schemas/A",
      { maxLength: 3 },
    ],
    [
      "a value for an example",
      `${INFO}\npaths: {}\ncomponents: {examples: {a: text}}`,
      "#/components/examples",
      { a: { value: "text" } },
    ],
    [
      "an extension among definitions",
      `${INFO}\npaths: {}\ncomponents: {schemas: {A: {}, x-owner: team}}`,
      "#/components/schemas",
      { A: {} },
    ],
    [
      "a discriminator without a property",
      `${INFO}\npaths: {}\ncomponents: {schemas: {A: {oneOf: [{}], discriminator: {mapping: {a: B}}}}}`,
      "#/components/schemas/A",
      { oneOf: [{}] },
    ],
    [
      "null for the schema of a property",
      `${INFO}\npaths: {}\ncomponents: {schemas: {A: {properties: {x: }}}}`,
      "#/components/schemas/A/properties",
      { x: {} },
    ],
  ])("%s", async (_, text, pointer, want) => {
    const loaded = await loadText(`openapi: 3.0.3\n${text}\n`);
    expect(at(loaded, pointer)).toEqual(want);
    expect(loaded.notices.length).toBeGreaterThan(0);
    for (const notice of loaded.notices)
      expect(notice).toMatchObject({ code: /^repaired-/, pointer: /^#\// });
  });

  it("a missing title", async () => {
    const { document, notices } = await loadText("openapi: 3.1.0\ninfo: {}\npaths: {}\n");
    expect(document.info).toEqual({ title: "API", version: "0.0.0" });
    expect(notices.map((notice) => notice.code)).toEqual(["incomplete-info", "incomplete-info"]);
  });

  it.each([
    ["swagger: '2.0'", "definitions: {A: {type: string}}"],
    ["openapi: 3.0.3", "components: {schemas: {A: {type: string}}}"],
  ])("%s without paths, where it holds what others share", async (version, parts) => {
    const { document, notices } = await loadText(`${version}\n${INFO}\n${parts}\n`);
    expect([document.paths, document.components?.schemas]).toEqual([{}, { A: { type: "string" } }]);
    expect(notices.map((notice) => notice.code)).toContain("incomplete-paths");
  });

  it("a version that YAML reads as a number", async () => {
    expect((await loadText(`swagger: 2.0\n${INFO}\npaths: {}\n`)).dialect).toBe("2.0");
    expect((await loadText(`openapi: 3.1\n${INFO}\npaths: {}\n`)).document.openapi).toBe("3.1.1");
  });
});

describe("what cannot be repaired without loss is an error", () => {
  it.each([
    [
      "components: {schemas: {A: {properties: [1]}}}",
      "`properties` must be an object (with a Schema per name), found an array",
    ],
    ["components: {schemas: {A: {maxLength: many}}}", "`maxLength` must be a number, found a string"],
    ["components: {schemas: {A: {allOf: [null]}}}", "Item 0 must be an object (Schema), found null"],
    ["components: {schemas: {A: {type: 5}}}", "`type` must be a string or a list of strings, found a number"],
    ["components: {schemas: {A: {enum: a}}}", "`enum` must be a list, found a string"],
    ["servers: [{description: d}]", "Server Object has no `url`"],
    ["tags: [{name: {a: 1}}]", "`name` must be a string, found an object"],
    ["servers: [{url: }]", "Server Object has no `url`"],
    ["components: {schemas: {A: {$ref: true}}}", "`$ref` must be a string, found a boolean"],
    [
      "components: {schemas: {A: {}, B: {$ref: '#/components/schemas/A'}}, responses: {R: {$ref: '#/components/schemas/A'}}}",
      '"#/components/schemas/A" is a Schema, and here stands a Response',
    ],
    [
      "components: {schemas: {A: {$ref: '#/components/schemas'}}}",
      '"#/components/schemas" is a map of Schema, and here stands a Schema',
    ],
    ["security: [{a: 1}]", "`a` must be a list of strings, found a number"],
  ])("%s", async (part, message) => {
    const error = await catchError(loadText(`openapi: 3.1.0\n${INFO}\npaths: {}\n${part}\n`));
    expect(error).toMatchObject({ code: "invalid-document", message, place: { line: 4 } });
  });
});

it("a map that stands for one around it is a circle", async () => {
  const schemas = "components: {schemas: {A: {properties: {$ref: '#/components/schemas'}}}}";
  const error = await catchError(loadText(`openapi: 3.1.0\n${INFO}\npaths: {}\n${schemas}\n`));
  expect(error).toMatchObject({ code: "ref-circular", place: { line: 4 } });
});

it("types of Swagger 2.0 parameters are checked too", async () => {
  const parameter = "{name: p, in: query, type: [string, null]}";
  const loaded = await loadText(
    `swagger: "2.0"\n${INFO}\npaths: {/a: {get: {parameters: [${parameter}], responses: {}}}}\n`,
  );
  expect(at(loaded, "#/paths/~1a/get/parameters/0/schema/type")).toEqual(["string", "null"]);
});

describe("walk", () => {
  it("knows structure from data, names from keywords, and keeps the order", () => {
    const document = {
      openapi: "3.1.0",
      "x-paths": { "/no": { get: {} } },
      paths: {
        "/a": {
          get: { responses: { "200": { content: { "a/b": { schema: { default: { type: "no" } } } } } } },
        },
      },
      components: {
        schemas: { "x-name": { properties: { properties: { items: {} }, "x-p": true } } },
        examples: { e: { value: { schema: {} } } },
        callbacks: { c: { "{$url}": { post: {} }, "x-no": { post: {} } } },
      },
    };
    const seen: string[] = [];
    walk(document, typeOf(structureOf("3.1"), "Root"), {
      enter(_, type, position) {
        seen.push(`${type.name} ${position.pointer()}`);
        return undefined;
      },
    });
    expect(seen).toEqual([
      "Root #",
      "Paths #/paths",
      "PathItem #/paths/~1a",
      "Operation #/paths/~1a/get",
      "Responses #/paths/~1a/get/responses",
      "Response #/paths/~1a/get/responses/200",
      "MediaType #/paths/~1a/get/responses/200/content/a~1b",
      "Schema #/paths/~1a/get/responses/200/content/a~1b/schema",
      "Components #/components",
      "Schema #/components/schemas/x-name",
      "Schema #/components/schemas/x-name/properties/properties",
      "Schema #/components/schemas/x-name/properties/properties/items",
      "Example #/components/examples/e",
      "Callback #/components/callbacks/c",
      "PathItem #/components/callbacks/c/{$url}",
      "Operation #/components/callbacks/c/{$url}/post",
    ]);
  });

  it("leaves before it goes on, and skips what a visitor refuses", () => {
    const seen: string[] = [];
    walk({ items: { not: {} }, not: {} }, typeOf(structureOf("3.1"), "Schema"), {
      enter(_, __, position) {
        seen.push(`+${position.pointer()}`);
        return position.path.at(-1) !== "items";
      },
      leave(_, __, position) {
        seen.push(`-${position.pointer()}`);
      },
    });
    expect(seen).toEqual(["+#", "+#/items", "-#/items", "+#/not", "-#/not", "-#"]);
  });
});
