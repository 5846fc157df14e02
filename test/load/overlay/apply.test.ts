/** What overlays do to a document, where its parts come from afterwards, and what is refused. */
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { PawlError } from "../../../generator/diagnostics/errors.js";
import { bundle } from "../../../generator/load/bundle.js";
import { load } from "../../../generator/load/load.js";
import { makeFolder } from "../support.js";

const BASE = `openapi: 3.1.0
info: { title: T, version: "1" }
tags:
  - name: Pets
  - name: Toys
paths:
  /pets:
    get:
      operationId: listPets
      tags: [Pets]
      parameters:
        - { name: a, in: query, schema: { type: string } }
        - { name: b, in: query, schema: { type: string } }
      responses:
        "200":
          description: Fine
          links:
            toys: { operationId: listToys }
          content:
            application/json:
              schema: { $ref: "#/components/schemas/Pet" }
  /toys:
    get:
      operationId: listToys
      tags: [Toys]
      security: [{ toyKey: [] }]
      responses:
        "200":
          description: Fine
          content:
            application/json:
              schema: { $ref: "#/components/schemas/Toy" }
components:
  securitySchemes:
    toyKey: { type: apiKey, in: header, name: Toy }
  schemas:
    Pet: { type: object, properties: { name: { type: string }, secret: { type: string } } }
    Toy: { type: object, properties: { part: { $ref: "#/components/schemas/Part" } } }
    Part: { type: string }
    Spare: { type: string }
    SpareToy: { type: array, items: { $ref: "#/components/schemas/Toy" } }
`;

function lineOf(text: string): number {
  return BASE.slice(0, BASE.indexOf(text)).split("\n").length;
}

function overlay(actions: string, version = "1.1.0"): string {
  return `overlay: ${version}\ninfo: { title: o, version: "1" }\nactions:\n${actions}`;
}

function folder(...overlays: string[]): { file: string; overlays: string[] } {
  const files = Object.fromEntries(overlays.map((text, index) => [`o${index}.yaml`, text]));
  const path = makeFolder({ ...files, "openapi.yaml": BASE });
  return { file: join(path, "openapi.yaml"), overlays: Object.keys(files).map((name) => join(path, name)) };
}

async function failureOf(text: string): Promise<PawlError> {
  const { file, overlays } = folder(text);
  const error: unknown = await load(file, { overlays }).catch((thrown: unknown) => thrown);
  if (!(error instanceof PawlError)) throw new Error(`no PawlError: ${String(error)}`);
  return error;
}

describe("what overlays do", () => {
  it("applies them in order, before the document is normalised", async () => {
    const { file, overlays } = folder(
      overlay("  - { target: $.info, update: { title: First } }\n"),
      overlay("  - { target: $.info.title, update: Second }\n"),
    );
    const { document, sources } = await load(file, { overlays });
    expect(document.info.title).toBe("Second");
    expect(sources.map((source) => source.path)).toEqual(["openapi.yaml", "o0.yaml", "o1.yaml"]);
  });

  it("says where a target matches nothing", async () => {
    const { file, overlays } = folder(
      overlay("  - target: $.info\n    update: {}\n  - target: $.nowhere\n    remove: true\n"),
    );
    const { notices } = await load(file, { overlays });
    expect(notices).toEqual([
      {
        code: "overlay-unmatched",
        message: 'The target "$.nowhere" selects nothing',
        place: { file: overlays[0], pointer: "#/actions/1/target", line: 6, column: 5 },
      },
    ]);
  });

  it("removes what became unused, and what hung on it alone", async () => {
    const { file, overlays } = folder(overlay("  - { target: \"$.paths['/toys']\", remove: true }\n"));
    const { document } = await load(file, { overlays });
    expect(Object.keys(document.components?.schemas ?? {})).toEqual(["Pet", "Spare"]);
    expect(document.tags).toEqual([{ name: "Pets" }]);
    const text = JSON.stringify(document);
    for (const gone of ["toyKey", "listToys", "Toy", "Part"]) expect(text).not.toContain(gone);
  });

  it("keeps everything where nothing became unused", async () => {
    const { file, overlays } = folder(overlay("  - { target: $.info, update: { x-a: 1 } }\n"));
    const [tailored, plain] = [await bundle(file, { overlays }), await bundle(file)];
    expect(tailored.document).toEqual({ ...plain.document, info: { title: "T", version: "1", "x-a": 1 } });
  });

  it("works on a document of several files", async () => {
    const path = makeFolder({
      "openapi.yaml": 'openapi: 3.1.0\ninfo: { title: T, version: "1" }\npaths:\n  /a: { $ref: a.yaml }\n',
      "a.yaml": "get:\n  responses:\n    default:\n      description: D\n",
      "o.yaml": overlay("  - { target: \"$.paths['/a'].get\", update: { summary: S } }\n"),
    });
    const { document, locate } = await load(join(path, "openapi.yaml"), { overlays: [join(path, "o.yaml")] });
    expect(document.paths?.["/a"]?.get?.summary).toBe("S");
    expect(locate("#/paths/~1a/get/summary").file).toMatch(/o\.yaml$/);
    expect(locate("#/paths/~1a/get/responses").file).toMatch(/a\.yaml$/);
  });

  it("takes hostile keys as keys", async () => {
    const { file, overlays } = folder(
      overlay(
        '  - target: $.info\n    update: { "__proto__": { polluted: 1 }, "x-c": { "constructor": 2 } }\n',
      ),
    );
    const { document } = await bundle(file, { overlays });
    expect(Object.keys(Object(document.info))).toContain("__proto__");
    expect(Object(document.info).polluted).toBeUndefined();
    expect(({} as { polluted?: unknown }).polluted).toBeUndefined();
  });

  it("copies a node below itself once", async () => {
    const { file, overlays } = folder(
      overlay(
        "  - { target: $.components, update: { x-copy: {} } }\n  - { target: \"$.components['x-copy']\", copy: $.components }\n",
      ),
    );
    const { document } = await bundle(file, { overlays });
    expect(Object.keys(Object(Object(document.components)["x-copy"]))).toEqual([
      "securitySchemes",
      "schemas",
      "x-copy",
    ]);
  });
});

