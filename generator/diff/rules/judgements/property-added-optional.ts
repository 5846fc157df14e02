import { inOrder } from "../example-base.js";
import { schemaRule } from "../rule.js";
import { say } from "../verdicts.js";
import { isSet } from "../wording.js";

export const rule = schemaRule({
  id: "property-added-optional",
  title: "Optional property added",
  why: {
    // Convention C: senders send declared properties only. Without it each new property would narrow an open object.
    request: "Clients of the old version do not send it and need not.",
    response:
      "Clients that ignore what they do not know see no difference. Where the object was closed, they may refuse it.",
  },
  fix: "Nothing where the object is open. Where it was closed (`additionalProperties: false`), open it one version earlier.",
  area: "objects",
  element: "property",
  action: "added",
  listens: ["schema-property-added"],
  judge(fact, side) {
    if (isSet(fact, "required")) return undefined;
    const message = `The property "${fact.subject}" was added`;
    if (side === "request") return say("compatible", "additive", message);
    // A name of an index signature, read with another type until now.
    const types = fact.typeEffect === "changed" ? "breaking" : "additive";
    // An open object gains nothing by a property that it already took under any value.
    const wire = fact.gained.holds === "yes" ? "breaking" : "compatible";
    return say(wire, types, message, fact.gained);
  },
  examples: [
    {
      name: "an open object",
      patch: inOrder("address", { properties: { country: { type: "string" } } }),
      expect: {
        request: { wire: "compatible", types: "additive" },
        response: { wire: "compatible", types: "additive" },
      },
    },
    {
      name: "a closed object",
      patch: inOrder("sealed", { properties: { c: { type: "string" } } }),
      expect: {
        request: { wire: "compatible", types: "additive" },
        response: { wire: "breaking", types: "additive" },
      },
    },
    {
      name: "a property is removed",
      patch: inOrder("address", { properties: { city: null } }),
      expect: {},
    },
  ],
});
