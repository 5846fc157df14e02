/** How proofs and printed types become verdicts. */
import type { Judgement, Proof, SchemaFact, Side, TypesVerdict, WireVerdict } from "../types.js";

/**
 * Variance (requests must not lose values, responses must not gain any): the one place where the direction of a change
 * of a schema is turned into what it breaks.
 *
 * @param fact a difference of schemas with its proofs
 * @param side who sends the value
 * @param message what happened, one sentence
 * @returns the verdicts, with the witness of the proof where it breaks
 */
export function judgeProofs(fact: SchemaFact, side: Side, message: string): Judgement {
  const types = typesOf(fact.typeEffect, side);
  const [harm, ease] = side === "request" ? [fact.lost, fact.gained] : [fact.gained, fact.lost];
  if (harm.holds === "yes") return { wire: "breaking", types, message, witness: harm.witness };
  if (harm.holds === "unknown") return { wire: "unknown", types, message: `${message}: ${harm.reason}` };
  return { wire: ease.holds === "no" ? "none" : "compatible", types, message };
}

/**
 * @param effect how the printed type changes, as a set
 * @param side `request`: the program makes such values; `response`: it reads them
 */
export function typesOf(effect: SchemaFact["typeEffect"], side: Side): TypesVerdict {
  switch (effect) {
    case "none":
      return "none";
    case "extended":
      return "additive";
    case "changed":
      return "breaking";
    case "narrowed":
      return side === "request" ? "breaking" : "additive";
    case "widened":
      return side === "request" ? "additive" : "breaking";
  }
}

/**
 * @param wire verdict on the wire
 * @param types verdict on compiled programs
 * @param message one sentence without a final full stop
 * @param proof of the breakage, for its witness
 */
export function say(wire: WireVerdict, types: TypesVerdict, message: string, proof?: Proof): Judgement {
  return wire === "breaking" && proof?.holds === "yes"
    ? { wire, types, message, witness: proof.witness }
    : { wire, types, message };
}
