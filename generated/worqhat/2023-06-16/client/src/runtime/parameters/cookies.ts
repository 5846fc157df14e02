import type { ParameterWriter } from "../operation.js";
import { writePairs } from "./write.js";

/** Writes cookies as one header (RFC 6265 §4.2.1), encoded. */
export const inCookies: ParameterWriter<readonly [name: string, value: string]> = (slot, params, taken) => {
  const pairs = writePairs(slot, params, taken);
  return pairs.length > 0 ? [["cookie", pairs.join("; ")]] : [];
};
