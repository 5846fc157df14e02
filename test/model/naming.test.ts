import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { OpenApiDocument } from "../../generator/load/document.js";
import { buildModel } from "../../generator/model/build.js";
import type { ApiModel } from "../../generator/model/types.js";
import { callsOf, documentWith, flatten, type Given, modelOf, OK, pathsOf } from "./documents.js";

describe("names", () => {
  const word = fc.constantFrom(
    "a",
    "b",
    "aB",
    "a_b",
    "A",
    "ab",
    "list",
    "get",
    "用",
    "1",
    "con",
    "Error",
    "{id}",
    "{x}",
  );
  const path = fc.array(word, { minLength: 1, maxLength: 3 }).map((words) => `/${words.join("/")}`);
  const tag = fc.constantFrom("a", "A", "a b", "a-b", "pets", "raw");
  const operation = fc.record(
    { path, operationId: word, tag, method: fc.constantFrom("get", "post") },
    { requiredKeys: ["path", "method"] },
  );
  const given = fc.record({
    operations: fc.uniqueArray(operation, { selector: (one) => `${one.path}`, maxLength: 10 }),
    schemas: fc.uniqueArray(word, { maxLength: 8 }),
    tags: fc.uniqueArray(tag, { maxLength: 5 }),
  });
  type Document = typeof given extends fc.Arbitrary<infer T> ? T : never;

  function build({ operations, schemas, tags }: Document): OpenApiDocument {
    return documentWith({
      tags: tags.map((name) => ({ name })),
      paths: Object.fromEntries(
        operations.map(({ path, method, operationId, tag }) => [
          path,
          {
            [method]: {
              responses: OK,
              ...(operationId === undefined ? {} : { operationId }),
              ...(tag === undefined ? {} : { tags: [tag] }),
            },
          },
        ]),
      ),
      components: { schemas: Object.fromEntries(schemas.map((name) => [name, {}])) },
    });
  }

  /** Everything that is named, by what it is. */
  function namesOf(model: ApiModel): Map<string, string> {
    return new Map([
      ...model.operations.map((one): [string, string] => [
        `${one.method} ${one.path}`,
        [one.id, ...one.resource, one.methodName, one.typeName].join("|"),
      ]),
      ...model.schemas.map((one): [string, string] => [`schema ${one.name}`, one.typeName]),
      ...flatten(model.resources).map((one): [string, string] => [
        `resource ${one.path.join(".")}`,
        `${one.className}|${one.fileName}`,
      ]),
    ]);
  }

  it("do not depend on the order of paths, schemas and tags, and are unique", () => {
    const shuffled = given.chain((document) =>
      fc.record({
        document: fc.constant(document),
        other: fc.record({
          operations: fc.shuffledSubarray(document.operations, { minLength: document.operations.length }),
          schemas: fc.shuffledSubarray(document.schemas, { minLength: document.schemas.length }),
          tags: fc.shuffledSubarray(document.tags, { minLength: document.tags.length }),
        }),
      }),
    );
    fc.assert(
      fc.property(shuffled, ({ document, other }) => {
        const model = buildModel(build(document));
        expect(namesOf(buildModel(build(other)))).toEqual(namesOf(model));
        const types = [
          model.clientName,
          ...model.schemas.map((one) => one.typeName),
          ...flatten(model.resources).map((one) => one.className),
          ...model.operations.flatMap((one) => [`${one.typeName}Params`, `${one.typeName}Response`]),
        ];
        expect(new Set(types.map((name) => name.toLowerCase())).size).toBe(types.length);
        expect(new Set(callsOf(model)).size).toBe(model.operations.length);
        expect(new Set(model.operations.map((one) => one.id)).size).toBe(model.operations.length);
      }),
      { seed: 35, numRuns: 200 },
    );
  });

  it("of a plain path stay, whatever is added", () => {
    fc.assert(
      fc.property(fc.uniqueArray(path, { maxLength: 6 }), (added) => {
        const paths = ["/users/{id}", ...added.filter((one) => one !== "/users/{id}")];
        const model = modelOf({ paths: pathsOf(paths.map((one): Given => [one])) });
        expect(model.operations.find((one) => one.path === "/users/{id}")?.id).toBe("getUsersById");
      }),
      { seed: 36 },
    );
  });
});
