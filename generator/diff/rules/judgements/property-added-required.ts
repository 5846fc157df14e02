import { inSchema } from "../example-base.js";
import { schemaRule } from "../rule.js";
import { say, typesOf } from "../verdicts.js";
import { isSet } from "../wording.js";

export const rule = schemaRule({
  id: "property-added-required",
  title: "Required property added",
  why: {
    request:
      "Clients of the old version do not send it, and the server refuses what they send. A default does not help.",
    response: "Clients get one more property. Only where the object was closed were they promised not to.",
  },
  fix: "Make it optional in requests, with a default that acts like before, or move it into a new version.",
  area: "objects",
  element: "required-property",
  action: "added",
  listens: ["schema-property-added"],
  judge(fact, side) {
    if (!isSet(fact, "required")) return undefined;
    const message = `The required property "${fact.subject}" was added`;
    if (side === "request") {
      const types = typesOf(fact.typeEffect === "none" ? "none" : "narrowed", side);
      return say("breaking", types, message, fact.lost);
    }
    const wire = fact.gained.holds === "yes" ? "breaking" : "compatible";
    return say(wire, fact.typeEffect === "changed" ? "breaking" : "additive", message, fact.gained);
  },
  examples: [
    {
      name: "an address needs a country",
      patch: inSchema("Order", {
        properties: { address: { required: { country: true }, properties: { country: { type: "string" } } } },
      }),
      expect: {
        request: { wire: "breaking", types: "breaking" },
        response: { wire: "compatible", types: "additive" },
      },
    },
    {
      name: "an address may have a country",
      patch: inSchema("Order", { properties: { address: { properties: { country: { type: "string" } } } } }),
      expect: {},
    },
  ],
});
