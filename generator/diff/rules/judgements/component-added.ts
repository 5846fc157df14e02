import { inSchema } from "../example-base.js";
import type { Rule } from "../rule.js";
import { say } from "../verdicts.js";

export const rule: Rule = {
  id: "component-added",
  title: "Component schema added",
  why: "A new exported type of the client; nothing that was compiled before changes.",
  fix: "Nothing.",
  area: "names",
  element: "component",
  action: "added",
  listens: ["component-added"],

  judge: (fact) => say("none", "none", `The component ${fact.subject} was added`),
  examples: [
    {
      name: "a new schema",
      patch: inSchema("Coupon", { type: "object", properties: { code: { type: "string" } } }),
      expect: { request: { wire: "none", types: "none" }, response: { wire: "none", types: "none" } },
    },
    { name: "one is removed", patch: inSchema("Cash", null), expect: {} },
  ],
};
