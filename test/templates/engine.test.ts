import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, describe, expect, test } from "vitest";
import { PawlError } from "../../generator/diagnostics/errors.js";
import { createEngine, type Engine } from "../../generator/templates/engine.js";
import { md } from "../../generator/templates/markdown.js";
import { ident, str } from "../../generator/templates/safe.js";

const folders: string[] = [];

/** A folder of templates. */
async function folderOf(files: Readonly<Record<string, string>>): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "pawl-templates-"));
  folders.push(folder);
  for (const [name, text] of Object.entries(files)) {
    await mkdir(dirname(join(folder, name)), { recursive: true });
    await writeFile(join(folder, name), text);
  }
  return folder;
}

async function engineOf(files: Readonly<Record<string, string>>): Promise<Engine> {
  return createEngine({ folder: await folderOf(files) });
}

afterEach(async () => {
  for (const folder of folders.splice(0)) await rm(folder, { recursive: true });
});

describe("what a template prints", () => {
  test.each([
    ["{{str name}}", { name: 'a"b' }, '"a\\"b"'],
    ["{{name}}", { name: ident("abc") }, "abc"],
    ["{{a.b}} {{c}}", { a: { b: 1 }, c: true }, "1 true"],
    ["{{#each l}}{{@index}}{{.}}{{/each}}", { l: [10, 20] }, "010120"],
    ["{{#each l as |x|}}{{x.n}}{{../m}}{{/each}}", { l: [{ n: 1 }], m: 2 }, "12"],
    ["{{#if absent}}a{{else if b}}b{{/if}}", { b: true }, "b"],
    ["  /**\n   * {{doc d}}\n   */", { d: "one\ntwo*/" }, "  /**\n   * one\n   * two*\\/\n   */"],
    ["/** {{doc d}} */", { d: "one\ntwo" }, "/** one two */"],
    ["{{literal v}}", { v: { a: ["</script>"] } }, '{ a: ["<\\/script>"] }'],
  ])("%s", async (source, view, want) => {
    const engine = await engineOf({ "x.ts.hbs": source });
    expect(engine.render("x.ts", view)).toBe(want);
  });

  test("an included template, escaped in its own right", async () => {
    const engine = await engineOf({
      "a.md.hbs": "{{#each l}}\n{{> part/b.md}}\n{{/each}}\n",
      "part/b.md.hbs": "- {{md n}}\n",
    });
    expect(engine.render("a.md", { l: [{ n: "*" }, { n: "b" }] })).toBe("- \\*\n- b\n");
  });
});

describe("what a template cannot print", () => {
  test.each([
    ["a string", "ok\n {{name}}", { name: "x" }, 2],
    ["a missing name", "{{name}}", {}, 1],
    ["text of another language", "{{name}}", { name: md("x") }, 1],
    ["an object", "{{name}}", { name: {} }, 1],
    ["what is no number", "{{name}}", { name: Number.NaN }, 1],
    ["a member of a safe text", "{{name.text}}", { name: str("x") }, 1],
    ["a string of an included template", "{{> p.ts}}", { name: "x" }, 1],
  ])("%s", async (_, source, view, line) => {
    const engine = await engineOf({ "x.ts.hbs": source, "p.ts.hbs": "{{name}}" });
    const error = catchError(() => engine.render("x.ts", view));
    expect(error).toMatchObject({ code: "template-invalid", place: { line } });
  });

  test.each([
    ["a helper of a value of the wrong kind", "{{str name}}", { name: 1 }],
    ["a loop over nothing", "{{#each name}}x{{/each}}", {}],
    ["no identifier", "{{ident name}}", { name: "a b" }],
    ["a member of what is missing", "{{a.b}}", {}],
  ])("%s", async (_, source, view) => {
    const engine = await engineOf({ "x.ts.hbs": source });
    expect(catchError(() => engine.render("x.ts", view))).toMatchObject({ code: "template-invalid" });
  });
});

