/** The cases of optic: pairs of documents with the rules that fail. */
import { readFileSync } from "node:fs";
import { DEFAULT_POLICY } from "../../../generator/diff/policy/types.js";
import { readMapping } from "./answers.js";
import type { ConformanceCase } from "./cases.js";
import { CORPORA } from "./documents.js";

interface WrittenCase {
  readonly name: string;
  readonly base: object;
  readonly revision: object;
  readonly failed_rules: readonly { readonly rule: string }[];
  readonly breaking: boolean;
}

/** @returns the answers to the rules of optic */
export function opticMapping(): ReturnType<typeof readMapping> {
  return readMapping("optic");
}

/** @returns every case, in the order of the file */
export function opticCases(): ConformanceCase[] {
  const mapping = opticMapping();
  const { cases } = JSON.parse(readFileSync(`${CORPORA}/optic/cases.json`, "utf8")) as {
    cases: readonly WrittenCase[];
  };
  return cases.map(({ name, base, revision, failed_rules, breaking }) => ({
    corpus: "optic",
    name: name.replace(/^.* \/ /, ""),
    kind: breaking ? "breaking" : "compatible",
    base: { text: JSON.stringify(base) },
    revision: { text: JSON.stringify(revision) },
    policy: DEFAULT_POLICY,
    wants: [...new Set(failed_rules.map(({ rule }) => rule))].map((id) => {
      const answer = mapping.get(id);
      if (answer === undefined) throw new Error(`mappings/optic.yaml says nothing about ${id}`);
      return { id, level: "breaking", answer };
    }),
    outcome: breaking ? "breaking" : "compatible",
  }));
}
