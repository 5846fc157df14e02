import { inOperation } from "../example-base.js";
import type { Rule } from "../rule.js";
import { say } from "../verdicts.js";

export const rule: Rule = {
  id: "response-header-became-required",
  title: "Response header guaranteed",
  why: {
    request: "Replies without it are refused.",
    response: "Clients get what they got before, and always.",
  },
  fix: "In replies to webhooks: keep it optional.",
  area: "responses",
  element: "response-header-required",
  action: "required",
  listens: ["response-header-required"],

  judge(fact, side) {
    if (fact.after !== true) return undefined;
    return say(
      side === "request" ? "breaking" : "compatible",
      "none",
      `The header "${fact.subject}" is now always sent`,
    );
  },
  examples: [
    {
      name: "a header",
      patch: inOperation("/orders", "get", {
        responses: { 200: { headers: { "X-Page": { required: true } } } },
      }),
      expect: { response: { wire: "compatible", types: "none" } },
    },
    {
      name: "no longer",
      patch: inOperation("/orders", "get", {
        responses: { 200: { headers: { "X-Total": { required: null } } } },
      }),
      expect: {},
    },
  ],
};
