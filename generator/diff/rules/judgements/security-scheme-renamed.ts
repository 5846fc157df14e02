import type { Rule } from "../rule.js";
import { say } from "../verdicts.js";
import { memberOf, show } from "../wording.js";

export const rule: Rule = {
  id: "security-scheme-renamed",
  title: "Security scheme renamed",
  why: "The name of the component never travels. Where it names an option of the generated client, code changes.",
  fix: "Rename the option in code.",
  area: "security",
  element: "security-scheme",
  action: "renamed",
  listens: ["security-scheme-renamed"],

  judge(fact) {
    const option = fact.data?.option;
    const [before, after] = [memberOf(option, "before"), memberOf(option, "after")];
    const message =
      fact.before === fact.after
        ? `The client's option for the security scheme ${show(fact.before)} was ${show(before)} and is now ${show(after)}`
        : `The security scheme ${show(fact.before)} is now called ${show(fact.after)}`;
    return say("none", before === after ? "none" : "breaking", message);
  },
  examples: [
    {
      name: "the option of the client stays",
      patch: {
        security: [{ bearer: [] }],
        paths: { "/orders/{orderId}": { get: { security: [{ bearer: [] }, { oauth: ["read"] }] } } },
        components: { securitySchemes: { token: null, bearer: { type: "http", scheme: "bearer" } } },
      },
      expect: { request: { wire: "none", types: "none" } },
    },
    {
      name: "the scheme is described",
      patch: { components: { securitySchemes: { token: { description: "From the shop." } } } },
      expect: {},
    },
  ],
};
