/** Views of bodies: of requests and responses, by media type. */
import type { Header, MediaType, RequestBody, Response } from "../model/types.js";
import type { BodyOwner } from "../samples/request.js";
import { md, mdCellCode, mdCode, mdJoin, phrase } from "../templates/markdown.js";
import type { Safe } from "../templates/safe.js";
import { evidenceText } from "./evidence.js";
import { type ExampleOf, type ExampleView, exampleViews } from "./examples.js";
import { describeSchema, type Shape } from "./fields.js";
import { linkTo } from "./places.js";
import { prose, proseCell } from "./prose.js";
import type { Scope } from "./scope.js";
import { typeText } from "./typetext.js";

export interface MediaView {
  readonly type: Safe;
  /** Said where the body arrives item by item. */
  readonly evidence?: Safe;
  readonly isStream: boolean;
  readonly shape: Shape;
  /** The media type that was told of already and has the same fields. */
  readonly sameAs?: Safe;
  readonly examples: readonly ExampleView[];
}

export interface BodyView {
  readonly required: boolean;
  readonly description?: Safe;
  readonly media: readonly MediaView[];
}

export interface HeaderRow {
  readonly name: Safe;
  readonly type: Safe;
  readonly required: Safe;
  readonly description: Safe;
}

export interface ResponseRow {
  readonly status: Safe;
  /** Types of the bodies, by media type; empty where there is none. */
  readonly body: Safe;
  readonly description: Safe;
}

/** What is told of a response below the table of all responses. */
export interface ResponseView {
  readonly status: Safe;
  readonly headers: readonly HeaderRow[];
  /** The fields of a body; for errors only the examples, their fields being documented with the schema. */
  readonly media: readonly (MediaView & { readonly showFields: boolean })[];
}

/**
 * The body that an operation takes.
 *
 * @param body the body
 * @param owner the operation, or the webhook that brings it
 * @param scope the page it is made for
 */
export function bodyView(body: RequestBody, owner: BodyOwner, scope: Scope): BodyView {
  const description = prose(body.description, 4);
  const media = shareFields(body.media.map((one) => mediaView(one, { direction: "request", owner }, scope)));
  return { required: body.required, ...(description === undefined ? {} : { description }), media };
}

/** Fields that several media types share are told of with the first. */
function shareFields(views: readonly MediaView[]): MediaView[] {
  return views.map((view, index) => {
    const twin = views.slice(0, index).find((other) => isAlike(other.shape, view.shape));
    return twin === undefined ? view : { ...view, sameAs: twin.type };
  });
}

/** Have two bodies the same fields, so that one table tells of both? */
function isAlike(one: Shape, other: Shape): boolean {
  return one.table !== undefined && JSON.stringify(one) === JSON.stringify(other);
}

function mediaView(media: MediaType, of: ExampleOf, scope: Scope): MediaView {
  const schema = media.itemSchema ?? media.schema;
  const evidence = evidenceText(media.extensions);
  return {
    type: mdCode(media.type),
    ...(evidence === undefined ? {} : { evidence }),
    isStream: media.kind === "sse" || media.kind === "jsonl",
    shape:
      schema === undefined
        ? { type: typeOf(media, scope), variants: [] }
        : describeSchema(schema, of.direction, scope),
    examples: exampleViews(media, of, scope),
  };
}

function typeOf(media: MediaType, scope: Scope): Safe {
  const schema = media.itemSchema ?? media.schema;
  if (schema !== undefined) return typeText(schema, scope);
  if (media.kind === "binary") return md("file");
  return md(media.kind === "text" ? "text" : "any");
}

/**
 * A row of the table of an operation's responses.
 *
 * @param response the response
 * @param scope the page it is made for
 */
export function responseRow(response: Response, scope: Scope): ResponseRow {
  const parts = [
    proseCell(response.description),
    evidenceText(response.extensions),
    followers(response, scope),
  ];
  return {
    status: mdCellCode(response.status),
    body: bodyTypes(response.media, scope),
    description: mdJoin(
      parts.filter((part) => part !== undefined),
      " ",
    ),
  };
}

/** The types of a response's bodies; one that several media types share is named once. */
function bodyTypes(media: readonly MediaType[], scope: Scope): Safe {
  const byType = new Map<string, { readonly type: Safe; readonly media: Safe[] }>();
  for (const one of media) {
    const type = typeOf(one, scope);
    const entry = byType.get(type.text) ?? { type, media: [] };
    entry.media.push(mdCellCode(one.type));
    byType.set(type.text, entry);
  }
  const texts = [...byType.values()].map((entry) => phrase`${entry.type} as ${mdJoin(entry.media, ", ")}`);
  return mdJoin(texts, "<br>");
}

function followers(response: Response, scope: Scope): Safe | undefined {
  if (response.links.length === 0) return undefined;
  const links = response.links.map((link) => {
    const target = scope.model.operations.find(({ operationId }) => operationId === link.operationId);
    const spot =
      target === undefined || link.operationId === undefined ? undefined : scope.places.operation(target.id);
    return spot === undefined ? md(link.name) : linkTo(md(link.operationId ?? link.name), scope.page, spot);
  });
  return phrase`Leads on to: ${mdJoin(links, ", ")}.`;
}

/**
 * What the table does not say of a response: its headers, the fields of a success, and examples.
 *
 * @param response the response
 * @param isSuccess whether it is what the caller hopes for; the fields of errors are described with their schema
 * @param scope the page it is made for
 * @returns undefined when there is nothing more to say
 */
export function responseView(response: Response, isSuccess: boolean, scope: Scope): ResponseView | undefined {
  const views = response.media.map((one) =>
    mediaView(one, { direction: "response", status: response.status }, scope),
  );
  const media = shareFields(views)
    .map((view) => ({ ...view, showFields: isSuccess && hasFields(view.shape) }))
    .filter((view) => view.showFields || view.isStream || (view.examples.length > 0 && isSuccess));
  if (media.length === 0 && response.headers.length === 0) return undefined;
  return {
    status: mdCode(response.status),
    headers: response.headers.map((header) => headerRow(header, scope)),
    media,
  };
}

function hasFields(shape: Shape): boolean {
  return shape.table !== undefined || shape.variants.length > 0;
}

function headerRow(header: Header, scope: Scope): HeaderRow {
  const parts = [header.deprecated ? md("Deprecated.") : undefined, proseCell(header.description)];
  return {
    name: mdCellCode(header.name),
    type: typeText(header.schema, scope),
    required: md(header.required ? "yes" : "no"),
    description: mdJoin(
      parts.filter((part) => part !== undefined),
      " ",
    ),
  };
}
