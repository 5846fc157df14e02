import { describe, expect, test } from "vitest";
import { askAjv, noAjvFigures } from "./ajvOracle.js";
import { hasDocuments, readDocument, SMALL } from "./documents.js";
import { askTypescript, noTypeFigures } from "./typescriptOracle.js";

if (!hasDocuments) console.log("SKIPPED: the oracles of the diff; ../shared/corpus is not there");

describe.skipIf(!hasDocuments)("random edits of real documents, asked of others", () => {
  test("Ajv finds no value that the diff overlooks", async () => {
    const figures = noAjvFigures();
    for (let seed = 0; seed < 45; seed++) {
      askAjv(await readDocument(SMALL[seed % SMALL.length] ?? ""), seed, figures);
    }
    expect(figures.disagreements).toEqual([]);
    // It is no proof if Ajv never finds anything.
    expect(figures.confirmed).toBeGreaterThan(20);
    expect(figures.unconfirmed).toBeLessThan(figures.confirmed / 2);
  });

  test("the checker of TypeScript agrees on what breaks compiled programs", async () => {
    const figures = noTypeFigures();
    for (let seed = 0; seed < 30; seed++) {
      askTypescript(await readDocument(SMALL[seed % SMALL.length] ?? ""), seed, figures);
    }
    expect(figures.disagreements).toEqual([]);
    expect(figures.breaking).toBeGreaterThan(8);
    expect(figures.compatible).toBeGreaterThan(20);
  });
});
