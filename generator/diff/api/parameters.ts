/** Parameters (OpenAPI 3.1 §4.8.12), effective for an operation: it does not matter whether path or operation has them. */
import type { Parameter } from "../../model/types.js";
import type { ApiKind } from "../kinds.js";
import type { Site } from "../types.js";
import { compareExamples } from "./examples.js";
import { reportGroups } from "./groups.js";
import { compareMediaOf } from "./headers.js";
import { compareLifecycle, sunsetOf } from "./lifecycle.js";
import { type Entry, type EntryPair, entriesOf, pairParameters } from "./parameterPairs.js";
import { hasParts } from "./shapes.js";
import {
  compareExtensions,
  compareFields,
  memberOf,
  memberSpot,
  missingAt,
  type Pair,
  type Scope,
  siteOf,
  spotOf,
  type Walk,
} from "./walk.js";

interface WithParameters {
  readonly parameters: readonly Parameter[];
  readonly pointer: string;
}

/**
 * Compares the parameters of two operations.
 *
 * @param variables names of path variables that stand at the same positions of the two templates
 */
export function compareParameters(
  walk: Walk,
  scope: Scope,
  operations: Pair<WithParameters>,
  variables: readonly Pair<string>[],
): void {
  const base = entriesOf(walk.base, operations.base.parameters, operations.base.pointer);
  const revision = entriesOf(walk.revision, operations.revision.parameters, operations.revision.pointer);
  if (base.length === 0 && revision.length === 0) return;
  const pairing = pairParameters(base, revision, variables, walk.schemas);
  for (const pair of pairing.pairs) comparePair(walk, scope, pair);
  const rest = reportGroups(walk, scope, pairing);
  for (const entry of rest.removed) {
    const { deprecated, required } = entry.parameter;
    walk.facts.add(
      {
        kind: "parameter-removed",
        subject: entry.parameter.name,
        base: spotOf(entry.node),
        revision: missingAt(operations.revision.pointer),
        before: entry.node.value,
        data: { in: entry.parameter.in, required, deprecated, ...sunsetOf(entry.node.value) },
      },
      [siteOfParameter(scope, entry)],
    );
  }
  for (const entry of rest.added) {
    walk.facts.add(
      {
        kind: "parameter-added",
        subject: entry.parameter.name,
        base: missingAt(operations.base.pointer),
        revision: spotOf(entry.node),
        after: entry.node.value,
        data: {
          in: entry.parameter.in,
          required: entry.parameter.required,
          hasDefault: memberOf(entry.schema.schema, "default") !== undefined,
        },
      },
      [siteOfParameter(scope, entry)],
    );
  }
}

function siteOfParameter(scope: Scope, { parameter }: Entry): Site {
  return siteOf(scope, `${parameter.in} parameter ${parameter.name}`);
}

function comparePair(walk: Walk, scope: Scope, pair: EntryPair): void {
  const { base, revision } = pair;
  const site = siteOfParameter(scope, base);
  const nodes = { base: base.node, revision: revision.node };
  const subject = base.parameter.name;
  reportPlace(walk, pair, site);
  if (base.schema.schema !== undefined || revision.schema.schema !== undefined) {
    walk.schemas.compare(base.schema, revision.schema, { ...site, ...writingOf(pair) });
  }
  // A variable that is declared nowhere has nothing else to compare.
  if (!base.isDeclared || !revision.isDeclared) return;
  const data = { in: base.parameter.in };
  reportWriting(walk, pair, site);
  compareMediaOf(walk, nodes, subject, base.parameter.in, site);
  compareLifecycle(walk, nodes, {
    deprecated: "parameter-deprecated",
    sunset: "parameter-sunset",
    subject,
    site,
    data,
  });
  compareFields(walk, nodes, { kind: "parameter-text", subject, fields: ["description"], sites: [site] });
  compareExamples(walk, nodes, subject, site);
  compareExtensions(walk, nodes, "parameter", [site]);
}

/** Is the value plain text on both sides, and may it be repeated (OpenAPI 3.1 §4.8.12.3)? */
function writingOf({ base, revision }: EntryPair): Pick<Site, "writing"> {
  const [from, to] = [base.parameter, revision.parameter];
  if (from.media !== undefined || to.media !== undefined) return {};
  return { writing: to.in === "query" && to.style === "form" && to.explode ? "repeated" : "text" };
}

/** Name, location, and whether it must be there. */
function reportPlace(walk: Walk, { base, revision, how, ...rest }: EntryPair, site: Site): void {
  const from = base.parameter;
  const to = revision.parameter;
  const spots = { base: spotOf(base.node), revision: spotOf(revision.node) };
  if (from.in === "path" && to.in === "path" && from.name !== to.name) {
    const names = { before: from.name, after: to.name };
    walk.facts.add({ kind: "path-variable-renamed", subject: from.name, ...spots, ...names }, [site]);
  } else if (how === "renamed") {
    walk.facts.add(
      {
        kind: "parameter-renamed",
        subject: from.name,
        ...spots,
        before: from.name,
        after: to.name,
        data: {
          in: from.in,
          score: rest.score ?? 1,
          declared: rest.isDeclared === true,
          required: to.required,
          wasRequired: from.required,
        },
      },
      [site],
    );
  } else if (how === "moved") {
    walk.facts.add(
      {
        kind: "parameter-moved",
        subject: from.name,
        ...spots,
        before: from.in,
        after: to.in,
        data: { required: to.required, wasRequired: from.required },
      },
      [site],
    );
  }
  if (from.required === to.required) return;
  walk.facts.add(
    {
      kind: "parameter-required",
      subject: from.name,
      base: memberSpot(base.node, "required"),
      revision: memberSpot(revision.node, "required"),
      before: from.required,
      after: to.required,
      data: { in: from.in, hasDefault: memberOf(revision.schema.schema, "default") !== undefined },
    },
    [site],
  );
}

const WRITING = [
  ["parameter-style", "style"],
  ["parameter-explode", "explode"],
  ["parameter-allow-reserved", "allowReserved"],
  ["parameter-allow-empty", "allowEmptyValue"],
] as const satisfies readonly (readonly [ApiKind, keyof Parameter])[];

/**
 * How the value is written. `data.matters` is false where that changes nothing: single values look alike in most styles,
 * and only queries know reserved characters and empty values. The default of `explode` follows the style, so that is said
 * once; and a location has its own styles, so nothing is said of a parameter that moved.
 */
function reportWriting(walk: Walk, { base, revision }: EntryPair, site: Site): void {
  const from = base.parameter;
  const to = revision.parameter;
  if (from.in !== to.in || (from.media === undefined) !== (to.media === undefined)) return;
  const isComposite = hasParts(walk.base.tree, from.schema) || hasParts(walk.revision.tree, to.schema);
  for (const [kind, key] of WRITING) {
    if (from[key] === to[key] || (key === "explode" && from.style !== to.style)) continue;
    const matters =
      key === "explode"
        ? isComposite
        : key === "style"
          ? isComposite || from.in === "path"
          : from.in === "query";
    walk.facts.add(
      {
        kind,
        subject: from.name,
        base: memberSpot(base.node, key),
        revision: memberSpot(revision.node, key),
        before: from[key],
        after: to[key],
        // What `explode` is by the style is told with it.
        data: { in: from.in, matters, ...(key === "style" ? { explode: to.explode } : {}) },
      },
      [site],
    );
  }
}
