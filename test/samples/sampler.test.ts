import { expect, test } from "vitest";
import type { Schema } from "../../generator/load/document.js";
import { buildModel } from "../../generator/model/build.js";
import { Sampler } from "../../generator/samples/sampler.js";

function samplerOf(schemas: Readonly<Record<string, Schema>>): Sampler {
  return new Sampler(
    buildModel({ openapi: "3.1.0", info: { title: "T", version: "1" }, components: { schemas } }),
  );
}

const ref = (name: string): Schema => ({ $ref: `#/components/schemas/${name}` });

test.each<[string, Schema, unknown]>([
  ["an example", { type: "string", examples: ["x"] }, "x"],
  ["a constant", { const: 7 }, 7],
  ["an enum", { enum: ["b", "a"] }, "b"],
  ["a default", { type: "integer", default: 3 }, 3],
  ["a format", { type: "string", format: "uuid" }, "497f6eca-6276-4993-bfeb-53cbbbba6f08"],
  ["anything", true, {}],
  ["nothing", false, undefined],
  ["a reference to nowhere", { $ref: "#/components/schemas/Absent" }, undefined],
])("%s", (_, schema, want) => {
  expect(samplerOf({}).value(schema, "response")).toEqual(want);
});

test("a request has the required members, or all where none is", () => {
  const properties = {
    a: { type: "integer" },
    b: { type: "integer" },
    id: { type: "integer", readOnly: true },
  } as const;
  const sampler = samplerOf({});
  expect(sampler.value({ type: "object", required: ["a"], properties }, "request")).toEqual({ a: 0 });
  expect(sampler.value({ type: "object", properties }, "request")).toEqual({ a: 0, b: 0 });
});

test("a response leaves out write-only members", () => {
  const properties = { a: { type: "integer" }, secret: { type: "string", writeOnly: true } } as const;
  expect(samplerOf({}).value({ type: "object", properties }, "response")).toEqual({ a: 0 });
});

test("a schema that contains itself ends", () => {
  const sampler = samplerOf({
    Node: { type: "object", properties: { next: ref("Node"), value: { type: "integer" } } },
  });
  expect(sampler.value(ref("Node"), "response")).toMatchObject({ value: 0 });
  expect(samplerOf({ A: ref("B"), B: ref("A") }).value(ref("A"), "response")).toBeUndefined();
});

test("schemas that double at every level stay affordable", () => {
  const schemas = Object.fromEntries(
    Array.from({ length: 40 }, (_, level): [string, Schema] => {
      const next = ref(`L${level + 1}`);
      return [`L${level}`, { type: "object", properties: { a: next, b: next, c: next, d: next } }];
    }),
  );
  const started = performance.now();
  const value = samplerOf({ ...schemas, L40: { type: "string" } }).value(ref("L0"), "response");
  expect(performance.now() - started).toBeLessThan(2_000);
  expect(JSON.stringify(value).length).toBeLessThan(50_000);
});

test("so do parts of parts that double at every level", () => {
  const schemas = Object.fromEntries(
    Array.from({ length: 200 }, (_, level): [string, Schema] => [
      `L${level}`,
      {
        allOf: [ref(`L${level + 1}`), ref(`L${Math.min(level + 2, 200)}`)],
        properties: { [`p${level}`]: { type: "string" } },
      },
    ]),
  );
  const sampler = samplerOf({ ...schemas, L200: { type: "object" } });
  expect(sampler.value(ref("L0"), "response")).toBeUndefined();
  expect(sampler.value({ $ref: "#/components/schemas/L0", default: { p0: "x" } }, "response")).toEqual({
    p0: "x",
  });
  expect(sampler.value(ref("L195"), "response")).toMatchObject({ p195: "string", p199: "string" });
});

test("gives the same value every time, and not the document's own object", () => {
  const shared = { type: "object", examples: [{ a: { b: 1 } }] } as const;
  const sampler = samplerOf({ S: shared });
  expect(sampler.value(ref("S"), "response")).toEqual(sampler.value(ref("S"), "response"));
  expect(sampler.value(ref("S"), "response")).not.toBe(shared.examples[0]);
});
