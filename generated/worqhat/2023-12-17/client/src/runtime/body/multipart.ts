import { essenceOf, isJson } from "../media-type.js";
import type { BodyEncoder, FieldOptions } from "../operation.js";
import { isObject, toText } from "../style/text.js";
import { blobOf, type FileInput, isFileInput, NamedFile } from "./bytes.js";

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
type Part = [head: string, content: BlobPart];

async function partsOf(value: unknown, options: FieldOptions): Promise<Part[]> {
  if (value === undefined || value === null) return [];
  const type = concreteType(options.contentType);
  if (isFileInput(value)) return [await filePart(value, type)];
  const isList = Array.isArray(value);
  // Of several declared types JSON may be one that files have; a list with a file in it is never one JSON text.
  const isWhole = type !== undefined && type === options.contentType && isJson(essenceOf(type));
  if (isWhole && !(isList && value.some(isFileInput))) return [textPart(JSON.stringify(value), type)];
  if (isList) {
    const parts: Part[] = [];
    for (const item of value) parts.push(...(await partsOf(item, options)));
    return parts;
  }
  if (isObject(value)) return [textPart(JSON.stringify(value), type ?? "application/json")];
  return [textPart(toText(value), type)];
}

function textPart(text: string, contentType: string | undefined): Part {
  return [`${contentType ? typeLine(contentType) : ""}\r\n\r\n`, text];
}

/** The first type of a list (OpenAPI 3.1 §4.8.15.1) that can be sent. */
function concreteType(contentType: string | undefined): string | undefined {
  return contentType
    ?.split(",")
    .map((type) => type.trim())
    .find((type) => !type.includes("*"));
}

async function filePart(value: FileInput, declared: string | undefined): Promise<Part> {
  const named = value instanceof NamedFile ? value : undefined;
  const blob = await blobOf(named ? named.data : (value as Blob));
  const filename = named?.filename ?? (blob instanceof File ? blob.name : "blob");
  const type = named?.contentType || blob.type || declared || "application/octet-stream";
  return [`; filename="${quote(filename)}"${typeLine(type)}\r\n\r\n`, blob];
}

function typeLine(contentType: string): string {
  return `\r\nContent-Type: ${contentType.replace(/[\r\n]/g, " ")}`;
}

/** A name in a part's header, as browsers write it (HTML Standard, "multipart/form-data encoding algorithm"). */
function quote(name: string): string {
  return name.replace(/[\r\n"]/g, encodeURIComponent);
}
