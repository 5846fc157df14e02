import { inOperation, inOrder } from "../example-base.js";
import type { Rule } from "../rule.js";
import { stabilityChange } from "../stability.js";
import { say } from "../verdicts.js";
import { becomes } from "../wording.js";

export const rule: Rule = {
  id: "stability-lowered",
  title: "Stability lowered",
  why: "What was promised to stay may now change at any time.",
  fix: "Offer the unstable form as an operation of its own.",
  area: "lifecycle",
  element: "stability",
  action: "lowered",
  listens: ["extension", "schema-extension"],

  judge(fact) {
    if (stabilityChange(fact) !== "lowered") return undefined;
    // The contract of an operation is broken; of a field no value shows it.
    const wire = fact.scope === "schema" ? "unknown" : "breaking";
    return say(wire, "none", becomes("The stability", fact));
  },
  examples: [
    {
      name: "stable to beta",
      base: inOperation("/orders", "get", { "x-stability": "stable" }),
      patch: inOperation("/orders", "get", { "x-stability": "beta" }),
      expect: { request: { wire: "breaking", types: "none" } },
    },
    {
      name: "a field",
      base: inOrder("note", { "x-stability": "stable" }),
      patch: inOrder("note", { "x-stability": "draft" }),
      expect: {
        request: { wire: "unknown", types: "none" },
        response: { wire: "unknown", types: "none" },
      },
    },
    {
      name: "beta to stable",
      base: inOperation("/orders", "get", { "x-stability": "beta" }),
      patch: inOperation("/orders", "get", { "x-stability": "stable" }),
      expect: {},
    },
  ],
};
