import { mkdir, readFile, rm, symlink, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { writeTarget } from "../../generator/output/writer.js";
import {
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

describe("writeTarget refuses", () => {
  test("files that Pawl did not make, and says so", async () => {
    const target = join(makeFolder(), "client");
    await put(target, { "index.ts": "mine", "same.ts": "same" });
    await expect(writeTarget(target, filesOf(ONE), stampOf("1"))).rejects.toMatchObject({
      code: "output-unwritable",
      message: `${join(target, "index.ts")} was not made by Pawl`,
      fix: "Choose another folder, or write over it with --force.",
    });
    expect(await snapshot(target)).toEqual({ "index.ts": "mine", "same.ts": "same" });
  });

  test("unless forced; a file with the same bytes is taken over silently", async () => {
    const target = join(makeFolder(), "client");
    await put(target, { "index.ts": "mine", "same.ts": "same", "other.txt": "x" });
    const result = await writeTarget(target, filesOf(ONE), stampOf("1"), { force: true });
    expect(result.changed).toEqual(["index.ts"]);
    expect(result.kept).toEqual(["same.ts"]);
    expect(await snapshotFiles(target)).toEqual({ ...ONE, "other.txt": "x" });
  });

  test("a manifest.json of something else", async () => {
    const target = join(makeFolder(), "app");
    await put(target, { "manifest.json": '{"name":"my web app"}' });
    await expect(writeTarget(target, filesOf(ONE), stampOf("1"))).rejects.toThrow(
      "manifest.json was not made by",
    );
  });

  test("what a newer Pawl made", async () => {
    const target = join(makeFolder(), "client");
    await put(target, { "manifest.json": '{"manifest":2,"generator":{"name":"pawl","version":"9"}}' });
    await expect(writeTarget(target, filesOf(ONE), stampOf("1"))).rejects.toMatchObject({
      code: "output-unwritable",
      message: `${target} was made by a newer Pawl`,
    });
  });

  test("to remove files by a hostile manifest", async () => {
    const above = makeFolder();
    const target = join(above, "client");
    await put(above, { "precious.txt": "x" });
    await writeTarget(target, filesOf(ONE), stampOf("1"));
    const manifest = await readFile(join(target, "manifest.json"), "utf8");
    await writeFile(join(target, "manifest.json"), manifest.replace("docs/a.md", "../precious.txt"));
    await expect(writeTarget(target, filesOf(TWO), stampOf("2"))).rejects.toMatchObject({
      code: "output-unwritable",
    });
    await writeTarget(target, filesOf(TWO), stampOf("2"), { force: true });
    expect(await readFile(join(above, "precious.txt"), "utf8")).toBe("x");
  });

  test.each([[false], [true]])("to write through a link to elsewhere (force: %s)", async (force) => {
    const above = makeFolder();
    const target = join(above, "client");
    await put(above, { "elsewhere/a.md": "theirs" });
    await mkdir(target);
    await symlink("../elsewhere", join(target, "docs"));
    await expect(writeTarget(target, filesOf(ONE), stampOf("1"), { force })).rejects.toMatchObject({
      code: "output-unwritable",
      message: expect.stringContaining(`${join(target, "docs")} is a symbolic link`),
    });
    expect(await snapshot(join(above, "elsewhere"))).toEqual({ "a.md": "theirs" });
  });

  test("to remove through a link that took the place of a folder", async () => {
    const { above, target } = await generateOne();
    await put(above, { "elsewhere/a.md": "a", "elsewhere/deep/b.md": "b" });
    await rm(join(target, "docs"), { recursive: true });
    await symlink("../elsewhere", join(target, "docs"));
    await writeTarget(target, filesOf({ "index.ts": "two" }), stampOf("2"));
    expect(await snapshot(join(above, "elsewhere"))).toEqual({ "a.md": "a", "deep/b.md": "b" });
    expect((await snapshot(target)).docs).toBe("-> ../elsewhere");
  });

  test("to follow a link at the place of a file: the link is replaced", async () => {
    const { above, target } = await generateOne({ "mine.txt": "in place" });
    await put(above, { "secret.txt": "secret" });
    await rm(join(target, "index.ts"));
    await symlink("../secret.txt", join(target, "index.ts"));
    const result = await writeTarget(target, filesOf(TWO), stampOf("2"));
    expect(result.edited).toEqual(["index.ts"]);
    expect(await readFile(join(above, "secret.txt"), "utf8")).toBe("secret");
    expect((await snapshot(target))["index.ts"]).toBe("two");
  });

  test("a folder at the place of a file, even when empty", async () => {
    const target = join(makeFolder(), "client");
    await mkdir(join(target, "index.ts"), { recursive: true });
    await expect(writeTarget(target, filesOf(ONE), stampOf("1"), { force: true })).rejects.toMatchObject({
      message: `${join(target, "index.ts")} is a folder, so ${join(target, "index.ts")} cannot be written`,
    });
  });

  test("a file at the place of the target, or of a folder above it", async () => {
    const above = makeFolder();
    await put(above, { file: "x" });
    for (const target of [join(above, "file"), join(above, "file/client")]) {
      await expect(writeTarget(target, filesOf(ONE), stampOf("1"))).rejects.toMatchObject({
        code: "output-unwritable",
      });
    }
    expect(await snapshot(above)).toEqual({ file: "x" });
  });

  test("a link to nothing as the target", async () => {
    const above = makeFolder();
    await symlink("nowhere", join(above, "client"));
    await expect(writeTarget(join(above, "client"), filesOf(ONE), stampOf("1"))).rejects.toThrow(
      "link to nothing",
    );
  });

  test("paths that leave the folder, before anything is written", async () => {
    const above = makeFolder();
    const files = filesOf({ "../evil.ts": "x" });
    await expect(writeTarget(join(above, "client"), files, stampOf("1"))).rejects.toMatchObject({
      code: "output-unwritable",
      message: 'The file name "../evil.ts" has a part ".."',
    });
    expect(await snapshot(above)).toEqual({});
  });
});
