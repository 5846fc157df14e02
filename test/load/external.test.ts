import { createHash } from "node:crypto";
import { createServer } from "node:http";
import { join } from "node:path";
import { describe, expect, it, onTestFinished } from "vitest";
import { bundle } from "../../generator/load/bundle.js";
import { load } from "../../generator/load/load.js";
import { at, catchError, makeFolder, SHARED } from "./support.js";

const HEAD = 'openapi: 3.0.3\ninfo: {title: t, version: "1"}\n';

/** A document whose responses by status have these schemas. */
function withSchemas(refs: Readonly<Record<string, string>>, rest = ""): string {
  const responses = Object.entries(refs).map(
    ([status, ref]) =>
      `        "${status}": {description: d, content: {application/json: {schema: {$ref: ${JSON.stringify(ref)}}}}}`,
  );
  return `${HEAD}paths:\n  /x:\n    get:\n      responses:\n${responses.join("\n")}\n${rest}`;
}

function schemaOf(loaded: { readonly document: unknown }, status: string): unknown {
  return at(loaded, `#/paths/~1x/get/responses/${status}/content/application~1json/schema`);
}

/** Every `$ref` of a document. */
function listRefs(document: unknown): string[] {
  const refs: string[] = [];
  JSON.stringify(document, (key, value: unknown) => {
    if (key === "$ref" && typeof value === "string") refs.push(value);
    return value;
  });
  return refs;
}

describe("the shared cases", () => {
  it("a discriminator's mapping in another file", async () => {
    const { document } = await load(`${SHARED}/cases/05-discriminator-external-mapping/main.yaml`);
    expect(document.components?.schemas?.Conf).toEqual({
      oneOf: [{ $ref: "#/components/schemas/Alpha" }, { $ref: "#/components/schemas/Beta" }],
      discriminator: {
        propertyName: "type",
        mapping: { alpha: "#/components/schemas/Alpha", beta: "#/components/schemas/Beta" },
      },
    });
  });

  it("one name in two files, and whole files", async () => {
    const loaded = await load(`${SHARED}/cases/20-external-refs/main.yaml`);
    const schemas = loaded.document.components?.schemas;
    expect(schemas).toEqual({
      Foo: { type: "object", required: ["local"], properties: { local: { type: "string" } } },
      "Foo-2": { type: "object", required: ["remote"], properties: { remote: { type: "integer" } } },
      Agent: {
        type: "object",
        required: ["id"],
        properties: {
          id: { type: "string" },
          boss: { $ref: "#/components/schemas/Agent" },
          foo: { $ref: "#/components/schemas/Foo-2" },
        },
      },
    });
    expect(loaded.sources.map((source) => source.path)).toEqual(["main.yaml", "Agent.yaml", "common.yaml"]);
    expect(loaded.locate("#/components/schemas/Foo-2/required")).toMatchObject({
      file: `${SHARED}/cases/20-external-refs/common.yaml`,
      line: 1,
    });
    expect(loaded.locate("#/components/schemas/Foo/required")).toMatchObject({
      file: `${SHARED}/cases/20-external-refs/main.yaml`,
      line: 7,
    });
  });
});

