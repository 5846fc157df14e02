import { CORE_SCHEMA, load, type Schema, Type, type YAMLException } from "js-yaml";
import { MAX_DEPTH } from "./limits.js";
import type { FoundValue, ValueIndex } from "./valueIndex.js";

/**
 * YAML as OpenAPI wants it (OpenAPI 3.1 §4.3: the JSON schema ruleset of YAML 1.2), plus merge keys, which documents
 * use. No timestamps: `2024-08-16` stays a string.
 */
const MERGE = new Type("tag:yaml.org,2002:merge", {
  kind: "scalar",
  resolve: (key: unknown) => key === "<<",
});
const YAML_SCHEMA: Schema = CORE_SCHEMA.extend({ implicit: [MERGE] });

/**
 * Where the nodes of a YAML text begin. Nodes are numbered in the order in which they begin, the first is the root; what
 * is known of them stands in lists, for documents have more nodes than anybody wants objects.
 */
export interface YamlMarks {
  readonly offsets: readonly number[];
  readonly values: readonly unknown[];
  /** The first number behind a node and all that is in it. */
  readonly ends: readonly number[];
}

/**
 * Parses YAML.
 * @param text YAML text
 * @param listener called on the start and end of each node
 * @throws YAMLException on any mistake, also on a key that stands twice in a mapping
 */
function parseYaml(text: string, listener?: (event: string, state: YamlState) => void): unknown {
  const options = { schema: YAML_SCHEMA, json: false, maxDepth: MAX_DEPTH + 1, maxTotalMergeKeys: 100_000 };
  return load(text, listener === undefined ? options : { ...options, listener });
}

/** What a listener may look at. */
interface YamlState {
  readonly position: number;
  readonly result: unknown;
}

/**
 * Parses YAML and marks where its nodes begin, which costs little more than parsing.
 * @param text YAML text
 * @throws YAMLException as `parseYaml` does
 */
export function parseMarkedYaml(text: string): { readonly value: unknown; readonly marks: YamlMarks } {
  const offsets: number[] = [];
  const values: unknown[] = [];
  const ends: number[] = [];
  const open: number[] = [];
  const value = parseYaml(text, (event, state) => {
    if (event === "open") {
      open.push(offsets.length);
      offsets.push(state.position);
      values.push(undefined);
      ends.push(0);
      return;
    }
    const node = open.pop();
    if (node === undefined) return;
    values[node] = state.result;
    ends[node] = offsets.length;
  });
  return { value, marks: { offsets, values, ends } };
}

/** Numbers of a member's key, where it has one, and of its value. */
interface Member {
  readonly key?: number;
  readonly value: number;
}

/**
 * Finds values in valid YAML text. What an alias or a merge key brought in is found at the mapping that uses it.
 */
export class YamlIndex implements ValueIndex {
  readonly #text: string;
  readonly #marks: YamlMarks;
  readonly #members = new Map<number, ReadonlyMap<string, Member>>();

  /**
   * @param text valid YAML
   * @param marks of the same text, where it has been parsed with them
   */
  constructor(text: string, marks = parseMarkedYaml(text).marks) {
    this.#text = text;
    this.#marks = marks;
  }

  find(path: readonly string[]): FoundValue {
    let node = 0;
    let value = this.#startOf(node);
    let start = value;
    for (const [depth, token] of path.entries()) {
      const found = this.#membersOf(node).get(token);
      if (found === undefined) return { start, value, depth };
      node = found.value;
      value = this.#startOf(node);
      start = found.key === undefined ? value : this.#startOf(found.key);
    }
    return { start, value, depth: path.length };
  }

  /** An empty text has no node, not even a root. */
  #startOf(node: number): number {
    const offset = this.#marks.offsets[node];
    return offset === undefined ? 0 : skipToContent(this.#text, offset);
  }

  #childrenOf(node: number): number[] {
    const children: number[] = [];
    const { ends } = this.#marks;
    const end = ends[node] ?? 0;
    for (let child = node + 1; child < end; child = ends[child] ?? end) children.push(child);
    return children;
  }

  /** A container is read when it is first looked into. */
  #membersOf(node: number): ReadonlyMap<string, Member> {
    let members = this.#members.get(node);
    if (members === undefined) {
      members = this.#readMembers(node);
      this.#members.set(node, members);
    }
    return members;
  }

  #readMembers(outer: number): ReadonlyMap<string, Member> {
    const { values } = this.#marks;
    let node = outer;
    let children = this.#childrenOf(node);
    // The parser tries a flow collection as the key of a block mapping first, which marks it twice.
    for (let [only] = children; children.length === 1 && only !== undefined; [only] = children) {
      if (values[only] !== values[node]) break;
      node = only;
      children = this.#childrenOf(node);
    }
    const value = values[node];
    if (Array.isArray(value)) return new Map(children.map((item, index) => [String(index), { value: item }]));
    const members = new Map<string, Member>();
    if (typeof value !== "object" || value === null) return members;
    for (let index = 0; index + 1 < children.length; index += 2) {
      const [key, member] = [children[index], children[index + 1]];
      if (key === undefined || member === undefined) continue;
      const name = String(values[key]);
      if (!members.has(name)) members.set(name, { key, value: member });
    }
    return members;
  }
}

/** A node is announced before the white space, comments and dashes in front of it. */
const BEFORE_CONTENT = /(?:\s|#[^\n]*(?:\n|$)|---(?=\s))*/y;

function skipToContent(text: string, offset: number): number {
  BEFORE_CONTENT.lastIndex = offset;
  BEFORE_CONTENT.test(text);
  return Math.min(BEFORE_CONTENT.lastIndex, text.length);
}

/**
 * Tells an error of the YAML parser from others.
 * @param error anything caught
 */
export function isYamlException(error: unknown): error is YAMLException {
  return error instanceof Error && error.name === "YAMLException";
}
