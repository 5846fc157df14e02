import { expect, test } from "vitest";
import { killAtRandom } from "../e2e/killing.js";

test.each(["SIGKILL", "SIGINT"] as const)("%s at 200 random moments", async (signal) => {
  const seen = await killAtRandom({ rounds: 200, signal, seed: 11 });
  expect(seen.mixed).toEqual([]);
  expect(seen.old + seen.new).toBe(200);
  expect(seen.writing).toBeGreaterThan(40);
  expect(seen.left).toEqual([]);
});
