import { describe, expect, it } from "vitest";
import { includesRange, parseRange } from "../../../generator/diff/api/ranges.js";
import { compare, factOf, operation } from "./support.js";

const response = (statuses: string): string => operation(`responses: {${statuses}}`);
const answer = (status: string, type: string): string =>
  `"${status}": {description: d, content: {application/json: {schema: {type: ${type}}}}}`;

describe("responses by status", () => {
  it.each([
    [
      "a code that a range described",
      answer("4XX", "string"),
      `${answer("4XX", "string")}, ${answer("404", "string")}`,
      "4XX",
    ],
    [
      "a code that `default` described",
      answer("default", "string"),
      `${answer("default", "string")}, ${answer("404", "string")}`,
      "default",
    ],
    [
      "a success where `default` is all there is",
      answer("default", "string"),
      `${answer("default", "string")}, ${answer("200", "string")}`,
      "default",
    ],
  ])("%s is compared with that", async (_, before, after, by) => {
    const forth = await compare(response(before), response(after));
    expect(factOf(forth, "response-added").data).toMatchObject({ covered: true, by });
    expect(forth.schemas).toHaveLength(2);
    const back = await compare(response(after), response(before));
    expect(factOf(back, "response-removed").data).toMatchObject({ covered: true, by });
    expect(back.schemas).toHaveLength(2);
  });

  it("a range is compared with what describes its codes now", async () => {
    const { kinds, pairs } = await compare(
      response(answer("4XX", "string")),
      response(`${answer("400", "integer")}, ${answer("404", "string")}`),
    );
    expect(kinds).toEqual(["response-removed 4XX", "response-added 400", "response-added 404"]);
    expect(pairs.map(({ site, revision }) => [site.part, revision.schema])).toEqual([
      ["response 400 application/json", { type: "integer" }],
      ["response 404 application/json", { type: "string" }],
    ]);
  });

  it("the `default` beside a success is about errors: another success is new", async () => {
    const compared = await compare(
      response(`${answer("200", "string")}, ${answer("default", "integer")}`),
      response(`${answer("200", "string")}, ${answer("201", "string")}, ${answer("default", "integer")}`),
    );
    expect(factOf(compared, "response-added").data).toEqual({ status: "201", covered: false });
    expect(compared.schemas).toEqual([
      "response response 200 application/json",
      "response response default application/json",
    ]);
  });

  it("spellings of a range", async () => {
    expect(
      (await compare(response(answer("4xx", "string")), response(answer("4XX", "string")))).kinds,
    ).toEqual([]);
  });
});

describe("media types are ranges", () => {
  it.each([
    ["*/*", "text/plain", true],
    ["text/*", "text/plain; charset=utf-8", true],
    ["text/plain", "text/*", false],
    ["text/plain", "Text/Plain;charset=UTF-8", true],
    ["text/plain;charset=utf-8", "text/plain", false],
    ["text/plain; charset=UTF-8", 'text/plain;q=1;charset="utf-8"', true],
    ["application/json", "application/problem+json", false],
    ["*", "a/b", true],
  ])("%s includes %s: %s", (wide, narrow, want) => {
    expect(includesRange(parseRange(wide), parseRange(narrow))).toBe(want);
  });

  const content = (types: string): string => response(`"200": {description: d, content: {${types}}}`);
  const STRING = "{schema: {type: string}}";

  it("a wider range takes the place of a type", async () => {
    const compared = await compare(content(`application/json: ${STRING}`), content(`"*/*": ${STRING}`));
    expect(factOf(compared, "response-media-removed").data).toEqual({ covered: true, by: "*/*" });
    expect(factOf(compared, "response-media-added").data).toEqual({ covered: false });
    expect(compared.schemas).toEqual(["response response 200 application/json"]);
  });

  it("a range is narrowed to a type", async () => {
    const compared = await compare(content(`"*/*": ${STRING}`), content(`application/json: ${STRING}`));
    expect(factOf(compared, "response-media-removed").data).toEqual({
      covered: false,
      narrowedTo: ["application/json"],
    });
    expect(factOf(compared, "response-media-added").data).toEqual({ covered: true, by: "*/*" });
    expect(compared.schemas).toEqual(["response response 200 application/json"]);
  });

  it("the closest range is the one that counts", async () => {
    const base = content(`"*/*": {schema: {type: integer}}, text/*: ${STRING}`);
    const { pairs } = await compare(
      base,
      content(`"*/*": {schema: {type: integer}}, text/*: ${STRING}, text/csv: ${STRING}`),
    );
    const added = pairs.find(({ site }) => site.part.endsWith("text/csv"));
    expect(added?.base.schema).toEqual({ type: "string" });
  });

  it("items of a stream, by `itemSchema` or by custom", async () => {
    const stream = (key: string): string => content(`text/event-stream: {${key}: {type: string}}`);
    const { kinds, pairs } = await compare(stream("schema"), stream("itemSchema"));
    expect(kinds).toEqual([]);
    expect(
      pairs.map(({ base, revision, site }) => [
        base.pointer.split("/").at(-1),
        revision.pointer.split("/").at(-1),
        site.part,
      ]),
    ).toEqual([["schema", "itemSchema", "response 200 text/event-stream items"]]);
  });
});

describe("schemas are handed on", () => {
  it("of every place, where they are written", async () => {
    const document = `paths:
  /t/{id}:
    parameters: [{$ref: "#/components/parameters/Id"}]
    post:
      parameters:
        - {name: f, in: query, content: {application/json: {schema: {type: object}}}}
      requestBody: {$ref: "#/components/requestBodies/B"}
      responses:
        "200": {$ref: "#/components/responses/R"}
components:
  parameters: {Id: {name: id, in: path, required: true, schema: {type: string}}}
  headers: {H: {schema: {type: integer}}}
  requestBodies: {B: {content: {multipart/form-data: {schema: {type: object, properties: {f: {}}}, encoding: {f: {headers: {X-Part: {$ref: "#/components/headers/H"}}}}}}}}
  responses: {R: {description: d, headers: {X-Rate: {$ref: "#/components/headers/H"}}, content: {application/json: {schema: {type: string}}}}}`;
    const { kinds, pairs } = await compare(document, document);
    expect(kinds).toEqual([]);
    expect(pairs.map(({ site, base }) => [site.side, site.part, base.pointer])).toEqual([
      ["request", "path parameter id", "#/components/parameters/Id/schema"],
      [
        "request",
        "query parameter f",
        "#/paths/~1t~1{id}/post/parameters/0/content/application~1json/schema",
      ],
      [
        "request",
        "request body multipart/form-data",
        "#/components/requestBodies/B/content/multipart~1form-data/schema",
      ],
      [
        "request",
        "request body multipart/form-data property f header X-Part",
        "#/components/headers/H/schema",
      ],
      [
        "response",
        "response 200 application/json",
        "#/components/responses/R/content/application~1json/schema",
      ],
      ["response", "response 200 header X-Rate", "#/components/headers/H/schema"],
    ]);
  });

  it("of one side only, where the other says nothing", async () => {
    const media = (text: string): string =>
      response(`"200": {description: d, content: {application/json: {${text}}}}`);
    const { pairs } = await compare(media(""), media("schema: {type: string}"));
    expect(pairs.map(({ base, revision }) => [base, revision])).toEqual([
      [
        { schema: undefined, pointer: "#/paths/~1t/get/responses/200/content/application~1json" },
        {
          schema: { type: "string" },
          pointer: "#/paths/~1t/get/responses/200/content/application~1json/schema",
        },
      ],
    ]);
  });
});
