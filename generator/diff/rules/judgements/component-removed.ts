import { inSchema } from "../example-base.js";
import type { Rule } from "../rule.js";
import { say } from "../verdicts.js";
import { textOf } from "../wording.js";

export const rule: Rule = {
  id: "component-removed",
  title: "Component schema removed",
  why: "Names never travel. The exported type of the client is gone, and programs that import it no longer compile.",
  fix: "Keep the name, or import the type of the operation instead.",
  area: "names",
  element: "component",
  action: "removed",
  listens: ["component-removed"],

  judge(fact, _side, context) {
    const message = `The component ${fact.subject} was removed`;
    if (textOf(fact, "section") === "securitySchemes") {
      // The first scheme is always the option `apiKey`; the others are options of their own.
      return say("none", textOf(fact, "option") === "apiKey" ? "none" : "breaking", message);
    }
    return say("none", context.isOnlyPart(fact.subject) ? "none" : "breaking", message);
  },
  examples: [
    {
      name: "a schema",
      patch: inSchema("Cash", null),
      expect: { request: { wire: "none", types: "breaking" }, response: { wire: "none", types: "breaking" } },
    },
    { name: "one is added", patch: inSchema("Coupon", { type: "object" }), expect: {} },
  ],
};
