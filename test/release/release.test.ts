/** Releases, deprecations and sunsets on a small project: what they change, and what stops them. */
import { existsSync, readdirSync, readFileSync, watch } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { checkProject } from "../../generator/check/check.js";
import { holdProject } from "../../generator/output/transaction.js";
import { readRegistry } from "../../generator/registry/registry.js";
import { planRelease, type ReleaseRequest } from "../../generator/release/versions/release.js";
import { nextClient } from "../../generator/release/versions/semver.js";
import { planStatus, type StatusRequest } from "../../generator/release/versions/status.js";
import type { ReleasePlan } from "../../generator/release/versions/types.js";
import { endOf, pawl, startPawl } from "../cli/pawl.js";
import { generateHere } from "../e2e/generating.js";
import { differences, hashTree } from "../e2e/project.js";
import { DOCUMENT, makeProject, nextDocument, REGISTRY, write } from "./project.js";

const registryOf = (folder: string): string => join(folder, "spec/registry.yaml");

/** Generates and freezes, in this process. */
async function settle(folder: string): Promise<string> {
  await generateHere(folder);
  return folder;
}

async function release(folder: string, request: Partial<ReleaseRequest> = {}): Promise<ReleasePlan> {
  return holdProject(join(folder, "spec"), async (commit) => {
    const plan = await planRelease(await readRegistry(registryOf(folder)), {
      file: join(folder, "next.yaml"),
      version: "1.1.0",
      day: "2024-03-01",
      allowUndeprecatedRemoval: false,
      ...request,
    });
    await commit(plan.changes);
    return plan;
  });
}

async function change(folder: string, request: Partial<StatusRequest>): Promise<readonly string[]> {
  return holdProject(join(folder, "spec"), async (commit) => {
    const plan = await planStatus(await readRegistry(registryOf(folder)), {
      address: "pets@1.0.0",
      status: "deprecated",
      day: "2024-04-01",
      force: false,
      ...request,
    });
    await commit(plan.changes);
    return plan.findings.map((finding) => `${finding.severity}: ${finding.message}`);
  });
}

