import { execFile } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { load } from "js-yaml";
import ts from "typescript";
import { beforeAll, describe, expect, test } from "vitest";
import type { DocsContext } from "../../generator/docs/context.js";
import { emitDocs } from "../../generator/docs/emit.js";
import type { OpenApiDocument } from "../../generator/load/document.js";
import { buildModel } from "../../generator/model/build.js";
import type { OutputFile } from "../../generator/output/types.js";
import { createEngine, type Engine } from "../../generator/templates/engine.js";
import { fixture } from "./fixture.js";
import { brokenLinks, codeBlocks, doubleAnchors, withoutCode } from "./pages.js";

const run = promisify(execFile);
const root = fileURLToPath(new URL("../..", import.meta.url));
const golden = join(root, "test/golden/docs");
const context: DocsContext = {
  apiName: "acme",
  version: "2024-01-01",
  status: "deprecated",
  packageName: "@acme/client",
  clientName: "Acme",
  dates: { released: "2024-01-01", sunset: "2025-12-31" },
};

let engine: Engine;
beforeAll(async () => {
  engine = await createEngine();
});

function pagesOf(document: OpenApiDocument, overrides: Partial<DocsContext> = {}): OutputFile[] {
  return emitDocs(buildModel(document), { ...context, ...overrides }, engine);
}

function documentAt(path: string): OpenApiDocument {
  return load(readFileSync(join(root, path), "utf8")) as OpenApiDocument;
}

const versions = readdirSync(join(root, "spec/worqhat")).filter((name) => /^\d{4}-/.test(name));
const subjects: [string, () => OutputFile[]][] = [
  ["the fixture", () => pagesOf(fixture)],
  ...versions.map((version): [string, () => OutputFile[]] => [
    `worqhat ${version}`,
    () =>
      pagesOf(documentAt(`spec/worqhat/${version}/openapi.yaml`), {
        version,
        packageName: "@worqhat/client",
        clientName: "WorqHat",
      }),
  ]),
];

test("the pages of the fixture are those of test/golden/docs", () => {
  const files = pagesOf(fixture);
  if (process.env.UPDATE_GOLDEN === "1") {
    rmSync(golden, { recursive: true, force: true });
    for (const { path, content } of files) {
      mkdirSync(dirname(join(golden, path)), { recursive: true });
      writeFileSync(join(golden, path), content);
    }
  }
  const wanted = readdirSync(golden, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(golden.length + 1)
        .split("\\")
        .join("/"),
    );
  expect(files.map(({ path }) => path)).toEqual(wanted.sort());
  for (const { path, content } of files) expect(content, path).toBe(readFileSync(join(golden, path), "utf8"));
});

test("the same document gives the same pages", () => {
  expect(pagesOf(fixture)).toEqual(pagesOf(structuredClone(fixture)));
});

