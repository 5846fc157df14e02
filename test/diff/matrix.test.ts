/**
 * The diffs of the six versions against what is known of the API (the fact sheet, section 4): every change named there is
 * found, and no breaking one is reported that the sheet does not support.
 */
import { beforeAll, describe, expect, test } from "vitest";
import { diff } from "../../generator/diff/diff.js";
import { compareVersions, type DiffMatrix } from "../../generator/diff/matrix.js";
import type { DiffReport } from "../../generator/diff/types.js";
import { readRegistry } from "../../generator/registry/registry.js";

/** Rule, an operation that it names, and the field, status or scheme that it is about. */
type Row = readonly [rule: string, operation: string, subject: string];

interface Move {
  readonly base: string;
  readonly revision: string;
  /** Named in section 4. */
  readonly named: readonly Row[];
  /** Breaking, and told by the tables of operations (section 2) rather than by section 4. */
  readonly told: readonly Row[];
}

const CONTENT = "POST /api/ai/content/v2";
const LARGE = "POST /api/ai/content/v2-large/answering";
const TRAIN = "POST /api/ai/content/v2-large/train-datasets";
const LIST = "POST /api/ai/content/v2-large/list-datasets";
const MODIFY = "POST /api/ai/images/modify/v3";
const GENERATE = "POST /api/ai/images/generate/v2";
const UPSCALE = "POST /api/ai/images/upscale/v3";
const ANALYSIS = "POST /api/ai/images/v2/image-analysis";
const COMPARISON = "POST /api/ai/images/v2/facial-comparison";
const ARRAY_ADD = "POST /api/collections/data/array/update/add";
const ARRAY_REMOVE = "POST /api/collections/data/array/update/remove";

