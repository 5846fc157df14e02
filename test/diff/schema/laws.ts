/** Laws that hold for any pair of schemas, on random ones; Ajv is the judge of what a schema takes. */
import { Ajv2020 } from "ajv/dist/2020.js";
import fc from "fast-check";
import { expect, test } from "vitest";
import { SchemaDocument } from "../../../generator/diff/schema/document.js";
import { Equality } from "../../../generator/diff/schema/equality.js";
import { accepts } from "../../../generator/diff/schema/evaluate.js";
import type { Node } from "../../../generator/diff/schema/node.js";
import { Containment } from "../../../generator/diff/schema/proofs/containment.js";
import { allVariants } from "../../../generator/diff/schema/samples/sampler.js";
import { NodeStore } from "../../../generator/diff/schema/store.js";
import { type Case, cases, edits, extract, renameComponents, respell, SPELLINGS } from "./arbitrary.js";
import { brief, compare, documentOf, POINTER } from "./support.js";

const ANY = cases({ hasConditions: true });
const PLAIN = cases({ hasConditions: false });

function factsOf(base: Case, revision: Case): string[] {
  return compare(base.root, revision.root, { base: base.components, revision: revision.components }).map(
    brief,
  );
}

function nodeOf({ root, components }: Case): Node {
  const store = new NodeStore(new SchemaDocument(documentOf(components)));
  return store.node([{ schema: root, pointer: POINTER, orNull: false }]);
}

/** Ajv's verdict; its references are ours below a document of its own. */
function judgeOf({ root, components }: Case): (value: unknown) => boolean {
  const ajv = new Ajv2020({ strict: false, logger: false, validateFormats: false });
  const validate = ajv.compile({ components: { schemas: components }, allOf: [root] });
  return (value) => validate(value);
}

/**
 * @param numRuns random cases for a law; the laws that ask Ajv take fewer
 * @param seed of the random cases
 */
export function describeLaws(numRuns: number, seed: number): void {
  const RUNS = { numRuns, seed };
  const WITH_AJV = { ...RUNS, numRuns: Math.ceil(numRuns / 3) };

  test("a document does not differ from itself", () => {
    fc.assert(
      fc.property(ANY, (one) => {
        // A copy, so that nothing is equal by identity.
        expect(factsOf(one, structuredClone(one))).toEqual([]);
        const respelled = { ...one, root: { allOf: [one.root] } };
        expect(factsOf(one, respelled)).toEqual([]);
      }),
      RUNS,
    );
  });

  test.each(Object.entries(SPELLINGS))("the same in other words is the same: %s", (_name, rewrite) => {
    fc.assert(
      fc.property(ANY, (one) => {
        const components = Object.entries(one.components).map(([name, schema]) => [
          name,
          respell(schema, rewrite),
        ]);
        const other = { root: respell(one.root, rewrite), components: Object.fromEntries(components) };
        expect(factsOf(one, other)).toEqual([]);
        expect(factsOf(other, one)).toEqual([]);
      }),
      RUNS,
    );
  });

  test.each([
    ["components renamed", renameComponents],
    ["components extracted", extract],
  ] as const)("the same in other places is the same: %s", (_name, move) => {
    fc.assert(
      fc.property(ANY, (one) => {
        expect(factsOf(one, move(one))).toEqual([]);
        expect(factsOf(move(one), one)).toEqual([]);
      }),
      RUNS,
    );
  });

  test("what one direction loses the other gains", () => {
    fc.assert(
      fc.property(fc.oneof(edits({ hasConditions: true }), fc.tuple(ANY, ANY)), ([one, other]) => {
        const proofs = (facts: readonly string[], isMirrored: boolean): string[] =>
          facts
            .map((line) => {
              const [, , lost = "", gained = ""] = line.split(" ");
              return isMirrored ? `${gained} ${lost}` : `${lost} ${gained}`;
            })
            .sort();
        expect(proofs(factsOf(one, other), false)).toEqual(proofs(factsOf(other, one), true));
      }),
      RUNS,
    );
  });

  test("the evaluator and Ajv agree", () => {
    fc.assert(
      fc.property(ANY, ANY, (one, other) => {
        const judge = judgeOf(one);
        const node = nodeOf(one);
        for (const value of [
          ...allVariants(node, 1),
          ...allVariants(nodeOf(other), 1),
          null,
          1,
          "x",
          {},
          [],
        ]) {
          const verdict = accepts(node, value);
          if (!verdict.isGuess) expect([value, verdict.accepted]).toEqual([value, judge(value)]);
        }
      }),
      WITH_AJV,
    );
  });

  test("a witness is taken by one and refused by the other; where there is none Ajv finds none", () => {
    fc.assert(
      fc.property(fc.oneof(edits({ hasConditions: false }), fc.tuple(PLAIN, PLAIN)), ([one, other]) => {
        const [from, to] = [nodeOf(one), nodeOf(other)];
        const proof = new Containment(new Equality()).lost(from, to);
        const [judgeFrom, judgeTo] = [judgeOf(one), judgeOf(other)];
        if (proof.holds === "yes") {
          expect([proof.witness, judgeFrom(proof.witness), judgeTo(proof.witness)]).toEqual([
            proof.witness,
            true,
            false,
          ]);
        }
        if (proof.holds !== "no") return;
        for (const value of allVariants(from, 2)) {
          if (judgeFrom(value)) expect([value, judgeTo(value)]).toEqual([value, true]);
        }
      }),
      WITH_AJV,
    );
  });

  test("facts without a loss mean that nothing is lost", () => {
    fc.assert(
      fc.property(fc.oneof(edits({ hasConditions: false }), fc.tuple(PLAIN, PLAIN)), ([one, other]) => {
        const facts = compare(one.root, other.root, { base: one.components, revision: other.components });
        if (facts.some((fact) => fact.lost.holds !== "no")) return;
        const [judgeFrom, judgeTo] = [judgeOf(one), judgeOf(other)];
        for (const value of allVariants(nodeOf(one), 2)) {
          if (judgeFrom(value))
            expect([value, judgeTo(value), facts.map(brief)]).toEqual([value, true, facts.map(brief)]);
        }
      }),
      RUNS,
    );
  });
}
