import { describe, expect, it } from "vitest";
import type { MediaTypeObject } from "../../generator/load/document.js";
import { buildContent, mediaKind } from "../../generator/model/media.js";
import { References } from "../../generator/model/references.js";
import type { MediaKind } from "../../generator/model/types.js";
import { documentWith } from "./documents.js";

const references = new References(documentWith({}));

describe("mediaKind", () => {
  it.each<[string, MediaTypeObject, MediaKind]>([
    ["application/json", {}, "json"],
    ["Application/JSON; charset=utf-8", {}, "json"],
    ["application/problem+json", {}, "json"],
    ["text/json", {}, "json"],
    ["application/x-ndjson", {}, "jsonl"],
    ["application/json-seq", {}, "jsonl"],
    ["text/event-stream", {}, "sse"],
    ["application/x-www-form-urlencoded", {}, "form"],
    ["multipart/form-data", {}, "multipart"],
    ["text/csv", {}, "text"],
    ["application/atom+xml", {}, "text"],
    ["application/yaml", {}, "text"],
    ["image/png", {}, "binary"],
    ["*/*", {}, "binary"],
    ["*/*", { schema: { type: "object" } }, "json"],
    ["*/*", { schema: { type: "string", contentMediaType: "application/octet-stream" } }, "binary"],
  ])("%s with %j is %s", (type, media, want) => {
    expect(mediaKind(type, media)).toBe(want);
  });
});

describe("buildContent", () => {
  it("puts JSON first and keeps the order otherwise", () => {
    const content = { "text/csv": {}, "image/png": {}, "application/json": {} };
    const media = buildContent(content, "#/x", references);
    expect(media.map((one) => one.type)).toEqual(["application/json", "text/csv", "image/png"]);
    expect(media[1]?.pointer).toBe("#/x/content/text~1csv");
  });

  it("gives streams the schema of their items", () => {
    const [plain, explicit] = buildContent(
      {
        "text/event-stream": { schema: { type: "string" } },
        "application/jsonl": { itemSchema: { type: "number" } },
      },
      "#",
      references,
    );
    expect(plain?.itemSchema).toEqual({ type: "string" });
    expect(explicit?.itemSchema).toEqual({ type: "number" });
  });

  it("keeps encodings and examples, but not values that are kept elsewhere", () => {
    const [media] = buildContent(
      {
        "multipart/form-data": {
          encoding: { file: { contentType: "image/png", headers: { "Content-Type": {}, "X-A": {} } } },
          examples: { a: { value: 0 }, far: { externalValue: "https://x.test" } },
        },
      },
      "#",
      references,
    );
    expect(media?.encoding).toMatchObject([
      { property: "file", contentType: "image/png", headers: [{ name: "X-A" }] },
    ]);
    expect(media?.examples).toEqual([{ name: "a", value: 0 }]);
  });
});
