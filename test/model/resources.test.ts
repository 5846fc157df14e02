import { describe, expect, it } from "vitest";
import { buildModel } from "../../generator/model/build.js";
import type { ApiModel } from "../../generator/model/types.js";
import { callsOf, codesOf, documentWith, flatten, type Given, modelOf, pathsOf } from "./documents.js";

describe("resources and methods", () => {
  it.each<[string, Given[], string[]]>([
    [
      "the first tag",
      [["/x", { tags: ["Image analysis", "b"], operationId: "analyse" }]],
      ["imageAnalysis.analyse"],
    ],
    ["no tag: the first telling segment", [["/api/v2/pets/{id}", { operationId: "getPet" }]], ["pets.get"]],
    ["no telling segment", [["/v1/{id}", { operationId: "get" }]], ["root.get"]],
    ["no operationId", [["/users/{id}"]], ["users.getById"]],
    [
      "an override of both",
      [["/x", { "x-pawl-resource": "a.b-c", "x-pawl-method": "do it" }]],
      ["a.bC.doIt"],
    ],
    ["an override that says nothing", [["/x", { "x-pawl-resource": "..", tags: ["t"] }]], ["t.getX"]],
    [
      "an override that another wants too",
      [
        ["/a", { tags: ["t"], operationId: "run" }],
        ["/b", { tags: ["t"], "x-pawl-method": "run" }],
      ],
      ["t.getA", "t.run"],
    ],
    [
      "two that shorten to one",
      [
        ["/a", { tags: ["pets"], operationId: "listPets" }],
        ["/b", { tags: ["pets"], operationId: "petsList" }],
      ],
      ["pets.listPets", "pets.petsList"],
    ],
    [
      "one that is written so and one that shortens to it",
      [
        ["/a", { tags: ["pets"], operationId: "listPets" }],
        ["/b", { tags: ["pets"], operationId: "list" }],
      ],
      ["pets.listPets", "pets.list"],
    ],
    [
      "a method like a resource below",
      [
        ["/a", { "x-pawl-resource": "a", operationId: "data" }],
        ["/b", { "x-pawl-resource": "a.data", operationId: "get" }],
      ],
      ["a.getA", "a.data.get"],
    ],
    [
      "a member of every object",
      [["/a", { tags: ["t"], operationId: "constructor" }]],
      ["t.constructorCall"],
    ],
    ["a keyword", [["/a", { tags: ["t"], operationId: "delete" }]], ["t.delete"]],
  ])("%s", (_, given, want) => {
    expect(callsOf(modelOf({ paths: pathsOf(given) }))).toEqual(want);
  });

  it("gives seven operations without usable ids seven names, and plain paths the plain ones", () => {
    const given: Given[] = [
      ["/users/{id}"],
      ["/users/{name}/x"],
      ["/users-{id}"],
      ["/users_id"],
      ["/a/b", { operationId: "a.b" }],
      ["/a_b", { operationId: "a_b" }],
      ["/ab", { operationId: "aB" }],
    ];
    const model = modelOf({ paths: pathsOf(given) });
    const ids = model.operations.map((one) => one.id);
    expect(ids).toEqual([
      "getUsersById",
      "getUsersByNameX",
      expect.stringMatching(/^getUsersById_[0-9a-f]{6}$/),
      "getUsersId",
      "a.b",
      "a_b",
      "aB",
    ]);
    expect(new Set(callsOf(model)).size).toBe(7);
    expect(new Set(model.operations.map((one) => one.typeName.toLowerCase())).size).toBe(7);
  });

  it("tells duplicates of an operationId apart by method and path, and says so", () => {
    const model = modelOf({
      paths: pathsOf([
        ["/a", { operationId: "same" }],
        ["/b", { operationId: "same" }],
      ]),
    });
    expect(model.operations.map((one) => one.id)).toEqual(["getA", "getB"]);
    expect(model.operations.map((one) => one.operationId)).toEqual(["same", "same"]);
    expect(codesOf(model)).toEqual(["operation-id-duplicate", "operation-id-duplicate"]);
  });

  it("makes an id for an operationId that cannot be one", () => {
    const model = modelOf({
      paths: pathsOf([
        ["/a", { operationId: "get it! */" }],
        ["/b", { operationId: "__proto__" }],
      ]),
    });
    expect(model.operations.map((one) => one.id)).toEqual(["getA", "getB"]);
  });

  it("keeps the types of operations clear of those of schemas and of the package", () => {
    const model = modelOf({
      paths: pathsOf([
        ["/a", { tags: ["pets"], operationId: "list" }],
        ["/b", { tags: ["not"], operationId: "found" }],
      ]),
      components: { schemas: { PetsListResponse: {} } },
    });
    expect(model.operations.map((one) => one.typeName)).toEqual(["PetsListOperation", "NotFoundOperation"]);
  });
});

