/** Operations that have another address: declared by the document, or found by likeness. */

import type { OperationObject } from "../../load/document.js";
import type { Operation } from "../../model/types.js";
import { splitWords } from "../../model/words.js";
import { ALIKE, nameLikeness, pairAlike, setLikeness } from "./names.js";
import { anonymous } from "./urls.js";
import { memberOf, type Pair } from "./walk.js";

/** An operation that may have moved. */
export interface Movable {
  readonly operation: Operation;
  readonly node: { readonly value: OperationObject };
  readonly template: string;
}

export interface Move<T> extends Pair<T> {
  /** 0 to 1; 1 where it is declared. */
  readonly score: number;
  readonly isDeclared: boolean;
}

/** With the same operationId, this much else must be alike. */
const ALIKE_BESIDE_ID = 0.5;

/** Beyond so many pairs of one method, only those that share the last word of their path are looked at. */
const PAIR_LIMIT = 40_000;

/**
 * Finds operations among those that went and those that came that are the same: by `x-pawl-renamed-from:
 * "METHOD /path"`, by operationId if they are alike otherwise, or by likeness alone where there is no doubt.
 */
export function pairMoved<T extends Movable>(removed: readonly T[], added: readonly T[]): Move<T>[] {
  const moves: Move<T>[] = [];
  const isTaken = new Set<T>();
  const take = (move: Move<T>): void => {
    if (isTaken.has(move.base) || isTaken.has(move.revision)) return;
    isTaken.add(move.base).add(move.revision);
    moves.push(move);
  };
  const free = (entries: readonly T[]): T[] => entries.filter((one) => !isTaken.has(one));

  for (const revision of added) {
    const from = memberOf(revision.node.value, "x-pawl-renamed-from");
    const base = typeof from === "string" ? removed.find((one) => isAt(one, from)) : undefined;
    if (base !== undefined) take({ base, revision, score: 1, isDeclared: true });
  }
  const features = new Map([...removed, ...added].map((entry) => [entry, featuresOf(entry)]));
  const likeness = (base: T, revision: T, least = ALIKE): number => {
    const from = features.get(base);
    const to = features.get(revision);
    return from === undefined || to === undefined ? 0 : featureLikeness(from, to, least);
  };
  const byId = new Map(free(added).map((entry) => [entry.operation.operationId, entry]));
  for (const base of free(removed)) {
    const revision =
      base.operation.operationId === undefined ? undefined : byId.get(base.operation.operationId);
    const score = revision === undefined ? 0 : likeness(base, revision, ALIKE_BESIDE_ID);
    if (revision !== undefined && score >= ALIKE_BESIDE_ID)
      take({ base, revision, score: round(score), isDeclared: false });
  }
  for (const method of new Set(free(removed).map((entry) => entry.operation.method))) {
    const isMethod = (entry: T): boolean => entry.operation.method === method;
    const [from, to] = [free(removed).filter(isMethod), free(added).filter(isMethod)];
    for (const group of candidateGroups(from, to)) {
      for (const guess of pairAlike(group.base, group.revision, likeness, ALIKE)) {
        take({ ...guess, score: round(guess.score), isDeclared: false });
      }
    }
  }
  return moves;
}

function isAt({ operation, template }: Movable, from: string): boolean {
  const [method = "", path = ""] = from.trim().split(/\s+/);
  return method.toUpperCase() === operation.method.toUpperCase() && template.endsWith(` ${anonymous(path)}`);
}

function candidateGroups<T extends Movable>(
  base: readonly T[],
  revision: readonly T[],
): Pair<readonly T[]>[] {
  if (base.length * revision.length <= PAIR_LIMIT) return [{ base, revision }];
  const group = (entries: readonly T[]): Map<string, T[]> => {
    const groups = new Map<string, T[]>();
    for (const entry of entries) {
      const word = lastWord(entry.operation.path);
      groups.set(word, [...(groups.get(word) ?? []), entry]);
    }
    return groups;
  };
  const others = group(revision);
  return [...group(base)]
    .map(([word, entries]) => ({ base: entries, revision: others.get(word) ?? [] }))
    .filter((pair) => pair.base.length * pair.revision.length <= PAIR_LIMIT);
}

