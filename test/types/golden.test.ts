import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { load } from "../../generator/load/load.js";
import { buildModel } from "../../generator/model/build.js";
import type { TypeOptions } from "../../generator/model/types.js";
import { emitTypes } from "../../generator/types/emit.js";
import { beside, compile } from "./compile.js";

const FIXTURES = beside(import.meta.url, "../fixtures/types");
const GOLDEN = beside(import.meta.url, "../golden/types");
const isUpdate = process.env.UPDATE_GOLDEN === "1";

/** Each document: a file, or a folder with a `main.yaml`. */
const CASES = readdirSync(FIXTURES)
  .filter((name) => !name.endsWith(".ts"))
  .map((name) => name.replace(/\.yaml$/, ""))
  .sort();

/** What the registry asks of the types, where a document is about that. */
const OPTIONS: Readonly<Record<string, TypeOptions>> = {
  conversions: { dates: true, bigints: true },
  options: { openEnums: true, presentDefaults: true },
};

function inputOf(name: string): string {
  const file = `${FIXTURES}/${name}.yaml`;
  return existsSync(file) ? file : `${FIXTURES}/${name}/main.yaml`;
}

describe("types.ts", () => {
  const emitted = new Map<string, string>();
  let errors: ReadonlyMap<string, readonly string[]> = new Map();

  beforeAll(async () => {
    const files = new Map<string, string>();
    for (const name of CASES) {
      const { document } = await load(inputOf(name));
      const { content } = emitTypes(document, buildModel(document, { types: OPTIONS[name] ?? {} }));
      emitted.set(name, content);
      files.set(`${GOLDEN}/${name}.ts`, content);
    }
    for (const file of readdirSync(FIXTURES)) {
      if (file.endsWith(".ts")) files.set(`${FIXTURES}/${file}`, readFileSync(`${FIXTURES}/${file}`, "utf8"));
    }
    errors = compile(files);
  }, 60_000);

  it.each(CASES)("%s is what it was", (name) => {
    const file = `${GOLDEN}/${name}.ts`;
    const content = emitted.get(name) ?? "";
    if (isUpdate) {
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, content);
    }
    expect(content).toBe(
      existsSync(file) ? readFileSync(file, "utf8") : "no golden file: run with UPDATE_GOLDEN=1",
    );
  });

  it.each(CASES)("%s compiles, and is what a reader of the document expects", (name) => {
    expect(errors.get(`${GOLDEN}/${name}.ts`) ?? []).toEqual([]);
    expect(errors.get(`${FIXTURES}/${name}.check.ts`) ?? []).toEqual([]);
  });

  it("has an expectation for every document, and no error elsewhere", () => {
    const checks = readdirSync(FIXTURES).filter((name) => name.endsWith(".check.ts"));
    expect(checks.map((name) => name.replace(/\.check\.ts$/, "")).sort()).toEqual(CASES);
    expect([...errors.keys()]).toEqual([]);
  });

  it("has no golden file without a document", () => {
    expect(
      readdirSync(GOLDEN)
        .map((name) => name.replace(/\.ts$/, ""))
        .sort(),
    ).toEqual(CASES);
  });

  it("compiles for readers with laxer settings", () => {
    const files = new Map(CASES.map((name) => [`${GOLDEN}/${name}.ts`, emitted.get(name) ?? ""]));
    const lax = { exactOptionalPropertyTypes: false, noUncheckedIndexedAccess: false, strict: false };
    expect([...compile(files, lax)]).toEqual([]);
  }, 60_000);
});
