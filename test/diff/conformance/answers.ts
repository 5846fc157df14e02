/** Which rules of ours answer a rule of another tool. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { load as readYaml } from "js-yaml";
import type { Finding, Side } from "../../../generator/diff/types.js";

/** How a finding of another tool shows in our report. */
export interface Answer {
  /** Any of these rules; undefined for any rule, empty where nothing answers. */
  readonly ids: readonly string[] | undefined;
  readonly side?: Side;
  /** What a part of an operation must look like. */
  readonly part?: RegExp;
  /** At the root of a value or below it. */
  readonly depth?: "root" | "field";
  /** It must say what of the policy it breaks. */
  readonly isViolation?: true;
  /** Why nothing answers, or anything does. */
  readonly reason?: string;
}

/** A line of a mapping file. */
type Entry =
  | readonly string[]
  | { readonly violation: readonly string[] }
  | { readonly either: readonly string[] }
  | { readonly any: string }
  | { readonly none: string };

export type Mapping = ReadonlyMap<string, Answer>;

/**
 * @param name of a file in `mappings/`
 * @param placeOf side and part that an id of theirs is about
 * @returns answers by their ids
 */
export function readMapping(name: string, placeOf: (id: string) => Partial<Answer> = () => ({})): Mapping {
  const text = readFileSync(join(import.meta.dirname, "mappings", `${name}.yaml`), "utf8");
  const entries = Object.entries(readYaml(text) as Record<string, Entry>);
  return new Map(entries.map(([id, entry]) => [id, answerOf(entry, placeOf(id))]));
}

function answerOf(entry: Entry, place: Partial<Answer>): Answer {
  if ("none" in entry) return { ids: [], reason: entry.none };
  if ("any" in entry) return { ...place, ids: undefined, reason: entry.any };
  if ("violation" in entry) return { ids: entry.violation, isViolation: true };
  // What is invisible on the one side is told of the other.
  if ("either" in entry) return { ids: entry.either };
  return { ...place, ids: entry };
}

/** Does a finding answer? */
export function isAnswer(finding: Finding, { ids, side, part, depth, isViolation }: Answer): boolean {
  const { parts, path } = finding.data;
  if (ids?.includes(finding.id) === false) return false;
  if (isViolation === true && finding.violation === undefined) return false;
  if (side !== undefined && finding.side !== "both" && finding.side !== side) return false;
  const names = Array.isArray(parts) ? parts.map(String) : [];
  if (part !== undefined && names.length > 0 && !names.some((name) => part.test(name))) return false;
  return depth === undefined || typeof path !== "string" || (path === "" ? "root" : "field") === depth;
}
