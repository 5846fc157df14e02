import { spawn } from "node:child_process";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { endOf, pawl, ROOT, startPawl } from "./pawl.js";

const HOOK = ["--import", fileURLToPath(new URL("loaded.mjs", import.meta.url))];
const REGISTRY = ["--registry", `${ROOT}spec/registry.yaml`];
const KNOWN = "worqhat@current, worqhat@2025-10-28, worqhat@2025-08-04, worqhat@2024-08-21";

/** Packages that cost far more to load than help may take. */
const HEAVY = /node_modules\/(typescript|handlebars|@redocly|openapi-typescript|ajv|js-yaml|chokidar)\//;

/** What `pawl diff` never needs. Documents and the registry may be YAML, and the registry is checked by Ajv. */
const NOT_FOR_DIFF = /node_modules\/(typescript|handlebars|@redocly|openapi-typescript|chokidar)\//;

describe("help and version", () => {
  test.each([["--help"], ["-h"], ["--version"], ["-V"], ["generate", "--help"], ["help", "lint"]])(
    "%s %s loads the argument parser alone",
    async (...args: string[]) => {
      const run = await pawl(args, { node: HOOK });
      const loaded = run.stderr.split("\n").filter((line) => /^(?:LOADED|REQUIRED) /.test(line));
      expect(run.code).toBe(0);
      expect(loaded.some((line) => line.includes("/node_modules/commander/"))).toBe(true);
      expect(loaded.filter((line) => HEAVY.test(line))).toEqual([]);
      expect(loaded.length).toBeLessThan(40);
      expect(run.stderr.replace(/(?:LOADED|REQUIRED) .*\n/g, "")).toBe("");
    },
  );

  test("a run does load them: the test above can fail", async () => {
    const run = await pawl(["lint", "worqhat@current"], { node: HOOK });
    expect(run.stderr.split("\n").some((line) => HEAVY.test(line))).toBe(true);
  });

  test("a diff loads no compiler, no linter and no templates", async () => {
    const run = await pawl(["diff", "worqhat@2025-08-04", "worqhat@2025-10-28"], { node: HOOK });
    const loaded = run.stderr.split("\n");
    expect(run.code).toBe(1);
    expect(loaded.some((line) => line.endsWith("/dist/diff/compare.js"))).toBe(true);
    expect(loaded.filter((line) => NOT_FOR_DIFF.test(line))).toEqual([]);
  });

  test("the compiler is seen by whatever way it is loaded: the test above can fail", async () => {
    for (const way of ["import('typescript')", "createRequire(process.cwd() + '/x')('typescript')"]) {
      const code = `import { createRequire } from "node:module"; ${way}`;
      const child = spawn(process.execPath, [...HOOK, "--input-type=module", "-e", code], { cwd: ROOT });
      const { stderr } = await endOf(child);
      expect(stderr.split("\n").some((line) => NOT_FOR_DIFF.test(line))).toBe(true);
    }
  });

  test("the version is that of the package, the help lists every command", async () => {
    expect((await pawl(["--version"])).stdout).toMatch(/^\d+\.\d+\.\d+\n$/);
    const { stdout } = await pawl(["--help"]);
    for (const command of ["generate", "lint", "bundle", "check"])
      expect(stdout).toContain(`\n  ${command} `);
    // biome-ignore lint/suspicious/noControlCharactersInRegex: it looks for them
    expect(stdout).not.toMatch(/\u001b/);
  });
});

interface Refusal {
  readonly args: readonly string[];
  readonly says: RegExp;
  readonly code: string;
}

