import type { Rule } from "../rule.js";
import { say } from "../verdicts.js";
import { show } from "../wording.js";

export const rule: Rule = {
  id: "path-variable-renamed",
  title: "Path variable renamed",
  why: "The URL stays the same, its variables count by position. In generated code the argument has another name.",
  fix: "Nothing on the wire; rename named arguments in code.",
  area: "names",
  element: "path-variable",
  action: "renamed",
  listens: ["path-variable-renamed"],
  judge: (fact) =>
    say("none", "breaking", `The path variable ${show(fact.before)} is now called ${show(fact.after)}`),
  examples: [
    {
      name: "another name",
      patch: {
        paths: {
          "/orders/{orderId}/photo": null,
          "/orders/{id}/photo": {
            post: {
              operationId: "addPhoto",
              tags: ["orders"],
              parameters: [{ name: "id", in: "path", required: true, schema: { type: "string" } }],
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
      expect: { request: { wire: "none", types: "breaking" } },
    },
    { name: "the path is removed", patch: { paths: { "/orders/{orderId}/photo": null } }, expect: {} },
  ],
};
