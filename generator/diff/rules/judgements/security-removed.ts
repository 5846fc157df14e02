import { inOperation } from "../example-base.js";
import type { Rule } from "../rule.js";
import { say } from "../verdicts.js";
import { isSet, requestsWith } from "../wording.js";

export const rule: Rule = {
  id: "security-removed",
  title: "Way to authenticate removed",
  why: "Clients of the old version that are let in this way, or without any credential, are now refused. It compiles as before.",
  fix: "Keep it until its users have moved.",
  area: "security",
  element: "security-alternative",
  action: "removed",
  listens: ["security-alternative-removed"],

  judge(fact) {
    const message = `${requestsWith(fact)} are no longer accepted`;
    // Another way asks for no more than it did.
    return isSet(fact, "satisfied") ? say("compatible", "none", message) : say("breaking", "none", message);
  },
  examples: [
    {
      name: "OAuth is gone",
      patch: inOperation("/orders/{orderId}", "get", { security: [{ token: [] }] }),
      expect: { request: { wire: "breaking", types: "none" } },
    },
    {
      name: "one is added",
      patch: inOperation("/orders/{orderId}", "get", {
        security: [{ token: [] }, { oauth: ["read"] }, { key: [] }],
      }),
      expect: {},
    },
  ],
};
