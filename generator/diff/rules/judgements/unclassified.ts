import { inOrder } from "../example-base.js";
import type { Rule } from "../rule.js";
import { say } from "../verdicts.js";

export const rule: Rule = {
  id: "unclassified",
  title: "A difference that no rule understands",
  why: "Silence means equality. What is not understood may break, so it is told.",
  fix: "Look at both places, and tell us: a rule is missing.",
  area: "annotations",
  element: "anything",
  action: "changed",
  listens: ["schema-unknown"],
  judge: (fact) =>
    say("unknown", "none", `${fact.subject === "" ? "Something" : fact.subject} changed (${fact.kind})`),
  examples: [
    {
      name: "a keyword of an older draft of JSON Schema",
      patch: inOrder("note", { disallow: "string" }),
      expect: { request: { wire: "unknown", types: "none" }, response: { wire: "unknown", types: "none" } },
    },
    { name: "a limit", patch: inOrder("note", { maxLength: 50 }), expect: {} },
  ],
};
