/** What a project does with a client, as far as changes of an API can concern it. */
import type { ts } from "ts-morph";
import type { Operation } from "../../model/types.js";
import type { AnalysedClient } from "./client.js";
import type { Place } from "./places.js";

interface UseBase {
  readonly client: AnalysedClient;
  /** What is marked. */
  readonly node: ts.Node;
  /** As the code names it: `worqhat.content.generate`, `answer.content`. */
  readonly symbol: string;
  /** Whose value it is, where the code tells. */
  readonly operation?: Operation;
}

/** A call of an operation. */
export interface CallUse extends UseBase {
  readonly kind: "call";
  readonly operation: Operation;
  readonly how: "method" | "function" | "raw";
  /** Names in its argument object: whether they are sent. */
  readonly fields: ReadonlyMap<string, Sent>;
  /** What is not named in `fields` may be sent all the same. */
  readonly isPartial: boolean;
  /** The option `contentType`, where it is a literal. */
  readonly contentType?: string;
}

export type Sent = "sent" | "unknown";

/** A property of a request that is written, left out, or may be either. */
export interface FieldUse extends UseBase {
  readonly kind: "sent" | "omitted" | "unknown";
  /** Of the property, and of the schemas that it refers to. */
  readonly places: readonly Place[];
  readonly name: string;
  /** Every value that it can have, where the code tells. */
  readonly values?: readonly unknown[];
}

/** An object that is written down: what it is of, and what it has. */
export interface ObjectUse extends UseBase {
  readonly kind: "object";
  readonly places: readonly Place[];
  readonly names: ReadonlySet<string>;
  /** Every name is known. */
  readonly isComplete: boolean;
  /** The whole, where the code tells. */
  readonly values?: readonly unknown[];
}

/** A property that is read. */
export interface ReadUse extends UseBase {
  readonly kind: "read";
  readonly places: readonly Place[];
  readonly name: string;
}

/** A comparison with a literal, in a condition or a `case`. */
export interface ComparisonUse extends UseBase {
  readonly kind: "comparison";
  readonly places: readonly Place[];
  readonly value: unknown;
}

/** Code that names every value there is, or every variant: a new one finds nothing that is meant for it. */
export interface ExhaustiveUse extends UseBase {
  readonly kind: "exhaustive";
  readonly form: "switch" | "never" | "table";
  readonly places: readonly Place[];
}

/** A client that is constructed; `options` as far as they are known. */
export interface ConstructionUse extends UseBase {
  readonly kind: "construction";
  readonly options: ReadonlySet<string>;
  readonly isComplete: boolean;
}

/** A type or constant that is imported, or named behind a namespace. */
export interface NameUse extends UseBase {
  readonly kind: "name";
  readonly places: readonly Place[];
}

/** A status that is looked at where errors are caught. */
export interface StatusUse extends UseBase {
  readonly kind: "status";
  readonly status: number;
  /** Whose errors they may be. */
  readonly operations: readonly Operation[];
}

export type Use =
  | CallUse
  | FieldUse
  | ObjectUse
  | ReadUse
  | ComparisonUse
  | ExhaustiveUse
  | ConstructionUse
  | NameUse
  | StatusUse;
