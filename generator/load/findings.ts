import type { Notice } from "../diagnostics/errors.js";
import type { Source } from "./source.js";
import type { Structure, TypeEntry } from "./structure.js";
import type { JsonObject } from "./value.js";

/** A reference as it was found. */
export interface Reference {
  /** What it says. */
  readonly ref: string;
  /** The object that holds it and under which name: `$ref`, a key of a discriminator's mapping, or a string field. */
  readonly holder: JsonObject;
  readonly key: string;
  /**
   * What it should point at. `Text` where a field that should hold a string holds a `$ref`: not standard, but large
   * descriptions keep their texts in files that way.
   */
  readonly target: TypeEntry | "Text";
  /**
   * Whether it stands for a whole map of such nodes: `properties: {$ref: …}`. Not standard either, and seen in the same
   * descriptions.
   */
  readonly isMap: boolean;
  readonly source: Source;
  /** Pointer of the reference in its file. */
  readonly pointer: string;
  /** Nearest schema around it that has an `$id`: `#` means that schema then (JSON Schema 2020-12 §8.2.1). */
  readonly resource: JsonObject | undefined;
}

/** A node and where it was written. */
export interface Found {
  readonly node: unknown;
  readonly source: Source;
  readonly path: readonly (string | number)[];
}

/** What checking gathers over all files of a document. */
export interface Findings {
  /** The entry file. */
  readonly entry: Source;
  readonly structure: Structure;
  readonly references: Reference[];
  readonly notices: Notice[];
  /** Schemas by `$id`, and by `file#name` for `$anchor` and `$dynamicAnchor`. */
  readonly anchors: Map<string, Found>;
  /** Schemas with a `$dynamicRef` or `$recursiveRef`. */
  readonly dynamic: JsonObject[];
}

/**
 * Starts an empty account.
 * @param entry the entry file
 * @param structure of the dialect of the entry file; other files are read in the same
 */
export function createFindings(entry: Source, structure: Structure): Findings {
  return { entry, structure, references: [], notices: [], anchors: new Map(), dynamic: [] };
}

/**
 * Adds a notice. Pointers into other files mean nothing in the whole document, so there the message names the place.
 * @param findings where to add to
 * @param source file that it is about
 * @param code kind of notice
 * @param message what was done
 * @param pointer where in the file
 */
export function addNotice(
  findings: Findings,
  source: Source,
  code: string,
  message: string,
  pointer: string,
): void {
  if (source === findings.entry) findings.notices.push({ code, message, pointer });
  else findings.notices.push({ code, message: `${message} (${source.file}${pointer})` });
}
