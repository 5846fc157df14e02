import { UsageError } from "../errors.js";
import { concrete, essenceOf } from "../media-type.js";
import type { BodyWriter, OfferedBody } from "../operation.js";

/**
 * Writes a body as the media type that the caller chose, or as the first that the operation takes. Ready FormData,
 * URLSearchParams and Blobs are sent as they are; a Blob under its own type where the operation takes that.
 * @throws UsageError where the operation does not take that type, or fetch sends no body with its method
 */
export const anyType: BodyWriter = ({ id, method, bodyField }, [, ...offers], given, params, contentType) => {
  const value = !bodyField && isReady(params) ? params : given;
  if (value === undefined) return {};
  if (method === "GET" || method === "HEAD") {
    throw new UsageError(`${id}: fetch cannot send a body with ${method}.`);
  }
  if (value instanceof FormData) return { body: value };
  if (value instanceof URLSearchParams)
    return { body: value, contentType: "application/x-www-form-urlencoded" };
  const blob = value instanceof Blob ? value : undefined;
  const wanted = contentType ?? (blob && find(offers, blob.type) ? blob.type : undefined);
  const offered = wanted ? find(offers, wanted) : offers[0];
  if (!offered) {
    const all = offers.map(([mediaType]) => mediaType).join(", ");
    throw new UsageError(`${id} takes no ${contentType}. Choose one of ${all}.`);
  }
  const [mediaType, encode, fields = [], shape] = offered;
  const type = wanted ?? mediaType;
  return blob
    ? { body: blob, contentType: concrete(type, "application/octet-stream") }
    : encode(value, type, fields, shape);
};

function isReady(params: object): boolean {
  return params instanceof FormData || params instanceof URLSearchParams || params instanceof Blob;
}

function find(offers: readonly OfferedBody[], contentType: string): OfferedBody | undefined {
  const wanted = essenceOf(contentType);
  if (!wanted) return undefined;
  return (
    offers.find(([mediaType]) => essenceOf(mediaType) === wanted) ??
    offers.find(([range]) => range.includes("*") && wanted.startsWith(range.slice(0, range.indexOf("*"))))
  );
}
