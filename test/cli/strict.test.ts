import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { pawl } from "./pawl.js";

const folder = mkdtempSync(join(tmpdir(), "pawl-strict-"));
afterAll(() => rmSync(folder, { recursive: true }));

const documentOf = (schemas: string): string =>
  `openapi: 3.1.0\ninfo: {title: c40, version: "1"}\npaths: {}\ncomponents: {schemas: {${schemas}}}\n`;

const UNSAID = documentOf(
  "A: {type: object, properties: {k: {not: {type: string}}}, if: {required: [k]}, unevaluatedProperties: false}, " +
    "B: {type: string, contentMediaType: application/json, contentSchema: {type: object}}",
);

async function generate(document: string, name: string, ...args: readonly string[]) {
  const to = join(folder, name);
  return pawl(["generate", "--spec", "-", "--out", to, "--no-docs", "--json", ...args], { input: document });
}

test("what the types leave out is counted and told with its place, and fails a strict run", async () => {
  const run = await generate(UNSAID, "unsaid");
  expect(run.code).toBe(0);
  const { notices } = JSON.parse(run.stdout).targets[0];
  expect(
    notices.map(({ code, pointer }: { code: string; pointer: string }) => [code, pointer]).sort(),
  ).toEqual([
    ["not-in-types", "#/components/schemas/A/if"],
    ["not-in-types", "#/components/schemas/A/properties/k/not"],
    ["not-in-types", "#/components/schemas/A/unevaluatedProperties"],
    ["not-in-types", "#/components/schemas/B/contentSchema"],
  ]);
  // Also where nothing has changed since.
  expect((await generate(UNSAID, "unsaid", "--strict")).code).toBe(1);
  expect((await generate(UNSAID, "unsaid", "--strict")).code).toBe(1);
});

test("a strict run of a document that the types say all of is like any other", async () => {
  expect((await generate(documentOf("A: {type: string, maxLength: 3}"), "said", "--strict")).code).toBe(0);
});

test("the registry's documents are read for it by a check", async () => {
  const run = await pawl(["generate", "--strict"]);
  expect(run.code).toBe(2);
  expect(run.stderr).toContain("--strict needs --spec or --check");
});
