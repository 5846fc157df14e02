/** What every comparison of the API needs at hand, and the small steps that all of them take. */
import { childPointer } from "../../model/references.js";
import type { DiffInput } from "../input.js";
import type { ApiKind } from "../kinds.js";
import type { SchemaComparer } from "../schema/comparer.js";
import type { OperationRef, Side, Site, Spot } from "../types.js";
import type { FactCollector } from "./collector.js";
import { isSameJson } from "./equality.js";
import type { Located, Tree } from "./located.js";

/** The same thing in both documents. */
export interface Pair<T> {
  readonly base: T;
  readonly revision: T;
}

/** What this part asks of the comparison of schemas. */
export type SchemaPairs = Pick<
  SchemaComparer,
  "areAlike" | "compare" | "compareNamed" | "isEqual" | "similarity" | "finish"
>;

/** One of the documents, ready to be walked. */
export interface View {
  readonly input: DiffInput;
  readonly tree: Tree;
}

export interface Walk extends Pair<View> {
  readonly schemas: SchemaPairs;
  readonly facts: FactCollector;
}

/** Where a comparison is: in which operation, and who sends what. */
export interface Scope {
  readonly operation: OperationRef;
  /** Who sends parameters and bodies: the client, for operations; the server, for webhooks and callbacks. */
  readonly sent: Side;
  /** Who answers. */
  readonly returned: Side;
}

/** The site of a part of an operation. */
export function siteOf(scope: Scope, part: string, direction: "sent" | "returned" = "sent"): Site {
  return { operation: scope.operation, side: scope[direction], part };
}

/** The place of a node. */
export function spotOf(node: Located<unknown>): Spot {
  return { pointer: node.pointer };
}

/** The place of a member; where it is absent, that of the node that lacks it. */
export function memberSpot(node: Located<unknown>, key: string): Spot {
  return isMember(node.value, key)
    ? { pointer: childPointer(node.pointer, key) }
    : { pointer: node.pointer, isMissing: true };
}

/** The place where something would be. */
export function missingAt(node: Located<unknown> | string): Spot {
  return { pointer: typeof node === "string" ? node : node.pointer, isMissing: true };
}

/** A member of a JSON object, by own members only. */
export function memberOf(value: unknown, key: string): unknown {
  return isMember(value, key) ? (value as Record<string, unknown>)[key] : undefined;
}

function isMember(value: unknown, key: string): boolean {
  return typeof value === "object" && value !== null && Object.hasOwn(value, key);
}

/** `before` and `after` of a fact, without those that are absent. */
export function values(
  before: unknown,
  after: unknown,
): { readonly before?: unknown; readonly after?: unknown } {
  return {
    ...(before === undefined ? {} : { before }),
    ...(after === undefined ? {} : { after }),
  };
}

/** What is compared as it is written: fields of two nodes that stand for each other. */
export interface FieldComparison {
  readonly kind: ApiKind;
  readonly subject: string;
  readonly fields: readonly string[];
  readonly sites: readonly Site[];
}

/** Reports the fields that differ, one fact each; `data.field` names it. */
export function compareFields(walk: Walk, nodes: Pair<Located<unknown>>, what: FieldComparison): void {
  for (const field of what.fields) {
    const before = memberOf(nodes.base.value, field);
    const after = memberOf(nodes.revision.value, field);
    if (isSameJson(before, after)) continue;
    walk.facts.add(
      {
        kind: what.kind,
        subject: what.subject,
        base: memberSpot(nodes.base, field),
        revision: memberSpot(nodes.revision, field),
        ...values(before, after),
        data: { field },
      },
      what.sites,
    );
  }
}

/**
 * Said about the history of the document, not about the API; and facts of their own (`operation-sunset`,
 * `parameter-sunset`).
 */
const SILENT = new Set(["x-pawl-renamed-from", "x-sunset"]);

/** Reports `x-*` fields that differ (OpenAPI 3.1 §4.9). `data.holder` says on what they stand. */
export function compareExtensions(
  walk: Walk,
  nodes: Pair<Located<unknown>>,
  holder: string,
  sites: readonly Site[],
): void {
  for (const key of changedExtensions(nodes)) {
    walk.facts.add(
      {
        kind: "extension",
        subject: key,
        base: memberSpot(nodes.base, key),
        revision: memberSpot(nodes.revision, key),
        ...values(memberOf(nodes.base.value, key), memberOf(nodes.revision.value, key)),
        data: { holder },
      },
      sites,
    );
  }
}

/** The names of the `x-*` fields that differ. */
export function changedExtensions({ base, revision }: Pair<Located<unknown>>): string[] {
  const keys = new Set([...extensionKeys(base.value), ...extensionKeys(revision.value)]);
  return [...keys].filter((key) => !isSameJson(memberOf(base.value, key), memberOf(revision.value, key)));
}

function extensionKeys(value: unknown): string[] {
  if (typeof value !== "object" || value === null) return [];
  return Object.keys(value).filter((key) => key.startsWith("x-") && !SILENT.has(key));
}
