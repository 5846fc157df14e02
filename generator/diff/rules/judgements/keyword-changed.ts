import { inOrder } from "../example-base.js";
import { schemaRule } from "../rule.js";
import { say } from "../verdicts.js";
import { show } from "../wording.js";

export const rule = schemaRule({
  id: "keyword-changed",
  title: "Keyword without a meaning changed",
  why: "It is none of JSON Schema or OpenAPI, so validators pass over it. It may be a known one that is misspelled or stands in the wrong place.",
  fix: "Correct its name, or call it `x-…`.",
  area: "annotations",
  element: "keyword",
  action: "changed",
  listens: ["schema-unknown"],

  judge(fact) {
    // Nobody can tell what it refuses: a keyword of another draft, which may.
    if (fact.lost.holds !== "no" || fact.gained.holds !== "no") return undefined;
    return say(
      "none",
      "none",
      `The unknown keyword ${fact.subject} was ${show(fact.before)} and is now ${show(fact.after)}`,
    );
  },
  examples: [
    {
      name: "a keyword that nobody knows",
      patch: inOrder("note", { sorting: "natural" }),
      expect: { request: { wire: "none", types: "none" }, response: { wire: "none", types: "none" } },
    },
    { name: "one of an older draft", patch: inOrder("note", { disallow: "string" }), expect: {} },
  ],
});
