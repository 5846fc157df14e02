import { expect, test } from "vitest";
import {
  documentOf,
  type Json,
  json,
  operationOf,
  operationsOf,
  parameter,
  requestField,
  responseField,
  versions,
} from "./worqhat.js";

type Fact = [version: string, operationId: string, field: string, want: Json | undefined];

const requestFacts: Fact[] = [
  ["2023-06-16", "contentGenerateV2", "", { required: ["question"] }],
  ["2023-06-16", "contentGenerateV2", "randomness", { minimum: 0, maximum: 1, default: 0.9 }],
  ["2023-06-16", "contentGenerateV2", "history_object", { type: "object" }],
  ["2023-06-16", "contentAnswerLarge", "", { required: ["question", "self_train"] }],
  ["2023-06-16", "contentAnswerLarge", "trainingData", { type: "array", "x-evidence": "example" }],
  ["2023-06-16", "datasetsTrain", "datasettype", { enum: ["Self", "Org"], default: "Self" }],
  ["2023-06-16", "imagesGenerateV2", "height", { type: "number", enum: [512, 768] }],
  ["2023-06-16", "imagesModifyV2", "similarity", { type: "number", default: 50 }],
  ["2023-06-16", "extractionExtractPdf", "outputFormat", { enum: ["text", "json"], default: "text" }],
  ["2023-12-17", "contentGenerateV2", "randomness", { minimum: 0, maximum: 1, default: 0.5 }],
  ["2023-12-17", "contentGenerateV2", "history_object", undefined],
  ["2023-12-17", "contentGenerateV2", "response_type", undefined],
  ["2023-12-17", "contentAnswerLarge", "", { required: ["datasetId", "question"] }],
  ["2023-12-17", "contentAnswerLarge", "training_data", undefined],
  ["2023-12-17", "datasetsTrain", "dataset_type", { enum: ["self", "org"] }],
  ["2023-12-17", "searchQueryV3", "search_count", { type: "integer", default: 3 }],
  ["2023-12-17", "imagesGenerateV2", "orientation", { enum: ["square", "portrait", "landscape"] }],
  ["2023-12-17", "imagesGenerateV2", "height", undefined],
  ["2023-12-17", "imagesUpscaleV3", "scale", { minimum: 1, maximum: 5 }],
  ["2023-12-17", "imagesModifyV3", "outputType", { enum: ["url", "blob"], "x-evidence": "client" }],
  ["2023-12-17", "imageAnalysisAnalyze", "image", { contentMediaType: "application/octet-stream" }],
  ["2023-12-17", "collectionsDataFetchDocument", "documentId", { type: "string" }],
  ["2023-12-17", "collectionsDataNaturalQuery", "queries", { type: "string" }],
  ["2023-12-17", "collectionsDataQuery", "compounding", { enum: ["and", "or"], default: "and" }],
  ["2024-05-01", "contentGenerateV2", "response_type", { enum: ["text", "json"] }],
  ["2024-05-01", "contentGenerateAlpha", "response_type", { default: "text" }],
  ["2024-05-01", "imageAnalysisAnalyze", "images", { type: "array" }],
  ["2024-05-01", "imageAnalysisAnalyze", "image", undefined],
  ["2024-05-01", "imageAnalysisAnalyze", "stream_data", { type: "boolean" }],
  ["2024-05-01", "imagesModifyV3", "outputType", undefined],
  ["2024-05-01", "imagesExtend", "leftExtend", { type: "number" }],
  ["2024-05-01", "imagesSearchReplace", "search_object", { type: "string" }],
  ["2024-05-01", "collectionsDataFetchAll", "outputType", { enum: ["json", "stream", "file"] }],
  ["2024-05-01", "collectionsDataNaturalQuery", "queries", undefined],
  ["2024-08-21", "imagesGenerateV2", "", { required: ["prompt", "image_style"] }],
  ["2024-08-21", "imagesGenerateV2", "orientation", { enum: ["Square", "Landscape", "Portrait"] }],
  ["2024-08-21", "imagesGenerateV2", "output_type", { enum: ["url", "Base64"] }],
  ["2024-08-21", "contentGenerate", "conversation_id", { type: "string" }],
  ["2024-08-21", "collectionsDataDelete", "", { required: ["collection", "docId"] }],
  ["2025-08-04", "dbInsert", "", { required: ["table", "data"] }],
  ["2025-08-04", "dbNaturalQuery", "", { required: ["question", "table"] }],
  ["2025-08-04", "dbQuery", "environment", undefined],
  ["2025-10-28", "dbNaturalQuery", "", { required: ["question"] }],
  ["2025-10-28", "dbNaturalQuery", "table", undefined],
  ["2025-10-28", "dbQuery", "environment", { enum: ["development", "staging", "production"] }],
  ["2025-10-28", "dbBatch", "operations[].type", { enum: ["query", "insert", "update", "delete"] }],
  ["2025-10-28", "dbFindSimilar", "limit", { minimum: 1, maximum: 100, default: 10 }],
  ["2025-10-28", "dbFindSimilar", "record_id", { type: ["string", "number"] }],
  ["2025-10-28", "dbHybridSearch", "keyword_weight", { minimum: 0, maximum: 1, default: 0.3 }],
  ["2025-10-28", "dbRecommend", "strategy", { enum: ["similar", "diverse", "popular"], default: "similar" }],
  ["2025-10-28", "dbCluster", "min_clusters", { minimum: 2, maximum: 10, default: 2 }],
  ["2025-10-28", "dbDetectAnomalies", "k", { minimum: 1, maximum: 50, default: 10 }],
  ["2025-10-28", "storageUpload", "", { required: ["file"] }],
];

