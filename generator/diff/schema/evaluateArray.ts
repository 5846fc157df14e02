/** The keywords of arrays (JSON Schema 2020-12 §10.3.1, §6.4, §11.2). */
import type { SchemaObject } from "../../load/document.js";
import type { Evaluation, Seen } from "./evaluation.js";
import { textOf } from "./json.js";

/** @param seen filled with the indices that were looked at */
export function evaluateArray(
  evaluator: Evaluation,
  schema: SchemaObject,
  values: readonly unknown[],
  seen: Seen | undefined,
): boolean {
  const { minItems, maxItems, uniqueItems } = schema;
  if (values.length < (minItems ?? 0) || values.length > (maxItems ?? values.length)) return false;
  if (uniqueItems === true && new Set(values.map(textOf)).size < values.length) return false;
  const prefix = schema.prefixItems ?? [];
  for (const [index, value] of values.entries()) {
    const item = prefix[index] ?? schema.items;
    if (item === undefined) continue;
    if (!evaluator.check(item, value, undefined)) return false;
    seen?.items.add(index);
  }
  if (!takesContained(evaluator, schema, values, seen)) return false;
  const { unevaluatedItems } = schema;
  if (unevaluatedItems === undefined || seen === undefined) return true;
  return values.every((value, index) => {
    if (seen.items.has(index)) return true;
    seen.items.add(index);
    return evaluator.check(unevaluatedItems, value, undefined);
  });
}

function takesContained(
  evaluator: Evaluation,
  schema: SchemaObject,
  values: readonly unknown[],
  seen: Seen | undefined,
): boolean {
  const { contains, minContains = 1, maxContains } = schema;
  if (contains === undefined) return true;
  let count = 0;
  for (const [index, value] of values.entries()) {
    if (!evaluator.check(contains, value, undefined)) continue;
    count += 1;
    seen?.items.add(index);
  }
  return count >= minContains && count <= (maxContains ?? count);
}
