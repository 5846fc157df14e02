/** A rule in words, for `pawl explain` and the page of all rules: everything from the rule itself. */
import { dump } from "js-yaml";
import type { Side } from "../types.js";
import { EXAMPLE_BASE } from "./example-base.js";
import { applyPatch, excerpt } from "./patch.js";
import { findRule } from "./registry.js";
import type { Area, Rule, RuleExample, Verdict } from "./rule.js";

/** An example as a reader sees it. */
export interface ExplainedExample {
  readonly name: string;
  /** The part of the document that the example is about, as YAML; empty where there is nothing of it. */
  readonly before: string;
  readonly after: string;
  readonly expect: RuleExample["expect"];
}

export interface Explanation {
  readonly id: string;
  readonly title: string;
  readonly area: Area;
  readonly why: string | Readonly<Record<Side, string>>;
  readonly fix: string;
  /** Every pair of verdicts that the examples show, by side. */
  readonly verdicts: Readonly<Partial<Record<Side, readonly Verdict[]>>>;
  /** Those in which it fires. */
  readonly examples: readonly ExplainedExample[];
}

/**
 * @param id id of a rule
 * @returns what there is to say of it, or undefined when there is no such rule
 */
export function explain(id: string): Explanation | undefined {
  const rule = findRule(id);
  return rule === undefined ? undefined : explainRule(rule);
}

/**
 * @param example an example of a rule
 * @returns the two documents that it compares
 */
export function documentsOf(example: RuleExample): { readonly base: unknown; readonly revision: unknown } {
  const given = example.base === undefined ? EXAMPLE_BASE : applyPatch(EXAMPLE_BASE, example.base);
  const changed = applyPatch(given, example.patch);
  return example.isReversed === true
    ? { base: changed, revision: given }
    : { base: given, revision: changed };
}

function explainRule(rule: Rule): Explanation {
  const firing = rule.examples.filter(({ expect }) => Object.keys(expect).length > 0);
  const verdictsOf = (side: Side): readonly Verdict[] => {
    const all = firing.flatMap(({ expect }) => expect[side] ?? []);
    return all.filter(
      ({ wire, types }, index) =>
        all.findIndex((other) => other.wire === wire && other.types === types) === index,
    );
  };
  const [request, response] = [verdictsOf("request"), verdictsOf("response")];
  const { id, title, area, why, fix } = rule;
  return {
    id,
    title,
    area,
    why,
    fix,
    verdicts: {
      ...(request.length > 0 ? { request } : {}),
      ...(response.length > 0 ? { response } : {}),
    },
    examples: firing.map((example) => {
      const { base, revision } = documentsOf(example);
      return {
        name: example.name,
        before: toYaml(excerpt(base, example.patch)),
        after: toYaml(excerpt(revision, example.patch)),
        expect: example.expect,
      };
    }),
  };
}

function toYaml(value: unknown): string {
  return value === undefined ? "" : dump(value, { lineWidth: 100, noRefs: true });
}
