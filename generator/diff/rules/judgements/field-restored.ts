import { inOrder } from "../example-base.js";
import type { Rule } from "../rule.js";
import { say } from "../verdicts.js";

export const rule: Rule = {
  id: "field-restored",
  title: "Parameter or property no longer deprecated",
  why: "It stays. Whoever planned to move need not.",
  fix: "Nothing.",
  area: "lifecycle",
  element: "field-deprecation",
  action: "restored",
  listens: ["parameter-deprecated", "schema-deprecated"],
  judge: (fact) =>
    fact.after === true ? undefined : say("none", "none", `"${fact.subject}" is no longer deprecated`),
  examples: [
    {
      name: "taken back",
      patch: inOrder("old", { deprecated: null, "x-sunset": null }),
      expect: { request: { wire: "none", types: "none" }, response: { wire: "none", types: "none" } },
    },
    { name: "deprecated", patch: inOrder("note", { deprecated: true }), expect: {} },
  ],
};