const responseFacts: Fact[] = [
  ["2023-06-16", "contentGenerateV2", "status", { enum: ["success", "error"] }],
  ["2023-06-16", "contentAnswerLarge", "processing_count", undefined],
  ["2023-06-16", "contentAnswerLarge", "result.source", { type: "string" }],
  ["2023-06-16", "imageAnalysisDetectFaces", "content.analysed_data[].AgeRange.Low", { type: "number" }],
  ["2023-06-16", "moderationModerateText", "content.violence/graphic", { type: "string" }],
  ["2023-06-16", "moderationModerateText", "content.harassment", undefined],
  ["2023-12-17", "contentGenerateV2", "processing_id", { type: "string", format: "uuid" }],
  ["2023-12-17", "imageAnalysisDetectFaces", "data.analysed_data[].age_range.low", { type: "number" }],
  ["2023-12-17", "moderationModerateText", "moderation.self-harm/intent", { type: "string" }],
  ["2023-12-17", "searchQueryV3", "result[].distance", { type: "number" }],
  ["2023-12-17", "authenticationVerify", "processing_count", undefined],
  ["2023-12-17", "speechTranscribe", "data.speaker_labels[].speaker", { type: "string" }],
  ["2024-08-21", "imagesGenerateV2", "", { required: ["image", "processingTime", "processingId"] }],
  ["2024-08-21", "imagesGenerateV2", "status", undefined],
  ["2024-08-21", "contentGenerate", "processing_count", { type: "integer" }],
  ["2024-08-21", "collectionsDataArrayAdd", "", { required: ["message", "processingTime", "processingId"] }],
  ["2025-08-04", "flowsGetMetrics", "metrics.total_workflows", { type: "string" }],
  ["2025-08-04", "serverHealth", "memory.heapUsed", { type: "integer" }],
  ["2025-10-28", "serverHealth", "", { required: ["status", "uptime"] }],
  ["2025-10-28", "serverHealth", "status", { enum: ["ok", "degraded", "maintenance", "down"] }],
  ["2025-10-28", "serverHealth", "memory", undefined],
  ["2025-10-28", "flowsGetMetrics", "workflows[].end_timestamp", { type: ["string", "null"] }],
  ["2025-10-28", "dbDelete", "table", undefined],
  ["2025-10-28", "dbTablesGetSchema", "columns[].default", { type: ["string", "null"] }],
];

