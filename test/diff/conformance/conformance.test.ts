/** What other tools' authors expect of a diff, held against ours. `npm run conformance` prints the table. */
import { existsSync } from "node:fs";
import { beforeAll, describe, expect, test } from "vitest";
import { PawlError } from "../../../generator/diagnostics/errors.js";
import { findRule } from "../../../generator/diff/rules/registry.js";
import { azureCases, azureMapping } from "./azure.js";
import type { ConformanceCase } from "./cases.js";
import { findDisagreement, findStale, readDisagreements } from "./disagreements.js";
import { CORPORA, open } from "./documents.js";
import { libopenapiCases } from "./libopenapi.js";
import { oasdiffCases, oasdiffMapping } from "./oasdiff.js";
import { openapitoolsCases } from "./openapitools.js";
import { opticCases, opticMapping } from "./optic.js";
import { askSameValues } from "./sameValues.js";
import { type Score, score } from "./scoring.js";
import { figuresOf, printFigures, printTable } from "./table.js";
import { isShown, Judge } from "./witnesses.js";

const isThere = existsSync(CORPORA);
if (!isThere) console.warn(`SKIPPED: the cases of other tools are not there (${CORPORA})`);

const entries = readDisagreements();
const scores: Score[] = [];
const unreadable: { readonly one: ConformanceCase; readonly error: PawlError }[] = [];

/** How many cases have documents that are refused: they are no valid descriptions. */
const REFUSED: Readonly<Record<string, number>> = {
  oasdiff: 0,
  openapitools: 0,
  optic: 0,
  azure: 5,
  libopenapi: 44,
};

/** Why: what the standard requires and cannot be guessed. The message names it, with file and line. */
const REASONS: readonly RegExp[] = [
  // A parameter that has no place or name, or one that there is not.
  /^Parameter Object has no `(?:in|name)`$/,
  /^`in` is "\w+", which the specification does not know$/,
  // Credentials of a kind that there is not: what to send is unknown.
  /^`type` is "\w+", which the specification does not know$/,
  /^Security Scheme Object has no `type`$/,
  // Encodings that are none.
  /^`contentType` must be an object \(Encoding Object\), found a string$/,
  // References to nowhere, or in a circle.
  /points to nothing$/,
  /leads back to itself and never to a definition$/,
  // Neither operations nor anything for others to refer to.
  /^A description in OpenAPI 2\.0 must have `paths`$/,
  // No JSON.
  /^Not valid JSON/,
];

describe.skipIf(!isThere)("conformance", () => {
  beforeAll(async () => {
    const cases = [oasdiffCases, openapitoolsCases, opticCases, azureCases, libopenapiCases];
    for (const one of cases.flatMap((list) => list())) {
      try {
        scores.push(await score(one));
      } catch (error) {
        if (!(error instanceof PawlError)) throw error;
        unreadable.push({ one, error });
      }
    }
    if (process.env.CONFORMANCE === "1")
      console.log(`\n${printTable(scores, entries)}\n\n${printFigures("oasdiff", scores, entries)}\n`);
  });

  test.each(Object.entries(REFUSED))("%s: %d cases have documents that are refused", (corpus, count) => {
    const refused = unreadable.filter(({ one }) => one.corpus === corpus);
    const names = refused.map(({ one, error }) => `${one.name}: ${error.message}`);
    expect(names.length, names.join("\n")).toBe(count);
  });

  test("what is refused is refused for a reason, with its line", () => {
    const unexplained = unreadable.filter(
      ({ error }) => !REASONS.some((reason) => reason.test(error.message)) || error.place?.line === undefined,
    );
    expect(unexplained.map(({ one, error }) => `${one.name}: ${error.message}`)).toEqual([]);
  });

  test("every rule of theirs is answered by rules that there are, or by a reason", () => {
    const answers = [oasdiffMapping(), opticMapping(), azureMapping()].flatMap((mapping) => [
      ...mapping.values(),
    ]);
    expect(answers.flatMap(({ ids }) => ids ?? []).filter((id) => findRule(id) === undefined)).toEqual([]);
    expect(answers.filter(({ ids, reason }) => !(ids !== undefined && ids.length > 0) && !reason)).toEqual(
      [],
    );
    expect(oasdiffMapping().size).toBe(509);
  });

  test("every difference is listed, with its reason", () => {
    const differences = scores.flatMap((one) => one.differences);
    const unlisted = differences.filter((difference) => findDisagreement(difference, entries) === undefined);
    expect(unlisted).toEqual([]);
  });

  test("nothing is listed that is none", () => {
    expect(
      findStale(
        entries,
        scores.flatMap((one) => one.differences),
      ),
    ).toEqual([]);
  });

  test("of oasdiff's cases at least 0.95 are answered, and at least 0.95 are quiet, where they are not argued away", () => {
    const { recallUnargued, quietUnargued } = figuresOf("oasdiff", scores, entries);
    expect(recallUnargued).toBeGreaterThanOrEqual(0.95);
    expect(quietUnargued).toBeGreaterThanOrEqual(0.95);
  });

  test("nothing is unclassified", () => {
    const named = scores.filter(({ report }) => report.findings.some(({ id }) => id === "unclassified"));
    expect(named.map((one) => one.case.name)).toEqual([]);
  });

  test("where we alone cry out, a validator sees why", async () => {
    const unshown: string[] = [];
    for (const { case: one, report, differences } of scores) {
      const loud = new Set(
        differences.filter(({ direction }) => direction === "loud").map(({ ours }) => ours),
      );
      const findings = report.findings.filter(
        ({ id, level, data }) => loud.has(`${id} ${level}`) && String(data.kind).startsWith("schema-"),
      );
      if (findings.length === 0) continue;
      const [base, revision] = [await open(one.base), await open(one.revision)];
      const [from, to] = [new Judge(base.document), new Judge(revision.document)];
      for (const finding of findings) {
        if (!isShown(finding, from, to))
          unshown.push(`${one.name}: ${finding.message} ${JSON.stringify(finding.witness)}`);
      }
    }
    expect(unshown).toEqual([]);
  });

  test("where we see no difference of values and they do, a validator sees no value that tells the documents apart", async () => {
    const different: string[] = [];
    let schemas = 0;
    for (const { case: one, report, differences } of scores) {
      const silent = differences.filter(
        (difference) =>
          difference.direction === "missed" && findDisagreement(difference, entries)?.isSame === true,
      );
      if (silent.length === 0) continue;
      const [base, revision] = [await open(one.base), await open(one.revision)];
      const asked = askSameValues(base.document, revision.document, report.findings);
      schemas += asked.schemas;
      different.push(...asked.differences.map((line) => `${one.name}: ${line}`));
    }
    expect(different).toEqual([]);
    expect(schemas).toBeGreaterThan(20);
  });

  test("a value that is brought forward shows what it is said to show", async () => {
    const wrong: string[] = [];
    for (const { corpus, cases } of entries) {
      for (const { name, witness } of cases) {
        const found = scores.find((one) => one.case.corpus === corpus && one.case.name === name);
        if (witness === undefined || found === undefined) continue;
        const [base, revision] = [await open(found.case.base), await open(found.case.revision)];
        const seen = {
          base: new Judge(base.document).accepts(witness.at, witness.value),
          revision: new Judge(revision.document).accepts(witness.at, witness.value),
        };
        const want = { base: witness.base === "accepts", revision: witness.revision === "accepts" };
        if (seen.base !== want.base || seen.revision !== want.revision) {
          wrong.push(`${name}: ${JSON.stringify(seen)}`);
        }
      }
    }
    expect(wrong).toEqual([]);
  });
});
