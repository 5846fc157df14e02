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

/** A node of YAML text with the offsets that matter. */
interface Marked {
  offset: number;
  value: unknown;
  children: Marked[];
}

/**
 * Parses YAML.
 * @param text YAML text
 * @param listener called on the start and end of each node
 * @throws YAMLException on any mistake, also on a key that stands twice in a mapping
 */
export function parseYaml(text: string, listener?: (event: string, state: YamlState) => void): unknown {
  const options = { schema: YAML_SCHEMA, json: false, maxDepth: MAX_DEPTH + 1, maxTotalMergeKeys: 100_000 };
  return load(text, listener === undefined ? options : { ...options, listener });
}

/** What a listener may look at. */
export interface YamlState {
  readonly position: number;
  readonly result: unknown;
}

/**
 * Finds values in valid YAML text. What an alias or a merge key brought in is found at the mapping that uses it.
 */
export class YamlIndex implements ValueIndex {
  readonly #text: string;
  readonly #root: Marked | undefined;

  /** @param text valid YAML */
  constructor(text: string) {
    this.#text = text;
    this.#root = markNodes(text);
  }

  find(path: readonly string[]): FoundValue {
    let node = this.#root;
    let value = node === undefined ? 0 : skipToContent(this.#text, node.offset);
    let start = value;
    for (const [depth, token] of path.entries()) {
      const found = node === undefined ? undefined : findChild(node, token);
      if (found === undefined) return { start, value, depth };
      node = found.value;
      value = skipToContent(this.#text, node.offset);
      start = found.key === undefined ? value : skipToContent(this.#text, found.key.offset);
    }
    return { start, value, depth: path.length };
  }
}

function markNodes(text: string): Marked | undefined {
  const stack: Marked[] = [];
  let root: Marked | undefined;
  parseYaml(text, (event, state) => {
    if (event === "open") {
      stack.push({ offset: state.position, value: undefined, children: [] });
      return;
    }
    const node = stack.pop();
    if (node === undefined) return;
    node.value = state.result;
    const parent = stack.at(-1);
    if (parent === undefined) root = node;
    else parent.children.push(node);
  });
  return root;
}

function findChild(outer: Marked, token: string): { key?: Marked; value: Marked } | undefined {
  let node = outer;
  // The parser tries a flow collection as the key of a block mapping first, which marks it twice.
  while (node.children.length === 1 && node.children[0]?.value === node.value) [node = outer] = node.children;
  if (Array.isArray(node.value)) {
    const item = node.children[Number(token)];
    return item === undefined ? undefined : { value: item };
  }
  if (typeof node.value !== "object" || node.value === null) return undefined;
  for (let index = 0; index + 1 < node.children.length; index += 2) {
    const key = node.children[index];
    const value = node.children[index + 1];
    if (key !== undefined && value !== undefined && String(key.value) === token) return { key, value };
  }
  return undefined;
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
