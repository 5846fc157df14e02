import { expect, test } from "vitest";
import type { Schema } from "../../generator/load/document.js";
import { References } from "../../generator/model/references.js";
import { bytesType, sampleFile } from "../../generator/samples/files.js";

test.each<[unknown, string, string | undefined, string, string | undefined]>([
  [undefined, "file", undefined, "file.bin", undefined],
  [undefined, "avatar", undefined, "photo.png", undefined],
  [undefined, "x", "image/jpeg", "photo.jpg", "image/jpeg"],
  [undefined, "x", "image/*", "photo.png", undefined],
  [undefined, "x", "image/png, image/jpeg", "photo.png", "image/png"],
  [undefined, "x", "application/octet-stream", "file.bin", undefined],
  ["report.pdf", "x", undefined, "report.pdf", undefined],
  ["report.pdf", "x", "text/csv, application/pdf", "report.pdf", "application/pdf"],
  ["report.doc", "x", "text/csv, application/pdf", "report.doc", undefined],
  ["../../etc/passwd", "x", undefined, "file.bin", undefined],
  ["a'; rm -rf x.sh", "x", undefined, "file.bin", undefined],
])("sampleFile(%j, %j, %j)", (example, property, type, name, wanted) => {
  expect(sampleFile(example, property, type)).toEqual({ name, type: wanted });
});

test.each<[Schema, string | undefined]>([
  [{ type: "string", format: "binary" }, ""],
  [{ type: "string", contentMediaType: "image/png" }, "image/png"],
  [{ contentMediaType: "image/png" }, "image/png"],
  [{ type: "string", contentMediaType: "image/png", contentEncoding: "base64" }, undefined],
  [{ type: "string", contentMediaType: "application/json" }, undefined],
  [{ type: "object", format: "binary" }, undefined],
  [{ type: "string" }, undefined],
  [true, undefined],
])("bytesType(%j)", (schema, want) => {
  const references = new References({ openapi: "3.1.0", info: { title: "", version: "" } });
  expect(bytesType(schema, references)).toBe(want);
});
