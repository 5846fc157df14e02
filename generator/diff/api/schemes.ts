/** Security schemes (OpenAPI 3.1 §4.8.27): the same scheme is what looks the same on the wire, whatever its name. */
import type { OAuthFlowObject, SecuritySchemeObject } from "../../load/document.js";
import { childPointer } from "../../model/references.js";
import type { SecurityScheme } from "../../model/types.js";
import type { Site } from "../types.js";
import { isSameJson } from "./equality.js";
import type { Located } from "./located.js";
import {
  compareExtensions,
  compareFields,
  memberOf,
  memberSpot,
  missingAt,
  type Pair,
  spotOf,
  type View,
  values,
  type Walk,
} from "./walk.js";

interface Scheme {
  readonly name: string;
  readonly node: Located<SecuritySchemeObject>;
  /** What a server sees of it. */
  readonly identity: string;
  readonly model: SecurityScheme | undefined;
}

/** The schemes of both documents, paired. */
export interface Schemes {
  /** Key of a scheme by its name: the same in both documents for schemes that stand for each other. */
  readonly keys: Pair<ReadonlyMap<string, string>>;
  readonly pairs: readonly Pair<Scheme>[];
  readonly removed: readonly Scheme[];
  readonly added: readonly Scheme[];
}

/** Pairs schemes by identity and name, then by identity, then, where the scheme itself changed, by name. */
export function pairSchemes(walk: Pick<Walk, "base" | "revision">): Schemes {
  const removed = new Set(schemesOf(walk.base));
  const added = new Set(schemesOf(walk.revision));
  const pairs: Pair<Scheme>[] = [];
  const keys = { base: new Map<string, string>(), revision: new Map<string, string>() };
  const take = (alike: (a: Scheme, b: Scheme) => boolean, key: (base: Scheme) => string): void => {
    for (const base of [...removed]) {
      const revision = [...added].find((other) => alike(base, other));
      if (revision === undefined) continue;
      removed.delete(base);
      added.delete(revision);
      pairs.push({ base, revision });
      keys.base.set(base.name, key(base));
      keys.revision.set(revision.name, key(base));
    }
  };
  take(
    (a, b) => a.identity === b.identity && a.name === b.name,
    ({ identity }) => identity,
  );
  take(
    (a, b) => a.identity === b.identity,
    ({ identity }) => identity,
  );
  take(
    (a, b) => a.name === b.name,
    ({ name }) => `changed ${name}`,
  );
  for (const one of removed) keys.base.set(one.name, one.identity);
  for (const one of added) keys.revision.set(one.name, one.identity);
  return { keys, pairs, removed: [...removed], added: [...added] };
}

function schemesOf(view: View): Scheme[] {
  const components = view.tree.child(view.tree.root, "components");
  return view.tree.members<SecuritySchemeObject>(components, "securitySchemes").map(([name, node]) => ({
    name,
    node,
    identity: identityOf(node.value),
    model: view.input.model.securitySchemes.find((one) => one.name === name),
  }));
}

function identityOf(scheme: SecuritySchemeObject): string {
  const name = scheme.in === "header" ? scheme.name?.toLowerCase() : scheme.name;
  const flows = Object.entries(scheme.flows ?? {})
    .map(([flow, { authorizationUrl, tokenUrl, refreshUrl }]) => [
      flow,
      authorizationUrl,
      tokenUrl,
      refreshUrl,
    ])
    .sort(([a], [b]) => ((a ?? "") < (b ?? "") ? -1 : 1));
  return JSON.stringify([
    scheme.type,
    scheme.in,
    name,
    scheme.scheme?.toLowerCase(),
    scheme["x-pawl-prefix"],
    scheme.openIdConnectUrl,
    flows,
  ]);
}

/** Fields of a scheme that are compared one by one; `data.field` names them. */
const FIELDS = ["type", "in", "name", "scheme", "openIdConnectUrl", "bearerFormat", "description"] as const;

/**
 * Reports what became of each scheme.
 *
 * @param sitesOf the operations of the base that ask for a scheme
 */
export function compareSchemes(
  walk: Walk,
  schemes: Schemes,
  sitesOf: (name: string) => readonly Site[],
): void {
  for (const pair of schemes.pairs) compareScheme(walk, pair, sitesOf(pair.base.name));
  const nowhere = (view: View) => missingAt(view.tree.child(view.tree.root, "components")?.pointer ?? "#");
  const data = (scheme: Scheme) => ({
    section: "securitySchemes",
    option: scheme.model?.option ?? scheme.name,
  });
  for (const scheme of schemes.removed) {
    const spots = { base: spotOf(scheme.node), revision: nowhere(walk.revision) };
    const before = scheme.node.value;
    walk.facts.add(
      { kind: "component-removed", subject: scheme.name, ...spots, before, data: data(scheme) },
      [],
    );
  }
  for (const scheme of schemes.added) {
    const spots = { base: nowhere(walk.base), revision: spotOf(scheme.node) };
    const after = scheme.node.value;
    walk.facts.add(
      { kind: "component-added", subject: scheme.name, ...spots, after, data: data(scheme) },
      [],
    );
  }
}

