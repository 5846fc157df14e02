/** Bodies by media type (OpenAPI 3.1 §4.8.14, RFC 9110 §8.3). */
import type { ExampleObject, HeaderObject, MediaTypeObject, ReferenceObject } from "../load/document.js";
import { extensionsOf } from "./extensions.js";
import { childPointer, type References } from "./references.js";
import type { Encoding, Example, Header, MediaKind, MediaType } from "./types.js";

const JSON_LINES = new Set([
  "application/jsonl",
  "application/x-jsonl",
  "application/jsonlines",
  "application/x-jsonlines",
  "application/ndjson",
  "application/x-ndjson",
  "application/json-seq",
  "application/stream+json",
]);
const TEXT = new Set([
  "application/xml",
  "application/yaml",
  "application/x-yaml",
  "application/javascript",
  "application/graphql",
  "application/sql",
]);

/**
 * How a media type is written and read.
 *
 * @param type media type or range as written, parameters allowed
 * @param media its Media Type Object; decides what a range such as `*`/`*` stands for
 */
export function mediaKind(type: string, media: MediaTypeObject): MediaKind {
  const essence = mediaEssence(type);
  if (JSON_LINES.has(essence)) return "jsonl";
  if (essence === "application/json" || essence === "text/json" || essence.endsWith("+json")) return "json";
  if (essence === "text/event-stream") return "sse";
  if (essence === "application/x-www-form-urlencoded") return "form";
  if (essence === "multipart/form-data") return "multipart";
  if (essence.startsWith("text/") || essence.endsWith("+xml") || TEXT.has(essence)) return "text";
  if (essence === "*/*" || essence === "application/*") return isStructured(media) ? "json" : "binary";
  return "binary";
}

/** Does a body of the media type come item by item? */
export function isStream({ kind }: Pick<MediaType, "kind">): boolean {
  return kind === "sse" || kind === "jsonl";
}

/** A media type without parameters, lower case. */
function mediaEssence(type: string): string {
  return (type.split(";")[0] ?? "").trim().toLowerCase();
}

function isStructured(media: MediaTypeObject): boolean {
  const schema = media.schema;
  return (
    typeof schema === "object" && schema.contentMediaType === undefined && Object.keys(schema).length > 0
  );
}

/** Builds the media types of a `content` map: JSON first, otherwise as listed. */
export function buildContent(
  content: Readonly<Record<string, MediaTypeObject | ReferenceObject>> | undefined,
  pointer: string,
  references: References,
): MediaType[] {
  const media = Object.entries(content ?? {}).map(([type, object]) =>
    buildMedia(
      type,
      references.resolve<MediaTypeObject>(object).value,
      childPointer(pointer, "content", type),
      references,
    ),
  );
  return [...media.filter((one) => one.kind === "json"), ...media.filter((one) => one.kind !== "json")];
}

function buildMedia(
  type: string,
  object: MediaTypeObject,
  pointer: string,
  references: References,
): MediaType {
  const kind = mediaKind(type, object);
  const itemSchema = object.itemSchema ?? (isStream({ kind }) ? object.schema : undefined);
  return {
    type,
    kind,
    ...(object.schema === undefined ? {} : { schema: object.schema }),
    ...(itemSchema === undefined ? {} : { itemSchema }),
    encoding: Object.entries(object.encoding ?? {}).map(
      ([property, encoding]): Encoding => ({
        property,
        ...(encoding.contentType === undefined ? {} : { contentType: encoding.contentType }),
        ...(encoding.style === undefined ? {} : { style: encoding.style }),
        ...(encoding.explode === undefined ? {} : { explode: encoding.explode }),
        ...(encoding.allowReserved === undefined ? {} : { allowReserved: encoding.allowReserved }),
        ...(typeof encoding["x-pawl-arrays"] === "string" ? { arrays: encoding["x-pawl-arrays"] } : {}),
        headers: buildHeaders(encoding.headers, references),
      }),
    ),
    examples: buildExamples(object, references),
    extensions: extensionsOf(object),
    pointer,
  };
}

/**
 * Builds response or part headers (OpenAPI 3.1 §4.8.21). `Content-Type` is described elsewhere and to be ignored here
 * (§4.8.15.1, §4.8.17.1).
 */
export function buildHeaders(
  headers: Readonly<Record<string, HeaderObject | ReferenceObject>> | undefined,
  references: References,
): Header[] {
  const entries = Object.entries(headers ?? {}).filter(([name]) => name.toLowerCase() !== "content-type");
  return entries.map(([name, object]): Header => {
    const header = references.resolve<HeaderObject>(object).value;
    const schema = header.schema ?? Object.values(header.content ?? {})[0]?.schema;
    return {
      name,
      ...(header.description === undefined ? {} : { description: header.description }),
      required: header.required ?? false,
      deprecated: header.deprecated ?? false,
      ...(schema === undefined ? {} : { schema }),
      explode: header.explode ?? false,
    };
  });
}

/** Collects the examples of a media type, parameter or header; those kept elsewhere (`externalValue`) are left out. */
export function buildExamples(
  holder: {
    readonly example?: unknown;
    readonly examples?: Readonly<Record<string, ExampleObject | ReferenceObject>>;
  },
  references: References,
): Example[] {
  if (Object.hasOwn(holder, "example")) return [{ name: "default", value: holder.example }];
  return Object.entries(holder.examples ?? {}).flatMap(([name, object]): Example[] => {
    const example = references.resolve<ExampleObject>(object).value;
    if (!Object.hasOwn(example, "value")) return [];
    return [
      {
        name,
        ...(example.summary === undefined ? {} : { summary: example.summary }),
        ...(example.description === undefined ? {} : { description: example.description }),
        value: example.value,
      },
    ];
  });
}
