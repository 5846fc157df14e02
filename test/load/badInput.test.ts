import { symlinkSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import type { ErrorCode } from "../../generator/diagnostics/errors.js";
import { load } from "../../generator/load/load.js";
import { catchError, loadText, makeFolder } from "./support.js";

const HEAD = 'openapi: 3.0.3\ninfo: {title: t, version: "1"}\n';

/** A document whose line 12, column 17 is a `$ref`. */
function withRef(ref: string, rest = ""): string {
  return `${HEAD}paths:
  /x:
    get:
      responses:
        "200":
          description: ok
          content:
            application/json:
              schema:
                $ref: ${JSON.stringify(ref)}
${rest}`;
}

const DEEP_YAML = Array.from({ length: 2000 }, (_, level) => `${" ".repeat(level + 1)}a:`).join("\n");
const BOMB = "bcdefgh".split("").map((name, index) => {
  const before = "abcdefg"[index];
  return `x-${name}: &${name} [${Array.from({ length: 10 }, () => `*${before}`).join(", ")}]`;
});

interface Bad {
  readonly given: string | Uint8Array;
  readonly code: ErrorCode;
  readonly message: RegExp;
  readonly at?: string;
  readonly fix?: RegExp;
}

const FILES: Readonly<Record<string, Bad>> = {
  "empty.yaml": { given: "", code: "input-empty", message: /is empty/, fix: /Write what it should hold/ },
  "blank.json": { given: " \n\t", code: "input-empty", message: /is empty/ },
  "comment.yaml": { given: "# nothing\n", code: "input-empty", message: /no content/ },
  "cut.json": {
    given: '{"openapi":"3.0.3",\n"info":{"title":"t","ver',
    code: "syntax",
    message: /the file ends/,
    at: "2:25",
    fix: /cut off/,
  },
  "comma.json": {
    given: '{"openapi": "3.0.3"\n "paths": {}}',
    code: "syntax",
    message: /`,` or `}` should stand where there is/,
    at: "2:2",
  },
  "tabs.yaml": {
    given: `${HEAD}paths:\n\t/x: {}\n`,
    code: "syntax",
    message: /tab/,
    at: "4:1",
    fix: /spaces/,
  },
  "twice.yaml": {
    given: `${HEAD}paths: {}\npaths: {}\n`,
    code: "syntax",
    message: /same key stands twice/,
    at: "4:1",
    fix: /Remove or rename/,
  },
  "two.yaml": {
    given: `${HEAD}paths: {}\n---\na: 1\n`,
    code: "syntax",
    message: /single document/,
    at: "4:1",
  },
  "no-paths.yaml": {
    given: HEAD,
    code: "invalid-document",
    message: /must have `paths`/,
    at: "1:1",
    fix: /paths: \{\}/,
  },
  "no-info.yaml": {
    given: "openapi: 3.1.0\npaths: {}\n",
    code: "invalid-document",
    message: /no `info`/,
    at: "1:1",
  },
  "nothing.yaml": {
    given: 'openapi: 3.1.0\ninfo: {title: t, version: "1"}\n',
    code: "invalid-document",
    message: /`paths`, `components` or `webhooks`/,
  },
  "nowhere.yaml": {
    given: withRef("#/components/schemas/pet", "components: {schemas: {Pet: {type: string}}}\n"),
    code: "ref-unresolved",
    message: /"#\/components\/schemas\/pet" points to nothing/,
    at: "12:17",
    fix: /Did you mean "Pet"/,
  },
  "prototype.yaml": {
    given: withRef("#/components/schemas/constructor", "components: {schemas: {}}\n"),
    code: "ref-unresolved",
    message: /points to nothing/,
    at: "12:17",
  },
  "up.yaml": {
    given: withRef("../../etc/passwd"),
    code: "ref-outside",
    message: /leaves the folder/,
    at: "12:17",
  },
  "absolute.yaml": {
    given: withRef("/etc/passwd"),
    code: "ref-outside",
    message: /leaves the folder/,
    at: "12:17",
  },
  "file-url.yaml": {
    given: withRef("file:///etc/passwd"),
    code: "ref-outside",
    message: /neither a path/,
    at: "12:17",
  },
  "host.yaml": {
    given: withRef("//example.com/x.yaml"),
    code: "ref-outside",
    message: /leaves/,
    at: "12:17",
  },
  "http.yaml": {
    given: withRef("http://127.0.0.1:9/x.yaml"),
    code: "ref-remote",
    message: /goes to the network/,
    at: "12:17",
    fix: /--allow-remote/,
  },
  "gone.yaml": {
    given: withRef("./missing.yaml"),
    code: "ref-unresolved",
    message: /does not exist/,
    at: "12:17",
  },
  "folder-ref.yaml": { given: withRef("./"), code: "ref-unresolved", message: /is a folder/, at: "12:17" },
  "bomb.yaml": {
    given: `${HEAD}paths: {}\nx-a: &a [1, 1, 1, 1]\n${BOMB.join("\n")}\n`,
    code: "alias-bomb",
    message: /expand to .* values/,
    fix: /\$ref/,
  },
  "loop.yaml": {
    given: `${HEAD}paths: {}\nx-a: &a\n  b: *a\n`,
    code: "alias-bomb",
    message: /contains itself/,
  },
  "circle.yaml": {
    given: withRef(
      "#/components/schemas/A",
      "components: {schemas: {A: {$ref: '#/components/schemas/A'}}}\n",
    ),
    code: "ref-circular",
    message: /leads back to itself/,
    at: "12:17",
  },
  "path-circle.yaml": {
    given: `${HEAD}paths:\n  /x: {$ref: '#/paths/~1x'}\n`,
    code: "ref-circular",
    message: /leads back/,
    at: "4:8",
  },
  "whole.yaml": {
    given: withRef("#"),
    code: "invalid-document",
    message: /is a Root, and here stands a Schema/,
    at: "12:17",
  },
  "wrong-kind.yaml": {
    given: withRef("#/components/responses/R", "components: {responses: {R: {description: r}}}\n"),
    code: "invalid-document",
    message: /is a Response, and here stands a Schema/,
    at: "12:17",
  },
  "deep.json": {
    given: `{"openapi":"3.0.3","paths":{},"x":${'{"a":'.repeat(2000)}1${"}".repeat(2000)}}`,
    code: "too-deep",
    message: /more than 500 levels/,
    at: "1:2526",
  },
  "very-deep.json": {
    given: `{"openapi":"3.0.3","paths":{},"x":${"[".repeat(100_000)}${"]".repeat(100_000)}}`,
    code: "too-deep",
    message: /more than 500 levels/,
  },
  "deep.yaml": {
    given: `${HEAD}paths: {}\nx:\n${DEEP_YAML} 1\n`,
    code: "too-deep",
    message: /500 levels/,
    at: "504:501",
  },
  "very-deep.yaml": {
    given: `${HEAD}paths: {}\nx: ${"[".repeat(100_000)}${"]".repeat(100_000)}\n`,
    code: "too-deep",
    message: /500 levels/,
  },
  "latin.yaml": {
    given: Uint8Array.of(0x6f, 0x70, 0xff, 0x20),
    code: "input-unreadable",
    message: /not text in UTF-8/,
    fix: /UTF-8/,
  },
  "image.yaml": {
    given: Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a),
    code: "input-unreadable",
    message: /PNG image/,
  },
  "four.yaml": {
    given: "openapi: 4.0.0\ninfo: {}\n",
    code: "not-openapi",
    message: /"4\.0\.0", known are/,
    at: "1:1",
  },
  "list.json": { given: "[1]", code: "not-openapi", message: /is an array/ },
  "text.yaml": { given: "hello\n", code: "not-openapi", message: /is a string/ },
  "schema.json": {
    given: '{"$schema":"x","type":"object"}',
    code: "not-openapi",
    message: /plain JSON Schema/,
  },
  "other.yaml": { given: "foo: 1\nbar: 2\n", code: "not-openapi", message: /it has `foo`, `bar`/ },
  "kind.yaml": {
    given: `${HEAD}paths:\n  /x:\n    get:\n      parameters: 5\n`,
    code: "invalid-document",
    message: /`parameters` must be a list .*found a number/,
    at: "6:7",
  },
  "nameless.yaml": {
    given: `${HEAD}paths:\n  /x:\n    get:\n      parameters:\n        - in: query\n`,
    code: "invalid-document",
    message: /Parameter Object has no `name`/,
    at: "7:11",
  },
  "slash.yaml": {
    given: `${HEAD}paths:\n  x: {}\n`,
    code: "invalid-document",
    message: /does not start with a slash/,
    at: "4:3",
    fix: /"\/x"/,
  },
};

