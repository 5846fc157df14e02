/** Documents with something wrong in them at random: whatever it is, the answer is a client or a message with a place. */
import { readFileSync } from "node:fs";
import { dump, load as parse } from "js-yaml";
import ts from "typescript";
import { emitClient } from "../generator/client/emit.js";
import { readRuntime } from "../generator/client/runtime.js";
import { PawlError } from "../generator/diagnostics/errors.js";
import { emitDocs } from "../generator/docs/emit.js";
import { load } from "../generator/load/load.js";
import { buildModel } from "../generator/model/build.js";
import { checkPaths } from "../generator/output/paths.js";
import type { OutputFile } from "../generator/output/types.js";
import { createEngine, type Engine } from "../generator/templates/engine.js";
import { emitTypes } from "../generator/types/emit.js";

/** Longest that a document of this size may take, in milliseconds; it takes a hundredth. */
const HANG = 20_000;

/** A number from 0 up to and without `below`. */
type Random = (below: number) => number;

/** Mulberry32: small, and the same everywhere. */
function createRandom(seed: number): Random {
  let state = seed >>> 0;
  return (below) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
}

/** What stands where something else should. */
const STRANGE: readonly (() => unknown)[] = [
  () => null,
  () => true,
  () => false,
  () => 0,
  () => -1,
  () => 1.5,
  () => Number.POSITIVE_INFINITY,
  () => "",
  () => " ",
  () => "x",
  () => "/",
  () => "//",
  () => "/{",
  () => "/{}/{a}{a}",
  () => "__proto__",
  () => "constructor",
  () => "class",
  () => "[",
  () => "(?<x",
  () => "application/json",
  () => "*/*",
  () => "\u{1f642}".repeat(300),
  () => [],
  () => [null],
  () => [[]],
  () => [""],
  () => ["x", "x"],
  () => ["null"],
  () => [{}],
  () => ({}),
  () => ({ "": {} }),
  () => ({ a: null }),
  () => ({ __proto__x: 1, constructor: {}, "x-y": [] }),
  () => JSON.parse('{"__proto__":{"type":"string"}}') as unknown,
  () => ({ $ref: "#" }),
  () => ({ $ref: "" }),
  () => ({ $ref: "#/" }),
  () => ({ $ref: "#/paths" }),
  () => ({ $ref: "#/info/title" }),
  () => ({ $ref: "#/components/schemas/Nowhere" }),
  () => ({ $ref: "%" }),
  () => ({ $ref: 1 }),
  () => ({ $ref: "other.yaml" }),
  () => ({ allOf: [] }),
  () => ({ oneOf: [{ $ref: "#/components/schemas/Nowhere" }] }),
  () => ({ type: [] }),
  () => ({ type: "string", enum: [] }),
  () => ({ enum: [{}, [], null, -0] }),
  () => ({ not: {} }),
  () => ({ const: null }),
];

interface Spot {
  readonly holder: Record<string, unknown> | unknown[];
  readonly key: string | number;
  readonly path: string;
}

/** Changes a document at one to three places; says where and how. */
function mutate(document: unknown, random: Random): string[] {
  const done: string[] = [];
  for (let count = 1 + random(3); count > 0; count--) {
    const spots = listSpots(document);
    const spot = pick(spots, random);
    if (spot === undefined) break;
    const way = random(6);
    if (way === 0) remove(spot);
    else if (way === 1) set(spot, structuredClone(valueAt(pick(spots, random) ?? spot)));
    else if (way === 2) rename(spot, String(pick(STRANGE_NAMES, random)));
    else if (way === 3 && !Array.isArray(spot.holder)) {
      const other = pick(spots, random) ?? spot;
      define(spot.holder, String(other.key), structuredClone(valueAt(other)));
    } else set(spot, pick(STRANGE, random)?.());
    done.push(`${["remove", "copy to", "rename", "copy beside"][way] ?? "set"} ${spot.path}`);
  }
  return done;
}

const STRANGE_NAMES: readonly string[] = [
  "",
  "/",
  "x-",
  "$ref",
  "__proto__",
  "constructor",
  "toString",
  "then",
  "default",
  "class",
  "a/b~c",
  "200",
  "2XX",
  "type",
  "allOf",
  "enum",
  "%",
  "é",
  "Schema",
];

function listSpots(root: unknown): Spot[] {
  const spots: Spot[] = [];
  const visit = (value: unknown, path: string): void => {
    if (typeof value !== "object" || value === null) return;
    const holder = value as Record<string, unknown> | unknown[];
    const keys = Array.isArray(holder) ? [...holder.keys()] : Object.keys(holder);
    for (const key of keys) {
      const at = `${path}/${String(key).replaceAll("~", "~0").replaceAll("/", "~1")}`;
      spots.push({ holder, key, path: at });
      visit(valueAt({ holder, key, path: at }), at);
    }
  };
  visit(root, "#");
  return spots;
}

function valueAt({ holder, key }: Spot): unknown {
  return Array.isArray(holder) ? holder[Number(key)] : holder[key];
}

