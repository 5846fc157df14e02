/**
 * Component schemas by name: they are exported types of the client and nothing on the wire. What is in them is compared
 * where operations use them, and here where none does. Other components have no name in the client; schemes of security
 * are compared elsewhere.
 */
import type { NamedSchema } from "../../model/types.js";
import { ALIKE, pairAlike, type Words, wordsLikeness, wordsOf } from "./names.js";
import { memberOf, missingAt, type Pair, type View, type Walk } from "./walk.js";

interface Rename extends Pair<NamedSchema> {
  readonly score: number;
  readonly isDeclared: boolean;
  readonly isEqual: boolean;
}

/** Reports component schemas that are only in one document, or have another name there. */
export function compareComponents(walk: Walk): void {
  const from = walk.base.input.model.schemas;
  const to = walk.revision.input.model.schemas;
  const names = { base: new Set(from.map((one) => one.name)), revision: new Set(to.map((one) => one.name)) };
  const removed = from.filter((one) => !names.revision.has(one.name));
  const added = to.filter((one) => !names.base.has(one.name));
  const renames = findRenames(walk, removed, added);
  const isPaired = new Set(renames.flatMap(({ base, revision }) => [base, revision]));
  for (const rename of renames) reportRename(walk, rename);
  const counterparts = new Map(to.map((one) => [one.name, one]));
  for (const base of from) {
    const revision = counterparts.get(base.name);
    if (revision !== undefined) walk.schemas.compareNamed(base, revision);
  }
  for (const { base, revision } of renames) walk.schemas.compareNamed(base, revision);
  for (const one of removed) if (!isPaired.has(one)) report(walk, one, "component-removed");
  for (const one of added) if (!isPaired.has(one)) report(walk, one, "component-added");
}

/** By `x-pawl-renamed-from`, by equal content, then by likeness of content and name where there is no doubt. */
function findRenames(walk: Walk, removed: readonly NamedSchema[], added: readonly NamedSchema[]): Rename[] {
  const renames: Rename[] = [];
  const left = { base: new Set(removed), revision: new Set(added) };
  const take = (base: NamedSchema, revision: NamedSchema, score: number, isDeclared: boolean): void => {
    if (!left.base.delete(base)) return;
    if (!left.revision.delete(revision)) return;
    renames.push({ base, revision, score, isDeclared, isEqual: walk.schemas.isEqual(base, revision) });
  };
  for (const revision of added) {
    const from = memberOf(revision.schema, "x-pawl-renamed-from");
    const base = removed.find((one) => one.name === from);
    if (base !== undefined && left.base.has(base)) take(base, revision, 1, true);
  }
  const rest = { base: [...left.base], revision: [...left.revision] };
  for (const { base, revision, score } of pairAlike(rest.base, rest.revision, scoring(walk, added))) {
    take(base, revision, Math.round(score * 100) / 100, false);
  }
  return renames;
}

/**
 * How alike two schemas are. The comparison of contents takes time: it is made only where names or shapes leave a chance.
 */
function scoring(
  walk: Walk,
  added: readonly NamedSchema[],
): (base: NamedSchema, revision: NamedSchema) => number {
  const shapes = new Map(added.map((one) => [one, shapeOf(walk.revision, one)]));
  const baseShapes = new Map<NamedSchema, Shape>();
  const known = new Map<NamedSchema, Words>();
  const words = (one: NamedSchema): Words => {
    const split = known.get(one) ?? wordsOf(one.name);
    known.set(one, split);
    return split;
  };
  return (base, revision) => {
    const shape = baseShapes.get(base) ?? shapeOf(walk.base, base);
    baseShapes.set(base, shape);
    const isSameShape = shape.isTelling && shape.text === shapes.get(revision)?.text;
    const name = wordsLikeness(words(base), words(revision), 0.5);
    if (!isSameShape && CONTENT_WEIGHT + (1 - CONTENT_WEIGHT) * name < ALIKE) return 0;
    const content = walk.schemas.similarity(base, revision);
    if (isSameShape && content === 1) return 0.9 + name / 10;
    return CONTENT_WEIGHT * content + (1 - CONTENT_WEIGHT) * name;
  };
}

const CONTENT_WEIGHT = 0.6;

interface Shape {
  readonly text: string;
  /** Enough to be recognised without the name: `Id` and `Url` are both strings, and two things. */
  readonly isTelling: boolean;
}

function shapeOf({ tree }: View, { schema }: NamedSchema): Shape {
  const target = tree.references.schema(schema);
  if (typeof target === "boolean") return { text: String(target), isTelling: false };
  const properties = Object.keys(target.properties ?? {}).sort();
  return {
    text: JSON.stringify([target.type, properties, target.enum]),
    isTelling: properties.length > 1 || (target.enum ?? []).length > 1,
  };
}

function reportRename(walk: Walk, { base, revision, ...rename }: Rename): void {
  walk.facts.add(
    {
      kind: "component-renamed",
      subject: base.name,
      base: { pointer: base.pointer },
      revision: { pointer: revision.pointer },
      before: base.name,
      after: revision.name,
      data: {
        section: "schemas",
        score: rename.score,
        declared: rename.isDeclared,
        equal: rename.isEqual,
        type: { before: base.typeName, after: revision.typeName },
      },
    },
    [],
  );
}

function report(walk: Walk, one: NamedSchema, kind: "component-added" | "component-removed"): void {
  const isAdded = kind === "component-added";
  const other = isAdded ? walk.base : walk.revision;
  const place = ["#/components/schemas", "#/components"].find((pointer) => other.tree.node(pointer)) ?? "#";
  walk.facts.add(
    {
      kind,
      subject: one.name,
      base: isAdded ? missingAt(place) : { pointer: one.pointer },
      revision: isAdded ? { pointer: one.pointer } : missingAt(place),
      ...(isAdded ? { after: one.schema } : { before: one.schema }),
      data: { section: "schemas", type: one.typeName },
    },
    [],
  );
}
