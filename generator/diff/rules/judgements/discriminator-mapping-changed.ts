import { inOrder } from "../example-base.js";
import { schemaRule } from "../rule.js";
import { say } from "../verdicts.js";
import { placeName, show } from "../wording.js";

export const rule = schemaRule({
  id: "discriminator-mapping-changed",
  title: "Name of a branch in a discriminator changed",
  why: "The mapping gives the branches of a generated union their tags. A tag that is gone while its branch stays no longer compiles.",
  fix: "Keep the old tag beside the new one.",
  area: "unions",
  element: "discriminator-mapping",
  action: "changed",
  listens: ["schema-discriminator-mapping"],
  judge(fact) {
    const key = fact.subject === "" ? "a tag" : `the tag "${fact.subject}"`;
    const union = placeName(fact);
    if (fact.before === undefined) return say("none", "additive", `In ${union}, ${key} is new`);
    if (fact.after === undefined) return say("none", "breaking", `In ${union}, ${key} is gone`);
    const message = `In ${union}, ${key} stood for ${show(fact.before)} and now stands for ${show(fact.after)}`;
    return say("none", "breaking", message);
  },
  examples: [
    {
      name: "a tag is gone",
      patch: inOrder("payment", {
        discriminator: { mapping: { plastic: "#/components/schemas/Card" } },
      }),
      isReversed: true,
      expect: {
        request: { wire: "none", types: "breaking" },
        response: { wire: "none", types: "breaking" },
      },
    },
    { name: "the union is described", patch: inOrder("payment", { description: "How." }), expect: {} },
  ],
});
