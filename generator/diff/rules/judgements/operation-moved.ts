import { hasEnded } from "../lifecycle.js";
import type { Rule } from "../rule.js";
import { say } from "../verdicts.js";
import { guessOf } from "../wording.js";

export const rule: Rule = {
  id: "operation-moved",
  title: "Operation moved",
  why: "Clients of the old version call the old method and path and get an error.",
  fix: "Answer under both addresses for a time. Say where it was in `x-pawl-renamed-from: METHOD /path`, so that code can be moved.",
  area: "operations",
  element: "operation",
  action: "renamed",
  listens: ["operation-moved"],
  judge(fact, _side, context) {
    const address = (value: unknown): string => (typeof value === "string" ? value : fact.subject);
    const message = `${address(fact.before)} is now ${address(fact.after)}${guessOf(fact.data)}`;
    return say(hasEnded(fact, context.today) ? "compatible" : "breaking", "breaking", message);
  },
  examples: [
    {
      name: "another path",
      patch: {
        paths: {
          "/orders/{orderId}/photo": null,
          "/orders/{orderId}/picture": {
            post: {
              operationId: "addPhoto",
              tags: ["orders"],
              "x-pawl-renamed-from": "POST /orders/{orderId}/photo",
              parameters: [{ name: "orderId", in: "path", required: true, schema: { type: "string" } }],
              requestBody: {
                required: true,
                content: {
                  "multipart/form-data": {
                    schema: { type: "object", properties: { photo: { type: "string", format: "binary" } } },
                    encoding: { photo: { contentType: "image/png" } },
                  },
                },
              },
              responses: { 204: { description: "Stored" } },
            },
          },
        },
      },
      expect: { request: { wire: "breaking", types: "breaking" } },
    },
    { name: "a path is removed", patch: { paths: { "/orders/{orderId}/photo": null } }, expect: {} },
  ],
};
