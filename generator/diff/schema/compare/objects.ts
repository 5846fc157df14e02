/** Objects: what is declared, what has to be there, what else may be. */
import type { SchemaKind } from "../../kinds.js";
import type { Proof, SchemaFact, Side } from "../../types.js";
import { type ObjectForm, objectForm } from "../forms/object.js";
import { textOf } from "../json.js";
import type { Node } from "../node.js";
import { type Comparison, effectOf, note } from "../pair.js";
import { printOf } from "../printing.js";
import {
  isWider,
  lostByNamePatterns,
  lostByNames,
  lostDependents,
  lostLarge,
  lostProperty,
  lostSmall,
  lostWithout,
} from "../proofs/objects.js";
import { anyOf, NO } from "../proofs/proof.js";
import { findRenames, type Rename } from "../renames.js";
import { compareAdditional } from "./additional.js";
import { compareFlag, isFlagged } from "./flags.js";
import { compareLimit } from "./scalars.js";

/** Every keyword of objects. */
export function compareObjects(comparison: Comparison): void {
  const [own, other] = [objectForm(comparison.base), objectForm(comparison.revision)];
  const removed = [...own.names].filter((name) => !other.names.has(name));
  const added = [...other.names].filter((name) => !own.names.has(name));
  const renames = findRenames(comparison, own, other, removed, added);
  const from = new Set(renames.map((rename) => rename.from));
  const to = new Set(renames.map((rename) => rename.to));
  for (const name of own.names) {
    if (other.names.has(name)) compareProperty(comparison, own, other, name);
    else if (!from.has(name)) noteRemoved(comparison, own, other, name);
  }
  for (const rename of renames) noteRenamed(comparison, own, other, rename);
  for (const name of added) if (!to.has(name)) noteAdded(comparison, own, other, name);
  compareRequired(comparison, own, other);
  compareAdditional(comparison, own, other);
  comparePatterns(comparison, own, other);
  compareLimit(comparison, "schema-min-properties", own.minProperties, other.minProperties, 1, lostSmall);
  compareLimit(comparison, "schema-max-properties", own.maxProperties, other.maxProperties, -1, (a, b) =>
    isWider(objectForm(a), objectForm(b)) ? lostLarge(a, b) : NO,
  );
  compareNames(comparison, own, other);
  compareDependents(comparison, own, other);
}

/** The only side that a property is on; undefined for both. */
function sideOf(...nodes: readonly Node[]): Side | undefined {
  // OpenAPI 3.0.4 §4.7.24.2: `readOnly` is not sent in requests, `writeOnly` not in responses; nor are they required there.
  if (nodes.some((node) => isFlagged(node, "readOnly"))) return "response";
  if (nodes.some((node) => isFlagged(node, "writeOnly"))) return "request";
  return undefined;
}

const segmentOf = (name: string): string => `.${name}`;

function compareProperty(comparison: Comparison, own: ObjectForm, other: ObjectForm, name: string): void {
  const [before, after] = [own.property(name), other.property(name)];
  if (comparison.unchanged.areNodesAlike(before, after)) return;
  const options = {
    side: sideOf(before, after),
    basePointer: own.declarations(name)[0],
    revisionPointer: other.declarations(name)[0],
  };
  comparison.descend(before, after, segmentOf(name), options);
  // A property that is on one side only tells so on both.
  if (options.side === undefined) return;
  for (const keyword of ["readOnly", "writeOnly"] as const) {
    compareFlag(comparison, before, after, keyword, { segment: segmentOf(name), subject: name });
  }
}

function noteRemoved(comparison: Comparison, own: ObjectForm, other: ObjectForm, name: string): void {
  const [pointer] = own.declarations(name);
  note(comparison, {
    kind: "schema-property-removed",
    base: pointer,
    revision: undefined,
    before: rawOf(own.property(name)),
    subject: name,
    segment: segmentOf(name),
    data: { property: name, required: own.required.has(name), open: other.property(name).isAnything },
    side: sideOf(own.property(name)),
    ...proofsOfRemoved(comparison, name),
    typeEffect: isPrintedOtherwise(other, own, name)
      ? "changed"
      : own.required.has(name)
        ? "widened"
        : "narrowed",
  });
}

