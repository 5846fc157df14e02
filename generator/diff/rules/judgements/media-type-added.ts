import { inOperation } from "../example-base.js";
import type { Rule } from "../rule.js";
import { say } from "../verdicts.js";
import { isSet } from "../wording.js";

export const rule: Rule = {
  id: "media-type-added",
  title: "Media type added",
  why: {
    request: "Clients of the old version send what they sent before.",
    response:
      "Clients get it only when they ask for it (`Accept`). The receiver of a webhook cannot ask, and may not read it.",
  },
  fix: "In webhooks: send it only to receivers that want it.",
  area: "bodies",
  element: "media-type",
  action: "added",
  listens: ["request-media-added", "response-media-added"],

  judge(fact, side) {
    const message = `The media type ${fact.subject} was added`;
    // The receiver of a webhook cannot negotiate; what a range of before includes, it was promised.
    const isPushed = side === "response" && fact.kind === "request-media-added" && !isSet(fact, "covered");
    return isPushed ? say("breaking", "breaking", message) : say("compatible", "additive", message);
  },
  examples: [
    {
      name: "of a request",
      patch: inOperation("/orders", "post", {
        requestBody: { content: { "application/xml": { schema: { type: "string" } } } },
      }),
      expect: { request: { wire: "compatible", types: "additive" } },
    },
    {
      name: "of a response",
      patch: inOperation("/orders", "get", {
        responses: { 200: { content: { "application/xml": { schema: { type: "string" } } } } },
      }),
      expect: { response: { wire: "compatible", types: "additive" } },
    },
    {
      name: "of a webhook",
      patch: {
        webhooks: {
          orderSent: {
            post: { requestBody: { content: { "application/xml": { schema: { type: "string" } } } } },
          },
        },
      },
      expect: { response: { wire: "breaking", types: "breaking" } },
    },
    {
      name: "one is removed",
      patch: inOperation("/orders", "get", { responses: { 200: { content: { "text/csv": null } } } }),
      expect: {},
    },
  ],
};
