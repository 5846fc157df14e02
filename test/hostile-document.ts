/** A document that uses every feature, with a text of the test's choice at every place that takes one. */

/** Gives the text for a place; the same place always has the same text. */
export type TextOf = (role: string) => string;

type Json = Readonly<Record<string, unknown>>;

/** Text that tries to leave wherever it is put. */
// biome-ignore-start lint/suspicious/noTemplateCurlyInString: it is meant to be taken literally
export const HOSTILE: readonly string[] = [
  '"',
  "'",
  "`",
  "\\",
  '\\"; evil(); "',
  "${evil()}",
  "`${evil()}`",
  "*/ evil(); /*",
  "*\\/",
  "/*",
  "// x",
  "\n",
  "\r\n",
  "\r",
  "\u2028evil()\u2029",
  "\u0085",
  "\v\f\b\t",
  "\0",
  "{{evil}}",
  "{{{evil}}}",
  "{{> client/index.ts}}",
  "{{/if}}",
  "__proto__",
  "constructor",
  "prototype",
  "toString",
  "hasOwnProperty",
  "then",
  "class",
  "await",
  "default",
  "undefined",
  "string",
  "Promise",
  "_client",
  "../../evil",
  "..\\..\\evil",
  "/etc/passwd",
  "C:\\evil",
  "con",
  "\u001b[31m\u001b]0;evil\u0007\u001b[2J",
  "\u009b31m",
  "@ts-ignore",
  "@ts-nocheck",
  "\n@deprecated evil\n@internal",
  "see @deprecated here",
  "</script><script>alert(1)</script>",
  "<!-- x -->",
  "--> <img src=x onerror=alert(1)>",
  "[x](javascript:alert(1))",
  "| a | b",
  "```\nevil\n```",
  "# Head",
  "\u202eevil\u202c\u2066",
  "\u200b\ufeff",
  "\ud800",
  "\udfff\ud800",
  "😀",
  "é̀",
  "~1~0%2F%00",
  "#/components/schemas/x",
  "?a=b&c=d#e",
  " t.x ",
  "%",
  "$&$1$`",
  "",
];
// biome-ignore-end lint/suspicious/noTemplateCurlyInString: it is meant to be taken literally

/** Roles of text that must be an address, a media type or a token: a hostile one may make the document invalid. */
export const STRICT_ROLES: ReadonlySet<string> = new Set([
  "media",
  "media.answer",
  "encoding.type",
  "server",
  "server.own",
  "docs.url",
  "contact.url",
  "license.url",
  "terms",
  "tokenUrl",
  "scheme.http",
  "discriminator",
  "path",
  "header.name",
  "key.header",
  "format",
]);

