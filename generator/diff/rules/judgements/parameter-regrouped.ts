import { inOperation } from "../example-base.js";
import type { Rule } from "../rule.js";
import { say } from "../verdicts.js";
import { show } from "../wording.js";

export const rule: Rule = {
  id: "parameter-regrouped",
  title: "Parameters grouped into an object, or ungrouped",
  why: "An exploded form object is written like a parameter for each of its properties: the URL stays the same. The arguments of the client are others.",
  fix: "Give the values under the new names in code.",
  area: "names",
  element: "parameter-group",
  action: "changed",
  listens: ["parameter-grouped"],
  judge: (fact) =>
    say(
      "none",
      "breaking",
      `The arguments were ${show(fact.before)} and are now ${show(fact.after)}; the URL stays the same`,
    ),
  examples: [
    {
      name: "two parameters become one object",
      patch: inOperation("/orders", "get", {
        parameters: {
          limit: null,
          sort: null,
          paging: {
            name: "paging",
            in: "query",
            style: "form",
            explode: true,
            schema: { type: "object", properties: { limit: { type: "integer" }, sort: { type: "string" } } },
          },
        },
      }),
      expect: { request: { wire: "none", types: "breaking" } },
    },
    { name: "another summary", patch: inOperation("/orders", "get", { summary: "Orders" }), expect: {} },
  ],
};
