import { describe, expect, test } from "vitest";
import { hasCorpus, runCorpusEntry } from "../corpus.js";

/** One of each kind, small; `npm run test:long` takes all. */
const SOME = [
  "readme/3.1-parameters-style.json",
  "readme/2.0-petstore.json",
  "readme/3.0-polymorphism.json",
  "scalar/galaxy-3.1.yaml",
  "oai/separate/examples/v2.0/json/petstore-separate/spec/swagger.json",
  "openai/openapi-2023-06.yaml",
  "redocly/oas3.2.yaml",
  "box/v2026.0.json",
];

if (!hasCorpus) process.stderr.write("SKIPPED: ../shared/corpus is absent, no real document is tried\n");

describe.skipIf(!hasCorpus)("documents of the corpus compile", () => {
  test.each(SOME)("%s", { timeout: 120_000 }, async (file) => {
    const { result, operations } = await runCorpusEntry(file);
    expect(result).toBe("compiles");
    expect(operations).toBeGreaterThan(0);
  });
});
