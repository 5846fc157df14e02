import { rm } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { beforeAll, describe, expect, test } from "vitest";
import { checkTarget, isCurrent } from "../../generator/output/check.js";
import { disk, type FileSystem } from "../../generator/output/filesystem.js";
import { writeTarget } from "../../generator/output/writer.js";
import { compileWriter, ended, heard, runScript } from "./child.js";
import { filesOf, makeFolder, put, snapshot, snapshotFiles, stampOf } from "./folders.js";

const OLD = { "index.ts": "old", "a/one.md": "old", "a/two.md": "old", gone: "old", same: "same" };
const NEW = { "index.ts": "new", "a/one.md": "new", "b/three.md": "new", "gone/now": "new", same: "same" };
const USERS = [
  ["swap", {}],
  ["in place", { "mine/note.txt": "mine", "a/mine.md": "mine" }],
] as const;

/** A disk on which the process dies before its n-th change: that call and all later ones never return. */
function dyingBefore(n: number): { fileSystem: FileSystem; death: Promise<"dead"> } {
  let changes = 0;
  let die: (value: "dead") => void = () => {};
  const death = new Promise<"dead">((resolve) => {
    die = resolve;
  });
  const changing = [
    "chmod",
    "link",
    "mkdir",
    "open",
    "rename",
    "rm",
    "rmdir",
    "unlink",
    "writeFile",
  ] as const;
  const fileSystem = { ...disk };
  for (const operation of changing) {
    const guarded = (...args: unknown[]): unknown => {
      changes += 1;
      if (changes < n) return Reflect.apply(disk[operation], disk, args);
      die("dead");
      return new Promise(() => {});
    };
    Object.assign(fileSystem, { [operation]: guarded });
  }
  return { fileSystem, death };
}

/** The lock names this process, which lives; a process that died would leave it behind without an owner. */
async function dropLock(above: string): Promise<void> {
  await rm(join(above, ".client.pawl.lock"), { force: true });
}

describe.each(USERS)("a run that dies at any of its steps (%s)", (name, user) => {
  test("leaves the old state or the new one", async () => {
    const seen = { old: 0, new: 0, mixed: 0, none: 0 };
    let steps = 1;
    for (; ; steps++) {
      const above = makeFolder();
      const target = join(above, "client");
      await writeTarget(target, filesOf(OLD), stampOf("old"));
      await put(target, user);

      const { fileSystem, death } = dyingBefore(steps);
      const run = writeTarget(target, filesOf(NEW), stampOf("new"), { fileSystem });
      const end = await Promise.race([run, death]);
      await dropLock(above);
      if (end !== "dead") break;

      const raw = await snapshotFiles(target).catch(() => undefined);
      const isOld = JSON.stringify(raw) === JSON.stringify(sorted({ ...OLD, ...user }));
      const isNew = JSON.stringify(raw) === JSON.stringify(sorted({ ...NEW, ...user }));
      seen[raw === undefined ? "none" : isOld ? "old" : isNew ? "new" : "mixed"] += 1;

      const current = [await isCurrent(target, stampOf("old")), await isCurrent(target, stampOf("new"))];
      expect(current.filter(Boolean), `step ${steps}`).toHaveLength(1);
      expect(await snapshotFiles(target)).toEqual({ ...(current[0] ? OLD : NEW), ...user });

      await writeTarget(target, filesOf(NEW), stampOf("new"));
      expect(await snapshotFiles(target)).toEqual({ ...NEW, ...user });
      expect(Object.keys(await snapshot(above)).filter((path) => path.includes("pawl"))).toEqual([]);
    }
    // Guards the test itself: it went through all phases, and in a swap nobody ever saw half.
    expect(steps).toBeGreaterThan(12);
    expect(seen.old).toBeGreaterThan(5);
    expect(seen.new).toBeGreaterThan(0);
    if (name === "swap") expect([seen.mixed, seen.none]).toEqual([0, 1]);
    else expect([seen.mixed > 3, seen.none]).toEqual([true, 0]);
  });
});