function noteAdded(comparison: Comparison, own: ObjectForm, other: ObjectForm, name: string): void {
  const [pointer] = other.declarations(name);
  note(comparison, {
    kind: "schema-property-added",
    base: undefined,
    revision: pointer,
    after: rawOf(other.property(name)),
    subject: name,
    segment: segmentOf(name),
    data: {
      property: name,
      required: other.required.has(name),
      open: own.property(name).isAnything,
      ...defaultOf(other.property(name)),
    },
    side: sideOf(other.property(name)),
    ...proofsOfAdded(comparison, name),
    typeEffect: isPrintedOtherwise(own, other, name)
      ? "changed"
      : other.required.has(name)
        ? "narrowed"
        : "widened",
  });
}

/** Is a name that one side declares read from an index signature on the other, with another type? */
function isPrintedOtherwise(undeclared: ObjectForm, declared: ObjectForm, name: string): boolean {
  const { additional } = undeclared;
  const isIndexed = !additional.isAnything && !additional.isNothing;
  return isIndexed && printOf(additional) !== printOf(declared.property(name));
}

function noteRenamed(comparison: Comparison, own: ObjectForm, other: ObjectForm, rename: Rename): void {
  const { from, to, score, isDeclared } = rename;
  const [before, after] = [own.property(from), other.property(to)];
  const [removed, added] = [proofsOfRemoved(comparison, from), proofsOfAdded(comparison, to)];
  const side = sideOf(before, after);
  note(comparison, {
    kind: "schema-property-renamed",
    base: own.declarations(from)[0],
    revision: other.declarations(to)[0],
    before: rawOf(before),
    after: rawOf(after),
    subject: from,
    segment: segmentOf(from),
    data: {
      from,
      to,
      score,
      declared: isDeclared,
      required: other.required.has(to),
      wasRequired: own.required.has(from),
      open: other.property(from).isAnything,
    },
    side,
    lost: anyOf([removed.lost, added.lost]),
    gained: anyOf([removed.gained, added.gained]),
    typeEffect: "changed",
  });
  comparison.descend(before, after, segmentOf(to), {
    side,
    basePointer: own.declarations(from)[0],
    revisionPointer: other.declarations(to)[0],
  });
}

function proofsOfRemoved(comparison: Comparison, name: string): { lost: Proof; gained: Proof } {
  const { base, revision, containment } = comparison;
  return {
    lost: lostProperty(containment, base, revision, name),
    gained: lostByDeclaring(comparison, revision, base, name),
  };
}

function proofsOfAdded(comparison: Comparison, name: string): { lost: Proof; gained: Proof } {
  const { base, revision, containment } = comparison;
  return {
    lost: lostByDeclaring(comparison, base, revision, name),
    gained: lostProperty(containment, revision, base, name),
  };
}

/** Is there an object of `from`, which does not declare a property, that `to` refuses because of its declaration? */
function lostByDeclaring(comparison: Comparison, from: Node, to: Node, name: string): Proof {
  const isNew = objectForm(to).required.has(name) && !objectForm(from).required.has(name);
  return anyOf([
    isNew ? lostWithout(from, to, name) : NO,
    lostProperty(comparison.containment, from, to, name),
  ]);
}

function compareRequired(comparison: Comparison, own: ObjectForm, other: ObjectForm): void {
  const { base, revision } = comparison;
  for (const name of new Set([...own.required.keys(), ...other.required.keys()])) {
    const [before, after] = [own.required.has(name), other.required.has(name)];
    if (before === after) continue;
    // What the side that declares it asks for has been told with the declaration.
    const isDeclaredOnce = own.names.has(name) !== other.names.has(name);
    if (isDeclaredOnce && (before ? own : other).names.has(name)) continue;
    note(comparison, {
      kind: "schema-required",
      base: own.required.get(name),
      revision: other.required.get(name),
      before,
      after,
      subject: name,
      segment: segmentOf(name),
      data: { property: name },
      side: sideOf(own.property(name), other.property(name)),
      lost: after ? lostWithout(base, revision, name) : NO,
      gained: before ? lostWithout(revision, base, name) : NO,
      // Beside names that are declared the client prints no others.
      typeEffect:
        isDeclaredOnce || (!own.names.has(name) && own.names.size + other.names.size > 0)
          ? "none"
          : after
            ? "narrowed"
            : "widened",
    });
  }
}

