import { describe, expect, test } from "vitest";
import { Imports } from "../../generator/client/imports.js";

/** What the template would print. */
function printed(imports: Imports): string[] {
  return imports.view().map(({ isType, names, module }) => {
    const list = names.map(
      ({ name, alias, comma }) =>
        `${name.text}${alias === false ? "" : ` as ${alias.text}`}${comma ? "," : ""}`,
    );
    return `import ${isType ? "type " : ""}{ ${list.join(" ")} } from ${module.text};`;
  });
}

describe("Imports", () => {
  test.each<[string, (imports: Imports) => void, string[]]>([
    ["nothing", () => undefined, []],
    ["a value", (to) => to.value("a", "./m.js"), ['import { a } from "./m.js";']],
    ["a type", (to) => to.type("A", "./m.js"), ['import type { A } from "./m.js";']],
    [
      "types apart from values, both sorted",
      (to) => {
        to.value("b", "./m.js");
        to.type("B", "./m.js");
        to.value("a", "./m.js");
        to.type("A", "./m.js");
      },
      ['import type { A, B } from "./m.js";', 'import { a, b } from "./m.js";'],
    ],
    [
      "a type that is a value too once",
      (to) => {
        to.type("A", "./m.js");
        to.value("A", "./m.js");
      },
      ['import { A } from "./m.js";'],
    ],
    [
      "modules by code unit, names once",
      (to) => {
        to.value("x", "./é.js");
        to.value("x", "./Z.js");
        to.value("x", "./a.js");
        to.value("x", "./a.js");
      },
      ['import { x } from "./Z.js";', 'import { x } from "./a.js";', 'import { x } from "./é.js";'],
    ],
    [
      "another local name",
      (to) => to.aliased("form", "formStyle", "./style.js"),
      ['import { form as formStyle } from "./style.js";'],
    ],
  ])("%s", (_name, fill, want) => {
    const imports = new Imports();
    fill(imports);
    expect(printed(imports)).toEqual(want);
  });

  test("gives the name back for use in the text", () => {
    const imports = new Imports();
    expect([imports.value("a", "m"), imports.type("B", "m"), imports.aliased("c", "d", "m")]).toEqual([
      "a",
      "B",
      "d",
    ]);
  });
});
