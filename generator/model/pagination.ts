/** How the pages of an operation follow each other: what `x-pawl-pagination` says, and never a guess. */
import type { Notice } from "../diagnostics/errors.js";
import type { Schema, SchemaObject } from "../load/document.js";
import { childPointer, pointerTokens, type References } from "./references.js";
import type { Operation, Pagination, Response } from "./types.js";

export const PAGINATION_FIELD = "x-pawl-pagination";

const STYLES = ["cursor", "page", "offset", "link"] as const;

/** Fields that hold a place in the body of a response. */
const PLACES = ["items", "cursor", "lastItem", "more", "total"] as const;

/** Fields that a style cannot do without. */
const NEEDED: Readonly<Record<Pagination["style"], readonly string[]>> = {
  cursor: ["parameter"],
  page: ["parameter"],
  offset: ["parameter"],
  link: [],
};

/**
 * Reads the declaration of an operation's pages and checks it against the operation: the parameter is there, and the items
 * are an array of its answer.
 *
 * @param written the declaration, of the document or of the registry
 * @param successes the responses of a call that went well
 * @param report is told what is wrong with it
 * @returns undefined where there is none, or a wrong one
 */
export function buildPagination(
  operation: Pick<Operation, "parameters" | "body" | "pointer">,
  written: unknown,
  successes: readonly Response[],
  references: References,
  report: (notice: Notice) => void,
): Pagination | undefined {
  if (written === undefined) return undefined;
  const refuse = (message: string): undefined => {
    const pointer = childPointer(operation.pointer, PAGINATION_FIELD);
    report({ code: "pagination-invalid", message: `${PAGINATION_FIELD}: ${message}; left out`, pointer });
    return undefined;
  };
  if (typeof written !== "object" || written === null) return refuse("it is no object");
  const given = new Map<string, unknown>(Object.entries(written));
  const style = STYLES.find((one) => one === given.get("style"));
  if (style === undefined) return refuse(`the style is none of ${STYLES.join(", ")}`);
  const missing = NEEDED[style].find((field) => !given.has(field));
  if (missing !== undefined) return refuse(`the style ${style} needs \`${missing}\``);
  if (style === "cursor" && !given.has("cursor") && !given.has("lastItem"))
    return refuse("the style cursor needs `cursor` or `lastItem`");

  const places = new Map<string, readonly string[]>();
  for (const field of PLACES) {
    const place = given.get(field);
    if (place === undefined) continue;
    if (typeof place !== "string" || !/^(\/.*)?$/s.test(place))
      return refuse(`\`${field}\` is no JSON pointer such as /data`);
    places.set(field, place === "" ? [] : pointerTokens(`#${place}`));
  }
  const items = places.get("items") ?? [];
  const [answer, ...others] = successes.flatMap(({ media }) => media.filter(({ kind }) => kind === "json"));
  if (others.length > 0) return refuse("the operation has several answers");
  const schema = answer?.schema;
  const found = schema === undefined ? undefined : schemaAt(schema, items, references);
  if (found === undefined || !isArray(found, references))
    return refuse(`the answer has no array at ${JSON.stringify(given.get("items") ?? "")}`);

  const name = given.get("parameter");
  const parameter = typeof name === "string" ? parameterPlace(operation, name, references) : undefined;
  if (name !== undefined && parameter === undefined)
    return refuse(`the operation takes no ${JSON.stringify(name)} in its query or body`);
  const first = given.get("first");
  if (first !== undefined && !Number.isInteger(first)) return refuse("`first` is no whole number");
  const place = (field: (typeof PLACES)[number]): object =>
    places.has(field) ? { [field]: places.get(field) } : {};
  return {
    style,
    items,
    ...(parameter === undefined ? {} : { parameter }),
    ...place("cursor"),
    ...place("lastItem"),
    ...place("more"),
    ...place("total"),
    ...(typeof first === "number" ? { first } : {}),
  };
}

/** The place of a query parameter, or of a property of the body, in the one argument object. */
function parameterPlace(
  { parameters, body }: Pick<Operation, "parameters" | "body">,
  name: string,
  references: References,
): readonly string[] | undefined {
  const inQuery = parameters.find((one) => one.in === "query" && one.name === name);
  if (inQuery !== undefined) return [inQuery.argument];
  const schema = body?.media[0]?.schema;
  if (schema === undefined || schemaAt(schema, [name], references) === undefined) return undefined;
  return body?.mode === "field" ? ["body", name] : [name];
}

/** The schema of a property, through `allOf`; undefined where no such property is described. */
function schemaAt(schema: Schema, place: readonly string[], references: References): Schema | undefined {
  const [key, ...rest] = place;
  if (key === undefined) return schema;
  const property = partsOf(schema, references)
    .map((part) => part.properties)
    .find((properties) => properties !== undefined && Object.hasOwn(properties, key))?.[key];
  return property === undefined ? undefined : schemaAt(property, rest, references);
}

function isArray(schema: Schema, references: References): boolean {
  return partsOf(schema, references).some(
    ({ type }) => type !== undefined && [type].flat().includes("array"),
  );
}

/** A schema and the parts of its `allOf`. */
function partsOf(schema: Schema, references: References, seen = new Set<Schema>()): SchemaObject[] {
  const target = references.schema(schema);
  if (typeof target === "boolean" || seen.has(target)) return [];
  seen.add(target);
  return [target, ...(target.allOf ?? []).flatMap((part) => partsOf(part, references, seen))];
}