/** An absent field is expected to be absent; a present one to have at least what is wanted. */
function compare(field: Json | undefined, want: Json | undefined): void {
  if (want === undefined) expect(field).toBeUndefined();
  else expect(field).toMatchObject(want);
}

test.each(requestFacts)("%s: the request of %s, field '%s'", (version, operationId, field, want) => {
  compare(requestField(version, operationId, field), want);
});

test.each(responseFacts)("%s: the response of %s, field '%s'", (version, operationId, field, want) => {
  compare(responseField(version, operationId, field), want);
});

test.each([
  ["json", requestField("2024-08-21", "contentGenerate", "model")],
  ["model path", parameter("2024-08-21", "contentGenerateWithModel", "modelType")?.schema],
])("the models of content v4: %s", (kind, found) => {
  const v4 = ["aicon-v4-nano-160824", "aicon-v4-large-160824", "aicon-v4-alpha-160824"];
  expect(json(found).enum).toEqual(kind === "json" ? v4 : ["nano", "large"]);
});

test.each([
  ["2023-06-16", "datasetsList", "post", "/api/ai/content/v2-large/list-datasets"],
  ["2023-06-16", "contentGenerateAlpha", "post", "/api/ai/content/v2/new/alpha"],
  ["2023-12-17", "datasetsList", "get", "/api/list-datasets"],
  ["2023-12-17", "datasetsDelete", "delete", "/api/delete-datasets/{datasetId}"],
  ["2023-12-17", "collectionsDelete", "post", "/api/collections/secure-end/delete"],
  ["2024-05-01", "contentGenerateAlpha", "post", "/api/ai/content/v3/alpha"],
  ["2024-05-01", "collectionsList", "post", "/api/collections/fetch-all"],
  ["2024-08-21", "contentGenerateWithModel", "post", "/api/ai/content/v4/{modelType}/{modelId}"],
  ["2025-08-04", "dbUpdate", "put", "/db/update"],
  ["2025-08-04", "dbDelete", "delete", "/db/delete"],
  ["2025-10-28", "storageFetchByPath", "get", "/storage/fetch-by-path"],
  ["2025-10-28", "dbTablesCount", "get", "/db/tables/{tableName}/count"],
])("%s: %s is %s %s", (version, operationId, method, path) => {
  expect(operationOf(version, operationId)).toMatchObject({ method, path });
});

test.each([
  ["2025-08-04", "dbQuery", "limit", { in: "query", schema: { type: "integer" } }],
  ["2025-08-04", "flowsGetMetrics", "user_id", undefined],
  ["2025-10-28", "flowsGetMetrics", "user_id", { in: "query", schema: { type: "string" } }],
  ["2025-10-28", "dbQuery", "limit", undefined],
  ["2025-10-28", "dbTablesList", "environment", { in: "query", schema: { default: "production" } }],
  ["2025-10-28", "storageFetchByPath", "filepath", { in: "query", required: true }],
] satisfies Fact[])("%s: %s has the parameter %s", (version, operationId, name, want) => {
  compare(parameter(version, operationId, name), want);
});

test.each([
  ["2023-06-16", "apiKey", { type: "apiKey", in: "header", name: "x-api-key" }],
  ["2023-06-16", "orgKey", { type: "apiKey", in: "header", name: "x-org-key" }],
  ["2024-05-01", "bearerAuth", { type: "http", scheme: "bearer" }],
  ["2025-10-28", "apiKeyAuth", { type: "apiKey", in: "header", name: "Authorization" }],
])("%s: the security scheme %s", (version, name, want) => {
  expect(json(json(documentOf(version).components).securitySchemes)[name]).toMatchObject(want);
});

test("the two keys of 2023-06-16 are needed together, and 402 means malformed JSON there only", () => {
  expect(documentOf("2023-06-16").security).toEqual([{ apiKey: [], orgKey: [] }]);
  const with402 = versions.filter((version) =>
    operationsOf(documentOf(version)).some((one) => "402" in json(one.node.responses)),
  );
  expect(with402).toEqual(["2023-06-16"]);
});
