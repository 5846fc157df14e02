/** The law that a dialect is only a spelling: what a 3.0 and a 3.1 description of one API differ in. */
import { readFileSync } from "node:fs";
import { load as readYaml } from "js-yaml";
import { compareDocuments } from "../../../generator/diff/compare.js";
import { load } from "../../../generator/load/load.js";
import type { LoadedDocument } from "../../../generator/load/types.js";
import { isObject, type JsonObject } from "../../../generator/load/value.js";
import { Random } from "./random.js";
import { respellAs30, respellAs31 } from "./respell.js";

/** What came of a document and its respelling. */
export interface Respelled {
  /** How many schemas were written otherwise. */
  readonly schemas: number;
  /** Findings there and back, in one line each. */
  readonly findings: readonly string[];
}

/**
 * Writes a document in the other dialect (3.0 as 3.1, anything else as 3.0), and compares both ways.
 * @param path a description in one file, but for 2.0 and 3.2, of which the normal form is taken
 * @param seed chooses among words for the same
 */
export async function askRespelling(path: string, seed: number): Promise<Respelled> {
  const written = await read(path);
  const random = new Random(seed);
  const isOld = String(written.openapi).startsWith("3.0");
  const other = isOld ? respellAs31(written, random) : respellAs30(written, random);
  const [one, two] = [await open(written), await open(other.document)];
  return { schemas: other.schemas, findings: [...findingsOf(one, two), ...findingsOf(two, one)] };
}

async function read(path: string): Promise<JsonObject> {
  const text = readFileSync(path, "utf8");
  const written: unknown = path.endsWith(".json") ? JSON.parse(text) : readYaml(text);
  if (
    isObject(written) &&
    /^3\.[01]\./.test(String(written.openapi)) &&
    !/\$ref"?: *["']?[^"'#\s]/.test(text)
  )
    return written;
  // Of many files, or of a dialect that is neither: the one document that it becomes.
  const document: unknown = structuredClone((await load(path)).document);
  if (!isObject(document)) throw new Error(`${path} is no description`);
  return document;
}

function open(document: JsonObject): Promise<LoadedDocument> {
  return load("-", { stdin: Buffer.from(JSON.stringify(document)) });
}

function findingsOf(base: LoadedDocument, revision: LoadedDocument): string[] {
  return compareDocuments(base, revision, { today: "2000-01-01" }).findings.map(
    ({ id, wire, types, message, base: from, revision: to }) =>
      `${id} ${wire}/${types}: ${message} (${from.pointer} -> ${to.pointer})`,
  );
}
