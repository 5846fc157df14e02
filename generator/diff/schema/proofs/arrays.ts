/** Containment of arrays. */
import type { Proof } from "../../types.js";
import { arrayForm } from "../forms/array.js";
import type { Node } from "../node.js";
import { arrayOf, arrayWith, longArray } from "../samples/arrays.js";
import { allVariants, variantsOf } from "../samples/sampler.js";
import { anyOf, findWitness, type Prover, proveBy, unknown } from "./proof.js";

/** An array of `from` that `to` refuses. */
export function lostArrays(prover: Prover, from: Node, to: Node): Proof {
  return anyOf(checks(prover, from, to));
}

function* checks(prover: Prover, from: Node, to: Node): Iterable<Proof> {
  const [own, other] = [arrayForm(from), arrayForm(to)];
  const most = own.maxItems?.value ?? Number.POSITIVE_INFINITY;
  if ((other.minItems?.value ?? 0) > (own.minItems?.value ?? 0)) yield lostShortArrays(from, to);
  if ((other.maxItems?.value ?? Number.POSITIVE_INFINITY) < most) yield lostLongArrays(from, to);
  if (other.uniqueItems !== undefined && own.uniqueItems === undefined && most > 1)
    yield lostRepeats(from, to);
  const width = Math.max(own.prefix.length, other.prefix.length);
  for (let at = 0; at <= width && at < most; at++) {
    yield liftItem(from, to, at, prover.lost(own.prefix[at] ?? own.rest, other.prefix[at] ?? other.rest));
  }
  for (const wanted of other.contains) {
    const has = own.contains.some(
      (one) =>
        one.min >= wanted.min && one.max <= wanted.max && prover.equality.areEqual(one.node, wanted.node),
    );
    if (!has) yield proveBy(from, to, variantsOf(from, "array"), "`contains` cannot be decided in general");
  }
}

/** A witness for an item, as one for the array. */
export function liftItem(from: Node, to: Node, at: number, proof: Proof): Proof {
  if (proof.holds !== "yes") return proof;
  const found = findWitness(from, to, [arrayWith(from, at, proof.witness)]);
  return found === undefined
    ? unknown("the item fits into no array that was found")
    : { holds: "yes", ...found };
}

/** An array that is too short for `to`. */
export function lostShortArrays(from: Node, to: Node): Proof {
  const least = arrayForm(from).minItems?.value ?? 0;
  const most = (arrayForm(to).minItems?.value ?? 0) - 1;
  return proveBy(from, to, [arrayOf(from, most), arrayOf(from, least)], "no shorter array was found");
}

/** An array that is too long for `to`. */
export function lostLongArrays(from: Node, to: Node): Proof {
  const next = (arrayForm(to).maxItems?.value ?? 0) + 1;
  return proveBy(from, to, [longArray(from, next)], "no longer array was found");
}

/** An array with two equal items. */
export function lostRepeats(from: Node, to: Node): Proof {
  const { prefix, rest, minItems } = arrayForm(from);
  const length = Math.max(2, minItems?.value ?? 0);
  const repeats = allVariants(prefix[0] ?? rest, 0)
    .slice(0, 12)
    .map((item) => Array.from({ length }, () => item));
  return proveBy(from, to, [...repeats, arrayOf(from, length)], "no array with equal items was found");
}
