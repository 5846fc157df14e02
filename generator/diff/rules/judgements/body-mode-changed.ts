import { inOperation } from "../example-base.js";
import type { Rule } from "../rule.js";
import { say } from "../verdicts.js";
import { show } from "../wording.js";

export const rule: Rule = {
  id: "body-mode-changed",
  title: "Shape of the argument for the body changed",
  why: "The fields of a body stand beside the other arguments, or in the argument `body` where names clash or the body is no object. The same bytes travel.",
  fix: "Name the argument in code.",
  area: "names",
  element: "body-mode",
  action: "changed",
  listens: ["body-mode"],
  judge: (fact) =>
    say("none", "breaking", `The body is now given as ${show(fact.after)}; it was ${show(fact.before)}`),
  examples: [
    {
      name: "a parameter has the name of a field",
      patch: inOperation("/orders/{orderId}", "put", {
        parameters: { text: { name: "text", in: "query", schema: { type: "string" } } },
      }),
      expect: { request: { wire: "none", types: "breaking" } },
    },
    { name: "another summary", patch: inOperation("/orders", "post", { summary: "Orders" }), expect: {} },
  ],
};