/** Builds the document. */
export function hostileDocument(text: TextOf): Json {
  const s: TextOf = (role) => {
    // Braces in a path or in the name of its parameter would be a template with other parameters.
    if (/^(param\.)?path$/.test(role)) return text(role).replace(/[{}]/g, "");
    // Dots would nest a resource.
    return role === "x.resource" ? text(role).replaceAll(".", "") : text(role);
  };
  const schema = (role: string): Json => ({ $ref: `#/components/schemas/${escapePointer(s(role))}` });
  const described = (role: string, rest: Json): Json => ({
    title: s(`${role}.title`),
    description: s(`${role}.description`),
    ...rest,
  });
  const answer = (role: string, media: string, content: Json): Json => ({
    "200": { description: s(`${role}.answer`), content: { [media]: content } },
    "404": {
      description: s(`${role}.error`),
      content: { "application/json": { schema: schema("Error") } },
    },
    default: { description: s(`${role}.default`) },
  });
  return {
    openapi: "3.1.0",
    info: {
      title: s("title"),
      version: s("version"),
      summary: s("summary"),
      description: s("description"),
      termsOfService: `https://api.test/${s("terms")}`,
      contact: { name: s("contact"), url: `https://api.test/${s("contact.url")}` },
      license: { name: s("license"), url: `https://api.test/${s("license.url")}` },
    },
    servers: [
      {
        url: `https://api.test/${s("server")}/{stage}`,
        description: s("server.description"),
        variables: {
          stage: {
            default: "one",
            enum: ["one", s("variable.enum")],
            description: s("variable.description"),
          },
        },
      },
    ],
    externalDocs: { url: `https://api.test/${s("docs.url")}`, description: s("docs.description") },
    tags: [
      { name: s("tag.one"), description: s("tag.one.description") },
      { name: s("tag.two"), description: s("tag.two.description") },
    ],
    security: [{ [s("scheme.key")]: [] }, { [s("scheme.oauth")]: [s("scope")] }],
    paths: {
      [`/things/${s("path")}/{${s("param.path")}}`]: {
        summary: s("item.summary"),
        parameters: [
          {
            name: s("param.path"),
            in: "path",
            required: true,
            schema: { type: "string" },
            description: s("param"),
          },
        ],
        get: {
          operationId: s("op.get"),
          tags: [s("tag.one")],
          summary: s("op.get.summary"),
          description: s("op.get.description"),
          deprecated: true,
          "x-sunset": s("op.get.sunset"),
          parameters: [
            {
              name: s("param.query"),
              in: "query",
              description: s("param.query.description"),
              schema: { type: "array", items: { type: "string", enum: ["a", s("param.enum")] } },
              style: "pipeDelimited",
              explode: false,
              examples: {
                [s("param.example.name")]: { summary: s("param.example"), value: [s("param.example.value")] },
              },
            },
            { name: s("param.deep"), in: "query", style: "deepObject", schema: schema("Item") },
            {
              name: s("param.json"),
              in: "query",
              content: { "application/json": { schema: schema("Item") } },
            },
            {
              name: `x-${s("header.name")}`,
              in: "header",
              schema: { type: "string", default: s("param.header.default") },
            },
            { name: s("param.cookie"), in: "cookie", schema: { type: "string" } },
          ],
          responses: answer("op.get", "application/json", {
            schema: schema("Item"),
            examples: {
              [s("example.name")]: {
                description: s("example.description"),
                value: { [s("prop.text")]: s("example.value") },
              },
            },
          }),
          servers: [{ url: `https://own.test/${s("server.own")}` }],
          security: [{ [s("scheme.basic")]: [] }],
        },
        post: {
          operationId: s("op.post"),
          tags: [s("tag.one"), s("tag.two")],
          summary: s("op.post.summary"),
          requestBody: {
            required: true,
            description: s("body.description"),
            content: {
              "application/json": {
                schema: schema("Item"),
                example: { [s("prop.text")]: s("body.example") },
              },
              "application/x-www-form-urlencoded": {
                schema: schema("Item"),
                encoding: { [s("prop.list")]: { style: "form", explode: false } },
              },
              "multipart/form-data": {
                schema: {
                  type: "object",
                  required: [s("prop.file")],
                  properties: {
                    [s("prop.file")]: { type: "string", format: "binary" },
                    [s("prop.note")]: { type: "string" },
                  },
                },
                encoding: { [s("prop.file")]: { contentType: `image/x-${s("encoding.type")}` } },
              },
            },
          },
          responses: answer("op.post", "text/event-stream", {
            itemSchema: schema("Item"),
            schema: schema("Item"),
          }),
          callbacks: {
            [s("callback")]: {
              "{$request.body#/url}": {
                post: { summary: s("callback.summary"), responses: { "204": { description: "" } } },
              },
            },
          },
        },
      },
      "/uploads": {
        put: {
          operationId: s("op.put"),
          tags: [s("tag.two")],
          "x-pawl-resource": s("x.resource"),
          "x-pawl-method": s("x.method"),
          requestBody: {
            content: { [`application/x-${s("media")}`]: { schema: { type: "string", format: "binary" } } },
          },
          responses: answer("op.put", `application/y-${s("media.answer")}`, {
            schema: { type: "string", format: "binary" },
          }),
        },
        delete: { tags: [s("tag.two")], responses: { "204": { description: s("op.delete.answer") } } },
      },
    },
    webhooks: {
      [s("webhook")]: {
        post: {
          operationId: s("op.webhook"),
          summary: s("webhook.summary"),
          requestBody: { content: { "application/json": { schema: schema("Item") } } },
          responses: { "200": { description: s("webhook.answer") } },
        },
      },
    },
    components: {
      schemas: {
        [s("Item")]: described("item", {
          type: "object",
          required: [s("prop.text")],
          properties: {
            [s("prop.text")]: described("prop.text", {
              type: "string",
              default: s("prop.text.default"),
              examples: [s("prop.text.example")],
              pattern: s("prop.text.pattern"),
              format: s("format"),
            }),
            [s("prop.choice")]: {
              type: "string",
              enum: [s("enum.one"), s("enum.two")],
              "x-enum-varnames": [s("x.enum.one"), s("x.enum.two")],
            },
            [s("prop.constant")]: { const: s("const") },
            [s("prop.list")]: { type: "array", items: { type: "string" } },
            [s("prop.time")]: { type: "string", format: "date-time" },
            [s("prop.self")]: schema("Item"),
            [s("prop.map")]: { type: "object", additionalProperties: schema("Error"), readOnly: true },
            [s("prop.inline")]: {
              type: ["object", "null"],
              properties: { [s("prop.inner")]: { type: "integer", writeOnly: true } },
            },
          },
        }),
        [s("Error")]: described("error", {
          type: "object",
          properties: { [s("prop.message")]: { type: "string" } },
          "x-evidence": s("evidence"),
        }),
        [s("Pet")]: {
          oneOf: [schema("Cat"), schema("Dog")],
          discriminator: {
            propertyName: s("discriminator"),
            mapping: {
              [s("mapping.cat")]: `#/components/schemas/${escapePointer(s("Cat"))}`,
              [s("mapping.dog")]: `#/components/schemas/${escapePointer(s("Dog"))}`,
            },
          },
        },
        [s("Cat")]: {
          type: "object",
          required: [s("discriminator")],
          properties: { [s("discriminator")]: { type: "string" }, [s("prop.cat")]: { type: "boolean" } },
        },
        [s("Dog")]: {
          allOf: [
            schema("Cat"),
            { type: "object", properties: { [s("prop.dog")]: { type: "integer", format: "int64" } } },
          ],
        },
      },
      securitySchemes: {
        [s("scheme.key")]: {
          type: "apiKey",
          in: "header",
          name: `x-${s("key.header")}`,
          description: s("scheme.key.description"),
          "x-pawl-prefix": s("x.prefix"),
        },
        [s("scheme.basic")]: { type: "http", scheme: "basic", description: s("scheme.basic.description") },
        [s("scheme.oauth")]: {
          type: "oauth2",
          flows: {
            clientCredentials: {
              tokenUrl: `https://api.test/${s("tokenUrl")}`,
              scopes: { [s("scope")]: s("scope.description") },
            },
          },
        },
      },
    },
  };
}

/** The places of text, found by asking. */
export function listRoles(): string[] {
  const roles = new Set<string>();
  hostileDocument((role) => {
    roles.add(role);
    return role;
  });
  return [...roles];
}

/** A name as a token of a JSON pointer in a fragment (RFC 6901 §6); halves of surrogate pairs have no encoding. */
function escapePointer(name: string): string {
  const token = name.replaceAll("~", "~0").replaceAll("/", "~1");
  return [...token]
    .map((char) => (/^[\ud800-\udfff]$/.test(char) ? char : encodeURIComponent(char)))
    .join("");
}
