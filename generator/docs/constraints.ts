/** What a schema demands of a value beyond its type, in words (JSON Schema Validation 2020-12 §6). */
import type { SchemaObject } from "../load/document.js";
import { md, mdAnyCode, mdJoin, phrase } from "../templates/markdown.js";
import type { Safe } from "../templates/safe.js";

/**
 * @param schema the schema
 * @returns one piece for each demand; none when the type says everything
 */
function demands(schema: SchemaObject): Safe[] {
  const found: Safe[] = [];
  const say = (text: string | undefined): void => void (text === undefined || found.push(md(text)));
  say(bounds(schema.minLength, schema.maxLength, "character"));
  say(bounds(schema.minItems, schema.maxItems, "item"));
  say(bounds(schema.minProperties, schema.maxProperties, "member"));
  if (schema.minimum !== undefined && schema.maximum !== undefined)
    say(`${schema.minimum} to ${schema.maximum}`);
  else if (schema.minimum !== undefined) say(`at least ${schema.minimum}`);
  else if (schema.maximum !== undefined) say(`at most ${schema.maximum}`);
  if (schema.exclusiveMinimum !== undefined) say(`more than ${schema.exclusiveMinimum}`);
  if (schema.exclusiveMaximum !== undefined) say(`less than ${schema.exclusiveMaximum}`);
  if (schema.multipleOf !== undefined) say(`a multiple of ${schema.multipleOf}`);
  if (schema.uniqueItems === true) say("no item twice");
  if (schema.pattern !== undefined) found.push(phrase`matches ${mdAnyCode(schema.pattern)}`);
  if (schema.additionalProperties === false) say("no other members");
  return found;
}

function bounds(least: number | undefined, most: number | undefined, unit: string): string | undefined {
  const plural = (count: number): string => `${count} ${unit}${count === 1 ? "" : "s"}`;
  if (least !== undefined && most !== undefined)
    return least === most ? plural(most) : `${least} to ${plural(most)}`;
  if (most !== undefined) return `at most ${plural(most)}`;
  return least === undefined || least === 0 ? undefined : `at least ${plural(least)}`;
}

/**
 * All demands as one piece.
 *
 * @param schema the schema
 * @returns undefined when there are none
 */
export function constraintText(schema: SchemaObject): Safe | undefined {
  const found = demands(schema);
  return found.length === 0 ? undefined : mdJoin(found, "; ");
}
