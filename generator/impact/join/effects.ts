/** What a change does to a use: one rule a kind of change. */

import type { Use } from "../sites/types.js";
import type { Effect } from "../types.js";
import type { JoinContext } from "./context.js";
import { fieldEffect } from "./fieldEffects.js";
import { operationEffect } from "./operationEffects.js";
import { isAt, isOfOperation, type Target } from "./target.js";

/**
 * @returns undefined where the change does nothing to this use; what the compiler says is another matter
 */
export function effectOf(target: Target, use: Use, context: JoinContext): Effect | undefined {
  if (!isOfOperation(target, use, context.called)) return undefined;
  if (target.kind.startsWith("schema-")) return fieldEffect(target, use, context);
  return operationEffect(target, use);
}

/** Is a use near to what a change is about? Then an error of the compiler there may come from it. */
export function isTouched(target: Target, use: Use, context: JoinContext): boolean {
  if (!isOfOperation(target, use, context.called)) return false;
  if (isAt(target, use)) return true;
  return use.kind === "call" && target.operations.has(use.operation.id);
}
