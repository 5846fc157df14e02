import { inOperation } from "../example-base.js";
import type { Rule } from "../rule.js";
import { say } from "../verdicts.js";
import { show } from "../wording.js";

export const rule: Rule = {
  id: "operation-id-changed",
  title: "operationId changed",
  why: "It names the method and the types of the generated client. Requests stay the same.",
  fix: "Keep the old name with `x-pawl-method`, or rename the calls.",
  area: "names",
  element: "operationId",
  action: "changed",
  listens: ["operation-id"],
  judge(fact) {
    const message =
      fact.before === undefined
        ? `The operation is now named ${show(fact.after)}`
        : fact.after === undefined
          ? `The operation is no longer named ${show(fact.before)}`
          : `The operation was named ${show(fact.before)} and is now named ${show(fact.after)}`;
    return say("none", "breaking", message);
  },
  examples: [
    {
      name: "another name",
      patch: inOperation("/orders", "get", { operationId: "findOrders" }),
      expect: { request: { wire: "none", types: "breaking" } },
    },
    {
      name: "another summary",
      patch: inOperation("/orders", "get", { summary: "Finds orders" }),
      expect: {},
    },
  ],
};
