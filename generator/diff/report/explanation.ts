/** A rule, or the list of all, for a terminal. */
import { explain } from "../rules/explain.js";
import { RULES } from "../rules/registry.js";
import type { RuleExample, Verdict } from "../rules/rule.js";
import type { Side } from "../types.js";
import { diffLines } from "./examples.js";
import { type Paint, plainPaint } from "./table.js";

const SIDES: readonly Side[] = ["request", "response"];

/**
 * @param id id of a rule
 * @param paint colours; plain text by default
 * @returns what it means, why it matters, what to do, and an example; undefined when there is no such rule
 */
export function renderExplanation(id: string, paint: Paint = plainPaint): string | undefined {
  const explained = explain(id);
  if (explained === undefined) return undefined;
  const { title, area, why, fix, verdicts, examples } = explained;
  const lines = [`${paint("bold", title)} (${id}, ${area})`, ""];
  if (typeof why === "string") lines.push(why);
  else for (const side of SIDES) lines.push(`${labelOf(side)}: ${why[side]}`);
  lines.push("", `${paint("bold", "What to do")}: ${fix}`);
  lines.push("");
  for (const side of SIDES) {
    const own = verdicts[side];
    if (own !== undefined) lines.push(`${labelOf(side)}: ${own.map(verdictText).join("; ")}`);
  }
  const [example] = examples;
  if (example !== undefined) {
    lines.push("", `${paint("bold", "Example")}: ${example.name} (${expectText(example.expect)})`);
    for (const { mark, text } of diffLines(example.before, example.after)) {
      const line = `  ${mark} ${text}`;
      lines.push(mark === " " ? line : paint(mark === "-" ? "red" : "green", line));
    }
  }
  return `${lines.join("\n")}\n`;
}

/**
 * @param paint colours; plain text by default
 * @returns a line for each rule, by area
 */
export function renderRuleList(paint: Paint = plainPaint): string {
  const width = Math.max(...RULES.map((rule) => rule.id.length));
  const lines: string[] = [];
  let area: string | undefined;
  for (const rule of RULES) {
    if (rule.area !== area) lines.push(...(area === undefined ? [] : [""]), paint("bold", rule.area));
    area = rule.area;
    lines.push(`  ${rule.id.padEnd(width)}  ${rule.title}`);
  }
  return `${lines.join("\n")}\n`;
}

/** @returns `In requests` or `In responses` */
export function labelOf(side: Side): string {
  return `In ${side}s`;
}

/** @returns `wire breaking, types none` */
export function verdictText({ wire, types }: Verdict): string {
  return `wire ${wire}, types ${types}`;
}

/** @returns what a rule says of an example, on each side that it speaks about */
export function expectText(expect: RuleExample["expect"]): string {
  return SIDES.flatMap((side) => {
    const verdict = expect[side];
    return verdict === undefined ? [] : [`${side}: ${verdictText(verdict)}`];
  }).join("; ");
}
