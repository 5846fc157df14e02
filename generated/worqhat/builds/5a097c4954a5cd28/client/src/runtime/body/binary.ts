import { concrete } from "../media-type.js";
import type { BodyEncoder } from "../operation.js";
import { toText } from "../style/text.js";
import { isAsyncIterable, isFileInput, NamedFile, streamOf } from "./bytes.js";

/**
 * `application/octet-stream`, images and all other bytes: a Blob, buffer, stream, async iterable or `file()`.
 * For a range such as `image/*` the type comes from the data, else it is `application/octet-stream`.
 */
export const binary: BodyEncoder = (value, mediaType) => {
  const [data, named] = value instanceof NamedFile ? [value.data, value.contentType] : [value, undefined];
  const own = named ?? (data instanceof Blob ? data.type : "");
  const contentType = concrete(mediaType, own || "application/octet-stream");
  return { body: bodyOf(data), contentType };
};

function bodyOf(data: unknown): BodyInit {
  if (!isFileInput(data)) return toText(data);
  if (isAsyncIterable(data) && !(data instanceof ReadableStream)) return streamOf(data);
  return data as BodyInit;
}
