import { join } from "node:path";
import { expect, test } from "vitest";
import { ROOT } from "../cli/pawl.js";
import { fuzz, readDocument } from "../fuzz.js";

const SEEDS = [
  "test/fixtures/client/everything.yaml",
  "test/fixtures/types/37-swagger-20.yaml",
  "test/fixtures/types/discriminators.yaml",
  "spec/worqhat/2025-08-04/openapi.yaml",
];

test("documents with something wrong in them give a client that parses, or a message with a place", async () => {
  const seeds = SEEDS.map((name) => ({ name, document: readDocument(join(ROOT, name)) }));
  const seed = Number(process.env.SEED ?? 20_251_028);
  const { complaints, clients } = await fuzz(seeds, { rounds: 40, seed });
  expect(complaints).toEqual([]);
  // Both ways are taken.
  expect(clients).toBeGreaterThan(5);
  expect(clients).toBeLessThan(35);
});
