import { execFileSync } from "node:child_process";
import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { describe, expect, test } from "vitest";
import { freeze, hashDocument, verifyFrozen } from "../../generator/registry/freezing.js";
import { findFirstChangedLine } from "../../generator/registry/history.js";
import { formatLock, lockPath, readLock } from "../../generator/registry/lock.js";
import { readRegistry } from "../../generator/registry/registry.js";
import { copyGood, makeSpec } from "./folders.js";

/** A frozen copy of the fixture. */
async function makeFrozen(): Promise<string> {
  const spec = copyGood();
  const registry = await readRegistry(join(spec, "registry.yaml"));
  writeFileSync(lockPath(registry), formatLock((await freeze(registry, new Map())).lock));
  return spec;
}

async function verify(spec: string) {
  const registry = await readRegistry(join(spec, "registry.yaml"));
  return verifyFrozen(registry, await readLock(registry));
}

function edit(file: string, from: string, to: string): void {
  writeFileSync(file, readFileSync(file, "utf8").replace(from, to));
}

function git(folder: string, ...args: string[]): void {
  const who = ["-c", "user.name=T", "-c", "user.email=t@example.com", "-c", "commit.gpgsign=false"];
  execFileSync("git", [...who, ...args], { cwd: folder, stdio: "ignore" });
}

