import { inOrder } from "../example-base.js";
import type { Rule } from "../rule.js";
import { say } from "../verdicts.js";

export const rule: Rule = {
  id: "xml-changed",
  title: "Notation in XML changed",
  why: "Names and attributes of XML bodies come from it. JSON bodies do not know it.",
  fix: "Keep it where XML is sent.",
  area: "annotations",
  element: "xml",
  action: "changed",
  listens: ["schema-xml"],

  judge(fact) {
    const isXml = fact.sites.some((site) => site.part.toLowerCase().includes("xml"));
    return say(isXml ? "unknown" : "none", "none", `The notation of ${fact.subject} in XML changed`);
  },
  examples: [
    {
      name: "without XML bodies",
      patch: inOrder("note", { xml: { attribute: true } }),
      expect: { request: { wire: "none", types: "none" }, response: { wire: "none", types: "none" } },
    },
    { name: "a limit", patch: inOrder("note", { maxLength: 50 }), expect: {} },
  ],
};
