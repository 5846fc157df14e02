import { mkdir, rm, symlink } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { checkTarget, isCurrent } from "../../generator/output/check.js";
import { writeTarget } from "../../generator/output/writer.js";
import { failing, filesOf, makeFolder, put, snapshot, stampOf } from "./folders.js";

const ONE = { "index.ts": "one", "docs/a.md": "a", "old.ts": "old" };

async function generate(): Promise<string> {
  const target = join(makeFolder(), "client");
  await writeTarget(target, filesOf(ONE), stampOf("1"));
  return target;
}

describe("isCurrent", () => {
  test.each<[string, (target: string) => Promise<unknown>, boolean]>([
    ["untouched", async () => {}, true],
    ["with files of the user", (target) => put(target, { "node_modules/x.js": "x" }), true],
    ["an edited file of the same size", (target) => put(target, { "index.ts": "ONE" }), false],
    ["a deleted file", (target) => rm(join(target, "docs/a.md")), false],
    ["a deleted manifest", (target) => rm(join(target, "manifest.json")), false],
    ["a broken manifest", (target) => put(target, { "manifest.json": "{" }), false],
    ["a deleted folder", (target) => rm(target, { recursive: true }), false],
    [
      "a folder replaced by a link to an equal one",
      async (target) => {
        await rm(join(target, "docs"), { recursive: true });
        await put(target, { "../other/a.md": "a" });
        await symlink("../other", join(target, "docs"));
      },
      false,
    ],
  ])("%s", async (_name, change, want) => {
    const target = await generate();
    await change(target);
    expect(await isCurrent(target, stampOf("1"))).toBe(want);
  });

  test.each([
    ["the document", stampOf("2")],
    ["the options", { ...stampOf("1"), options: "other" }],
    ["the templates", { ...stampOf("1"), templates: "other" }],
    ["the generator", { ...stampOf("1"), generator: { name: "pawl", version: "9" } } as const],
  ])("is false when %s changed", async (_name, stamp) => {
    expect(await isCurrent(await generate(), stamp)).toBe(false);
  });

  test("of 10 MB in 800 files costs far less than 300 ms", async () => {
    const target = join(makeFolder(), "client");
    const contents = Object.fromEntries(
      Array.from({ length: 800 }, (_, index) => [
        `d${index % 20}/f${index}.md`,
        String(index % 10).repeat(13_000),
      ]),
    );
    await writeTarget(target, filesOf(contents), stampOf("1"));
    const times: number[] = [];
    for (let round = 0; round < 3; round++) {
      const start = performance.now();
      expect(await isCurrent(target, stampOf("1"))).toBe(true);
      times.push(performance.now() - start);
    }
    // About 100 ms on two cores; the bound leaves room for a busy machine and still catches a second pass.
    expect(Math.min(...times)).toBeLessThan(300);
  });
});

describe("checkTarget", () => {
  test("lists what differs and writes nothing", async () => {
    const target = await generate();
    await put(target, { "docs/a.md": "edited", "mine.txt": "mine" });
    await rm(join(target, "index.ts"));
    const before = await snapshot(target);
    const wanted = filesOf({ "index.ts": "one", "docs/a.md": "a", "docs/b.md": "b" });
    expect(await checkTarget(target, wanted, stampOf("2"))).toEqual({
      isCurrent: false,
      missing: ["docs/b.md", "index.ts"],
      changed: ["docs/a.md", "manifest.json"],
      surplus: ["old.ts"],
    });
    expect(await snapshot(target)).toEqual(before);
  });

  test("lists nothing when all is as it should be", async () => {
    const target = await generate();
    expect((await checkTarget(target, filesOf(ONE), stampOf("1"))).isCurrent).toBe(true);
  });

  test("lists everything as missing where there is no folder, and makes none", async () => {
    const above = makeFolder();
    const result = await checkTarget(join(above, "x/client"), filesOf(ONE), stampOf("1"));
    expect(result.missing).toEqual(["docs/a.md", "index.ts", "manifest.json", "old.ts"]);
    expect(await snapshot(above)).toEqual({});
  });

  test("counts what stands in the way as changed", async () => {
    const target = join(makeFolder(), "client");
    await mkdir(join(target, "index.ts"), { recursive: true });
    expect((await checkTarget(target, filesOf(ONE), stampOf("1"))).changed).toEqual(["index.ts"]);
  });

  test("says what cannot be read", async () => {
    const target = await generate();
    const fileSystem = failing("readFile", "EACCES", /index\.ts$/);
    await expect(checkTarget(target, filesOf(ONE), stampOf("1"), fileSystem)).rejects.toMatchObject({
      code: "output-unwritable",
    });
  });
});
