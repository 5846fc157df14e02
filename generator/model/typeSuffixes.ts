/**
 * What is appended to the stem of an operation for its exported types. No suffix ends with another one: stems that differ
 * give types that differ, and a type's name has at most one stem.
 */
import type { MediaKind } from "./types.js";

/** How bodies and answers that are not the usual ones are told apart: behind what they are. */
const KIND_SUFFIXES: Readonly<Record<MediaKind, string>> = {
  json: "Json",
  form: "Form",
  multipart: "Multipart",
  sse: "Sse",
  jsonl: "Jsonl",
  text: "Text",
  binary: "Binary",
};

/** Suffixes of what one operation may have once. */
export const TYPE_SUFFIXES: readonly string[] =
  "Params Body Response ResponseHeaders Event Item Error ErrorHeaders".split(" ");

/** Suffixes that may have a kind of media type, and a number, behind them. */
export type ManifoldSuffix = "Params" | "Body" | "Response";

const KINDS = `(?:${Object.values(KIND_SUFFIXES).join("|")})\\d*`;
const TYPE_NAME = new RegExp(`^(.*?)((?:Params|Body|Response)(?:${KINDS})?|${TYPE_SUFFIXES.join("|")})$`);

/**
 * The suffix for one of several types of an operation: `ParamsForm`, `ResponseText2`.
 *
 * @param number tells those of one kind apart; 1 is not written
 */
export function suffixOf(suffix: ManifoldSuffix, kind: MediaKind, number: number): string {
  return `${suffix}${KIND_SUFFIXES[kind]}${number > 1 ? number : ""}`;
}

/**
 * Takes a type's name apart.
 *
 * @returns undefined where no operation could have a type of that name
 */
export function splitTypeName(name: string): { readonly stem: string; readonly suffix: string } | undefined {
  const [, stem, suffix] = TYPE_NAME.exec(name) ?? [];
  return stem === undefined || suffix === undefined ? undefined : { stem, suffix };
}