describe("references to other files", () => {
  it("pull in each kind of definition, and what that refers to", async () => {
    const folder = makeFolder({
      "main.yaml": `${HEAD}paths:
  /x: {$ref: paths/x.yaml}
  /y: {get: {$ref: 'paths/x.yaml#/get'}}
`,
      "paths/x.yaml": `get:
  description: {$ref: ../texts.md}
  parameters: [{$ref: '../parts.yaml#/parameters/Page'}]
  requestBody: {$ref: '../parts.yaml#/bodies/Pet'}
  responses: {"200": {$ref: '../parts.yaml#/responses/Pet'}}
  x-codeSamples: [{$ref: ../samples/x.yaml}, {lang: sh, source: {$ref: ../samples/x.sh}}]
`,
      "parts.yaml": `parameters: {Page: {name: page, in: query, schema: {type: integer, nullable: true}}}
bodies: {Pet: {content: {application/json: {schema: {$ref: '#/schemas/Pet'}}}}}
responses: {Pet: {description: ok, headers: {H: {$ref: '#/headers/H'}}, content: {application/json: {schema: {$ref: '#/schemas/Pet'}, examples: {a: {$ref: '#/examples/a'}}}}}}
headers: {H: {schema: {type: string}}}
examples: {a: {value: {$ref: ./not-a-file.yaml}}}
schemas: {Pet: {type: object, properties: {next: {$ref: '#/schemas/Pet'}}}}
`,
      "texts.md": "# Hello\n",
      "samples/x.yaml": "lang: js\nsource: fetch()\n",
      "samples/x.sh": "curl\n",
    });
    const loaded = await load(join(folder, "main.yaml"));
    const operation = {
      description: "# Hello\n",
      parameters: [{ $ref: "#/components/parameters/Page" }],
      requestBody: { $ref: "#/components/requestBodies/Pet" },
      responses: { "200": { $ref: "#/components/responses/Pet" } },
      "x-codeSamples": [
        { lang: "js", source: "fetch()" },
        { lang: "sh", source: "curl\n" },
      ],
    };
    expect(loaded.document.paths).toEqual({ "/x": { get: operation }, "/y": { get: operation } });
    const pet = { schema: { $ref: "#/components/schemas/Pet" } };
    expect(loaded.document.components).toEqual({
      parameters: { Page: { name: "page", in: "query", schema: { type: ["integer", "null"] } } },
      requestBodies: { Pet: { content: { "application/json": pet } } },
      headers: { H: { schema: { type: "string" } } },
      examples: { a: { value: { $ref: "./not-a-file.yaml" } } },
      responses: {
        Pet: {
          description: "ok",
          headers: { H: { $ref: "#/components/headers/H" } },
          content: { "application/json": { ...pet, examples: { a: { $ref: "#/components/examples/a" } } } },
        },
      },
      schemas: { Pet: { type: "object", properties: { next: { $ref: "#/components/schemas/Pet" } } } },
    });
    expect(loaded.locate("#/paths/~1x/get/responses/200")).toMatchObject({
      file: join(folder, "paths/x.yaml"),
      line: 5,
      column: 15,
    });
  });

  it("may go back, go round and name their own file", async () => {
    const folder = makeFolder({
      "main.yaml": withSchemas(
        { "200": "a.yaml", "201": "./main.yaml#/components/schemas/Own" },
        "components: {schemas: {Own: {type: object, properties: {a: {$ref: a.yaml}}}}}\n",
      ),
      "a.yaml":
        "type: object\nproperties: {own: {$ref: 'main.yaml#/components/schemas/Own'}, self: {$ref: '#'}}\n",
    });
    const loaded = await load(join(folder, "main.yaml"));
    expect(schemaOf(loaded, "201")).toEqual({ $ref: "#/components/schemas/Own" });
    expect(loaded.document.components?.schemas).toEqual({
      Own: { type: "object", properties: { a: { $ref: "#/components/schemas/a" } } },
      a: {
        type: "object",
        properties: { own: { $ref: "#/components/schemas/Own" }, self: { $ref: "#/components/schemas/a" } },
      },
    });
  });

  it("take names that are hard on objects and on pointers", async () => {
    const folder = makeFolder({
      "main.yaml": withSchemas({
        "200": "b.yaml#/__proto__",
        "201": "b.yaml#/constructor",
        "202": "b.yaml#/a~1b",
        "203": "b.yaml#/my%20pet",
      }),
      "b.yaml": "__proto__: {title: p}\nconstructor: {title: c}\na/b: {title: ab}\nmy pet: {title: m}\n",
    });
    const loaded = await load(join(folder, "main.yaml"));
    const titles = ["200", "201", "202", "203"].map((status) => {
      const { $ref } = schemaOf(loaded, status) as { $ref: string };
      return [$ref, at(loaded, `${$ref}/title`)];
    });
    expect(titles).toEqual([
      ["#/components/schemas/__proto__", "p"],
      ["#/components/schemas/constructor", "c"],
      ["#/components/schemas/a~1b", "ab"],
      ["#/components/schemas/my pet", "m"],
    ]);
  });

  it("give the same names whatever order files are read in", async () => {
    const files = {
      "main.yaml": withSchemas({ "200": "a/T.yaml", "201": "b/T.yaml", "202": "a/T.yaml" }),
      "a/T.yaml": "title: a\n",
      "b/T.yaml": "title: b\n",
    };
    const [first, second] = await Promise.all(
      [makeFolder(files), makeFolder(files)].map((folder) => load(join(folder, "main.yaml"))),
    );
    expect(first?.document).toEqual(second?.document);
    expect(first?.document.components?.schemas).toEqual({ T: { title: "a" }, "T-2": { title: "b" } });
  });

  it("are not looked for in data", async () => {
    const data = "{$ref: ../../etc/passwd, externalValue: http://127.0.0.1:9/}";
    const folder = makeFolder({
      "main.yaml": `${withSchemas({ "200": "a.yaml" })}x-data: ${data}
components:
  examples: {e: {externalValue: 'http://127.0.0.1:9/e.json'}, v: {value: ${data}}}
  schemas: {S: {default: ${data}, example: ${data}, enum: [${data}], x-data: ${data}}}
`,
      "a.yaml": `type: object\ndefault: ${data}\nx-data: [${data}]\n`,
    });
    const { document, sources } = await load(join(folder, "main.yaml"));
    const want = { $ref: "../../etc/passwd", externalValue: "http://127.0.0.1:9/" };
    expect(document["x-data"]).toEqual(want);
    expect(document.components).toEqual({
      examples: { e: { externalValue: "http://127.0.0.1:9/e.json" }, v: { value: want } },
      schemas: {
        S: { default: want, examples: [want], enum: [want], "x-data": want },
        a: { type: "object", default: want, "x-data": [want] },
      },
    });
    expect(sources).toHaveLength(2);
  });

  it("a code sample that is missing is told and left out", async () => {
    const folder = makeFolder({
      "main.yaml": `${HEAD}paths: {/x: {get: {x-codeSamples: [{lang: sh, source: {$ref: gone.sh}}], responses: {}}}}\n`,
    });
    const loaded = await load(join(folder, "main.yaml"));
    expect(at(loaded, "#/paths/~1x/get/x-codeSamples")).toEqual([{ lang: "sh" }]);
    expect(loaded.notices.map((notice) => notice.code)).toEqual(["sample-unresolved"]);
  });

  it("a mistake in another file is told where it is", async () => {
    const folder = makeFolder({
      "main.yaml": withSchemas({ "200": "parts/a.yaml" }),
      "parts/a.yaml": "type: object\nproperties:\n  b: {$ref: ../c.yaml}\n  d: 5\n",
      "c.yaml": "type: object\nrequired: true\n",
    });
    const error = await catchError(load(join(folder, "main.yaml")));
    expect(error).toMatchObject({
      code: "invalid-document",
      place: { file: join(folder, "parts/a.yaml"), line: 4, column: 3 },
    });
  });

  it("notices about another file name it", async () => {
    const folder = makeFolder({ "main.yaml": withSchemas({ "200": "a.yaml" }), "a.yaml": "type: any\n" });
    const { notices } = await load(join(folder, "main.yaml"));
    expect(notices).toEqual([
      {
        code: "unknown-type",
        message: `"any" is no type of JSON Schema; left out (${join(folder, "a.yaml")}#)`,
      },
    ]);
  });

  it("path items of other files that contain each other are refused", async () => {
    const folder = makeFolder({
      "main.yaml": `${HEAD}paths: {/x: {$ref: x.yaml}}\n`,
      "x.yaml": "post: {responses: {}, callbacks: {c: {'{$url}': {$ref: x.yaml}}}}\n",
    });
    expect(await catchError(load(join(folder, "main.yaml")))).toMatchObject({ code: "ref-circular" });
  });

  it("from standard input start at the working directory", async () => {
    const ref = `${SHARED}/cases/20-external-refs/Agent.yaml`;
    const stdin = Buffer.from(withSchemas({ "200": ref }));
    expect(await catchError(load("-", { stdin }))).toMatchObject({
      code: "ref-outside",
      place: { file: "-", line: 7 },
    });
    const { document, sources } = await load("-", { stdin, refRoot: SHARED });
    expect(Object.keys(document.components?.schemas ?? {})).toContain("Agent");
    expect(sources[0]?.path).toBe("-");
  });

  it("hash every file", async () => {
    const folder = makeFolder({ "main.yaml": withSchemas({ "200": "a.yaml" }), "a.yaml": "type: string\n" });
    const { sources } = await load(join(folder, "main.yaml"));
    expect(sources[1]).toEqual({
      path: "a.yaml",
      sha256: createHash("sha256").update("type: string\n").digest("hex"),
    });
  });
});

