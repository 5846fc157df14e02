import { concrete } from "../media-type.js";
import type { BodyEncoder, EncodedBody } from "../operation.js";
import { toText } from "../style/text.js";
import { type Bytes, blobOrStream, isFileInput, NamedFile } from "./bytes.js";
import { flowOf } from "./flow.js";

/**
 * `application/octet-stream`, images and all other bytes: a Blob, buffer, stream, async iterable or `file()`.
 * For a range such as `image/*` the type comes from the data, else it is `application/octet-stream`.
 */
export const binary: BodyEncoder = (value, mediaType) => {
  const named = value instanceof NamedFile ? value : undefined;
  const data = named ? named.data : value;
  const own = named?.contentType ?? (data instanceof Blob ? data.type : "");
  const contentType = concrete(mediaType, own || "application/octet-stream");
  return { ...bodyOf(data, named?.size), contentType };
};

function bodyOf(data: unknown, size: number | undefined): EncodedBody {
  if (!isFileInput(data)) return { body: toText(data) };
  const bytes = blobOrStream(data as Bytes);
  if (!(bytes instanceof Blob)) return flowOf([{ stream: bytes, size }]);
  return data instanceof Blob ? flowOf([data]) : { body: data as BodyInit };
}
