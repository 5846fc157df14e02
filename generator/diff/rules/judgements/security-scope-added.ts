import { inOperation } from "../example-base.js";
import type { Rule } from "../rule.js";
import { say } from "../verdicts.js";

export const rule: Rule = {
  id: "security-scope-added",
  title: "Scope demanded",
  why: "Tokens of clients of the old version lack it, and are refused.",
  fix: "Grant it to everyone who has the old scopes.",
  area: "security",
  element: "security-scope",
  action: "added",
  listens: ["security-scope-added"],

  judge: (fact) => say("breaking", "none", `The scope ${fact.subject} is now demanded`),
  examples: [
    {
      name: "a second scope",
      patch: inOperation("/orders/{orderId}", "get", {
        security: [{ token: [] }, { oauth: ["read", "write"] }],
      }),
      expect: { request: { wire: "breaking", types: "none" } },
    },
    {
      name: "taken back",
      patch: inOperation("/orders/{orderId}", "get", {
        security: [{ token: [] }, { oauth: ["read", "write"] }],
      }),
      isReversed: true,
      expect: {},
    },
  ],
};
