import { inOperation } from "../example-base.js";
import type { Rule } from "../rule.js";
import { say } from "../verdicts.js";
import { becomes, parameterName } from "../wording.js";

export const rule: Rule = {
  id: "parameter-style-changed",
  title: "Style of a parameter changed",
  why: "The same values are written another way, and the receiver reads them wrongly. A regenerated client writes them right.",
  fix: "Keep the old notation, or take both.",
  area: "parameters",
  element: "parameter-style",
  action: "changed",
  listens: ["parameter-style"],

  judge(fact) {
    const message = becomes(`The style of ${parameterName(fact, "the")}`, fact);
    // Single values look alike in most styles.
    return say(fact.data?.matters === false ? "none" : "breaking", "none", message);
  },
  examples: [
    {
      name: "a list separated by bars",
      patch: inOperation("/orders", "get", {
        parameters: { states: { style: "pipeDelimited", explode: false } },
      }),
      expect: { request: { wire: "breaking", types: "none" } },
    },
    {
      name: "another summary",
      patch: inOperation("/orders", "get", { summary: "Finds orders" }),
      expect: {},
    },
  ],
};
