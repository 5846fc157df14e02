/** Neighbours in real series of versions: what their diff must be like. */
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { diff } from "../../generator/diff/diff.js";
import type { DiffReport, Finding } from "../../generator/diff/types.js";
import { ROOT } from "../cli/pawl.js";

const CORPUS = join(ROOT, "../shared/corpus");
const isThere = existsSync(join(CORPUS, "index.tsv"));
if (!isThere) process.stderr.write("SKIPPED: series of ../shared/corpus, which is absent\n");

/** Versions of one API, oldest first, by the folder that they are in. */
export type Series = Readonly<Record<string, readonly (readonly string[])[]>>;

/** Those that take a moment. */
export const SMALL_SERIES: Series = {
  adyen: [
    ["67", "70", "71"].map((version) => `CheckoutService-v${version}.json`),
    ["1", "2", "3", "4"].map((version) => `TransferService-v${version}.json`),
  ],
  docker: [["v1.25.yaml", "v1.47.yaml", "v1.55.yaml"]],
  qdrant: [["v1.2.x.json", "v1.12.x.json", "v1.19.x.json"]],
  figma: [["v0.10.0.yaml", "v0.37.0.yaml"]],
};

export const LARGE_SERIES: Series = {
  openai: [["2023-06", "2023-12", "2024-04", "2024-08", "2026-08"].map((month) => `openapi-${month}.yaml`)],
  intercom: [["2.11.yaml", "2.15.yaml"]],
  discord: [["2024-04.json", "2026-07.json"]],
  box: [["main.json", "v2025.0.json", "v2026.0.json"]],
  github: [["ghes-2.18.json", "ghes-2.22.json", "api.github.com.json"]],
};

/** Differences that no rule understands, by pair: none, and a new one has to be argued for here. */
const UNCLASSIFIED: Readonly<Record<string, readonly string[]>> = {};

/** Compares all neighbours, and prints a line for each. */
export function describeSeries(series: Series): void {
  const pairs = Object.entries(series).flatMap(([folder, lists]) =>
    lists.flatMap((files) =>
      files.slice(1).map((file, index) => ({ folder, base: files[index] ?? "", revision: file })),
    ),
  );
  const scratch = mkdtempSync(join(tmpdir(), "pawl-series-"));
  afterAll(() => rmSync(scratch, { recursive: true, force: true }));
  const lines = [
    "pair                                              breaking warning    info unclassified   s",
  ];

  describe.skipIf(!isThere)("neighbours in real series", () => {
    test.each(pairs)("$folder: $base -> $revision", async ({ folder, base, revision }) => {
      const before = process.cpuUsage();
      const report = await diff(openable(scratch, folder, base), openable(scratch, folder, revision));
      const { user, system } = process.cpuUsage(before);
      const name = `${folder}: ${base} -> ${revision}`;
      lines.push(lineOf(name, report, (user + system) / 1e6));
      const unclassified = report.findings
        .filter(({ id }) => id === "unclassified")
        .map(({ message }) => message);
      expect(unclassified).toEqual(UNCLASSIFIED[name] ?? []);
      expect(report.findings.length).toBeGreaterThan(0);
      // A value stands by what breaks, or would if errors were part of the promise.
      const values = report.findings.filter(({ witness }) => witness !== undefined);
      expect(values.filter((finding) => finding.wire !== "breaking" && !isOfErrors(finding))).toEqual([]);
      // One cause is one finding.
      expect(new Set(report.findings.map(({ fingerprint }) => fingerprint)).size).toBe(
        report.findings.length,
      );
    });

    afterAll(() => {
      process.stdout.write(`\n${lines.join("\n")}\n\n`);
    });
  });
}

/** The one document of the series that is at fault itself lacks a component; it gets one. */
function openable(scratch: string, folder: string, file: string): string {
  const path = join(CORPUS, folder, file);
  if (`${folder}/${file}` !== "intercom/2.11.yaml") return path;
  const mended = join(scratch, file);
  const text = readFileSync(path, "utf8");
  writeFileSync(
    mended,
    text.replace(/^ {2}schemas:$/m, "  schemas:\n    custom_attributes:\n      type: object"),
  );
  return mended;
}

function isOfErrors({ wire, data }: Finding): boolean {
  const parts: readonly unknown[] = Array.isArray(data.parts) ? data.parts : [];
  return wire === "unknown" && parts.every((part) => /^response (?:[45]|default)/.test(String(part)));
}

function lineOf(name: string, { summary, findings }: DiffReport, seconds: number): string {
  const unclassified = findings.filter(({ id }) => id === "unclassified").length;
  const counts = [summary.breaking, summary.warning, summary.info].map((count) => String(count).padStart(8));
  return [name.padEnd(49), ...counts, String(unclassified).padStart(12), seconds.toFixed(1).padStart(5)].join(
    "",
  );
}
