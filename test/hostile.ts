/**
 * A document with text of a stranger in every place where a document has text, for tests that nothing of it becomes
 * code. Keys of maps, names and values of enumerations count as text.
 */
import fc from "fast-check";
import type { OpenApiDocument } from "../generator/load/document.js";

/** What has broken generators before, and what looks as if it could. */
const HOSTILE_TEXTS: readonly string[] = [
  "'",
  '"',
  "`",
  "\\",
  "\\u0022",
  "$" + "{process.exit()}",
  "*/",
  "*\\/",
  "/*",
  "//",
  "\n",
  "\r",
  "\r\n",
  "\u0085",
  "\u2028",
  "\u2029",
  "\t",
  "\0",
  "{{",
  "}}",
  "{{{x}}}",
  "<!--",
  "</script>",
  "<script>alert(1)</script>",
  "]]>",
  "__proto__",
  "constructor",
  "prototype",
  "hasOwnProperty",
  "default",
  "class",
  "delete",
  "import",
  "await",
  "undefined",
  "any",
  "Record",
  "Array",
  "ApiClient",
  "FileInput",
  "WithRequired",
  "operations",
  "@ts-expect-error",
  "@ts-ignore",
  "@ts-nocheck",
  "@jsx x",
  "@jsxImportSource x",
  "@deprecated",
  "../../etc/passwd",
  "..\\..\\x",
  "/",
  "~0~1",
  "%2e%2e%2f",
  "%",
  "con",
  "\u001b[31m",
  "\u009b31m",
  "\u001b]0;title\u0007",
  "\u202e",
  "\u2066",
  "\u200b",
  "\ufeff",
  "\ud800",
  "用户",
  "é",
  "🙂",
  " ",
  "-",
  "#/",
];

/** One of these texts, or several and words in a row. */
const hostileText: fc.Arbitrary<string> = fc.oneof(
  fc.constantFrom(...HOSTILE_TEXTS),
  fc
    .array(fc.oneof(fc.constantFrom(...HOSTILE_TEXTS), fc.string({ maxLength: 4, unit: "grapheme" })), {
      minLength: 1,
      maxLength: 4,
    })
    .map((parts) => parts.join(""))
    // Keys that look like array indices move to the front of an object, whoever wrote them.
    .filter((text) => text !== "" && !/^\d+$/.test(text)),
);

/** Names of the places that take text. */
export const TEXT_SLOTS = [
  "title",
  "version",
  "description",
  "tag",
  "path",
  "pathParameter",
  "operationId",
  "summary",
  "query",
  "header",
  "cookie",
  "responseHeader",
  "mediaType",
  "response",
  "schema",
  "property",
  "required",
  "enum",
  "const",
  "default",
  "format",
  "schemaTitle",
  "discriminator",
  "mapping",
  "pattern",
  "webhook",
  "callback",
  "scheme",
  "scope",
  "apiKey",
  "server",
  "example",
  "sunset",
  "prefix",
  "url",
] as const;
export type TextSlot = (typeof TEXT_SLOTS)[number];

/** Text for every place, for a property test; no two are alike, since that would mean something. */
export const hostileTexts: fc.Arbitrary<Record<TextSlot, string>> = fc
  .uniqueArray(hostileText, { minLength: TEXT_SLOTS.length, maxLength: TEXT_SLOTS.length })
  .map((texts) => fillSlots((_, index) => texts[index] ?? "x"));

/** Harmless text for every place. */
export const HARMLESS_TEXTS: Readonly<Record<TextSlot, string>> = fillSlots((slot) => `plain${slot}`);

function fillSlots(text: (slot: TextSlot, index: number) => string): Record<TextSlot, string> {
  return Object.fromEntries(TEXT_SLOTS.map((slot, index) => [slot, text(slot, index)])) as Record<
    TextSlot,
    string
  >;
}

/**
 * A normalised document of one shape, whatever the texts are: only what has a syntax of its own (braces of a path, a
 * semicolon of a media type) is taken out of them.
 */
