import { inOperation } from "../example-base.js";
import type { Rule } from "../rule.js";
import { hasContent, isErrorStatus, statusOf } from "../statuses.js";
import { say } from "../verdicts.js";
import { isSet } from "../wording.js";

export const rule: Rule = {
  id: "response-removed",
  title: "Response status removed",
  why: "Clients of the old version wait for a success that no longer comes. An error that is no longer documented is a remark.",
  fix: "Keep the old success for clients of the old version.",
  area: "responses",
  element: "response",
  action: "removed",
  listens: ["response-removed"],

  judge(fact, side) {
    const status = statusOf(fact);
    const message = `The response ${status} was removed`;
    if (side === "request") return say(isErrorStatus(status) ? "none" : "breaking", "none", message);
    if (isErrorStatus(status)) return say("none", hasContent(fact.before) ? "additive" : "none", message);
    if (isSet(fact, "covered")) return say("compatible", "additive", message);
    return say("breaking", "breaking", message);
  },
  examples: [
    {
      name: "a success",
      patch: inOperation("/orders", "get", { responses: { 206: { description: "A part" } } }),
      isReversed: true,
      expect: { response: { wire: "breaking", types: "breaking" } },
    },
    {
      name: "an error",
      patch: inOperation("/orders", "get", { responses: { 404: null } }),
      expect: { response: { wire: "none", types: "none" } },
    },
    {
      name: "a reply to a webhook",
      patch: { webhooks: { orderSent: { post: { responses: { 202: { description: "Later" } } } } } },
      isReversed: true,
      expect: { request: { wire: "breaking", types: "none" } },
    },
    {
      name: "one is added",
      patch: inOperation("/orders", "get", { responses: { 403: { description: "Not yours" } } }),
      expect: {},
    },
  ],
};
