/** Every version of the WorqHat API against the next. */
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { ROOT } from "../cli/pawl.js";
import { judgePair } from "./judge.js";

const FOLDER = join(ROOT, "spec/worqhat");
const VERSIONS = readdirSync(FOLDER)
  .filter((name) => /^\d/.test(name))
  .sort();
const PAIRS = VERSIONS.slice(1).map((newer, index) => [VERSIONS[index] ?? newer, newer] as const);

test.each(PAIRS)("%s, then %s", { timeout: 180_000 }, async (before, after) => {
  const [older, newer] = [before, after].map((version) => join(FOLDER, version, "openapi.yaml"));
  const { report, disagreements } = await judgePair(older ?? "", newer ?? "");
  expect(disagreements).toEqual([]);
  expect(report.clients[0]?.calls).toBeGreaterThan(10);
  expect(report.summary["breaks-build"]).toBeGreaterThan(0);
});
