import type { PageStep } from "../operation.js";
import { valueAt, withParameter } from "./place.js";

/** Pages by their number: the last is the one that the body tells of, or an empty one. */
export const byNumber: PageStep = ({ parameter = [], total, more, first = 1 }, call, { data, items }) => {
  const number = Number(valueAt(call.params, parameter) ?? first);
  const last = total ? Number(valueAt(data, total)) + first - 1 : Number.NaN;
  if (items.length === 0 || number >= last || (more && valueAt(data, more) !== true)) return undefined;
  return withParameter(call, parameter, number + 1);
};
