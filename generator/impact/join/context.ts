import type { Acceptance } from "./accepts.js";

/** What the rules ask about the surroundings. */
export interface JoinContext {
  /** Ids of the operations that the project calls. */
  readonly called: ReadonlySet<string>;
  readonly older: Acceptance;
  readonly newer: Acceptance;
}
