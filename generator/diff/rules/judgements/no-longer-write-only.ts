import { inOrder } from "../example-base.js";
import { schemaRule } from "../rule.js";
import { say } from "../verdicts.js";
import { placeName } from "../wording.js";

export const rule = schemaRule({
  id: "no-longer-write-only",
  title: "Property is no longer write-only",
  why: {
    request: "Nothing changes for those who send it.",
    response: "Clients get one more property.",
  },
  fix: "Nothing.",
  area: "objects",
  element: "writeOnly",
  action: "dropped",
  listens: ["schema-write-only"],
  judge(fact, side) {
    if (fact.after === true) return undefined;
    const message = `${placeName(fact)} is now sent by the server: it is no longer write-only`;
    return side === "response" ? say("compatible", "additive", message) : say("none", "none", message);
  },
  examples: [
    {
      name: "a write-only field opens",
      patch: inOrder("secret", { writeOnly: null }),
      expect: {
        request: { wire: "none", types: "none" },
        response: { wire: "compatible", types: "additive" },
      },
    },
    { name: "it is described", patch: inOrder("secret", { description: "A field." }), expect: {} },
  ],
});
