/**
 * What a user of the API does about a change, for the changelog. The `fix` of a rule speaks to those who make the API:
 * it says how not to break anybody.
 */
import { mdCode, mdJoin, phrase } from "../../templates/markdown.js";
import type { Safe } from "../../templates/safe.js";
import { findRule } from "../rules/registry.js";
import type { Finding } from "../types.js";
import { formatValue } from "./table.js";

const LONGEST_WITNESS = 120;

/** By `element action` of a rule, else by `element`: changes that call for more than a look at values. */
const ADVICE: Readonly<Record<string, string>> = {
  "operation removed": "Remove such calls before you move to this version.",
  "operation renamed": "Call it at its new address.",
  "required-parameter added": "Send it with every call.",
  "parameter-required required": "Send it with every call.",
  "required-property added": "Send it with every call.",
  "required required": "Send it with every call.",
  "required-body added": "Send a body with every call.",
  "body-required required": "Send a body with every call.",
  "parameter removed": "Stop sending it: nothing reads it any more.",
  "parameter renamed": "Send it under its new name.",
  "parameter-location": "Send it in its new place.",
  "property renamed": "Use its new name.",
  "security-alternative removed": "Send credentials of a kind that is still accepted.",
  "security-scheme changed": "Send the credentials in their new place.",
  "security-scope added": "Ask for a token with the new scope.",
  server: "Check that you call a base URL that is still served.",
  "webhook removed": "Do not wait for it any more.",
  "callback removed": "Do not wait for it any more.",
  "media-type removed": "Use one of the media types that are left.",
  default: "Send the value yourself where you relied on the old default.",
};

/**
 * @param finding a change that breaks or may break
 * @returns one or two sentences; undefined where there is nothing to do
 */
export function adviceFor(finding: Finding): Safe | undefined {
  const rule = findRule(finding.id);
  const own =
    rule === undefined ? undefined : (adviceOf(`${rule.element} ${rule.action}`) ?? adviceOf(rule.element));
  if (own !== undefined && finding.wire !== "none") return phrase`${own}`;
  const isCompiled = finding.types === "breaking";
  const parts = [
    ...onWire(finding),
    ...(isCompiled ? [phrase`The compiler shows the places in your code to change.`] : []),
  ];
  return parts.length === 0 ? undefined : mdJoin(parts, " ");
}

function adviceOf(key: string): string | undefined {
  return Object.hasOwn(ADVICE, key) ? ADVICE[key] : undefined;
}

/** The client sends what is on the side `request`, except to webhooks and in callbacks, where it receives it. */
function onWire({ wire, side, operations, witness }: Finding): Safe[] {
  if (wire !== "breaking" && wire !== "unknown") return [];
  const isInbound = operations.some(({ kind }) => kind !== "operation");
  const verbs = isInbound
    ? { request: "answer", response: "receive" }
    : { request: "send", response: "read" };
  const what = side === "both" ? `${verbs.request} and ${verbs.response}` : verbs[side];
  const text =
    witness === undefined || wire !== "breaking" ? "" : formatValue(witness, Number.POSITIVE_INFINITY);
  // Half of a value shows nothing.
  if (text === "" || text.length > LONGEST_WITNESS) return [phrase`Check what you ${what}.`];
  const value = mdCode(text);
  if (side === "request") return [phrase`Check what you ${what}: ${value} was accepted and is not any more.`];
  if (side === "response") return [phrase`Check what you ${what}: ${value} may come now.`];
  return [phrase`Check what you ${what}, for example ${value}.`];
}
