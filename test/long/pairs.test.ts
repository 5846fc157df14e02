/** Every two commands that write, at once on one project: one waits or is refused, and what is left is as if in turn. */
import { spawnSync } from "node:child_process";
import { cpSync, readFileSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, expect, test } from "vitest";
import { checkProject } from "../../generator/check/check.js";
import { describeSelf } from "../../generator/output/holder.js";
import { readRegistry } from "../../generator/registry/registry.js";
import { pawl, type Run } from "../cli/pawl.js";
import { generateHere } from "../e2e/generating.js";
import { useRegistry } from "../e2e/npmRegistry.js";
import { differences, hashTree, makeFolder } from "../e2e/project.js";
import { useMailServer } from "../release/notify/smtp.js";
import { makeProject, nextDocument, REGISTRY } from "../release/project.js";

const DAY = "2024-08-02";
const AT = ["--at", DAY];

const npm = useRegistry();
const mail = useMailServer();

/** Each does something, whatever another has done before. */
const COMMANDS = {
  generate: () => ["generate"],
  pin: () => ["pin", "acme", "1.2.0", "--yes", ...AT],
  release: () => ["release", "next.yaml", "--version", "1.3.0", ...AT],
  deprecate: () => ["deprecate", "pets@1.1.0", "--sunset", "2025-01-01", ...AT],
  sunset: () => ["sunset", "pets@1.0.0", ...AT],
  publish: () => ["publish", "--version", "1.2.0", "--registry-url", npm.url],
  notify: () => ["notify", "1.2.0", ...AT],
} as const;
type Name = keyof typeof COMMANDS;
const NAMES = Object.keys(COMMANDS) as Name[];
const PAIRS = NAMES.flatMap((one, index) => NAMES.slice(index).map((other) => [one, other] as const));

let base = "";

beforeAll(async () => {
  const versions = [
    "      1.0.0: { status: deprecated, released: 2024-01-01, deprecated: 2024-04-01, sunset: 2024-08-01 }",
    "      1.1.0: { status: supported, released: 2024-02-01 }",
    "      1.2.0: { status: current, released: 2024-03-01 }",
  ];
  base = makeProject(nextDocument("1.3.0"), {
    "spec/registry.yaml": REGISTRY.replace(/ +1\.0\.0: .*\n/, `${versions.join("\n")}\n`),
    "spec/pets/1.1.0/openapi.yaml": nextDocument("1.1.0"),
    "spec/pets/1.2.0/openapi.yaml": nextDocument("1.2.0"),
    "spec/accounts/acme.yaml": "pin: pets@1.1.0\noverlays: [no-clinics]\n",
    "spec/accounts/beta.yaml": "pin: pets@1.1.0\nnotify: { email: dev@beta.example }\n",
  });
  await generateHere(base);
  // Something for `generate` to do, in what no other command reads.
  rmSync(join(base, "generated/pets/1.0.0/docs/README.md"));
}, 120_000);

const run = (name: Name, folder: string): Promise<Run> =>
  pawl(COMMANDS[name](), {
    cwd: folder,
    env: { ...npm.env, PAWL_SMTP_URL: mail.url, PAWL_MAIL_FROM: "api@pets.example" },
  });

function copy(): string {
  const folder = makeFolder();
  cpSync(base, folder, { recursive: true });
  return folder;
}

/** Every file; of the record of what was sent, all but the time. */
function stateOf(folder: string): Record<string, string> {
  const file = join(folder, "spec/notified.jsonl");
  const tree = hashTree(folder);
  if (!("spec/notified.jsonl" in tree)) return tree;
  const lines = readFileSync(file, "utf8").replaceAll(/"at":"[^"]*"/g, "");
  return { ...tree, "spec/notified.jsonl": lines };
}

/** Why a command may be refused though nobody else is at it: what it wants was done by the other one. */
const DONE: Readonly<Record<Name, RegExp>> = {
  generate: /^$/,
  pin: /is on pets@1\.2\.0 already|has moved meanwhile/,
  release: /is released already/,
  deprecate: /^$/,
  sunset: /has stopped already/,
  publish: /^$/,
  notify: /^$/,
};

