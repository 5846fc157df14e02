/** Applies facts to the document that they start from: they must hold enough to make the other one. */
import type { Fact } from "../../../generator/diff/types.js";
import type { OpenApiDocument } from "../../../generator/load/document.js";
import { parsePointer } from "../../../generator/load/pointer.js";
import { fromEntries, isObject } from "../../../generator/load/value.js";
import { textsOf } from "./edits/edit.js";
import { replaceAt, valueAt } from "./places.js";

type Tokens = readonly string[];
type Apply = (
  document: OpenApiDocument,
  fact: Fact,
  own: Tokens | undefined,
  other: Tokens | undefined,
) => OpenApiDocument | undefined;

/**
 * Kinds whose facts are a place and what stands there. Not among them, because a fact of theirs is a judgement about
 * two whole things and not their difference: `schema-type`, where the new type brings keywords of its own;
 * `schema-contradiction`; `schema-property-renamed` and `operation-moved`, which hold names and not what else changed;
 * `schema-union-*` and `schema-conditional`, where one branch stands for another; `parameter-media`, `parameter-grouped`,
 * `media-encoding` and `body-mode`, which hold effective values; `security-*`, `server-*`, `component-*`, which are told
 * by scheme, address and name, wherever they are written.
 */
const KINDS: Readonly<Record<string, Apply>> = {
  ...fromList(
    [
      "operation-added operation-removed operation-id operation-tags operation-text operation-deprecated operation-sunset",
      "parameter-added parameter-removed parameter-required parameter-explode parameter-allow-reserved",
      "parameter-allow-empty parameter-deprecated parameter-text body-added body-removed body-required body-text",
      "request-media-added request-media-removed response-media-added response-media-removed response-added",
      "response-removed response-text response-header-added response-header-removed response-header-required",
      "response-header-text link-added link-removed webhook-added webhook-removed callback-added callback-removed",
      "schema-multiple-of schema-min-length schema-max-length schema-pattern schema-format schema-min-items",
      "schema-max-items schema-unique-items schema-prefix-items schema-items schema-min-properties",
      "schema-max-properties schema-property-names schema-not schema-discriminator schema-discriminator-mapping",
      "schema-default schema-read-only schema-write-only schema-deprecated schema-text schema-examples schema-xml",
      "schema-extension schema-additional-properties schema-unevaluated extension",
    ].flatMap((line) => line.split(" ")),
    applyPlain,
  ),
  // The default of `explode` follows the style and is told with it.
  "parameter-style": (document, fact, own, other) => {
    const path = other ?? own;
    const explode = fact.data?.explode;
    const made = applyPlain(document, fact, own, other);
    return path === undefined || explode === undefined
      ? made
      : setAt(made, [...path.slice(0, -1), "explode"], explode);
  },
  "schema-minimum": applyBound,
  "schema-maximum": applyBound,
  "schema-required": applyRequired,
  "schema-property-added": (document, fact, own, other) => {
    const added = applyPlain(document, fact, own, other);
    const isRequired = fact.data?.required === true;
    return other === undefined || !isRequired ? added : addName(added, other.slice(0, -2), fact.subject);
  },
  "schema-property-removed": (document, fact, own, other) =>
    own === undefined
      ? undefined
      : removeName(applyPlain(document, fact, own, other), own.slice(0, -2), fact.subject),
  "schema-enum": (document, fact, own, other) => {
    const isConst = other?.at(-1) === "const";
    const after = isConst && Array.isArray(fact.after) ? fact.after[0] : fact.after;
    const isWritten = [own, other].every(
      (path) => path === undefined || /^(?:enum|const)$/.test(path.at(-1) ?? ""),
    );
    return isWritten ? applyPlain(document, { ...fact, after }, own, other) : undefined;
  },
  "schema-null": (document, fact, _own, other) => {
    if (other?.at(-1) !== "type") return undefined;
    const types = [valueAt(document, other)].flat().filter((type) => type !== "null");
    const after = fact.after === true ? [...types, "null"] : types;
    return setAt(document, other, after.length === 1 ? after[0] : after);
  },
  "schema-content": (document, fact, own, other) => {
    const node = (other ?? own)?.slice(0, -1);
    if (node === undefined || !isObject(fact.after)) return undefined;
    const { contentEncoding, contentMediaType } = fact.after;
    return setAt(
      setAt(document, [...node, "contentEncoding"], contentEncoding),
      [...node, "contentMediaType"],
      contentMediaType,
    );
  },
  "schema-contains": (document, fact, own, other) =>
    applyPlain(document, isObject(fact.after) ? { ...fact, after: fact.after.contains } : fact, own, other),
  "schema-dependent-required": (document, fact) =>
    setAt(document, [...(parsePointer(fact.base.pointer) ?? []), "dependentRequired"], fact.after),
};

