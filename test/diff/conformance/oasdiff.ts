/** The cases of oasdiff: pairs of files with the ids of the findings that its tests assert. */
import { readFileSync } from "node:fs";
import { DEFAULT_POLICY, type Policy } from "../../../generator/diff/policy/types.js";
import type { Level } from "../../../generator/diff/types.js";
import { type Answer, readMapping } from "./answers.js";
import type { ConformanceCase } from "./cases.js";
import { CORPORA } from "./documents.js";

interface WrittenCase {
  readonly name: string;
  readonly base: string;
  readonly revision: string;
  readonly scope: "all" | readonly string[];
  readonly match: "exact" | "contains";
  readonly expected: readonly { readonly id: string; readonly level: keyof typeof LEVELS }[];
  readonly breaking: boolean;
  readonly options?: readonly string[];
}

const LEVELS = { ERR: "breaking", WARN: "warning", INFO: "info" } as const satisfies Record<string, Level>;

/** What an id is about, by its beginning; the first that fits. */
const PLACES: readonly (readonly [RegExp, Partial<Answer>])[] = [
  [/^(?:new-required-)?request-header-property-/, { side: "request", part: /^header parameter/ }],
  [/^request-parameter-property-/, { side: "request", part: / parameter / }],
  [/^request-parameter-|^new-.*-parameter/, { side: "request", part: / parameter / }],
  [/^request-body-(?!media-type)/, { side: "request", part: /^request body/, depth: "root" }],
  [/^request-body-media-type-/, { side: "request", part: /^request body/ }],
  [/request-(?:\w+-)*property-/, { side: "request", part: /^request body/, depth: "field" }],
  [/response-header/, { side: "response", part: /^response .*header/ }],
  [/^response-(?:body|mediatype)-/, { side: "response", part: /^response/, depth: "root" }],
  [/^response-(?:\w+-)*property-/, { side: "response", part: /^response/, depth: "field" }],
  [/^response-/, { side: "response" }],
];

/** Rows of the table, by the first id that fits; what fits none stands under `document`. */
const KINDS: readonly (readonly [string, RegExp])[] = [
  ["lifecycle", /deprecat|sunset|stability|reactivated/],
  ["security", /security/],
  ["parameters", /parameter/],
  ["headers", /header/],
  ["requests", /request/],
  ["responses", /response/],
];

/** @returns the answers to the ids of oasdiff */
export function oasdiffMapping(): ReturnType<typeof readMapping> {
  return readMapping("oasdiff", (id) => PLACES.find(([beginning]) => beginning.test(id))?.[1] ?? {});
}

/** @returns every case, in the order of the file */
export function oasdiffCases(): ConformanceCase[] {
  const mapping = oasdiffMapping();
  const answer = (id: string): Answer => {
    const found = mapping.get(id);
    if (found === undefined) throw new Error(`mappings/oasdiff.yaml says nothing about ${id}`);
    return found;
  };
  const { cases } = JSON.parse(readFileSync(`${CORPORA}/oasdiff-cases.json`, "utf8")) as {
    cases: readonly WrittenCase[];
  };
  return numbered(cases).map((one) => ({
    corpus: "oasdiff",
    name: one.name,
    kind: kindOf(one),
    base: { path: `oasdiff/${one.base}` },
    revision: { path: `oasdiff/${one.revision}` },
    policy: policyOf(one.options ?? []),
    wants: distinct(one.expected.map(({ id }) => id)).map((id) => ({
      id,
      level: LEVELS[one.expected.find((want) => want.id === id)?.level ?? "INFO"],
      answer: answer(id),
    })),
    // Without a word about the rest, only what is expected counts.
    outcome: one.breaking ? "breaking" : "compatible",
    ...(one.scope === "all" ? {} : { scope: one.scope.map(answer) }),
  }));
}

/** Some tests compare more than once under one name. */
function numbered(cases: readonly WrittenCase[]): WrittenCase[] {
  const seen = new Map<string, number>();
  return cases.map((one) => {
    const times = (seen.get(one.name) ?? 0) + 1;
    seen.set(one.name, times);
    return times === 1 ? one : { ...one, name: `${one.name} (${times})` };
  });
}

/** One root cause is one finding of ours, however many operations it touches. */
function distinct(ids: readonly string[]): string[] {
  return [...new Set(ids)];
}

function kindOf({ expected, name, scope }: WrittenCase): string {
  const ids = expected.length > 0 ? expected.map(({ id }) => id) : scope === "all" ? [name] : scope;
  return KINDS.find(([, pattern]) => pattern.test(ids[0] ?? ""))?.[0] ?? "document";
}

function policyOf(options: readonly string[]): Policy {
  const [, beta, stable] = /^WithDeprecation\((\d+),(\d+)\)$/.exec(options[0] ?? "") ?? [];
  if (beta === undefined || stable === undefined) return DEFAULT_POLICY;
  const grace = {
    ...(Number(beta) > 0 && { beta: Number(beta) }),
    ...(Number(stable) > 0 && { stable: Number(stable) }),
  };
  return { ...DEFAULT_POLICY, grace };
}
