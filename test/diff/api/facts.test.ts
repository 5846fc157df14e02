import { describe, expect, it } from "vitest";
import { compare, operation } from "./support.js";

/** What a pair of documents gives, in both directions. */
interface Row {
  readonly name: string;
  readonly base: string;
  readonly revision: string;
  readonly want: readonly string[];
  readonly back: readonly string[];
}

const OK = 'responses: {"204": {description: ok}}';

const parameter = (fields: string): string =>
  operation(`parameters: [{name: q, in: query, schema: {type: string}, ${fields}}], ${OK}`);
const list = (fields: string): string =>
  operation(`parameters: [{name: q, in: query, schema: {type: array}, ${fields}}], ${OK}`);
const body = (fields: string): string => operation(`requestBody: {${fields}}, ${OK}`, "/t", "post");
const JSON_BODY = "content: {application/json: {schema: {type: string}}}";
const response = (fields: string): string => operation(`responses: {"200": {description: ok, ${fields}}}`);
const header = (fields: string): string =>
  response(`headers: {X-Rate: {schema: {type: integer}, ${fields}}}`);
const media = (fields: string): string =>
  response(`content: {application/json: {schema: {type: string}, ${fields}}}`);
const link = (fields: string): string => response(`links: {next: {operationId: a, ${fields}}}`);
const form = (encoding: string): string =>
  body(
    `content: {multipart/form-data: {schema: {type: object, properties: {f: {type: object}}}, encoding: {${encoding}}}}`,
  );
const scheme = (fields: string, use = "security: [{k: []}]"): string =>
  `${operation(`${use}, ${OK}`)}components: {securitySchemes: {k: {${fields}}}}`;
const KEY = "type: apiKey, in: header, name: X-Key";
const secured = (security: string): string =>
  `${operation(`security: ${security}, ${OK}`)}components:
  securitySchemes:
    k: {${KEY}}
    o: {type: oauth2, flows: {implicit: {authorizationUrl: "https://a.test/a", scopes: {r: read, w: write}}}}`;
const servers = (list: string): string => `servers: [${list}]\n${operation(OK)}`;

