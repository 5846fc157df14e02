import { inOperation } from "../example-base.js";
import type { Rule } from "../rule.js";
import { say } from "../verdicts.js";

export const rule: Rule = {
  id: "security-scope-removed",
  title: "Scope no longer demanded",
  why: "Every token that was good enough still is.",
  fix: "Nothing.",
  area: "security",
  element: "security-scope",
  action: "removed",
  listens: ["security-scope-removed"],

  judge: (fact) => say("compatible", "none", `The scope ${fact.subject} is no longer demanded`),
  examples: [
    {
      name: "one of two scopes",
      patch: inOperation("/orders/{orderId}", "get", {
        security: [{ token: [] }, { oauth: ["read", "write"] }],
      }),
      isReversed: true,
      expect: { request: { wire: "compatible", types: "none" } },
    },
    {
      name: "a second scope",
      patch: inOperation("/orders/{orderId}", "get", {
        security: [{ token: [] }, { oauth: ["read", "write"] }],
      }),
      expect: {},
    },
  ],
};
