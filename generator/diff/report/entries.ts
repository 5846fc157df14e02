/**
 * The lines of a changelog: findings in prose, those that say the same of several things in one line. Breaches of policy
 * are left out: they are between the makers of the API.
 */
import { md, mdCode, mdJoin, phrase } from "../../templates/markdown.js";
import type { Safe } from "../../templates/safe.js";
import type { Finding, OperationRef } from "../types.js";
import { adviceFor } from "./advice.js";
import { groupFindings, nameFew, nameOperation, type OperationGroup, partOf } from "./groups.js";
import { textsOf } from "./rules.js";
import { effectOf, sentence } from "./wording.js";

export interface EntryView {
  /** Empty where the line says it, and for what belongs to the document as a whole. */
  readonly operations: Safe | "";
  /** The one line where there is one. */
  readonly line: Safe | "";
  readonly lines: readonly Safe[];
}

export interface ResourceView {
  readonly title: string;
  /** What to do about each of the entries; empty where they differ in that. */
  readonly advice: Safe | "";
  readonly entries: readonly EntryView[];
}

/** So many findings of one rule about one operation are listed in one line, which names at most so many. */
const MANY = 3;
const MOST_LISTED = 12;

/**
 * @param findings of one section of the changelog
 * @returns them by resource
 */
export function resourcesOf(findings: readonly Finding[]): ResourceView[] {
  return groupFindings(findings).map(({ title, groups }) => {
    const all = groups.flatMap((group) => group.findings);
    const [first, ...others] = all.map(adviceOf);
    const isCommon = first !== undefined && others.length > 0 && others.every((one) => isSame(one, first));
    return {
      title,
      advice: isCommon ? first : "",
      entries: groups.flatMap((group) => entriesOf(group, isCommon)),
    };
  });
}

/** @returns the first few of a set of operations as code */
export function codeList(operations: readonly OperationRef[]): Safe {
  const { names, more } = nameFew(operations);
  const list = mdJoin(names.map(mdCode), ", ");
  return more === 0 ? list : phrase`${list} and ${more} more`;
}

function entriesOf({ operations, findings }: OperationGroup, isAdvised: boolean): EntryView[] {
  const runs = mergeRuns(findings);
  const lines = runs.map((run, index) => {
    const advice = adviceOf(run[0]);
    const next = runs[index + 1];
    // What to do is said once where several in a row need the same.
    const isSaid = isAdvised || (next !== undefined && isSame(adviceOf(next[0]), advice));
    return lineOf(run, isSaid ? undefined : advice);
  });
  const [only, ...others] = lines;
  if (operations.length === 0) return lines.map((line) => ({ operations: "", line, lines: [] }));
  if (only === undefined || others.length > 0) return [{ operations: codeList(operations), line: "", lines }];
  const isNamed = runs[0] !== undefined && namedOperation(runs[0][0]) !== undefined;
  return [{ operations: isNamed ? "" : codeList(operations), line: only, lines: [] }];
}

type Run = readonly [Finding, ...Finding[]];

/** Findings that one line can list: of one rule, with one effect, each with a name of its own. */
function mergeRuns(findings: readonly Finding[]): Run[] {
  const byKey = new Map<string, [Finding, ...Finding[]]>();
  for (const [index, finding] of findings.entries()) {
    const { id, wire, types, side, data } = finding;
    const isListable = typeof data.subject === "string";
    const key = isListable
      ? [id, wire, types, side, partOf(finding), adviceOf(finding)?.text].join("\n")
      : String(index);
    const run = byKey.get(key);
    if (run === undefined) byKey.set(key, [finding]);
    else run.push(finding);
  }
  return [...byKey.values()].flatMap((run): Run[] => (run.length >= MANY ? [run] : run.map((one) => [one])));
}

function adviceOf(finding: Finding): Safe | undefined {
  return finding.level === "info" ? undefined : adviceFor(finding);
}

function isSame(one: Safe | undefined, other: Safe | undefined): boolean {
  return one?.text === other?.text;
}

function lineOf(run: Run, advice: Safe | undefined): Safe {
  const [finding] = run;
  const parts = [run.length > 1 ? listOf(run) : messageOf(finding)];
  const effect = effectOf(finding);
  if (effect !== "") parts.push(md(effect));
  if (advice !== undefined) parts.push(phrase`*What to do:* ${advice}`);
  return mdJoin(parts, " ");
}

function listOf(run: Run): Safe {
  const subjects = run.map(({ data }) => (data.path === "" ? data.subject : (data.path ?? data.subject)));
  const names = [...new Set(subjects.map(String))];
  const shown = mdJoin(names.slice(0, MOST_LISTED).map(mdCode), ", ");
  const more = names.length - MOST_LISTED;
  const codes = more > 0 ? phrase`${shown} and ${more} more` : shown;
  const { title } = textsOf(run[0].id);
  const part = partOf(run[0]);
  return part === undefined ? phrase`${title}: ${codes}.` : phrase`${title} (${part}): ${codes}.`;
}

/** A message that begins with the name of its operation has it as code. */
function messageOf(finding: Finding): Safe {
  const name = namedOperation(finding);
  const part = partOf(finding);
  const text = sentence(part === undefined ? finding.message : `${finding.message} (${part})`);
  return name === undefined ? md(text) : phrase`${mdCode(name)} ${text.slice(name.length).trim()}`;
}

function namedOperation({ operations, message }: Finding): string | undefined {
  const [operation] = operations;
  if (operation === undefined || operations.length > 1) return undefined;
  const name = nameOperation(operation);
  return message.startsWith(`${name} `) ? name : undefined;
}
