/** The keywords of objects (JSON Schema 2020-12 §10.3.2, §6.5, §11.3). */
import type { SchemaObject } from "../../load/document.js";
import type { Evaluation, Seen } from "./evaluation.js";
import { memberOf } from "./json.js";

/** @param seen filled with the names that were looked at */
export function evaluateObject(
  evaluator: Evaluation,
  schema: SchemaObject,
  value: Readonly<Record<string, unknown>>,
  seen: Seen | undefined,
): boolean {
  const names = Object.keys(value);
  const { minProperties, maxProperties, required, propertyNames } = schema;
  if (names.length < (minProperties ?? 0) || names.length > (maxProperties ?? names.length)) return false;
  if (required?.every((name) => Object.hasOwn(value, name)) === false) return false;
  if (
    propertyNames !== undefined &&
    !names.every((name) => evaluator.check(propertyNames, name, undefined))
  ) {
    return false;
  }
  if (!names.every((name) => takesMember(evaluator, schema, name, value[name], seen))) return false;
  if (!takesDependents(evaluator, schema, value, seen)) return false;
  const { unevaluatedProperties } = schema;
  if (unevaluatedProperties === undefined || seen === undefined) return true;
  return names.every((name) => {
    if (seen.names.has(name)) return true;
    seen.names.add(name);
    return evaluator.check(unevaluatedProperties, value[name], undefined);
  });
}

function takesMember(
  evaluator: Evaluation,
  schema: SchemaObject,
  name: string,
  value: unknown,
  seen: Seen | undefined,
): boolean {
  let isKnown = false;
  const own = memberOf(schema.properties, name);
  if (own !== undefined) {
    isKnown = true;
    if (!evaluator.check(own, value, undefined)) return false;
  }
  for (const [pattern, part] of Object.entries(schema.patternProperties ?? {})) {
    if (!evaluator.match(pattern, name)) continue;
    isKnown = true;
    if (!evaluator.check(part, value, undefined)) return false;
  }
  if (!isKnown && schema.additionalProperties !== undefined) {
    isKnown = true;
    if (!evaluator.check(schema.additionalProperties, value, undefined)) return false;
  }
  if (isKnown) seen?.names.add(name);
  return true;
}

function takesDependents(
  evaluator: Evaluation,
  schema: SchemaObject,
  value: Readonly<Record<string, unknown>>,
  seen: Seen | undefined,
): boolean {
  for (const [name, dependents] of Object.entries(schema.dependentRequired ?? {})) {
    if (Object.hasOwn(value, name) && !dependents.every((other) => Object.hasOwn(value, other))) return false;
  }
  return Object.entries(schema.dependentSchemas ?? {}).every(
    ([name, part]) => !Object.hasOwn(value, name) || evaluator.check(part, value, seen),
  );
}
