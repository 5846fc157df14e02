/** Ajv decides beside the diff: where it finds a value that one document takes and the other refuses, the diff must too. */
import type { JudgedFinding, Side, WireVerdict } from "../../../generator/diff/types.js";
import type { OpenApiDocument, Schema } from "../../../generator/load/document.js";
import { judgeOf, type Verdict } from "./ajv.js";
import { factsOf, judge, showFinding } from "./documents.js";
import { CONSTRAINT_EDITS, type Edited, editDocument, showEdit } from "./edits/edits.js";
import { Random } from "./random.js";
import { documentAround, rootOf, schemaAt } from "./roots.js";
import { Values } from "./values.js";
import { witnessesOf } from "./witnesses.js";

export interface AjvFigures {
  runs: number;
  values: number;
  /** Sides on which the diff says breaking, and Ajv found a value that shows it. */
  confirmed: number;
  /** … and Ajv found none. */
  unconfirmed: number;
  /** Sides on which Ajv found a value, and the diff says that it may break. */
  undecided: number;
  /** Sides on which neither has anything to say. */
  quiet: number;
  /** Witnesses of the diff that Ajv was shown. */
  witnesses: number;
  /** Edits that made a schema refer to nothing but itself. */
  endless: number;
  readonly disagreements: string[];
}

export function noAjvFigures(): AjvFigures {
  return {
    runs: 0,
    values: 0,
    confirmed: 0,
    unconfirmed: 0,
    undecided: 0,
    quiet: 0,
    witnesses: 0,
    endless: 0,
    disagreements: [],
  };
}

const SIDES: readonly Side[] = ["request", "response"];
const WORSE: readonly WireVerdict[] = ["none", "compatible", "unknown", "breaking"];
const TRIES = 40;

/** Makes one edit of a document and asks both about both sides. */
export function askAjv(document: OpenApiDocument, seed: number, figures: AjvFigures): void {
  const random = new Random(seed);
  const edited = editDocument(
    document,
    random,
    CONSTRAINT_EDITS,
    ({ path }) => rootOf(path) !== undefined && !path.includes("not"),
  );
  if (edited === undefined) return;
  figures.runs += 1;
  try {
    for (const side of SIDES) askSide(edited, side, random, figures);
    askWitnesses(edited, figures);
  } catch (error) {
    // A schema that refers to nothing but itself: Ajv never comes back.
    if (!(error instanceof RangeError)) throw error;
    figures.endless += 1;
  }
}

/** Every witness that the comparison of schemas claims is taken by one of the two and refused by the other. */
function askWitnesses(edited: Edited, figures: AjvFigures): void {
  const path = rootOf(edited.place.path) ?? [];
  for (const { kind, witness, taker, refuser } of witnessesOf(edited.base, edited.revision, path)) {
    figures.witnesses += 1;
    if (taker(witness) && !refuser(witness)) continue;
    figures.disagreements.push(
      `${showEdit(edited)}: ${kind} claims ${JSON.stringify(witness)}, taken ${taker(witness)}, refused ${!refuser(witness)}`,
    );
  }
}

function askSide(edited: Edited, side: Side, random: Random, figures: AjvFigures): void {
  const path = rootOf(edited.place.path) ?? [];
  const [own, other] = [schemaAt(edited.base, path), schemaAt(edited.revision, path)];
  const base = documentAround(edited.base, own, side);
  const revision = documentAround(edited.revision, other, side);
  const findings = judge(factsOf(base, revision), base, revision);
  const verdict = WORSE[Math.max(0, ...findings.map(({ wire }) => WORSE.indexOf(wire)))];
  const [takes, refuses] = [judgeOf(base, own, side), judgeOf(revision, other, side)];
  const witness =
    side === "request"
      ? search(base, own, side, takes, refuses, random, figures)
      : search(revision, other, side, refuses, takes, random, figures);
  const sends = (value: unknown): boolean =>
    side === "request" ? judgeOf(base, own, side, true)(value) : judgeOf(revision, other, side, true)(value);
  if (witness === undefined) {
    if (verdict === "breaking") figures.unconfirmed += 1;
    else figures.quiet += 1;
  } else if (verdict === "breaking") figures.confirmed += 1;
  else if (verdict === "unknown") figures.undecided += 1;
  // An undeclared property that happens to be refused is not what a sender sends.
  else if (!sends(witness.value)) figures.quiet += 1;
  else {
    figures.disagreements.push(
      `${showEdit(edited)}, ${side}: ${verdict}, but ${JSON.stringify(witness.value)} (${findings
        .map((one: JudgedFinding) => showFinding(one))
        .join("; ")})`,
    );
  }
}

/** A value that the one takes and the other refuses; undefined where none was found. */
function search(
  document: OpenApiDocument,
  schema: Schema,
  side: Side,
  takes: Verdict,
  refusesIfNot: Verdict,
  random: Random,
  figures: AjvFigures,
): { readonly value: unknown } | undefined {
  const values = new Values(document, random, side);
  for (let tries = 0; tries < TRIES; tries++) {
    const made = values.make(schema);
    for (const value of [made, values.change(made), values.change(values.change(made))]) {
      figures.values += 1;
      if (takes(value) && !refusesIfNot(value)) return { value };
    }
  }
  return undefined;
}
