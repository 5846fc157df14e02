import { compareApis } from "../../../generator/diff/api/api.js";
import type { DiffInput } from "../../../generator/diff/input.js";
import type { SchemaAt } from "../../../generator/diff/schema/comparer.js";
import type { ApiFact, Site } from "../../../generator/diff/types.js";
import { load } from "../../../generator/load/load.js";
import { buildModel } from "../../../generator/model/build.js";
import { loadText } from "../../load/support.js";

/** Remembers what it is told, and takes schemas for equal when they are written alike. */
export class RecordingPairs {
  readonly pairs: { readonly base: SchemaAt; readonly revision: SchemaAt; readonly site: Site }[] = [];

  compare(base: SchemaAt, revision: SchemaAt, site: Site): void {
    this.pairs.push({ base, revision, site });
  }

  compareNamed(): void {}

  /** So that every pair is told. */
  areAlike(): boolean {
    return false;
  }

  isEqual(base: SchemaAt, revision: SchemaAt): boolean {
    return JSON.stringify(base.schema) === JSON.stringify(revision.schema);
  }

  similarity(base: SchemaAt, revision: SchemaAt): number {
    return this.isEqual(base, revision) ? 1 : 0.5;
  }

  finish(): [] {
    return [];
  }
}

export interface Compared {
  readonly facts: readonly ApiFact[];
  /** `kind subject`, in order. */
  readonly kinds: readonly string[];
  /** `side part` of the pairs of schemas, in order. */
  readonly schemas: readonly string[];
  readonly pairs: RecordingPairs["pairs"];
}

const HEAD = 'openapi: 3.1.0\ninfo: {title: T, version: "1"}\n';

/** @param text YAML below `openapi` and `info` */
async function inputOf(text: string): Promise<DiffInput> {
  const { document, dialect } = await loadText(text.includes("openapi:") ? text : HEAD + text);
  return { document, dialect, model: buildModel(document) };
}

/** Compares two documents given as YAML without `openapi` and `info`. */
export async function compare(base: string, revision: string): Promise<Compared> {
  return compareInputs(await inputOf(base), await inputOf(revision));
}

/** Compares two files. */
export async function compareFiles(base: string, revision: string): Promise<Compared> {
  const [from, to] = await Promise.all([load(base), load(revision)]);
  return compareInputs(
    { document: from.document, dialect: from.dialect, model: buildModel(from.document) },
    { document: to.document, dialect: to.dialect, model: buildModel(to.document) },
  );
}

export function compareInputs(base: DiffInput, revision: DiffInput): Compared {
  const schemas = new RecordingPairs();
  const facts = compareApis({ base, revision }, schemas);
  return {
    facts,
    kinds: facts.map(({ kind, subject }) => `${kind} ${subject}`),
    schemas: schemas.pairs.map(({ site }) => `${site.side} ${site.part}`),
    pairs: schemas.pairs,
  };
}

/** A document with one operation. */
export function operation(fields: string, path = "/t", method = "get"): string {
  return `paths: {"${path}": {${method}: {${fields}}}}\n`;
}

/** The one fact of a kind. */
export function factOf({ facts }: Compared, kind: string): ApiFact {
  const found = facts.filter((fact) => fact.kind === kind);
  const [fact] = found;
  if (fact === undefined || found.length > 1) throw new Error(`${found.length} facts of the kind ${kind}`);
  return fact;
}