function compareScheme(walk: Walk, { base, revision }: Pair<Scheme>, sites: readonly Site[]): void {
  const nodes = { base: base.node, revision: revision.node };
  const subject = base.name;
  const options = { before: base.model?.option, after: revision.model?.option };
  if (base.name !== revision.name || options.before !== options.after) {
    walk.facts.add(
      {
        kind: "security-scheme-renamed",
        subject,
        base: spotOf(base.node),
        revision: spotOf(revision.node),
        before: base.name,
        after: revision.name,
        data: { option: options },
      },
      sites,
    );
  }
  for (const field of FIELDS) {
    const before = memberOf(base.node.value, field);
    const after = memberOf(revision.node.value, field);
    if (isSameScheme(field, before, after)) continue;
    report(walk, nodes, subject, { field, before, after }, sites);
  }
  compareFlows(walk, nodes, subject, sites);
  // Of 3.2, and as much a remark as an extension is.
  const remarks = { kind: "extension", subject, fields: ["deprecated", "oauth2MetadataUrl"], sites } as const;
  compareFields(walk, nodes, remarks);
  compareExtensions(walk, nodes, "security scheme", sites);
}

/** Names of HTTP schemes and of headers are case-insensitive (RFC 9110 §11.1, §5.1). */
function isSameScheme(field: string, before: unknown, after: unknown): boolean {
  if ((field === "scheme" || field === "name") && typeof before === "string" && typeof after === "string") {
    return field === "scheme" ? before.toLowerCase() === after.toLowerCase() : before === after;
  }
  return isSameJson(before, after);
}

interface Change {
  /** `flow`, `authorizationUrl`, `scope`, … */
  readonly field: string;
  readonly before: unknown;
  readonly after: unknown;
  readonly flow?: string;
  readonly scope?: string;
}

/** @param key of the member that differs, below the nodes; `field` by default */
function report(
  walk: Walk,
  nodes: Pair<Located<unknown>>,
  subject: string,
  { before, after, ...data }: Change,
  sites: readonly Site[],
  key: string = data.field,
): void {
  const spots = { base: memberSpot(nodes.base, key), revision: memberSpot(nodes.revision, key) };
  walk.facts.add(
    { kind: "security-scheme-changed", subject, ...spots, ...values(before, after), data: { ...data } },
    sites,
  );
}

function compareFlows(
  walk: Walk,
  nodes: Pair<Located<SecuritySchemeObject>>,
  subject: string,
  sites: readonly Site[],
): void {
  const flows = { base: memberNode(nodes.base, "flows"), revision: memberNode(nodes.revision, "flows") };
  for (const flow of keysOf(flows)) {
    const before = memberOf(flows.base.value, flow) as OAuthFlowObject | undefined;
    const after = memberOf(flows.revision.value, flow) as OAuthFlowObject | undefined;
    if (before === undefined || after === undefined) {
      report(walk, flows, subject, { field: "flow", flow, before, after }, sites, flow);
      continue;
    }
    const one = { base: memberNode(flows.base, flow), revision: memberNode(flows.revision, flow) };
    for (const field of ["authorizationUrl", "deviceAuthorizationUrl", "tokenUrl", "refreshUrl"]) {
      const urls = { before: memberOf(before, field), after: memberOf(after, field) };
      if (urls.before !== urls.after) report(walk, one, subject, { field, flow, ...urls }, sites);
    }
    const scopes = { base: memberNode(one.base, "scopes"), revision: memberNode(one.revision, "scopes") };
    for (const scope of keysOf(scopes)) {
      const texts = {
        before: memberOf(scopes.base.value, scope),
        after: memberOf(scopes.revision.value, scope),
      };
      if (texts.before === texts.after) continue;
      report(walk, scopes, subject, { field: "scope", flow, scope, ...texts }, sites, scope);
    }
  }
}

/** A member as a node; where it is absent, an empty object at the place of its parent. */
function memberNode(node: Located<unknown>, key: string): Located<object> {
  const value = memberOf(node.value, key);
  return typeof value === "object" && value !== null
    ? { value, pointer: childPointer(node.pointer, key) }
    : { value: {}, pointer: node.pointer };
}

function keysOf(nodes: Pair<Located<object>>): Set<string> {
  return new Set([...Object.keys(nodes.base.value), ...Object.keys(nodes.revision.value)]);
}
