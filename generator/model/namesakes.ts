/** Types of operations that mean exactly the component schema which has their name already. */
import type { Schema } from "../load/document.js";
import { isSuccess, type UnnamedOperation } from "./operations.js";
import { referredSchema } from "./references.js";
import type { MediaType, Response } from "./types.js";

/** Keywords that describe a value and do not change its type. */
const ANNOTATIONS: ReadonlySet<string> = new Set([
  "$ref",
  "title",
  "description",
  "examples",
  "deprecated",
  "default",
  "readOnly",
  "writeOnly",
]);

/** The component that a schema stands for, where it says nothing of its own about the type. */
export function plainReference(schema: Schema | undefined): string | undefined {
  if (schema === undefined || typeof schema === "boolean") return undefined;
  return Object.keys(schema).every((key) => ANNOTATIONS.has(key)) ? referredSchema(schema) : undefined;
}

/** The media types that a caller gets by default: JSON where there is any, else all. */
export function preferredMedia(response: Response): readonly MediaType[] {
  const json = response.media.filter((media) => media.kind === "json");
  return json.length > 0 ? json : response.media;
}

/**
 * Would the operation's type with that suffix be the component, so that one exported type can be both?
 *
 * @param suffix `Response` or `Error`; the others are never
 * @param component key of the schema
 */
export function isNamesake(
  { responses }: Pick<UnnamedOperation, "responses">,
  suffix: string,
  component: string,
): boolean {
  const meant = responses.filter((response) =>
    suffix === "Response"
      ? isSuccess(response, responses)
      : suffix === "Error" && !isSuccess(response, responses) && !/^[123]/.test(response.status),
  );
  const media = meant.map(preferredMedia);
  return (
    media.some((list) => list.length > 0) &&
    media.every(
      (list) =>
        (suffix === "Error" || list.length > 0) &&
        list.every((one) => one.kind === "json" && plainReference(one.schema) === component),
    )
  );
}
