/** What a client is to have beside what the document says: by the registry, and by the command line. */
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { filesBelow } from "../client/folder.js";
import { writeFiles } from "../e2e/compile.js";
import { pawl } from "./pawl.js";

const DOCUMENT = `openapi: 3.1.0
info: {title: Acme, version: "1.0.0"}
servers: [{url: "https://api.test"}]
paths:
  /things:
    get:
      operationId: listThings
      tags: [things]
      responses: {"200": {description: "", content: {application/json: {schema: {$ref: "#/components/schemas/Thing"}}}}}
components:
  schemas:
    Thing:
      type: object
      properties:
        colour: {type: string, enum: [red, blue]}
        size: {type: integer, default: 1}
        at: {type: string, format: date-time}
        id: {type: integer, format: int64}
`;

const REGISTRY = (settings: string): string => `apis:
  acme:
    title: Acme
    package: acme-client
${settings}    versions:
      1.0.0: { status: draft }
`;

const folder = mkdtempSync(join(tmpdir(), "pawl-options-"));
afterAll(() => rmSync(folder, { recursive: true }));

/** The client of a registry, by its settings. */
async function byRegistry(name: string, settings: string): Promise<string> {
  const project = join(folder, name);
  writeFiles(project, [
    { path: "spec/registry.yaml", content: REGISTRY(settings) },
    { path: "spec/acme/1.0.0/openapi.yaml", content: DOCUMENT },
  ]);
  const run = await pawl(["generate", "--registry", join(project, "spec/registry.yaml")], { cwd: project });
  expect(run).toMatchObject({ code: 0, stderr: "" });
  return join(project, "generated/acme/1.0.0/client");
}

/** The client of a document, by the arguments of the command. */
async function bySpec(name: string, ...args: readonly string[]): Promise<string> {
  const to = join(folder, name);
  const run = await pawl(["generate", "--spec", "-", "--out", to, "--no-docs", ...args], { input: DOCUMENT });
  expect(run).toMatchObject({ code: 0, stderr: "" });
  return to;
}

const thingOf = (client: string): string => {
  const types = readFileSync(join(client, "src/types.ts"), "utf8").replace(/\n +\/\*\*[\s\S]*?\*\//g, "");
  return /interface Thing \{([^}]*)\}/.exec(types)?.[1]?.replace(/\s+/g, " ").trim() ?? "";
};

describe("the types", () => {
  let plain = "";
  beforeAll(async () => {
    plain = await bySpec("plain");
  });

  test("say by default what the document says", () => {
    expect(thingOf(plain)).toBe('colour?: "red" | "blue"; size?: number; at?: string; id?: number;');
  });

  test.each<[flag: string, setting: string, want: string]>([
    ["--open-enums", "openEnums", 'colour?: "red" | "blue" | (string & {'],
    [
      "--present-defaults",
      "presentDefaults",
      'colour?: "red" | "blue"; size: number; at?: string; id?: number;',
    ],
    ["--dates", "dates", 'colour?: "red" | "blue"; size?: number; at?: Date; id?: number;'],
    ["--bigints", "bigints", 'colour?: "red" | "blue"; size?: number; at?: string; id?: bigint;'],
  ])("%s and `types: { %s: true }` make one client", async (flag, setting, want) => {
    const spec = await bySpec(setting, flag);
    expect(thingOf(spec)).toBe(want);
    const registry = await byRegistry(`of-${setting}`, `    types: { ${setting}: true }\n`);
    expect(filesBelow(join(registry, "src")).filter(({ path }) => !/^(core|runtime)/.test(path))).toEqual(
      filesBelow(join(spec, "src")).filter(({ path }) => !/^(core|runtime)/.test(path)),
    );
    const other = await byRegistry(`not-${setting}`, `    types: { ${setting}: false }\n`);
    expect(thingOf(other)).toBe(thingOf(plain));
  });

  test("an unknown one is refused, with its place", async () => {
    const project = join(folder, "unknown");
    writeFiles(project, [
      { path: "spec/registry.yaml", content: REGISTRY("    types: { dated: true }\n") },
      { path: "spec/acme/1.0.0/openapi.yaml", content: DOCUMENT },
    ]);
    const run = await pawl(["generate", "--registry", "spec/registry.yaml"], { cwd: project });
    expect(run.code).toBe(2);
    expect(run.stderr).toMatch(/^spec\/registry\.yaml:5:\d+ .*dated/);
  });
});

describe("targets beside the client", () => {
  const EXTRAS = ["msw", "tanstack", "zod"];
  const extrasOf = (client: string): string[] =>
    EXTRAS.filter((name) => filesBelow(join(client, "src")).some(({ path }) => path === `${name}.ts`));

  test("are what the registry and the command line ask for", async () => {
    expect(extrasOf(await byRegistry("with-all", "    with: [zod, tanstack, msw]\n"))).toEqual(EXTRAS);
    expect(extrasOf(await byRegistry("with-one", "    with: [msw]\n"))).toEqual(["msw"]);
    const all = await bySpec("spec-all", "--with", "zod,tanstack,msw");
    expect(extrasOf(all)).toEqual(EXTRAS);
    expect(Object.keys(JSON.parse(readFileSync(join(all, "package.json"), "utf8")).peerDependencies)).toEqual(
      ["zod", "msw"],
    );
    expect(extrasOf(await bySpec("spec-none"))).toEqual([]);
  });
});

test.each(["--open-enums", "--present-defaults", "--dates", "--bigints"])(
  "%s without --spec is refused: the registry says it",
  async (flag) => {
    const run = await pawl(["generate", flag]);
    expect(run.code).toBe(2);
    expect(run.stderr).toContain(`${flag} needs --spec`);
  },
);

test("--with without --spec is refused", async () => {
  const run = await pawl(["generate", "--with", "zod"]);
  expect(run.code).toBe(2);
  expect(run.stderr).toContain("--with needs --spec");
});
