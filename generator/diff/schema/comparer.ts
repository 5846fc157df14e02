/**
 * The door of this room: pairs of schemas go in, what differs comes out, each difference once with every site that it
 * reaches.
 */
import type { OpenApiDocument, Schema } from "../../load/document.js";
import { parsePointer } from "../../load/pointer.js";
import type { Proof, SchemaFact, Site } from "../types.js";
import { SchemaDocument } from "./document.js";
import { Equality } from "./equality.js";
import { assembleFacts } from "./facts.js";
import { PairGraph } from "./graph.js";
import { textOf } from "./json.js";
import { likeness } from "./likeness.js";
import type { Node } from "./node.js";
import { Containment } from "./proofs/containment.js";
import { Reach } from "./reach.js";
import { NodeStore } from "./store.js";
import { Unchanged } from "./unchanged.js";
import { type Numbers, Wordings } from "./wordings.js";

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

/** Sites of a schema that is met by its name: they only serve to find paths on both sides, and are taken off in the end. */
const NOWHERE: readonly Site[] = (["request", "response"] as const).map((side) => ({
  operation: { kind: "operation", method: "", path: "", id: "", group: "" },
  side,
  part: "",
}));

/** Facts of schemas that no operation reaches. What a schema that is used says too is told there. */
function withoutSites(facts: readonly SchemaFact[], known: readonly SchemaFact[]): SchemaFact[] {
  const keyOf = ({ kind, base, revision, before, after }: SchemaFact): string =>
    textOf([kind, base.pointer, revision.pointer, before, after]);
  const told = new Set(known.map(keyOf));
  const isNew = (fact: SchemaFact): boolean => told.size < told.add(keyOf(fact)).size;
  return facts.filter(isNew).map((fact) => ({ ...fact, sites: [], path: namedPath(fact) }));
}

/** Without an operation around it, a path begins with the name of the schema. */
function namedPath({ base, revision, path }: SchemaFact): string {
  const written = base.isMissing === true ? revision : base;
  const [section, kind, name = ""] = parsePointer(written.pointer) ?? [];
  // What refers to a parameter's or a path's schema is named by its own path.
  if (section !== "components" || kind !== "schemas") return path;
  return path === "" || path.startsWith("[") ? `${name}${path}` : `${name}.${path}`;
}

/** Compares the schemas of two documents. */
export class SchemaComparer {
  readonly #stores: Readonly<Record<SchemaOf["document"], NodeStore>>;
  readonly #containment: Containment;
  readonly #unchanged: Unchanged;
  readonly #graph: PairGraph;
  /** Compares schemas that are met by their names only. */
  readonly #namedGraph: PairGraph;
  readonly #named: (readonly [SchemaAt, SchemaAt])[] = [];

  constructor(base: OpenApiDocument, revision: OpenApiDocument, options: ComparerOptions = {}) {
    this.#unchanged = new Unchanged(base, revision);
    const numbers: Numbers = new Map();
    const open = (document: OpenApiDocument, name: string): NodeStore => {
      const nameOf = (ref: string): string => (this.#unchanged.isStable(ref) ? ref : `${name} ${ref}`);
      return new NodeStore(new SchemaDocument(document, new Wordings(numbers, nameOf)));
    };
    this.#stores = { base: open(base, "base"), revision: open(revision, "revision") };
    this.#containment = new Containment(new Equality());
    const formats = new Set(options.assertedFormats ?? []);
    this.#graph = new PairGraph(this.#containment, this.#unchanged, formats);
    this.#namedGraph = new PairGraph(this.#containment, this.#unchanged, formats);
  }

  /** Registers a pair of schemas that stand for each other at a site. */
  compare(base: SchemaAt, revision: SchemaAt, site: Site): void {
    if (this.#unchanged.areAlike(base.schema, revision.schema)) return;
    const place = { basePointer: base.pointer, revisionPointer: revision.pointer };
    this.#graph.addRoot(this.#node("base", base), this.#node("revision", revision), site, place);
  }

  /** Registers a pair of component schemas: what differs in them is told even where no operation uses them. */
  compareNamed(base: SchemaAt, revision: SchemaAt): void {
    if (!this.#unchanged.areAlike(base.schema, revision.schema)) this.#named.push([base, revision]);
  }

  /** Are two nodes of the documents written alike, down to what they refer to? Then nothing in them differs. */
  areAlike(base: unknown, revision: unknown): boolean {
    return this.#unchanged.areAlike(base, revision);
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
    const facts = assembleFacts(pairs, new Reach(pairs, this.#graph.roots));
    const met = new Set(pairs.flatMap(({ base }) => base.members.map(({ pointer }) => pointer)));
    for (const [base, revision] of this.#named) {
      if (met.has(base.pointer)) continue;
      const place = { basePointer: base.pointer, revisionPointer: revision.pointer };
      const nodes = [this.#node("base", base), this.#node("revision", revision)] as const;
      for (const site of NOWHERE) this.#namedGraph.addRoot(...nodes, site, place);
    }
    const unused = this.#namedGraph.explore();
    if (unused.length === 0) return facts;
    const named = assembleFacts(unused, new Reach(unused, this.#namedGraph.roots));
    return [...facts, ...withoutSites(named, facts)];
  }

  #node(document: SchemaOf["document"], at: SchemaAt): Node {
    const sources =
      at.schema === undefined ? [] : [{ schema: at.schema, pointer: at.pointer, orNull: false }];
    return this.#stores[document].node(sources);
  }
}
