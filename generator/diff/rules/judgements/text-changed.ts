import { inOperation, inOrder } from "../example-base.js";
import type { Rule } from "../rule.js";
import { isRemark } from "../schemes.js";
import { say } from "../verdicts.js";
import { textOf } from "../wording.js";

export const rule: Rule = {
  id: "text-changed",
  title: "Title, summary or description changed",
  why: "People read it; programs do not. It may still tell of a change that the description otherwise hides.",
  fix: "Read it.",
  area: "annotations",
  element: "text",
  action: "changed",
  listens: [
    "operation-text",
    "parameter-text",
    "body-text",
    "response-text",
    "response-header-text",
    "server-text",
    "tag-text",
    "info-text",
    "schema-text",
    "security-scheme-changed",
  ],

  judge(fact) {
    if (fact.kind === "security-scheme-changed" && !isRemark(fact)) return undefined;
    const field = textOf(fact, "field") ?? "text";
    return say(
      "none",
      "none",
      `The ${field} of ${fact.subject === "" ? "the document" : fact.subject} changed`,
    );
  },
  examples: [
    {
      name: "of an operation",
      patch: inOperation("/orders", "get", { summary: "Finds orders" }),
      expect: { request: { wire: "none", types: "none" } },
    },
    {
      name: "of a field",
      patch: inOrder("note", { description: "For the courier." }),
      expect: { request: { wire: "none", types: "none" }, response: { wire: "none", types: "none" } },
    },
    { name: "a limit", patch: inOrder("note", { maxLength: 50 }), expect: {} },
  ],
};
