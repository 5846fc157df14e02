/** Silence means equality: an edit that nothing is said of must change nothing, by a second opinion with its reason. */
import type { OpenApiDocument } from "../../../generator/load/document.js";
import { METHODS } from "../../../generator/load/document.js";
import { formatPointer } from "../../../generator/load/pointer.js";
import { isObject, type JsonObject } from "../../../generator/load/value.js";
import { judgeOf } from "./ajv.js";
import type { Edited } from "./edits/edits.js";
import { CONSTRAINT_EDITS } from "./edits/edits.js";
import { type Path, placesOf, valueAt } from "./places.js";
import { Random } from "./random.js";
import { rootOf, schemaAt } from "./roots.js";
import { Values } from "./values.js";

/** Headers that a description cannot declare (OpenAPI 3.1 §4.8.12.2.1). */
const IGNORED_HEADERS = new Set(["accept", "content-type", "authorization"]);
const TRIES = 60;

/** Why an edit changes nothing; undefined where it does. */
export function reasonForSilence(edited: Edited): string | undefined {
  const { base, edit, place } = edited;
  const { path } = place;
  const around = path.map((_, index) => valueAt(base, path.slice(0, index + 1)));
  if (hasNoOperation(base, path)) return "a path without operations";
  if (around.some(isIgnoredHeader) || changesIgnoredHeaders(edited))
    return "a header that a description cannot declare";
  if (edit.name.startsWith("MediaType: encoding") && !/form/.test(String(path.at(-1)))) {
    return "encodings are of forms";
  }
  if (edit.name === "Operation: security dropped") return "nothing was asked for before";
  if (/server/.test(edit.name) && (path[0] === "webhooks" || path.includes("callbacks"))) {
    return "the subscriber's address is not the API's";
  }
  if (edit.name === "Root: servers" && Object.keys(base.paths ?? {}).length === 0)
    return "servers of no operation";
  const isConstraint = CONSTRAINT_EDITS.includes(edit);
  if (!isConstraint && path.some((token) => token === "not" || token === "if"))
    return "a remark in a condition";
  if (isConstraint && edit.name !== "format set" && isEqualByAjv(edited))
    return "the same values, as Ajv sees it";
  return undefined;
}

function hasNoOperation(document: OpenApiDocument, path: Path): boolean {
  if (path[0] !== "paths") return false;
  const item = valueAt(document, path.slice(0, 2));
  return isObject(item) && !METHODS.some((method) => item[method] !== undefined);
}

/** Is all that came or went among the parameters of a node a header that a description cannot declare? */
function changesIgnoredHeaders({ base, revision, place }: Edited): boolean {
  const [own, other] = [base, revision].map((document): readonly unknown[] => {
    const node = valueAt(document, place.path);
    return isObject(node) && Array.isArray(node.parameters) ? node.parameters : [];
  });
  const changed = [
    ...(own ?? []).filter((one) => other?.includes(one) !== true),
    ...(other ?? []).filter((one) => own?.includes(one) !== true),
  ];
  return changed.length > 0 && changed.every(isIgnoredHeader);
}

function isIgnoredHeader(node: unknown): boolean {
  return isObject(node) && node.in === "header" && IGNORED_HEADERS.has(String(node.name).toLowerCase());
}

/** Does the schema around the place take the same values as before, as far as random ones tell? */
function isEqualByAjv({ base, revision, place }: Edited): boolean {
  const path = rootOf(place.path);
  if (path === undefined) return false;
  // What a component says matters where it is used: a conjunct may add nothing to the others.
  const roots = place.path[0] === "components" ? usersOf(base, path) : [path];
  return roots.every((root) => {
    const [own, other] = [schemaAt(base, root), schemaAt(revision, root)];
    const [judge, otherJudge] = [judgeOf(base, own), judgeOf(revision, other)];
    const random = new Random(1);
    const makers = [new Values(base, random), new Values(revision, random)] as const;
    return Array.from({ length: TRIES }).every((_, index) => {
      const [maker, schema] = index % 2 === 0 ? [makers[0], own] : [makers[1], other];
      const value = maker.make(schema);
      return [value, maker.change(value)].every((one) => judge(one) === otherJudge(one));
    });
  });
}

/** Conjuncts, and branches of a union that stands beside a type. */
function partsOf({ allOf, anyOf, oneOf, type }: JsonObject): readonly unknown[] {
  const lists = type === undefined ? [allOf] : [allOf, anyOf, oneOf];
  return lists.flatMap((list): readonly unknown[] => (Array.isArray(list) ? list : []));
}

/** The schemas around those that refer to a component by a conjunct; itself where there are none. */
function usersOf(document: OpenApiDocument, path: Path): Path[] {
  const ref = formatPointer(path);
  const users = placesOf(document).flatMap((place): Path[] => {
    const node = place.type === "Schema" ? valueAt(document, place.path) : undefined;
    const parts = isObject(node) ? partsOf(node) : [];
    const root = parts.some((part) => isObject(part) && part.$ref === ref) ? rootOf(place.path) : undefined;
    return root === undefined ? [] : [root];
  });
  return users.length === 0 ? [path] : users;
}
