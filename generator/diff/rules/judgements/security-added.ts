import { inOperation } from "../example-base.js";
import type { Rule } from "../rule.js";
import { say } from "../verdicts.js";
import { requestsWith } from "../wording.js";

export const rule: Rule = {
  id: "security-added",
  title: "Way to authenticate added",
  why: "What let clients in before still does.",
  fix: "Nothing.",
  area: "security",
  element: "security-alternative",
  action: "added",
  listens: ["security-alternative-added"],

  judge: (fact) => say("compatible", "none", `${requestsWith(fact)} are now accepted`),
  examples: [
    {
      name: "a key beside the token",
      patch: inOperation("/orders/{orderId}", "get", {
        security: [{ token: [] }, { oauth: ["read"] }, { key: [] }],
      }),
      expect: { request: { wire: "compatible", types: "none" } },
    },
    {
      name: "one is removed",
      patch: inOperation("/orders/{orderId}", "get", { security: [{ token: [] }] }),
      expect: {},
    },
  ],
};
