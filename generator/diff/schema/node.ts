/**
 * The normal form of a schema: a node is a conjunction of sources in one document. It is expanded when it is looked
 * at, and nodes of equal sources are one node, so that recursion is a circle in the graph and not an endless tree.
 */
import type { DiscriminatorObject, SchemaObject } from "../../load/document.js";
import type { SchemaDocument, Source } from "./document.js";
import type { Kind } from "./json.js";

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
export interface Node {
  /** No other node of any document has it. */
  readonly id: number;
  readonly store: Nodes;
  /** As given; none means that anything goes. */
  readonly sources: readonly Source[];
  /** Branches that have been chosen, by the key of their union: how a union is taken apart without rewriting it. */
  readonly choices: ReadonlyMap<string, number>;
  /**
   * The first node of the document that is written alike: it takes the same values, so that what is found out about one
   * need not be found out about the others. Only places and words tell them apart.
   */
  readonly twin: Node;
  /** A text that nodes of documents that are compared share only where they are written alike, words aside. */
  readonly wording: string;
  readonly expansion: Expansion;
  readonly members: readonly Member[];
  /** The kinds of values that it takes by its types, literals and unions. A union that contains itself adds nothing. */
  readonly kinds: ReadonlySet<Kind>;
  /** Those of them that are left when bounds that contradict each other are taken into account. */
  readonly liveKinds: ReadonlySet<Kind>;
  /** Does it take everything, as far as its keywords tell? */
  readonly isAnything: boolean;
  /** Does it take nothing? Seen without looking into properties. */
  readonly isNothing: boolean;
  /** The node with one branch of one of its unions chosen. */
  choose(union: Union, branch: number): Node;
}

/** The nodes of one document. */
export interface Nodes {
  readonly document: SchemaDocument;
  /** Makes values for them. */
  readonly sampler: Sampler;
  /** The node for a conjunction; anything goes without sources. */
  node(sources: readonly Source[], choices?: ReadonlyMap<string, number>): Node;
  /** See `Node`. */
  twinOf(node: Node): Node;
}

/** A value; `undefined` stands for none, which JSON does not have. */
export type Sample = unknown;

/** Makes values that a node takes. */
export interface Sampler {
  /** A small value that the node takes; undefined where none was found. */
  sampleOf(node: Node): Sample;
  /** Values of every kind that the node takes and that differ in as much as it leaves open. */
  allVariants(node: Node, depth?: number): readonly Sample[];
}
