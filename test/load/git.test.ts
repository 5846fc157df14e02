/** Documents of a revision, in a repository of their own. */
import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, expect, test } from "vitest";
import { pawl } from "../cli/pawl.js";
import { makeFolder } from "../e2e/project.js";

const PARTS = 'get: { operationId: getA, summary: S, responses: { "204": { description: "" } } }\n';
const ENTRY = `openapi: 3.1.0
info: { title: X, version: "1" }
servers: [{ url: https://a.test }]
paths: { /a: { $ref: parts.yaml } }
`;
let folder = "";

function git(...args: string[]): void {
  const who = ["-c", "user.name=T", "-c", "user.email=t@example.com", "-c", "commit.gpgsign=false"];
  execFileSync("git", [...who, ...args], { cwd: folder, stdio: "ignore" });
}

beforeAll(() => {
  folder = makeFolder();
  mkdirSync(join(folder, "spec"));
  writeFileSync(join(folder, "spec/x.yaml"), ENTRY);
  writeFileSync(join(folder, "spec/parts.yaml"), PARTS);
  symlinkSync("/etc/hostname", join(folder, "spec/link.yaml"));
  writeFileSync(join(folder, "spec/leads.yaml"), ENTRY.replace("parts.yaml", "link.yaml"));
  writeFileSync(join(folder, "spec/out.yaml"), ENTRY.replace("parts.yaml", "../../secret.yaml"));
  git("init", "-q");
  git("add", ".");
  git("commit", "-qm", "one");
  git("tag", "v1");
  // Since then another operation, and what the old one referred to is gone.
  rmSync(join(folder, "spec/parts.yaml"));
  writeFileSync(
    join(folder, "spec/x.yaml"),
    ENTRY.replace("/a: { $ref: parts.yaml }", `/b: { ${PARTS.trim()} }`),
  );
});

const run = (args: readonly string[], cwd = folder) => pawl(args, { cwd });

test("a document and what it refers to are read as they were", async () => {
  const { code, stdout } = await run(["diff", "git:v1:spec/x.yaml", "spec/x.yaml", "--json"]);
  expect(code).toBe(1);
  const { base, findings } = JSON.parse(stdout);
  expect(base.file).toBe("git:v1:spec/x.yaml");
  expect(findings.map((finding: { id: string }) => finding.id)).toContain("operation-removed");
  expect(JSON.stringify(findings)).toContain('"file":"git:v1:spec/parts.yaml"');
  const same = await run(["diff", "git:v1:spec/x.yaml", "git:HEAD:./x.yaml"], join(folder, "spec"));
  expect(same).toMatchObject({ code: 0, stdout: expect.stringContaining("No differences.") });
  const linted = await run(["lint", "git:v1:spec/x.yaml"]);
  expect(linted.stdout + linted.stderr).toMatch(/git:v1:spec\/parts\.yaml:1:\d+ {2}/);
});

test.each([
  ["git:nope:spec/x.yaml", 'There is no revision "nope"'],
  ["git:--output=owned:spec/x.yaml", 'There is no revision "--output=owned"'],
  ["git:v1;touch owned:spec/x.yaml", "There is no revision"],
  ["git:v1:spec/y.yaml", "git:v1:spec/y.yaml does not exist in that revision"],
  ["git:v1:../x.yaml", "leaves the repository"],
  ["git:v1:spec/out.yaml", "leaves the folder of the document"],
  ["git:v1:spec/leads.yaml", "git:v1:spec/link.yaml"],
])("%s is refused", async (address, message) => {
  const { code, stderr } = await run(["bundle", address]);
  expect({ code, stderr }).toEqual({ code: 2, stderr: expect.stringContaining(message) });
  expect(existsSync(join(folder, "owned"))).toBe(false);
});

test("outside of a repository it says so", async () => {
  const { code, stderr } = await run(["bundle", "git:v1:spec/x.yaml"], makeFolder());
  expect({ code, stderr }).toEqual({ code: 2, stderr: expect.stringContaining("no git repository") });
});
