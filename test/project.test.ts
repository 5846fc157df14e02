/** The rules of the house, by the tools that hold them. */
import { spawn } from "node:child_process";
import { join } from "node:path";
import { expect, test } from "vitest";
import { ROOT } from "./cli/pawl.js";

/** Runs a tool by its entry point, in a process of its own. */
function run(entry: string, args: readonly string[]): Promise<string> {
  const child = spawn(process.execPath, [join(ROOT, "node_modules", entry), ...args], {
    cwd: ROOT,
    env: { ...process.env, NO_COLOR: "1", FORCE_COLOR: undefined },
  });
  let output = "";
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding("utf8").on("data", (text: string) => {
      output += text;
    });
  }
  return new Promise((resolve, reject) => {
    child.once("error", reject);
    child.once("close", (code) => resolve(code === 0 ? "" : `exit ${code}\n${output}`));
  });
}

test("format and lint find nothing", { timeout: 180_000 }, async () => {
  expect(await run("@biomejs/biome/bin/biome", ["check", "--error-on-warnings"])).toBe("");
});

test("modules import only what their layer may, and never in circles", { timeout: 180_000 }, async () => {
  const args = ["--config", ".dependency-cruiser.cjs", "generator"];
  expect(await run("dependency-cruiser/bin/dependency-cruise.mjs", args)).toBe("");
});

test("nothing is exported, installed or kept that nobody uses", { timeout: 180_000 }, async () => {
  expect(await run("knip/bin/knip.js", [])).toBe("");
});
