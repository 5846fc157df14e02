import { inOperation } from "../example-base.js";
import type { Rule } from "../rule.js";
import { say } from "../verdicts.js";
import { isSet } from "../wording.js";

export const rule: Rule = {
  id: "response-header-added",
  title: "Response header added",
  why: {
    request: "The sender of a reply to a webhook does not know it.",
    response: "Clients that do not know it ignore it.",
  },
  fix: "Nothing.",
  area: "responses",
  element: "response-header",
  action: "added",
  listens: ["response-header-added"],

  judge(fact, side) {
    const isDemanded = side === "request" && isSet(fact, "required");
    return say(isDemanded ? "breaking" : "compatible", "none", `The header "${fact.subject}" was added`);
  },
  examples: [
    {
      name: "a new header",
      patch: inOperation("/orders", "get", {
        responses: { 200: { headers: { "X-Last": { schema: { type: "boolean" } } } } },
      }),
      expect: { response: { wire: "compatible", types: "none" } },
    },
    {
      name: "one is removed",
      patch: inOperation("/orders", "get", { responses: { 200: { headers: { "X-Page": null } } } }),
      expect: {},
    },
  ],
};