const ROWS: readonly Row[] = [
  {
    name: "an operation comes, and goes",
    base: operation(OK),
    revision: `paths: {/t: {get: {${OK}}, post: {${OK}}}}`,
    want: ["operation-added POST /t"],
    back: ["operation-removed POST /t"],
  },
  {
    name: "a method of 3.2 is an operation",
    base: operation(OK),
    revision: `openapi: 3.2.0\ninfo: {title: T, version: "1"}\npaths: {/t: {get: {${OK}}, query: {${OK}}, additionalOperations: {LINK: {${OK}}}}}`,
    want: ["document-dialect openapi", "operation-added QUERY /t", "operation-added LINK /t"],
    back: ["document-dialect openapi", "operation-removed QUERY /t", "operation-removed LINK /t"],
  },
  {
    name: "one path with several methods is several operations",
    base: `paths: {/a: {get: {${OK}}, put: {${OK}}, delete: {${OK}}}}`,
    revision: "paths: {}",
    want: ["operation-removed GET /a", "operation-removed PUT /a", "operation-removed DELETE /a"],
    back: ["operation-added GET /a", "operation-added PUT /a", "operation-added DELETE /a"],
  },
  {
    name: "operationId, tags",
    base: operation(`operationId: a, tags: [x, y], ${OK}`),
    revision: operation(`operationId: b, tags: [z], ${OK}`),
    want: ["operation-id GET /t", "operation-tags GET /t"],
    back: ["operation-id GET /t", "operation-tags GET /t"],
  },
  {
    name: "the order of further tags does not matter",
    base: operation(`tags: [x, y, z], ${OK}`),
    revision: operation(`tags: [x, z, y], ${OK}`),
    want: [],
    back: [],
  },
  {
    name: "texts of operation and path",
    base: `paths: {/t: {summary: a, get: {summary: a, description: b, externalDocs: {url: "https://a.test"}, ${OK}}}}`,
    revision: operation(OK),
    want: ["operation-text /t", "operation-text GET /t", "operation-text GET /t", "operation-text GET /t"],
    back: ["operation-text /t", "operation-text GET /t", "operation-text GET /t", "operation-text GET /t"],
  },
  {
    name: "deprecation with a date",
    base: operation(OK),
    revision: operation(`deprecated: true, x-sunset: "2026-05-01", ${OK}`),
    want: ["operation-deprecated GET /t", "operation-sunset GET /t"],
    back: ["operation-deprecated GET /t", "operation-sunset GET /t"],
  },
  {
    name: "`deprecated: false` is the default",
    base: operation(OK),
    revision: operation(`deprecated: false, ${OK}`),
    want: [],
    back: [],
  },
  {
    name: "extensions, but not what says where something was",
    base: operation(OK),
    revision: operation(`x-a: 1, x-pawl-renamed-from: GET /old, ${OK}`),
    want: ["extension x-a"],
    back: ["extension x-a"],
  },
  {
    name: "a parameter",
    base: operation(OK),
    revision: parameter("required: true"),
    want: ["parameter-added q"],
    back: ["parameter-removed q"],
  },
  {
    name: "headers that other fields describe are no parameters",
    base: operation(OK),
    revision: operation(
      `parameters: [{name: accept, in: header, schema: {type: string}}, {name: Authorization, in: header, schema: {type: string}}], ${OK}`,
    ),
    want: [],
    back: [],
  },
  {
    name: "header names are case-insensitive",
    base: operation(`parameters: [{name: X-Trace, in: header, schema: {type: string}}], ${OK}`),
    revision: operation(`parameters: [{name: x-trace, in: header, schema: {type: string}}], ${OK}`),
    want: [],
    back: [],
  },
  {
    name: "required, deprecated, sunset, text of a parameter",
    base: parameter("required: false"),
    revision: parameter('required: true, deprecated: true, x-sunset: "2026-05-01", description: d, x-b: 1'),
    want: [
      "parameter-required q",
      "parameter-deprecated q",
      "parameter-sunset q",
      "parameter-text q",
      "extension x-b",
    ],
    back: [
      "parameter-required q",
      "parameter-deprecated q",
      "parameter-sunset q",
      "parameter-text q",
      "extension x-b",
    ],
  },
  {
    name: "style; its explode follows and is not said twice",
    base: list("style: form"),
    revision: list("style: spaceDelimited"),
    want: ["parameter-style q"],
    back: ["parameter-style q"],
  },
  {
    name: "explode, reserved characters, empty values",
    base: list("explode: true"),
    revision: list("explode: false, allowReserved: true, allowEmptyValue: true"),
    want: ["parameter-explode q", "parameter-allow-reserved q", "parameter-allow-empty q"],
    back: ["parameter-explode q", "parameter-allow-reserved q", "parameter-allow-empty q"],
  },
  {
    name: "defaults of a parameter written out",
    base: list("description: d"),
    revision: list("description: d, style: form, explode: true, allowReserved: false, required: false"),
    want: [],
    back: [],
  },
  {
    name: "content instead of schema",
    base: parameter("description: d"),
    revision: operation(
      `parameters: [{name: q, in: query, description: d, content: {application/json: {schema: {type: string}}}}], ${OK}`,
    ),
    want: ["parameter-media q"],
    back: ["parameter-media q"],
  },
  {
    name: "another location",
    base: operation(`parameters: [{name: q, in: query, schema: {type: string}}], ${OK}`),
    revision: operation(`parameters: [{name: Q, in: header, schema: {type: string}}], ${OK}`),
    want: ["parameter-moved q"],
    back: ["parameter-moved Q"],
  },
  {
    name: "another name that is nearly the same",
    base: operation(`parameters: [{name: page_size, in: query, schema: {type: integer}}], ${OK}`),
    revision: operation(`parameters: [{name: pageSize, in: query, schema: {type: integer}}], ${OK}`),
    want: ["parameter-renamed page_size"],
    back: ["parameter-renamed pageSize"],
  },
  {
    name: "two candidates: no guess",
    base: operation(`parameters: [{name: page_size, in: query, schema: {type: integer}}], ${OK}`),
    revision: operation(
      `parameters: [{name: pageSize, in: query, schema: {type: integer}}, {name: page-size, in: query, schema: {type: integer}}], ${OK}`,
    ),
    want: ["parameter-removed page_size", "parameter-added pageSize", "parameter-added page-size"],
    back: ["parameter-removed pageSize", "parameter-removed page-size", "parameter-added page_size"],
  },
  {
    name: "the same parameter by path, by operation, by reference",
    base: parameter("description: d"),
    revision: `paths: {/t: {parameters: [{$ref: "#/components/parameters/Q"}], get: {${OK}}}}
components: {parameters: {Q: {name: q, in: query, description: d, schema: {type: string}}}}`,
    want: [],
    back: [],
  },
  {
    name: "parameters put into an exploded object",
    base: operation(
      `parameters: [{name: page, in: query, schema: {type: integer}}, {name: size, in: query, required: true, schema: {type: integer}}], ${OK}`,
    ),
    revision: operation(
      `parameters: [{name: paging, in: query, schema: {type: object, properties: {page: {type: integer}, size: {type: integer}, sort: {type: string}}}}], ${OK}`,
    ),
    want: ["parameter-grouped paging", "parameter-required size", "parameter-added sort"],
    back: ["parameter-grouped paging", "parameter-required size", "parameter-removed sort"],
  },
  {
    name: "an object that is not exploded is itself",
    base: operation(`parameters: [{name: page, in: query, schema: {type: integer}}], ${OK}`),
    revision: operation(
      `parameters: [{name: paging, in: query, style: deepObject, schema: {type: object, properties: {page: {type: integer}}}}], ${OK}`,
    ),
    want: ["parameter-removed page", "parameter-added paging"],
    back: ["parameter-removed paging", "parameter-added page"],
  },
  {
    name: "a body",
    base: operation(OK, "/t", "post"),
    revision: body(JSON_BODY),
    want: ["body-added request body"],
    back: ["body-removed request body"],
  },
  {
    name: "required and text of a body",
    base: body(JSON_BODY),
    revision: body(`required: true, description: d, ${JSON_BODY}`),
    want: ["body-required request body", "body-text request body"],
    back: ["body-required request body", "body-text request body"],
  },
  {
    name: "media types of a body",
    base: body(JSON_BODY),
    revision: body("content: {application/json: {schema: {type: string}}, text/plain: {}}"),
    want: ["request-media-added text/plain"],
    back: ["request-media-removed text/plain"],
  },
  {
    name: "spellings of one media type",
    base: body("content: {Application/JSON; Charset=UTF-8; q=0.5: {schema: {type: string}}}"),
    revision: body("content: {application/json;charset=utf-8: {schema: {type: string}}}"),
    want: [],
    back: [],
  },
  {
    name: "fields of a body that no longer stand beside the parameters",
    base: body("content: {application/json: {schema: {type: object, properties: {a: {}}}}}"),
    revision: operation(
      `parameters: [{name: a, in: query, schema: {type: string}}], requestBody: {content: {application/json: {schema: {type: object, properties: {a: {}}}}}}, ${OK}`,
      "/t",
      "post",
    ),
    want: ["body-mode POST /t", "parameter-added a"],
    back: ["body-mode POST /t", "parameter-removed a"],
  },
  {
    name: "a stream is offered",
    base: media("description: d").replace("get", "post"),
    revision: operation(
      'x-pawl-stream: stream, responses: {"200": {description: ok, content: {application/json: {schema: {type: string}}, text/event-stream: {}}}}',
      "/t",
      "post",
    ),
    want: ["operation-stream POST /t", "extension x-pawl-stream", "response-media-added text/event-stream"],
    back: ["operation-stream POST /t", "extension x-pawl-stream", "response-media-removed text/event-stream"],
  },
  {
    name: "the encoding of a part",
    base: form("f: {contentType: application/json}"),
    revision: form("f: {contentType: text/plain, style: deepObject}"),
    want: ["media-encoding f"],
    back: ["media-encoding f"],
  },
  {
    name: "the default encoding written out",
    base: form(""),
    revision: form("f: {contentType: application/json, style: form, explode: true}"),
    want: [],
    back: [],
  },
  {
    name: "encodings mean nothing to JSON",
    base: body("content: {application/json: {schema: {type: object, properties: {f: {}}}}}"),
    revision: body(
      "content: {application/json: {schema: {type: object, properties: {f: {}}}, encoding: {f: {contentType: text/plain}}}}",
    ),
    want: [],
    back: [],
  },
  {
    name: "examples",
    base: media("example: a"),
    revision: media("example: b"),
    want: ["media-examples application/json"],
    back: ["media-examples application/json"],
  },
  {
    name: "one example, spelled in two ways",
    base: media("example: a"),
    revision: media("examples: {one: {value: a}}"),
    want: [],
    back: [],
  },
  {
    name: "a status",
    base: operation(OK),
    revision: operation('responses: {"204": {description: ok}, "404": {description: no}}'),
    want: ["response-added 404"],
    back: ["response-removed 404"],
  },
  {
    name: "text and media types of a response",
    base: media("example: a"),
    revision: operation(
      'responses: {"200": {description: other, content: {application/json: {schema: {type: string}, example: a}, text/plain: {}}}}',
    ),
    want: ["response-media-added text/plain", "response-text 200"],
    back: ["response-media-removed text/plain", "response-text 200"],
  },
  {
    name: "a header of a response",
    base: response("content: {}"),
    revision: header("description: d"),
    want: ["response-header-added X-Rate"],
    back: ["response-header-removed X-Rate"],
  },
  {
    name: "required, deprecated, explode, text of a header",
    base: header("required: false"),
    revision: header("required: true, deprecated: true, explode: true, description: d"),
    want: [
      "response-header-required X-Rate",
      "parameter-deprecated X-Rate",
      "parameter-explode X-Rate",
      "response-header-text X-Rate",
    ],
    back: [
      "response-header-required X-Rate",
      "parameter-deprecated X-Rate",
      "parameter-explode X-Rate",
      "response-header-text X-Rate",
    ],
  },
  {
    name: "header names are case-insensitive, and Content-Type is no header of its own",
    base: header("required: true"),
    revision: response(
      "headers: {x-rate: {required: true, schema: {type: integer}}, Content-Type: {schema: {type: string}}}",
    ),
    want: [],
    back: [],
  },
  {
    name: "a link",
    base: `${response("content: {}")}`,
    revision: link("description: d"),
    want: ["link-added next"],
    back: ["link-removed next"],
  },
  {
    name: "a link that leads elsewhere",
    base: link("description: d"),
    revision: link("description: d, parameters: {id: $response.body#/id}"),
    want: ["link-changed next"],
    back: ["link-changed next"],
  },
  {
    name: "anybody is no longer let in",
    base: secured("[]"),
    revision: secured("[{k: []}]"),
    want: ["security-alternative-removed anonymous", "security-alternative-added k"],
    back: ["security-alternative-removed k", "security-alternative-added anonymous"],
  },
  {
    name: "an optional credential",
    base: secured("[{}]"),
    revision: secured("[{k: []}, {}]"),
    want: ["security-alternative-added k"],
    back: ["security-alternative-removed k"],
  },
  {
    name: "no requirement and the empty one are the same",
    base: secured("[]"),
    revision: secured("[{}]"),
    want: [],
    back: [],
  },
  {
    name: "scopes",
    base: secured("[{o: [r]}]"),
    revision: secured("[{o: [w, r]}]"),
    want: ["security-scope-added w"],
    back: ["security-scope-removed w"],
  },
  {
    name: "the order of alternatives does not matter",
    base: secured("[{k: []}, {o: [r]}]"),
    revision: secured("[{o: [r]}, {k: []}]"),
    want: [],
    back: [],
  },
  {
    name: "a scheme that is written elsewhere on the wire",
    base: scheme(KEY),
    revision: scheme("type: apiKey, in: query, name: key"),
    want: ["security-scheme-changed k", "security-scheme-changed k"],
    back: ["security-scheme-changed k", "security-scheme-changed k"],
  },
  {
    name: "a scheme of another name",
    base: scheme(KEY),
    revision: scheme(KEY).replaceAll("k: ", "other: "),
    want: ["security-scheme-renamed k"],
    back: ["security-scheme-renamed other"],
  },
  {
    name: "a scheme that nobody asks for",
    base: scheme(KEY),
    revision: scheme(`${KEY}}, m: {type: http, scheme: basic`),
    want: ["component-added m"],
    back: ["component-removed m"],
  },
  {
    name: "the requirement of the document",
    base: `security: [{k: []}]\n${scheme(KEY, "summary: s")}`,
    revision: scheme(KEY, "summary: s, security: [{k: []}]"),
    want: [],
    back: [],
  },
  {
    name: "a server",
    base: servers("{url: https://a.test}"),
    revision: servers("{url: https://b.test}, {url: https://a.test}"),
    want: ["server-added https://b.test"],
    back: ["server-removed https://b.test"],
  },
  {
    name: "the path of a server is one change for all operations",
    base: servers("{url: https://a.test/v1}"),
    revision: servers("{url: https://a.test/v2}"),
    want: ["server-changed https://a.test/v1"],
    back: ["server-changed https://a.test/v2"],
  },
  {
    name: "a final slash, the port of the scheme, upper case",
    base: servers("{url: https://a.test}"),
    revision: servers("{url: HTTPS://A.test:443/}"),
    want: [],
    back: [],
  },
  {
    name: "variables and text of a server",
    base: servers('{url: "https://{r}.test", description: a, variables: {r: {default: eu, enum: [eu, us]}}}'),
    revision: servers('{url: "https://{r}.test", description: b, variables: {r: {default: us, enum: [us]}}}'),
    want: [
      "server-text https://{r}.test",
      "server-changed https://{r}.test",
      "server-changed https://{r}.test",
    ],
    back: [
      "server-text https://{r}.test",
      "server-changed https://{r}.test",
      "server-changed https://{r}.test",
    ],
  },
  {
    name: "a component schema: an exported type",
    base: operation(OK),
    revision: `${operation(OK)}components: {schemas: {A: {type: object, properties: {a: {}, b: {}}}}}`,
    want: ["component-added A"],
    back: ["component-removed A"],
  },
  {
    name: "a component schema with another name and the same content",
    base: `${operation(OK)}components: {schemas: {Cat: {type: object, properties: {a: {}, b: {}}}}}`,
    revision: `${operation(OK)}components: {schemas: {Dog: {type: object, properties: {a: {}, b: {}}}}}`,
    want: ["component-renamed Cat"],
    back: ["component-renamed Dog"],
  },
  {
    name: "content that says nothing is no reason to take one schema for another",
    base: `${operation(OK)}components: {schemas: {Id: {type: string}}}`,
    revision: `${operation(OK)}components: {schemas: {Url: {type: string}}}`,
    want: ["component-removed Id", "component-added Url"],
    back: ["component-removed Url", "component-added Id"],
  },
  {
    name: "info, tags, extensions of the document",
    base: `openapi: 3.1.0\ninfo: {title: T, version: "1", x-i: 1}\ntags: [{name: a, description: b}, {name: c}]\n${operation(OK)}`,
    revision: `openapi: 3.1.0\ninfo: {title: U, version: "2", license: {name: MIT}}\nx-d: 1\ntags: [{name: a}]\n${operation(OK)}`,
    want: [
      "info-version version",
      "info-text title",
      "info-text license",
      "extension x-i",
      "extension x-d",
      "tag-text a",
      "tag-text c",
    ],
    back: [
      "info-version version",
      "info-text title",
      "info-text license",
      "extension x-i",
      "extension x-d",
      "tag-text a",
      "tag-text c",
    ],
  },
  {
    name: "the order of everything",
    base: `tags: [{name: a}, {name: b}]\npaths: {/a: {get: {${OK}}}, /b: {get: {${OK}}}}`,
    revision: `paths: {/b: {get: {${OK}}}, /a: {get: {${OK}}}}\ntags: [{name: b}, {name: a}]`,
    want: [],
    back: [],
  },
];

describe("facts outside of schemas", () => {
  it.each(ROWS)("$name", async ({ base, revision, want, back }) => {
    expect((await compare(base, revision)).kinds).toEqual(want);
    expect((await compare(revision, base)).kinds).toEqual(back);
    expect((await compare(revision, revision)).kinds).toEqual([]);
  });
});
