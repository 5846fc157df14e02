import type { Rule } from "../rule.js";
import { isRemark } from "../schemes.js";
import { say } from "../verdicts.js";
import { show, textOf } from "../wording.js";

/** Fields by which a generated client is another: where the credential goes and what it is. */
const PLACES: ReadonlySet<string> = new Set(["type", "in", "name", "scheme", "form"]);

export const rule: Rule = {
  id: "security-scheme-changed",
  title: "Credential travels otherwise",
  why: "Clients of the old version send their credential in another place, under another name or in another form, and are refused.",
  fix: "Read it in both places for a time.",
  area: "security",
  element: "security-scheme",
  action: "changed",
  listens: ["security-scheme-changed"],

  judge(fact) {
    const field = textOf(fact, "field") ?? "form";
    const [before, after] = [show(fact.before), show(fact.after)];
    const message = `The ${field} of the security scheme ${fact.subject} was ${before} and is now ${after}`;
    if (isRemark(fact)) return undefined;
    // A scope that is only documented binds nobody; without one, a token may not be given.
    if (field === "scope") return say(fact.after === undefined ? "unknown" : "none", "none", message);
    if (field === "flow" && fact.before === undefined) return say("compatible", "none", message);
    return say("breaking", PLACES.has(field) ? "breaking" : "none", message);
  },
  examples: [
    {
      name: "a key instead of a token",
      patch: {
        components: {
          securitySchemes: { token: { type: "apiKey", scheme: null, in: "header", name: "X-Token" } },
        },
      },
      expect: { request: { wire: "breaking", types: "breaking" } },
    },
    {
      name: "the scheme is described",
      patch: { components: { securitySchemes: { token: { description: "From the shop." } } } },
      expect: {},
    },
  ],
};
