import { inOrder } from "../example-base.js";
import { schemaRule } from "../rule.js";
import { say } from "../verdicts.js";
import { placeName, show } from "../wording.js";

export const rule = schemaRule({
  id: "default-changed",
  title: "Default changed",
  why: {
    request:
      "It compiles and is accepted, and the server acts differently for everyone who leaves the field out.",
    response: "A note on how to read a missing field; what is sent stays the same.",
  },
  fix: "Keep the old default for clients of the old version, or announce the change.",
  area: "values",
  element: "default",
  action: "changed",
  listens: ["schema-default"],
  judge(fact, side) {
    const subject = `The default of ${placeName(fact)}`;
    // Where nothing was stated, nothing was promised.
    if (fact.before === undefined)
      return say("none", "none", `${subject} is now stated: ${show(fact.after)}`);
    const message =
      fact.after === undefined
        ? `${subject} was ${show(fact.before)} and is no longer stated`
        : `${subject} was ${show(fact.before)} and is now ${show(fact.after)}`;
    return say(side === "request" ? "unknown" : "none", "none", message);
  },
  examples: [
    {
      name: "another value",
      patch: inOrder("size", { default: 9 }),
      expect: { request: { wire: "unknown", types: "none" }, response: { wire: "none", types: "none" } },
    },
    {
      name: "stated for the first time",
      patch: inOrder("free", { default: "" }),
      expect: { request: { wire: "none", types: "none" }, response: { wire: "none", types: "none" } },
    },
    { name: "a description is written", patch: inOrder("size", { description: "Of the box." }), expect: {} },
  ],
});
