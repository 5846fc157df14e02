/** What a strict run fails for. */
import { UNSAID } from "../model/unsaid.js";
import type { TargetResult } from "./target.js";

/** Do documents say what the types of their clients leave out? */
export function hasUnsaid(results: readonly TargetResult[]): boolean {
  return results.some(({ notices }) => notices.some(({ code }) => code === UNSAID));
}
