/**
 * Joins the clients of several versions: what an earlier version has already, down to a single type, is not written again.
 * Files of a version depend on those of earlier ones only, so that a new version changes none that is there.
 */
import { posix } from "node:path";
import type { OutputFile } from "../../output/types.js";
import { type Token, tokensOf, unquote } from "./declarations.js";
import { identify } from "./identity.js";
import { linkTypes, type Origin } from "./types.js";
import { fileKey, parseTypes, resolveSpecifier, TYPES_FILE, unitsOf } from "./units.js";

/** The client of one version. */
export interface VersionSources {
  readonly version: string;
  /** Its modules by path, relative to `src`. */
  readonly sources: ReadonlyMap<string, string>;
}

export interface LinkedVersion {
  readonly version: string;
  /** Where in the package each module of the client is, relative to `src`. */
  readonly locations: ReadonlyMap<string, string>;
}

export interface Linked {
  /** Relative to `src`. */
  readonly files: readonly OutputFile[];
  readonly versions: readonly LinkedVersion[];
}

/** Modules of the runtime are the same in all clients that one Pawl makes. */
const RUNTIME = "runtime/";

/**
 * @param versions oldest first, all made by the same Pawl
 * @returns the modules of all
 * @throws Error for sources that are not as they are generated
 */
export function linkVersions(versions: readonly VersionSources[]): Linked {
  const origins = new Map<string, Origin>();
  const files = new Map<string, string>();
  const linked: LinkedVersion[] = [];
  for (const { version, sources } of versions) {
    const types = parseTypes(sources.get(TYPES_FILE) ?? "");
    const identities = identify(unitsOf(sources, types));
    const originOf = (key: string): Origin => {
      const identity = identities.get(key) ?? "";
      const known = origins.get(identity) ?? { version };
      origins.set(identity, known);
      return known;
    };
    const locate = (path: string): string =>
      path.startsWith(RUNTIME) ? path : `${originOf(fileKey(path)).version}/${path}`;
    const locations = new Map([...sources.keys()].map((path) => [path, locate(path)]));
    for (const [path, text] of sources) {
      const location = locations.get(path) ?? path;
      if (path.startsWith(RUNTIME)) addRuntime(files, path, text);
      else if (location === `${version}/${path}`) {
        const content = path === TYPES_FILE ? linkTypes(types, version, originOf) : text;
        files.set(location, redirect(content, path, location, locations));
      }
    }
    linked.push({ version, locations });
  }
  return { files: [...files].map(([path, content]) => ({ path, content })), versions: linked };
}

function addRuntime(files: Map<string, string>, path: string, text: string): void {
  if ((files.get(path) ?? text) !== text)
    throw new Error(`${path} is not the same in all versions: generate them all`);
  files.set(path, text);
}

/** Lets imports lead to where modules are now. */
function redirect(
  text: string,
  path: string,
  location: string,
  locations: ReadonlyMap<string, string>,
): string {
  const tokens = [...tokensOf(text)];
  let redirected = "";
  let done = 0;
  for (const [index, { kind, text: literal, start, end }] of tokens.entries()) {
    if (kind !== "string" || !isImported(tokens, index)) continue;
    const [, specifier] = /^(\.{1,2}\/.*)\.js$/.exec(unquote(literal)) ?? [];
    const target = specifier === undefined ? undefined : locations.get(resolveSpecifier(path, specifier));
    if (target === undefined) continue;
    redirected += `${text.slice(done, start)}"${relativeSpecifier(location, target)}"`;
    done = end;
  }
  return redirected + text.slice(done);
}

/** Is a string what a module imports from? What a comment says of imports stays as the document has it. */
function isImported(tokens: readonly Token[], index: number): boolean {
  const [one, two] = [tokens[index - 2], tokens[index - 1]];
  const before = two?.kind === "mark" && two.text === "(" && one?.text === "import" ? one : two;
  return before?.kind === "word" && (before.text === "from" || before.text === "import");
}

/**
 * @param from path of a module
 * @param to path of the module that it imports
 * @returns the import's specifier
 */
export function relativeSpecifier(from: string, to: string): string {
  const path = posix.relative(posix.dirname(from), to).replace(/\.ts$/, ".js");
  return path.startsWith(".") ? path : `./${path}`;
}
