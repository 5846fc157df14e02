import { existsSync } from "node:fs";
import { chmod, mkdir, readFile, rm, stat, symlink } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { writeTarget } from "../../generator/output/writer.js";
import {
  failing,
  filesOf,
  generateOne,
  makeFolder,
  ONE,
  put,
  snapshot,
  snapshotFiles,
  stampOf,
  TWO,
} from "./folders.js";

describe("writeTarget", () => {
  test("makes the folder and those above it, and nothing else", async () => {
    const above = makeFolder();
    const result = await writeTarget(join(above, "x/y/client"), filesOf(ONE), stampOf("1"));
    expect(result.created).toEqual(["docs/a.md", "docs/deep/b.md", "index.ts", "manifest.json", "same.ts"]);
    expect(await snapshotFiles(join(above, "x/y/client"))).toEqual(ONE);
    expect(Object.keys(await snapshot(above)).every((path) => path.startsWith("x/y/client/"))).toBe(true);
  });

  test("writes bytes as they are", async () => {
    const target = join(makeFolder(), "client");
    const bytes = Uint8Array.from({ length: 256 }, (_, index) => index);
    await writeTarget(target, [{ path: "a.bin", content: bytes }], stampOf("1"));
    expect(Uint8Array.from(await readFile(join(target, "a.bin")))).toEqual(bytes);
  });

  test("is deterministic, to the byte", async () => {
    const [one, two] = [makeFolder(), makeFolder()];
    await writeTarget(join(one, "a"), filesOf(ONE), stampOf("1"));
    await writeTarget(join(two, "b"), filesOf(ONE).reverse(), stampOf("1"));
    expect(await snapshot(join(one, "a"))).toEqual(await snapshot(join(two, "b")));
  });

  test.each([
    ["by a swap", {}],
    ["in place", { "node_modules/x/index.js": "theirs", ".git/HEAD": "ref", "docs/deep/mine.md": "mine" }],
  ])("replaces a former run %s and keeps what is not Pawl's", async (_name, user) => {
    const { above, target } = await generateOne(user);
    const result = await writeTarget(target, filesOf(TWO), stampOf("2"));
    expect(await snapshotFiles(target)).toEqual({ ...TWO, ...user });
    expect(result).toEqual({
      created: ["docs/c.md"],
      changed: ["index.ts", "manifest.json"],
      kept: ["same.ts"],
      removed: ["docs/a.md", "docs/deep/b.md"],
      edited: [],
    });
    expect(Object.keys(await snapshot(above)).filter((path) => !path.startsWith("client/"))).toEqual([]);
  });

  test("removes folders that it emptied, and no others", async () => {
    const { target } = await generateOne();
    await mkdir(join(target, "mine/empty"), { recursive: true });
    await writeTarget(target, filesOf(TWO), stampOf("2"));
    expect(await snapshotFiles(target)).toEqual({ ...TWO, "mine/empty/": "/" });
  });

  test.each([
    ["by a swap", {}],
    ["in place", { "mine.txt": "mine" }],
  ])("leaves unchanged files alone, times included, %s", async (_name, user) => {
    const { target } = await generateOne(user);
    const before = await stat(join(target, "same.ts"));
    await writeTarget(target, filesOf(TWO), stampOf("2"));
    const after = await stat(join(target, "same.ts"));
    expect([after.ino, after.mtimeMs]).toEqual([before.ino, before.mtimeMs]);
  });

  test("touches nothing when nothing changes", async () => {
    const { target } = await generateOne();
    const before = await stat(target);
    const result = await writeTarget(target, filesOf(ONE), stampOf("1"), {
      fileSystem: failing("rename", "EIO"),
    });
    expect(result.kept).toHaveLength(5);
    expect((await stat(target)).mtimeMs).toBe(before.mtimeMs);
  });

  test("restores what was edited or deleted by hand, and tells", async () => {
    const { target } = await generateOne({ "index.ts": "edited", "docs/a.md": "edited too" });
    await rm(join(target, "same.ts"));
    const result = await writeTarget(target, filesOf({ ...TWO, "docs/a.md": "a" }), stampOf("2"));
    expect(result.edited).toEqual(["docs/a.md", "index.ts"]);
    expect(result.created).toContain("same.ts");
    expect(await snapshotFiles(target)).toEqual({ ...TWO, "docs/a.md": "a" });
  });

  test("tells when a file that is removed had been edited", async () => {
    const { target } = await generateOne({ "docs/a.md": "edited" });
    const result = await writeTarget(target, filesOf(TWO), stampOf("2"));
    expect(result.edited).toEqual(["docs/a.md"]);
    expect(existsSync(join(target, "docs/a.md"))).toBe(false);
  });

  test("a folder takes the place of a file and the other way round", async () => {
    for (const user of [{}, { "mine.txt": "mine" }]) {
      const target = join(makeFolder(), "client");
      await writeTarget(target, filesOf({ a: "file", "b/c/d": "deep" }), stampOf("1"));
      await put(target, user);
      await writeTarget(target, filesOf({ "a/x": "deep", b: "file" }), stampOf("2"));
      expect(await snapshotFiles(target)).toEqual({ "a/x": "deep", b: "file", ...user });
    }
  });

  test("keeps the permissions of the folder when it is swapped", async () => {
    const { target } = await generateOne();
    await chmod(target, 0o750);
    await writeTarget(target, filesOf(TWO), stampOf("2"));
    expect((await stat(target)).mode & 0o777).toBe(0o750);
  });

  test("writes where a link to the folder leads, and keeps the link", async () => {
    const { above, target } = await generateOne();
    await symlink("client", join(above, "link"));
    await writeTarget(join(above, "link"), filesOf(TWO), stampOf("2"));
    expect((await snapshot(above)).link).toBe("-> client");
    expect(await snapshotFiles(target)).toEqual(TWO);
  });

  test("does not move the folder that the process stands in", async () => {
    const { target } = await generateOne();
    const { ino } = await stat(target);
    const home = process.cwd();
    try {
      // Workers of the test runner cannot change their folder.
      process.cwd = () => join(target, "docs");
      await writeTarget(target, filesOf(TWO), stampOf("2"));
    } finally {
      process.cwd = () => home;
    }
    expect((await stat(target)).ino).toBe(ino);
    expect(await snapshotFiles(target)).toEqual(TWO);
  });

  test("changes the folder in place when the system refuses to move it", async () => {
    const { above, target } = await generateOne();
    const { ino } = await stat(target);
    const fileSystem = failing("rename", "EBUSY", /client \S+previous$/);
    await writeTarget(target, filesOf(TWO), stampOf("2"), { fileSystem });
    expect((await stat(target)).ino).toBe(ino);
    expect(await snapshotFiles(target)).toEqual(TWO);
    expect(Object.keys(await snapshot(above)).filter((path) => /pawl/.test(path))).toEqual([]);
  });

  test("works in a folder whose parent may not be written", async () => {
    const { above, target } = await generateOne();
    const fileSystem = {
      ...failing("mkdir", "EACCES", new RegExp(`^${above}/[.]`)),
      access: failing("access", "EACCES", new RegExp(`^${above}$`)).access,
    };
    await writeTarget(target, filesOf(TWO), stampOf("2"), { fileSystem });
    expect(await snapshotFiles(target)).toEqual(TWO);
  });
});
