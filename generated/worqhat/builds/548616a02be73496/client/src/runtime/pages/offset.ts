import type { PageStep } from "../operation.js";
import { valueAt, withParameter } from "./place.js";

/** Pages by the number of items before them: the last is the one that the body tells of, or an empty one. */
export const byOffset: PageStep = ({ parameter = [], total, more, first = 0 }, call, { data, items }) => {
  const next = Number(valueAt(call.params, parameter) ?? first) + items.length;
  const end = total ? Number(valueAt(data, total)) + first : Number.NaN;
  if (items.length === 0 || next >= end || (more && valueAt(data, more) !== true)) return undefined;
  return withParameter(call, parameter, next);
};