test("a first run that dies leaves nothing or all", async () => {
  for (let steps = 1; ; steps++) {
    const above = makeFolder();
    const target = join(above, "client");
    const { fileSystem, death } = dyingBefore(steps);
    const end = await Promise.race([
      writeTarget(target, filesOf(NEW), stampOf("new"), { fileSystem }),
      death,
    ]);
    await dropLock(above);
    if (end !== "dead") break;
    const isDone = await isCurrent(target, stampOf("new"));
    expect(await snapshotFiles(target).catch(() => ({}))).toEqual(isDone ? NEW : {});
    await writeTarget(target, filesOf(NEW), stampOf("new"));
    expect(Object.keys(await snapshot(above)).every((path) => path.startsWith("client/"))).toBe(true);
  }
});

test("a journal about a state that is no longer there is thrown away", async () => {
  const target = join(makeFolder(), "client");
  await writeTarget(target, filesOf(OLD), stampOf("old"));
  await put(target, { "mine.txt": "mine" });
  let isInPlace = false;
  for (let steps = 1; !isInPlace; steps++) {
    const { fileSystem, death } = dyingBefore(steps);
    await Promise.race([writeTarget(target, filesOf(NEW), stampOf("new"), { fileSystem }), death]);
    await dropLock(join(target, ".."));
    isInPlace = Object.keys(await snapshot(target)).includes(".pawl/journal.json");
  }
  // Somebody checks out another commit over it.
  const other = join(makeFolder(), "client");
  await writeTarget(other, filesOf({ "index.ts": "third" }), stampOf("third"));
  await put(target, await snapshot(other));
  expect(await isCurrent(target, stampOf("third"))).toBe(true);
  expect((await snapshot(target))["index.ts"]).toBe("third");
});

test("a hostile journal changes nothing outside the folder", async () => {
  const above = makeFolder();
  const target = join(above, "client");
  await put(above, { "precious.txt": "x", "client/.pawl/next/evil": "y" });
  const journal = { journal: 1, before: null, remove: ["../precious.txt"], write: ["../evil"] };
  await put(target, { ".pawl/journal.json": JSON.stringify(journal) });
  await writeTarget(target, filesOf(NEW), stampOf("new"));
  expect(Object.keys(await snapshot(above)).filter((path) => !path.startsWith("client/"))).toEqual([
    "precious.txt",
  ]);
  expect(await snapshotFiles(target)).toEqual(NEW);
});

describe("a process killed at a random moment", () => {
  let compiled = "";
  beforeAll(() => {
    compiled = compileWriter();
  });

  const many = (content: string): Record<string, string> =>
    Object.fromEntries(Array.from({ length: 40 }, (_, index) => [`d${index % 5}/f${index}.ts`, content]));
  const script = `
    const many = ${many.toString()};
    say("ready");
    for (let i = 0; ; i++) await writeTarget(args[0], filesOf(many(String(i % 2))), stampOf(String(i % 2)));`;

  test.each(USERS)("leaves the old state or the new one (%s)", { timeout: 60_000 }, async (_name, user) => {
    const target = join(makeFolder(), "client");
    await writeTarget(target, filesOf(many("1")), stampOf("1"));
    await put(target, user);
    for (let round = 0; round < 15; round++) {
      const child = runScript(compiled, script, target);
      await heard(child, "ready");
      await sleep(Math.random() * 40);
      const end = ended(child);
      child.kill("SIGKILL");
      expect(await end).toBe("SIGKILL");

      const current = [await isCurrent(target, stampOf("0")), await isCurrent(target, stampOf("1"))];
      expect(current.filter(Boolean)).toHaveLength(1);
      const state = current[0] ? "0" : "1";
      expect(await snapshotFiles(target)).toMatchObject({ ...many(state), ...user });
      const check = await checkTarget(target, filesOf(many(state)), stampOf(state));
      expect(check).toEqual({ isCurrent: true, missing: [], changed: [], surplus: [] });
    }
    // The dead process's lock does not make the next run wait.
    const start = Date.now();
    await writeTarget(target, filesOf(many("2")), stampOf("2"));
    expect(Date.now() - start).toBeLessThan(2_000);
    expect(await snapshotFiles(target)).toEqual({ ...many("2"), ...user });
  });
});

function sorted(contents: Record<string, string>): Record<string, string> {
  return Object.fromEntries(Object.entries(contents).sort(([a], [b]) => (a < b ? -1 : 1)));
}
