/** The compiler as an oracle: a version in a package of several has the very types that its own client has. */
import { readdirSync, readFileSync, statSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { linkVersions, type VersionSources } from "../../../generator/client/versions/link.js";
import { ROOT } from "../../cli/pawl.js";
import { compile, makeWorkspace, sourcesOf, writeFiles } from "../../e2e/compile.js";
import { produce } from "../../e2e/injection.js";
import { HOSTILE, listRoles, STRICT_ROLES } from "../../hostile-document.js";

/** Modules below a folder by path. */
function readSources(version: string, folder: string): VersionSources {
  const paths = readdirSync(folder, { recursive: true, encoding: "utf8" })
    .map((path) => path.split("\\").join("/"))
    .filter((path) => path.endsWith(".ts") && statSync(join(folder, path)).isFile())
    .sort();
  return { version, sources: new Map(paths.map((path) => [path, readFileSync(join(folder, path), "utf8")])) };
}

/** Compiles the joined package beside the clients that it was joined from, or others, and compares every exported type. */
function compare(
  versions: readonly VersionSources[],
  clients = versions,
): { complaints: string; compared: number } {
  const folder = makeWorkspace();
  const { files, versions: linked } = linkVersions(versions);
  writeFiles(join(folder, "joined"), [...files]);
  // One runtime: two copies of a class with private members are two types.
  const lines = [
    "type Same<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false;",
    "export const is = <T extends true>(): T | undefined => undefined;",
  ];
  let compared = 0;
  for (const [index, { version, sources }] of clients.entries()) {
    const own = [...sources].filter(([path]) => !path.startsWith("runtime/"));
    writeFiles(
      join(folder, `own${index}`),
      own.map(([path, content]) => ({ path, content })),
    );
    symlinkSync(join(folder, "joined/runtime"), join(folder, `own${index}/runtime`), "junction");
    const modules = [...sources.keys()].filter((path) => /^(types|operations\/.*)\.ts$/.test(path));
    for (const [number, path] of modules.entries()) {
      const [one, other] = [`O${index}_${number}`, `J${index}_${number}`];
      const module = (base: string): string => JSON.stringify(`./${base}`.replace(/\.ts$/, ".js"));
      const place = linked.find((each) => each.version === version)?.locations.get(path) ?? "";
      const exported = (sources.get(path) ?? "").matchAll(
        /^export (?:interface|type) ([\p{ID_Continue}$]+)/gmu,
      );
      const names = [...exported].map(([, name]) => name);
      if (names.length === 0) continue;
      compared += names.length;
      lines.push(
        `import type * as ${one} from ${module(`own${index}/${path}`)};`,
        `import type * as ${other} from ${module(`joined/${place}`)};`,
        ...names.map((name) => `is<Same<${one}.${name}, ${other}.${name}>>();`),
      );
    }
  }
  writeFiles(folder, [
    { path: "compare.ts", content: `${lines.join("\n")}\n` },
    { path: "package.json", content: '{"type":"module"}' },
  ]);
  const complaints = compile([join(folder, "compare.ts"), ...sourcesOf(join(folder, "joined"))]);
  return { complaints, compared };
}

describe("types of a version are those of its own client", () => {
  const generated = join(ROOT, "generated/worqhat");
  const versions = readdirSync(generated)
    .filter((name) => /^\d{4}-/.test(name))
    .map((name) => readSources(name, join(generated, name, "client/src")));

  test("the six versions of the WorqHat API", { timeout: 120_000 }, () => {
    const { complaints, compared } = compare(versions);
    expect(complaints).toBe("");
    expect(compared).toBeGreaterThan(900);
  });

  test("the comparison can fail", { timeout: 120_000 }, () => {
    const [one] = versions;
    if (one === undefined) throw new Error("no versions");
    const types = one.sources.get("types.ts") ?? "";
    const changed = types.replace(
      "export interface Dataset {",
      "export interface Dataset {\n    more: string;",
    );
    expect(changed).not.toBe(types);
    const other = { ...one, sources: new Map([...one.sources, ["types.ts", changed]]) };
    expect(compare([one], [other]).complaints).toMatch(/^\S+ error TS2344: Type 'false' does not satisfy/);
  });

  test("hostile texts, of which a part changes", { timeout: 240_000 }, async () => {
    const roles = listRoles();
    const text =
      (shift: number) =>
      (role: string): string => {
        if (STRICT_ROLES.has(role)) return role;
        const index = roles.indexOf(role);
        return `${HOSTILE[(index + (index % 3 === 0 ? shift : 0)) % HOSTILE.length] ?? ""}${index}`;
      };
    const sources: VersionSources[] = [];
    const folder = makeWorkspace();
    for (const shift of [0, 1, 2]) {
      const { code, files } = await produce(folder, text(shift));
      expect(code).toBe(0);
      expect(files.size).toBeGreaterThan(50);
      sources.push({ ...readSources(`${shift + 1}.0.0`, join(folder, "out/src")) });
    }
    const { complaints, compared } = compare(sources);
    expect(complaints).toBe("");
    expect(compared).toBeGreaterThan(60);
  });
});
