import type { Fact } from "../../types.js";
import { inOperation } from "../example-base.js";
import type { Rule } from "../rule.js";
import { say } from "../verdicts.js";
import { isSet, listOf, textOf } from "../wording.js";

const by = (fact: Fact): string => `${textOf(fact, "by") ?? "a range"} stands for it`;

export const rule: Rule = {
  id: "media-type-removed",
  title: "Media type removed",
  why: {
    request: "The server no longer reads what clients of the old version send.",
    response: "Clients that ask for it no longer get it.",
  },
  fix: "Keep it for clients of the old version.",
  area: "bodies",
  element: "media-type",
  action: "removed",
  listens: ["request-media-removed", "response-media-removed"],

  judge(fact, side) {
    const message = `The media type ${fact.subject} was removed`;
    // What a webhook no longer sends, its receiver need not read.
    const isPushed = side === "response" && fact.kind === "request-media-removed";
    // A range that became one of its types: less is sent.
    const isNarrowed = side === "response" && listOf(fact, "narrowedTo").length > 0;
    if (isPushed || isNarrowed) return say("compatible", "additive", message);
    // A range takes every type in it; sent, it may be any of them.
    if (side === "request" && isSet(fact, "covered"))
      return say("compatible", "none", `${message}; ${by(fact)}`);
    return say("breaking", "breaking", isSet(fact, "covered") ? `${message}; ${by(fact)}` : message);
  },
  examples: [
    {
      name: "of a request",
      patch: inOperation("/orders", "post", {
        requestBody: { content: { "application/xml": { schema: { type: "string" } } } },
      }),
      isReversed: true,
      expect: { request: { wire: "breaking", types: "breaking" } },
    },
    {
      name: "of a response",
      patch: inOperation("/orders", "get", { responses: { 200: { content: { "text/csv": null } } } }),
      expect: { response: { wire: "breaking", types: "breaking" } },
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
      isReversed: true,
      expect: { response: { wire: "compatible", types: "additive" } },
    },
    {
      name: "one is added",
      patch: inOperation("/orders", "get", {
        responses: { 200: { content: { "application/xml": { schema: { type: "string" } } } } },
      }),
      expect: {},
    },
  ],
};
