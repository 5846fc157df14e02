/** What `pawl impact` finds out. */
import type { Level, WireVerdict } from "../diff/types.js";

/**
 * What moving does to a place in the code. `breaks-build`: the compiler refuses it with the client of the newer version.
 * `breaks-at-run-time`: it compiles, or is not compiled, and fails. `behaviour`: it works, and does something else.
 * `may`: that depends on what the code does not tell.
 */
export type ImpactVerdict = "breaks-build" | "breaks-at-run-time" | "behaviour" | "may";

/** A place in the code of a project, and what a change does to it. */
export interface ImpactResult {
  /** Relative to the current folder, with slashes. */
  readonly file: string;
  /** From 1. */
  readonly line: number;
  readonly column: number;
  /** Of the end of what is marked, on the same line; at least one more than `column`. */
  readonly endColumn: number;
  /** `POST /path` of the older version; null where the code does not tell whose value it is. */
  readonly operation: string | null;
  /** As the code names it. */
  readonly symbol: string;
  readonly verdict: ImpactVerdict;
  /** Id of the rule of the diff; null for an error of the compiler that no change explains by itself. */
  readonly finding: string | null;
  /** Of the change: see `pawl diff`. */
  readonly fingerprint: string | null;
  readonly level: Level | null;
  readonly wire: WireVerdict | null;
  /** What changed, and what of it this place does. */
  readonly why: string;
  /** What to do about it. */
  readonly fix: string;
  /** What the compiler says, where it says something. */
  readonly compiler?: string;
}

/** A client that the project uses. */
export interface ImpactClient {
  /** As the project imports it. */
  readonly package: string;
  readonly from: { readonly file: string; readonly title: string; readonly version: string };
  readonly to: { readonly file: string; readonly title: string; readonly version: string };
  /** Calls of its operations in the project. */
  readonly calls: number;
  /** Different operations among them. */
  readonly operations: number;
  readonly changes: {
    /** All that `pawl diff` lists, without texts and examples. */
    readonly all: number;
    /** Those that have a result. */
    readonly concerning: number;
  };
  /** Errors that the project has with the client of the older version already; they are not listed. */
  readonly knownErrors: number;
}

export interface ImpactReport {
  readonly project: string;
  readonly clients: readonly ImpactClient[];
  /** By file, line, column. */
  readonly results: readonly ImpactResult[];
  readonly summary: Readonly<Record<ImpactVerdict, number>>;
}

/** A change that acts on a place. */
export interface Effect {
  readonly verdict: Exclude<ImpactVerdict, "breaks-build">;
  /** What this place does, as a sentence without a full stop. */
  readonly because: string;
}
