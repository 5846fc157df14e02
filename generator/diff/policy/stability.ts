/** What promises nothing cannot be broken: operations that are drafts. */
import type { JudgeInputs } from "../rules/context.js";
import { isOutsideContract, stabilityOf } from "../rules/stability.js";
import type { JudgedFinding, OperationRef } from "../types.js";

/** How much an operation of the base promised: `draft`, `alpha`, `beta`, `stable` or a word of the API's own. */
export type StabilityOf = (operation: OperationRef) => string;

/** @returns the stability of the operations of the base; `stable` for all where there are no documents */
export function createStability(inputs?: JudgeInputs): StabilityOf {
  const levels = new Map<string, string>();
  // What is new has its level from the revision.
  for (const model of inputs === undefined ? [] : [inputs.revision.model, inputs.base.model]) {
    for (const { method, path, extensions } of model.operations) {
      levels.set(`${method} ${path}`, stabilityOf(extensions));
    }
  }
  return ({ kind, method, path }) => (kind === "operation" && levels.get(`${method} ${path}`)) || "stable";
}

/**
 * Draft and alpha operations are outside of the contract: what changes only there is told, and breaks nothing.
 *
 * @param findings with their levels
 * @param stabilityOfOperation how much an operation promises
 * @returns the findings; those outside of the contract at the level info and marked by `data.isOutsideContract`
 */
export function withContract(
  findings: readonly JudgedFinding[],
  stabilityOfOperation: StabilityOf,
): JudgedFinding[] {
  return findings.map((finding) => {
    const { operations } = finding;
    const isOutside =
      operations.length > 0 &&
      operations.every((operation) => isOutsideContract(stabilityOfOperation(operation)));
    return isOutside
      ? { ...finding, level: "info", data: { ...finding.data, isOutsideContract: true } }
      : finding;
  });
}
