import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { prose, proseCell } from "../../generator/docs/prose.js";

describe("prose", () => {
  test.each([
    ["plain **bold** `code <b>`", "plain **bold** `code <b>`"],
    ["<script>alert(1)</script>", "&lt;script>alert(1)&lt;/script>"],
    ["a < b and <https://x.test/>", "a < b and <https://x.test/>"],
    ["\\<x> \\\\<x>", "&lt;x> \\\\&lt;x>"],
    ["<!-- x", "&lt;!-- x"],
    ["[a](https://x.test) [b](javascript:alert(1))", "[a](https://x.test) [b]\\(javascript:alert(1))"],
    [
      "[b](java&#115;cript:x) [c](\\javascript:x) [d](#x)",
      "[b]\\(java&#115;cript:x) [c]\\(\\javascript:x) [d]\\(#x)",
    ],
    ["[b](\njavascript:x)", "[b]\\(\njavascript:x)"],
    ["[b]: javascript:x\n[c]: https://x.test", "[b]\\: javascript:x\n[c]: https://x.test"],
    ["![x](data:text/html;base64,AAAA)", "![x]\\(data:text/html;base64,AAAA)"],
    ["# One\n## Two", "### One\n#### Two"],
    ["###### Deep", "###### Deep"],
    ["One\n===\n\nTwo\n---\nx", "### One\n\n#### Two\nx"],
    ["- a\n---\nb", "- a\n\n---\nb"],
    ["> # quoted", "> ### quoted"],
    ["```js\n<b>\n# no heading", "```js\n<b>\n# no heading\n```"],
    ["~~~\n<x>\n~~~\n<x>", "~~~\n<x>\n~~~\n&lt;x>"],
    ["- a\n  ```\n<script>\n  ```\n<script>", "- a\n  ```\n  ```\n&lt;script>\n  ```\n  ```\n&lt;script>"],
    ["- a\n  ```\n  x\n    ```\n  <script>", "- a\n  ```\n  x\n  ```\n  &lt;script>"],
    ["- ```\n  x\n  ```\n<script>", "- \\`\\`\\`\n  x\n  ```\n  ```\n&lt;script>"],
    ["> ```\n> <script>", "> \\`\\`\\`\n> &lt;script>"],
    ["a ` b\n` <script> `", "a \\` b\n` <script> `"],
    ["``a` <b> `c", "\\`\\`a` <b> `c"],
    ["`a | [x](javascript:y)`", "<code>a &#124; &#91;x&#93;&#40;javascript:y&#41;</code>"],
    ["{{mustache}} {% liquid %}", "{{mustache}} {% liquid %}"],
    ["\u001b[31mred\u001b[0m \u202eevil", "red evil"],
    ["<p>One<br/>two</p><ul><li>a</li></ul>", "One\\\ntwo\n\n\n\n\n- a"],
    ["`<p>` and <p>", "`<p>` and"],
  ])("%j", (given, want) => {
    expect(prose(given, 3)?.text).toBe(want);
  });

  test.each([undefined, "", " \n "])("%j says nothing", (given) => {
    expect(prose(given, 2)).toBeUndefined();
    expect(proseCell(given)).toBeUndefined();
  });
});

describe("proseCell", () => {
  test.each([
    ["one\ntwo\n\nthree", "one two<br>three"],
    ["a | b", "a \\| b"],
    ["`a|b`", "`a\\|b`"],
    ["`a\\|b`", "<code>a&#92;&#124;b</code>"],
    ["a:\n- x\n- y", "a:<br>• x<br>• y"],
    ["a\n```\nx | <b>\n```\nb", "a<br>`x \\| <b>`<br>b"],
    ["# T\n> q", "T q"],
    ["<br><script>", "&lt;script>"],
    ["a<br>b", "a<br>b"],
    ["ends \\", "ends"],
  ])("%j", (given, want) => {
    expect(proseCell(given)?.text).toBe(want);
  });

  test("is one line whose pipes are escaped, whatever is written", () => {
    const pieces = ["|", "`", "\\", "\n", "<b>", "```", "- ", "a", " ", "](", "x"];
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...pieces), { maxLength: 12 }), (parts) => {
        const cell = proseCell(parts.join(""))?.text ?? "";
        expect(cell).not.toMatch(/\n/);
        expect(cell.replace(/\\[\\|`]/g, "")).not.toMatch(/(?<!\\)\|/);
      }),
      { numRuns: 2000 },
    );
  });
});
