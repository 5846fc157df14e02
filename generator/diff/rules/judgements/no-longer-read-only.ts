import { inOrder } from "../example-base.js";
import { schemaRule } from "../rule.js";
import { say } from "../verdicts.js";
import { placeName } from "../wording.js";

export const rule = schemaRule({
  id: "no-longer-read-only",
  title: "Property is no longer read-only",
  why: {
    request: "Clients may send it now.",
    response: "Nothing changes for those who read it.",
  },
  fix: "Nothing.",
  area: "objects",
  element: "readOnly",
  action: "dropped",
  listens: ["schema-read-only"],
  judge(fact, side) {
    if (fact.after === true) return undefined;
    const message = `${placeName(fact)} can now be sent: it is no longer read-only`;
    return side === "request" ? say("compatible", "additive", message) : say("none", "none", message);
  },
  examples: [
    {
      name: "a read-only field opens",
      patch: inOrder("created", { readOnly: null }),
      expect: {
        request: { wire: "compatible", types: "additive" },
        response: { wire: "none", types: "none" },
      },
    },
    { name: "it is described", patch: inOrder("created", { description: "A field." }), expect: {} },
  ],
});
