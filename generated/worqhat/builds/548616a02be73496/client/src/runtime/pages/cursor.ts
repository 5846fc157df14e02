import type { PageStep } from "../operation.js";
import { valueAt, withParameter } from "./place.js";

/** Pages by a cursor that the body, or its last item, names. The same cursor again is the end, not a circle. */
export const byCursor: PageStep = ({ parameter = [], cursor, lastItem, more }, call, { data, items }) => {
  if (more && valueAt(data, more) !== true) return undefined;
  const next = cursor ? valueAt(data, cursor) : valueAt(items.at(-1), lastItem ?? []);
  if (next === undefined || next === null || next === "" || next === valueAt(call.params, parameter)) {
    return undefined;
  }
  return withParameter(call, parameter, next);
};
