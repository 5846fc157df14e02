import type { Rule } from "../rule.js";
import { say } from "../verdicts.js";
import { becomes, isSet, listOf, textOf } from "../wording.js";

export const rule: Rule = {
  id: "server-changed",
  title: "Path of a server changed",
  why: "Every URL below it changes, and clients of the old version call the old ones.",
  fix: "Keep the old path working.",
  area: "servers",
  element: "server",
  action: "changed",
  listens: ["server-changed"],

  judge(fact) {
    const field = textOf(fact, "field") ?? "path";
    const variable = textOf(fact, "variable");
    const subject =
      variable === undefined
        ? "The URL of the server"
        : `The ${field} of the variable "${variable}" of the server "${fact.subject}"`;
    const message = becomes(subject, fact);
    if (field === "path") return say("breaking", "none", message);
    if (field === "default") return say(isSet(fact, "reachable") ? "none" : "unknown", "none", message);
    const isLess = isSet(fact, "limited") || listOf(fact, "removed").length > 0;
    return say(isLess ? "unknown" : "compatible", "none", message);
  },
  examples: [
    {
      name: "another prefix",
      patch: {
        servers: {
          "https://api.shop.example/v1": { url: "https://api.shop.example/v2" },
          "https://eu.shop.example/v1": { url: "https://eu.shop.example/v2" },
        },
      },
      expect: { request: { wire: "breaking", types: "none" } },
    },
    {
      name: "it is described",
      patch: { servers: { "https://eu.shop.example/v1": { description: "In Europe." } } },
      expect: {},
    },
  ],
};