function lastWord(path: string): string {
  return path.split("/").findLast((segment) => segment !== "" && !segment.includes("{")) ?? "";
}

function round(score: number): number {
  return Math.round(score * 100) / 100;
}

/** What of an operation tells it from others. */
interface Features {
  readonly segments: readonly string[];
  /** Parameters, media types and the schemas in them. */
  readonly content: ReadonlySet<string>;
  readonly operationId: string | undefined;
  readonly words: ReadonlySet<string>;
}

function featuresOf({ operation }: Movable): Features {
  const content = new Set<string>();
  for (const { in: location, name } of operation.parameters) {
    if (location !== "path") content.add(`${location} ${name}`);
  }
  const addMedia = (
    place: string,
    media: readonly { readonly type: string; readonly schema?: unknown }[],
  ): void => {
    for (const { type, schema } of media) content.add(`${place} ${type} ${schemaFeature(schema)}`);
  };
  addMedia("body", operation.body?.media ?? []);
  // Errors are alike everywhere.
  for (const { status, media } of operation.responses) if (status < "4") addMedia(status, media);
  return {
    segments: anonymous(operation.path)
      .split("/")
      .filter((segment) => segment !== ""),
    content,
    operationId: operation.operationId,
    words: new Set(
      splitWords(operation.operationId ?? operation.summary ?? "").map((word) => word.toLowerCase()),
    ),
  };
}

function schemaFeature(schema: unknown): string {
  const ref = memberOf(schema, "$ref") ?? memberOf(memberOf(schema, "items"), "$ref");
  if (typeof ref === "string") return ref;
  const properties = memberOf(schema, "properties");
  if (typeof properties === "object" && properties !== null) return Object.keys(properties).sort().join();
  return JSON.stringify(memberOf(schema, "type") ?? "");
}

/** Weights of what is alike; the path weighs most, since it says what an operation is about. */
const WEIGHTS = { path: 0.45, content: 0.35, words: 0.2 };

/** @returns 0 for those that cannot be alike enough whatever their paths are: comparing paths is what takes time */
function featureLikeness(a: Features, b: Features, least: number): number {
  let weight = WEIGHTS.path;
  let sum = 0;
  if (a.content.size + b.content.size > 0) {
    weight += WEIGHTS.content;
    sum += WEIGHTS.content * setLikeness(a.content, b.content);
  }
  if (a.words.size > 0 && b.words.size > 0) {
    const isSame = a.operationId !== undefined && a.operationId === b.operationId;
    weight += WEIGHTS.words;
    sum += WEIGHTS.words * (isSame ? 1 : setLikeness(a.words, b.words));
  }
  if ((sum + WEIGHTS.path) / weight < least) return 0;
  return (sum + WEIGHTS.path * pathLikeness(a.segments, b.segments)) / weight;
}

/** Share of segments that occur in both in the same order; a segment with a similar name counts in part. */
function pathLikeness(a: readonly string[], b: readonly string[]): number {
  if (a.length + b.length === 0) return 1;
  let row = new Array<number>(b.length + 1).fill(0);
  for (const left of a) {
    const next = [0];
    b.forEach((right, j) => {
      const match = (row[j] ?? 0) + segmentLikeness(left, right);
      next.push(Math.max(match, row[j + 1] ?? 0, next[j] ?? 0));
    });
    row = next;
  }
  return (2 * (row[b.length] ?? 0)) / (a.length + b.length);
}

function segmentLikeness(a: string, b: string): number {
  if (a === b) return 1;
  if (a.includes("{") || b.includes("{")) return 0;
  const likeness = nameLikeness(a, b);
  return likeness >= 0.5 ? likeness : 0;
}
