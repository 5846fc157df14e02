/** Which change an error of the compiler comes from. */
import { ts } from "ts-morph";
import type { CompileError } from "../project/errors.js";
import type { Use } from "../sites/types.js";
import type { JoinContext } from "./context.js";
import { isTouched } from "./effects.js";
import type { Target } from "./target.js";

/** An error, and what explains it. */
export interface ExplainedError {
  readonly error: CompileError;
  readonly target?: Target;
  /** What of the client it is about, where something near it is. */
  readonly use?: Use;
}

interface Candidate {
  readonly target: Target;
  readonly use: Use;
  readonly score: number;
}

/**
 * Explains errors by the changes that touch what stands there. Those that break types come first, then those that the
 * message names, then the nearest.
 */
export function explainErrors(
  errors: readonly CompileError[],
  uses: readonly Use[],
  targets: readonly Target[],
  context: JoinContext,
): ExplainedError[] {
  const byFile = new Map<string, Use[]>();
  for (const use of uses) {
    const { fileName } = use.node.getSourceFile();
    const known = byFile.get(fileName);
    if (known === undefined) byFile.set(fileName, [use]);
    else known.push(use);
  }
  return errors.map((error) => {
    const near = (byFile.get(error.file.fileName) ?? [])
      .map((use) => ({ use, distance: distanceOf(use, error) }))
      .filter(({ distance }) => distance < FAR)
      .sort((a, b) => a.distance - b.distance);
    const candidates = near.flatMap(({ use, distance }) =>
      targets
        .filter((target) => isTouched(target, use, context))
        .map((target): Candidate => ({ target, use, score: scoreOf(target, error) - distance })),
    );
    const named = targets.filter((target) => isNamed(target, error) && target.finding.types === "breaking");
    const [best] = candidates.toSorted((a, b) => b.score - a.score);
    const use = best?.use ?? near[0]?.use;
    // Far from any use, a name that the message has is all there is to go by.
    const target = best?.target ?? (named.length === 1 ? named[0] : undefined);
    return {
      error,
      ...(target === undefined ? {} : { target }),
      ...(use === undefined ? {} : { use }),
    };
  });
}

/** Uses further away have nothing to do with an error. */
const FAR = 20;

/** The call where only its callee is marked, else what is marked. */
export function wholeOf({ node }: Use): ts.Node {
  const { parent } = node;
  return ts.isCallExpression(parent) && parent.expression === node ? parent : node;
}

/** In the same place, within what is marked, in the same statement; and how many lines lie between. */
function distanceOf(use: Use, { file, start, end }: CompileError): number {
  const node = wholeOf(use);
  const [from, to] = [node.getStart(), node.getEnd()];
  if (from <= end && start <= to) return use.node.getStart() <= end && start <= use.node.getEnd() ? 0 : 1;
  const line = (at: number): number => file.getLineAndCharacterOfPosition(at).line;
  const lines = Math.min(Math.abs(line(from) - line(start)), Math.abs(line(to) - line(start)));
  return 2 + lines;
}

function scoreOf(target: Target, error: CompileError): number {
  const isOfTypes = target.finding.types === "breaking";
  return (
    (isOfTypes ? 100 : 0) + (isNamed(target, error) ? 40 : 0) + (target.finding.wire === "breaking" ? 5 : 0)
  );
}

/** Does the message quote what the change is about? */
function isNamed({ finding }: Target, { message }: CompileError): boolean {
  const { subject, from, property, before, client, removed, added } = finding.data;
  const names = [subject, from, property, before, ...listOf(removed), ...listOf(added)].filter(
    (name): name is string => typeof name === "string" && name !== "",
  );
  const { before: method } = (client ?? {}) as { readonly before?: unknown };
  const all = typeof method === "string" ? [...names, method.split(".").at(-1) ?? ""] : names;
  return all.some((name) => message.includes(`'${name}'`) || message.includes(`"${name}"`));
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}
