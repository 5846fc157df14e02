import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { disk } from "../../generator/output/filesystem.js";
import { writeTarget } from "../../generator/output/writer.js";
import {
  failing,
  filesOf,
  generateOne,
  makeFolder,
  ONE,
  snapshot,
  snapshotFiles,
  stampOf,
  TWO,
} from "./folders.js";

describe("writeTarget on a disk that fails", () => {
  const USERS = [
    ["swap", {}],
    ["in place", { "mine.txt": "mine" }],
  ] as const;

  test.each(USERS)("a full disk leaves the old state (%s)", async (_name, user) => {
    const { above, target } = await generateOne(user);
    const before = await snapshot(above);
    const fileSystem = failing("writeFile", "ENOSPC", /c\.md$/);
    await expect(writeTarget(target, filesOf(TWO), stampOf("2"), { fileSystem })).rejects.toMatchObject({
      code: "output-unwritable",
      message: expect.stringMatching(/^Cannot write to .*c\.md: the disk is full$/),
      fix: "Free some space, then run the command again.",
    });
    expect(await snapshot(above)).toEqual(before);
  });

  test.each([
    ["EACCES", "you may not write there"],
    ["EROFS", "the file system is read-only"],
  ])("%s while a new folder is made leaves nothing", async (code, what) => {
    const above = makeFolder();
    const fileSystem = failing("mkdir", code, /client\.pawl/);
    const target = join(above, "x/client");
    await expect(writeTarget(target, filesOf(ONE), stampOf("1"), { fileSystem })).rejects.toMatchObject({
      code: "output-unwritable",
      message: expect.stringContaining(what),
    });
    expect(await snapshot(above)).toEqual({});
  });

  test("a folder inside that may not be written is found before anything is changed", async () => {
    const { above, target } = await generateOne({ "mine.txt": "mine" });
    const before = await snapshot(above);
    const fileSystem = failing("access", "EACCES", /docs$/);
    await expect(writeTarget(target, filesOf(TWO), stampOf("2"), { fileSystem })).rejects.toMatchObject({
      code: "output-unwritable",
      message: `${join(target, "docs")} may not be written`,
    });
    expect(await snapshot(above)).toEqual(before);
  });

  test("when the second rename of a swap fails, the first is undone", async () => {
    const { target } = await generateOne();
    const before = await snapshot(target);
    const fileSystem = failing("rename", "EIO", /next \S+client$/);
    await expect(writeTarget(target, filesOf(TWO), stampOf("2"), { fileSystem })).rejects.toThrow("EIO");
    expect(await snapshot(target)).toEqual(before);
  });

  test("a change in place that fails half way is finished by the next run", async () => {
    const { target } = await generateOne({ "mine.txt": "mine" });
    const fileSystem = failing("rename", "EIO", /client/, 2);
    await expect(writeTarget(target, filesOf(TWO), stampOf("2"), { fileSystem })).rejects.toThrow("EIO");
    await writeTarget(target, filesOf(TWO), stampOf("2"));
    expect(await snapshotFiles(target)).toEqual({ ...TWO, "mine.txt": "mine" });
  });

  test("defects are not dressed up as failures of the disk", async () => {
    const fileSystem = { ...disk, link: () => Promise.reject(new TypeError("defect")) };
    const { target } = await generateOne();
    await expect(writeTarget(target, filesOf(TWO), stampOf("2"), { fileSystem })).rejects.toThrow(TypeError);
  });
});
