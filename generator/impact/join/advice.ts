/** What to do at a place in the code. */
import type { ImpactVerdict } from "../types.js";
import type { Target } from "./target.js";

/** By kind of fact. */
const ADVICE: Readonly<Record<string, string>> = {
  "operation-removed": "Remove the call, or do what it did by another operation.",
  "operation-moved": "Call it at its new address.",
  "operation-id": "Call it by its new name.",
  "operation-tags": "Call it by its new name.",
  "operation-stream": "Look at what the method returns now.",
  "path-variable-renamed": "Use its new name.",
  "parameter-added": "Send it.",
  "parameter-required": "Send it.",
  "parameter-removed": "Stop sending it.",
  "parameter-renamed": "Send it under its new name.",
  "body-added": "Send a body.",
  "body-required": "Send a body.",
  "body-removed": "Stop sending a body.",
  "body-mode": "Look at the signature of the method.",
  "request-media-removed": "Send one of the media types that are left.",
  "response-removed": "Expect the other statuses that are documented.",
  "server-removed": "Check that the base URL is still served.",
  "server-changed": "Check that the base URL is still served.",
  "security-alternative-removed": "Give the client credentials of a kind that is accepted.",
  "security-scope-added": "Ask for a token with the new scope.",
  "security-scheme-changed": "Give the client the credentials in their new form.",
  "component-renamed": "Import it by its new name.",
  "component-removed": "Write the type down yourself, or do without it.",
  "schema-property-added": "Send it.",
  "schema-property-removed": "Do without it.",
  "schema-property-renamed": "Use its new name.",
  "schema-default": "Send the value that you rely on.",
};

const BY_VERDICT: Readonly<Record<ImpactVerdict, string>> = {
  "breaks-build": "Make it compile with the newer client.",
  "breaks-at-run-time": "Change it before you move.",
  behaviour: "Check that the new behaviour is what you want.",
  may: "Check it before you move.",
};

/** @param target the change; absent where none explains it */
export function adviceFor(target: Target | undefined, verdict: ImpactVerdict): string {
  const own = target === undefined ? undefined : ownAdvice(target);
  return own ?? BY_VERDICT[verdict];
}

function ownAdvice({ kind, finding }: Target): string | undefined {
  const { after, to } = finding.data;
  if (kind === "schema-required") return after === true ? "Send it." : "Expect it to be missing.";
  if (kind === "schema-property-renamed" && typeof to === "string") return `Use "${to}".`;
  if (kind === "operation-moved" && typeof after === "string") return `Call ${after}.`;
  if (kind === "schema-enum" || kind === "schema-union-branch-added")
    return finding.side === "request" ? undefined : "Handle the values that there are now.";
  return Object.hasOwn(ADVICE, kind) ? ADVICE[kind] : undefined;
}
