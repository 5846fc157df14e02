import { inOrder } from "../example-base.js";
import type { Rule } from "../rule.js";
import { say } from "../verdicts.js";

export const rule: Rule = {
  id: "examples-changed",
  title: "Examples changed",
  why: "An example binds nobody.",
  fix: "Nothing.",
  area: "annotations",
  element: "examples",
  action: "changed",
  listens: ["media-examples", "schema-examples"],

  judge: (fact) =>
    say("none", "none", `The examples of ${fact.subject === "" ? "the value" : fact.subject} changed`),
  examples: [
    {
      name: "of a field",
      patch: inOrder("note", { examples: ["Ring twice."] }),
      expect: { request: { wire: "none", types: "none" }, response: { wire: "none", types: "none" } },
    },
    { name: "a limit", patch: inOrder("note", { maxLength: 50 }), expect: {} },
  ],
};