describe("a release", () => {
  it("freezes, moves the status on, computes the version of the client, generates, and leaves a clean project", async () => {
    const folder = await settle(makeProject());
    const plan = await release(folder);
    expect(plan).toMatchObject({ replaces: "1.0.0", client: "1.1.0", bump: "minor", findings: [] });
    expect(plan.accounts).toEqual([
      { account: "acme", pin: "pets@1.0.0", breaking: 0 },
      { account: "beta", pin: "pets@1.0.0", breaking: 0 },
    ]);
    expect(readFileSync(registryOf(folder), "utf8")).toBe(
      REGISTRY.replace("status: current", "status: supported").replace(
        "# the first\n",
        "# the first\n      1.1.0: { status: current, released: 2024-03-01, client: 1.1.0 }\n",
      ),
    );
    // Byte for byte, comments and all.
    expect(readFileSync(join(folder, "spec/pets/1.1.0/openapi.yaml"), "utf8")).toBe(nextDocument("1.1.0"));
    const manifest = readFileSync(join(folder, "generated/pets/1.1.0/client/package.json"), "utf8");
    expect(JSON.parse(manifest)).toMatchObject({ name: "pets", version: "1.1.0" });
    const changelog = readFileSync(join(folder, "generated/pets/1.1.0/CHANGELOG.md"), "utf8");
    expect(changelog).toContain("New: 1 operation added.");
    expect(changelog).toContain("Replaces 1.0.0, for which no end is announced.");
    expect(changelog).toContain("## Added");
    expect(plan.changelog).toBe(changelog);
    expect(await checkProject(await readRegistry(registryOf(folder)), "2024-03-01")).toEqual([]);
    expect(existsSync(join(folder, "spec/.pawl-release"))).toBe(false);
    // Once more would change a frozen version.
    await expect(release(folder)).rejects.toMatchObject({ code: "version-frozen" });
  });

  it("takes a draft over, whatever files it was kept in, and makes one file of several", async () => {
    const folder = await settle(
      makeProject(
        nextDocument("1.1.0", (text) =>
          text.replace("  /clinics:", "  /shops: { $ref: shops.yaml }\n  /clinics:"),
        ),
        {
          "shops.yaml": 'get:\n  operationId: listShops\n  responses: { "204": { description: Fine } }\n',
          "spec/registry.yaml": `${REGISTRY}      1.1.0: { status: draft }\n`,
          "spec/pets/1.1.0/openapi.yaml": DOCUMENT,
          "spec/pets/1.1.0/parts.yaml": "a: 1\n",
        },
      ),
    );
    const plan = await release(folder);
    expect(
      plan.changes.filter((one) => one.content === undefined).map((one) => one.file.slice(folder.length + 1)),
    ).toEqual(["spec/pets/1.1.0/openapi.yaml", "spec/pets/1.1.0/parts.yaml"]);
    expect(
      JSON.parse(readFileSync(join(folder, "spec/pets/1.1.0/openapi.json"), "utf8")).paths["/shops"].get
        .operationId,
    ).toBe("listShops");
    expect(readFileSync(registryOf(folder), "utf8")).toContain(
      "1.1.0: { status: current, released: 2024-03-01, client: 1.1.0 }",
    );
    expect(await checkProject(await readRegistry(registryOf(folder)), "2024-03-01")).toEqual([]);
  });

  const GONE = (text: string): string => text.replace(/ {6}parameters:\n.*\n/, "");
  const DEPRECATED = DOCUMENT.replace("in: query,", "in: query, deprecated: true, x-sunset: 2024-06-01,");

  it.each([
    [
      "lint",
      nextDocument("1.1.0", (text) => text.replace("      operationId: listOwners\n", "")),
      DOCUMENT,
      "operation-operationId",
    ],
    [
      "a removal that was never announced",
      nextDocument("1.1.0", GONE),
      DOCUMENT,
      "and it was never deprecated",
    ],
    [
      "a removal before its day",
      nextDocument("1.1.0", GONE),
      DEPRECATED,
      "was announced to work until 2024-06-01",
    ],
    [
      "a deprecation without a day",
      nextDocument("1.1.0", (text) => text.replace("in: query,", "in: query, deprecated: true,")),
      DOCUMENT,
      "There is no date for the end; the policy asks for 90 days",
    ],
    [
      "an end that is too near",
      nextDocument("1.1.0", (text) =>
        text.replace("in: query,", "in: query, deprecated: true, x-sunset: 2024-05-01,"),
      ),
      DOCUMENT,
      "The end on 2024-05-01 is too near; the policy asks for 90 days",
    ],
    [
      "an end that moved to an earlier day",
      nextDocument("1.1.0", (text) =>
        text.replace("in: query,", "in: query, deprecated: true, x-sunset: 2024-07-31,"),
      ),
      DEPRECATED.replace("2024-06-01", "2024-08-01"),
      "The end moved from 2024-08-01 to 2024-07-31",
    ],
    [
      "an overlay that does not apply",
      nextDocument("1.1.0", (text) => text.replace("paths:", "x-all: { $ref: '#/paths/~1clinics' }\npaths:")),
      DOCUMENT,
      undefined,
    ],
  ])("is stopped by %s, and leaves no trace", async (_name, next, base, message) => {
    const folder = makeProject(next, { "spec/pets/1.0.0/openapi.yaml": base });
    const before = hashTree(folder);
    const plan = await release(folder);
    if (message === undefined) return;
    expect(
      plan.findings.filter((finding) => finding.severity === "error").map((finding) => finding.message),
    ).toEqual([expect.stringContaining(message)]);
    expect(plan.findings[0]?.place?.line).toBeGreaterThan(1);
    expect(plan.findings[0]?.place?.file).not.toContain(".pawl-release");
    expect(plan.changes).toEqual([]);
    expect(differences(before, hashTree(folder))).toEqual([]);
  });

  it("may remove when told so, or when it was announced and the day has come", async () => {
    const forced = makeProject(nextDocument("1.1.0", GONE));
    const plan = await release(forced, { allowUndeprecatedRemoval: true });
    expect(plan.findings).toMatchObject([{ severity: "warning", about: "removal" }]);
    expect(plan).toMatchObject({ bump: "major", client: "2.0.0" });
    const announced = makeProject(nextDocument("1.1.0", GONE), {
      "spec/pets/1.0.0/openapi.yaml": DEPRECATED,
    });
    expect((await release(announced, { day: "2024-06-01" })).findings).toEqual([]);
  });

  it("warns of overlays that do nothing in the new version", async () => {
    const next = nextDocument("1.1.0", (text) => text.replace("/clinics", "/hospitals"));
    const plan = await release(makeProject(next), { allowUndeprecatedRemoval: true });
    expect(plan.findings.filter((finding) => finding.about === "overlays")).toMatchObject([
      { severity: "warning", place: { line: 4 } },
    ]);
    // The account has no clinics, and loses none.
    expect(plan.accounts.map((row) => row.breaking > 0)).toEqual([false, true]);
  });

  it.each([
    [{ version: "1.0.0" }, "version-frozen"],
    [{ version: "0.9.0" }, "release-refused"],
    [{ version: "next" }, "usage"],
    [{ version: "../../1.1.0" }, "usage"],
    [{ api: "toys" }, "address-unknown"],
    [{ file: "nowhere.yaml" }, "input-unreadable"],
  ])("refuses %j", async (request, code) => {
    const folder = makeProject();
    const before = hashTree(folder);
    await expect(release(folder, request)).rejects.toMatchObject({ code });
    expect(differences(before, hashTree(folder))).toEqual([]);
  });
});

