/**
 * Repairs of what real documents get wrong while nothing is lost. Everything else is an error: the caller turns
 * undefined into one. Each repair is told in a notice.
 */
import type { JsonObject } from "./value.js";
import { isObject } from "./value.js";
import type { Expected } from "./walk.js";

/** What stands there from now on, or that the member goes. */
export type Repair =
  | { readonly value: unknown; readonly code: string; readonly message: string }
  | { readonly remove: true; readonly code: string; readonly message: string };

/**
 * Finds the repair for a value of the wrong kind.
 * @param value what stands there
 * @param expected what the table asks for
 * @param key name of the member or index of the item
 * @param raw reads the characters of a scalar as they were written
 * @returns the repair, or undefined when there is none without loss
 */
export function findRepair(
  value: unknown,
  expected: Expected,
  key: string | number | undefined,
  raw: () => string | undefined,
): Repair | undefined {
  if (value === null) return repairNull(expected, key);
  // A reference that is no string cannot have been meant as one.
  if (key === "$ref") return undefined;
  switch (expected.kind) {
    case "string":
      return repairString(value, raw);
    case "boolean":
      if (value === "true" || value === "false")
        return mended(value === "true", "a boolean was written as a string");
      return undefined;
    case "number":
      if (typeof value === "string" && value.trim() !== "" && Number.isFinite(Number(value))) {
        return mended(Number(value), "a number was written as a string");
      }
      return undefined;
    case "strings":
      return repairStrings(value, key);
    case "nodes":
      if (!isObject(value)) return undefined;
      return Object.keys(value).length === 0
        ? mended([], "an empty list was written as an object")
        : mended([value], "a list of one was written without the list");
    case "node":
      return repairExtension(key) ?? repairNode(value, expected);
    case "map":
    case "values":
    case "map of nodes":
      return isEmptyArray(value) ? mended({}, "an empty object was written as a list") : undefined;
    default:
      return undefined;
  }
}

function mended(value: unknown, message: string): Repair {
  return { value, code: "repaired-kind", message };
}

function isEmptyArray(value: unknown): boolean {
  return Array.isArray(value) && value.length === 0;
}

/** YAML reads `key:` with nothing behind it as null; in a map of nodes the key itself still says something. */
function repairNull(expected: Expected, key: string | number | undefined): Repair | undefined {
  if (typeof key === "number" || key === undefined) return undefined;
  const code = "repaired-null";
  if (expected.kind === "node") {
    const isMember = expected.type?.name !== "Discriminator" && expected.type?.name !== "ExternalDocs";
    if (isMember) return { value: {}, code, message: "nothing stands here; taken as an empty object" };
  }
  if (expected.kind === "strings")
    return { value: [], code, message: "nothing stands here; taken as an empty list" };
  return { remove: true, code, message: `\`${key}\` is null; left out` };
}

function repairString(value: unknown, raw: () => string | undefined): Repair | undefined {
  if (typeof value === "number") return mended(raw() ?? String(value), "a string was written as a number");
  if (typeof value === "boolean") return mended(raw() ?? String(value), "a string was written as a boolean");
  return undefined;
}

function repairStrings(value: unknown, key: string | number | undefined): Repair | undefined {
  if (typeof value === "string") return mended([value], "a list of one was written without the list");
  // Draft 3 put `required: true` on the property; since draft 4 that says nothing.
  if (typeof value === "boolean" && key === "required") {
    return {
      remove: true,
      code: "repaired-required",
      message: "`required` of a schema is a list; a boolean says nothing",
    };
  }
  if (isObject(value) && Object.keys(value).length === 0)
    return mended([], "an empty list was written as an object");
  if (!Array.isArray(value)) return undefined;
  const isPlain = value.every((item) => ["string", "number", "boolean"].includes(typeof item));
  return isPlain ? mended(value.map(String), "strings were written as other scalars") : undefined;
}

/** An extension in a map where the standard knows none, such as `components.schemas`: no definition, so nothing is lost. */
function repairExtension(key: string | number | undefined): Repair | undefined {
  if (typeof key !== "string" || !key.startsWith("x-")) return undefined;
  return {
    remove: true,
    code: "repaired-extension",
    message: `\`${key}\` is no definition, and extensions have no place here; left out`,
  };
}

function repairNode(value: unknown, expected: Expected): Repair | undefined {
  if (expected.type?.name === "Schema") {
    if (value === "true" || value === "false")
      return mended(value === "true", "a boolean was written as a string");
  }
  // An example written in place of the object that holds it.
  if (expected.type?.name === "Example" && !isEmptyArray(value)) {
    return mended({ value } satisfies JsonObject, "an example was written without its `value`");
  }
  // The discriminator of Swagger 2.0.
  if (expected.type?.name === "Discriminator" && typeof value === "string") {
    return mended({ propertyName: value } satisfies JsonObject, "the discriminator was written as a string");
  }
  return isEmptyArray(value) ? mended({}, "an empty object was written as a list") : undefined;
}
