/** What the functions that rewrite schemas share. */
import type { Schema, SchemaObject } from "../load/document.js";
import type { References } from "../model/references.js";
import type { Circles } from "./cycles.js";
import type { Discriminators } from "./discriminators.js";
import type { PrintableSchema } from "./printable.js";

/** The document's schemas, and what was found out about all of them together. */
export interface Scope {
  readonly references: References;
  readonly schemas: ReadonlyMap<string, Schema>;
  readonly typeNames: ReadonlyMap<string, string>;
  readonly circles: Circles;
  readonly discriminators: Discriminators;
  /** Which schemas give unnamed properties a type, as far as that was found out: some stand in many places. */
  readonly indexed: WeakMap<SchemaObject, boolean>;
  /** Rewrites a schema; the functions for parts of schemas come back to it. */
  readonly rewrite: (schema: Schema, home: Home) => PrintableSchema;
}

/** Where a schema stands, as far as that decides how it is printed. */
export interface Home {
  /**
   * The component whose own value the schema is (not that of a property or item): there a reference into its circle
   * must not be printed.
   */
  readonly within: string | undefined;
  /** Components that are being written out in place. */
  readonly trail: ReadonlySet<string>;
  /** How many more may be: circles upon circles would fill pages. */
  readonly budget: { left: number };
  /** Leave out unions over the circle: only what a child inherits is wanted. */
  readonly isBase: boolean;
  /** Is it a part of an `allOf`, so that it need not say everything itself? */
  readonly isPart: boolean;
  /** Properties that have to be there because the whole says so that this is a part of. */
  readonly required: readonly string[];
  /** Make the type of unnamed properties `unknown`: properties of other parts would not fit it. */
  readonly isWidened: boolean;
}

/** Most components that are written out in place within one. */
const INLINE_BUDGET = 100;

/** The place of a property, item or body: references may be printed as they are. */
export const INSIDE: Home = {
  within: undefined,
  trail: new Set(),
  budget: { left: 0 },
  isBase: false,
  isPart: false,
  required: [],
  isWidened: false,
};

/** The place of a component's own value. */
export function homeOf(name: string): Home {
  return { ...INSIDE, within: name, trail: new Set([name]), budget: { left: INLINE_BUDGET } };
}

/**
 * The place of a component that is written out in place of a reference to it.
 *
 * @returns undefined when it already is, or when there are too many
 */
export function enterComponent(home: Home, name: string): Home | undefined {
  if (home.trail.has(name) || home.budget.left <= 0) return undefined;
  home.budget.left--;
  return { ...home, trail: new Set([...home.trail, name]), isPart: false };
}
