import { spawnSync } from "node:child_process";
import { readFile, utimes, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { describe, expect, test } from "vitest";
import { disk } from "../../generator/output/filesystem.js";
import { describeSelf, isGone, parseHolder } from "../../generator/output/holder.js";
import { acquireLock } from "../../generator/output/lock.js";
import { makeFolder } from "./folders.js";

const lockFile = (): string => join(makeFolder(), ".client.pawl.lock");
const take = (file: string, wait: number) => acquireLock(file, "client", wait, disk);
/** The id of a process that has ended. */
const deadPid = (): number => spawnSync(process.execPath, ["-e", ""]).pid;

describe("acquireLock", () => {
  test("lets a second run wait, then go on", async () => {
    const file = lockFile();
    const first = await take(file, 0);
    let isHeld = true;
    const second = take(file, 5_000).then((lock) => ({ lock, wasHeld: isHeld }));
    await sleep(150);
    isHeld = false;
    await first.release();
    const { lock, wasHeld } = await second;
    expect(wasHeld).toBe(false);
    await lock.release();
    await expect(readFile(file)).rejects.toThrow("ENOENT");
  });

  test("gives up after the time, naming the process and the file", async () => {
    const file = lockFile();
    const first = await take(file, 0);
    const start = Date.now();
    await expect(take(file, 200)).rejects.toMatchObject({
      code: "output-locked",
      message: `Another run (process ${process.pid}) is writing to client`,
      fix: `Wait until it has ended, or delete ${file} if no such run exists.`,
    });
    expect(Date.now() - start).toBeGreaterThanOrEqual(200);
    await first.release();
  });

  test("takes over at once from a process that has ended", async () => {
    const file = lockFile();
    await writeFile(file, JSON.stringify({ ...describeSelf(), pid: deadPid(), token: "t" }));
    const lock = await take(file, 0);
    expect(parseHolder(await readFile(file, "utf8"))?.pid).toBe(process.pid);
    await lock.release();
  });

  test("soon takes over from a process that died as it made the file", async () => {
    const file = lockFile();
    await writeFile(file, "");
    await expect(take(file, 100)).rejects.toMatchObject({ message: "Another run is writing to client" });
    const start = Date.now();
    const lock = await take(file, 5_000);
    expect(Date.now() - start).toBeLessThan(3_000);
    await lock.release();
  });

  test("only one of many takes a dead lock over", async () => {
    const file = lockFile();
    await writeFile(file, JSON.stringify({ ...describeSelf(), pid: deadPid(), token: "t" }));
    const runs = await Promise.allSettled(Array.from({ length: 8 }, () => take(file, 100)));
    expect(runs.filter((run) => run.status === "fulfilled")).toHaveLength(1);
  });

  test("does not release what another run took over", async () => {
    const file = lockFile();
    const lock = await take(file, 0);
    const other = JSON.stringify({ ...describeSelf(), token: "other" });
    await writeFile(file, other);
    await lock.release();
    lock.releaseNow();
    expect(await readFile(file, "utf8")).toBe(other);
  });

  test("takes over a lock of another machine only after a silence", { timeout: 20_000 }, async () => {
    const file = lockFile();
    await writeFile(file, JSON.stringify({ ...describeSelf(), host: "elsewhere", token: "t" }));
    // Its clock may be wrong by hours: only whether it moves counts.
    await utimes(file, 1, 1);
    await expect(take(file, 300)).rejects.toMatchObject({ code: "output-locked" });
    const start = Date.now();
    const lock = await take(file, 15_000);
    expect(Date.now() - start).toBeGreaterThan(5_000);
    await lock.release();
  });

  test("shows that it is alive", { timeout: 10_000 }, async () => {
    const file = lockFile();
    const lock = await take(file, 0);
    const before = (await disk.stat(file)).mtimeMs;
    await sleep(2_000);
    expect((await disk.stat(file)).mtimeMs).toBeGreaterThan(before);
    await lock.release();
  });
});

describe("isGone", () => {
  const self = { ...describeSelf(), token: "t" };
  test.each([
    ["this process", self, false, false],
    ["this process, silent (stopped for a while)", self, true, false],
    ["an ended process", { ...self, pid: deadPid() }, false, true],
    ["a new process with the id of an ended one", { ...self, started: "1" }, false, true],
    ["another machine that beats", { ...self, host: "elsewhere" }, false, false],
    ["another machine that is silent", { ...self, host: "elsewhere" }, true, true],
    ["nobody, just now", undefined, false, false],
    ["nobody, for long", undefined, true, true],
  ])("%s", (_name, holder, isSilent, want) => {
    expect(isGone(holder, isSilent)).toBe(want);
  });
});

test.each([
  ["", undefined],
  ["{", undefined],
  ["null", undefined],
  ['{"host":"h","pid":0,"started":"","token":"t"}', undefined],
  ['{"host":"h","pid":-1,"started":"","token":"t"}', undefined],
  ['{"host":"h","pid":7,"started":"","token":"t"}', { host: "h", pid: 7, started: "", token: "t" }],
])("parseHolder(%j)", (text, want) => {
  expect(parseHolder(text)).toEqual(want);
});
