import { inOperation } from "../example-base.js";
import type { Rule } from "../rule.js";
import { say } from "../verdicts.js";
import { becomes } from "../wording.js";

export const rule: Rule = {
  id: "stream-flag-changed",
  title: "Property that asks for a stream changed",
  why: "The method of the client gives a stream when this property is set. Its results have other types.",
  fix: "Keep the property.",
  area: "names",
  element: "stream",
  action: "changed",
  listens: ["operation-stream"],
  judge: (fact) => say("none", "breaking", becomes("The property that asks for a stream", fact)),
  examples: [
    {
      name: "a stream is offered",
      base: inOperation("/orders", "post", {
        responses: { 201: { content: { "text/event-stream": { schema: { type: "string" } } } } },
      }),
      patch: inOperation("/orders", "post", { "x-pawl-stream": "free" }),
      expect: { request: { wire: "none", types: "breaking" } },
    },
    { name: "another summary", patch: inOperation("/orders", "post", { summary: "Orders" }), expect: {} },
  ],
};
