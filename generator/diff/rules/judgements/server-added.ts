import type { Rule } from "../rule.js";
import { say } from "../verdicts.js";

export const rule: Rule = {
  id: "server-added",
  title: "Server added",
  why: "Those of before stay.",
  fix: "Nothing.",
  area: "servers",
  element: "server",
  action: "added",
  listens: ["server-added"],

  judge: (fact) => say("compatible", "none", `The server ${fact.subject} was added`),
  examples: [
    {
      name: "a third one",
      patch: { servers: { us: { url: "https://us.shop.example/v1" } } },
      expect: { request: { wire: "compatible", types: "none" } },
    },
    { name: "one is removed", patch: { servers: { "https://eu.shop.example/v1": null } }, expect: {} },
  ],
};