describe("bad input is refused with its place and what to do", () => {
  it.each(Object.entries(FILES))("%s", async (name, { given, code, message, at, fix }) => {
    const folder = makeFolder({ [name]: given });
    const error = await catchError(load(join(folder, name)));
    expect({ code: error.code, message: error.message }).toEqual({
      code,
      message: expect.stringMatching(message),
    });
    expect(error.place?.file).toBe(join(folder, name));
    if (at !== undefined) expect(`${error.place?.line}:${error.place?.column}`).toBe(at);
    expect(error.fix).toMatch(fix ?? /./);
  });

  it("a folder", async () => {
    const error = await catchError(load(makeFolder({})));
    expect(error.code).toBe("input-unreadable");
    expect(error.message).toMatch(/is a folder/);
  });

  it("a file that does not exist", async () => {
    const error = await catchError(load(join(makeFolder({}), "none.yaml")));
    expect(error).toMatchObject({
      code: "input-unreadable",
      message: expect.stringMatching(/does not exist/),
    });
  });

  it("a symbolic link out of the folder", async () => {
    const folder = makeFolder({ "secret.yaml": "type: string", "api/main.yaml": withRef("./link.yaml") });
    symlinkSync(join(folder, "secret.yaml"), join(folder, "api/link.yaml"));
    const error = await catchError(load(join(folder, "api/main.yaml")));
    expect(error).toMatchObject({ code: "ref-outside", place: { line: 12, column: 17 } });
    const allowed = await load(join(folder, "api/main.yaml"), { refRoot: folder });
    expect(allowed.sources.map((source) => source.path)).toEqual(["main.yaml", "../secret.yaml"]);
  });

  it("a root of references that is a symbolic link is the folder it leads to", async () => {
    const folder = makeFolder({
      "real/part.yaml": "type: string",
      "api/main.yaml": withRef("../linked/part.yaml"),
    });
    symlinkSync(join(folder, "real"), join(folder, "linked"));
    for (const refRoot of [join(folder, "linked"), folder]) {
      const { sources } = await load(join(folder, "api/main.yaml"), { refRoot });
      expect(sources.map((source) => source.path)).toEqual(["main.yaml", "../real/part.yaml"]);
    }
    const error = await catchError(load(join(folder, "api/main.yaml"), { refRoot: join(folder, "api") }));
    expect(error).toMatchObject({ code: "ref-outside" });
  });

  it("a circle over several files", async () => {
    const folder = makeFolder({
      "main.yaml": withRef("a.yaml"),
      "a.yaml": "$ref: b.yaml\n",
      "b.yaml": "$ref: a.yaml\n",
    });
    expect(await catchError(load(join(folder, "main.yaml")))).toMatchObject({ code: "ref-circular" });
  });

  it("the first error of the document is told, not the first kind of error", async () => {
    const text = withRef("#/nowhere", "components: {schemas: {A: 5}}\n");
    expect(await catchError(loadText(text))).toMatchObject({ code: "ref-unresolved", place: { line: 12 } });
  });
});

