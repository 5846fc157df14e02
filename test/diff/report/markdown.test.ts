import { expect, test } from "vitest";
import { renderFirst, renderMarkdown } from "../../../generator/diff/report/markdown.js";
import { createEngine } from "../../../generator/templates/engine.js";
import { finding, fullReport, hostileReport, reportOf } from "./reports.js";

const engine = await createEngine();

test("a changelog: what breaks with what to do, then what came, changed and went", () => {
  expect(renderMarkdown(fullReport(), engine)).toMatchInlineSnapshot(`
    "# Pets 2.0.0

    Changes since 1.0.0. Clients of the old version break, and code written against the old client may not compile with the new one.

    ## Breaking

    ### Pets

    - \`POST /pets\`: The maximum length of "name" went down from 10 to 5 (request body application/json). The compiler does not notice. *What to do:* Check what you send: \`{"name":"aaaaaa"}\` was accepted and is not any more.
    - \`DELETE /pets/{id}\` was removed. *What to do:* Remove such calls before you move to this version.

    ## Look at your code

    ### Pets

    - \`GET /pets/{id}\`: The path variable "id" is now called "petId". Only code written with the client is affected. *What to do:* The compiler shows the places in your code to change.

    ## Added

    ### Pets

    - \`GET /pets/search\` was added.

    ### Several resources

    - \`GET /shops/0\`, \`GET /shops/1\`, \`GET /shops/2\` and 38 more: The optional property "colour" was added (requests and responses).

    ## Deprecated

    ### Pets

    - \`GET /pets/{id}\` is deprecated.

    Texts and examples were revised in \`GET /shops/0\`, \`GET /shops/1\`, \`GET /shops/2\` and 37 more.
    "
  `);
});

test("without findings it says so", () => {
  expect(renderMarkdown(reportOf([]), engine)).toBe(
    "# Pets 2.0.0\n\nChanges since 1.0.0.\n\nNothing changed.\n",
  );
});

test("the first version has nothing to compare with", () => {
  expect(renderFirst({ title: "Pets", version: "1" }, engine)).toBe(
    "# Pets 1\n\nThe first version that is kept here.\n",
  );
});

test("text of a document is no markup", () => {
  // Inside of code spans everything is text (CommonMark 0.31 §6.1); the fences are longer than any run of backticks.
  const page = renderMarkdown(hostileReport(), engine).replace(/(`+)[^`](?:[\s\S]*?[^`])?\1(?!`)/g, "");
  expect(page).not.toContain("<script");
  expect(page).not.toContain("<img");
  expect(page).not.toMatch(/(?<!\\)\[link\]/);
  expect(page.split("\n").filter((line) => /^#+ heading/.test(line))).toEqual([]);
});

test("what says the same of many things is one line", () => {
  const many = Array.from({ length: 15 }, (_, index) =>
    finding({
      id: "property-removed",
      wire: "unknown",
      types: "breaking",
      level: "warning",
      side: "response",
      data: { subject: `p${index}`, path: `a.p${index}`, parts: ["response 200 application/json"] },
    }),
  );
  const page = renderMarkdown(reportOf(many), engine);
  expect(page).toContain("- `POST /pets`: Property removed (response 200 application/json): `a.p0`, `a.p1`,");
  expect(page).toContain("`a.p11` and 3 more. This may break responses");
});

test("a witness that is too long for a sentence is left out", () => {
  const long = finding({ witness: "a".repeat(500) });
  expect(renderMarkdown(reportOf([long]), engine)).toContain("*What to do:* Check what you send.\n");
});

test("what is between the makers of the API is no news for its users", () => {
  const findings = ["version-too-low", "ignore-expired"].map((id) =>
    finding({ id, wire: "none", types: "none", level: "warning", operations: [], message: `about ${id}` }),
  );
  expect(renderMarkdown(reportOf(findings), engine)).toContain("Nothing changed.");
  expect(renderMarkdown(reportOf([finding(), ...findings]), engine)).not.toContain("about ");
});
