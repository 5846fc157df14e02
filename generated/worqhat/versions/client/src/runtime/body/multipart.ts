import { isPage } from "../environment.js";
import { UsageError } from "../errors.js";
import { essenceOf, isJson } from "../media-type.js";
import type { BodyEncoder, EncodedBody, FieldOptions } from "../operation.js";
import { isObject, toText } from "../style/text.js";
import {
  type Bytes,
  blobOrStream,
  type FileInput,
  isFileInput,
  NamedFile,
  Part,
  type PartHeaders,
} from "./bytes.js";
import { flowOf, type Piece } from "./flow.js";

/**
 * `multipart/form-data` (RFC 7578; OpenAPI 3.1 §4.8.14.5). Written out here and not through FormData, which gives every
 * part that has a content type a file name too. Arrays are one part for each item, unless the description says that the
 * whole is JSON; objects are JSON; null and undefined are left out. With a stream among the parts the body is one too, for
 * only what is on its way is held in memory; pages and workers of a browser, which may send none, read streams to their end first.
 */
export const multipart: BodyEncoder = async (value, mediaType, fields) => {
  if (!isObject(value)) return { body: toText(value), contentType: mediaType };
  const options = new Map(fields);
  const boundary = `----${crypto.getRandomValues(new Uint32Array(4)).join("")}`;
  const pieces: Piece[] = [];
  for (const [name, field] of Object.entries(value)) {
    for (const [head, content] of partsOf(field, options.get(name) ?? {})) {
      const start = `--${boundary}\r\nContent-Disposition: form-data; name="${quote(name)}"${head}\r\n\r\n`;
      pieces.push(new Blob([start]), content, new Blob(["\r\n"]));
    }
  }
  pieces.push(new Blob([`--${boundary}--\r\n`]));
  return { ...(await joined(pieces)), contentType: `${mediaType}; boundary=${boundary}` };
};

async function joined(pieces: readonly Piece[]): Promise<EncodedBody> {
  if (!isPage() && !("importScripts" in globalThis)) return flowOf(pieces);
  const blobs = pieces.map((piece) => (piece instanceof Blob ? piece : new Response(piece.stream).blob()));
  return { body: new Blob(await Promise.all(blobs)) };
}

/** A part: the rest of its first line with its other headers, and its content. */
type FilledPart = [head: string, content: Piece];

function partsOf(value: unknown, options: FieldOptions): FilledPart[] {
  if (value === undefined || value === null) return [];
  if (value instanceof Part) {
    const { contentType, headers } = value.options;
    const more = headers ? { headers: mergePartHeaders(options.headers, headers) } : {};
    return partsOf(value.value, { ...options, ...(contentType && { contentType }), ...more });
  }
  const type = concreteType(options.contentType);
  if (isFileInput(value)) return [filePart(value, type, options.headers)];
  const isList = Array.isArray(value);
  // Of several declared types JSON may be one that files have; a list with a file in it is never one JSON text.
  const isWhole = type !== undefined && type === options.contentType && isJson(essenceOf(type));
  if (isWhole && !(isList && value.some((item) => item instanceof Part || isFileInput(item))))
    return [textPart(JSON.stringify(value), type, options.headers)];
  if (isList) return value.flatMap((item: unknown) => partsOf(item, options));
  if (isObject(value)) return [textPart(JSON.stringify(value), type ?? "application/json", options.headers)];
  return [textPart(toText(value), type, options.headers)];
}

type HeaderList = NonNullable<FieldOptions["headers"]>;

function textPart(
  text: string,
  contentType: string | undefined,
  headers: HeaderList | undefined,
): FilledPart {
  return [`${contentType ? line("Content-Type", contentType) : ""}${lines(headers)}`, new Blob([text])];
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

function filePart(
  value: FileInput,
  declared: string | undefined,
  headers: HeaderList | undefined,
): FilledPart {
  const named = value instanceof NamedFile ? value : undefined;
  const data = blobOrStream(named ? named.data : (value as Bytes));
  const blob = data instanceof Blob ? data : undefined;
  const filename = named?.filename ?? (data instanceof File ? data.name : "blob");
  const type = named?.contentType || blob?.type || declared || "application/octet-stream";
  const own = lines(named ? mergePartHeaders(headers, named.headers) : headers);
  const content = data instanceof Blob ? data : { stream: data, size: named?.size };
  return [`; filename="${quote(filename)}"${line("Content-Type", type)}${own}`, content];
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
