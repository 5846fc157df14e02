import type { Rule } from "../rule.js";
import { say } from "../verdicts.js";
import { becomes } from "../wording.js";

export const rule: Rule = {
  id: "version-changed",
  title: "Version of the API changed",
  why: "The name of the revision; says nothing about what changed.",
  fix: "Nothing.",
  area: "annotations",
  element: "version",
  action: "changed",
  listens: ["info-version"],

  judge: (fact) => say("none", "none", becomes("The version", fact)),
  examples: [
    {
      name: "a new version",
      patch: { info: { version: "1.1.0" } },
      expect: { request: { wire: "none", types: "none" }, response: { wire: "none", types: "none" } },
    },
    { name: "another title", patch: { info: { title: "Store" } }, expect: {} },
  ],
};
