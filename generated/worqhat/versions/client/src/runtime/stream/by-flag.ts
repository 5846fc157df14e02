import type { Operation } from "../operation.js";
import { ownValue } from "../style/text.js";

/** The type of a stream, where a property of the body asks for one. */
export function byFlag({ streams, streamFlag }: Operation, body: unknown): string | undefined {
  return ownValue(body, streamFlag?.[1] ?? "") === true ? streams?.[1]?.[0] : undefined;
}
