import { cpSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { makeFolder } from "../e2e/project.js";
import { pawl, ROOT } from "./pawl.js";

/** Members of the object that the README names: those before the first bracket, and those inside the brackets. */
function documented(command: string): { readonly members: string[]; readonly inner: string[] } {
  const readme = readFileSync(join(ROOT, "README.md"), "utf8");
  const row = readme
    .split("\n")
    .find((line) => line.startsWith(`| ${command} |`) && !line.includes("what it"));
  if (row === undefined) throw new Error(`The README has no row for ${command}`);
  const text = row.slice(`| ${command} |`.length);
  const names = (part: string): string[] => [...part.matchAll(/`(\w+)`/g)].map((match) => match[1] ?? "");
  const brackets = [...text.matchAll(/\(([^)]*)\)/g)].map((match) => match[1] ?? "");
  return { members: names(text.replaceAll(/\([^)]*\)/g, "")), inner: names(brackets.join(" ")) };
}

const DOCUMENT = 'openapi: 3.1.0\ninfo: {title: t, version: "1"}\npaths: {/a: {get: {responses: {}}}}\n';

interface Case {
  readonly row: string;
  readonly args: readonly string[];
  /** A member whose items, or which itself, has the members in brackets. */
  readonly list?: string;
  /** Of those documented, what this run does not have. */
  readonly absent?: readonly string[];
}

const CASES: readonly Case[] = [
  { row: "`pawl generate`", args: ["generate", "--spec", "a.yaml", "--out", "out"], list: "targets" },
  { row: "`pawl diff`", args: ["diff", "a.yaml", "a.yaml"] },
  { row: "`pawl explain`", args: ["explain", "operation-added"], absent: ["rules"] },
  { row: "`pawl lint`", args: ["lint", "a.yaml"], list: "findings" },
  { row: "`pawl bundle`", args: ["bundle", "a.yaml"], absent: ["output"] },
  { row: "`pawl bundle`", args: ["bundle", "a.yaml", "-o", "b.json"], absent: ["document"] },
  { row: "any, exit code 2", args: ["lint", "bad.yaml"], list: "error" },
];

/** On the project of the README, in which these show something and change nothing. */
const PROJECT_CASES: readonly Case[] = [
  {
    row: "`pawl accounts`",
    args: ["accounts", "--at", "2025-01-02"],
    list: "accounts",
    absent: ["title"],
  },
  {
    row: "`pawl release`",
    args: ["release", "next.yaml", "--version", "2.0.0", "--at", "2025-01-01", "--dry-run"],
    list: "accounts",
  },
  {
    row: "`pawl deprecate`, `pawl sunset`",
    args: ["deprecate", "zoo@0.9.0", "--sunset", "2025-04-01", "--at", "2025-01-01", "--dry-run"],
  },
  {
    row: "`pawl pin`",
    args: ["pin", "bear", "0.9.0", "--at", "2025-01-02", "--dry-run"],
    absent: ["undo"],
  },
  {
    row: "`pawl notify`",
    args: ["notify", "1.0.0", "--at", "2025-01-01", "--dry-run", "mails"],
    absent: ["version", "messages"],
  },
];

test.each(PROJECT_CASES)(
  "$args --json prints what the README says",
  async ({ row, args, list, absent = [] }) => {
    const cwd = makeFolder();
    cpSync(join(ROOT, "test/fixtures/life"), cwd, { recursive: true });
    cpSync(join(cwd, "spec/zoo/1.0.0"), join(cwd, "spec/zoo/0.9.0"), { recursive: true });
    const registry = join(cwd, "spec/registry.yaml");
    const older = "    versions:\n      0.9.0: { status: supported, released: 2023-01-01 }\n";
    writeFileSync(registry, readFileSync(registry, "utf8").replace("    versions:\n", older));
    const run = await pawl([...args, "--json"], { cwd });
    expect([run.code, run.stderr]).toEqual([0, ""]);
    const object = JSON.parse(run.stdout) as Readonly<Record<string, unknown>>;
    const { members, inner } = documented(row);
    const isThere = (name: string): boolean => !absent.includes(name);
    expect(Object.keys(object).sort()).toEqual(members.filter(isThere).sort());
    if (list === undefined) return;
    const value = object[list];
    const first = Array.isArray(value) ? value[0] : value;
    expect(Object.keys(Object(first)).sort()).toEqual(inner.filter(isThere).sort());
  },
);

test.each(CASES)("$args --json prints what the README says", async ({ row, args, list, absent = [] }) => {
  const cwd = makeFolder();
  writeFileSync(join(cwd, "a.yaml"), DOCUMENT);
  writeFileSync(join(cwd, "bad.yaml"), `${DOCUMENT}servers: [1]\n`);
  const run = await pawl([...args, "--json"], { cwd });
  expect(run.stderr).toBe("");
  const object = JSON.parse(run.stdout) as Readonly<Record<string, unknown>>;
  const { members, inner } = documented(row);
  expect(Object.keys(object).sort()).toEqual(members.filter((name) => !absent.includes(name)).sort());
  if (list === undefined) return;
  const value = object[list];
  const first = Array.isArray(value) ? value[0] : value;
  expect(Object.keys(Object(first)).sort()).toEqual([...inner].sort());
});
