/** View of `msw.ts`: a handler of Mock Service Worker for each operation, which answers with example data. */
import { preferredMedia } from "../model/namesakes.js";
import { isSuccess } from "../model/operations.js";
import type { ApiModel, MediaType, Operation, Response } from "../model/types.js";
import { Sampler } from "../samples/sampler.js";
import { literal, type Safe, str, trusted } from "../templates/safe.js";
import { defaultBaseUrl } from "./package.js";

interface HandlerView {
  readonly method: Safe;
  readonly path: Safe;
  readonly answer: Safe;
}

/** Methods that the library has a function for. */
const METHODS: ReadonlySet<string> = new Set(["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"]);

/** Builds the view; operations of other methods are left out. */
export function buildMswView(
  model: ApiModel,
  banner: string,
): { readonly banner: string; readonly baseUrl: string; readonly handlers: readonly HandlerView[] } {
  const sampler = new Sampler(model);
  const handlers = model.operations
    .filter(({ method }) => METHODS.has(method))
    .sort((a, b) => variables(a.path) - variables(b.path) || b.path.length - a.path.length)
    .map((operation) => ({
      method: trusted("ts", operation.method.toLowerCase()),
      path: str(operation.path),
      answer: trusted("ts", writeAnswer(operation, sampler)),
    }));
  return { banner, baseUrl: defaultBaseUrl(model), handlers };
}

/** Of two handlers that fit, the first answers: a path without variables goes before one with. */
function variables(path: string): number {
  return path.split("{").length;
}

function writeAnswer({ responses }: Operation, sampler: Sampler): string {
  const response = responses.find((one) => isSuccess(one, responses));
  const status = statusOf(response);
  const media = response === undefined ? undefined : preferredMedia(response)[0];
  if (media === undefined) return `new HttpResponse(null, { status: ${status} })`;
  const value = exampleOf(media, sampler);
  if (media.kind === "json")
    return `HttpResponse.json(${literal(value ?? null).text}, { status: ${status} })`;
  const headers = `headers: { "content-type": ${str(media.type).text} }`;
  return `new HttpResponse(${writeBody(media, value)}, { status: ${status}, ${headers} })`;
}

function writeBody(media: MediaType, value: unknown): string {
  const json = value === undefined ? "" : JSON.stringify(value);
  if (media.kind === "sse") return str(`data: ${json}\n\n`).text;
  if (media.kind === "jsonl") return str(`${json}\n`).text;
  return str(typeof value === "string" ? value : json).text;
}

function exampleOf(media: MediaType, sampler: Sampler): unknown {
  const [example] = media.examples;
  const schema = media.itemSchema ?? media.schema;
  return example?.value ?? (schema === undefined ? undefined : sampler.value(schema, "response"));
}

/** `2XX` and `default` stand for many; 200 is one of them. */
function statusOf(response: Response | undefined): number {
  return response !== undefined && /^2\d\d$/.test(response.status) ? Number(response.status) : 200;
}
