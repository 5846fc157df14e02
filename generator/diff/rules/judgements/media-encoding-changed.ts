import type { Fact } from "../../types.js";
import { inOperation } from "../example-base.js";
import type { Rule } from "../rule.js";
import { say } from "../verdicts.js";
import { listOf, memberOf, show, textOf } from "../wording.js";

const changesOf = (fact: Fact): string =>
  listOf(fact, "fields")
    .map(String)
    .map((field) => {
      const key = field === "contentType" ? "contentTypes" : field;
      return `${field} was ${show(memberOf(fact.before, key))} and is now ${show(memberOf(fact.after, key))}`;
    })
    .join(", ");

export const rule: Rule = {
  id: "media-encoding-changed",
  title: "Encoding of a part changed",
  why: "The part is written another way, and the receiver reads it wrongly or refuses it. A regenerated client writes it right.",
  fix: "Take both.",
  area: "bodies",
  element: "media-encoding",
  action: "changed",
  listens: ["media-encoding"],

  judge(fact, side) {
    const message = `The encoding of the part "${textOf(fact, "property") ?? fact.subject}" changed: ${changesOf(fact)}`;
    const fields = listOf(fact, "fields");
    const isOnlyType = fields.length === 1 && fields[0] === "contentType";
    // One more type is more to take; one type less is less to send.
    const harm = listOf(fact, side === "request" ? "removed" : "added");
    return say(isOnlyType && harm.length === 0 ? "compatible" : "breaking", "none", message);
  },
  examples: [
    {
      name: "JPEG for PNG",
      patch: inOperation("/orders/{orderId}/photo", "post", {
        requestBody: {
          content: { "multipart/form-data": { encoding: { photo: { contentType: "image/jpeg" } } } },
        },
      }),
      expect: { request: { wire: "breaking", types: "none" } },
    },
    {
      name: "another summary",
      patch: inOperation("/orders", "get", { summary: "Finds orders" }),
      expect: {},
    },
  ],
};
