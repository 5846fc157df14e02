/** Documents around the single objects that libopenapi compares. */

type Fields = Readonly<Record<string, unknown>>;
type Frame = (fragment: unknown) => unknown;

const OK = { 200: { description: "OK" } };

function document(fields: Fields): Fields {
  return { openapi: "3.1.0", info: { title: "T", version: "1" }, paths: {}, ...fields };
}

function swagger(fields: Fields): Fields {
  return { swagger: "2.0", info: { title: "T", version: "1" }, paths: {}, ...fields };
}

const operation = (fields: unknown): Fields =>
  document({ paths: { "/t": { post: { responses: OK, ...record(fields) } } } });
const swaggerOperation = (fields: unknown): Fields =>
  swagger({ paths: { "/t": { post: { responses: OK, ...record(fields) } } } });
const parameter = (fields: unknown): Fields =>
  operation({ parameters: [{ name: "p", in: "query", ...record(fields) }] });
const body = (media: string, fields: unknown): Fields =>
  operation({ requestBody: { content: { [media]: fields } } });
const success = (fields: unknown): Fields =>
  operation({ responses: { 200: { description: "OK", ...record(fields) } } });
const schema = (fields: Fields): Fields => document({ components: { schemas: { S: fields } } });
const oauth = (flows: unknown): Fields =>
  document({ components: { securitySchemes: { o: { type: "oauth2", flows } } } });

/** By the function that compares; the second for Swagger 2.0. */
const FRAMES: Readonly<Record<string, readonly [Frame, Frame?]>> = {
  CompareCallback: [(value) => operation({ callbacks: { c: value } })],
  CompareContact: [(contact) => document({ info: { title: "T", version: "1", contact } })],
  CompareDiscriminator: [(discriminator) => schema({ type: "object", oneOf: BRANCHES, discriminator })],
  CompareEncoding: [
    (value) =>
      body("multipart/form-data", {
        schema: { type: "object", properties: { x: {} } },
        encoding: { x: value },
      }),
  ],
  CompareExamples: [(value) => parameter({ schema: {}, examples: { e: value } })],
  CompareExtensions: [(value) => document(record(value))],
  CompareExternalDocs: [(externalDocs) => document({ externalDocs })],
  CompareHeadersV3: [(value) => success({ headers: { H: value } })],
  CompareInfo: [(info) => document({ info })],
  CompareItems: [
    (items) => swaggerOperation({ parameters: [{ name: "p", in: "query", type: "array", items }] }),
  ],
  CompareLicense: [(license) => document({ info: { title: "T", version: "1", license } })],
  CompareLinks: [(value) => success({ links: { l: value } })],
  CompareMediaTypes: [(value) => body("application/json", value)],
  CompareOAuthFlow: [(value) => oauth({ authorizationCode: value })],
  CompareOAuthFlows: [oauth],
  CompareOperations: [operation, swaggerOperation],
  CompareParameters: [
    parameter,
    (value) => swaggerOperation({ parameters: [{ name: "p", in: "query", ...record(value) }] }),
  ],
  CompareParametersV3: [parameter],
  ComparePathItems: [
    (value) => document({ paths: { "/t": value } }),
    (value) => swagger({ paths: { "/t": value } }),
  ],
  ComparePathItemsV3: [(value) => document({ paths: { "/t": value } })],
  ComparePaths: [(paths) => document({ paths }), (paths) => swagger({ paths })],
  CompareRequestBodies: [(requestBody) => operation({ requestBody })],
  CompareResponse: [success, (value) => swaggerOperation({ responses: { 200: value } })],
  CompareResponses: [(responses) => operation({ responses }), (responses) => swaggerOperation({ responses })],
  CompareScopes: [
    (scopes) =>
      oauth({
        authorizationCode: { authorizationUrl: "https://a.test", tokenUrl: "https://b.test", scopes },
      }),
  ],
  CompareSecurityRequirement: [
    (value) => document({ security: [value], components: { securitySchemes: schemesOf(value) } }),
  ],
  CompareSecuritySchemes: [(value) => document({ components: { securitySchemes: { s: value } } })],
  CompareServers: [(value) => document({ servers: [value] })],
  CompareServerVariables: [
    (value) => document({ servers: [{ url: "https://{v}.test", variables: { v: value } }] }),
  ],
  CompareXML: [(xml) => schema({ type: "object", xml })],
};

const BRANCHES = [{ type: "object" }, { type: "string" }];

/** By the name of the test: which part of `components` the fragment is. */
const SECTIONS: readonly (readonly [RegExp, string])[] = [
  [/Definitions|Schemas/, "schemas"],
  [/SecuritySchemes|SecurityDef/, "securitySchemes"],
];

/**
 * @param compare name of the function that compares
 * @param name of the test
 * @param text both fragments
 * @returns puts a fragment into a document
 */
export function frameOf(compare: string, name: string, text: string): Frame {
  if (compare === "CompareComponents" && !/^(?:schemas|responses|parameters|\w+s):\s*$/m.test(text)) {
    const section = SECTIONS.find(([pattern]) => pattern.test(name))?.[1] ?? "schemas";
    return (value) => document({ components: { [section]: value } });
  }
  if (compare === "CompareComponents") return (components) => document({ components });
  const [frame, old] = FRAMES[compare] ?? [];
  if (frame === undefined) return (value) => value;
  return old !== undefined && /v2|swagger/i.test(name) ? old : frame;
}

function record(value: unknown): Fields {
  return typeof value === "object" && value !== null ? (value as Fields) : {};
}

/** Every scheme that a requirement names. */
function schemesOf(value: unknown): Fields {
  const names = Object.keys(record(value));
  return Object.fromEntries(names.map((name) => [name, { type: "http", scheme: "bearer" }]));
}
