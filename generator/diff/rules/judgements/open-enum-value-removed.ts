import { inOrder } from "../example-base.js";
import { schemaRule } from "../rule.js";
import { say } from "../verdicts.js";
import { showList } from "../wording.js";

export const rule = schemaRule({
  id: "open-enum-value-removed",
  title: "Value of an open enum removed",
  why: {
    request:
      "`x-extensible-enum` lists the values that are known. Whether the server still takes one that is gone nobody can tell.",
    response: "Readers were told to expect any value; one that is gone no longer comes.",
  },
  fix: "Keep taking the value, or say in its description when it ends.",
  area: "values",
  element: "open-enum-value",
  action: "changed",
  listens: ["schema-extension"],

  judge(fact, side) {
    const { before, after } = fact;
    if (fact.data?.keyword !== "x-extensible-enum") return undefined;
    if (!Array.isArray(before) || !Array.isArray(after)) return undefined;
    const kept = new Set(after.map((value) => JSON.stringify(value)));
    const removed = before.filter((value) => !kept.has(JSON.stringify(value)));
    if (removed.length === 0) return undefined;
    return say(
      side === "request" ? "unknown" : "compatible",
      "none",
      `The open enum lost values: ${showList(removed)}`,
    );
  },
  examples: [
    {
      name: "a value is gone",
      base: inOrder("note", { "x-extensible-enum": ["a", "b"] }),
      patch: inOrder("note", { "x-extensible-enum": ["a"] }),
      expect: {
        request: { wire: "unknown", types: "none" },
        response: { wire: "compatible", types: "none" },
      },
    },
    {
      name: "a value is new",
      base: inOrder("note", { "x-extensible-enum": ["a"] }),
      patch: inOrder("note", { "x-extensible-enum": ["a", "b"] }),
      expect: {},
    },
  ],
});
