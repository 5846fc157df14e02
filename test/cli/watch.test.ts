import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { expect, test } from "vitest";
import { makeFolder } from "../e2e/project.js";
import { endOf, startPawl } from "./pawl.js";

const document = (id: string): string =>
  JSON.stringify({
    openapi: "3.1.0",
    info: { title: "Tiny API", version: "1" },
    servers: [{ url: "https://api.test" }],
    paths: { "/a": { get: { operationId: id, responses: { "204": { description: "" } } } } },
  });

test("--watch generates on each save, reports what it cannot read, and goes on", {
  timeout: 120_000,
}, async () => {
  const cwd = makeFolder();
  const file = join(cwd, "a.json");
  writeFileSync(file, document("getFirst"));
  const child = startPawl(["generate", "--spec", "a.json", "--out", "out", "--no-docs", "--watch"], { cwd });
  const heard = { out: "", error: "" };
  child.stdout?.on("data", (chunk) => {
    heard.out += String(chunk);
  });
  child.stderr?.on("data", (chunk) => {
    heard.error += String(chunk);
  });
  const end = endOf(child);
  const until = async (isSo: () => boolean, what: string): Promise<void> => {
    for (let waited = 0; !isSo(); waited += 50) {
      if (waited > 40_000) throw new Error(`no ${what}: ${heard.out}${heard.error}`);
      await sleep(50);
    }
  };
  const resource = (): string => readFileSync(join(cwd, "out/src/operations/a.ts"), "utf8");

  await until(() => heard.out.includes("Watching for changes; Ctrl-C ends it."), "start");
  expect(heard.out).toMatch(/^a\.json: \d+ files written, 0 removed/);
  expect(resource()).toContain('"getFirst"');
  // The watcher may still be looking around.
  await sleep(500);

  writeFileSync(file, document("getSecond"));
  await until(() => heard.out.split("files written").length === 3, "second run");
  expect(resource()).toContain('"getSecond"');

  writeFileSync(file, '{"openapi": "3.1.0",');
  await until(() => heard.error.includes("Not valid JSON"), "complaint");
  expect(heard.error).toMatch(/^a\.json:1:\d+ {2}error/);
  expect(resource()).toContain('"getSecond"');

  writeFileSync(file, document("getThird"));
  await until(() => heard.out.split("files written").length === 4, "third run");
  expect(resource()).toContain('"getThird"');

  child.kill("SIGINT");
  expect((await end).code).toBe("SIGINT");
});
