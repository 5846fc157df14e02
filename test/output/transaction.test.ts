/** Several files of a project as one change: all or none, whatever happens. */
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { dirname, join } from "node:path";
import { describe, expect, it } from "vitest";
import { disk, type FileSystem } from "../../generator/output/filesystem.js";
import { type Change, holdProject, recoverProject } from "../../generator/output/transaction.js";
import { hashTree, makeFolder } from "../e2e/project.js";

function makeProject(): string {
  const folder = makeFolder();
  mkdirSync(join(folder, "spec"));
  mkdirSync(join(folder, "generated/a"), { recursive: true });
  writeFileSync(join(folder, "spec/registry.yaml"), "old");
  writeFileSync(join(folder, "generated/a/gone.txt"), "old");
  writeFileSync(join(folder, "generated/a/stays.txt"), "old");
  return folder;
}

function changesOf(folder: string): Change[] {
  return [
    { file: join(folder, "spec/registry.yaml"), content: "new" },
    { file: join(folder, "spec/a/1/openapi.yaml"), content: "new" },
    { file: join(folder, "generated/a/gone.txt"), content: undefined },
    { file: join(folder, "generated/b/c/d.txt"), content: new TextEncoder().encode("new") },
    { file: join(folder, "generated/a/stays.txt"), content: "old" },
    { file: join(folder, "generated/never.txt"), content: undefined },
  ];
}

const run = (folder: string, fileSystem: FileSystem = disk): Promise<void> =>
  holdProject(join(folder, "spec"), (commit) => commit(changesOf(folder)), 500, fileSystem);

/** The state after the changes. */
async function changed(): Promise<Record<string, string>> {
  const folder = makeProject();
  await run(folder);
  return hashTree(folder);
}

describe("holdProject", () => {
  it("makes all changes and leaves nothing of its own", async () => {
    const folder = makeProject();
    await run(folder);
    expect(Object.keys(hashTree(folder))).toEqual([
      "generated/a/stays.txt",
      "generated/b/c/d.txt",
      "spec/a/1/openapi.yaml",
      "spec/registry.yaml",
    ]);
    expect(readFileSync(join(folder, "spec/registry.yaml"), "utf8")).toBe("new");
  });

  it("copies where the place is on another disk", async () => {
    const folder = makeProject();
    // Renames across disks fail; those within one folder do not.
    const rename: FileSystem["rename"] = async (from, to) => {
      if (dirname(String(from)) === dirname(String(to))) return disk.rename(from, to);
      throw Object.assign(new Error("another disk"), { code: "EXDEV" });
    };
    await run(folder, { ...disk, rename });
    expect(hashTree(folder)).toEqual(await changed());
  });

  it("refuses a link on the way before anything is changed, and leaves nothing to be finished", async () => {
    const folder = makeProject();
    const elsewhere = makeFolder();
    symlinkSync(elsewhere, join(folder, "generated/b"));
    const before = hashTree(folder);
    await expect(run(folder)).rejects.toMatchObject({
      code: "output-unwritable",
      message: expect.stringContaining("is a symbolic link"),
    });
    await recoverProject(join(folder, "spec"));
    expect([hashTree(folder), hashTree(elsewhere)]).toEqual([before, {}]);
    expect(readdirSync(join(folder, "spec"))).toEqual(["registry.yaml"]);
  });

  it("removes what a release that was killed had staged", async () => {
    const folder = makeProject();
    mkdirSync(join(folder, "spec/.pawl-release/1.0.0"), { recursive: true });
    writeFileSync(join(folder, "spec/.pawl-release/1.0.0/openapi.yaml"), "half");
    await run(folder);
    expect(hashTree(folder)).toEqual(await changed());
  });

  it("ends in the old state or the new one, whichever call of the disk fails", async () => {
    const states = [hashTree(makeProject()), await changed()].map((state) => JSON.stringify(state));
    const reached = new Set<number>();
    let calls = 0;
    for (let failing = 0; failing < 200; failing += 1) {
      const folder = makeProject();
      calls = 0;
      let hasFailed = false;
      const breaking = new Proxy(disk, {
        get(target, name: keyof FileSystem) {
          const original = target[name] as (...args: unknown[]) => Promise<unknown>;
          if (name === "readFile" || name === "lstat" || name === "stat") return original;
          return async (...args: unknown[]) => {
            if (hasFailed || calls++ === failing) {
              // From here on the process is dead for the disk.
              hasFailed = true;
              throw Object.assign(new Error("dead"), { code: "EIO" });
            }
            return original(...args);
          };
        },
      });
      await run(folder, breaking).catch(() => undefined);
      // The lock of a process that lives is not dead; here that process is this one.
      rmSync(join(folder, "spec/.pawl.lock"), { force: true });
      await recoverProject(join(folder, "spec"));
      rmSync(join(folder, "spec/.pawl"), { recursive: true, force: true });
      const state = states.indexOf(JSON.stringify(hashTree(folder)));
      expect(state, `failing at call ${failing}`).toBeGreaterThanOrEqual(0);
      reached.add(state);
      if (!hasFailed) break;
    }
    expect(calls).toBeGreaterThan(10);
    expect([...reached].sort()).toEqual([0, 1]);
  });

  it("forgets a change whose files were changed by somebody else since", async () => {
    const folder = makeProject();
    const work = join(folder, "spec/.pawl");
    mkdirSync(join(work, "next/spec"), { recursive: true });
    writeFileSync(join(work, "next/spec/registry.yaml"), "new");
    const journal = {
      journal: 1,
      before: JSON.stringify({ "spec/registry.yaml": ["a", "b"] }),
      remove: [],
      write: ["spec/registry.yaml"],
    };
    writeFileSync(join(work, "journal.json"), JSON.stringify(journal));
    await recoverProject(join(folder, "spec"));
    expect(readFileSync(join(folder, "spec/registry.yaml"), "utf8")).toBe("old");
    expect(existsSync(work)).toBe(false);
  });

  it("lets one at a time", async () => {
    const folder = makeProject();
    const order: string[] = [];
    const task = (name: string) => async (): Promise<void> => {
      order.push(`${name} begins`);
      await new Promise((resolve) => setTimeout(resolve, 30));
      order.push(`${name} ends`);
    };
    await Promise.all(["a", "b"].map((name) => holdProject(join(folder, "spec"), task(name), 5000)));
    expect([order[0]?.slice(0, 1), order[2]?.slice(0, 1)].sort()).toEqual(["a", "b"]);
    expect(order.map((one) => one.split(" ")[1])).toEqual(["begins", "ends", "begins", "ends"]);
    const held = holdProject(join(folder, "spec"), () =>
      holdProject(join(folder, "spec"), async () => undefined, 50),
    );
    await expect(held).rejects.toMatchObject({ code: "output-locked" });
  });

  it("refuses files outside of the project, and what names cannot be", async () => {
    const folder = makeProject();
    for (const file of ["../outside.txt", "spec/con", ".pawl/x"]) {
      const changes = [{ file: join(folder, file), content: "x" }];
      await expect(holdProject(join(folder, "spec"), (commit) => commit(changes))).rejects.toMatchObject({
        code: "output-unwritable",
      });
    }
  });
});
