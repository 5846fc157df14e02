/** Query parameters that became the properties of an exploded form object, or the reverse: the same on the wire. */
import { type Entry, explodedProperties, type ObjectProperty, type Pairing } from "./parameterPairs.js";
import { missingAt, type Pair, type Scope, siteOf, spotOf, type View, type Walk } from "./walk.js";

interface Rest {
  readonly removed: readonly Entry[];
  readonly added: readonly Entry[];
}

/** A query parameter as it travels, and the object that it is a property of, where it is. */
interface Flat extends ObjectProperty {
  readonly owner: Entry;
  readonly isProperty: boolean;
}

/**
 * Takes exploded objects that have no partner as the set of their properties (OpenAPI 3.1 §4.8.12.4), pairs those with
 * query parameters, and reports what is grouped otherwise.
 *
 * @returns the parameters that are still without a partner
 */
export function reportGroups(walk: Walk, scope: Scope, pairing: Pairing): Rest {
  const removed = flatten(walk.base, pairing.removed);
  const added = flatten(walk.revision, pairing.added);
  const byName = new Map(added.map((flat) => [flat.name, flat]));
  const matches = removed.flatMap((base): Pair<Flat>[] => {
    const revision = byName.get(base.name);
    return revision !== undefined && (base.isProperty || revision.isProperty) ? [{ base, revision }] : [];
  });
  if (matches.length === 0) return pairing;
  const matched = new Set(matches.flatMap(({ base, revision }) => [base, revision]));
  reportGrouping(walk, scope, matches);
  for (const { base, revision } of matches) {
    const site = siteOf(scope, `query parameter ${base.name}`);
    walk.schemas.compare(base.schema, revision.schema, site);
    if (base.isRequired === revision.isRequired) continue;
    walk.facts.add(
      {
        kind: "parameter-required",
        subject: base.name,
        base: { pointer: base.schema.pointer },
        revision: { pointer: revision.schema.pointer },
        before: base.isRequired,
        after: revision.isRequired,
        data: { in: "query", hasDefault: false },
      },
      [site],
    );
  }
  const owners = new Set(matches.flatMap(({ base, revision }) => [base.owner, revision.owner]));
  reportProperties(
    walk,
    scope,
    removed.filter((one) => isLost(one, matched, owners)),
    "parameter-removed",
  );
  reportProperties(
    walk,
    scope,
    added.filter((one) => isLost(one, matched, owners)),
    "parameter-added",
  );
  return {
    removed: pairing.removed.filter((entry) => !owners.has(entry)),
    added: pairing.added.filter((entry) => !owners.has(entry)),
  };
}

/** A property of an object that was taken apart, with nothing on the other side. */
function isLost(flat: Flat, matched: ReadonlySet<Flat>, owners: ReadonlySet<Entry>): boolean {
  return flat.isProperty && owners.has(flat.owner) && !matched.has(flat);
}

function flatten(view: View, entries: readonly Entry[]): Flat[] {
  return entries
    .filter((entry) => entry.parameter.in === "query")
    .flatMap((owner): Flat[] => {
      const properties = explodedProperties(view, owner);
      if (properties !== undefined) {
        return properties.map((property) => ({ ...property, owner, isProperty: true }));
      }
      const { name, required } = owner.parameter;
      return [{ name, isRequired: required, schema: owner.schema, owner, isProperty: false }];
    });
}

function reportGrouping(walk: Walk, scope: Scope, matches: readonly Pair<Flat>[]): void {
  const argumentsOf = (flats: readonly Flat[]): string[] => [
    ...new Set(flats.map(({ owner }) => owner.parameter.name)),
  ];
  const before = argumentsOf(matches.map(({ base }) => base));
  const after = argumentsOf(matches.map(({ revision }) => revision));
  const [first] = matches;
  if (first === undefined) return;
  walk.facts.add(
    {
      kind: "parameter-grouped",
      subject: (first.base.isProperty ? before : after).join(", "),
      base: spotOf(first.base.owner.node),
      revision: spotOf(first.revision.owner.node),
      before,
      after,
      data: { in: "query", names: matches.map(({ base }) => base.name) },
    },
    [siteOf(scope, `query parameter ${matches.map(({ base }) => base.name).join(", ")}`)],
  );
}

function reportProperties(
  walk: Walk,
  scope: Scope,
  flats: readonly Flat[],
  kind: "parameter-added" | "parameter-removed",
): void {
  for (const flat of flats) {
    const here = { pointer: flat.schema.pointer };
    const there = missingAt("#");
    const isAdded = kind === "parameter-added";
    walk.facts.add(
      {
        kind,
        subject: flat.name,
        base: isAdded ? there : here,
        revision: isAdded ? here : there,
        ...(isAdded ? { after: flat.schema.schema } : { before: flat.schema.schema }),
        data: { in: "query", required: flat.isRequired, of: flat.owner.parameter.name },
      },
      [siteOf(scope, `query parameter ${flat.name}`)],
    );
  }
}
