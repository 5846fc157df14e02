import { inOrder } from "../example-base.js";
import { schemaRule } from "../rule.js";
import { say } from "../verdicts.js";
import { placeName } from "../wording.js";

export const rule = schemaRule({
  id: "became-write-only",
  title: "Property became write-only",
  why: {
    request: "Nothing changes for those who send it.",
    response: "It is no longer part of responses: clients that read it find nothing.",
  },
  fix: "Keep it in responses of the old version.",
  area: "objects",
  element: "writeOnly",
  action: "set",
  listens: ["schema-write-only"],
  judge(fact, side) {
    if (fact.after !== true) return undefined;
    const message = `${placeName(fact)} is no longer sent by the server: it is write-only`;
    return side === "response" ? say("unknown", "breaking", message) : say("none", "none", message);
  },
  examples: [
    {
      name: "a field becomes write-only",
      patch: inOrder("free", { writeOnly: true }),
      expect: {
        request: { wire: "none", types: "none" },
        response: { wire: "unknown", types: "breaking" },
      },
    },
    { name: "it is described", patch: inOrder("free", { description: "A field." }), expect: {} },
  ],
});
