import { inOrder } from "../example-base.js";
import type { Rule } from "../rule.js";
import { say } from "../verdicts.js";

export const rule: Rule = {
  id: "field-deprecated",
  title: "Parameter or property deprecated",
  why: "It still works. Whoever uses it should move.",
  fix: "Say in its description what to use instead.",
  area: "lifecycle",
  element: "field-deprecation",
  action: "deprecated",
  listens: ["parameter-deprecated", "schema-deprecated"],
  judge: (fact) =>
    fact.after === true ? say("none", "none", `"${fact.subject}" is now deprecated`) : undefined,
  examples: [
    {
      name: "a property",
      patch: inOrder("note", { deprecated: true }),
      expect: { request: { wire: "none", types: "none" }, response: { wire: "none", types: "none" } },
    },
    { name: "taken back", patch: inOrder("old", { deprecated: null, "x-sunset": null }), expect: {} },
  ],
};