describe("templates that are refused", () => {
  test.each([
    ["\n{{{x}}}", 2],
    ["\n\n{{&x}}", 3],
    ["{{#if a}}{{else}}\n{{{x}}}{{/if}}", 2],
    ["{{* deco}}", 1],
    ['{{#*inline "x"}}{{/inline}}', 1],
    ["{{> (lookup . 'x')}}", 1],
    ["{{#> p.ts}}{{/p.ts}}", 1],
    ["{{> absent.ts}}", 1],
    ["{{> page.md}}", 1],
    ["{{#each x.constructor}}{{/each}}", 1],
    ["{{x.__proto__.y}}", 1],
    ["{{str x.__proto__}}", 1],
    ["{{md x}}", 1],
    ["{{lookup x 'y'}}", 1],
    ["{{log x}}", 1],
    ["{{emit x}}", 1],
    ["{{str x y}}", 1],
    ["{{str x a=1}}", 1],
    ["{{str (lookup x y)}}", 1],
    ["{{#helperMissing x}}{{/helperMissing}}", 1],
    ["{{#x}}{{/x}}", 1],
    ['{{"x"}}', 1],
    ["\n{{#each x}}", 2],
    ["{{#each x}}{{/if}}", 1],
  ])("%j", async (source, line) => {
    const files = { "x.ts.hbs": source, "p.ts.hbs": "p", "page.md.hbs": "q" };
    for (const where of ["folder", "overrideFolder"] as const) {
      const folder = await folderOf(files);
      const base = await folderOf({ "x.ts.hbs": "", "p.ts.hbs": "p", "page.md.hbs": "q" });
      const error = await createEngine({ folder: base, [where]: folder }).catch((caught: unknown) => caught);
      expect(error).toMatchObject({
        code: "template-invalid",
        place: { file: join(folder, "x.ts.hbs"), line },
      });
    }
  });

  test("one whose name tells no language", async () => {
    await expect(engineOf({ "x.hbs": "a" })).rejects.toMatchObject({ code: "template-invalid" });
  });
});

describe("override folder", () => {
  const base = { "a.md.hbs": "A {{> b.md}}", "b.md.hbs": "B" };

  test("replaces a template of the same name and may bring partials", async () => {
    const plain = await createEngine({ folder: await folderOf(base) });
    const overrideFolder = await folderOf({
      "b.md.hbs": "mine {{> c.md}}",
      "c.md.hbs": "C",
      "notes.txt": "{{{x}}}",
    });
    const engine = await createEngine({ folder: await folderOf(base), overrideFolder });
    expect(plain.render("a.md", {})).toBe("A B");
    expect(engine.render("a.md", {})).toBe("A mine C");
    expect(engine.hash).not.toBe(plain.hash);
  });

  test("may not hold a template that nothing uses", async () => {
    const overrideFolder = await folderOf({ "typo.md.hbs": "x" });
    await expect(createEngine({ folder: await folderOf(base), overrideFolder })).rejects.toThrow(
      /replaces no template/,
    );
  });

  test("must exist", async () => {
    const options = { folder: await folderOf(base), overrideFolder: join(tmpdir(), "pawl-no-such-folder") };
    await expect(createEngine(options)).rejects.toMatchObject({ code: "template-invalid" });
  });
});

test("the hash depends on names and texts alone", async () => {
  const one = await engineOf({ "a.md.hbs": "A", "b.md.hbs": "B" });
  const two = await engineOf({ "b.md.hbs": "B", "a.md.hbs": "A" });
  const three = await engineOf({ "a.md.hbs": "B", "b.md.hbs": "A" });
  expect(one.hash).toMatch(/^[0-9a-f]{64}$/);
  expect(two.hash).toBe(one.hash);
  expect(three.hash).not.toBe(one.hash);
});

test("the built-in templates can all be used", async () => {
  const engine = await createEngine();
  expect(() => engine.render("no/such.md", {})).toThrow(PawlError);
});

function catchError(run: () => unknown): unknown {
  try {
    run();
  } catch (error) {
    return error;
  }
  throw new Error("nothing was thrown");
}
