/** Where everything is documented: pages, anchors, and the links between them. */
import { createHash } from "node:crypto";
import type { ApiModel, InboundOperation, NamedSchema, Resource } from "../model/types.js";
import { type Safe, trusted } from "../templates/safe.js";

/** A spot in the pages. */
export interface Spot {
  /** Path below the docs folder, for example `resources/flows.md`. */
  readonly page: string;
  /** Anchor in the page; empty for the page itself. */
  readonly anchor: string;
}

/** Lines that a page of schemas may have; beyond that there are several. */
const PAGE_LINES = 3_000;

/** The pages that every version may have. */
export const OVERVIEW: Spot = { page: "README.md", anchor: "" };
export const AUTHENTICATION: Spot = { page: "authentication.md", anchor: "" };
export const ERRORS: Spot = { page: "errors.md", anchor: "" };
export const SCHEMAS: Spot = { page: "schemas.md", anchor: "" };
export const WEBHOOKS: Spot = { page: "webhooks.md", anchor: "" };

/** The spots of one model's operations, schemas and webhooks. They depend on names only, not on order or text. */
export class Places {
  readonly #operations = new Map<string, Spot>();
  readonly #schemas = new Map<string, Spot>();
  readonly #inbound = new Map<string, Spot>();
  readonly #schemes = new Map<string, Spot>();
  /** Pages of schemas in order; one page where they all fit on it. */
  readonly schemaPages: readonly { readonly page: string; readonly schemas: readonly NamedSchema[] }[];

  constructor(model: ApiModel) {
    for (const resource of allResources(model.resources)) {
      const page = resourceSpot(resource).page;
      const anchors = anchorsFor(
        "operation",
        resource.operations.map(({ id }) => id),
      );
      for (const { id } of resource.operations)
        this.#operations.set(id, { page, anchor: anchors.get(id) ?? "" });
    }
    const anchors = anchorsFor(
      "schema",
      model.schemas.map(({ name }) => name),
    );
    const schemes = anchorsFor(
      "scheme",
      model.securitySchemes.map(({ name }) => name),
    );
    for (const [name, anchor] of schemes) this.#schemes.set(name, { page: AUTHENTICATION.page, anchor });
    this.schemaPages = paginate(model.schemas);
    for (const { page, schemas } of this.schemaPages) {
      for (const { name } of schemas) this.#schemas.set(name, { page, anchor: anchors.get(name) ?? "" });
    }
    const inbound = anchorsFor(
      "webhook",
      model.inbound.map(({ pointer }) => pointer),
      (pointer) => inboundLabel(model.inbound.find((one) => one.pointer === pointer)),
    );
    for (const { pointer } of model.inbound) {
      this.#inbound.set(pointer, { page: WEBHOOKS.page, anchor: inbound.get(pointer) ?? "" });
    }
  }

  /** @returns the spot of an operation by its id, undefined for one that no resource holds */
  operation(id: string): Spot | undefined {
    return this.#operations.get(id);
  }

  /** @returns the spot of a named schema */
  schema(name: string): Spot | undefined {
    return this.#schemas.get(name);
  }

  /** @returns the spot of a security scheme */
  scheme(name: string): Spot {
    return this.#schemes.get(name) ?? AUTHENTICATION;
  }

  /** @returns the spot of a webhook or callback */
  inbound({ pointer }: InboundOperation): Spot {
    return this.#inbound.get(pointer) ?? WEBHOOKS;
  }
}

function inboundLabel(operation: InboundOperation | undefined): string {
  return operation === undefined
    ? ""
    : [operation.parent, operation.name, operation.method].filter(Boolean).join("-");
}

/**
 * All resources of a tree, parents before children.
 *
 * @param resources roots of the tree
 */
export function allResources(resources: readonly Resource[]): Resource[] {
  return resources.flatMap((resource) => [resource, ...allResources(resource.children)]);
}

/**
 * The page of a resource.
 *
 * @param resource the resource
 */
export function resourceSpot(resource: Resource): Spot {
  return { page: `resources/${resource.fileName}.md`, anchor: "" };
}

/**
 * A link of Markdown from one page to a spot.
 *
 * @param label what is shown
 * @param from page that the link stands on
 * @param to where it leads
 */
