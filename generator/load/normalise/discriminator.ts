import { refName, sectionRef } from "../components.js";
import { getMember, isObject, type JsonObject } from "../value.js";
import type { NormaliseContext } from "./context.js";

const SECTION = ["components", "schemas"] as const;

/**
 * The discriminator of 2.0, a string, becomes an object; values of its mapping that are names of schemas become
 * references (OpenAPI 3.1 §4.8.25).
 * @param schema changed in place
 * @param context the document
 * @param pointer where the schema is
 */
export function rewriteDiscriminator(
  schema: JsonObject,
  context: NormaliseContext,
  pointer: () => string,
): void {
  if (typeof schema.discriminator === "string") schema.discriminator = { propertyName: schema.discriminator };
  if (!isObject(schema.discriminator)) return;
  const { mapping, defaultMapping } = schema.discriminator;
  const schemas = isObject(context.root.components) ? context.root.components.schemas : undefined;
  if (!isObject(schemas)) return;
  if (typeof defaultMapping === "string" && Object.hasOwn(schemas, defaultMapping)) {
    schema.discriminator.defaultMapping = sectionRef(SECTION, defaultMapping);
  }
  if (!isObject(mapping)) return;
  for (const key of Object.keys(mapping)) {
    const value = mapping[key];
    if (typeof value !== "string" || refName(value, "schemas") !== undefined) continue;
    if (getMember(schemas, value) !== undefined) mapping[key] = sectionRef(SECTION, value);
    else {
      context.notices.push({
        code: "mapping-unresolved",
        message: `The mapping ${JSON.stringify(key)} names ${JSON.stringify(value)}, which is no schema of the document`,
        pointer: pointer(),
      });
    }
  }
}
