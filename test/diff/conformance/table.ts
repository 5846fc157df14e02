/** The figures, by corpus and kind. */
import { type Disagreement, isArgued, withoutChoices } from "./disagreements.js";
import type { Score } from "./scoring.js";

interface Row {
  readonly name: string;
  cases: number;
  /** Findings that are expected, and those of them that we report at least as grave. */
  wanted: number;
  found: number;
  /** Those that we report, at whatever level. */
  told: number;
  /** Of what is missed, what is argued away. */
  argued: number;
  /** Cases that their authors take for safe, and those of them in which we raise nothing that breaks. */
  safe: number;
  quiet: number;
  arguedLoud: number;
  /** Cases that their authors take for breaking, and those of them in which something breaks for us, wherever. */
  breaking: number;
  seen: number;
  unclassified: number;
}

/** Shares of a corpus, from 0 to 1, as they are and without what is argued away. */
export interface Figures {
  readonly recall: number;
  readonly quiet: number;
  readonly recallUnargued: number;
  readonly quietUnargued: number;
}

const HEAD =
  "corpus, kind | cases | expected | found | told at all | argued | safe | quiet | argued | breaking | seen | unclassified";

/** @returns the table as Markdown; `all` of each corpus first */
export function printTable(scores: readonly Score[], entries: readonly Disagreement[]): string {
  const rows = [...countRows(scores, entries).values()];
  const lines = rows.map((row) =>
    [
      row.name,
      row.cases,
      row.wanted,
      share(row.found, row.wanted),
      share(row.told, row.wanted),
      row.argued,
      row.safe,
      share(row.quiet, row.safe),
      row.arguedLoud,
      row.breaking,
      share(row.seen, row.breaking),
      row.unclassified,
    ].join(" | "),
  );
  const rule = HEAD.split("|")
    .map(() => "---")
    .join(" | ");
  return [HEAD, rule, ...lines].map((line) => `| ${line} |`).join("\n");
}

/** @returns the figures of a corpus */
export function figuresOf(
  corpus: string,
  scores: readonly Score[],
  entries: readonly Disagreement[],
): Figures {
  const row = countRows(scores, entries).get(corpus);
  if (row === undefined) throw new Error(`no cases of ${corpus}`);
  return {
    recall: row.found / row.wanted,
    quiet: row.quiet / row.safe,
    recallUnargued: row.found / (row.wanted - row.argued),
    quietUnargued: row.quiet / (row.safe - row.arguedLoud),
  };
}

/** Recall and quiet of a corpus: raw, and after what is argued away, first without and then with what is a choice. */
export function printFigures(
  corpus: string,
  scores: readonly Score[],
  entries: readonly Disagreement[],
): string {
  const all = figuresOf(corpus, scores, entries);
  const strict = figuresOf(corpus, scores, withoutChoices(entries));
  const line = (name: string, ...shares: readonly number[]): string =>
    `${name} ${shares.map((one) => one.toFixed(3)).join(", ")}`;
  return [
    `${corpus}: raw, without what is argued away as theirs being wrong or moot, and without choices too`,
    line("  recall", all.recall, strict.recallUnargued, all.recallUnargued),
    line("  quiet ", all.quiet, strict.quietUnargued, all.quietUnargued),
  ].join("\n");
}

function countRows(scores: readonly Score[], entries: readonly Disagreement[]): Map<string, Row> {
  const rows = new Map<string, Row>();
  for (const score of scores) {
    const { corpus, kind } = score.case;
    for (const name of new Set([corpus, `${corpus}, ${kind}`])) count(rowOf(rows, name), score, entries);
  }
  return new Map([...rows].sort(([a], [b]) => (a < b ? -1 : 1)));
}

function rowOf(rows: Map<string, Row>, name: string): Row {
  const row = rows.get(name) ?? {
    name,
    cases: 0,
    wanted: 0,
    found: 0,
    told: 0,
    argued: 0,
    safe: 0,
    quiet: 0,
    arguedLoud: 0,
    breaking: 0,
    seen: 0,
    unclassified: 0,
  };
  rows.set(name, row);
  return row;
}

function count(row: Row, { case: one, report, differences }: Score, entries: readonly Disagreement[]): void {
  const missed = differences.filter(({ direction }) => direction === "missed");
  const loud = differences.filter(({ direction }) => direction === "loud");
  // A verdict on the whole is one thing to find.
  const wanted =
    one.wants.length > 0 ? one.wants.length : one.outcome === "breaking" || one.outcome === "changed" ? 1 : 0;
  row.cases += 1;
  row.wanted += wanted;
  row.found += wanted - missed.length;
  row.told += wanted - missed.filter(({ ours }) => ours === "nothing" || ours === "equal").length;
  row.argued += missed.filter((difference) => isArgued(difference, entries)).length;
  if (one.outcome === "breaking") {
    row.breaking += 1;
    if (report.verdict.level === "breaking") row.seen += 1;
  }
  if (report.findings.some(({ id }) => id === "unclassified")) row.unclassified += 1;
  if (one.outcome === "breaking" || one.outcome === "changed") return;
  row.safe += 1;
  if (loud.length === 0) row.quiet += 1;
  else if (loud.every((difference) => isArgued(difference, entries))) row.arguedLoud += 1;
}

function share(part: number, whole: number): string {
  return whole === 0 ? "" : `${part} (${((100 * part) / whole).toFixed(1)} %)`;
}
