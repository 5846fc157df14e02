import { mkdtempSync, realpathSync } from "node:fs";
import { lstat, mkdir, readdir, readFile, readlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { disk, type FileSystem } from "../../generator/output/filesystem.js";
import type { OutputStamp } from "../../generator/output/manifest.js";
import type { OutputFile } from "../../generator/output/types.js";
import { writeTarget } from "../../generator/output/writer.js";

/** A new empty folder of its own for a test. */
export function makeFolder(): string {
  return realpathSync(mkdtempSync(join(tmpdir(), "pawl-output-")));
}

/** Writes text files below a folder, as a user would. */
export async function put(folder: string, files: Record<string, string>): Promise<void> {
  for (const [path, content] of Object.entries(files)) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), content);
  }
}

/** Everything below a folder: text of files, `-> target` for links, `/` for empty folders. */
export async function snapshot(folder: string): Promise<Record<string, string>> {
  const result: Record<string, string> = {};
  const visit = async (path: string): Promise<void> => {
    const entries = (await readdir(join(folder, path))).sort();
    if (entries.length === 0 && path !== "") result[`${path}/`] = "/";
    for (const entry of entries) {
      const inner = path === "" ? entry : `${path}/${entry}`;
      const stats = await lstat(join(folder, inner));
      if (stats.isSymbolicLink()) result[inner] = `-> ${await readlink(join(folder, inner))}`;
      else if (stats.isDirectory()) await visit(inner);
      else result[inner] = await readFile(join(folder, inner), "utf8");
    }
  };
  await visit("");
  return result;
}

/** The same without the manifest and without what a dead run prepared, for tests that are about the other files. */
export async function snapshotFiles(folder: string): Promise<Record<string, string>> {
  const files = Object.entries(await snapshot(folder));
  return Object.fromEntries(files.filter(([path]) => path !== "manifest.json" && !path.startsWith(".pawl/")));
}

export function stampOf(input: string): OutputStamp {
  return {
    generator: { name: "pawl", version: "0.1.0" },
    input: { hash: input },
    options: "o",
    templates: "t",
  };
}

export function filesOf(contents: Record<string, string>): OutputFile[] {
  return Object.entries(contents).map(([path, content]) => ({ path, content }));
}

/** The disk, with one operation that fails from its n-th call on when the paths match. */
export function failing(operation: keyof FileSystem, code: string, pattern = /./, from = 1): FileSystem {
  let calls = 0;
  const fail = (...args: unknown[]): unknown => {
    const path = args.slice(0, operation === "rename" || operation === "link" ? 2 : 1).join(" ");
    if (pattern.test(path) && ++calls >= from) {
      return Promise.reject(Object.assign(new Error(`${code}: simulated`), { code, path: args[0] }));
    }
    return Reflect.apply(disk[operation], disk, args);
  };
  return { ...disk, [operation]: fail };
}

/** Two generations of one client. */
export const ONE = { "index.ts": "one", "docs/a.md": "a", "docs/deep/b.md": "b", "same.ts": "same" };
export const TWO = { "index.ts": "two", "docs/c.md": "c", "same.ts": "same" };

/** Writes ONE, then the files of the user. */
export async function generateOne(
  user: Record<string, string> = {},
): Promise<{ above: string; target: string }> {
  const above = makeFolder();
  const target = join(above, "client");
  await writeTarget(target, filesOf(ONE), stampOf("1"));
  await put(target, user);
  return { above, target };
}
