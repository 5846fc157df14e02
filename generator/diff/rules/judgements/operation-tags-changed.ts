import { inOperation } from "../example-base.js";
import type { Rule } from "../rule.js";
import { say } from "../verdicts.js";
import { memberOf, show } from "../wording.js";

export const rule: Rule = {
  id: "operation-tags-changed",
  title: "Tags of an operation changed",
  why: "The first tag names the group of the client that has the method: `client.orders.list()` becomes another expression. Further tags only matter to readers.",
  fix: "Keep the first tag, or say the group with `x-pawl-resource`.",
  area: "names",
  element: "tags",
  action: "changed",
  listens: ["operation-tags"],
  judge(fact) {
    const client = fact.data?.client;
    const isRegrouped = memberOf(client, "before") !== memberOf(client, "after");
    return say(
      "none",
      isRegrouped ? "breaking" : "none",
      `The tags were ${show(fact.before)} and are now ${show(fact.after)}`,
    );
  },
  examples: [
    {
      name: "another group",
      patch: inOperation("/orders", "get", { tags: ["sales"] }),
      expect: { request: { wire: "none", types: "breaking" } },
    },
    {
      name: "a second tag",
      patch: inOperation("/orders", "get", { tags: ["orders", "lists"] }),
      expect: { request: { wire: "none", types: "none" } },
    },
    {
      name: "another summary",
      patch: inOperation("/orders", "get", { summary: "Finds orders" }),
      expect: {},
    },
  ],
};