const REFUSALS: readonly Refusal[] = [
  { args: ["frobnicate"], says: /unknown command 'frobnicate'/, code: "usage" },
  { args: ["generate", "--frob"], says: /unknown option '--frob'/, code: "usage" },
  { args: ["generate", "--spec"], says: /--spec <file>' argument missing/, code: "usage" },
  { args: ["generate", "extra"], says: /too many arguments/, code: "usage" },
  { args: ["lint"], says: /missing required argument 'document'/, code: "usage" },
  {
    args: ["bundle", "x.yaml", "--format", "xml"],
    says: /'xml' is invalid. Allowed choices are json, yaml/,
    code: "usage",
  },
  { args: ["generate", "--spec", "x.yaml"], says: /--spec needs --out.*\n {2}.*--out DIR/, code: "usage" },
  { args: ["generate", "--out", "d"], says: /--out needs --spec/, code: "usage" },
  {
    args: ["generate", "--spec", "x.yaml", "--out", "d", "--version", "1"],
    says: /--spec and --api, --version or --all contradict/,
    code: "usage",
  },
  {
    args: ["generate", "--spec", "x.yaml", "--out", "d", "--api", "worqhat"],
    says: /--spec and --api, --version or --all contradict/,
    code: "usage",
  },
  { args: ["generate", "--spec", "", "--out", "d"], says: /need a name/, code: "usage" },
  { args: ["generate", "--spec", "x.yaml", "--out", ""], says: /need a name/, code: "usage" },
  { args: ["generate", "--all", "--version", "1"], says: /--all and --version contradict/, code: "usage" },
  { args: ["generate", "--all", "--spec", "x", "--out", "d"], says: /--all contradict/, code: "usage" },
  { args: ["generate", "--no-docs"], says: /--no-docs needs --spec/, code: "usage" },
  { args: ["generate", "--package", "x"], says: /--package needs --spec/, code: "usage" },
  { args: ["generate", "--ref-root", "."], says: /--ref-root needs --spec/, code: "usage" },
  {
    args: ["generate", "--spec", "x.yaml", "--out", "d", "--package", "Bad Name!"],
    says: /"Bad Name!" cannot be the name of an npm package.*\n.*small letters/,
    code: "usage",
  },
  {
    args: ["generate", "--templates", "/no/such/folder", ...REGISTRY],
    says: /^\/no\/such\/folder {2}error {2}the folder of templates cannot be read/,
    code: "template-invalid",
  },
  { args: ["generate", "--watch", "--check"], says: /--watch goes with neither/, code: "usage" },
  { args: ["generate", "--watch", "--spec", "-", "--out", "d"], says: /standard input/, code: "usage" },
  {
    args: ["lint", "worqhat@1999", ...REGISTRY],
    says: new RegExp(`worqhat has no version 1999.*\\n.*${KNOWN}`),
    code: "address-unknown",
  },
  {
    args: ["bundle", "petstore@1", ...REGISTRY],
    says: new RegExp(`no API petstore.*\\n.*${KNOWN}`),
    code: "address-unknown",
  },
  {
    args: ["lint", "worqhat", ...REGISTRY],
    says: /its version is missing.*\n.*worqhat@current/,
    code: "address-unknown",
  },
  {
    args: ["generate", "--version", "1999", ...REGISTRY],
    says: /no version 1999.*\n.*2023-06-16, 2023-12-17/,
    code: "address-unknown",
  },
  {
    args: ["generate", "--api", "x", ...REGISTRY],
    says: /no API x.*\n.*Use one of worqhat/,
    code: "address-unknown",
  },
  {
    args: ["generate", "--registry", "/no/such/registry.yaml"],
    says: /no registry at \/no\/such.*\n.*--registry FILE.*--spec FILE --out DIR/,
    code: "address-unknown",
  },
  {
    args: ["check", "--registry", "/no/such/registry.yaml"],
    says: /no registry at/,
    code: "address-unknown",
  },
];

describe("what is refused", () => {
  test.each(REFUSALS)("$args", async ({ args, says }) => {
    const run = await pawl(args);
    expect([run.code, run.stdout]).toEqual([2, ""]);
    expect(run.stderr).toMatch(says);
    expect(run.stderr.trim().split("\n").length).toBeGreaterThan(1); // what to do is said too
  });

  // Every third: a process each.
  test.each(REFUSALS.filter(({ args }, index) => index % 3 === 0 && !args.includes("--watch")))(
    "$args --json prints one object",
    async ({ args, code }) => {
      const run = await pawl([...args, "--json"]);
      expect(run.code).toBe(2);
      const { error } = JSON.parse(run.stdout) as { readonly error: Readonly<Record<string, unknown>> };
      expect(error).toMatchObject({ code, message: expect.any(String), fix: expect.any(String) });
    },
  );

  test("nothing at all is answered by the help, as an error", async () => {
    const run = await pawl([]);
    expect([run.code, run.stdout]).toEqual([2, ""]);
    expect(run.stderr).toContain("Usage: pawl");
  });

  test("what was typed is cleaned before it is shown", async () => {
    const run = await pawl(["\u001b[31mfrob\u202e"]);
    expect(run.stderr).toContain("unknown command 'frob'");
  });
});

test("a reader that goes away early is no failure", async () => {
  const child = startPawl(["bundle", "worqhat@current"]);
  let complaints = "";
  child.stderr?.on("data", (chunk) => {
    complaints += String(chunk);
  });
  child.stdout?.once("data", () => child.stdout?.destroy());
  const code = await new Promise((resolve) => child.once("close", resolve));
  expect([code, complaints]).toEqual([0, ""]);
});
