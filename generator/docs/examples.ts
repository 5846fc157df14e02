/** Examples of bodies: those of the document, else one made up from the schema. */
import type { MediaType } from "../model/types.js";
import { formPairs } from "../samples/form.js";
import { type BodyOwner, bodyValue } from "../samples/request.js";
import { encode } from "../samples/url.js";
import { md, mdFence, phrase } from "../templates/markdown.js";
import type { Safe } from "../templates/safe.js";
import { prose } from "./prose.js";
import type { Scope } from "./scope.js";

/** Examples of one media type that are shown. */
const SHOWN_EXAMPLES = 5;
/** Characters of the longest example that is shown. */
const SHOWN_LENGTH = 20_000;

export interface ExampleView {
  readonly title: Safe;
  readonly description?: Safe;
  readonly code: Safe;
}

/** The body of a request is owned by an operation, that of a response has a status. */
export type ExampleOf =
  | { readonly direction: "request"; readonly owner: BodyOwner }
  | { readonly direction: "response"; readonly status: string };

/**
 * The examples of a body. Of a multipart body there are none: the samples show it, files and all.
 *
 * @param media the media type
 * @param of whose body it is
 * @param scope the page
 */
export function exampleViews(media: MediaType, of: ExampleOf, scope: Scope): ExampleView[] {
  if (media.kind === "multipart") return [];
  const label = of.direction === "request" ? "Example" : `Example of ${of.status}`;
  const written = media.examples.slice(0, SHOWN_EXAMPLES).flatMap((example): ExampleView[] => {
    const code = exampleCode(example.value, media);
    if (code === undefined) return [];
    const name = example.summary ?? (example.name === "default" ? undefined : example.name);
    const description = prose(example.description, 6);
    const title = name === undefined ? md(label) : phrase`${label}: ${name}`;
    return [{ title, ...(description === undefined ? {} : { description }), code }];
  });
  if (written.length > 0) return written;
  const code = exampleCode(madeUp(media, of, scope), media);
  return code === undefined ? [] : [{ title: md(label), code }];
}

function madeUp(media: MediaType, of: ExampleOf, scope: Scope): unknown {
  if (media.kind === "binary" || media.kind === "text") return undefined;
  const schema = media.itemSchema ?? media.schema;
  if (schema === undefined) return undefined;
  const isStream = media.kind === "sse" || media.kind === "jsonl";
  const value =
    of.direction === "request" && !isStream
      ? bodyValue(media, scope.sampler, of.owner)
      : scope.sampler.value(schema, of.direction);
  // An empty object tells nothing.
  return typeof value === "object" && value !== null && Object.keys(value).length === 0 ? undefined : value;
}

function exampleCode(value: unknown, media: MediaType): Safe | undefined {
  if (value === undefined) return undefined;
  const [text, info] = written(value, media);
  return text.length > SHOWN_LENGTH || text.trim() === "" ? undefined : mdFence(text, info);
}

function written(value: unknown, media: MediaType): [text: string, info: string] {
  switch (media.kind) {
    case "sse":
      return [typeof value === "string" ? value : `data: ${JSON.stringify(value)}`, "text"];
    case "jsonl":
      if (typeof value === "string") return [value, "text"];
      return [
        (Array.isArray(value) ? value : [value]).map((item) => JSON.stringify(item)).join("\n"),
        "json",
      ];
    case "form":
      if (typeof value !== "object" || value === null) return [String(value), "text"];
      return [formText(value, media), "text"];
    case "text":
    case "binary":
      return [typeof value === "string" ? value : JSON.stringify(value, undefined, 2), "text"];
    default:
      return [JSON.stringify(value, undefined, 2), "json"];
  }
}

function formText(value: object, media: MediaType): string {
  return formPairs(value, media)
    .map(([name, text]) => `${name}=${encode(text)}`)
    .join("&");
}
