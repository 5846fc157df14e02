import { describe, expect, test } from "vitest";
import { hasDocuments, readDocument, SMALL } from "./documents.js";
import { askInvariance, noInvarianceFigures } from "./invariance.js";
import { askReapplication, noReapplicationFigures } from "./reapplication.js";
import { askRelations, noRelationFigures } from "./relations.js";
import { REWRITES } from "./rewrites.js";

if (!hasDocuments) console.log("SKIPPED: laws of the diff; ../shared/corpus is not there");

/** Of these each way of writing fits one at least. */
const REWRITTEN = [
  "readme/3.1-parameters-style.json",
  "redocly/museum.yaml",
  "scalar/galaxy-3.1.yaml",
  "adyen/TransferService-v1.json",
];

describe.skipIf(!hasDocuments)("laws, on real documents", () => {
  test("the same API in other words differs in nothing", async () => {
    const figures = noInvarianceFigures();
    for (const [seed, file] of REWRITTEN.entries()) askInvariance(await readDocument(file), seed, figures);
    expect(figures.disagreements).toEqual([]);
    expect([...figures.runs.keys()].sort()).toEqual(Object.keys(REWRITES).sort());
  });

  test("there and back are mirrors; harmless changes add up to harmless ones, and nothing heals a break", async () => {
    const figures = noRelationFigures();
    for (let seed = 0; seed < 60; seed++) {
      askRelations(await readDocument(SMALL[seed % SMALL.length] ?? ""), seed, figures);
    }
    expect(figures.disagreements).toEqual([]);
    expect(Math.min(figures.mirrored, figures.composed, figures.heaped)).toBeGreaterThan(10);
  });

  test("facts, done to the base, give the revision", async () => {
    const figures = noReapplicationFigures();
    for (let seed = 0; seed < 100; seed++) {
      askReapplication(await readDocument(SMALL[seed % SMALL.length] ?? ""), seed, figures);
    }
    expect(figures.disagreements).toEqual([]);
    expect(figures.rebuilt).toBeGreaterThan(60);
    expect(figures.kinds.size).toBeGreaterThan(25);
  });
});