export function linkTo(label: Safe, from: string, to: Spot): Safe {
  return trusted("md", `[${label.text}](${relativeUrl(from, to)})`);
}

function relativeUrl(from: string, { page, anchor }: Spot): string {
  const hash = anchor === "" ? "" : `#${anchor}`;
  if (from === page) return hash === "" ? encodePath(page.split("/").at(-1) ?? page) : hash;
  const up = "../".repeat(from.split("/").length - 1);
  const [folder = "", ...rest] = page.split("/");
  // Pages lie at most one folder deep.
  const isSibling = rest.length > 0 && from.startsWith(`${folder}/`);
  return (isSibling ? encodePath(rest.join("/")) : up + encodePath(page)) + hash;
}

function encodePath(path: string): string {
  return path
    .split("/")
    .map(encodeURIComponent)
    .join("/")
    .replace(/[()']/g, (char) => `%${char.charCodeAt(0).toString(16)}`);
}

/**
 * The mark that a link leads to, on a line of its own before a heading.
 *
 * @param spot where it stands
 */
export function anchorMark(spot: Spot): Safe {
  return trusted("md", `<a id="${spot.anchor}"></a>`);
}

/** Anchors made from names; names that would share one get a mark made from the name, whichever comes first. */
function anchorsFor(
  prefix: string,
  names: readonly string[],
  labelOf: (name: string) => string = (name) => name,
): ReadonlyMap<string, string> {
  const slugOf = (name: string): string =>
    labelOf(name)
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, "-")
      .replace(/^-|-$/g, "");
  const uses = new Map<string, number>();
  for (const name of names) uses.set(slugOf(name), (uses.get(slugOf(name)) ?? 0) + 1);
  return new Map(
    names.map((name) => {
      const slug = slugOf(name);
      const isAlone = slug !== "" && uses.get(slug) === 1;
      const mark = isAlone ? slug : `${slug}-${createHash("sha256").update(name).digest("hex").slice(0, 8)}`;
      return [name, `${prefix}-${mark.replace(/^-/, "")}`];
    }),
  );
}

/** One page, or a page for each first letter when they are many, and several for a letter with very many. */
function paginate(schemas: readonly NamedSchema[]): { page: string; schemas: NamedSchema[] }[] {
  const sorted = [...schemas].sort((a, b) => (sortKey(a) < sortKey(b) ? -1 : 1));
  if (schemas.length === 0) return [];
  if (sum(schemas.map(estimatedLines)) <= PAGE_LINES) return [{ page: SCHEMAS.page, schemas: sorted }];
  const letters = new Map<string, NamedSchema[]>();
  for (const schema of sorted) {
    const first = schema.name.charAt(0).toLowerCase();
    const letter = /[a-z]/.test(first) ? first : "other";
    letters.set(letter, [...(letters.get(letter) ?? []), schema]);
  }
  return [...letters]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([letter, group]) => splitGroup(letter, group));
}

function splitGroup(
  letter: string,
  group: readonly NamedSchema[],
): { page: string; schemas: NamedSchema[] }[] {
  const pages: NamedSchema[][] = [[]];
  let lines = 0;
  for (const schema of group) {
    const own = estimatedLines(schema);
    if (lines > 0 && lines + own > PAGE_LINES) {
      pages.push([]);
      lines = 0;
    }
    pages.at(-1)?.push(schema);
    lines += own;
  }
  return pages.map((schemas, index) => ({
    page: `schemas/${letter}${index === 0 ? "" : index + 1}.md`,
    schemas,
  }));
}

function sortKey({ name }: NamedSchema): string {
  return `${name.toLowerCase()}\0${name}`;
}

function estimatedLines({ schema }: NamedSchema): number {
  if (typeof schema === "boolean") return 8;
  const description = schema.description?.split("\n").length ?? 0;
  const parts = [schema, ...[schema.allOf, schema.oneOf, schema.anyOf].flatMap((list) => list ?? [])];
  const fields = parts.map((part) =>
    typeof part === "boolean" ? 1 : Object.keys(part.properties ?? {}).length + 1,
  );
  return 12 + description + sum(fields);
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
