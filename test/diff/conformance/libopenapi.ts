/** The cases of libopenapi: documents, or single objects that are put into one, with the number of changes. */
import { readFileSync } from "node:fs";
import { dump, load as readYaml } from "js-yaml";
import { DEFAULT_POLICY } from "../../../generator/diff/policy/types.js";
import type { ConformanceCase } from "./cases.js";
import { CORPORA } from "./documents.js";
import { frameOf } from "./frames.js";

interface WrittenCase {
  readonly name: string;
  readonly left: string;
  readonly right: string;
  readonly object: "document" | "fragment";
  readonly compare: readonly [string];
  readonly total_changes?: number;
}

/** Their YAML has a key twice: no document at all. */
const TWICE: ReadonlySet<string> = new Set([
  "paths/TestComparePaths_v3_AddPath",
  "paths/TestComparePaths_v3_RemovePath",
]);

/** @returns the cases that tell a number, in the order of the file. Their counts of what breaks ignore directions. */
export function libopenapiCases(): ConformanceCase[] {
  const { cases } = JSON.parse(readFileSync(`${CORPORA}/libopenapi/cases.json`, "utf8")) as {
    cases: readonly WrittenCase[];
  };
  return cases.flatMap((one): ConformanceCase[] => {
    const { name, left, right, compare, total_changes } = one;
    if (total_changes === undefined || TWICE.has(name)) return [];
    const frame = one.object === "fragment" ? frameOf(compare[0], name, `${left}\n${right}`) : whole;
    return [
      {
        corpus: "libopenapi",
        name,
        kind: compare[0].replace(/^Compare/, ""),
        base: { text: dump(frame(readYaml(left)), { lineWidth: -1 }) },
        revision: { text: dump(frame(readYaml(right)), { lineWidth: -1 }) },
        policy: DEFAULT_POLICY,
        wants: [],
        outcome: total_changes === 0 ? "equal" : "changed",
      },
    ];
  });
}

/** What a document lacks that the tests of a part leave out. */
function whole(value: unknown): unknown {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return value;
  const fields = value as Readonly<Record<string, unknown>>;
  if ("swagger" in fields) {
    return { info: INFO, paths: {}, ...fields, swagger: "2.0" };
  }
  const version = typeof fields.openapi === "string" ? fields.openapi : "3.1.0";
  return { info: INFO, paths: {}, ...fields, openapi: version };
}

const INFO = { title: "T", version: "1" };
