import { UsageError } from "./errors.js";
import { concrete, essenceOf } from "./media-type.js";
import type { EncodedBody, OfferedBody, Operation } from "./operation.js";

/**
 * Writes a body as the media type that the caller chose, or as the first that the operation takes. Ready FormData,
 * URLSearchParams and Blobs are sent as they are; a Blob under its own type where the operation takes that.
 * @param value not undefined
 * @param contentType the caller's choice
 * @throws UsageError where the operation does not take that type, or fetch sends no body with its method
 */
export async function encodeBody(
  operation: Operation,
  value: unknown,
  contentType: string | undefined,
): Promise<EncodedBody> {
  if (operation.method === "GET" || operation.method === "HEAD") {
    throw new UsageError(`${operation.id}: fetch cannot send a body with ${operation.method}.`);
  }
  if (value instanceof FormData) return { body: value };
  if (value instanceof URLSearchParams)
    return { body: value, contentType: "application/x-www-form-urlencoded" };
  const blob = value instanceof Blob ? value : undefined;
  const wanted = contentType ?? (blob && find(operation, blob.type) ? blob.type : undefined);
  const offered = wanted ? find(operation, wanted) : operation.body?.[0];
  if (!offered) {
    const all = operation.body?.map(([mediaType]) => mediaType).join(", ");
    throw new UsageError(`${operation.id} takes no ${contentType}. Choose one of ${all}.`);
  }
  const [mediaType, encode, fields = [], shape] = offered;
  const type = wanted ?? mediaType;
  return blob
    ? { body: blob, contentType: concrete(type, "application/octet-stream") }
    : encode(value, type, fields, shape);
}

function find({ body = [] }: Operation, contentType: string): OfferedBody | undefined {
  const wanted = essenceOf(contentType);
  if (!wanted) return undefined;
  return (
    body.find(([mediaType]) => essenceOf(mediaType) === wanted) ??
    body.find(([range]) => range.includes("*") && wanted.startsWith(range.slice(0, range.indexOf("*"))))
  );
}