describe("freeze", () => {
  test("records released versions and no drafts", async () => {
    const registry = await readRegistry(join(copyGood(), "registry.yaml"));
    const { lock, added } = await freeze(registry, new Map());
    expect(added).toEqual(["pets@1.9.0", "pets@1.10.0", "pets@2024-02-29", "pets@2025-01-01"]);
    expect([...lock.keys()]).toEqual(["pets"]);
    expect(lock.get("pets")?.get("2025-01-01")?.has("openapi.json")).toBe(true);
  });

  test("never changes an entry, and adds the versions that have none", async () => {
    const spec = await makeFrozen();
    const before = readFileSync(join(spec, "registry.lock.json"), "utf8");
    edit(join(spec, "pets/1.9.0/openapi.yaml"), "paths", "x-paths");
    edit(join(spec, "registry.yaml"), "0.1.0: { status: draft }", "0.1.0: { status: current }");
    const registry = await readRegistry(join(spec, "registry.yaml"));
    const { lock, added } = await freeze(registry, await readLock(registry));
    expect(added).toEqual(["toys@0.1.0"]);
    writeFileSync(lockPath(registry), formatLock(lock));
    const after = JSON.parse(readFileSync(join(spec, "registry.lock.json"), "utf8"));
    expect(after.versions.pets).toEqual(JSON.parse(before).versions.pets);
  });

  test("writes the same text each time, and reads it back", async () => {
    const [one, two] = [await makeFrozen(), await makeFrozen()];
    const text = readFileSync(join(one, "registry.lock.json"), "utf8");
    expect(text).toBe(readFileSync(join(two, "registry.lock.json"), "utf8"));
    expect(text).toMatch(/^\{\n {2}"lock": 1,\n {2}"versions": \{\n {4}"pets": \{\n {6}"1\.10\.0": \{/);
    const registry = await readRegistry(join(one, "registry.yaml"));
    writeFileSync(lockPath(registry), formatLock(await readLock(registry)));
    expect(readFileSync(lockPath(registry), "utf8")).toBe(text);
  });
});

describe("verifyFrozen", () => {
  test("finds nothing when nothing changed, whatever the line ends", async () => {
    const spec = await makeFrozen();
    const file = join(spec, "pets/1.9.0/openapi.yaml");
    writeFileSync(file, readFileSync(file, "utf8").replaceAll("\n", "\r\n"));
    edit(join(spec, "toys/0.1.0/openapi.yaml"), "paths", "x-paths");
    expect(await verify(spec)).toEqual([]);
  });

  test.each<[string, (spec: string) => void, object]>([
    [
      "a changed document",
      (spec) => edit(join(spec, "pets/1.9.0/openapi.yaml"), "paths", "x-paths"),
      {
        kind: "changed",
        version: "1.9.0",
        message: expect.stringMatching(
          /^pets@1\.9\.0 is frozen, and .*pets\/1\.9\.0\/openapi\.yaml was changed$/,
        ),
        fix: "Undo the change, or release it as a new version (pawl release FILE --version V).",
        place: { file: expect.stringMatching(/openapi\.yaml$/) },
      },
    ],
    [
      "a document moved to another format",
      (spec) => {
        rmSync(join(spec, "pets/2025-01-01/openapi.json"));
        writeFileSync(join(spec, "pets/2025-01-01/openapi.yaml"), "openapi: 3.1.0\n");
      },
      { kind: "missing", version: "2025-01-01" },
    ],
    [
      "a document that was added for a reference",
      (spec) => writeFileSync(join(spec, "pets/1.9.0/schemas.yaml"), "{}"),
      { kind: "added", version: "1.9.0" },
    ],
    [
      "a released version that was never frozen",
      (spec) => edit(join(spec, "registry.yaml"), "0.1.0: { status: draft }", "0.1.0: { status: supported }"),
      {
        kind: "unrecorded",
        api: "toys",
        message: "toys@0.1.0 is supported and not frozen yet",
        fix: expect.stringContaining("Run pawl generate"),
        place: { line: 7, column: 7, pointer: "#/apis/toys/versions/0.1.0", file: expect.any(String) },
      },
    ],
    [
      "a released version that is a draft again",
      (spec) =>
        edit(
          join(spec, "registry.yaml"),
          "2024-02-29: { status: supported }",
          "2024-02-29: { status: draft }",
        ),
      { kind: "thawed", version: "2024-02-29", place: { line: 16 } },
    ],
    [
      "a released version that left the registry",
      (spec) => edit(join(spec, "registry.yaml"), "      2024-02-29: { status: supported }\n", ""),
      { kind: "vanished", version: "2024-02-29" },
    ],
  ])("finds %s", async (_name, change, want) => {
    const spec = await makeFrozen();
    change(spec);
    expect((await verify(spec))[0]).toMatchObject(want);
  });

  test("names the first changed line when git knows the frozen state", async () => {
    const spec = await makeFrozen();
    git(spec, "init");
    git(spec, "add", ".");
    git(spec, "commit", "-m", "frozen");
    const file = join(spec, "pets/1.9.0/openapi.yaml");
    edit(file, "paths: {}", "paths:\n  /a: {}");
    expect((await verify(spec))[0]).toMatchObject({ kind: "changed", place: { file, line: 3, column: 1 } });
    // The change was committed: the state that counts is now an older one.
    git(spec, "commit", "-a", "-m", "changed");
    expect((await verify(spec))[0]).toMatchObject({ kind: "changed", place: { file, line: 3, column: 1 } });
  });
});

describe("findFirstChangedLine", () => {
  const isOld = (text: string) => (bytes: Uint8Array) => Buffer.from(bytes).toString() === text;

  test.each([
    ["a\nb\nc\n", "a\nX\nc\n", 2],
    ["a\nb\n", "a\nb\nc\n", 3],
    ["a\nb\nc\n", "a\n", 2],
    ["a\nb\nc", "a\nb", 2],
    ["a\n", "a\r\n", undefined],
  ])("%j -> %j", async (before, after, want) => {
    const folder = makeSpec({ "a [1].yaml": before, "other.yaml": "x" });
    git(folder, "init");
    git(folder, "add", ".");
    git(folder, "commit", "-m", "one");
    writeFileSync(join(folder, "a [1].yaml"), after);
    expect(await findFirstChangedLine(join(folder, "a [1].yaml"), isOld(before))).toBe(want);
  });

  test("is silent without git, without a repository and without the wanted state", async () => {
    const folder = makeSpec({ "a.yaml": "a\n" });
    const file = join(folder, "a.yaml");
    expect(await findFirstChangedLine(file, () => true, "no-such-program")).toBeUndefined();
    expect(await findFirstChangedLine(file, () => true)).toBeUndefined();
    git(dirname(file), "init");
    git(folder, "add", ".");
    git(folder, "commit", "-m", "one");
    writeFileSync(file, "b\n");
    expect(await findFirstChangedLine(file, () => false)).toBeUndefined();
    expect(await findFirstChangedLine(file, () => true)).toBe(1);
  });
});

describe("readLock", () => {
  test.each([
    ["another format", '{"lock":2,"versions":{}}', "registry-invalid"],
    [
      "a hash that is none",
      '{"lock":1,"versions":{"pets":{"1.9.0":{"openapi.yaml":"x"}}}}',
      "registry-invalid",
    ],
    ["a list", "[]", "registry-invalid"],
    ["text with conflict marks", "{\n<<<<<<< HEAD\n", "syntax"],
  ])("refuses %s", async (_name, text, code) => {
    const spec = copyGood();
    writeFileSync(join(spec, "registry.lock.json"), text);
    const registry = await readRegistry(join(spec, "registry.yaml"));
    await expect(readLock(registry)).rejects.toMatchObject({ code, place: { line: expect.any(Number) } });
  });

  test("takes a missing file for an empty lock", async () => {
    const registry = await readRegistry(join(copyGood(), "registry.yaml"));
    expect((await readLock(registry)).size).toBe(0);
  });
});

test("hashDocument sees bytes but not line ends", () => {
  expect(hashDocument(Buffer.from("a\r\nb"))).toBe(hashDocument(Buffer.from("a\nb")));
  expect(hashDocument(Buffer.from("a\rb"))).not.toBe(hashDocument(Buffer.from("a\nb")));
  expect(hashDocument(Uint8Array.of(0xff))).not.toBe(hashDocument(Uint8Array.of(0xfe)));
  expect(hashDocument(Buffer.from("é"))).toBe(
    // SHA-256 of the two bytes C3 A9, as sha256sum prints it.
    "4a99557e4033c3539de2eb65472017cad5f9557f7a0625a09f1c3f6e2ba69c4c",
  );
});