describe("references to the network", () => {
  it("are followed when allowed, also relative to what came from there", async () => {
    const server = createServer((request, response) => {
      if (request.url === "/a.yaml") response.end("type: object\nproperties: {b: {$ref: b.yaml}}\n");
      else if (request.url === "/b.yaml") response.end("type: string\n");
      else response.writeHead(404).end();
    });
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    onTestFinished(() => void server.close());
    const address = server.address();
    const base = `http://127.0.0.1:${typeof address === "object" ? address?.port : ""}`;
    const folder = makeFolder({
      "main.yaml": withSchemas({ "200": `${base}/a.yaml` }),
      "gone.yaml": withSchemas({ "200": `${base}/gone.yaml` }),
    });
    const { document, sources } = await load(join(folder, "main.yaml"), { allowRemote: true });
    expect(document.components?.schemas).toEqual({
      a: { type: "object", properties: { b: { $ref: "#/components/schemas/b" } } },
      b: { type: "string" },
    });
    expect(sources.map((source) => source.path)).toEqual(["main.yaml", `${base}/a.yaml`, `${base}/b.yaml`]);
    const error = await catchError(load(join(folder, "gone.yaml"), { allowRemote: true }));
    expect(error).toMatchObject({ code: "ref-unresolved", message: expect.stringMatching(/status 404/) });
  });
});

describe("bundle", () => {
  it("keeps the dialect", async () => {
    const { dialect, document, sources } = await bundle(`${SHARED}/cases/20-external-refs/main.yaml`);
    expect(dialect).toBe("3.0");
    expect(document.openapi).toBe("3.0.3");
    expect(listRefs(document).every((ref) => ref.startsWith("#/"))).toBe(true);
    expect(sources).toHaveLength(3);
  });

  it("changes nothing in a document that is whole", async () => {
    const text = `${HEAD}paths: {}\ncomponents: {schemas: {A: {type: string, nullable: true, example: a}}}\n`;
    const { document } = await bundle("-", { stdin: Buffer.from(text) });
    expect(document.components).toEqual({ schemas: { A: { type: "string", nullable: true, example: "a" } } });
  });
});
