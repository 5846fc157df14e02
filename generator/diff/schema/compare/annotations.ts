/**
 * What does not decide about values. All texts of all members are one set: so it makes no difference whether a schema
 * is written in one piece, in parts, or by reference.
 */
import type { SchemaKind } from "../../kinds.js";
import type { Proof } from "../../types.js";
import { below } from "../document.js";
import { viewOf } from "../forms/view.js";
import { textOf } from "../json.js";
import type { Member, Node } from "../node.js";
import { type Comparison, note } from "../pair.js";
import { NO, unknown } from "../proofs/proof.js";
import { compareFlag, isFlagged } from "./flags.js";

const KINDS: ReadonlyMap<string, SchemaKind> = new Map([
  ["title", "schema-text"],
  ["description", "schema-text"],
  ["externalDocs", "schema-text"],
  ["$comment", "schema-text"],
  ["default", "schema-default"],
  ["examples", "schema-examples"],
  ["format", "schema-format"],
  ["xml", "schema-xml"],
  ["x-sunset", "schema-sunset"],
]);

/** Keywords that other comparisons look at, or that say nothing. */
const ELSEWHERE: ReadonlySet<string> = new Set(
  [
    "$ref $defs $schema $id $anchor $dynamicAnchor type enum const multipleOf minimum maximum exclusiveMinimum",
    "exclusiveMaximum minLength maxLength pattern contentEncoding contentMediaType contentSchema items prefixItems",
    "contains minItems maxItems minContains maxContains uniqueItems properties patternProperties additionalProperties",
    "unevaluatedProperties unevaluatedItems propertyNames required minProperties maxProperties dependentRequired",
    "dependentSchemas allOf anyOf oneOf not if then else discriminator deprecated readOnly writeOnly",
    // Says how a rename is meant; the rename is what is told.
    "x-pawl-renamed-from",
  ].flatMap((line) => line.split(" ")),
);

/** Keywords of JSON Schema, of this and of older drafts, that nothing here understands. All others say nothing (§6.5). */
const MEANINGFUL: ReadonlySet<string> = new Set([
  "$dynamicRef",
  "$recursiveRef",
  "$recursiveAnchor",
  "$vocabulary",
  "additionalItems",
  "definitions",
  "dependencies",
  "divisibleBy",
  "disallow",
  "extends",
]);

/** @returns might a keyword that nothing here understands decide about values? */
function hasMeaning(keyword: string): boolean {
  return MEANINGFUL.has(keyword);
}

interface Said {
  readonly pointer: string;
  readonly raw: unknown;
}

/** Texts, defaults, examples, formats, flags, extensions, and keywords that nobody knows. */
export function compareAnnotations(comparison: Comparison): void {
  const [base, revision] = [saidOf(comparison.base), saidOf(comparison.revision)];
  for (const keyword of new Set([...base.keys(), ...revision.keys()])) {
    const [own, other] = [base.get(keyword), revision.get(keyword)];
    const removed = [...(own ?? [])].filter(([text]) => other?.has(text) !== true).map(([, said]) => said);
    const added = [...(other ?? [])].filter(([text]) => own?.has(text) !== true).map(([, said]) => said);
    if (removed.length + added.length > 0) noteSaid(comparison, keyword, removed, added);
  }
  for (const flag of ["deprecated", "readOnly", "writeOnly"] as const) {
    compareFlag(comparison, comparison.base, comparison.revision, flag);
  }
}

function noteSaid(
  comparison: Comparison,
  keyword: string,
  removed: readonly Said[],
  added: readonly Said[],
): void {
  const kind = KINDS.get(keyword) ?? (keyword.startsWith("x-") ? "schema-extension" : "schema-unknown");
  const [from, to] = [removed[0], added[0]];
  note(comparison, {
    kind,
    base: from?.pointer,
    revision: to?.pointer,
    ...(from === undefined
      ? {}
      : { before: removed.length === 1 ? from.raw : removed.map((said) => said.raw) }),
    ...(to === undefined ? {} : { after: added.length === 1 ? to.raw : added.map((said) => said.raw) }),
    ...(kind === "schema-extension" || kind === "schema-unknown" ? { subject: keyword } : {}),
    data: {
      keyword,
      ...(kind === "schema-sunset" ? deprecationOf(comparison) : {}),
    },
    lost: proofOf(comparison, kind, keyword, added),
    gained: proofOf(comparison, kind, keyword, removed),
  });
}

function deprecationOf({ base, revision }: Comparison): Readonly<Record<string, boolean>> {
  return { deprecated: isFlagged(revision, "deprecated"), wasDeprecated: isFlagged(base, "deprecated") };
}

/** Whatever the side refuses that says something more: nothing, unless it is a keyword with a meaning of its own. */
function proofOf(comparison: Comparison, kind: SchemaKind, keyword: string, more: readonly Said[]): Proof {
  if (kind === "schema-unknown") {
    return hasMeaning(keyword) ? unknown(`nothing is known about ${keyword}`) : NO;
  }
  if (kind !== "schema-format") return NO;
  const isAsserted = more.some(({ raw }) => typeof raw === "string" && comparison.assertedFormats.has(raw));
  return isAsserted ? unknown("formats are not compared as sets of values") : NO;
}

/** What the members say by keyword, each value once. */
function saidOf(node: Node): Map<string, Map<string, Said>> {
  const said = new Map<string, Map<string, Said>>();
  for (const { schema, pointer } of speakers(node)) {
    for (const [keyword, raw] of Object.entries(schema)) {
      if (ELSEWHERE.has(keyword) || raw === undefined) continue;
      const values = said.get(keyword) ?? new Map<string, Said>();
      const text = typeof raw === "string" ? `"${raw}` : textOf(raw);
      if (!values.has(text)) values.set(text, { pointer: below(pointer, keyword), raw });
      said.set(keyword, values);
    }
  }
  return said;
}

/** The members of a node and of branches that are no pairs of their own. */
function speakers(node: Node): Set<Member> {
  const members = new Set(node.members);
  if (node.expansion.unions.length === 0) return members;
  for (const kind of node.liveKinds) for (const member of viewOf(node, kind).members) members.add(member);
  return members;
}
