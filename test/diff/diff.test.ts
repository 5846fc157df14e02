import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { diff } from "../../generator/diff/diff.js";
import type { DiffReport } from "../../generator/diff/types.js";
import { load } from "../../generator/load/load.js";

const ROOT = fileURLToPath(new URL("../../", import.meta.url));
const SHARED = join(ROOT, "../shared");
const FIRST = join(ROOT, "spec/worqhat/2025-08-04/openapi.yaml");
const SECOND = join(ROOT, "spec/worqhat/2025-10-28/openapi.yaml");

interface OwnPair {
  readonly id: string;
  readonly base: string;
  readonly revision: string;
  readonly wire_verdict: string;
  readonly sdk_verdict: string;
}

/** The words of the corpus in ours. */
const WIRE: Readonly<Record<string, DiffReport["verdict"]["wire"]>> = {
  none: "none",
  annotation: "none",
  compatible: "compatible",
  warning: "unknown",
  unknown: "unknown",
  breaking: "breaking",
};
const TYPES: Readonly<Record<string, readonly DiffReport["verdict"]["types"][]>> = {
  none: ["none"],
  compatible: ["none", "additive"],
  additive: ["additive"],
  breaking: ["breaking"],
};

const CASES = join(SHARED, "diff-corpus/cases");
const ownPairs: readonly OwnPair[] = existsSync(CASES)
  ? JSON.parse(readFileSync(join(CASES, "cases.json"), "utf8"))
  : [];

describe.runIf(ownPairs.length > 0)("the verdicts of our own pairs", () => {
  test.each(ownPairs.map((pair) => [pair.id, pair] as const))("%s", async (_id, pair) => {
    const report = await diff(join(CASES, pair.base), join(CASES, pair.revision));
    const ids = report.findings.map(({ id, wire, types }) => `${id}: ${wire}, ${types}`);
    expect({ wire: report.verdict.wire, ids }).toEqual({ wire: WIRE[pair.wire_verdict], ids });
    expect({ is: TYPES[pair.sdk_verdict]?.includes(report.verdict.types), ids }).toEqual({ is: true, ids });
  });
});

test("identical documents differ in nothing, under whatever name", async () => {
  const report = await diff(FIRST, FIRST);
  expect(report.findings).toEqual([]);
  expect(report.verdict).toEqual({ wire: "none", types: "none", level: "none" });
});

