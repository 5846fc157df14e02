import { expect, test } from "vitest";
import { linkTo, OVERVIEW, Places } from "../../generator/docs/places.js";
import { buildModel } from "../../generator/model/build.js";
import { md } from "../../generator/templates/markdown.js";

test.each([
  ["README.md", { page: "resources/a.md", anchor: "x" }, "[l](resources/a.md#x)"],
  ["resources/a.md", { page: "resources/a.md", anchor: "x" }, "[l](#x)"],
  ["resources/a.md", { page: "resources/b c(1).md", anchor: "" }, "[l](b%20c%281%29.md)"],
  ["resources/a.md", { page: "schemas/a.md", anchor: "x" }, "[l](../schemas/a.md#x)"],
  ["resources/a.md", OVERVIEW, "[l](../README.md)"],
  ["README.md", OVERVIEW, "[l](README.md)"],
])("a link from %s to %j", (from, to, want) => {
  expect(linkTo(md("l"), from, to).text).toBe(want);
});

test("anchors depend on the name alone, also where two names are alike", () => {
  const anchors = (names: readonly string[]): (string | undefined)[] => {
    const schemas = Object.fromEntries(names.map((name) => [name, true as const]));
    const places = new Places(
      buildModel({ openapi: "3.1.0", info: { title: "T", version: "1" }, components: { schemas } }),
    );
    return ["a-b", "a_b", "C"].map((name) => places.schema(name)?.anchor);
  };
  const [one, two, three] = anchors(["a-b", "a_b", "C"]);
  expect(one).toMatch(/^schema-a-b-[0-9a-f]{8}$/);
  expect(two).toMatch(/^schema-a-b-[0-9a-f]{8}$/);
  expect(one).not.toBe(two);
  expect(three).toBe("schema-c");
  expect(anchors(["C", "a_b", "a-b"])).toEqual([one, two, three]);
});