describe.each(subjects)("%s", (_, make) => {
  let files: OutputFile[];
  beforeAll(() => {
    files = make();
  });

  test("every link leads somewhere, every anchor stands once", () => {
    expect(brokenLinks(files)).toEqual([]);
    expect(doubleAnchors(files)).toEqual([]);
  });

  test("every sample in TypeScript parses and imports what it uses", () => {
    const samples = codeBlocks(files).filter(({ info }) => info === "ts");
    expect(samples.length).toBeGreaterThan(0);
    for (const { page, code } of samples) {
      const found = ts.transpileModule(code, {
        reportDiagnostics: true,
        compilerOptions: { target: ts.ScriptTarget.ES2022, module: ts.ModuleKind.ES2022 },
      });
      expect(
        found.diagnostics?.map(({ messageText }) => messageText),
        `${page}\n${code}`,
      ).toEqual([]);
      if (code.includes("openAsBlob(")) expect(code).toContain('import { openAsBlob } from "node:fs";');
    }
  });

  test("every sample for a shell parses", async () => {
    const samples = codeBlocks(files).filter(({ info, code }) => info === "sh" && code.startsWith("curl"));
    expect(samples.length).toBeGreaterThan(0);
    await run("sh", ["-n", "-c", samples.map(({ code }) => code).join("\n")]);
  });

  test("every table has as many cells in a row as in its head", () => {
    for (const { path, content } of files) {
      let width: number | undefined;
      for (const line of withoutCode(String(content)).split("\n")) {
        const cells = line.startsWith("|") ? line.replace(/\\[\\|`]/g, "").split("|").length : undefined;
        if (width !== undefined && cells !== undefined) expect(cells, `${path}: ${line}`).toBe(width);
        width = cells;
      }
    }
  });
});

describe("what a page says", () => {
  const page = (path: string): string => String(pagesOf(fixture).find((file) => file.path === path)?.content);

  test.each([
    ["README.md", "npm install @acme/client@api-2024-01-01"],
    ["README.md", "> **Deprecated.** It stops on 2025-12-31. Move to a newer version."],
    ["README.md", "| [Content](resources/content.md) | 1 | Generate text. |"],
    ["README.md", "### Rules"],
    ["resources/content.md", "*Evidence: stated in the reference's schema tables.*"],
    [
      "resources/content.md",
      "| `question` | string | yes |  | at least 1 character | The question.<br>Plain \\| text. Evidence: seen in examples only. |",
    ],
    ["resources/content.md", "| `options.stops[].text` | string | no |"],
    ["resources/content.md", '| `options.tone` | `"calm"` \\| `"loud"` | no |'],
    ["resources/content.md", "| `seed` | integer (int64) or null | no |"],
    ["resources/content.md", "| `extra` | map of number | no |"],
    ["resources/content.md", "array of [Face](../schemas.md#schema-face)"],
    ["resources/content.md", "### Limits"],
    ["resources/content.md", "for await (const item of stream) {"],
    ["resources/content.md", "| `X-Request-Id` | string | no | Id of the call. |"],
    ["resources/content.md", "The fields are those of `application/json`."],
    ["resources/files.md", "> **Deprecated.** It stops working on 2025-06-30."],
    ["resources/files.md", 'file: await openAsBlob("photo.png"),'],
    ["schemas.md", "- Box: object\n- [Outline](#schema-outline)"],
    [
      "errors.md",
      "| `429` | `RateLimitError` | [Problem](schemas.md#schema-problem) | 1 | Too many requests. Evidence: sent by official client code. |",
    ],
    ["webhooks.md", "Webhook: the API sends a `POST` request"],
    ["authentication.md", "`ACME_API_KEY`"],
  ])("%s: %s", (path, text) => {
    expect(page(path)).toContain(text);
  });
});

test("a document without operations has pages too", () => {
  const files = pagesOf({ openapi: "3.1.0", info: { title: "Empty", version: "1" } });
  expect(files.map(({ path }) => path)).toEqual(["README.md", "authentication.md", "errors.md"]);
  expect(brokenLinks(files)).toEqual([]);
});

test("many schemas are spread over pages by their first letter", () => {
  const properties = Object.fromEntries(
    Array.from({ length: 40 }, (_, index) => [`p${index}`, { type: "string" as const }]),
  );
  const names = Array.from({ length: 100 }, (_, index) => `${"abz"[index % 3]}Schema${index}`);
  const refs = Object.fromEntries(names.map((name) => [name, { $ref: `#/components/schemas/${name}` }]));
  const schemas = Object.fromEntries(names.map((name) => [name, { type: "object" as const, properties }]));
  const files = pagesOf({
    ...fixture,
    components: {
      ...fixture.components,
      schemas: { ...fixture.components?.schemas, ...schemas, "9lives": { properties: refs } },
    },
  });
  const paths = files.map(({ path }) => path).filter((path) => path.startsWith("schemas"));
  expect(paths).toEqual(
    ["a", "b", "c", "f", "o", "other", "p", "z"]
      .map((letter) => `schemas/${letter}.md`)
      .toSpliced(0, 0, "schemas.md"),
  );
  expect(brokenLinks(files)).toEqual([]);
  expect(Math.max(...files.map(({ content }) => String(content).split("\n").length))).toBeLessThan(3_500);
});

test("a template can be replaced", async () => {
  const folder = mkdtempSync(join(tmpdir(), "pawl-docs-"));
  mkdirSync(join(folder, "docs"), { recursive: true });
  writeFileSync(join(folder, "docs/schema-index.md.hbs"), "{{home}}\n");
  writeFileSync(join(folder, "docs/errors.md.hbs"), "# Mine\n");
  try {
    const own = await createEngine({ overrideFolder: folder });
    const files = emitDocs(buildModel(fixture), context, own);
    expect(files.find(({ path }) => path === "errors.md")?.content).toBe("# Mine\n");
    expect(files.find(({ path }) => path === "README.md")).toEqual(
      pagesOf(fixture).find(({ path }) => path === "README.md"),
    );
  } finally {
    rmSync(folder, { recursive: true });
  }
});
