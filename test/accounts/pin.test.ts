/** `pawl pin`, on a copy of the project. */
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeEach, describe, expect, it } from "vitest";
import { collectPin, planPin } from "../../generator/accounts/pin.js";
import { readRegistry } from "../../generator/registry/registry.js";
import { resolve } from "../../generator/registry/resolve.js";
import { pawl, type Run } from "../cli/pawl.js";
import { copyProject, differences, hashTree } from "../e2e/project.js";

const DAY = "2025-12-01";

describe("planPin", () => {
  const plan = async (account: string, version: string | undefined, day = DAY) =>
    planPin(await readRegistry("spec/registry.yaml"), { account, version, day });

  it("compares the two documents of the account", async () => {
    const { report, unmatched, entry } = await plan("atlas", "2025-10-28");
    expect(entry).toEqual({ at: DAY, from: "worqhat@2024-08-21", to: "worqhat@2025-10-28" });
    expect(report.verdict.wire).toBe("breaking");
    expect(JSON.stringify(report.findings)).not.toContain("/api/ai/images");
    // There are no image tools in that version to leave out.
    expect(unmatched).toMatchObject([{ place: { file: "spec/overlays/no-images.yaml", line: 7 } }]);
  });

  it.each([
    ["current", "worqhat@2025-10-28"],
    ["worqhat@2025-08-04", "worqhat@2025-08-04"],
  ])("understands %s", async (version, to) => {
    expect((await plan("delta", version)).entry.to).toBe(to);
  });

  it.each([
    ["nobody", "current", "address-unknown", 'There is no account "nobody"'],
    ["delta", "2020-01-01", "address-unknown", 'worqhat has no version "2020-01-01"'],
    ["delta", "other@1.0.0", "address-unknown", 'has no version "other@1.0.0"'],
    ["delta", "2024-05-01", "pin-refused", "is on worqhat@2024-05-01 already"],
    ["delta", undefined, "pin-refused", "has made no move that can be taken back"],
  ])("refuses %s to %s", async (account, version, code, message) => {
    const error: unknown = await plan(account, version).catch((thrown: unknown) => thrown);
    expect(error).toMatchObject({ code });
    expect(String(error)).toContain(message);
  });

  it("refuses what is not released on that day, and what no longer runs", async () => {
    await expect(plan("delta", "2025-10-28", "2025-10-27")).rejects.toMatchObject({ code: "pin-refused" });
    const folder = copyProject(undefined, ["spec"]);
    const file = join(folder, "spec/registry.yaml");
    const text = readFileSync(file, "utf8");
    writeFileSync(
      file,
      text.replace(
        "2023-12-17, deprecated: 2025-07-01",
        "2023-12-17, deprecated: 2025-07-01, sunset: 2025-11-30",
      ),
    );
    const registry = await readRegistry(file);
    const request = { account: "delta", version: "2023-12-17", day: "2025-11-30" };
    await expect(planPin(registry, request)).rejects.toMatchObject({
      code: "pin-refused",
      message: "worqhat@2023-12-17 no longer runs since 2025-11-30",
    });
    expect((await planPin(registry, { ...request, day: "2025-11-29" })).entry.to).toBe("worqhat@2023-12-17");
  });

  it("changes the pin, the history, the pointer and the builds, and no other file", async () => {
    const folder = copyProject();
    const registry = await readRegistry(join(folder, "spec/registry.yaml"));
    const changes = await collectPin(
      registry,
      await planPin(registry, { account: "delta", version: "2025-08-04", day: DAY }),
    );
    expect(changes.map(({ file }) => file.slice(folder.length + 1)).sort()).toEqual([
      "generated/worqhat/accounts/delta/build.json",
      "generated/worqhat/accounts/manifest.json",
      "spec/accounts/delta.history.jsonl",
      "spec/accounts/delta.yaml",
    ]);
  });
});

describe("pawl pin", () => {
  let folder = "";
  beforeEach(() => {
    folder = copyProject();
  });
  const run = (...args: string[]): Promise<Run> => pawl(["pin", ...args], { cwd: folder });

  it("shows, moves, remembers, and goes back one step at a time", async () => {
    const before = hashTree(folder);
    const dry = await run("delta", "2025-08-04", "--dry-run", "--at", DAY);
    expect(dry.code).toBe(0);
    // Breaking first.
    expect(dry.stdout).toMatch(/^delta: worqhat@2024-05-01 -> worqhat@2025-08-04\n[\s\S]*?\nBreaking/);
    expect(differences(before, hashTree(folder))).toEqual([]);

    expect(await run("delta", "2025-08-04", "--yes", "--at", DAY)).toMatchObject({ code: 0 });
    const file = join(folder, "spec/accounts/delta.yaml");
    expect(readFileSync(file, "utf8")).toBe(
      readFileSync("spec/accounts/delta.yaml", "utf8").replace("2024-05-01", "2025-08-04"),
    );
    const undone = await run("delta", "--undo", "--yes", "--at", "2025-12-02", "--json");
    expect(JSON.parse(undone.stdout)).toMatchObject({ moved: true, to: "worqhat@2024-05-01", undo: true });
    expect(readFileSync(join(folder, "spec/accounts/delta.history.jsonl"), "utf8")).toBe(
      '{"at":"2025-12-01","from":"worqhat@2024-05-01","to":"worqhat@2025-08-04"}\n' +
        '{"at":"2025-12-02","from":"worqhat@2025-08-04","to":"worqhat@2024-05-01","undo":true}\n',
    );
    expect(differences(before, hashTree(folder))).toEqual(["spec/accounts/delta.history.jsonl"]);
    const registry = await readRegistry(join(folder, "spec/registry.yaml"));
    expect((await resolve(registry, "delta", DAY)).version.id).toBe("2025-08-04");
    expect((await run("delta", "--undo", "--yes", "--at", "2025-12-03")).stderr).toContain(
      "no move that can be taken back",
    );
    expect((await run("delta", "current", "--yes", "--at", "2025-12-01")).stderr).toContain(
      "after 2025-12-01",
    );
  });

  it.each([
    [["delta"], "needs a version"],
    [["delta", "current", "--undo"], "goes back one step"],
    [["delta", "current", "--yes", "--dry-run"], "contradict"],
    [["delta", "current", "--json"], "--json does not ask"],
    [["delta", "current"], "no terminal to ask at"],
    [["../delta", "current", "--yes"], "There is no account"],
  ])("refuses %j", async (args, message) => {
    const { code, stderr, stdout } = await run(...args, "--at", DAY);
    expect(code).toBe(2);
    expect(stderr + stdout).toContain(message);
  });
});