const MOVES: readonly Move[] = [
  {
    base: "2023-06-16",
    revision: "2023-12-17",
    named: [
      ["security-removed", CONTENT, "apiKey + orgKey"],
      ["security-added", CONTENT, "bearerAuth"],
      ["property-renamed", CONTENT, "id"],
      ["property-removed", CONTENT, "timestamp"],
      ["property-added-optional", CONTENT, "processing_time"],
      ["property-removed", GENERATE, "content"],
      ["property-added-optional", GENERATE, "image"],
      ["property-removed", "POST /api/ai/moderation", "content"],
      ["property-added-optional", "POST /api/ai/moderation", "moderation"],
      ["property-removed", LARGE, "result"],
      ["operation-moved", LIST, LIST],
      [
        "operation-removed",
        "POST /api/ai/content/v2-large/delete-datasets",
        "POST /api/ai/content/v2-large/delete-datasets",
      ],
      [
        "operation-added",
        "DELETE /api/delete-datasets/{datasetId}",
        "DELETE /api/delete-datasets/{datasetId}",
      ],
      ["operation-moved", TRAIN, TRAIN],
      ["property-renamed", TRAIN, "datasetname"],
      ["property-removed", TRAIN, "trainingstage"],
      ["property-removed", TRAIN, "existingDatasetId"],
      ["property-removed", TRAIN, "datasetdescription"],
      ["property-removed", TRAIN, "datasettype"],
      ["property-removed", CONTENT, "history_object"],
      ["property-added-optional", CONTENT, "conversation_history"],
      ["default-changed", CONTENT, "randomness"],
      ["property-removed", LARGE, "self_train"],
      ["property-removed", LARGE, "training_data"],
      ["property-became-required", LARGE, "datasetId"],
      ["property-added-optional", LARGE, "instructions"],
      ["property-removed", GENERATE, "height"],
      ["property-removed", GENERATE, "width"],
      ["property-added-optional", GENERATE, "orientation"],
      ["property-removed", UPSCALE, "baseFile"],
      ["property-removed", UPSCALE, "file"],
      ["property-added-optional", UPSCALE, "existing_image"],
      ["property-removed", "POST /api/ai/images/v2/face-detection", "content"],
      ["property-removed", "POST /api/ai/speech-text", "content"],
      ["property-removed", "POST /api/ai/v2/pdf-extract", "outputFormat"],
      ["response-removed", CONTENT, "402"],
      ["operation-added", "POST /authentication", "POST /authentication"],
      ["operation-added", "POST /api/ai/search/v3", "POST /api/ai/search/v3"],
      ["operation-added", "POST /api/collections/create", "POST /api/collections/create"],
    ],
    told: [
      // `training_file` was a list of csv, pdf, json or text and is one file, csv or pdf.
      ["media-encoding-changed", TRAIN, "training_file"],
      ["type-changed", TRAIN, "training_file"],
      // "file (pdf)".
      ["media-encoding-changed", "POST /api/ai/v2/pdf-extract", "file"],
      // Guarded by the client of the time: "[C req]".
      ["property-became-required", COMPARISON, "source_image"],
      ["property-became-required", COMPARISON, "target_image"],
      ["property-became-required", "POST /api/ai/moderation", "text_content"],
      // `status` was an enum, and is a string ("success").
      ["enum-dropped", CONTENT, "status"],
      ["enum-dropped", LARGE, "status"],
      // URL | blob became url | blob; similarity 0-100; scale 1..5.
      ["enum-value-renamed", MODIFY, "output_type"],
      ["enum-value-renamed", UPSCALE, "output_type"],
      ["enum-set", MODIFY, "outputType"],
      ["minimum-set", MODIFY, "similarity"],
      ["maximum-set", MODIFY, "similarity"],
      ["minimum-set", UPSCALE, "scale"],
      ["maximum-set", UPSCALE, "scale"],
    ],
  },
  {
    base: "2023-12-17",
    revision: "2024-05-01",
    named: [
      ["operation-moved", "POST /api/ai/content/v2/new/alpha", "POST /api/ai/content/v2/new/alpha"],
      ["property-removed", ANALYSIS, "image"],
      ["property-added-optional", ANALYSIS, "images"],
      ["property-removed", "POST /api/collections/data/fetch/natural-query", "queries"],
      ["property-removed", MODIFY, "outputType"],
      ["property-added-optional", CONTENT, "response_type"],
      ["property-added-optional", ANALYSIS, "training_data"],
      ["property-added-optional", ANALYSIS, "stream_data"],
      ["operation-added", "POST /api/collections/fetch-all", "POST /api/collections/fetch-all"],
      ["operation-added", "POST /api/ai/images/modify/v3/recreate", "POST /api/ai/images/modify/v3/recreate"],
    ],
    told: [],
  },
  {
    base: "2024-05-01",
    revision: "2024-08-21",
    named: [
      ["property-removed", GENERATE, "status"],
      ["property-renamed", GENERATE, "processing_time"],
      ["property-renamed", GENERATE, "processing_id"],
      ["type-widened", GENERATE, "processingTime"],
      ["type-widened", "POST /api/ai/images/generate/v3", "processingTime"],
      ["type-widened", ARRAY_ADD, "processingTime"],
      ["property-removed", "POST /api/collections/data/add", "data"],
      ["property-added-optional", "POST /api/collections/data/add", "message"],
      ["enum-values-replaced", GENERATE, "output_type"],
      ["enum-value-renamed", GENERATE, "orientation"],
      ["property-became-required", GENERATE, "image_style"],
      ["property-became-required", GENERATE, "prompt"],
      ["operation-added", "POST /api/ai/content/v4", "POST /api/ai/content/v4"],
      [
        "operation-added",
        "POST /api/ai/content/v4/{modelType}/{modelId}",
        "POST /api/ai/content/v4/{modelType}/{modelId}",
      ],
    ],
    told: ["collection", "docId", "field"]
      .flatMap((field): Row[] => [
        ["property-became-required", ARRAY_ADD, field],
        ["property-became-required", ARRAY_REMOVE, field],
      ])
      .concat([
        ["property-became-required", ARRAY_ADD, "arrayUnion"],
        ["property-became-required", ARRAY_REMOVE, "arrayRemove"],
      ]),
  },
  {
    base: "2025-08-04",
    revision: "2025-10-28",
    named: [
      ["property-removed", "POST /db/nl-query", "table"],
      ["property-added-optional", "POST /db/nl-query", "context"],
      ["property-removed", "DELETE /db/delete", "table"],
      ["property-removed", "DELETE /db/delete", "executionTime"],
      ["property-added-optional", "DELETE /db/delete", "data"],
      ["property-removed", "POST /db/insert", "count"],
      ["property-removed", "POST /db/insert", "table"],
      ["property-removed", "POST /db/insert", "executionTime"],
      ["property-removed", "GET /health", "memory"],
      ["property-removed", "GET /health", "api"],
      ["property-removed", "GET /", "status"],
      ["property-removed", "GET /", "message"],
      ["property-removed", "GET /", "timestamp"],
      // `environment` of GET / is in both documents: the reference of the older names it.
      ["parameter-removed", "POST /db/query", "limit"],
      ["parameter-removed", "POST /db/query", "offset"],
      ["property-added-optional", "POST /db/query", "params"],
      ["property-added-optional", "POST /db/query", "environment"],
      ["operation-added", "POST /storage/upload", "POST /storage/upload"],
      ["operation-added", "GET /db/tables", "GET /db/tables"],
      ["operation-added", "POST /db/batch", "POST /db/batch"],
      ["operation-added", "POST /db/detect-anomalies", "POST /db/detect-anomalies"],
    ],
    told: [
      // "int s" of the live samples is a number in the typed schema; "number as string" became one.
      ["type-widened", "GET /health", "uptime"],
      ["type-changed", "GET /flows/metrics", "total_workflows"],
      ["null-allowed", "GET /flows/metrics", "end_timestamp"],
    ],
  },
];

