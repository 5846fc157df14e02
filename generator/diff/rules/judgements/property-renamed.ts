import { inOrder } from "../example-base.js";
import { schemaRule } from "../rule.js";
import { say } from "../verdicts.js";
import { guessOf, isSet, textOf } from "../wording.js";

export const rule = schemaRule({
  id: "property-renamed",
  title: "Property renamed",
  why: {
    request: "Clients send the old name: it is ignored, and where the new one is required they are refused.",
    response: "Clients read the old name and find nothing.",
  },
  fix: "Take and send both names for a time. Say what it was called in `x-pawl-renamed-from`, so that code can be moved.",
  area: "objects",
  element: "property",
  action: "renamed",
  listens: ["schema-property-renamed"],
  judge(fact, side) {
    const [from, to] = [textOf(fact, "from") ?? fact.subject, textOf(fact, "to") ?? fact.subject];
    const message = `The property "${from}" is now called "${to}"${guessOf(fact.data)}`;
    if (side === "request") {
      return say(fact.lost.holds === "yes" ? "breaking" : "compatible", "breaking", message, fact.lost);
    }
    const isBroken = isSet(fact, "wasRequired") || fact.gained.holds === "yes";
    return say(isBroken ? "breaking" : "unknown", "breaking", message, fact.gained);
  },
  examples: [
    {
      name: "a declared rename",
      patch: inOrder("address", {
        properties: { city: null, town: { type: "string", "x-pawl-renamed-from": "city" } },
      }),
      expect: {
        request: { wire: "compatible", types: "breaking" },
        response: { wire: "unknown", types: "breaking" },
      },
    },
    {
      name: "a required property",
      patch: inOrder("address", {
        required: ["line"],
        properties: { street: null, line: { type: "string", "x-pawl-renamed-from": "street" } },
      }),
      expect: {
        request: { wire: "breaking", types: "breaking" },
        response: { wire: "breaking", types: "breaking" },
      },
    },
    { name: "a property is removed", patch: inOrder("address", { properties: { city: null } }), expect: {} },
  ],
});
