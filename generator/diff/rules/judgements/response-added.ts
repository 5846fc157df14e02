import { inOperation } from "../example-base.js";
import type { Rule } from "../rule.js";
import { hasContent, isErrorStatus, statusOf } from "../statuses.js";
import { say } from "../verdicts.js";
import { isSet } from "../wording.js";

export const rule: Rule = {
  id: "response-added",
  title: "Response status added",
  why: "A new kind of success is new to clients of the old version, which may treat it as none. An error is a remark: any error may come at any time.",
  fix: "Send it to clients of the new version only.",
  area: "responses",
  element: "response",
  action: "added",
  listens: ["response-added"],

  judge(fact, side) {
    const status = statusOf(fact);
    const message = `The response ${status} was added`;
    if (side === "request" || isSet(fact, "covered")) return say("compatible", "additive", message);
    if (isErrorStatus(status)) return say("none", hasContent(fact.after) ? "additive" : "none", message);
    // A redirect is followed before the program sees it.
    return say("unknown", status.startsWith("3") ? "none" : "breaking", message);
  },
  examples: [
    {
      name: "a success",
      patch: inOperation("/orders", "get", { responses: { 206: { description: "A part" } } }),
      expect: { response: { wire: "unknown", types: "breaking" } },
    },
    {
      name: "an error",
      patch: inOperation("/orders", "get", { responses: { 403: { description: "Not yours" } } }),
      expect: { response: { wire: "none", types: "none" } },
    },
    {
      name: "one is removed",
      patch: inOperation("/orders", "get", { responses: { 404: null } }),
      expect: {},
    },
  ],
};
