/** Changes of operations, parameters, bodies, answers, credentials and servers: what they do to calls. */
import type { CallUse, Use } from "../sites/types.js";
import type { Effect } from "../types.js";
import { isAt, type Target } from "./target.js";

type Rule = (target: Target, use: Use) => Effect | undefined;

const RULES: Readonly<Record<string, Rule>> = {
  "operation-removed": (_target, use) =>
    use.kind === "call" ? { verdict: "breaks-at-run-time", because: "It is called here" } : undefined,
  "operation-moved": moved,
  "operation-id": renamed,
  "operation-tags": renamed,
  "path-variable-renamed": (target, use) =>
    use.kind === "sent" && use.places.some((one) => isVariable(target, one))
      ? { verdict: "breaks-at-run-time", because: "It is sent by its old name here" }
      : undefined,
  "operation-stream": (_target, use) =>
    use.kind === "call" ? { verdict: "may", because: "It is called here" } : undefined,
  "parameter-added": (target, use) =>
    target.finding.data.required === true ? missing(target, use) : undefined,
  "parameter-required": (target, use) =>
    target.finding.data.after === true ? missing(target, use) : undefined,
  "parameter-removed": sent,
  "parameter-renamed": sent,
  "parameter-moved": written,
  "parameter-style": written,
  "parameter-explode": written,
  "parameter-allow-reserved": written,
  "parameter-media": written,
  "parameter-grouped": written,
  "media-encoding": written,
  "body-added": (target, use) => (target.finding.data.required === true ? bodyMissing(use) : undefined),
  "body-required": (target, use) => (target.finding.data.after === true ? bodyMissing(use) : undefined),
  "body-removed": (target, use) =>
    use.kind === "call" && use.fields.size > 0
      ? {
          verdict: target.finding.wire === "breaking" ? "breaks-at-run-time" : "behaviour",
          because: "A body is sent here",
        }
      : undefined,
  "body-mode": (_target, use) =>
    use.kind === "call" && use.how !== "raw" && use.fields.size > 0
      ? { verdict: "breaks-at-run-time", because: "Its argument has another shape" }
      : undefined,
  "request-media-removed": mediaRemoved,
  "response-media-removed": calledWhereItMatters,
  "response-media-added": calledWhereItMatters,
  "response-removed": statusGone,
  "response-added": calledWhereItMatters,
  "server-removed": server,
  "server-changed": server,
  "security-alternative-added": () => undefined,
  "security-alternative-removed": credentials,
  "security-scope-added": credentials,
  "security-scheme-changed": credentials,
};

/** @param target a change of anything but a schema */
export function operationEffect(target: Target, use: Use): Effect | undefined {
  return RULES[target.kind]?.(target, use);
}

function moved(_target: Target, use: Use): Effect | undefined {
  if (use.kind !== "call") return undefined;
  if (use.how === "raw")
    return { verdict: "breaks-at-run-time", because: "It is called at its old address here" };
  return {
    verdict: "may",
    because: "It is called here; the client of the newer version calls the new address",
  };
}

function renamed({ finding }: Target, use: Use): Effect | undefined {
  const names = finding.data.client;
  if (use.kind !== "call" || use.how === "raw" || typeof names !== "object" || names === null)
    return undefined;
  const { before, after } = names as { readonly before?: unknown; readonly after?: unknown };
  if (before === after) return undefined;
  return { verdict: "breaks-at-run-time", because: `The client's ${String(before)} is now ${String(after)}` };
}

function isVariable({ finding, operations }: Target, one: string): boolean {
  const name = encodeURIComponent(String(finding.data.before));
  return [...operations].some((id) => one === `operations/${encodeURIComponent(id)}/parameters/path/${name}`);
}

function missing({ finding, parameter }: Target, use: Use): Effect | undefined {
  if (use.kind !== "call" || parameter === undefined || parameter.in === "path") return undefined;
  const sentAs = use.fields.get(parameter.name);
  if (sentAs === "sent") return undefined;
  if (sentAs === "unknown" || use.isPartial)
    return { verdict: "may", because: `The code does not tell whether "${parameter.name}" is sent here` };
  return {
    verdict: finding.wire === "breaking" ? "breaks-at-run-time" : "may",
    because: `"${parameter.name}" is not sent here`,
  };
}

function sent(target: Target, use: Use): Effect | undefined {
  if (use.kind !== "sent" && use.kind !== "unknown") return undefined;
  if (!isAt(target, use)) return undefined;
  if (use.kind === "unknown")
    return { verdict: "may", because: `The code does not tell whether "${use.name}" is sent here` };
  return {
    verdict: target.finding.wire === "breaking" ? "breaks-at-run-time" : "behaviour",
    because: `"${use.name}" is sent here`,
  };
}

/** The client of the newer version writes it in the new way; programs with the old client do not. */
function written(target: Target, use: Use): Effect | undefined {
  if (target.finding.wire !== "breaking" || !isSending(target, use)) return undefined;
  return {
    verdict: "may",
    because: "It is sent here; the client of the newer version writes it in the new way",
  };
}

function isSending(target: Target, use: Use): boolean {
  if (target.kind === "media-encoding") return use.kind === "call" && use.fields.size > 0;
  return use.kind === "sent" && isAt(target, use);
}

function bodyMissing(use: Use): Effect | undefined {
  if (use.kind !== "call" || use.fields.size > 0) return undefined;
  return use.isPartial
    ? { verdict: "may", because: "The code does not tell whether a body is sent here" }
    : { verdict: "breaks-at-run-time", because: "No body is sent here" };
}

function mediaRemoved({ finding }: Target, use: Use): Effect | undefined {
  if (use.kind !== "call" || finding.wire !== "breaking") return undefined;
  const type = String(finding.data.subject);
  if (use.contentType === type)
    return { verdict: "breaks-at-run-time", because: `${type} is asked for here` };
  if (use.contentType !== undefined || use.operation.body?.media[0]?.type !== type) return undefined;
  return { verdict: "may", because: `${type} is sent here unless told otherwise` };
}

function calledWhereItMatters({ finding }: Target, use: Use): Effect | undefined {
  if (use.kind !== "call" || finding.wire === "none" || finding.wire === "compatible") return undefined;
  return { verdict: "may", because: "It is called here" };
}

function statusGone(target: Target, use: Use): Effect | undefined {
  const { operations, finding } = target;
  if (use.kind !== "status") return calledWhereItMatters(target, use);
  const isTheirs = use.operations.some(({ id }) => operations.has(id));
  if (!isTheirs || String(use.status) !== String(finding.data.status)) return undefined;
  return { verdict: "may", because: `The status ${use.status} is looked for here` };
}

function server(target: Target, use: Use): Effect | undefined {
  if (use.kind !== "construction" || target.finding.wire === "compatible" || !use.options.has("baseUrl"))
    return undefined;
  return { verdict: "may", because: "A base URL is given here" };
}

function credentials({ finding }: Target, use: Use): Effect | undefined {
  if (finding.wire !== "breaking" && finding.wire !== "unknown") return undefined;
  if (use.kind === "construction") {
    const options = use.client.model.securitySchemes.map(({ option }) => option);
    const given = options.filter((option) => use.options.has(option));
    const because =
      given.length > 0 ? `Credentials are given here (${given.join(", ")})` : "No credentials are given here";
    return { verdict: "may", because };
  }
  return use.kind === "call" ? { verdict: "may", because: callOf(use) } : undefined;
}

function callOf({ symbol }: CallUse): string {
  return `${symbol} is called here with the credentials of its client`;
}
