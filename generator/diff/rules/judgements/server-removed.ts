import type { Rule } from "../rule.js";
import { say } from "../verdicts.js";

export const rule: Rule = {
  id: "server-removed",
  title: "Server removed",
  why: "Clients that use it may no longer reach it. A description cannot tell: servers often stay where they were.",
  fix: "Keep it reachable.",
  area: "servers",
  element: "server",
  action: "removed",
  listens: ["server-removed"],

  judge: (fact) => say("unknown", "none", `The server ${fact.subject} was removed`),
  examples: [
    {
      name: "one of two",
      patch: { servers: { "https://eu.shop.example/v1": null } },
      expect: { request: { wire: "unknown", types: "none" } },
    },
    { name: "one is added", patch: { servers: { us: { url: "https://us.shop.example/v1" } } }, expect: {} },
  ],
};
