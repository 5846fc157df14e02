import { inOrder } from "../example-base.js";
import { schemaRule } from "../rule.js";
import { say } from "../verdicts.js";
import { placeName } from "../wording.js";

export const rule = schemaRule({
  id: "became-read-only",
  title: "Property became read-only",
  why: {
    request: "It is no longer part of requests: what clients send under this name is ignored.",
    response: "Nothing changes for those who read it.",
  },
  fix: "Stop sending it; offer another way to set it where clients need one.",
  area: "objects",
  element: "readOnly",
  action: "set",
  listens: ["schema-read-only"],
  judge(fact, side) {
    if (fact.after !== true) return undefined;
    const message = `${placeName(fact)} can no longer be sent: it is read-only`;
    return side === "request" ? say("compatible", "breaking", message) : say("none", "none", message);
  },
  examples: [
    {
      name: "a field becomes read-only",
      patch: inOrder("free", { readOnly: true }),
      expect: {
        request: { wire: "compatible", types: "breaking" },
        response: { wire: "none", types: "none" },
      },
    },
    { name: "it is described", patch: inOrder("free", { description: "A field." }), expect: {} },
  ],
});
