/** Samples in TypeScript: the call of an operation through the generated client. */
import { isStream } from "../model/media.js";
import { isSuccess } from "../model/operations.js";
import type { Operation, Server } from "../model/types.js";
import { isIdentifier, prop, str } from "../templates/safe.js";
import { convertedRequest } from "./converted.js";
import { expression } from "./expression.js";
import { holdsFile, type SampleRequest, sampleRequest } from "./request.js";
import type { Sampler } from "./sampler.js";
import { isAbsoluteServer, PLACEHOLDER_SERVER } from "./url.js";

/** Columns that a call may take on one line. */
const LINE = 90;

/** Variables of the samples themselves, and what they use. */
const OWN_NAMES: ReadonlySet<string> = new Set([
  "result",
  "stream",
  "item",
  "other",
  "error",
  "console",
  "process",
]);

/** What samples say about the client. */
export interface ClientNames {
  /** Name of the npm package. */
  readonly packageName: string;
  /** Class of the client. */
  readonly clientName: string;
  /** Servers of the document. */
  readonly servers: readonly Server[];
}

export interface Sample {
  /** What it shows, where an operation has more than one sample. */
  readonly title: string;
  readonly code: string;
}

/**
 * The samples of an operation: the plain call, and where the operation can stream, the loop over the stream.
 *
 * @param operation the operation
 * @param sampler of its model
 * @param client names of the client
 */
export function typescriptSamples(operation: Operation, sampler: Sampler, client: ClientNames): Sample[] {
  const request = convertedRequest(sampleRequest(operation, sampler), sampler);
  const media = operation.responses
    .filter((response) => isSuccess(response, operation.responses))
    .flatMap((response) => response.media);
  const stream = media.find(isStream);
  const { streamFlag } = operation;
  if (stream === undefined)
    return [
      { title: "TypeScript", code: program(operation, request, client, media.length > 0 ? "value" : "none") },
    ];
  if (media.every(isStream))
    return [{ title: "TypeScript", code: program(operation, request, client, "stream") }];
  if (streamFlag === undefined)
    return [
      { title: "TypeScript", code: program(operation, request, client, "value") },
      {
        title: "TypeScript, as a stream",
        code: program(operation, { ...request, accept: stream.type }, client, "stream"),
      },
    ];
  return [
    {
      title: "TypeScript",
      code: program(operation, withFlag(request, streamFlag, undefined), client, "value"),
    },
    {
      title: "TypeScript, as a stream",
      code: program(operation, withFlag(request, streamFlag, true), client, "stream"),
    },
  ];
}

/**
 * The variable that a sample keeps the client in: `WorqHat` is kept in `worqhat`.
 *
 * @param clientName class of the client
 */
export function clientVariable(clientName: string): string {
  const name = clientName.toLowerCase();
  return isIdentifier(name) && name !== clientName && !OWN_NAMES.has(name) ? name : "client";
}

/**
 * The expression that a method is called by, for example `worqhat.collections.fetchAll`.
 *
 * @param operation the operation
 * @param clientName class of the client
 */
export function methodExpression(
  operation: Pick<Operation, "resource" | "methodName">,
  clientName: string,
): string {
  return clientVariable(clientName) + [...operation.resource, operation.methodName].map(member).join("");
}

function member(name: string): string {
  const key = prop(name).text;
  if (key.startsWith("[")) return key === '["constructor"]' ? ".constructor" : key;
  return key.startsWith('"') ? `[${key}]` : `.${key}`;
}

/** A request and the media type that is asked for, where that is not the usual one. */
interface AskingRequest extends SampleRequest {
  readonly accept?: string;
}

function program(
  operation: Operation,
  request: AskingRequest,
  client: ClientNames,
  result: "value" | "stream" | "none",
): string {
  const lines: string[] = [];
  if (holdsFile(request.body?.value)) lines.push('import { openAsBlob } from "node:fs";');
  const [server] = operation.servers.length > 0 ? operation.servers : client.servers;
  const options =
    server !== undefined && isAbsoluteServer(server) ? "" : `{ baseUrl: ${str(PLACEHOLDER_SERVER).text} }`;
  lines.push(
    `import { ${client.clientName} } from ${str(client.packageName).text};`,
    "",
    `const ${clientVariable(client.clientName)} = new ${client.clientName}(${options});`,
  );
  const head = result === "none" ? "" : `const ${result === "stream" ? "stream" : "result"} = `;
  const call = callText(`${head}await ${methodExpression(operation, client.clientName)}`, operation, request);
  lines.push(call);
  if (result === "value") lines.push("console.log(result);");
  if (result === "stream") lines.push("for await (const item of stream) {", "  console.log(item);", "}");
  return lines.join("\n");
}

/** Path parameters by position, then one object of everything else. */
function callText(head: string, operation: Operation, request: AskingRequest): string {
  const positional = request.path.map(({ value }) => expression(value));
  const members = new Map<string, unknown>();
  const { body } = request;
  const isSpread = operation.body?.mode === "spread";
  if (body !== undefined && isSpread && typeof body.value === "object" && body.value !== null) {
    for (const [name, value] of Object.entries(body.value)) members.set(name, value);
  }
  for (const { parameter, value } of request.others) members.set(parameter.argument, value);
  if (body !== undefined && !isSpread) members.set("body", body.value);
  const options = request.accept === undefined ? [] : [`{ accept: ${str(request.accept).text} }`];
  if (members.size === 0) {
    const takesParams = operation.body !== undefined || operation.parameters.some((one) => one.in !== "path");
    const empty = options.length > 0 && takesParams ? ["{}"] : [];
    return `${head}(${[...positional, ...empty, ...options].join(", ")});`;
  }

  const lines = [...members].map(([name, value]) => `  ${prop(name).text}: ${expression(value, 2)},\n`);
  const line = `{ ${lines.map((text) => text.trim().slice(0, -1)).join(", ")} }`;
  const short = `${head}(${[...positional, line, ...options].join(", ")});`;
  if (short.length <= LINE && !short.includes("\n")) return short;
  return `${head}(${[...positional, `{\n${lines.join("")}}`, ...options].join(", ")});`;
}

/** The request with the property that asks for a stream set, or taken away. */
function withFlag(request: SampleRequest, flag: string, value: true | undefined): SampleRequest {
  const { body } = request;
  if (body === undefined || typeof body.value !== "object" || body.value === null) return request;
  const others = Object.entries(body.value).filter(([name]) => name !== flag);
  const members = value === undefined ? others : [...others, [flag, value] as const];
  return { ...request, body: { ...body, value: Object.fromEntries(members) } };
}
