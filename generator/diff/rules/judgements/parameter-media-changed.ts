import { inOperation } from "../example-base.js";
import type { Rule } from "../rule.js";
import { say } from "../verdicts.js";
import { becomes, parameterName } from "../wording.js";

export const rule: Rule = {
  id: "parameter-media-changed",
  title: "Media type of a parameter changed",
  why: "The same values are written another way, and the receiver reads them wrongly. A regenerated client writes them right.",
  fix: "Keep the old notation, or take both.",
  area: "parameters",
  element: "parameter-media",
  action: "changed",
  listens: ["parameter-media"],

  judge: (fact) => say("breaking", "none", becomes(`The media type of ${parameterName(fact, "the")}`, fact)),
  examples: [
    {
      name: "JSON becomes plain text",
      patch: inOperation("/orders", "get", {
        parameters: {
          filter: { content: { "application/json": null, "text/plain": { schema: { type: "string" } } } },
        },
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