describe("the version of the client", () => {
  const base = { api: "a", id: "1.2.3", status: "current", file: "a" } as const;
  const report = (wire: string, types: string) =>
    ({ findings: wire === "" ? [] : [{ wire, types, data: {} }] }) as unknown as Parameters<
      typeof nextClient
    >[1];
  it.each([
    ["breaking", "none", "2.0.0", "major"],
    ["none", "breaking", "2.0.0", "major"],
    ["compatible", "additive", "1.3.0", "minor"],
    ["none", "none", "1.2.4", "patch"],
    ["", "", "1.2.4", "none"],
  ])("wire %s, types %s", (wire, types, client, bump) => {
    expect(nextClient(base, report(wire, types), "2.0.0")).toEqual({ client, bump });
    expect(
      nextClient({ ...base, client: "7.0.9" }, report(wire, types), "2.0.0").client.startsWith(
        bump === "major" ? "8" : "7",
      ),
    ).toBe(true);
  });

  it("of a first release is its id where that is one", () => {
    expect(nextClient(undefined, null, "0.3.0").client).toBe("0.3.0");
    expect(nextClient(undefined, null, "2024-01-01").client).toBe("1.0.0");
  });
});

describe("deprecate and sunset", () => {
  const LATER = REGISTRY.replace("status: current", "status: supported").replace(
    "# the first\n",
    "# the first\n      1.1.0: { status: current, released: 2024-03-01 }\n",
  );
  const project = (registry = LATER): string =>
    makeProject(DOCUMENT, {
      "spec/registry.yaml": registry,
      "spec/pets/1.1.0/openapi.yaml": nextDocument("1.1.0"),
    });
  const lineOf = (folder: string): string =>
    readFileSync(registryOf(folder), "utf8")
      .split("\n")
      .find((line) => line.includes("1.0.0")) ?? "";

  it("follow each other, change dates, docs and changelogs, and keep the check clean", async () => {
    const folder = await settle(project());
    expect(await change(folder, { sunset: "2024-08-01" })).toEqual([]);
    expect(lineOf(folder)).toBe(
      "      1.0.0: { status: deprecated, released: 2024-01-01, deprecated: 2024-04-01, sunset: 2024-08-01 } # the first",
    );
    const changelog = join(folder, "generated/pets/1.1.0/CHANGELOG.md");
    expect(readFileSync(changelog, "utf8")).toContain("Replaces 1.0.0, which runs until 2024-08-01.");
    expect(await checkProject(await readRegistry(registryOf(folder)), "2024-04-01")).toEqual([]);
    // A later day may be promised, an earlier one not.
    expect(await change(folder, { sunset: "2024-07-31" })).toEqual([
      "error: pets@1.0.0 was promised until 2024-08-01, and would stop on 2024-07-31",
    ]);
    expect(await change(folder, { sunset: "2024-09-01" })).toEqual([]);
    const overdue = await checkProject(await readRegistry(registryOf(folder)), "2024-09-01");
    expect(overdue.map((finding) => `${finding.severity} ${finding.check}`)).toEqual([
      "warning lifecycle",
      "warning accounts",
      "warning accounts",
    ]);
    expect(await change(folder, { status: "sunset", day: "2024-08-31" })).toContain(
      "error: pets@1.0.0 was promised until 2024-09-01, and would stop on 2024-08-31",
    );
    expect(await change(folder, { status: "sunset", day: "2024-09-02" })).toEqual([
      "warning: acme is still on pets@1.0.0",
      "warning: beta is still on pets@1.0.0",
    ]);
    expect(lineOf(folder)).toContain(
      "status: sunset, released: 2024-01-01, deprecated: 2024-04-01, sunset: 2024-09-01",
    );
  });

  it.each([
    [{}, "error: No day is announced on which pets@1.0.0 stops; the policy asks for one"],
    [{ sunset: "2024-06-29" }, "error: pets@1.0.0 would stop after 89 days; the policy asks for 90"],
    [
      { sunset: "2024-06-29", force: true },
      "warning: pets@1.0.0 would stop after 89 days; the policy asks for 90",
    ],
  ])("ask the policy: %j", async (request, finding) => {
    expect(await change(project(), request)).toEqual([finding]);
  });

  it.each([
    [{ address: "pets@1.1.0", sunset: "2025-01-01" }, "status-refused", "is the current version"],
    [{ status: "sunset" as const }, "status-refused", "was never deprecated"],
    [{ sunset: "2024-03-31" }, "status-refused", "lies before the day"],
    [{ sunset: "soon" }, "usage", "is no day"],
    [{ address: "account:acme" }, "usage", "is no version"],
    [{ address: "pets@7.0.0" }, "address-unknown", "has no version"],
  ])("refuse %j", async (request, code, message) => {
    const error: unknown = await change(project(), request).catch((thrown: unknown) => thrown);
    expect(error).toMatchObject({ code });
    expect(String(error)).toContain(message);
  });
});

