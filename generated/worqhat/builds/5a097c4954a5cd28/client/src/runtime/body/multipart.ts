import { UsageError } from "../errors.js";
import { essenceOf, isJson } from "../media-type.js";
import type { BodyEncoder, FieldOptions } from "../operation.js";
import { isObject, toText } from "../style/text.js";
import { blobOf, type FileInput, isFileInput, NamedFile, Part, type PartHeaders } from "./bytes.js";

/**
 * `multipart/form-data` (RFC 7578; OpenAPI 3.1 §4.8.14.5). Written out here and not through FormData, which gives every
 * part that has a content type a file name too. Arrays are one part for each item, unless the description says that the
 * whole is JSON; objects are JSON; null and undefined are left out. Streams are read to their end first.
 */
export const multipart: BodyEncoder = async (value, mediaType, fields) => {
  if (!isObject(value)) return { body: toText(value), contentType: mediaType };
  const options = new Map(fields);
  const boundary = `----${crypto.getRandomValues(new Uint32Array(4)).join("")}`;
  const pieces: BlobPart[] = [];
  for (const [name, field] of Object.entries(value)) {
    for (const part of await partsOf(field, options.get(name) ?? {})) {
      pieces.push(`--${boundary}\r\nContent-Disposition: form-data; name="${quote(name)}"`, ...part, "\r\n");
    }
  }
  pieces.push(`--${boundary}--\r\n`);
  return { body: new Blob(pieces), contentType: `${mediaType}; boundary=${boundary}` };
};

/** A part without its first line: the rest of its header, and its content. */
type Piece = [head: string, content: BlobPart];

async function partsOf(value: unknown, options: FieldOptions): Promise<Piece[]> {
  if (value === undefined || value === null) return [];
  if (value instanceof Part) {
    const { contentType, headers } = value.options;
    const more = headers ? { headers: mergePartHeaders(options.headers, headers) } : {};
    return partsOf(value.value, { ...options, ...(contentType && { contentType }), ...more });
  }
  const type = concreteType(options.contentType);
  if (isFileInput(value)) return [await filePart(value, type, options.headers)];
  const isList = Array.isArray(value);
  // Of several declared types JSON may be one that files have; a list with a file in it is never one JSON text.
  const isWhole = type !== undefined && type === options.contentType && isJson(essenceOf(type));
  if (isWhole && !(isList && value.some((item) => item instanceof Part || isFileInput(item))))
    return [textPart(JSON.stringify(value), type, options.headers)];
  if (isList) {
    const parts: Piece[] = [];
    for (const item of value) parts.push(...(await partsOf(item, options)));
    return parts;
  }
  if (isObject(value)) return [textPart(JSON.stringify(value), type ?? "application/json", options.headers)];
  return [textPart(toText(value), type, options.headers)];
}

type HeaderList = NonNullable<FieldOptions["headers"]>;

function textPart(text: string, contentType: string | undefined, headers: HeaderList | undefined): Piece {
  return [`${contentType ? line("Content-Type", contentType) : ""}${lines(headers)}\r\n\r\n`, text];
}

/** The caller's headers over those of the description. */
function mergePartHeaders(first: HeaderList = [], second: PartHeaders): HeaderList {
  const names = new Set(Object.keys(second).map((name) => name.toLowerCase()));
  return [...first.filter(([name]) => !names.has(name.toLowerCase())), ...Object.entries(second)];
}

/** The first type of a list (OpenAPI 3.1 §4.8.15.1) that can be sent. */
function concreteType(contentType: string | undefined): string | undefined {
  return contentType
    ?.split(",")
    .map((type) => type.trim())
    .find((type) => !type.includes("*"));
}

async function filePart(
  value: FileInput,
  declared: string | undefined,
  headers: HeaderList | undefined,
): Promise<Piece> {
  const named = value instanceof NamedFile ? value : undefined;
  const blob = await blobOf(named ? named.data : (value as Blob));
  const filename = named?.filename ?? (blob instanceof File ? blob.name : "blob");
  const type = named?.contentType || blob.type || declared || "application/octet-stream";
  const own = lines(named ? mergePartHeaders(headers, named.headers) : headers);
  return [`; filename="${quote(filename)}"${line("Content-Type", type)}${own}\r\n\r\n`, blob];
}

function lines(headers: HeaderList = []): string {
  return headers.map(([name, value]) => line(name, value)).join("");
}

function line(name: string, value: string): string {
  if (!/^[\w!#$%&'*+.^`|~-]+$/.test(name)) throw new UsageError(`\`${name}\` is no name of a header.`);
  return `\r\n${name}: ${value.replace(/[\r\n]/g, " ")}`;
}

/** A name in a part's header, as browsers write it (HTML Standard, "multipart/form-data encoding algorithm"). */
function quote(name: string): string {
  return name.replace(/[\r\n"]/g, encodeURIComponent);
}
