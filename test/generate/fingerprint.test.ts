import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { hashTemplates, inputOf, readVersion, rehashInput } from "../../generator/generate/fingerprint.js";
import { load } from "../../generator/load/load.js";
import { makeFolder } from "../e2e/project.js";

const DOCUMENT = `openapi: 3.1.0
info: {title: t, version: "1"}
paths:
  /a: {$ref: "./parts/a.yaml"}
`;
const PART = `get: {responses: {"204": {description: ""}}}\n`;

function project(): string {
  const folder = makeFolder();
  mkdirSync(join(folder, "parts"));
  writeFileSync(join(folder, "api.yaml"), DOCUMENT);
  writeFileSync(join(folder, "parts/a.yaml"), PART);
  return folder;
}

describe("the hash of a document", () => {
  test("is found again without parsing", async () => {
    const file = join(project(), "api.yaml");
    const input = inputOf((await load(file)).sources);
    expect(Object.keys(input)).toEqual(["hash", "source/parts/a.yaml"]);
    expect(await rehashInput(file, input, undefined)).toEqual(input);
  });

  test.each<[string, (folder: string) => void]>([
    ["the document", (folder) => writeFileSync(join(folder, "api.yaml"), `${DOCUMENT}# more\n`)],
    ["a file that it refers to", (folder) => writeFileSync(join(folder, "parts/a.yaml"), `${PART}# more\n`)],
  ])("changes with %s", async (_name, change) => {
    const folder = project();
    const file = join(folder, "api.yaml");
    const input = inputOf((await load(file)).sources);
    change(folder);
    expect(await rehashInput(file, input, undefined)).not.toEqual(input);
  });

  test("is not known when a file is gone, or on the network", async () => {
    const file = join(project(), "api.yaml");
    const { hash } = inputOf((await load(file)).sources);
    expect(await rehashInput(file, { hash, "source/parts/none.yaml": "x" }, undefined)).toBeUndefined();
    expect(await rehashInput(file, { hash, "source/https://a.test/b.yaml": "x" }, undefined)).toBeUndefined();
    expect(await rehashInput(join(file, "none"), { hash }, undefined)).toBeUndefined();
  });

  test("of standard input is that of its bytes", async () => {
    const bytes = new TextEncoder().encode(DOCUMENT.replace(/ {2}\/a.*\n/, "  /a: {}\n"));
    const input = inputOf((await load("-", { stdin: bytes })).sources);
    expect(await rehashInput("-", input, bytes)).toEqual(input);
    expect(await rehashInput("-", input, new Uint8Array([1]))).not.toEqual(input);
  });
});

describe("the hash of the templates", () => {
  test("changes with those of the user, and only with templates", async () => {
    const folder = makeFolder();
    const none = await hashTemplates(undefined);
    expect(await hashTemplates(undefined)).toBe(none);
    mkdirSync(join(folder, "client"));
    writeFileSync(join(folder, "notes.txt"), "x");
    expect(await hashTemplates(folder)).toBe(none);
    writeFileSync(join(folder, "client/index.ts.hbs"), "x");
    const one = await hashTemplates(folder);
    writeFileSync(join(folder, "client/index.ts.hbs"), "y");
    expect(new Set([none, one, await hashTemplates(folder)]).size).toBe(3);
  });

  test("does not depend on how lines end", async () => {
    const folder = makeFolder();
    writeFileSync(join(folder, "a.hbs"), "a\nb\n");
    const one = await hashTemplates(folder);
    writeFileSync(join(folder, "a.hbs"), "a\r\nb\r\n");
    expect(await hashTemplates(folder)).toBe(one);
  });
});

test("the version is that of the package", async () => {
  expect(await readVersion()).toMatch(/^\d+\.\d+\.\d+/);
});
