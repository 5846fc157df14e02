/** What a document says of values and no type of a client can: told, so that nobody believes it to be there. */
import type { Notice } from "../diagnostics/errors.js";
import type { Schema, SchemaObject } from "../load/document.js";
import { childPointer } from "./references.js";
import type { InboundOperation, NamedSchema, Operation } from "./types.js";

/** Code of the notices. */
export const UNSAID = "not-in-types";

/** Keywords that say more of a value than its type has; bounds, lengths and patterns are nobody's type. */
const KEYWORDS = [
  "not",
  "if",
  "dependentSchemas",
  "unevaluatedProperties",
  "unevaluatedItems",
  "contentSchema",
];

/**
 * Reports each keyword that the types leave out, with its place.
 *
 * @param report is told of each
 */
export function reportUnsaid(
  schemas: readonly NamedSchema[],
  operations: readonly (Operation | InboundOperation)[],
  report: (notice: Notice) => void,
): void {
  const seen = new Set<SchemaObject>();
  for (const { schema, pointer } of schemas) visit(schema, pointer, seen, report);
  for (const { parameters, body, responses } of operations) {
    const media = [...(body?.media ?? []), ...responses.flatMap((response) => response.media)];
    for (const { schema, pointer } of [...parameters, ...media])
      visit(schema, childPointer(pointer, "schema"), seen, report);
  }
}

function visit(
  schema: Schema | undefined,
  pointer: string,
  seen: Set<SchemaObject>,
  report: (notice: Notice) => void,
): void {
  if (typeof schema !== "object" || seen.has(schema)) return;
  seen.add(schema);
  for (const keyword of KEYWORDS) {
    const value: unknown = (schema as Readonly<Record<string, unknown>>)[keyword];
    if (value === undefined || value === true) continue;
    report({
      code: UNSAID,
      message: `What \`${keyword}\` says of values is not in the types`,
      pointer: childPointer(pointer, keyword),
    });
  }
  const { properties, patternProperties, additionalProperties, items, prefixItems, allOf, anyOf, oneOf } =
    schema;
  for (const [key, map] of Object.entries({ properties, patternProperties })) {
    for (const [name, part] of Object.entries(map ?? {}))
      visit(part, childPointer(pointer, key, name), seen, report);
  }
  for (const [key, list] of Object.entries({ prefixItems, allOf, anyOf, oneOf })) {
    for (const [index, part] of (list ?? []).entries())
      visit(part, childPointer(pointer, key, index), seen, report);
  }
  for (const [key, part] of Object.entries({ additionalProperties, items }))
    visit(part, childPointer(pointer, key), seen, report);
}
