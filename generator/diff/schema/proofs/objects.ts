/**
 * Containment of objects. Senders send what is declared (convention C): that an open object may hold a name which the
 * other side declares is no loss.
 */
import type { Proof } from "../../types.js";
import { acceptsValue } from "../evaluate.js";
import { type ObjectForm, objectForm } from "../forms/object.js";
import type { Node } from "../node.js";
import { textsFor } from "../pattern/texts.js";
import { extraNames, makeObject } from "../samples/objects.js";
import { allVariants, chosen, sampleOf, variantsOf } from "../samples/sampler.js";
import { ProofMemory } from "./memory.js";
import { anyOf, findWitness, NO, type Prover, proveBy, unknown } from "./proof.js";

/** An object of `from` that `to` refuses. */
export function lostObjects(prover: Prover, from: Node, to: Node): Proof {
  return anyOf(checks(prover, from, to));
}

function* checks(prover: Prover, from: Node, to: Node): Iterable<Proof> {
  const [own, other] = [objectForm(from), objectForm(to)];
  for (const name of other.required.keys()) if (!own.required.has(name)) yield lostWithout(from, to, name);
  for (const name of new Set([...own.names, ...other.names])) yield lostProperty(prover, from, to, name);
  yield lostAdditional(prover, from, to);
  if (!arePatternsEqual(prover, own, other)) yield lostByNamePatterns(prover, from, to);
  if ((other.minProperties?.value ?? 0) > (own.minProperties?.value ?? own.required.size))
    yield lostSmall(from, to);
  if (isWider(own, other)) yield lostLarge(from, to);
  yield lostByNames(prover, from, to);
  yield lostDependents(prover, from, to);
}

/** An object without a property that `to` requires. */
export function lostWithout(sent: Node, read: Node, name: string): Proof {
  return withouts.recall(sent, read, name, (from, to) => {
    const found = findWitness(from, to, objectsWithout(from, name));
    return found === undefined ? unknown(`no object without ${name} was found`) : { holds: "yes", ...found };
  });
}

const withouts = new ProofMemory();

function* objectsWithout(node: Node, name: string): Iterable<unknown> {
  const without = new Set([name]);
  yield makeObject(node, { without });
  yield makeObject(node, { without, isFull: true });
  // A branch may ask for less than the whole does.
  for (const branch of chosen(node, "object")) if (branch !== node) yield makeObject(branch, { without });
}

/** An object whose property `to` refuses. */
export function lostProperty(prover: Prover, from: Node, to: Node, name: string): Proof {
  const value = objectForm(from).property(name);
  const isDeclared = objectForm(from).names.has(name);
  if (!isDeclared && value.isAnything) return NO;
  return liftProperty(from, to, name, prover.lost(value, objectForm(to).property(name)));
}

/** A witness for a property, as one for the object. */
function liftProperty(from: Node, to: Node, name: string, proof: Proof): Proof {
  if (proof.holds !== "yes") return proof;
  const set = new Map([[name, proof.witness]]);
  const found = findWitness(from, to, objectsWith(from, set));
  return found === undefined
    ? unknown(`the value of ${name} fits into no object that was found`)
    : { holds: "yes", ...found };
}

function* objectsWith(node: Node, set: ReadonlyMap<string, unknown>): Iterable<unknown> {
  yield makeObject(node, { set });
  yield makeObject(node, { set, isFull: true });
}

/** An object with an undeclared property that `to` refuses. */
export function lostAdditional(prover: Prover, from: Node, to: Node): Proof {
  const [own, other] = [objectForm(from).additional, objectForm(to).additional];
  const proof = prover.lost(own, other);
  if (proof.holds !== "yes") return proof;
  const names = extraNames(from, 2).filter((name) => !objectForm(to).names.has(name));
  const candidates = names.map((name) => makeObject(from, { set: new Map([[name, proof.witness]]) }));
  return proveBy(from, to, candidates, "no name for an undeclared property was found");
}

/** Have both the same patterns of names, with equal schemas? */
function arePatternsEqual(prover: Prover, own: ObjectForm, other: ObjectForm): boolean {
  const [a, b] = [own.patterns, other.patterns];
  if (a.size !== b.size) return false;
  return [...a].every(([pattern, node]) => {
    const partner = b.get(pattern);
    return partner !== undefined && prover.equality.areEqual(node, partner);
  });
}

