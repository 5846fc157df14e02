/** `pawl accounts`, on the accounts that ship with the WorqHat API. */
import { describe, expect, it } from "vitest";
import { overviewAccounts } from "../../generator/accounts/overview.js";
import { readAccounts } from "../../generator/registry/accounts.js";
import { readRegistry } from "../../generator/registry/registry.js";
import { pawl } from "../cli/pawl.js";

describe("the accounts of WorqHat", () => {
  it("are counted by what moving would break in their own documents", async () => {
    const registry = await readRegistry("spec/registry.yaml");
    const accounts = await readAccounts(registry);
    const rows = await overviewAccounts(registry, accounts, "2025-12-01");
    const by = new Map(rows.map((row) => [row.account, row]));
    expect(by.get("atlas")).toMatchObject({ status: "deprecated", behind: 2, current: "worqhat@2025-10-28" });
    expect(by.get("beacon")).toMatchObject({ status: "current", behind: 0, breaking: 0, daysToSunset: null });
    // The same version with the image tools would break more.
    const plain = accounts.map((account) => ({ ...account, overlays: [] }));
    const whole = await overviewAccounts(registry, plain, "2025-12-01");
    expect(by.get("atlas")?.breaking).toBeGreaterThan(10);
    expect(by.get("atlas")?.breaking).toBeLessThan(Number(whole[0]?.breaking));
  });

  it("were on what was current on an earlier day", async () => {
    const registry = await readRegistry("spec/registry.yaml");
    const rows = await overviewAccounts(registry, await readAccounts(registry), "2024-08-21");
    expect(rows.find((row) => row.account === "atlas")).toMatchObject({
      status: "current",
      behind: 0,
      breaking: 0,
    });
    expect(rows.find((row) => row.account === "delta")).toMatchObject({ status: "supported", behind: 1 });
  });
});

describe("pawl accounts", () => {
  it("prints a table", async () => {
    const { code, stdout } = await pawl(["accounts", "--at", "2025-12-01"]);
    expect(code).toBe(0);
    expect(stdout.split("\n")[0]).toMatch(
      /^account +pin +status +days to sunset +behind +breaking +overlays$/,
    );
    expect(stdout).toMatch(/^delta +worqhat@2024-05-01 +deprecated +- +3 +\d+$/m);
  });

  it("prints one object with --json", async () => {
    const { code, stdout } = await pawl(["accounts", "--json", "--at", "2025-12-01"]);
    expect(code).toBe(0);
    const value = JSON.parse(stdout) as { at: string; accounts: { account: string }[] };
    expect(value.at).toBe("2025-12-01");
    expect(value.accounts.map((row) => row.account)).toEqual(["atlas", "beacon", "cedar", "delta"]);
  });

  it("refuses what is no day", async () => {
    const { code, stderr } = await pawl(["accounts", "--at", "soon"]);
    expect(code).toBe(2);
    expect(stderr).toContain('"soon" is no day');
  });

  it("takes account:name wherever it takes a document", async () => {
    const diff = await pawl(["diff", "worqhat@2025-10-28", "account:beacon", "--json"]);
    const report = JSON.parse(diff.stdout) as { findings: { id: string; revision: { file: string } }[] };
    expect(report.findings.map((finding) => finding.id)).toEqual(["operation-added"]);
    expect(report.findings[0]?.revision.file).toMatch(/beta-explain\.yaml$/);
    const lint = await pawl(["lint", "account:cedar"]);
    expect(lint).toMatchObject({ code: 0 });
    const bundle = await pawl(["bundle", "account:atlas"]);
    expect(bundle.stdout).not.toContain("/api/ai/images");
  });
});
