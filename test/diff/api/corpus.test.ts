import { existsSync, readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { isSameJson } from "../../../generator/diff/api/equality.js";
import type { DiffInput } from "../../../generator/diff/input.js";
import { load } from "../../../generator/load/load.js";
import { getAt, parsePointer } from "../../../generator/load/pointer.js";
import { buildModel } from "../../../generator/model/build.js";
import { SHARED } from "../../load/support.js";
import { compareFiles, compareInputs } from "./support.js";

const OWN = `${SHARED}/diff-corpus/cases`;
const PAIRS = `${SHARED}/cases/diff`;
const CORPUS = `${SHARED}/corpus`;
const isShared = existsSync(OWN) && existsSync(PAIRS) && existsSync(CORPUS);

/** What our own pairs give outside of schemas; those that are not named give nothing. */
const WANT: Readonly<Record<string, readonly string[]>> = {
  "allof-split": ["component-added Bar"],
  "anyof-inline-to-ref": ["component-added UserRole"],
  // The likeness of the two schemas is not known here.
  "ref-renamed": ["component-removed Pick_a", "component-added Pick_a_or_b"],
  "path-param-renamed": ["path-variable-renamed id"],
  "path-param-twice": ["operation-text GET /u/{id}/r/{id}"],
  "nullable-30-31": ["document-dialect openapi"],
  "nullable-enum-30-31": ["document-dialect openapi"],
  "apikey-moved": ["security-scheme-changed k"],
  "scope-removed": ["security-scope-removed read:p"],
  "explode-changed": ["parameter-explode tag"],
  "params-to-exploded-object": ["parameter-grouped paging"],
  "multipart-encoding": ["media-encoding m"],
  "query-param-renamed": ["parameter-removed q", "parameter-added query"],
  "11-nullable-30-to-31-same-meaning": ["document-dialect openapi"],
  "14-operationid-only-renamed": ["operation-id POST /items/{id}"],
  "15-path-param-name-only-renamed": ["path-variable-renamed id"],
  "20-error-status-removed": ["response-removed 404"],
  "21-auth-now-required": ["security-alternative-removed anonymous", "security-alternative-added b"],
};

interface OwnCase {
  readonly id: string;
  readonly base: string;
  readonly revision: string;
}

function ownPairs(): OwnCase[] {
  if (!isShared) return [];
  const cases = JSON.parse(readFileSync(`${OWN}/cases.json`, "utf8")) as readonly OwnCase[];
  const listed = cases.map(({ id, base, revision }) => ({
    id,
    base: `${OWN}/${base}`,
    revision: `${OWN}/${revision}`,
  }));
  const found = readdirSync(PAIRS)
    .filter((file) => file.endsWith(".a.json"))
    .map((file) => ({
      id: file.replace(".a.json", ""),
      base: `${PAIRS}/${file}`,
      revision: `${PAIRS}/${file.replace(".a.json", ".b.json")}`,
    }));
  return [...listed, ...found];
}

describe.skipIf(!isShared)("our own pairs", () => {
  it("are all there", () => {
    const ids = ownPairs().map(({ id }) => id);
    expect(ids.length).toBeGreaterThanOrEqual(51);
    expect(Object.keys(WANT).filter((id) => !ids.includes(id))).toEqual([]);
  });

  it.each(ownPairs())("$id", async ({ id, base, revision }) => {
    expect((await compareFiles(base, revision)).kinds).toEqual(WANT[id] ?? []);
  });
});

async function read(file: string): Promise<DiffInput> {
  const { document, dialect } = await load(`${CORPUS}/${file}`);
  return { document, dialect, model: buildModel(document) };
}

const MIRRORS: Readonly<Record<string, string>> = { added: "removed", removed: "added" };

function mirrored(kind: string): string {
  return kind.replace(/-(added|removed)$/, (_, end: string) => `-${MIRRORS[end]}`);
}

describe.skipIf(!isShared)("published series", () => {
  it.each([
    ["qdrant/v1.2.x.json", "qdrant/v1.19.x.json"],
    ["docker/v1.25.yaml", "docker/v1.55.yaml"],
    ["adyen/CheckoutService-v67.json", "adyen/CheckoutService-v71.json"],
    ["figma/v0.10.0.yaml", "figma/v0.37.0.yaml"],
  ])("%s to %s", async (from, to) => {
    const [base, revision] = [await read(from), await read(to)];
    // Nothing differs from itself.
    for (const one of [base, revision]) {
      expect(compareInputs(one, { ...one, document: structuredClone(one.document) }).kinds).toEqual([]);
    }
    const { facts } = compareInputs(base, revision);
    const back = compareInputs(revision, base);
    expect(back.facts.map(({ kind }) => mirrored(kind)).sort()).toEqual(facts.map(({ kind }) => kind).sort());
    for (const fact of facts) {
      // Each place is there, and what it says is what the fact says.
      const before = getAt(base.document, parsePointer(fact.base.pointer) ?? ["?"]);
      const after = getAt(revision.document, parsePointer(fact.revision.pointer) ?? ["?"]);
      expect([fact.kind, fact.base, before !== undefined]).toEqual([fact.kind, fact.base, true]);
      expect([fact.kind, fact.revision, after !== undefined]).toEqual([fact.kind, fact.revision, true]);
      if (/-(removed|added)$/.test(fact.kind) && fact.kind !== "security-scope-added") {
        const isAdded = fact.kind.endsWith("added");
        expect(isSameJson(isAdded ? fact.after : fact.before, isAdded ? after : before), fact.kind).toBe(
          true,
        );
      }
    }
  });
});
