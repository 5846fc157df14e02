import type { Place } from "../diagnostics/errors.js";
import { createWanted, findInJson, type Wanted } from "./jsonLocations.js";
import type { Origin } from "./origins.js";
import { escapeToken, formatPointer, parsePointer } from "./pointer.js";
import type { Source } from "./source.js";

/** A pointer on its way to a place: in which file, and which node of it. */
interface Asked {
  readonly at: number;
  readonly pointer: string;
  readonly path: readonly string[];
}

/**
 * Finds where many nodes of the normalised document were written: like `locateOrigin`, with one pass over each JSON
 * file for all of them. YAML files were marked when they were parsed.
 *
 * @param pointers pointers into the normalised document
 * @param origins origins by pointer; `#` must be among them
 * @returns a place for each pointer, in their order
 */
export function locateAll(pointers: readonly string[], origins: ReadonlyMap<string, Origin>): Place[] {
  const places: Place[] = pointers.map((pointer) => ({ file: "-", pointer }));
  for (const [source, asked] of groupBySource(pointers, origins)) {
    const found = isJson(source) ? locateInJson(source, asked) : locateInYaml(source, asked);
    for (const [index, { at, pointer }] of asked.entries()) {
      const place = found[index];
      if (place !== undefined) places[at] = { ...place, pointer };
    }
  }
  return places;
}

function groupBySource(
  pointers: readonly string[],
  origins: ReadonlyMap<string, Origin>,
): ReadonlyMap<Source, Asked[]> {
  const groups = new Map<Source, Asked[]>();
  for (const [at, pointer] of pointers.entries()) {
    const path = parsePointer(pointer) ?? [];
    const { origin, depth } = findOrigin(path, origins);
    if (origin === undefined) continue;
    const asked = { at, pointer, path: [...(parsePointer(origin.pointer) ?? []), ...path.slice(depth)] };
    const group = groups.get(origin.source);
    if (group === undefined) groups.set(origin.source, [asked]);
    else group.push(asked);
  }
  return groups;
}

/** The longest part of a path whose origin is known. */
function findOrigin(
  path: readonly string[],
  origins: ReadonlyMap<string, Origin>,
): { origin: Origin | undefined; depth: number } {
  let prefix = "#";
  let found = { origin: origins.get(prefix), depth: 0 };
  for (const [index, token] of path.entries()) {
    prefix += `/${escapeToken(token)}`;
    const origin = origins.get(prefix);
    if (origin !== undefined) found = { origin, depth: index + 1 };
  }
  return found;
}

/** A file named `.json` was parsed as JSON, or not at all; of others only the text tells. */
function isJson(source: Source): boolean {
  if (!/^\s*[{[]/.test(source.text)) return false;
  if (source.file.toLowerCase().endsWith(".json")) return true;
  try {
    JSON.parse(source.text);
    return true;
  } catch {
    return false;
  }
}

function locateInYaml(source: Source, asked: readonly Asked[]): Place[] {
  return asked.map(({ path }) => source.index.locate(formatPointer(path)));
}

function locateInJson(source: Source, asked: readonly Asked[]): Place[] {
  const root = createWanted();
  for (const { path } of asked) {
    let node = root;
    for (const token of path) {
      let child = node.children.get(token);
      if (child === undefined) {
        child = createWanted();
        node.children.set(token, child);
      }
      node = child;
    }
  }
  findInJson(source.text, root);
  const offsets = asked.map(({ path }) => nearestStart(root, path));
  const lines = countLines(source.text, offsets);
  return offsets.map((offset) => ({ file: source.file, ...lines.get(offset) }));
}

/** The node itself, or the nearest one above it that exists. */
function nearestStart(root: Wanted, path: readonly string[]): number {
  let start = root.start ?? 0;
  let node = root;
  for (const token of path) {
    const child = node.children.get(token);
    if (child?.start === undefined) return start;
    node = child;
    start = child.start;
  }
  return start;
}

/** Line and column, both from 1, of several offsets; columns are UTF-16 code units. */
function countLines(
  text: string,
  offsets: readonly number[],
): ReadonlyMap<number, Pick<Place, "line" | "column">> {
  const places = new Map<number, { line: number; column: number }>();
  let line = 1;
  let start = 0;
  for (const offset of [...new Set(offsets)].sort((a, b) => a - b)) {
    for (let end = text.indexOf("\n", start); end >= 0 && end < offset; end = text.indexOf("\n", start)) {
      line += 1;
      start = end + 1;
    }
    places.set(offset, { line, column: offset - start + 1 });
  }
  return places;
}
