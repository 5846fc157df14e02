/** Runs examples of rules through the real pipeline, without files. */
import { collectFacts } from "../../../generator/diff/facts.js";
import type { DiffInput } from "../../../generator/diff/input.js";
import { judgeFacts } from "../../../generator/diff/judge.js";
import { DEFAULT_POLICY, type Policy } from "../../../generator/diff/policy/types.js";
import { EXAMPLE_TODAY } from "../../../generator/diff/rules/example-base.js";
import { documentsOf } from "../../../generator/diff/rules/explain.js";
import type { RuleExample } from "../../../generator/diff/rules/rule.js";
import type { JudgedFinding } from "../../../generator/diff/types.js";
import type { OpenApiDocument } from "../../../generator/load/document.js";
import { buildModel } from "../../../generator/model/build.js";

/** Compares the two documents of an example. */
export function runExample(example: RuleExample, policy: Policy = DEFAULT_POLICY): JudgedFinding[] {
  const documents = documentsOf(example);
  const inputs = { base: inputOf(documents.base), revision: inputOf(documents.revision) };
  return judgeFacts(collectFacts(inputs.base, inputs.revision), policy, EXAMPLE_TODAY, inputs);
}

function inputOf(value: unknown): DiffInput {
  const document = value as OpenApiDocument;
  return { document, model: buildModel(document) };
}