function set(spot: Spot, value: unknown): void {
  if (Array.isArray(spot.holder)) spot.holder[Number(spot.key)] = value;
  else define(spot.holder, String(spot.key), value);
}

function remove({ holder, key }: Spot): void {
  if (Array.isArray(holder)) holder.splice(Number(key), 1);
  else delete holder[key];
}

function rename(spot: Spot, name: string): void {
  const value = valueAt(spot);
  remove(spot);
  if (!Array.isArray(spot.holder)) define(spot.holder, name, value);
}

function define(holder: Record<string, unknown>, key: string, value: unknown): void {
  Object.defineProperty(holder, key, { value, enumerable: true, writable: true, configurable: true });
}

function pick<Item>(items: readonly Item[], random: Random): Item | undefined {
  return items[random(items.length)];
}

/** Reads a document as a value. */
export function readDocument(path: string): unknown {
  return parse(readFileSync(path, "utf8"));
}

/** What became of a document. */
interface FuzzResult {
  /** The files, or undefined where the document was refused with a message and its place. */
  readonly files: readonly OutputFile[] | undefined;
  /** What should not be, or undefined. */
  readonly complaint: string | undefined;
}

/** Makes the client and the docs of a document in memory. */
export async function tryDocument(document: unknown, isYaml: boolean): Promise<FuzzResult> {
  const text = isYaml ? dump(document, { noRefs: true }) : JSON.stringify(document);
  const started = performance.now();
  let files: readonly OutputFile[];
  try {
    files = await produceAll(text);
  } catch (error) {
    return { files: undefined, complaint: judge(error) };
  }
  const took = performance.now() - started;
  if (took > HANG) return { files, complaint: `took ${Math.round(took)} ms` };
  const faults = files.flatMap(({ path, content }) => syntaxFaults(path, content));
  return { files, complaint: faults.length === 0 ? undefined : faults.join("\n") };
}

/** Read once. */
let known: Promise<readonly [Engine, OutputFile[]]> | undefined;

function parts(): Promise<readonly [Engine, OutputFile[]]> {
  known ??= Promise.all([createEngine(), readRuntime()]);
  return known;
}

async function produceAll(text: string): Promise<OutputFile[]> {
  const { document } = await load("-", { stdin: new TextEncoder().encode(text) });
  const model = buildModel(document, {});
  const [engine, runtime] = await parts();
  const identity = { packageName: "api-client", packageVersion: "0.0.0" };
  const types = emitTypes(document, model);
  const context = {
    apiName: model.info.title,
    version: model.info.version,
    packageName: "api-client",
    clientName: model.clientName,
  };
  const docs = emitDocs(model, context, engine).map((file) => ({ ...file, path: `docs/${file.path}` }));
  const files = [...emitClient(document, model, identity, engine, types, runtime), ...docs];
  checkPaths(files.map(({ path }) => path));
  return files;
}

function judge(error: unknown): string | undefined {
  if (!(error instanceof PawlError))
    return error instanceof Error ? (error.stack ?? error.message) : String(error);
  const { place, message, fix } = error;
  if (fix === "" || message === "") return `says nothing: ${error.code}`;
  return place?.line === undefined ? `names no place: ${message}` : undefined;
}

function syntaxFaults(path: string, content: string | Uint8Array): string[] {
  if (!path.endsWith(".ts") || path.startsWith("src/runtime/")) return [];
  const file = ts.createSourceFile(path, String(content), ts.ScriptTarget.ES2022, false);
  const { parseDiagnostics } = file as unknown as { readonly parseDiagnostics: readonly ts.Diagnostic[] };
  return parseDiagnostics.map((fault) => `${path}: ${String(fault.messageText)}`);
}

/** A document of which many are made. */
interface Seed {
  readonly name: string;
  readonly document: unknown;
}

/**
 * Tries many documents with something wrong in them.
 *
 * @param onClient is told the files of each one that was not refused
 * @returns what should not be, each with the way to make it again
 */
export async function fuzz(
  seeds: readonly Seed[],
  settings: { readonly rounds: number; readonly seed: number },
  onClient: (files: readonly OutputFile[], round: number) => string | undefined = () => undefined,
): Promise<{ readonly complaints: string[]; readonly clients: number }> {
  const complaints: string[] = [];
  let clients = 0;
  for (let round = 0; round < settings.rounds; round++) {
    const random = createRandom(settings.seed + round);
    const seed = pick(seeds, random);
    if (seed === undefined) break;
    const document = structuredClone(seed.document);
    const changes = mutate(document, random);
    const { files, complaint } = await tryDocument(document, random(4) === 0);
    if (files !== undefined) clients += 1;
    const fault = complaint ?? (files === undefined ? undefined : onClient(files, round));
    if (fault !== undefined) {
      complaints.push(`${seed.name} seed ${settings.seed + round}: ${changes.join("; ")}\n${fault}`);
    }
  }
  return { complaints, clients };
}
