/** Reports of real comparisons, held against what their standards ask for. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { Ajv2020 } from "ajv/dist/2020.js";
import { XMLParser, XMLValidator } from "fast-xml-parser";
import type { Log } from "sarif";
import ts from "typescript";
import { beforeAll, describe, expect, test } from "vitest";
import { diff } from "../../../generator/diff/diff.js";
import {
  REPORT_FORMATS,
  type RenderContext,
  type ReportFormat,
} from "../../../generator/diff/report/formats.js";
import type { DiffReport } from "../../../generator/diff/types.js";
import { createEngine } from "../../../generator/templates/engine.js";
import { ROOT } from "../../cli/pawl.js";
import { fullReport, hostileReport, reportOf } from "./reports.js";

const REPORTS: Readonly<Record<string, () => DiffReport | Promise<DiffReport>>> = {
  "nothing changed": () => reportOf([]),
  "one of everything": fullReport,
  "hostile texts": hostileReport,
  "worqhat, two neighbours": () => diff("worqhat@2025-08-04", "worqhat@2025-10-28"),
  "worqhat, first and last": () => diff("worqhat@2023-06-16", "worqhat@2025-10-28"),
  "an account's move": () => diff("account:atlas", "worqhat@2025-10-28"),
};

const reports = new Map<string, DiffReport>();
let context: RenderContext;

beforeAll(async () => {
  for (const [name, make] of Object.entries(REPORTS)) reports.set(name, await make());
  context = { engine: await createEngine(), version: "0.0.0", failOn: "breaking" };
});

function reportNamed(name: string): DiffReport {
  const report = reports.get(name);
  if (report === undefined) throw new Error(`no report ${name}`);
  return report;
}

function render(name: string, format: ReportFormat): Promise<string> {
  return REPORT_FORMATS[format].render(reportNamed(name), context);
}

const schema: unknown = JSON.parse(readFileSync(join(ROOT, "spec/diff-report.schema.json"), "utf8"));
const validate = new Ajv2020({ strict: true, allErrors: true, allowUnionTypes: true }).compile(
  schema as object,
);

describe.each(Object.keys(REPORTS))("%s", (name) => {
  test("JSON is as spec/diff-report.schema.json says", async () => {
    expect([validate(JSON.parse(await render(name, "json"))), validate.errors]).toEqual([true, null]);
  });

  test("SARIF is as the 2.1.0 standard says", async () => {
    const text = await render(name, "sarif");
    expect(complaintsOf(text)).toEqual([]);
    // What its types do not say: places count from 1, URIs are URIs, results point at their rules.
    const [run] = (JSON.parse(text) as Log).runs;
    const ids = run?.tool.driver.rules?.map(({ id }) => id) ?? [];
    expect(new Set(ids).size).toBe(ids.length);
    expect(run?.results).toHaveLength(reportNamed(name).findings.length);
    for (const { ruleId, ruleIndex = -1, locations = [], relatedLocations = [] } of run?.results ?? []) {
      expect(ids[ruleIndex]).toBe(ruleId);
      expect([locations.length, relatedLocations.length]).toEqual([1, 1]);
      for (const { physicalLocation } of [...locations, ...relatedLocations]) {
        expect(physicalLocation?.artifactLocation?.uri).toMatch(URI_REFERENCE);
        const { startLine = 1, startColumn = 1 } = physicalLocation?.region ?? {};
        expect(Math.min(startLine, startColumn)).toBeGreaterThanOrEqual(1);
      }
    }
  });

  test("JUnit is XML that counts right", async () => {
    const xml = await render(name, "junit");
    expect(XMLValidator.validate(xml)).toBe(true);
    const parser = new XMLParser({ ignoreAttributes: false, attributeNamePrefix: "", isArray: isList });
    const { testsuites } = parser.parse(xml) as JunitFile;
    const [suite] = testsuites.testsuite;
    const { findings, summary } = reportNamed(name);
    expect(suite?.testcase).toHaveLength(Math.max(1, findings.length));
    const failures = suite?.testcase.filter(({ failure }) => failure !== undefined) ?? [];
    expect(failures).toHaveLength(summary.breaking);
    for (const counts of [testsuites, suite]) {
      expect([Number(counts?.tests), Number(counts?.failures), Number(counts?.errors)]).toEqual([
        Math.max(1, findings.length),
        summary.breaking,
        0,
      ]);
    }
    for (const one of suite?.testcase ?? []) expect([one.name, one.classname].every(Boolean)).toBe(true);
  });

  test("GitHub reads each line as one command", async () => {
    const lines = (await render(name, "github")).split("\n").slice(0, -1);
    for (const line of lines) expect(line).toMatch(COMMAND);
    const { breaking, warning } = reportNamed(name).summary;
    expect(lines.filter((line) => line.startsWith("::error "))).toHaveLength(breaking);
    expect(lines.filter((line) => line.startsWith("::warning "))).toHaveLength(warning);
  });
});

test("what is no SARIF is refused", () => {
  const [location, region] = [{ physicalLocation: { region: { startLine: "1" } } }, { beginLine: 1 }];
  const logOf = (result: object) =>
    JSON.stringify({ version: "2.1.0", runs: [{ tool: { driver: { name: "pawl" } }, results: [result] }] });
  expect(complaintsOf(logOf({ message: { text: "a" } }))).toEqual([]);
  for (const wrong of [
    {},
    { message: { text: "a" }, level: "info" },
    { message: { text: "a" }, locations: [location] },
    { message: { text: "a" }, locations: [{ physicalLocation: { region } }] },
  ]) {
    expect(complaintsOf(logOf(wrong))).not.toEqual([]);
  }
  expect(complaintsOf('{"version":"2.0.0","runs":[]}')).not.toEqual([]);
});

/** RFC 3986 §4.1, without what would have to be escaped. */
const URI_REFERENCE = /^(?:[A-Za-z][A-Za-z0-9+.-]*:)?[A-Za-z0-9\-._~:/?#[\]@!$&'()*+,;=%]*$/;
/** A workflow command: properties in which `,` and `:` are escaped, then a message in which `%` is. */
const COMMAND =
  /^::(?:error|warning|notice) file=[^,:]+(?:,line=\d+,col=\d+)?,title=[^,:]+::(?:[^%]|%25|%0A|%0D)+$/;

interface JunitCounts {
  readonly tests: string;
  readonly failures: string;
  readonly errors: string;
}

interface JunitFile {
  readonly testsuites: JunitCounts & {
    readonly testsuite: readonly (JunitCounts & {
      readonly testcase: readonly {
        readonly name: string;
        readonly classname: string;
        readonly failure?: unknown;
      }[];
    })[];
  };
}

function isList(name: string): boolean {
  return name === "testsuite" || name === "testcase";
}

const LIBRARIES = new Map<string, ts.SourceFile | undefined>();

/**
 * Types a log as the types made from the standard's JSON Schema do (@types/sarif). A literal may have no member that the
 * types lack, so that a name that SARIF does not know is a complaint too.
 */
function complaintsOf(json: string): string[] {
  const path = join(ROOT, "test/diff/report/log.ts");
  const text = `import type { Log } from "sarif";\nexport const log: Log = ${json};\n`;
  const options: ts.CompilerOptions = {
    strict: true,
    exactOptionalPropertyTypes: true,
    noEmit: true,
    skipLibCheck: true,
    types: [],
    module: ts.ModuleKind.NodeNext,
    moduleResolution: ts.ModuleResolutionKind.NodeNext,
  };
  const host = ts.createCompilerHost(options);
  const { getSourceFile, fileExists, readFile } = host;
  host.fileExists = (name) => name === path || fileExists(name);
  host.readFile = (name) => (name === path ? text : readFile(name));
  host.getSourceFile = (name, ...rest) => {
    if (name === path) return ts.createSourceFile(name, text, ts.ScriptTarget.ES2022);
    if (!LIBRARIES.has(name)) LIBRARIES.set(name, getSourceFile(name, ...rest));
    return LIBRARIES.get(name);
  };
  const program = ts.createProgram([path], options, host);
  return ts
    .getPreEmitDiagnostics(program, program.getSourceFile(path))
    .map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, " "));
}
