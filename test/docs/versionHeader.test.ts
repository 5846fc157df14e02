import { expect, test } from "vitest";
import { emitDocs } from "../../generator/docs/emit.js";
import type { OpenApiDocument } from "../../generator/load/document.js";
import { buildModel } from "../../generator/model/build.js";
import { createEngine } from "../../generator/templates/engine.js";

const documentOf = (version: unknown): OpenApiDocument =>
  ({
    openapi: "3.1.0",
    info: { title: "T", version: "2025-04-01" },
    servers: [{ url: "https://api.test" }],
    "x-api-version": version,
    paths: {
      "/a": {
        get: {
          operationId: "getA",
          parameters: [{ name: "acme-version", in: "header", schema: { type: "string" } }],
          responses: { "200": { description: "ok" } },
        },
      },
    },
  }) as OpenApiDocument;

test("a header that names the version is in the docs and in the samples for a shell", async () => {
  const model = buildModel(documentOf({ header: "Acme-Version" }));
  expect(model.versionHeader).toEqual({ name: "Acme-Version", value: "2025-04-01" });
  const context = { apiName: "t", version: "2025-04-01", packageName: "t", clientName: "T" };
  const pages = emitDocs(model, context, await createEngine());
  const text = pages.map(({ content }) => String(content)).join("\n");
  expect(text).toContain("`Acme-Version: 2025-04-01`");
  expect(text).toContain("--header 'Acme-Version: 2025-04-01'");
  expect(text).not.toContain("acme-version");
});

test.each([[{ header: "a b" }], [{ header: "A", value: "\r\nX: 1" }], [{}], [{ header: "A", value: 1 }]])(
  "%j is told of, and is no header",
  (given) => {
    const model = buildModel(documentOf(given));
    expect(model.versionHeader).toBe(undefined);
    expect(model.notices.map(({ code }) => code)).toEqual(["version-header-invalid"]);
    expect(model.operations[0]?.parameters).toHaveLength(1);
  },
);
