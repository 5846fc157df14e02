/** The cases of OpenAPITools' openapi-diff: pairs of files with a verdict on the whole. */
import { readFileSync } from "node:fs";
import { DEFAULT_POLICY } from "../../../generator/diff/policy/types.js";
import type { ConformanceCase, Outcome } from "./cases.js";
import { CORPORA } from "./documents.js";

interface WrittenCase {
  readonly name: string;
  readonly base: string;
  readonly revision: string;
  readonly verdict: keyof typeof OUTCOMES;
}

const OUTCOMES = {
  "no-change": "equal",
  changed: "changed",
  "compatible-change": "compatible",
  breaking: "breaking",
} as const satisfies Record<string, Outcome>;

/** @returns every case, in the order of the file */
export function openapitoolsCases(): ConformanceCase[] {
  const { cases } = JSON.parse(readFileSync(`${CORPORA}/openapitools/cases.json`, "utf8")) as {
    cases: readonly WrittenCase[];
  };
  return cases.map(({ name, base, revision, verdict }) => ({
    corpus: "openapitools",
    name,
    kind: verdict,
    base: { path: `openapitools/${base}` },
    revision: { path: `openapitools/${revision}` },
    policy: DEFAULT_POLICY,
    wants: [],
    outcome: OUTCOMES[verdict],
  }));
}
