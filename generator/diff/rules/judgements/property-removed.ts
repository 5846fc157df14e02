import { inOrder, inSchema } from "../example-base.js";
import { hasEnded } from "../lifecycle.js";
import { schemaRule } from "../rule.js";
import { say } from "../verdicts.js";
import { isSet } from "../wording.js";

export const rule = schemaRule({
  id: "property-removed",
  title: "Property removed",
  why: {
    request:
      "What clients send under this name is ignored without a word, or refused where the object is closed.",
    response:
      "Clients that read it find nothing. That breaks them where it was guaranteed, and may where it was optional.",
  },
  fix: "Mark it as deprecated with a date in `x-sunset` first, and remove it after that day or in a new version.",
  area: "objects",
  element: "property",
  action: "removed",
  listens: ["schema-property-removed"],
  judge(fact, side, context) {
    const types = fact.typeEffect === "none" ? "none" : "breaking";
    if (hasEnded(fact, context.today)) {
      return say("compatible", types, `The property "${fact.subject}" was removed after its announced end`);
    }
    const message = `The property "${fact.subject}" was removed`;
    if (side === "request") {
      const wire = fact.lost.holds === "yes" ? "breaking" : "compatible";
      return say(wire, types, wire === "breaking" ? message : `${message}; the server ignores it`, fact.lost);
    }
    if (isSet(fact, "required") || fact.gained.holds === "yes") {
      return say("breaking", types, message, fact.gained);
    }
    return say(context.isClosedWorld ? "breaking" : "unknown", types, `${message}; it was optional`);
  },
  examples: [
    {
      name: "an optional property of an open object",
      patch: inOrder("address", { properties: { city: null } }),
      expect: {
        request: { wire: "compatible", types: "breaking" },
        response: { wire: "unknown", types: "breaking" },
      },
    },
    {
      name: "a required property",
      patch: inSchema("Receipt", { required: { total: null }, properties: { total: null } }),
      expect: { response: { wire: "breaking", types: "breaking" } },
    },
    {
      name: "a property of a closed object",
      patch: inOrder("sealed", { properties: { b: null } }),
      expect: {
        request: { wire: "breaking", types: "breaking" },
        response: { wire: "unknown", types: "breaking" },
      },
    },
    {
      name: "a property whose end was announced and is past",
      patch: inOrder("old", null),
      expect: {
        request: { wire: "compatible", types: "breaking" },
        response: { wire: "compatible", types: "breaking" },
      },
    },
    {
      name: "a property is added",
      patch: inOrder("address", { properties: { country: { type: "string" } } }),
      expect: {},
    },
  ],
});