test.each(PAIRS)("%s and %s", { timeout: 300_000 }, async (one, other) => {
  const folder = copy();
  const runs = await Promise.all([run(one, folder), run(other, folder)]);
  const done: Name[] = [];
  for (const [index, name] of [one, other].entries()) {
    const { code, stderr } = runs[index] ?? { code: -1, stderr: "" };
    if (code === 0) done.push(name);
    else if (!stderr.includes("output-locked")) expect(stderr).toMatch(DONE[name]);
  }
  expect(done.length).toBeGreaterThan(0);
  const found = stateOf(folder);
  const orders = done.length === 1 ? [done] : [done, [...done].reverse()];
  const ways: string[][] = [];
  for (const order of orders) {
    const replay = copy();
    for (const name of order) {
      const { code, stderr } = await run(name, replay);
      if (code !== 0) expect(stderr).toMatch(DONE[name]);
    }
    ways.push(differences(stateOf(replay), found));
    rmSync(replay, { recursive: true, force: true });
    if (ways.at(-1)?.length === 0) break;
  }
  expect(ways.at(-1)).toEqual([]);
  // Whatever comes next finds nothing in its way.
  expect(await pawl(["generate"], { cwd: folder })).toMatchObject({ code: 0 });
  const findings = await checkProject(await readRegistry(join(folder, "spec/registry.yaml")), DAY);
  expect(findings.filter((finding) => finding.severity === "error")).toEqual([]);
  rmSync(folder, { recursive: true, force: true });
});

test("a check beside a command sees the state before it or after it, never one between", {
  timeout: 300_000,
}, async () => {
  const folder = copy();
  expect(await pawl(["generate"], { cwd: folder })).toMatchObject({ code: 0 });
  const [released, ...checks] = await Promise.all([
    run("release", folder),
    ...[0, 1, 2].map(() => pawl(["check", "--json", ...AT], { cwd: folder })),
  ]);
  expect(released).toMatchObject({ code: 0 });
  for (const { stdout } of checks) {
    const { findings } = JSON.parse(stdout) as {
      readonly findings: readonly { readonly severity: string }[];
    };
    expect(findings.filter((finding) => finding.severity === "error")).toEqual([]);
  }
});

const deadPid = (): number => spawnSync(process.execPath, ["-e", ""]).pid;

test.each([
  ["a process that was killed", () => ({ ...describeSelf(), pid: deadPid() }), 5_000],
  ["a process whose id another has by now", () => ({ ...describeSelf(), started: "1" }), 5_000],
  ["a process of another machine that is silent", () => ({ ...describeSelf(), host: "elsewhere" }), 15_000],
])("a lock of %s is taken over", { timeout: 120_000 }, async (_name, holder, most) => {
  const folder = copy();
  const file = join(folder, "spec/.pawl.lock");
  writeFileSync(file, JSON.stringify({ ...holder(), token: "t" }));
  utimesSync(file, 1, 1);
  const quick = await timed(() => run("deprecate", copy()));
  const { run: result, ms } = await timed(() => run("deprecate", folder));
  expect(result).toMatchObject({ code: 0 });
  expect(ms - quick.ms).toBeLessThan(most);
  expect(() => readFileSync(file)).toThrow("ENOENT");
});

test("a lock of a process that runs is waited for, and then the command is refused", {
  timeout: 120_000,
}, async () => {
  const folder = copy();
  const before = hashTree(folder);
  const lock = JSON.stringify({ ...describeSelf(), token: "t" });
  writeFileSync(join(folder, "spec/.pawl.lock"), lock);
  const { code, stderr } = await run("deprecate", folder);
  expect({ code, stderr }).toEqual({ code: 2, stderr: expect.stringContaining(`process ${process.pid}`) });
  rmSync(join(folder, "spec/.pawl.lock"));
  expect(differences(before, hashTree(folder))).toEqual([]);
});

async function timed(task: () => Promise<Run>): Promise<{ readonly run: Run; readonly ms: number }> {
  const started = performance.now();
  const result = await task();
  return { run: result, ms: performance.now() - started };
}
