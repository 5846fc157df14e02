/** Changes and uses to results. */
import { relative } from "node:path";
import { ts } from "ts-morph";
import type { Operation } from "../../model/types.js";
import type { CompileError } from "../project/errors.js";
import type { Use } from "../sites/types.js";
import type { ImpactResult, ImpactVerdict } from "../types.js";
import { adviceFor } from "./advice.js";
import type { JoinContext } from "./context.js";
import { effectOf } from "./effects.js";
import { type ExplainedError, explainErrors, wholeOf } from "./errors.js";
import type { Target } from "./target.js";

export interface Joined {
  readonly results: readonly ImpactResult[];
  /** The changes that have a result. */
  readonly concerning: ReadonlySet<Target>;
}

/** What a place is told; results of one place and change are one. */
interface Draft {
  readonly file: ts.SourceFile;
  readonly start: number;
  readonly end: number;
  readonly target: Target | undefined;
  readonly result: ImpactResult;
}

/** From the worst to the mildest. */
export const VERDICTS: readonly ImpactVerdict[] = ["breaks-build", "breaks-at-run-time", "behaviour", "may"];

/**
 * @param errors what the compiler says of the newer client and not of the older
 */
export function join(
  targets: readonly Target[],
  uses: readonly Use[],
  errors: readonly CompileError[],
  context: JoinContext,
): Joined {
  const broken = explainErrors(errors, uses, targets, context).map(draftOfError);
  const drafts = [...broken];
  for (const target of targets) {
    for (const use of uses) {
      const effect = effectOf(target, use, context);
      if (effect === undefined) continue;
      const node = use.node;
      const [start, end] = [node.getStart(), node.getEnd()];
      const file = node.getSourceFile();
      const { because, verdict } = effect;
      const why = `${target.finding.message}. ${because}.`;
      const draft = {
        file,
        start,
        end,
        target,
        result: resultOf(file, start, end, { target, use, verdict, why }),
      };
      if (!isTold(draft, use, broken)) drafts.push(draft);
    }
  }
  const results = distinct(drafts);
  return {
    results: results.map(({ result }) => result),
    concerning: new Set(results.flatMap(({ target }) => target ?? [])),
  };
}

function draftOfError({ error, target, use }: ExplainedError): Draft {
  const { file, start, end, message } = error;
  const [compiler = ""] = message.split("\n");
  const why = target === undefined ? compiler : `${target.finding.message}.`;
  const result = resultOf(file, start, end, { target, use, verdict: "breaks-build", why, compiler });
  return { file, start, end, target, result };
}

interface Telling {
  readonly target: Target | undefined;
  readonly use: Use | undefined;
  readonly verdict: ImpactVerdict;
  readonly why: string;
  readonly compiler?: string;
}

function resultOf(file: ts.SourceFile, start: number, end: number, telling: Telling): ImpactResult {
  const { target, use, verdict, why, compiler } = telling;
  const from = file.getLineAndCharacterOfPosition(start);
  const to = file.getLineAndCharacterOfPosition(end);
  const lineEnd = file.getLineEndOfPosition(start) - start + from.character;
  const last = to.line === from.line ? to.character : lineEnd;
  const operation = use?.operation ?? onlyOperation(target);
  return {
    file: relative(process.cwd(), file.fileName).replaceAll("\\", "/"),
    line: from.line + 1,
    column: from.character + 1,
    endColumn: Math.max(last, from.character + 1) + 1,
    operation: operation === undefined ? null : `${operation.method} ${operation.path}`,
    symbol: use?.symbol ?? file.text.slice(start, end).split("\n")[0]?.slice(0, 60) ?? "",
    verdict,
    finding: target?.finding.id ?? null,
    fingerprint: target?.finding.fingerprint ?? null,
    level: target?.finding.level ?? null,
    wire: target?.finding.wire ?? null,
    why,
    fix: adviceFor(target, verdict),
    ...(compiler === undefined ? {} : { compiler }),
  };
}

function onlyOperation(target: Target | undefined): Pick<Operation, "method" | "path"> | undefined {
  const [first, second] = target?.finding.operations ?? [];
  return second === undefined && first?.kind === "operation" ? first : undefined;
}

/**
 * The compiler has said it already: of the same change, on the same line, or within the same call or function. A change of
 * names is told by any error there.
 */
function isTold(draft: Draft, use: Use, broken: readonly Draft[]): boolean {
  const [from, to] = reachOf(use);
  const isOfNames = draft.target?.finding.wire === "none";
  return broken.some(
    ({ file, start, end, target, result }) =>
      file === draft.file &&
      (isOfNames || (target === draft.target && target !== undefined)) &&
      ((start <= to && from <= end) || result.line === draft.result.line),
  );
}

/** A `switch` that is no longer exhaustive makes its function end without a result. */
function reachOf(use: Use): readonly [from: number, to: number] {
  let node = wholeOf(use);
  if (use.kind === "exhaustive" && use.form === "switch") {
    for (let at = node; !ts.isSourceFile(at); at = at.parent) {
      if (!ts.isFunctionLike(at)) continue;
      node = at;
      break;
    }
  }
  return [node.getStart(), node.getEnd()];
}

/** One a place and change: the worst. */
function distinct(drafts: readonly Draft[]): Draft[] {
  const rank = ({ result }: Draft): number => VERDICTS.indexOf(result.verdict);
  const found = new Map<string, Draft>();
  for (const draft of drafts) {
    const { file, line, column, fingerprint, finding, compiler } = draft.result;
    const key = JSON.stringify([file, line, column, fingerprint ?? finding ?? compiler]);
    const known = found.get(key);
    if (known === undefined || rank(draft) < rank(known)) found.set(key, draft);
  }
  return [...found.values()].sort(
    (a, b) =>
      compare(a.result.file, b.result.file) ||
      a.start - b.start ||
      rank(a) - rank(b) ||
      compare(a.result.finding ?? "", b.result.finding ?? "") ||
      compare(a.result.why, b.result.why),
  );
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
