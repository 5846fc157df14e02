/** What the readers of a report decided about its findings. */
import type { Level, Side } from "../types.js";

/** A level, or `off`: the finding is not reported. */
export type PolicyLevel = Level | "off";

/** A finding that was looked at and accepted, for a time. */
export interface Ignore {
  readonly id: string;
  /** `METHOD /path`, an operationId, or the name of a webhook; all operations where it is left out. */
  readonly operation?: string;
  readonly fingerprint?: string;
  readonly reason: string;
  /** Last day on which it holds, YYYY-MM-DD. */
  readonly expires: string;
}

export interface Policy {
  /** By id of a rule, or `*` for all; per side where it says so. */
  readonly levels: Readonly<Record<string, PolicyLevel | Readonly<Partial<Record<Side, PolicyLevel>>>>>;
  readonly enums: {
    /** What an enum is about which neither the lists nor its schema say anything. */
    readonly default: "open" | "closed";
    /** Names of component schemas, or JSON pointers into the base, `*` at the end for everything below. */
    readonly open: readonly string[];
    readonly closed: readonly string[];
  };
  /** Days from the announcement of an end to the end, by stability; no entry demands nothing. */
  readonly grace: Readonly<Record<string, number>>;
  readonly ignore: readonly Ignore[];
  /** Undeclared properties of responses count as absent: removing an optional one breaks. */
  readonly isClosedWorld: boolean;
  /** Changes of texts, examples and extensions are reported, at the level info. */
  readonly showsAnnotations: boolean;
}

/** Nothing decided: every finding at the level of its verdicts. */
export const DEFAULT_POLICY: Policy = {
  levels: {},
  enums: { default: "closed", open: [], closed: [] },
  grace: {},
  ignore: [],
  isClosedWorld: false,
  showsAnnotations: true,
};
