import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { Ajv2020 } from "ajv/dist/2020.js";
import { expect, test } from "vitest";
import { renderGithub } from "../../../generator/diff/report/github.js";
import { renderJson } from "../../../generator/diff/report/json.js";
import { renderJunit } from "../../../generator/diff/report/junit.js";
import { renderSarif } from "../../../generator/diff/report/sarif.js";
import { finding, fullReport, hostileReport, operation, reportOf } from "./reports.js";

const schema = JSON.parse(
  readFileSync(fileURLToPath(new URL("../../../spec/diff-report.schema.json", import.meta.url)), "utf8"),
);
const validate = new Ajv2020({ strict: true, allErrors: true, allowUnionTypes: true }).compile(schema);

test.each([
  ["full", fullReport()],
  ["hostile", hostileReport()],
  ["empty", reportOf([])],
])("JSON of a %s report is as its schema says", (_name, report) => {
  expect([validate(JSON.parse(renderJson(report))), validate.errors]).toEqual([true, null]);
  expect(JSON.parse(renderJson(report))).toEqual(report);
});

test("the schema refuses what is no report", () => {
  expect(validate({ ...reportOf([]), findings: [{ id: "a" }] })).toBe(false);
  expect(validate({ ...reportOf([]), more: 1 })).toBe(false);
});

interface Sarif {
  readonly version: string;
  readonly runs: readonly [
    {
      readonly tool: {
        readonly driver: { readonly rules: readonly { id: string; help: { text: string } }[] };
      };
      readonly results: readonly {
        readonly ruleId: string;
        readonly ruleIndex: number;
        readonly level: string;
        readonly partialFingerprints: Record<string, string>;
        readonly locations: readonly [
          { physicalLocation: { artifactLocation: { uri: string }; region: object } },
        ];
        readonly relatedLocations: readonly object[];
      }[];
    },
  ];
}

test("SARIF: rules with help, both places, fingerprints", () => {
  const { version, runs }: Sarif = JSON.parse(renderSarif(fullReport(), "1.2.3"));
  expect(version).toBe("2.1.0");
  const { results, tool } = runs[0];
  expect(results.map((result) => result.level)).toEqual([
    "error",
    "error",
    "warning",
    "note",
    "note",
    "note",
    "note",
    "note",
  ]);
  for (const result of results) {
    expect(tool.driver.rules[result.ruleIndex]?.id).toBe(result.ruleId);
    expect(result.partialFingerprints["pawl/v1"]).toBe("0123456789abcdef");
    expect(result.relatedLocations).toHaveLength(1);
  }
  // What is not in the revision is shown where it was.
  const uris = results.map((result) => result.locations[0].physicalLocation.artifactLocation.uri);
  expect(uris.slice(0, 2)).toEqual(["b.yaml", "a.yaml"]);
  expect(tool.driver.rules.every((rule) => rule.help.text.length > 20)).toBe(true);
});

test.each([
  ["./spec/my api.yaml", "spec/my%20api.yaml"],
  ["/abs/a#b.yaml", "file:///abs/a%23b.yaml"],
  ["C:\\specs\\a.yaml", "file:///C:/specs/a.yaml"],
  ["https://example.com/a.yaml", "https://example.com/a.yaml"],
])("the path %s as a URI", (file, want) => {
  const place = { pointer: "#/a", file, line: 1, column: 1 };
  const { runs }: Sarif = JSON.parse(renderSarif(reportOf([finding({ revision: place })]), "1"));
  expect(runs[0].results[0]?.locations[0].physicalLocation.artifactLocation.uri).toBe(want);
});

test("GitHub: a command for each finding, the worst first", () => {
  const lines = renderGithub(fullReport()).trimEnd().split("\n");
  expect(lines.map((line) => /^::(\w+) /.exec(line)?.[1])).toEqual([
    "error",
    "error",
    "warning",
    // Two more of texts alone are not worth an annotation.
    "notice",
    "notice",
    "notice",
  ]);
  expect(lines[0]).toMatch(
    /^::error file=b\.yaml,line=14,col=7,title=[^:,]+::POST \/pets: The maximum length/,
  );
  expect(lines[1]).toContain("file=a.yaml,line=12");
  expect(renderGithub(reportOf([]))).toBe("");
});

test("GitHub: text of a document starts no command and ends no property", () => {
  const commands = renderGithub(hostileReport());
  expect(commands.trimEnd().split("\n")).toHaveLength(1);
  const properties = /^::error (.*?)::/.exec(commands)?.[1] ?? "";
  expect(properties.split(",").map((property) => property.split("=")[0])).toEqual([
    "file",
    "line",
    "col",
    "title",
  ]);
  expect(commands).toContain("%250A");
});

test("JUnit: a test for each finding", () => {
  const xml = renderJunit(fullReport());
  expect(xml).toContain('<testsuites name="pawl diff" tests="8" failures="2" errors="0">');
  expect(xml.match(/<failure/g)).toHaveLength(2);
  expect(renderJunit(fullReport(), { failOn: "warning" }).match(/<failure/g)).toHaveLength(3);
  expect(renderJunit(fullReport(), { failOn: "none" })).not.toContain("<failure");
  expect(renderJunit(reportOf([]))).toContain('<testcase classname="pawl" name="no differences"/>');
});

test("JUnit: text of a document is no markup", () => {
  const xml = renderJunit(hostileReport());
  for (const part of ["<script", "<!--", "]]>", "\u0000", "\ufffe"]) expect(xml).not.toContain(part);
  expect(xml.match(/<testcase/g)).toHaveLength(1);
  expect(xml.replace(/&(amp|lt|gt|quot|apos|#9|#10);/g, "")).not.toContain("&");
});

test("a finding about many operations names the first few", () => {
  const many = Array.from({ length: 40 }, (_, index) => operation(`/${index}`));
  expect(renderGithub(reportOf([finding({ operations: many })]))).toContain(
    "POST /0, POST /1, POST /2 and 37 more: ",
  );
  const four = many.slice(0, 4);
  expect(renderGithub(reportOf([finding({ operations: four })]))).toContain(
    "POST /0, POST /1, POST /2, POST /3: ",
  );
});
