import type { Placement } from "../config.js";
import { AuthenticationError } from "../errors.js";

/** Lets go of the tokens that the API refuses. @returns whether others may be better */
export function renewTokens(error: unknown, placements: readonly Placement[]): boolean {
  if (!(error instanceof AuthenticationError)) return false;
  const stale = placements.flatMap(({ expire }) => expire ?? []);
  for (const expire of stale) expire();
  return stale.length > 0;
}
