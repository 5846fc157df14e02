import { describe, expect, test } from "vitest";
import { clientFiles, documentOf } from "./generated.js";

const document = (fields: object, description = "", tail: object = {}) =>
  documentOf({
    paths: {
      "/pets": {
        get: {
          operationId: "listPets",
          tags: ["pets"],
          description,
          responses: {
            "200": {
              description,
              content: { "application/json": { schema: { $ref: "#/components/schemas/Pet" } } },
            },
            "404": {
              description,
              content: { "application/json": { schema: { type: "object", properties: fields } } },
            },
          },
        },
      },
      ...tail,
    },
    components: {
      schemas: { Pet: { type: "object", description, properties: fields }, Color: { enum: ["red"] } },
    },
  });

async function reportOf(...given: Parameters<typeof document>): Promise<string> {
  return (await clientFiles(document(...given))).get("api-report.txt") ?? "";
}

const name = { name: { type: "string" } };

describe("api-report.txt", () => {
  test("has what a user can name", async () => {
    const report = await reportOf(name);
    for (const line of [
      "TestCore",
      "Test.pets: list(options?: RequestOptions): ApiPromise<PetsListResponse>",
      "pets: petsList(client: Requester, options?: RequestOptions): ApiPromise<PetsListResponse>",
      "type PetsListResponse = t.Pet",
      "const Color",
      "interface Pet {",
      "    name?: string;",
    ])
      expect(report.split("\n")).toContain(line);
  });

  test("is the same whatever is only told", async () => {
    const told = 'Ends */ here\n/** and @begins\n"quoted"';
    expect(await reportOf(name, told)).toBe(await reportOf(name));
  });

  test("differs in the lines of what changed", async () => {
    const before = (await reportOf(name)).split("\n");
    const after = (await reportOf({ ...name, age: { type: "integer" } })).split("\n");
    expect(after.filter((line) => !before.includes(line)).map((line) => line.trim())).toEqual([
      "age?: number;",
      "age?: number;",
    ]);
    expect(before.filter((line) => !after.includes(line))).toEqual([]);
  });

  test("does not depend on the order of the document", async () => {
    const post = { post: { operationId: "a", tags: ["pets"], responses: { "204": { description: "" } } } };
    const one = documentOf({ paths: { "/b": post, "/a": { get: { ...post.post, operationId: "z" } } } });
    const other = documentOf({ paths: { "/a": { get: { ...post.post, operationId: "z" } }, "/b": post } });
    const [first, second] = [await clientFiles(one), await clientFiles(other)];
    expect(first.get("api-report.txt")).toBe(second.get("api-report.txt"));
  });
});

describe("api.md", () => {
  test("lists calls, answers and types", async () => {
    const page = (await clientFiles(document(name))).get("api.md") ?? "";
    expect(page).toContain(
      "| `test.pets.list(options?: RequestOptions)` | `ApiPromise<PetsListResponse>` | `GET /pets` |",
    );
    expect(page).toContain("Types: `PetsListResponse`, `PetsListError`");
    expect(page).toContain("Functions: `test-client/pets`");
  });
});