describe("where the parts come from", () => {
  it("names the overlay for what it wrote and the document for the rest", async () => {
    const { file, overlays } = folder(
      overlay(
        "  - target: $..parameters[?@.name=='a']\n    remove: true\n  - target: $.paths['/pets'].get\n    update:\n      summary: S\n      x-object:\n        deep: 1\n",
      ),
    );
    const { locate, locateAll } = await load(file, { overlays });
    const places = {
      "#/paths/~1pets/get/summary": [overlays[0], 8],
      "#/paths/~1pets/get/x-object/deep": [overlays[0], 10],
      // The second parameter is the first now, and is found where it was written.
      "#/paths/~1pets/get/parameters/0": [file, lineOf("{ name: b")],
      "#/components/schemas/Pet": [file, lineOf("    Pet:")],
    };
    for (const [pointer, [name, line]] of Object.entries(places)) {
      expect(locate(pointer)).toMatchObject({ file: name, line, pointer });
      expect(locateAll([pointer])[0]).toMatchObject({ file: name, line, pointer });
    }
  });

  it("places mistakes that an overlay brings into the overlay", async () => {
    const error = await failureOf(
      overlay(
        "  - target: $.paths['/pets'].get.responses\n    update:\n      '404': { $ref: '#/components/responses/None' }\n",
      ),
    );
    expect(error).toMatchObject({ code: "ref-unresolved", place: { line: 6 } });
    expect(error.place?.file).toMatch(/o0\.yaml$/);
  });

  it("says so when something is removed that the rest needs", async () => {
    const error = await failureOf(overlay("  - { target: $.components.schemas.Pet, remove: true }\n"));
    expect(error).toMatchObject({
      code: "ref-unresolved",
      place: { line: lineOf('$ref: "#/components/schemas/Pet') },
    });
  });
});

describe("what is refused", () => {
  it.each([
    ["no list", "overlay: 1.0.0\ninfo: {title: a, version: b}\nactions: {}\n", "`actions` must be", 3],
    [
      "an unknown version",
      overlay("  - {target: $, update: {}}\n", "1.2.0"),
      '`overlay`, the version of the standard, is "1.2.0"',
      1,
    ],
    ["a query that is none", overlay("  - target: $.[\n    remove: true\n"), "is no JSONPath query", 4],
    [
      "the whole document",
      overlay("  - target: $\n    remove: true\n"),
      "The whole document cannot be removed",
      4,
    ],
    ["an action without effect", overlay("  - target: $.info\n"), "does nothing", 4],
    [
      "update and copy at once",
      overlay("  - target: $.info\n    update: {}\n    copy: $.info\n"),
      "both `update` and `copy`",
      4,
    ],
    ["copy in 1.0", overlay("  - target: $.info\n    copy: $.info\n", "1.0.0"), "does nothing", 4],
    [
      "a plain target in 1.0",
      overlay("  - target: $.info.title\n    update: x\n", "1.0.0"),
      "Overlay 1.0 cannot change",
      4,
    ],
    [
      "nodes of different kinds",
      overlay("  - target: $.info.*\n    update: x\n  - target: $.*\n    update: {}\n"),
      "different kinds",
      6,
    ],
    [
      "a copy of nothing",
      overlay("  - target: $.info\n    copy: $.none\n"),
      "selects nothing; `copy` takes exactly one",
      5,
    ],
    ["a copy of several", overlay("  - target: $.info\n    copy: $.paths.*\n"), "selects 2 nodes", 5],
    [
      "an object for a text",
      overlay("  - target: $.info\n    update: { title: {} }\n"),
      "`title` of `info` is a string and cannot take an object",
      5,
    ],
    [
      "a text for an object",
      overlay("  - target: $.info\n    update: x\n"),
      "`info` is an object and cannot take a string",
      5,
    ],
    ["a list for a text", overlay("  - target: $.info.title\n    update: [x]\n"), "cannot take an array", 5],
  ])("%s", async (_name, text, message, line) => {
    const error = await failureOf(text);
    expect(error.code).toBe("overlay-invalid");
    expect(error.message).toContain(message);
    expect(error.place?.line).toBe(line);
  });

  it("a file that is not there", async () => {
    const { file } = folder();
    await expect(load(file, { overlays: ["nowhere.yaml"] })).rejects.toMatchObject({
      code: "input-unreadable",
    });
  });
});