test("files of the same bytes are checked like others, and equal unless what they refer to may differ", async () => {
  const folder = mkdtempSync(join(tmpdir(), "pawl-diff-"));
  try {
    const write = (name: string, text: string): string => {
      writeFileSync(join(folder, name), text);
      return join(folder, name);
    };
    const sound = 'openapi: 3.1.0\ninfo: {title: T, version: "1"}\npaths: {}\n';
    const report = await diff(write("a.yaml", sound), write("b.yaml", sound));
    expect(report.findings).toEqual([]);
    expect(report.revision).toEqual({ file: join(folder, "b.yaml"), title: "T", version: "1" });
    for (const ref of ["'other.yaml#/x'", '"other.yaml"', "other.yaml"]) {
      const text = `openapi: 3.1.0\ninfo: {title: T, version: "1"}\npaths: {/a: {$ref: ${ref}}}\n`;
      await expect(diff(write("c.yaml", text), write("d.yaml", text))).rejects.toThrow(/other\.yaml/);
    }
    await expect(diff(write("e.yaml", "a: 1"), write("f.yaml", "a: 1"))).rejects.toThrow(/openapi/);
    const broken = sound.replace("{}", "{/a: 7}");
    const error = await diff(write("g.yaml", broken), write("h.yaml", broken)).catch((thrown) => thrown);
    expect(error).toMatchObject({ code: "invalid-document", place: { line: 3, column: 9 } });
    const dangling = sound.replace("{}", "{/a: {$ref: '#/components/pathItems/none'}}");
    await expect(diff(write("i.yaml", dangling), write("j.yaml", dangling))).rejects.toThrow(/none/);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});

test("a copy under another name is the same, also on standard input", async () => {
  const folder = mkdtempSync(join(tmpdir(), "pawl-diff-"));
  try {
    const copy = join(folder, "copy.yaml");
    writeFileSync(copy, readFileSync(FIRST));
    const report = await diff(FIRST, copy);
    expect(report.findings).toEqual([]);
    expect([report.base.file, report.revision.file]).toEqual([FIRST, copy]);
    expect((await diff(FIRST, "-", { stdin: readFileSync(FIRST) })).findings).toEqual([]);
  } finally {
    rmSync(folder, { recursive: true });
  }
});

/** The pairs of the case collection; their verdicts follow from the semantics. */
const SEMANTIC_PAIRS: readonly (readonly [string, string, string])[] = [
  ["01-response-enum-gains-value", "breaking", "breaking"],
  ["03-request-enum-gains-value", "compatible", "additive"],
  ["04-request-enum-loses-value", "breaking", "breaking"],
  ["05-request-optional-prop-removed", "compatible", "breaking"],
  ["06-response-optional-prop-added", "compatible", "additive"],
  ["08-request-prop-optional-to-required", "breaking", "breaking"],
  ["09-response-oneof-variant-added", "breaking", "breaking"],
  ["10-response-type-narrowed", "compatible", "additive"],
  ["11-nullable-30-to-31-same-meaning", "none", "none"],
  ["13-request-prop-renamed", "compatible", "breaking"],
  ["14-operationid-only-renamed", "none", "breaking"],
  ["15-path-param-name-only-renamed", "none", "breaking"],
  ["17-request-default-changed", "unknown", "none"],
  ["18-request-maxlength-lowered", "breaking", "none"],
  ["20-error-status-removed", "none", "none"],
  ["21-auth-now-required", "breaking", "none"],
  ["23-shared-schema-request-and-response", "breaking", "breaking"],
];
const PAIRS = join(SHARED, "cases/diff");

describe.runIf(existsSync(PAIRS))("the verdicts of the case collection", () => {
  test("no pair is left out", () => {
    const names = readdirSync(PAIRS).filter((name) => name.endsWith(".a.json"));
    expect(SEMANTIC_PAIRS.map(([name]) => `${name}.a.json`)).toEqual(names.sort());
  });

  test.each(SEMANTIC_PAIRS)("%s: wire %s, types %s", async (name, wire, types) => {
    const { verdict } = await diff(join(PAIRS, `${name}.a.json`), join(PAIRS, `${name}.b.json`));
    expect([verdict.wire, verdict.types]).toEqual([wire, types]);
  });
});

test("documents may be loaded before; every place is where the text says", async () => {
  const [base, revision] = [await load(FIRST), await load(SECOND)];
  const report = await diff(base, revision);
  expect(report).toEqual(await diff(FIRST, SECOND));
  expect(report.findings.length).toBeGreaterThan(100);
  for (const finding of report.findings) {
    for (const [place, loaded] of [
      [finding.base, base],
      [finding.revision, revision],
    ] as const) {
      const { file, line, column } = loaded.locate(place.pointer);
      expect(place).toMatchObject({ file, line, column });
    }
  }
});

test("only and ignore choose rules; verdict and counts are of what is left", async () => {
  const only = await diff(FIRST, SECOND, { only: ["operation-added"] });
  expect(new Set(only.findings.map((finding) => finding.id))).toEqual(new Set(["operation-added"]));
  expect(only.verdict).toEqual({ wire: "compatible", types: "additive", level: "info" });
  expect(only.summary.operations).toEqual({ added: 14, removed: 0, changed: 0 });
  const rest = await diff(FIRST, SECOND, { ignore: ["operation-added"] });
  expect(rest.findings.some((finding) => finding.id === "operation-added")).toBe(false);
  await expect(diff(FIRST, SECOND, { only: ["operation-add"] })).rejects.toMatchObject({
    code: "usage",
    fix: expect.stringContaining("operation-added"),
  });
});

test("counts are those of the findings", async () => {
  const { findings, summary } = await diff(FIRST, SECOND);
  const count = (wanted: (finding: (typeof findings)[number]) => boolean): number =>
    findings.filter(wanted).length;
  expect(summary.breaking).toBe(count((finding) => finding.level === "breaking"));
  expect(summary.wire.unknown).toBe(count((finding) => finding.wire === "unknown"));
  expect(summary.types.additive).toBe(count((finding) => finding.types === "additive"));
  expect(summary.breaking + summary.warning + summary.info).toBe(findings.length);
});

test("an operation may be gone from its sunset on: of the release, of info.version, or of the day that is given", async () => {
  const document = (version: string, paths: string): Uint8Array =>
    new TextEncoder().encode(
      `openapi: 3.1.0\ninfo: {title: a, version: ${version}}\npaths:\n  /b: {get: {operationId: b, responses: {'200': {description: b}}}}\n${paths}`,
    );
  const old =
    "  /a: {get: {operationId: a, deprecated: true, x-sunset: '2024-06-01', responses: {'200': {description: a}}}}\n";
  const base = await load("-", { stdin: document("1.0.0", old) });
  const removalOf = async (version: string, today?: string): Promise<string | undefined> => {
    const revision = await load("-", { stdin: document(version, "") });
    const report = await diff(base, revision, today === undefined ? {} : { today });
    return report.findings.find((finding) => finding.id === "operation-removed")?.wire;
  };
  expect(await removalOf("2024-05-31")).toBe("breaking");
  expect(await removalOf("2024-06-01")).toBe("compatible");
  expect(await removalOf("2.0.0", "2024-05-31")).toBe("breaking");
  expect(await removalOf("2.0.0")).toBe("compatible");
});
