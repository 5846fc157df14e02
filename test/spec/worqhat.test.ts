import { Ajv2020 } from "ajv/dist/2020.js";
import formats from "ajv-formats";
import { describe, expect, test } from "vitest";
import {
  counts,
  documentOf,
  json,
  operationsOf,
  requestContent,
  resolve,
  shownExamples,
  versions,
} from "./worqhat.js";

const form = "application/x-www-form-urlencoded";

describe.each(versions)("version %s", (version) => {
  const document = documentOf(version);
  const operations = operationsOf(document);

  test("has the operations of its sources, each with its own id", () => {
    expect(json(document.info).version).toBe(version);
    expect(operations).toHaveLength(counts[version] ?? 0);
    expect(new Set(operations.map((one) => one.node.operationId)).size).toBe(operations.length);
  });

  test("has an HTTPS server and security schemes that exist", () => {
    expect(document.servers).toEqual([{ url: "https://api.worqhat.com" }]);
    const used = [document, ...operations.map((one) => one.node)].flatMap((one) =>
      Array.isArray(one.security) ? one.security.flatMap((entry) => Object.keys(json(entry))) : [],
    );
    expect(document.security).not.toEqual([]);
    expect(used).not.toEqual([]);
    expect(Object.keys(json(json(document.components).securitySchemes))).toEqual([...new Set(used)]);
  });

  test.each(operations)("describes $method $path", ({ node }) => {
    for (const key of ["operationId", "summary", "description"]) expect(node[key], key).toMatch(/\S/);
    expect(node.tags).toHaveLength(1);
    const tags = Array.isArray(document.tags) ? document.tags.map((tag) => json(tag).name) : [];
    expect(tags).toEqual(expect.arrayContaining(Array.isArray(node.tags) ? node.tags : []));
    expect(["schema", "client", "example", "inferred"]).toContain(node["x-evidence"]);
  });

  test.each(operations)("shows examples of $method $path", ({ node }) => {
    const request = requestContent(document, node);
    if (request !== undefined) {
      const shown = Object.entries(request).filter(([name]) => name !== form);
      expect(shown).not.toEqual([]);
      for (const [name, media] of shown) expect(json(media), name).toHaveProperty("example");
      if (request["application/json"] !== undefined)
        expect(json(request[form]).schema).toEqual(json(request["application/json"]).schema);
    }
    const successes = Object.entries(json(node.responses)).filter(([status]) => status.startsWith("2"));
    expect(successes).not.toEqual([]);
    for (const [status, response] of successes) {
      const media = json(resolve(document, response).content)["application/json"];
      if (media !== undefined) expect(json(media), status).toHaveProperty("example");
    }
  });

  test("has examples that fit their schemas", () => {
    const ajv = new Ajv2020({ strict: false, allErrors: true });
    formats.default(ajv);
    ajv.addSchema(document, "document");
    const shown = shownExamples(document);
    expect(shown.length).toBeGreaterThanOrEqual(operations.length);
    for (const { pointer, node } of shown) {
      const check = ajv.compile({ $ref: `document#${encodeURI(pointer)}/schema` });
      expect(check(node.example) ? [] : check.errors, pointer).toEqual([]);
    }
  });
});

test("the 2024-08-21 version marks what it carries over", () => {
  const evidenced = new Set([
    "contentGenerate",
    "contentGenerateWithModel",
    "imagesGenerateV2",
    "imagesGenerateV3",
    "imagesRemoveBackground",
    "imagesReplaceBackground",
    "imagesSearchReplace",
    "collectionsCreate",
    "collectionsDataAdd",
    "collectionsDataUpdate",
    "collectionsDataDelete",
    "collectionsDataArrayAdd",
    "collectionsDataArrayRemove",
    "collectionsDataQuery",
  ]);
  const earlier = new Set(operationsOf(documentOf("2024-05-01")).map((one) => one.node.operationId));
  for (const { node } of operationsOf(documentOf("2024-08-21"))) {
    const id = String(node.operationId);
    const sentence = String(node.description).includes("Carried over from the 2024-05-01 version");
    expect({ id, sentence }).toEqual({ id, sentence: !evidenced.has(id) });
    expect({ id, inferred: node["x-evidence"] === "inferred" }).toEqual({ id, inferred: !evidenced.has(id) });
    if (sentence) expect(earlier).toContain(id);
  }
});