/** An object with a property named by a pattern of either that `to` refuses. */
export function lostByNamePatterns(prover: Prover, from: Node, to: Node): Proof {
  const [own, other] = [objectForm(from), objectForm(to)];
  const proofs = [...own.patterns].map(([pattern, node]): Proof => {
    const partner = other.patterns.get(pattern);
    if (partner !== undefined && other.patterns.size === 1) return prover.lost(node, partner);
    // Without patterns such names fall to what holds for all undeclared ones; declared ones are compared by themselves.
    if (other.patterns.size === 0 && prover.lost(node, other.additional).holds === "no") return NO;
    const candidates = textsFor(pattern, 4).flatMap((name) => {
      const proof = prover.lost(own.property(name), other.property(name));
      return proof.holds === "yes" ? [makeObject(from, { set: new Map([[name, proof.witness]]) })] : [];
    });
    return proveBy(from, to, candidates, "patterns of names cannot be compared in general");
  });
  const closing = [...other.patterns].map(([pattern]): Proof => {
    if (own.patterns.has(pattern) || own.additional.isAnything || own.additional.isNothing) return NO;
    const candidates = textsFor(pattern, 4).map((name) =>
      makeObject(from, { set: new Map([[name, sampleOf(own.additional)]]) }),
    );
    return proveBy(from, to, candidates, "patterns of names cannot be compared in general");
  });
  const lifted = proofs.map((proof) => (proof.holds === "yes" ? liftPattern(from, to, proof) : proof));
  return anyOf([...lifted, ...closing]);
}

function liftPattern(from: Node, to: Node, proof: Proof & { holds: "yes" }): Proof {
  if (findWitness(from, to, [proof.witness]) !== undefined) return proof;
  const names = [...objectForm(from).patterns.keys()].flatMap((pattern) => textsFor(pattern, 4));
  const candidates = names.map((name) => makeObject(from, { set: new Map([[name, proof.witness]]) }));
  return proveBy(from, to, candidates, "no name for the property was found");
}

/** An object with too few properties for `to`. */
export function lostSmall(from: Node, to: Node): Proof {
  const most = (objectForm(to).minProperties?.value ?? 0) - 1;
  const candidates = [makeObject(from, { count: most }), makeObject(from, {})];
  return proveBy(from, to, candidates, "no object with fewer properties was found");
}

/** May `from` have more properties than `to`? */
export function isWider(own: ObjectForm, other: ObjectForm): boolean {
  const most = other.maxProperties?.value ?? Number.POSITIVE_INFINITY;
  const has = own.maxProperties?.value ?? Number.POSITIVE_INFINITY;
  const isClosed = own.additional.isNothing && own.patterns.size === 0;
  return Math.min(has, isClosed ? own.names.size : Number.POSITIVE_INFINITY) > most;
}

/** An object with too many properties for `to`. */
export function lostLarge(from: Node, to: Node): Proof {
  const next = (objectForm(to).maxProperties?.value ?? 0) + 1;
  return proveBy(from, to, [makeObject(from, { count: next })], "no object with more properties was found");
}

/** An object with a name that `to` refuses. */
export function lostByNames(prover: Prover, from: Node, to: Node): Proof {
  const [own, other] = [objectForm(from), objectForm(to)];
  const wanted = other.propertyNames;
  if (wanted === undefined) return NO;
  const declared = [...own.names].filter((name) =>
    wanted.sources.some((source) => !acceptsValue(to.store.document, source.schema, name).accepted),
  );
  const isClosed = own.additional.isNothing && own.patterns.size === 0;
  if (isClosed && declared.length === 0) return NO;
  const given = own.propertyNames ?? from.store.node([]);
  const proof = prover.lostOfKind(given, wanted, "string");
  if (proof.holds === "no") return NO;
  const odd = proof.holds === "yes" && typeof proof.witness === "string" ? [proof.witness] : [];
  const candidates = [...declared, ...odd].map((name) =>
    makeObject(from, { set: new Map([[name, sampleOf(own.property(name))]]) }),
  );
  return proveBy(from, to, candidates, "names cannot be compared in general");
}

/** An object that lacks what another of its properties asks for. */
export function lostDependents(prover: Prover, from: Node, to: Node): Proof {
  const [own, other] = [objectForm(from), objectForm(to)];
  const proofs: Proof[] = [];
  for (const [name, others] of other.dependentRequired) {
    const given = own.dependentRequired.get(name);
    const missing = [...others].filter((one) => !own.required.has(one) && given?.has(one) !== true);
    if (missing.length === 0 || own.property(name).isNothing) continue;
    if (!own.names.has(name) && own.property(name).isAnything) continue;
    const set = new Map([[name, sampleOf(own.property(name))]]);
    const candidates = [
      makeObject(from, { set }),
      ...missing.map((one) => makeObject(from, { set, isFull: true, without: new Set([one]) })),
    ];
    proofs.push(proveBy(from, to, candidates, `no object with ${name} alone was found`));
  }
  const given = own.dependentSchemas;
  for (const [name, node] of other.dependentSchemas) {
    const partner = given.get(name);
    if (node.isAnything || (partner !== undefined && prover.equality.areEqual(partner, node))) continue;
    const candidates = [...variantsOf(from, "object"), ...withValues(from, name)];
    proofs.push(proveBy(from, to, candidates, "dependent schemas cannot be decided in general"));
  }
  return anyOf(proofs);
}

function withValues(from: Node, name: string): unknown[] {
  return allVariants(objectForm(from).property(name), 0)
    .slice(0, 8)
    .flatMap((value) => {
      const set = new Map([[name, value]]);
      return [makeObject(from, { set }), makeObject(from, { set, isFull: true })];
    });
}
