/** Documents of the corpora: files or texts, with days that are told from the day of the comparison. */
import { readFileSync } from "node:fs";
import { addDays } from "../../../generator/diff/rules/lifecycle.js";
import { load } from "../../../generator/load/load.js";
import type { LoadedDocument } from "../../../generator/load/types.js";
import { SHARED } from "../../load/support.js";

/** Where the corpora lie. */
export const CORPORA = `${SHARED}/diff-corpus`;

/** The day for which every case is judged. */
export const TODAY = "2026-01-01";

/** A document of a case. */
export type Source = { readonly path: string } | { readonly text: string };

const RELATIVE_DAY = /@today(?:([+-]\d+))?/g;
const opened = new Map<string, Promise<LoadedDocument>>();

/**
 * @param source path below the corpora, or the text itself
 * @returns the loaded document; the same file is loaded once
 * @throws PawlError for a document that cannot be read
 */
export function open(source: Source): Promise<LoadedDocument> {
  if ("text" in source) return load("-", { stdin: Buffer.from(source.text) });
  const known = opened.get(source.path);
  if (known !== undefined) return known;
  const loading = openFile(`${CORPORA}/${source.path}`);
  opened.set(source.path, loading);
  return loading;
}

function openFile(path: string): Promise<LoadedDocument> {
  const text = readFileSync(path, "utf8");
  // Only documents of one file tell days that way.
  if (!text.includes("@today")) return load(path);
  const dated = text.replace(RELATIVE_DAY, (_, days?: string) => addDays(TODAY, Number(days ?? 0)));
  return load("-", { stdin: Buffer.from(dated) });
}
