import { expect, test } from "vitest";
import { frameOf } from "../../../generator/diff/report/frames.js";
import { renderText } from "../../../generator/diff/report/text.js";
import { finding, fullReport, hostileReport, reportOf } from "./reports.js";

test("a report for a terminal: the worst first, by resource and operation, with both places and a table", () => {
  expect(renderText(fullReport())).toMatchInlineSnapshot(`
    "Pets 1.0.0 -> 2.0.0
      base      a.yaml
      revision  b.yaml

    Breaking (2)
        wire        types     change

    Pets
      POST /pets
        breaking    none      The maximum length of "name" went down from 10 to 5 (max-length-lowered, request body application/json)
                              witness   {"name":"aaaaaa"}
                              at        a.yaml:12:7 -> b.yaml:14:7
      DELETE /pets/{id}
        breaking    breaking  DELETE /pets/{id} was removed (operation-removed)
                              policy    It was removed without a sunset
                              at        a.yaml:12:7 -> b.yaml:5:1 (not there)

    Warnings (1)
        wire        types     change

    Pets
      GET /pets/{id}
        none        breaking  The path variable "id" is now called "petId" (path-variable-renamed)
                              at        a.yaml:12:7 -> b.yaml:14:7

    Safe changes (5)
        wire        types     change

    Pets
      GET /pets/search
        compatible  additive  GET /pets/search was added (operation-added)
                              at        a.yaml:5:1 (not there) -> b.yaml:14:7
      GET /pets/{id}
        none        none      GET /pets/{id} is deprecated (operation-deprecated)
                              at        a.yaml:12:7 -> b.yaml:14:7

    Several resources
      GET /shops/0, GET /shops/1, GET /shops/2 and 38 more
        compatible  additive  The optional property "colour" was added (property-added-optional, requests and responses)
                              at        a.yaml:12:7 -> b.yaml:14:7

      2 changes of texts and examples are not listed; --annotations lists them.

                             breaking  warnings  safe
    Pets                            2         1     2
    Shops                           0         0     1
    Several resources               0         0     1
    The document as a whole         0         0     1
    total                           2         1     5

    1 operation added, 1 removed, 42 changed
    wire: breaking, types: breaking
    "
  `);
});

test("changes of texts and examples are counted, and listed when somebody asks", () => {
  expect(renderText(fullReport())).not.toContain("The description changed");
  const text = renderText(fullReport(), { hasAnnotations: true });
  expect(text).toContain("The description changed (text-changed)");
  expect(text).not.toContain("not listed");
  const raised = finding({
    id: "text-changed",
    level: "warning",
    wire: "none",
    types: "none",
    message: "Words",
  });
  expect(renderText(reportOf([raised]))).toContain("Words (text-changed");
});

test("without findings it says so", () => {
  expect(renderText(reportOf([]))).toContain("No differences.");
});

test("colours are the caller's", () => {
  const text = renderText(reportOf([finding()]), { paint: (style, part) => `<${style}>${part}</${style}>` });
  expect(text).toContain("<red>breaking  </red>  <dim>none    </dim>");
  expect(text).toContain("<red>Breaking (1)</red>");
});

test("nothing of a document reaches the terminal as a control", () => {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: that is what must not be there
  expect(renderText(hostileReport())).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e]/);
});

test("shows the lines of both documents", () => {
  const lines = ["one", "two", "three", "\tfour \u001b[31m", "five"];
  const place = { pointer: "#/a", file: "a.yaml", line: 4, column: 2 };
  expect(frameOf(place, () => lines)).toEqual(["  2 | two", "  3 | three", "> 4 |  four", "  5 | five"]);
  expect(frameOf({ ...place, line: 9 }, () => lines)).toEqual([]);
  expect(frameOf(place, () => undefined)).toEqual([]);
  const text = renderText(reportOf([finding({ base: place })]), {
    readLines: (file) => (file === "a.yaml" ? lines : undefined),
  });
  expect(text).toContain("> 4 |  four");
});

test("of a document on one line the frame shows the part around the place", () => {
  const line = `${"a".repeat(5000)}HERE${"b".repeat(5000)}`;
  const [shown = ""] = frameOf({ pointer: "#", file: "a", line: 1, column: 5001 }, () => [line]);
  expect(shown).toContain("aHEREb");
  expect(shown.length).toBeLessThan(120);
});
