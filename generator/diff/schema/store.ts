/** Makes the nodes of a document, each once. */
import type { SchemaObject } from "../../load/document.js";
import type { SchemaDocument, Source } from "./document.js";
import { accepts } from "./evaluate.js";
import { expand } from "./expand.js";
import { findLiveKinds } from "./forms/live.js";
import { KINDS, type Kind } from "./json.js";
import { kindsOfSchema } from "./kinds.js";
import type { Expansion, Member, Node, Nodes, Sampler, Union } from "./node.js";
import { SAMPLER } from "./samples/sampler.js";

/** A conjunction of schemas of one document. */
class SchemaNode implements Node {
  readonly id: number;
  readonly store: Nodes;
  readonly sources: readonly Source[];
  readonly choices: ReadonlyMap<string, number>;
  #twin: Node | undefined;
  #wording: string | undefined;
  #isAnything: boolean | undefined;
  #expansion: Expansion | undefined;
  #kinds: ReadonlySet<Kind> | undefined;
  #liveKinds: ReadonlySet<Kind> | undefined;

  constructor(store: Nodes, id: number, sources: readonly Source[], choices: ReadonlyMap<string, number>) {
    this.store = store;
    this.id = id;
    this.sources = sources;
    this.choices = choices;
  }

  get twin(): Node {
    this.#twin ??= this.store.twinOf(this);
    return this.#twin;
  }

  get wording(): string {
    this.#wording ??= wordingOf(this);
    return this.#wording;
  }

  get expansion(): Expansion {
    this.#expansion ??= expand(this);
    return this.#expansion;
  }

  get members(): readonly Member[] {
    return this.expansion.members;
  }

  get kinds(): ReadonlySet<Kind> {
    if (this.#kinds !== undefined) return this.#kinds;
    if (this.twin !== this) return this.twin.kinds;
    this.#kinds = new Set();
    this.#kinds = this.#findKinds();
    return this.#kinds;
  }

  get liveKinds(): ReadonlySet<Kind> {
    if (this.#liveKinds !== undefined) return this.#liveKinds;
    if (this.twin !== this) return this.twin.liveKinds;
    this.#liveKinds = this.kinds;
    this.#liveKinds = findLiveKinds(this);
    return this.#liveKinds;
  }

  get isAnything(): boolean {
    this.#isAnything ??= this.#takesAnything();
    return this.#isAnything;
  }

  #takesAnything(): boolean {
    const { members, unions, isFalse } = this.expansion;
    return !isFalse && unions.length === 0 && members.every(({ schema }) => !isConstraining(schema));
  }

  get isNothing(): boolean {
    return this.kinds.size === 0;
  }

  choose(union: Union, branch: number): Node {
    return this.store.node(this.sources, new Map([...this.choices, [union.key, branch]]));
  }

  #findKinds(): ReadonlySet<Kind> {
    const { members, unions, isFalse } = this.expansion;
    if (isFalse) return new Set();
    let kinds: Kind[] = [...KINDS];
    for (const { schema, orNull } of members) {
      const own = kindsOfSchema(schema, orNull);
      if (own !== undefined) kinds = kinds.filter((kind) => own.has(kind));
    }
    for (const union of unions) {
      kinds = kinds.filter(
        (kind) => kind === "null" || union.branches.some((branch) => branch.kinds.has(kind)),
      );
    }
    if (unions.length === 0 && !members.some(isConditional)) return new Set(kinds);
    // Whether null is let in is one value: where more than types decide it is asked, not derived.
    return new Set(kinds.filter((kind) => kind !== "null" || accepts(this, null).accepted));
  }
}

/** Shared by all documents, so that a pair of numbers names a pair of nodes. */
let nextId = 0;

const NO_CHOICES: ReadonlyMap<string, number> = new Map();

/** The nodes of one document. */
export class NodeStore implements Nodes {
  readonly document: SchemaDocument;
  readonly sampler: Sampler = SAMPLER;
  readonly #nodes = new Map<string, Node>();
  readonly #single: (Node | undefined)[] = [];
  readonly #twins = new Map<string, Node>();

  constructor(document: SchemaDocument) {
    this.document = document;
  }

  /** The node for a conjunction. */
  node(sources: readonly Source[], choices: ReadonlyMap<string, number> = NO_CHOICES): Node {
    const [only] = sources;
    if (sources.length === 1 && choices.size === 0 && typeof only?.schema === "object" && !only.orNull) {
      // By far the most nodes: found without a text for a key.
      const number = this.document.numberOf(only.schema);
      let node = this.#single[number];
      if (node === undefined) {
        node = new SchemaNode(this, nextId++, sources, choices);
        this.#single[number] = node;
      }
      return node;
    }
    return this.#conjunction(sources, choices);
  }

  twinOf(node: Node): Node {
    const twin = this.#twins.get(node.wording);
    if (twin !== undefined) return twin;
    this.#twins.set(node.wording, node);
    return node;
  }

  #conjunction(sources: readonly Source[], choices: ReadonlyMap<string, number>): Node {
    const numbered = new Map<string, Source>();
    for (const source of sources) {
      if (source.schema === true) continue;
      const number = source.schema === false ? "never" : String(this.document.numberOf(source.schema));
      const key = source.orNull ? `${number}?` : number;
      if (!numbered.has(key)) numbered.set(key, source);
    }
    const [only] = numbered.values();
    if (numbered.size === 1 && sources.length > 1 && only !== undefined) return this.node([only], choices);
    const chosen = [...choices].map(([key, branch]) => `${key}=${branch}`).sort();
    const key = `${[...numbered.keys()].sort().join()};${chosen.join()}`;
    let node = this.#nodes.get(key);
    if (node === undefined) {
      node = new SchemaNode(this, nextId++, [...numbered.values()], choices);
      this.#nodes.set(key, node);
    }
    return node;
  }
}

function wordingOf({ id, sources, choices, store }: Node): string {
  // Which branches are chosen is told by the place of their union: no other node is known to be alike.
  if (choices.size > 0) return `node ${id}`;
  return sources
    .map(({ schema, orNull }) => `${store.document.wordingOf(schema)}${orNull ? "?" : ""}`)
    .join();
}

const SILENT: ReadonlySet<string> = new Set([
  "title",
  "description",
  "default",
  "examples",
  "deprecated",
  "readOnly",
  "writeOnly",
  "format",
  "xml",
  "externalDocs",
  "discriminator",
  "$comment",
  "$schema",
  "$defs",
  // Followed and merged: they are members of their own.
  "$ref",
  "allOf",
  "anyOf",
  "oneOf",
]);

function isConditional({ schema }: Member): boolean {
  return schema.not !== undefined || schema.if !== undefined;
}

function isConstraining(schema: SchemaObject): boolean {
  return Object.keys(schema).some((key) => !SILENT.has(key) && !key.startsWith("x-"));
}
