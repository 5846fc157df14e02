import { describe, expect, test } from "vitest";
import { askCompleteness, noCompletenessFigures } from "./completeness.js";
import { factsOf, hasDocuments, readDocument, SMALL, showFact } from "./documents.js";

if (!hasDocuments) console.log("SKIPPED: real documents; ../shared/corpus is not there");

describe.skipIf(!hasDocuments)("real documents", () => {
  test.each(SMALL)("%s does not differ from itself", async (file) => {
    const document = await readDocument(file);
    expect(factsOf(document, structuredClone(document)).map(showFact)).toEqual([]);
  });

  test("every edit is told and understood", async () => {
    const figures = noCompletenessFigures();
    for (let seed = 0; seed < 250; seed++) {
      askCompleteness(await readDocument(SMALL[seed % SMALL.length] ?? ""), seed, figures);
    }
    expect(figures.disagreements).toEqual([]);
    // Most edits fit somewhere, and nearly all are told.
    expect(figures.edits).toBeGreaterThan(240);
    expect([...figures.silent.values()].reduce((a, b) => a + b, 0)).toBeLessThan(15);
  });
});
