/** The witnesses of single facts, each with Ajv's verdicts on the two schemas that the fact is about. */

import { SchemaDocument, type Source } from "../../../generator/diff/schema/document.js";
import { Equality } from "../../../generator/diff/schema/equality.js";
import { PairGraph } from "../../../generator/diff/schema/graph.js";
import type { Node } from "../../../generator/diff/schema/node.js";
import { Containment } from "../../../generator/diff/schema/proofs/containment.js";
import { NodeStore } from "../../../generator/diff/schema/store.js";
import { Unchanged } from "../../../generator/diff/schema/unchanged.js";
import type { Site } from "../../../generator/diff/types.js";
import type { OpenApiDocument, Schema } from "../../../generator/load/document.js";
import { formatPointer } from "../../../generator/load/pointer.js";
import { judgeOf, type Verdict } from "./ajv.js";
import type { Path } from "./places.js";
import { schemaAt } from "./roots.js";

interface Claim {
  readonly kind: string;
  readonly witness: unknown;
  readonly taker: Verdict;
  readonly refuser: Verdict;
}

const SITE: Site = {
  operation: { kind: "operation", method: "POST", path: "/t", id: "t", group: "" },
  side: "request",
  part: "",
};

/** Compares the schemas at a path of two documents, and gives every witness of every fact. */
export function* witnessesOf(base: OpenApiDocument, revision: OpenApiDocument, path: Path): Iterable<Claim> {
  const documents = [new SchemaDocument(base), new SchemaDocument(revision)] as const;
  const graph = new PairGraph(new Containment(new Equality()), new Unchanged(base, revision), new Set());
  const pointer = formatPointer(path);
  const node = (document: SchemaDocument, schema: Schema): Node =>
    new NodeStore(document).node([{ schema, pointer, orNull: false }]);
  const nodes = [
    node(documents[0], schemaAt(base, path)),
    node(documents[1], schemaAt(revision, path)),
  ] as const;
  graph.addRoot(nodes[0], nodes[1], SITE, {});
  for (const pair of graph.explore()) {
    const [own, other] = [
      once(() => judgeNode(base, pair.base)),
      once(() => judgeNode(revision, pair.revision)),
    ];
    for (const { kind, lost, gained } of pair.facts) {
      if (lost.holds === "yes") yield { kind, witness: lost.witness, taker: own(), refuser: other() };
      if (gained.holds === "yes") yield { kind, witness: gained.witness, taker: other(), refuser: own() };
    }
  }
}

/** A node as a schema: the conjunction of its sources, and of the branches that were chosen. */
function judgeNode(document: OpenApiDocument, { sources, expansion }: Node): Verdict {
  const schemas = [...sources, ...expansion.chosen].map(
    ({ schema, orNull }: Source): Schema => (orNull ? { anyOf: [schema, { type: "null" }] } : schema),
  );
  return judgeOf(document, { allOf: schemas });
}

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}
