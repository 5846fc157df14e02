/** The cases of Azure's openapi-diff: pairs of Swagger 2.0 files with the names of the rules that speak. */
import { readFileSync } from "node:fs";
import { DEFAULT_POLICY } from "../../../generator/diff/policy/types.js";
import { readMapping } from "./answers.js";
import type { ConformanceCase } from "./cases.js";
import { CORPORA } from "./documents.js";

interface WrittenCase {
  readonly name: string;
  readonly base: string;
  readonly revision: string;
  readonly rules: readonly string[];
}

/** @returns the answers to the rules of Azure */
export function azureMapping(): ReturnType<typeof readMapping> {
  return readMapping("azure");
}

/** @returns every case, in the order of the file */
export function azureCases(): ConformanceCase[] {
  const mapping = azureMapping();
  const { cases } = JSON.parse(readFileSync(`${CORPORA}/azure/cases.json`, "utf8")) as {
    cases: readonly WrittenCase[];
  };
  return cases.map(({ name, base, revision, rules }) => ({
    corpus: "azure",
    name,
    kind: rules.length > 0 ? "named" : "nothing named",
    base: { path: `azure/${base}` },
    revision: { path: `azure/${revision}` },
    policy: DEFAULT_POLICY,
    // How grave a rule is depends there on the versions of the two documents; that it speaks is what counts.
    wants: rules.map((id) => {
      const answer = mapping.get(id);
      if (answer === undefined) throw new Error(`mappings/azure.yaml says nothing about ${id}`);
      return { id, level: "info", answer };
    }),
    outcome: "changed",
  }));
}
