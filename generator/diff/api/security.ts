/** Security requirements (OpenAPI 3.1 §4.8.30): alternatives, each a set of schemes with scopes. */
import type { SecurityRequirementObject } from "../../load/document.js";
import { childPointer } from "../../model/references.js";
import type { Spot } from "../types.js";
import type { Located } from "./located.js";
import type { Schemes } from "./schemes.js";
import { missingAt, type Pair, type Scope, siteOf, type View, type Walk } from "./walk.js";

/** One way to be let in. */
interface Alternative {
  /** Scopes by key of the scheme. No scheme at all: anybody. */
  readonly schemes: ReadonlyMap<string, ReadonlySet<string>>;
  /** For people: `key + oauth`, or `anonymous`. */
  readonly text: string;
  readonly written: SecurityRequirementObject;
  readonly spot: Spot;
}

/** Compares who is let in to two operations. Who was let in must still be: each old alternative needs one that asks no more. */
export function compareSecurity(
  walk: Walk,
  scope: Scope,
  operations: Pair<Located<unknown>>,
  schemes: Schemes,
): void {
  const base = alternativesOf(walk.base, operations.base, schemes.keys.base);
  const revision = alternativesOf(walk.revision, operations.revision, schemes.keys.revision);
  const kept = new Set<Alternative>();
  for (const alternative of base.list) {
    const same = revision.list.find((other) => isSame(alternative, other));
    if (same !== undefined) {
      kept.add(same);
      continue;
    }
    const scoped = revision.list.find((other) => hasSameSchemes(alternative, other) && !kept.has(other));
    if (scoped !== undefined) {
      kept.add(scoped);
      compareScopes(walk, scope, alternative, scoped);
      continue;
    }
    const by = revision.list.find((other) => isIncluded(other, alternative));
    add(walk, scope, "security-alternative-removed", alternative, revision.place, {
      schemes: Object.keys(alternative.written),
      // Whoever fulfilled it fulfils this one: nobody is locked out.
      satisfied: by !== undefined,
      ...(by === undefined ? {} : { by: by.text }),
    });
  }
  for (const alternative of revision.list) {
    if (kept.has(alternative) || base.list.some((other) => isSame(alternative, other))) continue;
    add(walk, scope, "security-alternative-added", alternative, base.place, {
      schemes: Object.keys(alternative.written),
    });
  }
}

function alternativesOf(
  { tree }: View,
  operation: Located<unknown>,
  keys: ReadonlyMap<string, string>,
): { readonly list: readonly Alternative[]; readonly place: Spot } {
  const own = tree.child<readonly SecurityRequirementObject[]>(operation, "security");
  const written = own ?? tree.child<readonly SecurityRequirementObject[]>(tree.root, "security");
  const place = written ?? operation;
  const list = (written?.value ?? []).map((requirement, index): Alternative => {
    const names = Object.keys(requirement);
    return {
      schemes: schemesOf(requirement, keys),
      text: names.length === 0 ? "anonymous" : names.join(" + "),
      written: requirement,
      spot: { pointer: childPointer(place.pointer, index) },
    };
  });
  if (list.length > 0) return { list, place: { pointer: place.pointer } };
  // Nothing asked, and an empty list, let everybody in.
  const anonymous = { schemes: new Map(), text: "anonymous", written: {}, spot: missingAt(place.pointer) };
  return { list: [anonymous], place: { pointer: place.pointer } };
}

function schemesOf(
  requirement: SecurityRequirementObject,
  keys: ReadonlyMap<string, string>,
): Map<string, ReadonlySet<string>> {
  const schemes = new Map<string, Set<string>>();
  for (const [name, scopes] of Object.entries(requirement)) {
    const key = keys.get(name) ?? `undeclared ${name}`;
    const known = schemes.get(key) ?? new Set();
    for (const scope of scopes ?? []) known.add(scope);
    schemes.set(key, known);
  }
  return schemes;
}

/** Does one ask for nothing that the other does not ask for? */
function isIncluded(less: Alternative, more: Alternative): boolean {
  return [...less.schemes].every(([key, scopes]) => {
    const others = more.schemes.get(key);
    return others !== undefined && [...scopes].every((scope) => others.has(scope));
  });
}

function isSame(a: Alternative, b: Alternative): boolean {
  return isIncluded(a, b) && isIncluded(b, a);
}

function hasSameSchemes(a: Alternative, b: Alternative): boolean {
  return a.schemes.size === b.schemes.size && [...a.schemes.keys()].every((key) => b.schemes.has(key));
}

function compareScopes(walk: Walk, scope: Scope, base: Alternative, revision: Alternative): void {
  const scopesOf = ({ written }: Alternative): string[] => [...new Set(Object.values(written).flat())];
  const before = scopesOf(base);
  const after = scopesOf(revision);
  const report = (
    kind: "security-scope-added" | "security-scope-removed",
    scopes: readonly string[],
  ): void => {
    for (const one of scopes) {
      walk.facts.add(
        {
          kind,
          subject: one,
          base: base.spot,
          revision: revision.spot,
          before,
          after,
          data: { scope: one, alternative: base.text },
          mergeBy: base.text,
        },
        [siteOf(scope, "security")],
      );
    }
  };
  report(
    "security-scope-added",
    after.filter((one) => !before.includes(one)),
  );
  report(
    "security-scope-removed",
    before.filter((one) => !after.includes(one)),
  );
}

/** The same change of many operations is one fact, though each has its own list: nobody wants to read it 500 times. */
function add(
  walk: Walk,
  scope: Scope,
  kind: "security-alternative-added" | "security-alternative-removed",
  alternative: Alternative,
  elsewhere: Spot,
  data: Readonly<Record<string, unknown>>,
): void {
  const isAdded = kind === "security-alternative-added";
  const there = missingAt(elsewhere.pointer);
  walk.facts.add(
    {
      kind,
      subject: alternative.text,
      base: isAdded ? there : alternative.spot,
      revision: isAdded ? alternative.spot : there,
      ...(isAdded ? { after: alternative.written } : { before: alternative.written }),
      data,
      mergeBy: alternative.text,
    },
    [siteOf(scope, "security")],
  );
}
