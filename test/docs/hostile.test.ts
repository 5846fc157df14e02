import { beforeAll, describe, expect, test } from "vitest";
import { emitDocs } from "../../generator/docs/emit.js";
import type { OpenApiDocument, Schema } from "../../generator/load/document.js";
import { buildModel } from "../../generator/model/build.js";
import type { OutputFile } from "../../generator/output/types.js";
import { createEngine } from "../../generator/templates/engine.js";
import { brokenLinks, codeBlocks, withoutCode, withoutSpans } from "./pages.js";

/** Text that tries to leave every place it can be put in. */
// biome-ignore-start lint/suspicious/noTemplateCurlyInString: it is meant to be taken literally
const evil = [
  "<script>alert(1)</script>",
  "[x](javascript:alert(1)) ![y](data:text/html;base64,AA)",
  "| a | `b | c`",
  "*/ `${1}` {{x}} {% raw %} </td>",
  "\u001b[31m\u202e\u0000",
  "# Head",
  "```",
].join("\n");
// biome-ignore-end lint/suspicious/noTemplateCurlyInString: it is meant to be taken literally

const record = (value: string): Schema =>
  JSON.parse(
    JSON.stringify({
      type: "object",
      properties: {
        [value]: { type: "string", description: value, default: value, enum: [value], pattern: value },
      },
    }),
  );

const document = {
  openapi: "3.1.0",
  info: {
    title: evil,
    version: evil,
    summary: evil,
    description: evil,
    license: { name: evil },
    contact: { name: evil, url: `javascript:${evil}` },
    termsOfService: evil,
  },
  servers: [{ url: `https://a.test/${evil}`, description: evil }],
  tags: [{ name: evil, description: evil }],
  security: [{ [evil]: [evil] }],
  paths: {
    [`/x/{${evil}}`]: {
      post: {
        operationId: evil,
        tags: [evil],
        summary: evil,
        description: evil,
        "x-sunset": evil,
        "x-evidence": evil,
        externalDocs: { url: `javascript:${evil}`, description: evil },
        parameters: [
          { name: evil, in: "path", required: true, schema: { type: "string" } },
          {
            name: evil,
            in: "query",
            description: evil,
            example: evil,
            schema: { type: "string", default: evil },
          },
          { name: `h${evil}`, in: "header", example: evil, schema: { type: "string" } },
        ],
        requestBody: {
          description: evil,
          content: {
            [evil]: { schema: record(evil) },
            "application/json": { schema: { $ref: "#/components/schemas/Evil" }, example: { [evil]: evil } },
          },
        },
        responses: {
          "200": {
            description: evil,
            headers: { [evil]: { description: evil, schema: { type: "string" } } },
            content: {
              "application/json": {
                schema: record(evil),
                examples: { [evil]: { summary: evil, description: evil, value: evil } },
              },
            },
          },
          default: { description: evil },
        },
      },
    },
  },
  webhooks: {
    [evil]: { post: { summary: evil, description: evil, responses: { "200": { description: evil } } } },
  },
  components: {
    schemas: {
      Evil: record(evil),
      [evil]: record(evil),
      ["__proto__"]: record("__proto__"),
      constructor: record("constructor"),
    },
    securitySchemes: {
      [evil]: { type: "apiKey", in: "header", name: evil, description: evil, "x-pawl-prefix": evil },
    },
  },
} as unknown as OpenApiDocument;

describe("a hostile document", () => {
  let files: OutputFile[];
  beforeAll(async () => {
    const context = {
      apiName: "evil",
      version: evil,
      packageName: "@evil/client",
      clientName: "Evil",
      status: "sunset",
    } as const;
    files = emitDocs(buildModel(document), context, await createEngine());
  });

  test("brings no markup of its own", () => {
    for (const { path, content } of files) {
      const prose = withoutSpans(withoutCode(String(content)));
      expect(prose.replace(/<a id="[a-z0-9-]*"><\/a>|<br>|<\/?code>|<https?:[^<>]*>/g, ""), path).not.toMatch(
        /<[a-z!/?]/i,
      );
      expect(prose, path).not.toMatch(/(?<!\\)\]\((?:javascript|data):/i);
    }
  });

  test("brings no control characters and no new direction of text", () => {
    const hidden = /[^\P{Cc}\n\t]|[\u202a-\u202e\u2066-\u2069]/u;
    for (const { content } of files) expect(String(content)).not.toMatch(hidden);
  });

  test("leaves every block of code closed and every link whole", () => {
    for (const { path, content } of files)
      expect(withoutCode(String(content)), path).not.toMatch(/^(?:`{3}|~{3})/m);
    expect(brokenLinks(files)).toEqual([]);
    expect(codeBlocks(files).length).toBeGreaterThan(5);
  });

  test("keeps its headings below those of the page", () => {
    for (const { path, content } of files) {
      const heads = withoutCode(String(content)).match(/^# .*/gm) ?? [];
      expect(heads.length, path).toBe(1);
    }
  });

  test("keeps names like __proto__", () => {
    const schemas = String(files.find(({ path }) => path === "schemas.md")?.content);
    expect(schemas).toContain("| `__proto__` |");
    expect(schemas).toContain("| `constructor` |");
  });
});
