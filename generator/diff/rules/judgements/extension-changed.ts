import { inOperation } from "../example-base.js";
import type { Rule } from "../rule.js";
import { stabilityChange } from "../stability.js";
import { say } from "../verdicts.js";
import { becomes } from "../wording.js";

export const rule: Rule = {
  id: "extension-changed",
  title: "Extension changed",
  why: "A field `x-…` means what the tools that know it make of it.",
  fix: "Look it up where your tools use it.",
  area: "annotations",
  element: "extension",
  action: "changed",
  listens: ["extension", "schema-extension"],

  judge(fact) {
    if (stabilityChange(fact) !== undefined) return undefined;
    return say("none", "none", becomes(`The extension ${fact.subject}`, fact));
  },
  examples: [
    {
      name: "of an operation",
      patch: inOperation("/orders", "get", { "x-team": "sales" }),
      expect: { request: { wire: "none", types: "none" } },
    },
    {
      name: "a lower stability",
      base: inOperation("/orders", "get", { "x-stability": "stable" }),
      patch: inOperation("/orders", "get", { "x-stability": "beta" }),
      expect: {},
    },
  ],
};
