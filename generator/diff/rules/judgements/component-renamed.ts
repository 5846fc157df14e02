import type { Rule } from "../rule.js";
import { say } from "../verdicts.js";
import { guessOf, isSet, textOf } from "../wording.js";

export const rule: Rule = {
  id: "component-renamed",
  title: "Component schema renamed",
  why: "Names never travel. The exported type of the client has another name, and programs that import it no longer compile.",
  fix: "Rename the import.",
  area: "names",
  element: "component",
  action: "renamed",
  listens: ["component-renamed"],

  judge(fact, _side, context) {
    const [from, to] = [textOf(fact, "from") ?? fact.before, textOf(fact, "to") ?? fact.after];
    const names = [from, to].map((name) => (typeof name === "string" ? name : fact.subject));
    const guess = isSet(fact, "equal") ? "" : guessOf(fact.data);
    const message = `The component ${names.join(" is now called ")}${guess}`;
    return say("none", context.isOnlyPart(names[0] ?? "") ? "none" : "breaking", message);
  },
  examples: [
    {
      name: "another name",
      patch: {
        paths: {
          "/orders/{orderId}": {
            put: {
              requestBody: {
                content: { "application/json": { schema: { $ref: "#/components/schemas/Sketch" } } },
              },
            },
          },
        },
        components: {
          schemas: {
            Draft: null,
            Sketch: { type: "object", properties: { text: { type: "string" }, author: { type: "string" } } },
          },
        },
      },
      expect: { request: { wire: "none", types: "breaking" }, response: { wire: "none", types: "breaking" } },
    },
    { name: "one is removed", patch: { components: { schemas: { Cash: null } } }, expect: {} },
  ],
};
