/** Bytes in samples: which values of a body are files, and what the file of a sample is called. */
import type { Schema } from "../load/document.js";
import type { References } from "../model/references.js";

/** Stands for a file in the value of a sample. */
export class SampleFile {
  constructor(
    /** Plain file name, for example `photo.png`. */
    readonly name: string,
    /** Media type, where the document tells more than that it is bytes. */
    readonly type: string | undefined,
  ) {}
}

const BY_TYPE: readonly (readonly [RegExp, string])[] = [
  [/^image\/jpe?g/, "photo.jpg"],
  [/^image\//, "photo.png"],
  [/^audio\/wav/, "audio.wav"],
  [/^audio\//, "audio.mp3"],
  [/^video\//, "video.mp4"],
  [/^application\/pdf/, "document.pdf"],
  [/^application\/zip/, "archive.zip"],
  [/^text\/csv/, "data.csv"],
];

const BY_NAME: readonly (readonly [RegExp, string])[] = [
  [/image|photo|picture|avatar|mask/i, "photo.png"],
  [/audio|voice|sound/i, "audio.mp3"],
  [/video/i, "video.mp4"],
  [/pdf|document/i, "document.pdf"],
];

const TYPES_BY_EXTENSION: ReadonlyMap<string, string> = new Map([
  ["png", "image/png"],
  ["jpg", "image/jpeg"],
  ["jpeg", "image/jpeg"],
  ["webp", "image/webp"],
  ["pdf", "application/pdf"],
  ["csv", "text/csv"],
  ["txt", "text/plain"],
  ["mp3", "audio/mpeg"],
  ["wav", "audio/wav"],
  ["mp4", "video/mp4"],
]);

/**
 * @param example what the document gives as an example, used where it looks like a file name
 * @param property name of the property that holds the file
 * @param type media type, where known; several, with commas between them, where the document allows several
 */
export function sampleFile(example: unknown, property: string, type: string | undefined): SampleFile {
  const types = (type ?? "")
    .split(",")
    .map((one) => one.trim())
    .filter((one) => one !== "" && !one.includes("*") && one !== "application/octet-stream");
  if (typeof example === "string" && /^\w[\w -]{0,60}\.\w{1,8}$/.test(example)) {
    return new SampleFile(example, types.length > 1 ? typeOfName(example, types) : types[0]);
  }
  const wanted = types[0] ?? type ?? "";
  const found =
    BY_TYPE.find(([pattern]) => pattern.test(wanted)) ?? BY_NAME.find(([pattern]) => pattern.test(property));
  return new SampleFile(found?.[1] ?? "file.bin", types[0]);
}

/** That of the allowed types which the file's name tells of. */
function typeOfName(name: string, types: readonly string[]): string | undefined {
  const told = TYPES_BY_EXTENSION.get(name.split(".").at(-1)?.toLowerCase() ?? "");
  return types.find((one) => one === told);
}

/**
 * Are values of the schema bytes? (`format: binary` of 3.0, `contentMediaType` without an encoding of 3.1 §4.8.14.3.)
 *
 * @returns for bytes their media type where it is known, else `""`; undefined for anything else
 */
export function bytesType(schema: Schema, references: References): string | undefined {
  const target = references.schema(schema);
  if (typeof target === "boolean") return undefined;
  if (
    target.type !== undefined &&
    target.type !== "string" &&
    !(Array.isArray(target.type) && target.type.includes("string"))
  ) {
    return undefined;
  }
  if (target.format === "binary") return target.contentMediaType ?? "";
  if (target.contentMediaType === undefined || target.contentEncoding !== undefined) return undefined;
  return /json|^text\//.test(target.contentMediaType) ? undefined : target.contentMediaType;
}

/**
 * The properties of an object schema, those of the parts of `allOf` and the first variant included.
 *
 * @param schema the schema
 * @param references looks up named schemas
 */
export function propertiesOf(schema: Schema, references: References): ReadonlyMap<string, Schema> {
  const found = new Map<string, Schema>();
  const seen = new Set<Schema>();
  const visit = (part: Schema): void => {
    const target = references.schema(part);
    if (typeof target === "boolean" || seen.has(target)) return;
    seen.add(target);
    for (const [name, property] of Object.entries(target.properties ?? {})) {
      if (!found.has(name)) found.set(name, property);
    }
    for (const list of [target.allOf, target.oneOf, target.anyOf]) list?.forEach(visit);
  };
  visit(schema);
  return found;
}
