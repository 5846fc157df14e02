/** Containment of strings and numbers. */
import type { Proof } from "../../types.js";
import { isMultiple } from "../evaluate.js";
import { isTighterBound, numberForm } from "../forms/number.js";
import { textForm } from "../forms/text.js";
import type { Node } from "../node.js";
import { includes } from "../pattern/inclusion.js";
import { matchPattern } from "../pattern/match.js";
import { variantsOf } from "../samples/sampler.js";
import { numberCandidates, textCandidates } from "../samples/values.js";
import { anyOf, findWitness, NO, proveBy, unknown } from "./proof.js";

/** A string of `from` that `to` refuses. */
export function lostTexts(from: Node, to: Node): Proof {
  const [own, other] = [textForm(from), textForm(to)];
  const proofs: Proof[] = [];
  if ((other.minLength?.value ?? 0) > (own.minLength?.value ?? 0)) proofs.push(lostShortTexts(from, to));
  const most = own.maxLength?.value ?? Number.POSITIVE_INFINITY;
  if ((other.maxLength?.value ?? Number.POSITIVE_INFINITY) < most) proofs.push(lostLongTexts(from, to));
  proofs.push(lostByPattern(from, to));
  for (const encoding of other.encodings.keys()) {
    if (!own.encodings.has(encoding)) proofs.push(unknown(`whether texts are ${encoding} cannot be told`));
  }
  return anyOf(proofs);
}

/** A string that is too short for `to`. */
export function lostShortTexts(from: Node, to: Node): Proof {
  const least = textForm(from).minLength?.value ?? 0;
  const most = (textForm(to).minLength?.value ?? 0) - 1;
  return proveBy(from, to, textCandidates(from, [most, least]), "no shorter text was found");
}

/** A string that is too long for `to`. */
export function lostLongTexts(from: Node, to: Node): Proof {
  const next = (textForm(to).maxLength?.value ?? 0) + 1;
  return proveBy(from, to, textCandidates(from, [next, next + 1, next + 4]), "no longer text was found");
}

/** A string that does not match a pattern of `to`. */
export function lostByPattern(from: Node, to: Node): Proof {
  const { patterns, minLength, maxLength } = textForm(from);
  const more = [...textForm(to).patterns.keys()].filter((pattern) => !patterns.has(pattern));
  return anyOf(
    more.map((pattern): Proof => {
      const answer = includes([...patterns.keys()], pattern, minLength?.value, maxLength?.value);
      if (answer.holds === "yes") return NO;
      const found = answer.holds === "no" && findWitness(from, to, [answer.text]);
      return found ? { holds: "yes", ...found } : tryTexts(from, to, pattern);
    }),
  );
}

function tryTexts(from: Node, to: Node, pattern: string): Proof {
  const least = textForm(from).minLength?.value ?? 0;
  const candidates = [
    ...variantsOf(from, "string"),
    ...textCandidates(from, [least, least + 1, least + 2, 9, 20]),
  ];
  const odd = ["", " ", "!", "text", "TEXT", "0", "a b", "ä", "\n"];
  const outside = [...candidates, ...odd].filter(
    (text) => typeof text === "string" && matchPattern(pattern, text) === false,
  );
  return proveBy(from, to, outside, "patterns cannot be compared in general");
}

/** A number of `from` that `to` refuses. */
export function lostNumbers(from: Node, to: Node): Proof {
  const [own, other] = [numberForm(from), numberForm(to)];
  const { minimum, maximum } = other;
  const isLow =
    minimum !== undefined &&
    (own.minimum === undefined || isTighterBound(minimum.value, own.minimum.value, 1));
  const isHigh =
    maximum !== undefined &&
    (own.maximum === undefined || isTighterBound(maximum.value, own.maximum.value, -1));
  const steps = own.isInteger
    ? [1, ...own.steps.map((step) => step.value)]
    : own.steps.map((step) => step.value);
  const wanted = other.isInteger
    ? [1, ...other.steps.map((step) => step.value)]
    : other.steps.map((step) => step.value);
  const isStepped = wanted.every((step) => steps.some((has) => isMultiple(has, step)));
  if (!isLow && !isHigh && isStepped) return NO;
  return lostNumber(from, to, () => true);
}

/**
 * A number of `from` that `to` refuses, by trial around all ends and steps.
 *
 * @param isOutside only such numbers are tried
 */
export function lostNumber(from: Node, to: Node, isOutside: (value: number) => boolean): Proof {
  return proveBy(from, to, numbersAround(from, to).filter(isOutside), "no such number was found");
}

function numbersAround(from: Node, to: Node): number[] {
  const unit = numberForm(from).steps.at(-1)?.value ?? 1;
  const other = numberCandidates(to);
  const stepped = other.flatMap((value) => {
    const count = Math.round(value / unit);
    return [-2, -1, 0, 1, 2].map((more) => Number(((count + more) * unit).toPrecision(15)));
  });
  return [
    ...new Set([...stepped, ...other, ...other.map((value) => value + 0.5), ...numberCandidates(from)]),
  ];
}
