/** Samples for a shell: the call of an operation with curl. */
import { isSuccess } from "../model/operations.js";
import type { MediaType, Operation, SecurityScheme, Server, VersionHeader } from "../model/types.js";
import { SampleFile } from "./files.js";
import { formPairs } from "./form.js";
import { type SampleBody, sampleRequest } from "./request.js";
import type { Sampler } from "./sampler.js";
import { quote, quoteAround } from "./shell.js";
import { encode, requestHeaders, requestUrl, toText } from "./url.js";

/** What samples say about the API. */
export interface ApiFacts {
  readonly servers: readonly Server[];
  readonly securitySchemes: readonly SecurityScheme[];
  readonly versionHeader?: VersionHeader;
}

/**
 * A command that sends the request of an operation.
 *
 * @param operation the operation
 * @param sampler of its model
 * @param api servers and security schemes of the model
 * @param media which of the body's media types; by default the first
 */
export function curlSample(operation: Operation, sampler: Sampler, api: ApiFacts, media?: MediaType): string {
  const request = sampleRequest(operation, sampler, media ?? operation.body?.media[0]);
  const credential = credentials(operation, api.securitySchemes);
  const url = requestUrl(operation, request, api.servers);
  const words = [`curl${methodOption(operation.method)} ${urlWord(url, credential.query)}`];
  words.push(...credential.options);
  const { versionHeader: version } = api;
  if (version !== undefined) words.push(`--header ${headerWord(version.name, version.value)}`);
  for (const { name, value, in: place } of requestHeaders(request)) {
    words.push(
      place === "cookie" ? `--cookie ${quote(`${name}=${value}`)}` : `--header ${headerWord(name, value)}`,
    );
  }
  if (request.body !== undefined) words.push(...bodyOptions(request.body));
  if (streams(operation)) words.push("--no-buffer");
  return words.join(" \\\n  ");
}

function methodOption(method: string): string {
  if (method === "GET") return "";
  return method === "HEAD" ? " --head" : ` --request ${quote(method)}`;
}

function headerWord(name: string, value: string): string {
  // curl reads `Name:` as "leave this header out" and `Name;` as "send it empty".
  return quote(oneLine(value.trim() === "" ? `${name};` : `${name}: ${value}`));
}

/** A line break would begin another header. */
function oneLine(text: string): string {
  return text.replace(/[\r\n]+/g, " ");
}

/** Does every success arrive item by item? */
function streams({ responses }: Operation): boolean {
  const kinds = responses
    .filter((one) => isSuccess(one, responses))
    .flatMap(({ media }) => media.map(({ kind }) => kind));
  return kinds.length > 0 && kinds.every((kind) => kind === "sse" || kind === "jsonl");
}

interface Credentials {
  readonly options: readonly string[];
  readonly query: readonly { readonly name: string; readonly variable: string }[];
}

/** The first way in that the operation offers; none where it may be called without. */
function credentials(operation: Operation, schemes: readonly SecurityScheme[]): Credentials {
  const options: string[] = [];
  const query: { name: string; variable: string }[] = [];
  for (const { scheme: name } of operation.security[0]?.schemes ?? []) {
    const scheme = schemes.find((candidate) => candidate.name === name);
    if (scheme === undefined) continue;
    if (scheme.kind === "apiKey" && scheme.in === "query") {
      query.push({ name: encode(scheme.parameter ?? "key"), variable: scheme.environment });
    } else {
      options.push(credentialOption(scheme));
    }
  }
  return { options, query };
}

function credentialOption(scheme: SecurityScheme): string {
  const variable = scheme.environment;
  switch (scheme.kind) {
    case "basic":
      return `--user ${quoteAround("", variable)}`;
    case "mutualTLS":
      return "--cert client.pem --key client.key";
    case "apiKey": {
      const prefix = oneLine(scheme.prefix ?? "");
      if (scheme.in === "cookie")
        return `--cookie ${quoteAround(`${encode(scheme.parameter ?? "key")}=${prefix}`, variable)}`;
      return `--header ${quoteAround(`${oneLine(scheme.parameter ?? "Authorization")}: ${prefix}`, variable)}`;
    }
    case "http":
      return `--header ${quoteAround(`Authorization: ${oneLine(scheme.prefix ?? `${scheme.scheme ?? ""} `)}`, variable)}`;
    default:
      return `--header ${quoteAround(`Authorization: ${oneLine(scheme.prefix ?? "Bearer ")}`, variable)}`;
  }
}

function urlWord(url: string, query: Credentials["query"]): string {
  const [first, ...others] = query;
  if (first === undefined) return quote(url);
  const start = `${url}${url.includes("?") ? "&" : "?"}${first.name}=`;
  const rest = others.map(({ name, variable }) => quoteAround(`&${name}=`, variable)).join("");
  return quoteAround(start, first.variable) + rest;
}

function bodyOptions({ media, value }: SampleBody): string[] {
  const type = `--header ${quote(oneLine(`Content-Type: ${media.type}`))}`;
  if (value instanceof SampleFile) return [type, `--data-binary ${quote(`@${value.name}`)}`];
  switch (media.kind) {
    case "multipart":
      return formParts(value, media);
    case "form":
      return formFields(value, media);
    case "jsonl": {
      const lines = (Array.isArray(value) ? value : [value]).map((line) => JSON.stringify(line));
      return [type, dataOption(`${lines.join("\n")}\n`)];
    }
    case "json":
      return [type, dataOption(JSON.stringify(value, undefined, 2))];
    default:
      return [type, dataOption(toText(value))];
  }
}

/** `--data @name` would send a file. */
function dataOption(text: string): string {
  return `${text.startsWith("@") ? "--data-raw" : "--data"} ${quote(text)}`;
}

function formFields(value: unknown, media: MediaType): string[] {
  if (typeof value !== "object" || value === null) return [dataOption(toText(value))];
  return formPairs(value, media).map(([name, text]) => `--data-urlencode ${quote(`${name}=${text}`)}`);
}

/** Parts of a multipart body (RFC 7578). `--form-string` takes its text as it is, `--form` reads `@`, `<` and `;`. */
function formParts(value: unknown, media: MediaType): string[] {
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([name, member]) => {
    const type = media.encoding.find(({ property }) => property === name)?.contentType;
    const isJsonList = type?.includes("json") === true;
    const items: unknown[] = Array.isArray(member) && !isJsonList ? member : [member];
    return items.map((item) => formPart(name, item, type));
  });
}

function formPart(name: string, item: unknown, type: string | undefined): string {
  if (item instanceof SampleFile) {
    const suffix = item.type === undefined ? "" : `;type=${item.type}`;
    return `--form ${quote(`${name}=@${item.name}${suffix}`)}`;
  }
  const isJson = typeof item === "object" && item !== null;
  if (!isJson && type === undefined) return `--form-string ${quote(`${name}=${toText(item)}`)}`;
  // In double quotes curl takes backslashes off backslashes and double quotes, and off nothing else.
  const text = `"${toText(item).replace(/[\\"]/g, "\\$&")}"`;
  return `--form ${quote(`${name}=${text};type=${type?.split(",")[0] ?? "application/json"}`)}`;
}
