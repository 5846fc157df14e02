import type { JsonObject } from "../value.js";
import type { NormaliseContext } from "./context.js";

/**
 * Kept beside a `$ref`: they describe the place, not the value, and people write them on purpose. `nullable` is taken
 * up by its own rewrite.
 */
const KEPT: ReadonlySet<string> = new Set(["$ref", "description", "deprecated", "nullable"]);

/**
 * In 2.0 and 3.0 a `$ref` stands alone: what is beside it is ignored by the standard (3.0 §4.7.23). From 3.1 on it
 * counts, so what would start to count now is removed.
 * @param schema changed in place
 * @param context dialect and notices
 * @param pointer where the schema is
 */
export function dropReferenceSiblings(
  schema: JsonObject,
  context: NormaliseContext,
  pointer: () => string,
): void {
  if (schema.$ref === undefined || (context.dialect !== "3.0" && context.dialect !== "2.0")) return;
  const dropped: string[] = [];
  for (const key of Object.keys(schema)) {
    if (KEPT.has(key) || key.startsWith("x-")) continue;
    delete schema[key];
    dropped.push(`\`${key}\``);
  }
  if (dropped.length === 0) return;
  context.notices.push({
    code: "ref-siblings",
    message: `${dropped.join(", ")} beside a \`$ref\` means nothing in OpenAPI ${context.dialect}; left out`,
    pointer: pointer(),
  });
}
