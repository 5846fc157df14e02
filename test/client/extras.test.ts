import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { QueryClient } from "@tanstack/query-core";
import { setupServer } from "msw/node";
import { beforeAll, describe, expect, test } from "vitest";
import { emitClient } from "../../generator/client/emit.js";
import { EXTRAS } from "../../generator/client/extraNames.js";
import { readRuntime } from "../../generator/client/runtime.js";
import { readExtras } from "../../generator/generate/extras.js";
import { buildModel } from "../../generator/model/build.js";
import { createEngine } from "../../generator/templates/engine.js";
import { emitTypes } from "../../generator/types/emit.js";
import { compile, makeWorkspace, sourcesOf, writeFiles } from "../e2e/compile.js";
import { documentOf } from "./generated.js";

const text = { type: "string" };
const json = (schema: object) => ({ content: { "application/json": { schema } } });
const pet = { $ref: "#/components/schemas/Pet" };
const document = documentOf({
  paths: {
    "/pets": {
      get: {
        operationId: "listPets",
        tags: ["pets"],
        parameters: [{ name: "limit", in: "query", schema: { type: "integer" } }],
        responses: { "200": { description: "", ...json({ type: "array", items: pet }) } },
      },
      post: {
        operationId: "createPet",
        tags: ["pets"],
        requestBody: { required: true, ...json(pet) },
        responses: { "201": { description: "", ...json(pet) } },
      },
    },
    "/pets/first": {
      get: {
        operationId: "firstPet",
        tags: ["pets"],
        responses: {
          "200": { description: "", content: { "text/plain": { schema: text, example: "Rex" } } },
        },
      },
    },
    "/pets/{pet-id}": {
      parameters: [{ name: "pet-id", in: "path", required: true, schema: text }],
      get: {
        operationId: "getPet",
        tags: ["pets"],
        responses: {
          "200": {
            description: "",
            content: { "application/json": { schema: pet, example: { id: "1", name: "Tom" } } },
          },
        },
      },
      delete: { operationId: "deletePet", tags: ["pets"], responses: { "204": { description: "" } } },
    },
  },
  components: {
    schemas: {
      Pet: {
        type: "object",
        required: ["id", "name"],
        properties: {
          id: { ...text, readOnly: true },
          name: { ...text, minLength: 2, pattern: "^[A-Z]" },
          kind: { enum: ["cat", "dog", null] },
          age: { type: ["integer", "null"], minimum: 0 },
          friends: { type: "array", items: pet, maxItems: 2 },
          pair: { type: "array", prefixItems: [text, { type: "number" }], items: false },
          ["__proto__"]: text,
        },
      },
      Named: { allOf: [{ type: "object", properties: { tag: text } }, { required: ["tag"] }] },
      Map: { type: "object", additionalProperties: { type: "integer" } },
      Choice: { oneOf: [text, { type: "boolean" }] },
    },
  },
});

const folder = makeWorkspace();
let complaints = "";

beforeAll(async () => {
  const model = buildModel(document);
  const identity = { packageName: "test-client", packageVersion: "1.2.3", extras: EXTRAS };
  const types = emitTypes(document, model);
  const files = emitClient(document, model, identity, await createEngine(), types, await readRuntime());
  writeFiles(join(folder, "in"), files);
  const to = join(folder, "out");
  mkdirSync(to);
  complaints = compile(sourcesOf(join(folder, "in/src")), { from: join(folder, "in/src"), to });
}, 120_000);

const load = (module: string) => import(pathToFileURL(join(folder, "out", module)).href);

test("everything compiles", () => {
  expect(complaints).toBe("");
});

test("an unknown target is refused, with what there is", () => {
  expect(readExtras("zod, msw")).toEqual(["zod", "msw"]);
  expect(() => readExtras("yup")).toThrow('There is no target "yup"');
});

describe("zod", () => {
  const whole = {
    id: "1",
    name: "Tom",
    kind: "cat",
    age: null,
    friends: [{ id: "2", name: "Rex" }],
    pair: ["a", 1],
  };
  test.each<[string, string, unknown, boolean]>([
    ["PetSchema", "all fields, and one more", { ...whole, more: 1 }, true],
    ["PetSchema", "a missing field", { name: "Tom" }, false],
    ["PetInputSchema", "no read-only field", { name: "Tom" }, true],
    ["PetSchema", "too short", { ...whole, name: "T" }, false],
    ["PetSchema", "another pattern", { ...whole, name: "tom" }, false],
    ["PetSchema", "null in an enum", { ...whole, kind: null }, true],
    ["PetSchema", "another value", { ...whole, kind: "cow" }, false],
    ["PetSchema", "below the minimum", { ...whole, age: -1 }, false],
    ["PetSchema", "no integer", { ...whole, age: 1.5 }, false],
    ["PetSchema", "wrong far inside", { ...whole, friends: [{ id: 2, name: "Rex" }] }, false],
    ["PetSchema", "too many items", { ...whole, friends: [whole, whole, whole] }, false],
    ["PetSchema", "a tuple that is too long", { ...whole, pair: ["a", 1, 2] }, false],
    ["NamedSchema", "required by a part of its own", {}, false],
    ["NamedSchema", "there", { tag: "t" }, true],
    ["MapModelSchema", "values of a map", { a: 1 }, true],
    ["MapModelSchema", "other values of a map", { a: "1" }, false],
    ["ChoiceSchema", "one of two", true, true],
    ["ChoiceSchema", "none of two", 1, false],
    ["PetsListResponseSchema", "an answer", [whole], true],
    ["PetsCreateBodySchema", "a body", { name: 1 }, false],
  ])("%s: %s", async (schema, _name, value, isValid) => {
    const module = await load("zod.js");
    expect(module[schema].safeParse(value).success).toBe(isValid);
  });
});

describe("msw and tanstack", () => {
  test("the handlers answer the client with example data, and queries carry it", async () => {
    const { createHandlers } = await load("msw.js");
    const { TestCore } = await load("core.js");
    const queries = await load("tanstack.js");
    const server = setupServer(...createHandlers());
    server.listen({ onUnhandledRequest: "error" });
    try {
      const client = new TestCore();
      const cache = new QueryClient();
      expect(await cache.fetchQuery(queries.petsGetQuery(client, "a b"))).toEqual({ id: "1", name: "Tom" });
      expect(await cache.fetchQuery(queries.petsFirstQuery(client))).toBe("Rex");
      const list = queries.petsListQuery(client, { limit: 2 });
      expect(list.queryKey).toEqual(["petsList", { limit: 2 }]);
      expect(await cache.fetchQuery(list)).toHaveLength(1);
      const create = queries.petsCreateMutation(client, { headers: { "x-a": "1" } });
      expect(await create.mutationFn([{ name: "Tom" }])).toHaveProperty("name");
      expect(await queries.petsDeleteMutation(client).mutationFn(["1"])).toBe(undefined);
    } finally {
      server.close();
    }
  });
});