describe("the tree", () => {
  const titles = (model: ApiModel) => model.resources.map((one) => one.title);

  it("has resources in the order of the tags, then of first use", () => {
    const given: Given[] = [
      ["/1", { tags: ["c"] }],
      ["/2", { tags: ["b"] }],
      ["/3", { tags: ["a"] }],
    ];
    expect(titles(modelOf({ tags: [{ name: "a" }, { name: "b" }], paths: pathsOf(given) }))).toEqual([
      "a",
      "b",
      "c",
    ]);
  });

  it("makes the resources in between", () => {
    const model = modelOf({ paths: pathsOf([["/x", { "x-pawl-resource": "a.b.c" }]]) });
    expect(flatten(model.resources).map((one) => one.path.join("."))).toEqual(["a", "a.b", "a.b.c"]);
    expect(flatten(model.resources).map((one) => one.operations.length)).toEqual([0, 0, 1]);
  });

  it("reports tags that are spelt alike", () => {
    const given: Given[] = [
      ["/1", { tags: ["Image Analysis"] }],
      ["/2", { tags: ["image-analysis"] }],
    ];
    const model = modelOf({ tags: [{ name: "image-analysis" }], paths: pathsOf(given) });
    expect(model.resources).toHaveLength(1);
    expect(model.notices).toEqual([
      {
        code: "tags-merged",
        message: 'The tags "Image Analysis", "image-analysis" share the resource imageAnalysis',
        pointer: "#/tags/0",
      },
    ]);
  });

  it.each<[string, string[], RegExp[]]>([
    ["names of devices", ["con", "Aux"], [/^con-resource$/, /^aux-resource$/]],
    ["names alike but for case", ["foobar", "fooBar"], [/^foobar$/, /^foo-bar$/]],
    ["names alike once separated", ["a.b", "aB"], [/^a$/, /^a-b_[0-9a-f]{6}$/, /^a-b_[0-9a-f]{6}$/]],
    [
      "very long names",
      ["t".repeat(3000), `${"t".repeat(3000)}u`],
      [/^t{93}-[0-9a-f]{6}$/, /^t{93}-[0-9a-f]{6}$/],
    ],
    ["digits first", ["3d secure"], [/^3d-secure$/]],
    ["no letters", ["用户"], [/^resource[0-9a-f]{6}$/]],
  ])("has files for %s", (_, resources, want) => {
    const given = resources.map((name, index): Given => [`/${index}`, { "x-pawl-resource": name }]);
    const all = flatten(modelOf({ paths: pathsOf(given) }).resources);
    expect(all.map((one) => one.fileName)).toEqual(want.map((pattern) => expect.stringMatching(pattern)));
    for (const names of [all.map((one) => one.fileName), all.map((one) => one.className)]) {
      expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(all.length);
    }
    for (const { className } of all) expect(className).toMatch(/^[A-Za-z_]\w*$/);
  });

  it("has classes that hide neither a schema nor the client", () => {
    const model = buildModel(
      documentWith({ paths: pathsOf([["/pets"], ["/acme"]]), components: { schemas: { PetsResource: {} } } }),
      { clientName: "AcmeResource" },
    );
    expect(model.resources.map((one) => one.className)).toEqual([
      expect.stringMatching(/^PetsResource_/),
      expect.stringMatching(/^AcmeResource_/),
    ]);
  });
});