describe("the commands", () => {
  it("leave no trace when a release is interrupted while it looks", async () => {
    const folder = makeProject();
    const before = hashTree(folder);
    const spec = join(folder, "spec");
    const watcher = watch(spec);
    const child = startPawl(["release", "next.yaml", "--version", "1.1.0"], { cwd: folder });
    const end = endOf(child);
    await new Promise<void>((done) => {
      watcher.on("change", (_kind, name) => {
        if (String(name) === ".pawl-release") done();
      });
    });
    watcher.close();
    child.kill("SIGINT");
    expect((await end).code).toBe(130);
    expect(differences(before, hashTree(folder))).toEqual([]);
    expect(readdirSync(spec)).not.toContain(".pawl-release");
  });

  it("release in one step, after showing it", async () => {
    const folder = makeProject();
    const before = hashTree(folder);
    const dry = await pawl(
      ["release", "next.yaml", "--version", "1.1.0", "--at", "2024-03-01", "--dry-run"],
      { cwd: folder },
    );
    expect(dry.code).toBe(0);
    expect(dry.stdout).toContain("pets@1.1.0: replaces 1.0.0");
    expect(dry.stdout).toContain("New: 1 operation added.");
    expect(dry.stdout).toMatch(/^write {3}spec\/pets\/1\.1\.0\/openapi\.yaml$/m);
    expect(differences(before, hashTree(folder))).toEqual([]);
    const done = await pawl(["release", "next.yaml", "--version", "1.1.0", "--at", "2024-03-01", "--json"], {
      cwd: folder,
    });
    expect(JSON.parse(done.stdout)).toMatchObject({
      isDone: true,
      client: "1.1.0",
      verdict: { wire: "compatible" },
    });
    expect(await pawl(["check", "--at", "2024-03-01"], { cwd: folder })).toMatchObject({ code: 0 });
    write(folder, {
      "next.yaml": nextDocument("1.2.0", (text) => text.replace("      operationId: listOwners\n", "")),
    });
    const stopped = await pawl(["release", "next.yaml", "--version", "1.2.0", "--at", "2024-04-01"], {
      cwd: folder,
    });
    expect(stopped.code).toBe(1);
    expect(stopped.stderr).toMatch(/^next\.yaml:\d+:\d+ {2}error {2}/m);
    expect(stopped.stdout).toContain("Not released; nothing was changed.");
    const deprecated = await pawl(
      ["deprecate", "pets@1.0.0", "--sunset", "2025-01-01", "--at", "2024-04-01", "--json"],
      { cwd: folder },
    );
    expect(JSON.parse(deprecated.stdout)).toMatchObject({ isDone: true, accounts: ["acme", "beta"] });
    const windows = [
      "2024-10-01T10:00:00Z/2024-10-01T12:00:00Z",
      "2024-11-01T10:00:00Z/2024-11-01T12:00:00Z",
    ];
    const again = ["deprecate", "pets@1.0.0", "--at", "2024-04-02", "--brownout"];
    expect(await pawl([...again, ...windows], { cwd: folder })).toMatchObject({ code: 0 });
    expect(readFileSync(registryOf(folder), "utf8")).toContain(
      "brownouts: [{ from: 2024-10-01T10:00:00Z, to: 2024-10-01T12:00:00Z }, { from: 2024-11-01T10:00:00Z, to: 2024-11-01T12:00:00Z }] } # the first",
    );
    expect(readFileSync(join(folder, "generated/pets/1.0.0/docs/README.md"), "utf8")).toContain(
      "Brown-outs, in which it answers no requests: 2024-10-01 10:00 to 12:00 UTC, 2024-11-01 10:00 to 12:00 UTC.",
    );
    const listed = await pawl(["accounts", "--at", "2024-10-02"], { cwd: folder });
    expect(listed.stdout).toMatch(/next brown-out\n.*2024-11-01 10:00 to 12:00 UTC/);
    const late = await pawl([...again, "2025-01-01T10:00:00Z/2025-01-01T12:00:00Z"], { cwd: folder });
    expect([late.code, late.stderr]).toEqual([
      2,
      expect.stringContaining("ends after pets@1.0.0 has stopped"),
    ]);
    const odd = await pawl([...again, "tomorrow"], { cwd: folder });
    expect([odd.code, odd.stderr]).toEqual([2, expect.stringContaining("is no brown-out")]);
    expect((await pawl(["sunset", "pets@1.0.0", "--at", "2024-05-01"], { cwd: folder })).code).toBe(1);
  });
});
