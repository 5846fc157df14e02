/**
 * The normal form of a schema: a node is a conjunction of sources in one document. It is expanded when it is looked
 * at, and nodes of equal sources are one node, so that recursion is a circle in the graph and not an endless tree.
 */
import type { DiscriminatorObject, SchemaObject } from "../../load/document.js";
import type { SchemaDocument, Source } from "./document.js";
import { accepts } from "./evaluate.js";
import { expand } from "./expand.js";
import { KINDS, type Kind } from "./json.js";
import { kindsOfMember } from "./kinds.js";

/** One schema object of the conjunction; what it refers to and its `allOf` are members of their own. */
export interface Member {
  readonly schema: SchemaObject;
  readonly pointer: string;
  readonly orNull: boolean;
  /** The member that brought it in: unevaluated properties see what is below theirs. */
  readonly parent: Member | undefined;
}

/** `anyOf` or `oneOf` with at least two branches that are not just `null`. */
export interface Union {
  /** Tells the unions of a document apart. */
  readonly key: string;
  readonly keyword: "anyOf" | "oneOf";
  /** Of the keyword. */
  readonly pointer: string;
  readonly branches: readonly Node[];
  readonly orNull: boolean;
  readonly member: Member;
  readonly discriminator: DiscriminatorObject | undefined;
}

/** What a node consists of once references, `allOf` and unions of one are followed. */
export interface Expansion {
  readonly members: readonly Member[];
  readonly unions: readonly Union[];
  /** Branches that were chosen. */
  readonly chosen: readonly Source[];
  /** A conjunct refuses everything. */
  readonly isFalse: boolean;
}

/** A conjunction of schemas of one document. */
export class Node {
  readonly id: number;
  readonly store: NodeStore;
  /** As given; none means that anything goes. */
  readonly sources: readonly Source[];
  /** Branches that have been chosen, by the key of their union: how a union is taken apart without rewriting it. */
  readonly choices: ReadonlyMap<string, number>;
  #expansion: Expansion | undefined;
  #kinds: ReadonlySet<Kind> | undefined;

  constructor(
    store: NodeStore,
    id: number,
    sources: readonly Source[],
    choices: ReadonlyMap<string, number>,
  ) {
    this.store = store;
    this.id = id;
    this.sources = sources;
    this.choices = choices;
  }

  get expansion(): Expansion {
    this.#expansion ??= expand(this);
    return this.#expansion;
  }

  get members(): readonly Member[] {
    return this.expansion.members;
  }

  /** The kinds of values that it takes by its types, literals and unions. A union that contains itself adds nothing. */
  get kinds(): ReadonlySet<Kind> {
    if (this.#kinds !== undefined) return this.#kinds;
    this.#kinds = new Set();
    this.#kinds = this.#findKinds();
    return this.#kinds;
  }

  /** Does it take everything, as far as its keywords tell? */
  get isAnything(): boolean {
    const { members, unions, isFalse } = this.expansion;
    return !isFalse && unions.length === 0 && members.every(({ schema }) => !isConstraining(schema));
  }

  /** Does it take nothing? Seen without looking into properties. */
  get isNothing(): boolean {
    return this.kinds.size === 0;
  }

  /** The node with one branch of one of its unions chosen. */
  choose(union: Union, branch: number): Node {
    return this.store.node(this.sources, new Map([...this.choices, [union.key, branch]]));
  }

  #findKinds(): ReadonlySet<Kind> {
    const { members, unions, isFalse } = this.expansion;
    if (isFalse) return new Set();
    let kinds: Kind[] = [...KINDS];
    for (const member of members) {
      const own = kindsOfMember(member);
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
export class NodeStore {
  readonly document: SchemaDocument;
  readonly #nodes = new Map<string, Node>();
  readonly #single: (Node | undefined)[] = [];

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
        node = new Node(this, nextId++, sources, choices);
        this.#single[number] = node;
      }
      return node;
    }
    return this.#conjunction(sources, choices);
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
      node = new Node(this, nextId++, [...numbered.values()], choices);
      this.#nodes.set(key, node);
    }
    return node;
  }
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
