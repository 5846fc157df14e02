import { inOrder } from "../example-base.js";
import { schemaRule } from "../rule.js";
import { say } from "../verdicts.js";
import { memberOf, placeName, show } from "../wording.js";

export const rule = schemaRule({
  id: "discriminator-changed",
  title: "Discriminator added, removed or renamed",
  why: "A discriminator never decides what is valid, so nothing changes on the wire. Generated unions are told apart by it: code that switches on the tag no longer compiles.",
  fix: "Keep the discriminator, or regenerate the client and tell the branches apart by the new property.",
  area: "unions",
  element: "discriminator",
  action: "changed",
  listens: ["schema-discriminator"],
  judge(fact) {
    const name = (value: unknown): string => show(memberOf(value, "propertyName") ?? value);
    const union = placeName(fact);
    if (fact.before === undefined) {
      return say("none", "additive", `The branches of ${union} are now told apart by ${name(fact.after)}`);
    }
    const message =
      fact.after === undefined
        ? `The branches of ${union} are no longer told apart by ${name(fact.before)}`
        : `The branches of ${union} were told apart by ${name(fact.before)} and now are by ${name(fact.after)}`;
    return say("none", "breaking", message);
  },
  examples: [
    {
      name: "the tag is dropped",
      patch: inOrder("payment", { discriminator: null }),
      expect: {
        request: { wire: "none", types: "breaking" },
        response: { wire: "none", types: "breaking" },
      },
    },
    {
      name: "the tag is new",
      patch: inOrder("payment", { discriminator: null }),
      isReversed: true,
      expect: {
        request: { wire: "none", types: "additive" },
        response: { wire: "none", types: "additive" },
      },
    },
    { name: "the union is described", patch: inOrder("payment", { description: "How." }), expect: {} },
  ],
});
