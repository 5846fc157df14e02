import { inOperation } from "../example-base.js";
import type { Rule } from "../rule.js";
import { say } from "../verdicts.js";

export const rule: Rule = {
  id: "response-header-became-optional",
  title: "Response header no longer guaranteed",
  why: {
    request: "Replies with it are read as before.",
    response: "Clients of the old version rely on it, and it may be missing.",
  },
  fix: "Keep sending it to clients of the old version.",
  area: "responses",
  element: "response-header-required",
  action: "optional",
  listens: ["response-header-required"],

  judge(fact, side) {
    if (fact.after === true) return undefined;
    return say(
      side === "request" ? "compatible" : "breaking",
      "none",
      `The header "${fact.subject}" may now be missing`,
    );
  },
  examples: [
    {
      name: "a header",
      patch: inOperation("/orders", "get", {
        responses: { 200: { headers: { "X-Total": { required: null } } } },
      }),
      expect: { response: { wire: "breaking", types: "none" } },
    },
    {
      name: "now always",
      patch: inOperation("/orders", "get", {
        responses: { 200: { headers: { "X-Page": { required: true } } } },
      }),
      expect: {},
    },
  ],
};
