/** The laws and the oracles of the diff, many cases on documents of up to 1 MB; RUNS tries more. */
import { describe, expect, test } from "vitest";
import type { OpenApiDocument } from "../../generator/load/document.js";
import { listCorpus } from "../corpus.js";
import { askAjv, noAjvFigures } from "../diff/proof/ajvOracle.js";
import { askCompleteness, noCompletenessFigures } from "../diff/proof/completeness.js";
import {
  factsOf,
  hasDocuments,
  LARGE,
  LARGEST,
  readDocument,
  SMALL,
  showFact,
} from "../diff/proof/documents.js";
import { askInvariance, noInvarianceFigures } from "../diff/proof/invariance.js";
import { askReapplication, noReapplicationFigures } from "../diff/proof/reapplication.js";
import { askRelations, noRelationFigures } from "../diff/proof/relations.js";
import { askTypescript, noTypeFigures } from "../diff/proof/typescriptOracle.js";

const RUNS = Number(process.env.RUNS ?? 1000);
const FIRST = Number(process.env.SEED ?? 100_000);

/** Every tenth case is a large document, which takes as long as ten small ones. */
function fileFor(index: number): string {
  const files = index % 10 === 9 ? LARGE : SMALL;
  return files[Math.floor(index / 10 + index) % files.length] ?? "";
}

async function each(
  runs: number,
  ask: (document: OpenApiDocument, seed: number) => void,
  nameOf: (index: number) => string = fileFor,
): Promise<void> {
  for (let index = 0; index < runs; index++) ask(await readDocument(nameOf(index)), FIRST + index);
}

describe.skipIf(!hasDocuments)("the diff on real documents, many cases", () => {
  test("no document differs from itself", async () => {
    let documents = 0;
    for (const file of listCorpus()) {
      const document = await readDocument(file).catch(() => undefined);
      if (document === undefined) continue;
      documents += 1;
      expect([file, ...factsOf(document, structuredClone(document)).map(showFact)]).toEqual([file]);
    }
    console.log(`reflexivity: ${documents} documents, no finding`);
  });

  test("every edit is told", async () => {
    const figures = noCompletenessFigures();
    await each(RUNS, (document, seed) => askCompleteness(document, seed, figures));
    console.log("completeness:", { ...figures, names: figures.names.size });
    expect(figures.disagreements).toEqual([]);
  });

  test("facts give the revision", async () => {
    const figures = noReapplicationFigures();
    await each(RUNS, (document, seed) => askReapplication(document, seed, figures));
    console.log("re-application:", { ...figures, kinds: figures.kinds.size });
    expect(figures.disagreements).toEqual([]);
  });

  test("in other words", async () => {
    const figures = noInvarianceFigures();
    const files = [...SMALL, ...LARGE, ...LARGEST];
    await each(
      files.length,
      (document, seed) => askInvariance(document, seed, figures),
      (index) => files[index] ?? "",
    );
    console.log("invariance:", figures);
    expect(figures.disagreements).toEqual([]);
  });

  test("there, back, and one after another", async () => {
    const figures = noRelationFigures();
    await each(RUNS, (document, seed) => askRelations(document, seed, figures));
    // Each large one at least twice.
    await each(
      2 * LARGE.length,
      (document, seed) => askRelations(document, seed, figures),
      (index) => LARGE[index % LARGE.length] ?? "",
    );
    console.log("duality and composition:", figures);
    expect(figures.disagreements).toEqual([]);
  });

  test("Ajv", async () => {
    const figures = noAjvFigures();
    await each(RUNS, (document, seed) => askAjv(document, seed, figures));
    console.log("Ajv:", figures);
    expect(figures.disagreements).toEqual([]);
  });

  test("TypeScript", async () => {
    const figures = noTypeFigures();
    await each(
      RUNS,
      (document, seed) => askTypescript(document, seed, figures),
      (index) => SMALL[index % SMALL.length] ?? "",
    );
    console.log("TypeScript:", figures);
    expect(figures.disagreements).toEqual([]);
  });
});
