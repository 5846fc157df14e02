import { inOperation, inOrder } from "../example-base.js";
import { ending } from "../lifecycle.js";
import type { Rule } from "../rule.js";
import { say } from "../verdicts.js";
import { show } from "../wording.js";

export const rule: Rule = {
  id: "sunset-set",
  title: "Date of the end set",
  why: "Clients know until when they have to move.",
  fix: "Leave them the time that your policy promises.",
  area: "lifecycle",
  element: "sunset",
  action: "set",
  listens: ["operation-sunset", "parameter-sunset", "schema-sunset"],
  judge: (fact) =>
    fact.before === undefined
      ? say("none", "none", `${ending(fact)} ends on ${show(fact.after)}`)
      : undefined,
  examples: [
    {
      name: "a deprecated operation gets a date",
      base: inOperation("/orders", "get", { deprecated: true }),
      patch: inOperation("/orders", "get", { "x-sunset": "2026-01-01" }),
      expect: { request: { wire: "none", types: "none" } },
    },
    {
      name: "a deprecated field gets a date",
      base: inOrder("note", { deprecated: true }),
      patch: inOrder("note", { "x-sunset": "2026-01-01" }),
      expect: { request: { wire: "none", types: "none" }, response: { wire: "none", types: "none" } },
    },
    {
      name: "another date",
      patch: inOperation("/orders/{orderId}", "delete", { "x-sunset": "2024-09-30" }),
      expect: {},
    },
  ],
};