const KEY = "worqhat";
const rowsOf = (
  { findings }: DiffReport,
  isWanted: (finding: DiffReport["findings"][number]) => boolean,
): string[] =>
  findings
    .filter(isWanted)
    .flatMap(({ id, operations, data }) =>
      operations.map(({ method, path }) => `${id} | ${method} ${path} | ${String(data.subject)}`),
    );
const textOf = (row: Row): string => row.join(" | ");

describe.each(MOVES)("$base -> $revision", ({ base, revision, named, told }) => {
  let report: DiffReport;
  beforeAll(async () => {
    report = await diff(`${KEY}@${base}`, `${KEY}@${revision}`);
  });

  test("every change that the sheet names is found", () => {
    const found = new Set(rowsOf(report, () => true));
    expect([...named, ...told].map(textOf).filter((row) => !found.has(row))).toEqual([]);
  });

  test("no breaking change is found that the sheet does not tell of", () => {
    const known = new Set([...named, ...told].map(textOf));
    const strange = report.findings
      .filter(({ level }) => level === "breaking")
      .filter(
        (finding) => !rowsOf({ ...report, findings: [finding] }, () => true).some((row) => known.has(row)),
      );
    expect(strange.map(({ id, message }) => `${id}: ${message}`)).toEqual([]);
  });
});

test("2024-08-21 -> 2025-08-04: every documented path is replaced", async () => {
  const report = await diff(`${KEY}@2024-08-21`, `${KEY}@2025-08-04`);
  const breaking = report.findings.filter(({ level }) => level === "breaking");
  expect(new Set(breaking.map(({ id }) => id))).toEqual(new Set(["operation-removed"]));
  expect(breaking).toHaveLength(48);
  expect(report.summary.operations).toEqual({ added: 10, removed: 48, changed: 0 });
});

describe("the matrix", () => {
  let matrix: DiffMatrix;
  beforeAll(async () => {
    const api = (await readRegistry("spec/registry.yaml")).apis.get(KEY);
    if (api === undefined) throw new Error("The registry has no such API");
    matrix = await compareVersions(api);
  });

  test("has every pair of versions once, older to newer", () => {
    const { versions, pairs } = matrix;
    expect(versions).toEqual([
      "2023-06-16",
      "2023-12-17",
      "2024-05-01",
      "2024-08-21",
      "2025-08-04",
      "2025-10-28",
    ]);
    const wanted = versions.flatMap((from, index) => versions.slice(index + 1).map((to) => `${from} ${to}`));
    expect(pairs.map((pair) => `${pair.base} ${pair.revision}`)).toEqual(wanted);
  });

  test("says that every move breaks, and how many operations are gone", () => {
    expect(
      matrix.pairs.every(({ verdict }) => verdict.wire === "breaking" && verdict.types === "breaking"),
    ).toBe(true);
    const gone = matrix.pairs.map(
      ({ base, revision, summary }) => `${base} ${revision} ${summary.operations.removed}`,
    );
    // The first has 21 operations, the second 38, the third 46, the fourth 48; the fifth shares none with them.
    for (const row of [
      "2023-06-16 2025-08-04 21",
      "2023-12-17 2025-08-04 38",
      "2024-05-01 2025-10-28 46",
      "2024-08-21 2025-10-28 48",
    ])
      expect(gone).toContain(row);
    expect(gone).toContain("2025-08-04 2025-10-28 0");
  });
});
