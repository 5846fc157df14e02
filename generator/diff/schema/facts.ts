/** Facts of pairs to facts with sites: one root cause is one fact, wherever it acts. */
import type { Proof, SchemaFact, Site, Spot } from "../types.js";
import { componentName } from "./document.js";
import { isSame } from "./json.js";
import type { Node } from "./node.js";
import type { LocalFact, Pair } from "./pair.js";
import { NO } from "./proofs/proof.js";
import { joinPath, type Reach, type Reached } from "./reach.js";

/**
 * Gives every difference its sites, path and places.
 *
 * @param pairs in the order in which they were met
 */
export function assembleFacts(pairs: readonly Pair[], reach: Reach): SchemaFact[] {
  const facts: SchemaFact[] = [];
  const byPlace = new Map<string, number[]>();
  for (const pair of pairs) {
    for (const local of pair.facts) {
      for (const group of groupsOf(reach.sites(pair, local.side))) {
        const fact = assemble(pair, local, group, reach);
        const place = placeOf(fact);
        const there = byPlace.get(place);
        // The same line of a document, met through several nodes.
        const at = there?.find((index) => facts[index] !== undefined && isSameFact(facts[index], fact));
        const known = at === undefined ? undefined : facts[at];
        if (at !== undefined && known !== undefined) {
          facts[at] = { ...known, sites: union(known.sites, fact.sites) };
          continue;
        }
        if (there === undefined) byPlace.set(place, [facts.length]);
        else there.push(facts.length);
        facts.push(fact);
      }
    }
  }
  return facts;
}

function groupsOf(reached: readonly Reached[]): Reached[][] {
  const groups = new Map<string, Reached[]>();
  for (const one of reached) {
    const key = `${one.isLostCovered},${one.isGainedCovered},${one.isTypeCovered}`;
    const list = groups.get(key);
    if (list === undefined) groups.set(key, [one]);
    else list.push(one);
  }
  return [...groups.values()];
}

function assemble(pair: Pair, local: LocalFact, group: readonly Reached[], reach: Reach): SchemaFact {
  const path = joinPath(reach.path(pair), local.segment ?? "");
  const [first] = group;
  return {
    scope: "schema",
    kind: local.kind,
    base: spotOf(local.base, local.revision, pair.base, pair.basePointer),
    revision: spotOf(local.revision, local.base, pair.revision, pair.revisionPointer),
    ...("before" in local ? { before: local.before } : {}),
    ...("after" in local ? { after: local.after } : {}),
    subject: local.subject ?? subjectOf(path, pair, first?.site),
    sites: group.map(({ site }) => site),
    ...(local.data === undefined ? {} : { data: local.data }),
    path,
    lost: covered(local.lost, first?.isLostCovered),
    gained: covered(local.gained, first?.isGainedCovered),
    typeEffect: first?.isTypeCovered === true ? "none" : local.typeEffect,
  };
}

function covered(proof: Proof, isCovered: boolean | undefined): Proof {
  return isCovered === true ? NO : proof;
}

/** Where it is, or the nearest node around the place where it would be. */
function spotOf(own: string | undefined, other: string | undefined, node: Node, fallback: string): Spot {
  if (own !== undefined) return { pointer: own };
  const around = node.members
    .map(({ pointer }) => pointer)
    .filter((pointer) => other?.startsWith(`${pointer}/`) === true)
    .sort((a, b) => b.length - a.length)[0];
  const main = node.members.find(({ schema }) => Object.keys(schema).some((key) => key !== "$ref"));
  const pointer = around ?? main?.pointer ?? node.sources[0]?.pointer ?? fallback;
  return { pointer, isMissing: true };
}

/** Last name of the path, else the component, else the part of the operation. */
function subjectOf(path: string, pair: Pair, site: Site | undefined): string {
  const names = path.split(".").map((part) => part.replaceAll(/\[\d*\]/g, ""));
  const named = names.filter((name) => name !== "" && name !== "*").at(-1);
  if (named !== undefined) return named;
  for (const { pointer } of [...pair.base.members, ...pair.revision.members]) {
    const name = componentName(pointer);
    if (name !== undefined) return name;
  }
  return site?.part ?? "";
}

/** What two facts must have in common to be one, as far as that takes no look at whole schemas. */
function placeOf({ kind, base, revision, path, subject, lost, gained, typeEffect }: SchemaFact): string {
  const isAnchored = base.isMissing !== true || revision.isMissing !== true;
  return [
    kind,
    // The line that is written is what it is about; where it would be on the other side depends on who refers to it.
    base.isMissing === true && isAnchored ? "" : base.pointer,
    revision.isMissing === true && isAnchored ? "" : revision.pointer,
    // Where nothing is written on either side, only the node tells.
    isAnchored ? "" : path,
    subject,
    lost.holds,
    gained.holds,
    typeEffect,
  ].join("\n");
}

/** Do two facts of one place say the same? */
function isSameFact(a: SchemaFact, b: SchemaFact): boolean {
  return isSame(a.before, b.before) && isSame(a.after, b.after) && isSame(a.data, b.data);
}

function union(a: readonly Site[], b: readonly Site[]): readonly Site[] {
  const known = new Set(a);
  return [...a, ...b.filter((site) => !known.has(site))];
}
