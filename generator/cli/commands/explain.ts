/** `pawl explain` */
import { PawlError } from "../../diagnostics/errors.js";
import { renderExplanation, renderRuleList } from "../../diff/report/explanation.js";
import { renderRulesPage } from "../../diff/report/rulesPage.js";
import { explain } from "../../diff/rules/explain.js";
import { RULES } from "../../diff/rules/registry.js";
import { unknownRule } from "../../diff/unknownRule.js";
import { createEngine } from "../../templates/engine.js";
import { paint } from "../terminal.js";

export interface ExplainOptions {
  readonly markdown?: boolean;
  readonly json?: boolean;
}

/** @returns the exit code */
export async function explainRule(id: string | undefined, options: ExplainOptions): Promise<number> {
  if (options.markdown === true && (id !== undefined || options.json === true)) {
    throw new PawlError("usage", "--markdown makes the page of all rules", {
      fix: "Leave the rule and --json out.",
    });
  }
  process.stdout.write(await render(id, options));
  return 0;
}

async function render(id: string | undefined, { markdown, json }: ExplainOptions): Promise<string> {
  if (markdown === true) return renderRulesPage(await createEngine());
  if (id === undefined) {
    if (json !== true) return renderRuleList(paint);
    return `${JSON.stringify({ rules: RULES.map((rule) => explain(rule.id)) })}\n`;
  }
  const text = json === true ? asJson(explain(id)) : renderExplanation(id, paint);
  if (text === undefined) throw unknownRule(id);
  return text;
}

function asJson(value: unknown): string | undefined {
  return value === undefined ? undefined : `${JSON.stringify(value)}\n`;
}