function fromList(kinds: readonly string[], apply: Apply): Record<string, Apply> {
  return Object.fromEntries(kinds.map((kind) => [kind, apply]));
}

/**
 * Makes the revision of the base, from nothing but facts.
 *
 * @returns the kind that cannot be applied, where there is one
 */
export function applyFacts(base: OpenApiDocument, facts: readonly Fact[]): OpenApiDocument | string {
  // A status that a range or `default` answered for is compared with what those say: facts about two other things.
  const covered = facts.find(
    ({ kind, data }) => /^response-(?:added|removed)$/.test(kind) && data?.covered === true,
  );
  if (covered !== undefined && facts.length > 1) return covered.kind;
  let document = base;
  // What is taken out of a list last stands first: indices before it stay as they are.
  for (const fact of facts) {
    const own = fact.base.isMissing === true ? undefined : parsePointer(fact.base.pointer);
    const other = fact.revision.isMissing === true ? undefined : parsePointer(fact.revision.pointer);
    const apply = Object.hasOwn(KINDS, fact.kind) ? KINDS[fact.kind] : undefined;
    const made = apply?.(document, fact, own, other);
    if (made === undefined) return fact.kind;
    document = made;
  }
  return document;
}

function applyPlain(
  document: OpenApiDocument,
  fact: Fact,
  own: Tokens | undefined,
  other: Tokens | undefined,
): OpenApiDocument {
  const isElsewhere = own !== undefined && own.join("\n") !== other?.join("\n");
  const cleared = isElsewhere ? setAt(document, own, undefined) : document;
  return other === undefined ? cleared : setAt(cleared, other, fact.after);
}

function applyBound(
  document: OpenApiDocument,
  fact: Fact,
  own: Tokens | undefined,
  other: Tokens | undefined,
): OpenApiDocument {
  if (!isObject(fact.after) || other === undefined) return applyPlain(document, fact, own, other);
  const { value, exclusive } = fact.after;
  const name = fact.kind === "schema-minimum" ? "inimum" : "aximum";
  // Of whole numbers an exclusive bound is told as the one beside it.
  const keyword = exclusive === true ? `exclusiveM${name}` : `m${name}`;
  return applyPlain(document, { ...fact, after: value }, own, [...other.slice(0, -1), keyword]);
}

function applyRequired(
  document: OpenApiDocument,
  fact: Fact,
  own: Tokens | undefined,
  other: Tokens | undefined,
): OpenApiDocument | undefined {
  const name = String(fact.data?.property);
  if (fact.after === true)
    return other === undefined ? undefined : addName(document, other.slice(0, -2), name);
  return own === undefined ? undefined : removeName(document, own.slice(0, -2), name);
}

function addName(document: OpenApiDocument, schema: Tokens, name: string): OpenApiDocument {
  const path = [...schema, "required"];
  return setAt(document, path, [...new Set([...textsOf(valueAt(document, path)), name])]);
}

function removeName(document: OpenApiDocument, schema: Tokens, name: string): OpenApiDocument {
  const path = [...schema, "required"];
  const left = textsOf(valueAt(document, path)).filter((one) => one !== name);
  return setAt(document, path, left.length === 0 ? undefined : left);
}

function setAt(document: OpenApiDocument, path: Tokens, value: unknown): OpenApiDocument {
  const parent = path.slice(0, -1);
  const token = path.at(-1) ?? "";
  const found = valueAt(document, parent);
  if (found === undefined) {
    if (value === undefined) return document;
    return setAt(
      document,
      parent,
      /^\d+$/.test(token) && parent.at(-1) !== "responses" ? [value] : fromEntries([[token, value]]),
    );
  }
  if (Array.isArray(found)) {
    const index = Number(token);
    if (value === undefined) return replaceAt(document, parent, found.toSpliced(index, 1));
    return replaceAt(document, parent, found.toSpliced(index, index < found.length ? 1 : 0, value));
  }
  return isObject(found) ? replaceAt(document, path, value) : document;
}
