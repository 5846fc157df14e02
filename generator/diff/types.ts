/**
 * The forms that the parts of the diff hand on: facts (what differs, no opinion), judgements of rules (what it means),
 * findings (what is reported). Data flows facts -> rules -> policy -> report.
 */
import type { Place } from "../diagnostics/errors.js";

/** Who sends the values that a schema describes: the client (`request`) or the server (`response`). Webhooks and callbacks swap. */
export type Side = "request" | "response";

/** An operation as a finding names it. */
export interface OperationRef {
  readonly kind: "operation" | "webhook" | "callback";
  /** Upper case. */
  readonly method: string;
  /** Path template of the base where it has one, else of the revision; the name of a webhook or callback. */
  readonly path: string;
  /** operationId or the id that the model made; of the base where it has one. */
  readonly id: string;
  /** First tag, for grouping. */
  readonly group: string;
}

/** Where a difference acts. */
export interface Site {
  readonly operation: OperationRef;
  readonly side: Side;
  /** What part of the operation: `query parameter limit`, `request body application/json`, `response 200 application/json`. */
  readonly part: string;
  /**
   * The value is written as plain text, where `5` and `"5"` look the same: a parameter with a style. `repeated` where a
   * list is written as the parameter for each of its elements, so that a single value looks like a list of one.
   */
  readonly writing?: "text" | "repeated";
}

/** A place in one of the two normalised documents. */
export interface Spot {
  /** `#/…` pointer of the thing, or of the nearest node around the place where it would be. */
  readonly pointer: string;
  /** The thing itself is not there. */
  readonly isMissing?: true;
}

/**
 * Is there a value that one schema takes and the other does not? `yes` always comes with the value, checked against
 * both; `unknown` where neither could be shown.
 */
export type Proof =
  | { readonly holds: "yes"; readonly witness: unknown }
  | { readonly holds: "no" }
  | { readonly holds: "unknown"; readonly reason: string };

interface FactBase {
  /**
   * What differs, for example `operation-removed`, `parameter-required`, `schema-max-length`. Stable: rules listen to it.
   */
  readonly kind: string;
  readonly base: Spot;
  readonly revision: Spot;
  /** JSON values of what differs, where it has any; for messages, and for re-applying a diff. */
  readonly before?: unknown;
  readonly after?: unknown;
  /** Name of what differs, for people: `question`, `limit`, `POST /db/query`, `application/json`. */
  readonly subject: string;
  /** Where it acts; empty for what belongs to the document as a whole. */
  readonly sites: readonly Site[];
  /** Further facts of the kind, JSON only. */
  readonly data?: Readonly<Record<string, unknown>>;
}

/** A difference outside of schemas. */
export interface ApiFact extends FactBase {
  readonly scope: "api";
}

/** A difference of one keyword (or property, branch …) of a pair of schemas. */
export interface SchemaFact extends FactBase {
  readonly scope: "schema";
  /** Path of the node below the body or parameter, for people: `items[].price`; empty for the root. */
  readonly path: string;
  /** Is there a value that only the base takes? */
  readonly lost: Proof;
  /** Is there a value that only the revision takes? */
  readonly gained: Proof;
  /**
   * How the TypeScript type of the generated client changes, as a set: `none` when it prints the same. `extended`: all
   * that compiles still does, on both sides.
   */
  readonly typeEffect: "none" | "extended" | "narrowed" | "widened" | "changed";
}

export type Fact = ApiFact | SchemaFact;

/** What a change does on the wire to a client of the base that talks to a server of the revision. */
export type WireVerdict = "none" | "compatible" | "unknown" | "breaking";

/** What it does to a program compiled against the client that was generated from the base. */
export type TypesVerdict = "none" | "additive" | "breaking";

export type Level = "breaking" | "warning" | "info";

/** What a rule says of a fact on one side. */
export interface Judgement {
  readonly wire: WireVerdict;
  readonly types: TypesVerdict;
  /** One sentence without a final full stop, about this very change. */
  readonly message: string;
  /** A value that shows the breakage: taken by one document, refused by the other. */
  readonly witness?: unknown;
}

/** A judged change before the places of its spots were looked up. */
export interface JudgedFinding extends Omit<Finding, "base" | "revision"> {
  readonly base: Spot;
  readonly revision: Spot;
}

/** A place as reported: pointer in the normalised document, and where that was written. */
export interface ReportedPlace extends Place {
  readonly pointer: string;
  readonly isMissing?: true;
}

/** One change, judged. */
export interface Finding {
  /** Id of the rule. */
  readonly id: string;
  readonly wire: WireVerdict;
  readonly types: TypesVerdict;
  /** Derived by policy. */
  readonly level: Level;
  readonly side: Side | "both";
  /** Every operation that it acts on, in document order. */
  readonly operations: readonly OperationRef[];
  readonly base: ReportedPlace;
  readonly revision: ReportedPlace;
  readonly message: string;
  readonly witness?: unknown;
  /** What of the policy it breaks, as a sentence: a sunset that is missing or too near. Says nothing about the wire. */
  readonly violation?: string;
  /** Stays the same when lines move: for ignores and for SARIF. */
  readonly fingerprint: string;
  /** `before`, `after`, `subject`, `path`, `parts` and what else the rule has to tell; JSON only. */
  readonly data: Readonly<Record<string, unknown>>;
}

export interface DiffSummary {
  readonly breaking: number;
  readonly warning: number;
  readonly info: number;
  /** Findings by wire and by types verdict. */
  readonly wire: Readonly<Record<WireVerdict, number>>;
  readonly types: Readonly<Record<TypesVerdict, number>>;
  readonly operations: { readonly added: number; readonly removed: number; readonly changed: number };
}

/** What `pawl diff --json` prints and `diff()` returns. */
export interface DiffReport {
  readonly base: { readonly file: string; readonly title: string; readonly version: string };
  readonly revision: { readonly file: string; readonly title: string; readonly version: string };
  /** The worst of the findings; `none` where there are none. */
  readonly verdict: {
    readonly wire: WireVerdict;
    readonly types: TypesVerdict;
    readonly level: Level | "none";
  };
  readonly findings: readonly Finding[];
  readonly summary: DiffSummary;
}
