/**
 * The door of this room: pairs of schemas go in, what differs comes out, each difference once with every site that it
 * reaches.
 */
import type { OpenApiDocument, Schema } from "../../load/document.js";
import type { Proof, SchemaFact, Site } from "../types.js";
import { SchemaDocument } from "./document.js";
import { Equality } from "./equality.js";
import { assembleFacts } from "./facts.js";
import { PairGraph } from "./graph.js";
import { likeness } from "./likeness.js";
import { type Node, NodeStore } from "./node.js";
import { Containment } from "./proofs/containment.js";
import { Reach } from "./reach.js";
import { Unchanged } from "./unchanged.js";

/** A schema where it is written. Without a schema anything goes. */
export interface SchemaAt {
  readonly schema: Schema | undefined;
  /** `#/…` in its own document. */
  readonly pointer: string;
}

/** A schema of one of the two documents. */
export interface SchemaOf extends SchemaAt {
  readonly document: "base" | "revision";
}

export interface ComparerOptions {
  /** Formats that the API enforces; the others are annotations (JSON Schema 2020-12 §7.2.1). */
  readonly assertedFormats?: readonly string[];
}

/** Compares the schemas of two documents. */
export class SchemaComparer {
  readonly #stores: Readonly<Record<SchemaOf["document"], NodeStore>>;
  readonly #containment: Containment;
  readonly #unchanged: Unchanged;
  readonly #graph: PairGraph;

  constructor(base: OpenApiDocument, revision: OpenApiDocument, options: ComparerOptions = {}) {
    const [own, other] = [new SchemaDocument(base), new SchemaDocument(revision)];
    this.#stores = { base: new NodeStore(own), revision: new NodeStore(other) };
    this.#containment = new Containment(new Equality());
    this.#unchanged = new Unchanged(own, other);
    this.#graph = new PairGraph(this.#containment, this.#unchanged, new Set(options.assertedFormats ?? []));
  }

  /** Registers a pair of schemas that stand for each other at a site. */
  compare(base: SchemaAt, revision: SchemaAt, site: Site): void {
    if (this.#unchanged.areAlike(base.schema, revision.schema)) return;
    const place = { basePointer: base.pointer, revisionPointer: revision.pointer };
    this.#graph.addRoot(this.#node("base", base), this.#node("revision", revision), site, place);
  }

  /** Is there a value that `inner` takes and `outer` refuses? Contained where that is `no`. */
  contains(inner: SchemaOf, outer: SchemaOf): Proof {
    return this.#containment.lost(this.#node(inner.document, inner), this.#node(outer.document, outer));
  }

  /** Do the two take the same values, by their normal forms? Annotations do not count. */
  isEqual(base: SchemaAt, revision: SchemaAt): boolean {
    if (this.#unchanged.areAlike(base.schema, revision.schema)) return true;
    return this.#containment.equality.areEqual(this.#node("base", base), this.#node("revision", revision));
  }

  /** How alike the two are, from 0 to 1 (equal normal forms). */
  similarity(base: SchemaAt, revision: SchemaAt): number {
    if (this.isEqual(base, revision)) return 1;
    return likeness(this.#containment.equality, this.#node("base", base), this.#node("revision", revision));
  }

  /** All differences, each with every site that reaches it, in the order in which they were met. Call once, at the end. */
  finish(): SchemaFact[] {
    const pairs = this.#graph.explore();
    return assembleFacts(pairs, new Reach(pairs, this.#graph.roots));
  }

  #node(document: SchemaOf["document"], at: SchemaAt): Node {
    const sources =
      at.schema === undefined ? [] : [{ schema: at.schema, pointer: at.pointer, orNull: false }];
    return this.#stores[document].node(sources);
  }
}
