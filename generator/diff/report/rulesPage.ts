/** The page of all rules, made from the rules, through `templates/diff/rules.md`. */
import type { Engine } from "../../templates/engine.js";
import { mdCode, mdFence, mdJoin, phrase } from "../../templates/markdown.js";
import type { Safe } from "../../templates/safe.js";
import { tidyMarkdown } from "../../templates/tidy.js";
import { type ExplainedExample, type Explanation, explain } from "../rules/explain.js";
import { RULES } from "../rules/registry.js";
import { AREAS, type Area } from "../rules/rule.js";
import { diffLines } from "./examples.js";
import { expectText, labelOf, verdictText } from "./explanation.js";

const TITLES: Readonly<Record<Area, string>> = {
  operations: "Operations",
  parameters: "Parameters",
  bodies: "Bodies",
  responses: "Responses",
  security: "Security",
  servers: "Servers",
  webhooks: "Webhooks and callbacks",
  values: "Values",
  objects: "Objects",
  unions: "Unions",
  lifecycle: "Lifecycle",
  names: "Names in the client",
  annotations: "Texts and annotations",
};

/**
 * @param engine templates
 * @returns Markdown with a final line break
 */
export function renderRulesPage(engine: Engine): string {
  const areas = AREAS.map((area) => ({
    title: TITLES[area],
    rules: RULES.filter((rule) => rule.area === area).flatMap((rule) => {
      const explained = explain(rule.id);
      return explained === undefined ? [] : [ruleView(explained)];
    }),
  })).filter(({ rules }) => rules.length > 0);
  return tidyMarkdown(engine.render("diff/rules.md", { count: RULES.length, areas }));
}

function ruleView({ id, title, why, fix, verdicts, examples }: Explanation): object {
  const sides = ["request", "response"] as const;
  const [example] = examples;
  return {
    id,
    title,
    why:
      typeof why === "string"
        ? [prose(why)]
        : sides.map((side) => phrase`${labelOf(side)}: ${prose(why[side])}`),
    fix: prose(fix),
    verdicts: sides.flatMap((side) => {
      const own = verdicts[side];
      return own === undefined ? [] : [phrase`${labelOf(side)}: ${own.map(verdictText).join("; ")}`];
    }),
    example: example === undefined ? "" : exampleView(example),
  };
}

function exampleView({ name, before, after, expect }: ExplainedExample): object {
  const lines = diffLines(before, after).map(({ mark, text }) => `${mark} ${text}`);
  return { name, expect: expectText(expect), block: mdFence(lines.join("\n"), "diff") };
}

/** Text of a rule: what stands between backticks is code. */
function prose(text: string): Safe {
  const parts = text.split("`").map((part, index) => (index % 2 === 1 ? mdCode(part) : inner(part)));
  return mdJoin(parts, "");
}

/** White space at the ends of a part belongs to the sentence. */
function inner(part: string): Safe {
  const [, before = "", after = ""] = /^(\s*)[\s\S]*?(\s*)$/.exec(part) ?? [];
  if (part.trim() === "") return before === "" ? phrase`` : phrase` `;
  const text = phrase`${part.trim()}`;
  const left = before === "" ? text : phrase` ${text}`;
  return after === "" ? left : phrase`${left} `;
}
