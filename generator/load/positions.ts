import type { Place } from "../diagnostics/errors.js";
import { JsonIndex } from "./jsonText.js";
import { parsePointer } from "./pointer.js";
import type { ValueIndex } from "./valueIndex.js";
import { YamlIndex, type YamlMarks } from "./yamlText.js";

/**
 * Finds nodes in the text that they were written in. Made for messages: JSON is looked into when
 * the first place is asked for.
 */
export class TextIndex {
  readonly #text: string;
  readonly #file: string;
  readonly #marks: YamlMarks | undefined;
  #values: ValueIndex | undefined;
  #lines: readonly number[] | undefined;

  /**
   * @param text text of the file, valid JSON or YAML
   * @param file how messages call the file
   * @param marks places in it, where it was YAML and parsed with them; else it is parsed again
   */
  constructor(text: string, file: string, marks?: YamlMarks) {
    this.#text = text;
    this.#file = file;
    this.#marks = marks;
  }

  /**
   * Finds a node.
   * @param pointer RFC 6901 pointer into the file
   * @returns line and column of the member's name, of the item, or of the nearest ancestor that exists; `pointer` is
   *   the one asked for
   */
  locate(pointer: string): Place {
    const { start } = this.#index().find(parsePointer(pointer) ?? []);
    return { file: this.#file, pointer, ...this.#toLine(start) };
  }

  /**
   * Reads a plain scalar as it was written: in YAML `1.10` parses to the number 1.1.
   * @param path names and indices from the root
   * @returns the characters, or undefined when they cannot be told
   */
  readRaw(path: readonly (string | number)[]): string | undefined {
    const found = this.#index().find(path.map(String));
    if (found.depth < path.length) return undefined;
    return /^[\w.+-]+/.exec(this.#text.slice(found.value, found.value + 100))?.[0];
  }

  #index(): ValueIndex {
    this.#values ??=
      this.#marks === undefined && isJson(this.#text)
        ? new JsonIndex(this.#text)
        : new YamlIndex(this.#text, this.#marks);
    return this.#values;
  }

  #toLine(offset: number): { line: number; column: number } {
    this.#lines ??= findLines(this.#text);
    let low = 0;
    let high = this.#lines.length;
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if ((this.#lines[middle] ?? 0) <= offset) low = middle;
      else high = middle;
    }
    return { line: low + 1, column: offset - (this.#lines[low] ?? 0) + 1 };
  }
}

/**
 * Finds one node. For several use a `TextIndex`.
 * @param text text of the file, valid JSON or YAML
 * @param file how messages call the file
 * @param pointer RFC 6901 pointer into the file
 * @returns as `TextIndex.locate`
 */
export function locate(text: string, file: string, pointer: string): Place {
  return new TextIndex(text, file).locate(pointer);
}

/**
 * Counts lines.
 * @param text whole text
 * @param offset index into it
 * @returns line and column, both from 1; columns are UTF-16 code units
 */
export function offsetToLine(text: string, offset: number): { line: number; column: number } {
  const lines = findLines(text.slice(0, offset));
  return { line: lines.length, column: offset - (lines.at(-1) ?? 0) + 1 };
}

function findLines(text: string): number[] {
  const starts = [0];
  for (let end = text.indexOf("\n"); end >= 0; end = text.indexOf("\n", end + 1)) starts.push(end + 1);
  return starts;
}

function isJson(text: string): boolean {
  if (!/^\s*[{[]/.test(text)) return false;
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
