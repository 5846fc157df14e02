import { expect, test } from "vitest";
import { killAtRandom } from "../e2e/killing.js";

const rounds = Number(process.env.ROUNDS ?? 200);

test.each(["SIGKILL", "SIGINT"] as const)("%s at many random moments", async (signal) => {
  const seen = await killAtRandom({ rounds, signal, seed: Number(process.env.SEED ?? 11) });
  expect(seen.mixed).toEqual([]);
  expect(seen.old + seen.new).toBe(rounds);
  expect(seen.writing).toBeGreaterThan(rounds / 5);
  expect(seen.left).toEqual([]);
});
