/** `impact` on pairs of documents of all kinds, against the compiler that people have and against Ajv. */
import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { ROOT } from "../cli/pawl.js";
import { hasDocuments, readDocument, SMALL } from "../diff/proof/documents.js";
import { EDITS, editDocument, showEdit } from "../diff/proof/edits/edits.js";
import { Random } from "../diff/proof/random.js";
import { judgePair } from "../impact/judge.js";

const SHARED = join(ROOT, "../shared");

/** The pairs of a folder, by the ending of the older. */
function pairsIn(
  folder: string,
  older: RegExp,
  newer: string,
): [name: string, older: string, newer: string][] {
  const path = join(SHARED, folder);
  if (!existsSync(path)) return [];
  return readdirSync(path)
    .filter((name) => older.test(name))
    .sort()
    .map((name) => [name.replace(older, ""), join(path, name), join(path, name.replace(older, newer))]);
}

const PAIRS = [
  ...pairsIn("cases/diff", /\.a\.json$/, ".b.json"),
  ...pairsIn("diff-corpus/cases", /\.base\.yaml$/, ".revision.yaml"),
];

describe.runIf(PAIRS.length > 0)("pairs of documents", () => {
  test.each(PAIRS)("%s", async (_name, older, newer) => {
    const { disagreements } = await judgePair(older, newer);
    expect(disagreements).toEqual([]);
  });
});

/** `RUNS=200 SEED=1000` asks about others. */
const RUNS = Number(process.env.RUNS ?? 40);
const SEED = Number(process.env.SEED ?? 0);

describe.runIf(hasDocuments)("random edits of real documents", () => {
  test("nobody disagrees", async () => {
    const disagreements: string[] = [];
    const seen = { runs: 0, broken: 0, refused: 0 };
    for (let seed = SEED; seed < SEED + RUNS; seed++) {
      const name = SMALL[seed % SMALL.length] ?? "";
      const edited = editDocument(await readDocument(name), new Random(seed), EDITS);
      if (edited === undefined) continue;
      const folder = mkdtempSync(join(tmpdir(), "pawl-edited-"));
      try {
        const [older, newer] = [join(folder, "older.json"), join(folder, "newer.json")];
        writeFileSync(older, JSON.stringify(edited.base));
        writeFileSync(newer, JSON.stringify(edited.revision));
        const judged = await judgePair(older, newer);
        seen.runs += 1;
        seen.broken += judged.report.summary["breaks-build"];
        seen.refused += judged.refused;
        if (judged.disagreements.length > 0)
          disagreements.push(`${seed} ${showEdit(edited)}: ${judged.disagreements.slice(0, 4).join("; ")}`);
      } finally {
        rmSync(folder, { recursive: true });
      }
    }
    console.log(seen);
    expect(disagreements).toEqual([]);
  });
});
