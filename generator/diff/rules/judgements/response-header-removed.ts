import { inOperation } from "../example-base.js";
import type { Rule } from "../rule.js";
import { say } from "../verdicts.js";
import { isSet } from "../wording.js";

export const rule: Rule = {
  id: "response-header-removed",
  title: "Response header removed",
  why: {
    request: "It is no longer read.",
    response:
      "Clients that read it find nothing. That breaks them where it was guaranteed, and may where it was optional.",
  },
  fix: "Keep sending it to clients of the old version.",
  area: "responses",
  element: "response-header",
  action: "removed",
  listens: ["response-header-removed"],

  judge(fact, side) {
    const message = `The header "${fact.subject}" was removed`;
    if (side === "request") return say("compatible", "none", message);
    return say(isSet(fact, "required") ? "breaking" : "unknown", "none", message);
  },
  examples: [
    {
      name: "a guaranteed one",
      patch: inOperation("/orders", "get", { responses: { 200: { headers: { "X-Total": null } } } }),
      expect: { response: { wire: "breaking", types: "none" } },
    },
    {
      name: "an optional one",
      patch: inOperation("/orders", "get", { responses: { 200: { headers: { "X-Page": null } } } }),
      expect: { response: { wire: "unknown", types: "none" } },
    },
    {
      name: "one is added",
      patch: inOperation("/orders", "get", {
        responses: { 200: { headers: { "X-Last": { schema: { type: "boolean" } } } } },
      }),
      expect: {},
    },
  ],
};
