import fc from "fast-check";
import ts from "typescript";
import { describe, expect, test } from "vitest";
import {
  doc,
  html,
  ident,
  isIdentifier,
  json,
  literal,
  num,
  prop,
  Safe,
  str,
} from "../../generator/templates/safe.js";

const hostile = fc.oneof(
  fc.string({ unit: "binary" }),
  fc.string({
    unit: fc.constantFrom(
      "*",
      "/",
      "<",
      ">",
      "@",
      "\\",
      "`",
      "$",
      "{",
      "}",
      "\n",
      "\r",
      "\u2028",
      "\u202e",
      "\ud800",
      " ",
      "a",
      '"',
      "'",
      "!",
      "-",
    ),
  }),
);

/** Number of top-level statements of a module, after checking that it parses. */
function statements(source: string): number {
  const result = ts.transpileModule(source, {
    reportDiagnostics: true,
    compilerOptions: { target: ts.ScriptTarget.ES2022 },
  });
  expect(result.diagnostics?.map((found) => found.messageText)).toEqual([]);
  return ts.createSourceFile("x.ts", source, ts.ScriptTarget.ES2022).statements.length;
}

describe("str", () => {
  test("evaluates to its argument and cannot leave its place", () => {
    fc.assert(
      fc.property(hostile, (value) => {
        const { text } = str(value);
        expect(new Function(`return ${text};`)()).toBe(value);
        expect(JSON.parse(text)).toBe(value);
        expect(text).not.toMatch(/[\n\r\u2028\u2029\u202e]|<\/|\*\/|<!--/);
      }),
      { numRuns: 500 },
    );
  });
});

describe("literal and json", () => {
  test("evaluate to their argument", () => {
    fc.assert(
      fc.property(fc.jsonValue({ noUnicodeString: false }), (value) => {
        const wanted = JSON.parse(JSON.stringify(value));
        expect(new Function(`return (${literal(value).text});`)()).toEqual(wanted);
        expect(JSON.parse(json(value).text)).toEqual(wanted);
      }),
    );
  });

  test("keep a member named __proto__ a member", () => {
    const value: unknown = JSON.parse('{"__proto__": {"admin": true}, "constructor": 1, "a-b": [null]}');
    const made = new Function(`return (${literal(value).text});`)();
    expect(Object.hasOwn(made, "__proto__")).toBe(true);
    expect(made.admin).toBeUndefined();
    expect(json(value).text).toBe('{ "__proto__": { "admin": true }, "constructor": 1, "a-b": [null] }');
  });

  test("refuse what JSON cannot hold", () => {
    expect(() => literal(() => 1)).toThrow(TypeError);
    expect(() => json(Symbol("x"))).toThrow(TypeError);
  });
});

describe("ident", () => {
  test.each(["a", "$", "_x1", "naïve", "of", "type"])("takes %s", (name) => {
    expect(ident(name).text).toBe(name);
  });
  test.each([
    "",
    "1a",
    "a-b",
    "class",
    "await",
    "arguments",
    "undefined",
    "a b",
    "a\u200d",
    "x;alert(1)",
    "\\u0061",
  ])("refuses %j", (name) => {
    expect(() => ident(name)).toThrow(TypeError);
  });
  test("what it takes declares a variable of a module", () => {
    fc.assert(
      fc.property(hostile, (name) => {
        if (isIdentifier(name)) expect(statements(`export const ${ident(name).text} = 1;`)).toBe(1);
        else expect(() => ident(name)).toThrow();
      }),
    );
  });
});

describe("prop", () => {
  test("names that very property in a literal, for any name", () => {
    fc.assert(
      fc.property(
        fc.oneof(hostile, fc.constantFrom("__proto__", "constructor", "class", "a-b", "1")),
        (name) => {
          expect(Object.keys(new Function(`return {${prop(name).text}: 1};`)())).toEqual([name]);
        },
      ),
    );
  });
  test("does not declare the constructor of a class", () => {
    const made = new Function(`return class { ${prop("constructor").text}() { return 7; } };`)();
    expect(new made().constructor()).toBe(7);
  });
});

describe("doc", () => {
  test("stays inside of its comment", () => {
    fc.assert(
      fc.property(
        hostile,
        fc.option(fc.constantFrom(" * ", "     * "), { nil: undefined }),
        (text, prefix) => {
          for (const source of [
            `/**${doc(text, prefix).text}*/\nexport const a = 1;`,
            `/** ${doc(text, prefix).text} */\nexport const a = 1;`,
          ]) {
            expect(statements(source)).toBe(1);
            expect(source).not.toMatch(/[\u2028\u2029\u202e\r]/);
          }
        },
      ),
      { numRuns: 300 },
    );
  });

  test("starts no tag", () => {
    const source = `/**\n * ${doc("a\n  @internal\n@deprecated", " * ").text}\n */\nexport const a = 1;`;
    const file = ts.createSourceFile("x.ts", source, ts.ScriptTarget.ES2022, true);
    expect(ts.getJSDocTags(file.statements[0] as ts.Node)).toEqual([]);
  });

  test.each([
    ["one\n\ntwo  \n", " * ", "one\n *\n * two"],
    ["one\n\ntwo  \n", undefined, "one two"],
    ["/v1", undefined, " /v1"],
    // The compiler's parser hangs on `/**a-*/`.
    ["a-", undefined, "a- "],
  ])("%j with the prefix %j", (text, prefix, want) => {
    expect(doc(text, prefix).text).toBe(want);
  });
});

test("html escapes text and attributes", () => {
  expect(html(`<a href="x" id='y'>&`).text).toBe("&lt;a href=&quot;x&quot; id=&#39;y&#39;&gt;&amp;");
});

test("num prints finite numbers only", () => {
  expect(num(1.5)).toBeInstanceOf(Safe);
  expect(() => num(Number.NaN)).toThrow(TypeError);
});