describe("input that looks bad and is not", () => {
  it("aliases of a reasonable size become copies", async () => {
    const { document } = await loadText(`${HEAD}paths: {}
x-text: &text {type: string, nullable: true}
components: {schemas: {A: *text, B: *text, C: {<<: *text, maxLength: 3}}}
`);
    expect(document.components?.schemas).toEqual({
      A: { type: ["string", "null"] },
      B: { type: ["string", "null"] },
      C: { type: ["string", "null"], maxLength: 3 },
    });
  });

  it("a byte order mark", async () => {
    expect((await loadText(`\uFEFF${HEAD}paths: {}\n`)).dialect).toBe("3.0");
  });

  it("400 levels of nesting", async () => {
    await loadText(`{"openapi":"3.0.3","info":{},"paths":{},"x":${"[".repeat(400)}${"]".repeat(400)}}`);
  });

  it("YAML that starts like JSON", async () => {
    expect((await loadText("{openapi: 3.0.3, info: {title: t}, paths: {}}")).document.info.title).toBe("t");
  });

  it.each(["json", "yaml"])("names of Object.prototype in %s", async (format) => {
    const text =
      format === "json"
        ? '{"openapi":"3.0.3","info":{"title":"t","version":"1"},"paths":{},"components":{"schemas":{"__proto__":{"type":"object","properties":{"__proto__":{"type":"string","nullable":true},"constructor":{"$ref":"#/components/schemas/constructor"}}},"constructor":{"$ref":"#/components/schemas/__proto__"}}}}'
        : `${HEAD}paths: {}\ncomponents: {schemas: {__proto__: {type: object, properties: {__proto__: {type: string, nullable: true}, constructor: {$ref: '#/components/schemas/constructor'}}}, constructor: {$ref: '#/components/schemas/__proto__'}}}\n`;
    const schemas = (await loadText(text)).document.components?.schemas ?? {};
    expect(Object.keys(schemas)).toEqual(["__proto__", "constructor"]);
    expect(JSON.stringify(schemas)).toContain('{"__proto__":{"type":["string","null"]}');
    expect(Object.getPrototypeOf(schemas)).toBe(Object.prototype);
    expect({}).not.toHaveProperty("type");
  });
});