export function documentOf(texts: Readonly<Record<TextSlot, string>>): OpenApiDocument {
  const { description } = texts;
  const schemaRef = `#/components/schemas/${pointerToken(texts.schema)}`;
  const media = `application/vnd.${texts.mediaType.replaceAll(";", "")}+json`;
  const segment = texts.path.replace(/[{}]/g, "");
  const variable = texts.pathParameter.replace(/[{}]/g, "") || "id";
  return {
    openapi: "3.1.1",
    info: { title: texts.title, version: texts.version, summary: texts.summary, description },
    servers: [{ url: `https://api.test/${texts.server.replace(/[{}]/g, "")}`, description }],
    tags: [{ name: texts.tag, description }],
    security: [{ [texts.scheme]: [texts.scope] }],
    paths: {
      [`/${segment}/{${variable}}`]: {
        post: {
          operationId: texts.operationId,
          tags: [texts.tag],
          summary: texts.summary,
          description,
          externalDocs: { url: texts.url, description },
          "x-sunset": texts.sunset,
          parameters: [
            { name: variable, in: "path", required: true, description, schema: { type: "string" } },
            {
              name: texts.query,
              in: "query",
              description,
              schema: { type: "string", default: texts.default },
            },
            { name: texts.header, in: "header", description, schema: { enum: [texts.enum, "fixed"] } },
            {
              name: texts.cookie,
              in: "cookie",
              description,
              schema: { type: "string", format: texts.format },
            },
          ],
          requestBody: {
            description,
            required: true,
            content: {
              "application/json": {
                schema: { $ref: schemaRef, description },
                example: { [texts.property]: texts.example },
              },
            },
          },
          responses: {
            "200": { $ref: `#/components/responses/${pointerToken(texts.response)}` },
            default: {
              description,
              content: {
                [media]: {
                  schema: { $ref: schemaRef },
                  examples: { [texts.example]: { value: texts.example } },
                },
              },
            },
          },
          callbacks: {
            [texts.callback]: {
              [`{$request.body#/${texts.callback}}`]: { post: { summary: texts.summary, responses: {} } },
            },
          },
        },
      },
    },
    webhooks: {
      [texts.webhook]: {
        post: {
          summary: texts.summary,
          description,
          requestBody: { content: { "application/json": { schema: { $ref: schemaRef } } } },
          responses: { "204": { description } },
        },
      },
    },
    components: {
      securitySchemes: {
        [texts.scheme]: {
          type: "apiKey",
          in: "header",
          name: texts.apiKey,
          description,
          "x-pawl-prefix": texts.prefix,
        },
      },
      responses: {
        [texts.response]: {
          description,
          headers: { [`X-${texts.responseHeader}`]: { description, schema: { type: "string" } } },
          content: { "application/json": { schema: { $ref: schemaRef } } },
        },
      },
      schemas: {
        [texts.schema]: {
          title: texts.schemaTitle,
          description,
          deprecated: true,
          type: "object",
          required: [texts.required, "kind"],
          properties: {
            [texts.property]: {
              description,
              title: texts.schemaTitle,
              const: texts.const,
              default: texts.default,
            },
            kind: { type: "string", enum: [texts.enum, "fixed"], pattern: texts.pattern },
            one: { $ref: "#/components/schemas/TheUnion", description },
          },
          additionalProperties: { type: "string", format: texts.format, examples: [texts.example] },
        },
        TheUnion: {
          oneOf: [{ $ref: "#/components/schemas/TheFirst" }, { $ref: "#/components/schemas/TheSecond" }],
          discriminator: {
            propertyName: texts.discriminator,
            mapping: { [texts.mapping]: "#/components/schemas/TheFirst" },
          },
        },
        TheFirst: {
          type: "object",
          properties: { [texts.discriminator]: { type: "string" }, first: { type: "string" } },
        },
        TheSecond: { type: "object", properties: { [texts.discriminator]: { type: "string" }, second: {} } },
        TheWhole: {
          allOf: [{ $ref: "#/components/schemas/TheFirst" }, { description, type: "object" }],
          required: [texts.discriminator],
        },
      },
    },
  };
}

/** A token of a JSON pointer as the loader writes it: it percent-decodes, so a percent sign is encoded. */
function pointerToken(token: string): string {
  return token.replaceAll("~", "~0").replaceAll("/", "~1").replaceAll("%", "%25");
}
