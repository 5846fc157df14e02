import { describe, expect, test } from "vitest";
import { RULES } from "../../../generator/diff/rules/registry.js";
import type { RuleExample, Verdict } from "../../../generator/diff/rules/rule.js";
import type { JudgedFinding, Side } from "../../../generator/diff/types.js";
import { runExample } from "./examples.js";

const CASES = RULES.flatMap((rule) =>
  rule.examples.map((example): [string, string, RuleExample] => [rule.id, example.name, example]),
);

describe("an example of a rule says what the rule says", () => {
  test.each(CASES)("%s: %s", (id, _name, example) => {
    const findings = runExample(example);
    expect(verdictsOf(findings, id, Object.keys(example.expect)), describeAll(findings)).toEqual(
      Object.fromEntries(Object.entries(example.expect).map(([side, verdict]) => [side, [verdict]])),
    );
    // What breaks on the wire by its schema is shown by a value.
    for (const finding of findings.filter((one) => one.id === id && one.wire === "breaking")) {
      if (String(finding.data.kind).startsWith("schema-")) expect(finding).toHaveProperty("witness");
    }
  });
});

/** Distinct verdicts of a rule by side. A finding on both sides counts for those that the example names. */
function verdictsOf(
  findings: readonly JudgedFinding[],
  id: string,
  named: readonly string[],
): Partial<Record<Side, Verdict[]>> {
  const verdicts: Partial<Record<Side, Verdict[]>> = {};
  for (const { side, wire, types } of findings.filter((finding) => finding.id === id)) {
    const all: readonly Side[] = ["request", "response"];
    const sides =
      side !== "both" ? [side] : named.length > 0 ? all.filter((one) => named.includes(one)) : all;
    for (const one of sides) {
      const known = verdicts[one] ?? [];
      const isKnown = known.some((verdict) => verdict.wire === wire && verdict.types === types);
      verdicts[one] = isKnown ? known : [...known, { wire, types }];
    }
  }
  return verdicts;
}

function describeAll(findings: readonly JudgedFinding[]): string {
  return findings.map((one) => `${one.id} ${one.side} ${one.wire} ${one.types}: ${one.message}`).join("\n");
}
