/** Do two documents take the same values where the diff says nothing? Ajv judges random values of both. */
import type { Finding } from "../../../generator/diff/types.js";
import type { OpenApiDocument } from "../../../generator/load/document.js";
import { formatPointer } from "../../../generator/load/pointer.js";
import { judgeOf } from "../proof/ajv.js";
import { type Path, placesOf, valueAt } from "../proof/places.js";
import { Random } from "../proof/random.js";
import { rootOf, schemaAt } from "../proof/roots.js";
import { Values } from "../proof/values.js";

const TRIES = 60;

export interface SameValues {
  /** Schemas of messages that both documents have at the same place, written differently, and nothing is said of. */
  readonly schemas: number;
  /** Values that one takes and the other refuses, with their place. */
  readonly differences: readonly string[];
}

/** @param findings what the diff says, whose places are left out */
export function askSameValues(
  base: OpenApiDocument,
  revision: OpenApiDocument,
  findings: readonly Finding[],
): SameValues {
  const told = new Set(
    findings
      .filter(({ wire }) => wire !== "none")
      .flatMap(({ base: from, revision: to }) => [from.pointer, to.pointer]),
  );
  const isTold = (root: Path): boolean =>
    [...told].some(
      (pointer) => pointer.startsWith(formatPointer(root)) || pointer.startsWith("#/components/"),
    );
  const roots = rootsOf(base).filter(
    (root) =>
      !isTold(root) &&
      valueAt(revision, root) !== undefined &&
      // What a reference leads to may be written differently.
      (JSON.stringify(valueAt(base, root)) !== JSON.stringify(valueAt(revision, root)) ||
        JSON.stringify(base.components) !== JSON.stringify(revision.components)),
  );
  return { schemas: roots.length, differences: roots.flatMap((root) => differencesAt(base, revision, root)) };
}

/** The schemas of parameters, headers and bodies. */
function rootsOf(document: OpenApiDocument): Path[] {
  const roots = new Map<string, Path>();
  for (const { path } of placesOf(document)) {
    const root = path[0] === "paths" ? rootOf(path) : undefined;
    if (root !== undefined) roots.set(formatPointer(root), root);
  }
  return [...roots.values()];
}

function differencesAt(base: OpenApiDocument, revision: OpenApiDocument, root: Path): string[] {
  const [own, other] = [schemaAt(base, root), schemaAt(revision, root)];
  const [judge, otherJudge] = [judgeOf(base, own), judgeOf(revision, other)];
  const random = new Random(1);
  const makers = [new Values(base, random), new Values(revision, random)] as const;
  for (let index = 0; index < TRIES; index++) {
    const value = index % 2 === 0 ? makers[0].make(own) : makers[1].make(other);
    for (const one of [value, makers[0].change(value)]) {
      if (judge(one) !== otherJudge(one)) return [`${formatPointer(root)}: ${JSON.stringify(one)}`];
    }
  }
  return [];
}