function comparePatterns(comparison: Comparison, own: ObjectForm, other: ObjectForm): void {
  const { base, revision, containment } = comparison;
  const [before, after] = [own.patterns, other.patterns];
  for (const [pattern, node] of before) {
    const partner = after.get(pattern);
    if (partner !== undefined) comparison.descend(node, partner, ".*");
  }
  const removed = [...before.keys()].filter((pattern) => !after.has(pattern));
  const added = [...after.keys()].filter((pattern) => !before.has(pattern));
  if (removed.length + added.length === 0) return;
  const [from, to] = [removed[0], added[0]];
  note(comparison, {
    kind: "schema-pattern-properties",
    base: from === undefined ? undefined : before.get(from)?.sources[0]?.pointer,
    revision: to === undefined ? undefined : after.get(to)?.sources[0]?.pointer,
    ...(from === undefined ? {} : { before: removed }),
    ...(to === undefined ? {} : { after: added }),
    lost: lostByNamePatterns(containment, base, revision),
    gained: lostByNamePatterns(containment, revision, base),
    typeEffect: indexEffect(own, other),
  });
}

/**
 * What changes in the index signature: properties by pattern and typed ones without a name are one. Without either there
 * is none beside names, and one of anything where there are no names.
 */
function indexEffect(own: ObjectForm, other: ObjectForm): SchemaFact["typeEffect"] {
  const [before, after] = [own, other].map((form) => {
    const additional = form.additional.isAnything || form.additional.isNothing ? [] : [form.additional];
    return new Set([...form.patterns.values(), ...additional].map((node) => printOf(node)));
  });
  const isOpen = (form: ObjectForm, index: ReadonlySet<string> | undefined): boolean =>
    index?.size === 0 && form.additional.isAnything;
  if (before === undefined || after === undefined) return "changed";
  if (own.names.size + other.names.size > 0) {
    if (before.size === 0) return "extended";
    if (after.size === 0) return "changed";
  } else if (isOpen(own, before) || isOpen(other, after)) {
    return effectOf(isOpen(own, before), isOpen(other, after));
  }
  return effectOf(
    [...before].some((text) => !after.has(text)),
    [...after].some((text) => !before.has(text)),
  );
}

function compareNames(comparison: Comparison, own: ObjectForm, other: ObjectForm): void {
  const { base, revision, containment } = comparison;
  const [before, after] = [own.propertyNames, other.propertyNames];
  if (before === after) return;
  if (before !== undefined && after !== undefined && containment.equality.areEqual(before, after)) return;
  note(comparison, {
    kind: "schema-property-names",
    base: before?.sources[0]?.pointer,
    revision: after?.sources[0]?.pointer,
    ...(before === undefined ? {} : { before: rawOf(before) }),
    ...(after === undefined ? {} : { after: rawOf(after) }),
    lost: lostByNames(containment, base, revision),
    gained: lostByNames(containment, revision, base),
  });
}

function compareDependents(comparison: Comparison, own: ObjectForm, other: ObjectForm): void {
  const { base, revision, containment } = comparison;
  const noteChange = (kind: SchemaKind, before: unknown, after: unknown): void =>
    note(comparison, {
      kind,
      base: undefined,
      revision: undefined,
      before,
      after,
      lost: lostDependents(containment, base, revision),
      gained: lostDependents(containment, revision, base),
    });
  const [before, after] = [dependentsOf(own), dependentsOf(other)];
  if (textOf(before) !== textOf(after)) noteChange("schema-dependent-required", before, after);
  const [schemas, partners] = [own.dependentSchemas, other.dependentSchemas];
  const isEqual = (name: string): boolean => {
    const [a, b] = [schemas.get(name), partners.get(name)];
    return (
      (a === undefined || b === undefined ? (a ?? b)?.isAnything : containment.equality.areEqual(a, b)) ===
      true
    );
  };
  const names = [...new Set([...schemas.keys(), ...partners.keys()])];
  if (names.every(isEqual)) return;
  const list = (map: ReadonlyMap<string, Node>): unknown =>
    Object.fromEntries([...map].map(([name, node]) => [name, rawOf(node)]));
  noteChange("schema-dependent-schemas", list(schemas), list(partners));
}

function dependentsOf(form: ObjectForm): unknown {
  return Object.fromEntries([...form.dependentRequired].map(([name, others]) => [name, [...others].sort()]));
}

function rawOf(node: Node): unknown {
  const raw = node.sources.map((source) => source.schema);
  return raw.length === 0 ? true : raw.length === 1 ? raw[0] : { allOf: raw };
}

function defaultOf(node: Node): { hasDefault?: true } {
  return node.members.some(({ schema }) => schema.default !== undefined) ? { hasDefault: true } : {};
}
