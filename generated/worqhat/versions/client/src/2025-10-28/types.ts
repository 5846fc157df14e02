import type { FileInput } from "../runtime/body/bytes.js";
import type {
    UnknownError,
    components as components_2023_06_16,
} from "../2023-06-16/types.js";
export type {
    UnknownError,
} from "../2023-06-16/types.js";
import type {
    components as components_2023_12_17,
} from "../2023-12-17/types.js";
import type {
    Row,
    Where,
    FlowStatus,
    UserFlowMetrics,
} from "../2025-08-04/types.js";
export type {
    Row,
    Where,
    FlowStatus,
    UserFlowMetrics,
} from "../2025-08-04/types.js";

/** @description Error of a workflow operation, as the examples of the workflow page show it. */
export interface FlowError {
    /** @description False. */
    success?: boolean;
    /** @description What went wrong, in words. */
    message?: string;
    /** @description What went wrong, as a code. Seen: `auth_failed`, `workflow_not_found`, `invalid_payload`, `rate_limited`. */
    error_code?: string;
    /** @description More about the error. Seen with `invalid_payload`. */
    details?: {
        /** @description Names of the fields that are missing. */
        missing_fields?: string[];
    };
    /** @description How long to wait before the next try; 60 in the example. Seen with `rate_limited`. */
    retry_after?: number;
}
/**
 * @description Environment of a database call. The guide pages give `production` as the default.
 * @default production
 */
export type Environment = "development" | "staging" | "production";
/** @description A row to insert, by column name. */
export type InsertRow = {
    /** @description Id of the row, if you choose it yourself. Carried over from the scripts of the 2025-08-04 version. */
    documentId?: string;
} & {
    [key: string]: unknown;
};
/** @description A row as stored, by column name. */
export type StoredRow = {
    /** @description Id of the row. Carried over from the samples of the 2025-08-04 version. */
    documentId?: string;
    /** @description Time at which the row was created. Carried over from the samples of the 2025-08-04 version. */
    createdAt?: string;
    /** @description Time of the last change of the row. Carried over from the samples of the 2025-08-04 version. */
    updatedAt?: string;
} & {
    [key: string]: unknown;
};
export interface FlowMetricsResponse {
    metrics?: FlowMetrics;
    /** @description The runs that match. */
    workflows?: WorkflowRun[];
}
/** @description Figures for the runs that match. */
export interface FlowMetrics {
    /** @description Number of runs. Live samples of the 2025-08-04 version send it as a string. */
    total_workflows?: number;
    /** @description Number of completed runs. */
    completed_workflows?: number;
    /** @description Number of failed runs. */
    failed_workflows?: number;
    /** @description Number of runs in progress. */
    in_progress_workflows?: number;
    /** @description Mean duration of a run in milliseconds. */
    avg_duration_ms?: number;
    /** @description Figures by user id. */
    metrics_by_user?: {
        [key: string]: UserFlowMetrics;
    };
}
/** @description One run of a workflow. */
export interface WorkflowRun {
    /** @description Id of the run. */
    id?: string;
    /** @description Id of the workflow. */
    workflow_id?: string;
    /** @description Id of the user. */
    user_id?: string;
    /** @description Id of the organisation. */
    org_id?: string;
    /**
     * Format: date-time
     * @description Start of the run.
     */
    start_timestamp?: string;
    /**
     * Format: date-time
     * @description End of the run, or null.
     */
    end_timestamp?: string | null;
    status?: FlowStatus;
}
/** @description Any JSON object; it is passed to the workflow. */
export type FlowTriggerRequest = {
    /** @description Data for the workflow. */
    data?: {
        [key: string]: unknown;
    };
} & {
    [key: string]: unknown;
};
export interface FlowTriggerResponse {
    /** @description Whether the call succeeded. */
    success?: boolean;
    /** @description The outcome in words. */
    message?: string;
    /**
     * Format: uuid
     * @description Id of the run for analytics.
     */
    analytics_id?: string;
    /**
     * Format: date-time
     * @description Time of the response.
     */
    timestamp?: string;
    /** @description Output of the workflow. */
    data?: {
        [key: string]: unknown;
    };
}
/** @description A file or the URL of a file, and any further form fields; they are passed to the workflow. The published definition marks both `file` and `url` as optional. */
export type FlowFileRequest = {
    /** @description The file, of at most 50 MB. */
    file?: FileInput;
    /** @description URL from which the server downloads the file, within 60 seconds. */
    url?: string;
} & {
    [key: string]: unknown;
};
export interface FlowFileResponse {
    /** @description Whether the call succeeded. */
    success?: boolean;
    /** @description The outcome in words. */
    message?: string;
    /**
     * Format: date-time
     * @description Time of the response.
     */
    timestamp?: string;
    /** @description Output of the workflow. */
    data?: {
        [key: string]: unknown;
    };
}
export interface DbQueryRequest {
    /** @description The SQL query. It may hold named (`{name}`) or positional (`$1`) placeholders. */
    query: string;
    /** @description Values for the placeholders: an object for named ones, an array for positional ones. */
    params?: {
        [key: string]: unknown;
    } | (string | number | boolean)[];
    environment?: Environment;
}
export interface DbQueryResponse {
    /** @description Whether the call succeeded. */
    success?: boolean;
    /** @description The rows found. */
    data?: Row[];
    /** @description The SQL query that was run. */
    query?: string;
    /** @description Duration of the call in milliseconds. */
    executionTime?: number;
}
export interface DbInsertRequest {
    /** @description Name of the table. */
    table: string;
    /** @description The row to insert. The published definition takes one object; the guide pages also allow an array of objects. */
    data: InsertRow | InsertRow[];
    environment?: Environment;
}
export interface DbInsertResponse {
    /** @description Whether the call succeeded. */
    success?: boolean;
    /** @description The row inserted. The published definition has one object; the guide pages show an array after an insert of several rows. */
    data?: Row | Row[];
    /** @description The outcome in words. */
    message?: string;
}
export interface DbUpdateRequest {
    /** @description Name of the table. */
    table: string;
    where: Where;
    /** @description The new values, by column name. */
    data: {
        [key: string]: unknown;
    };
    environment?: Environment;
}
export interface DbUpdateResponse {
    /** @description Whether the call succeeded. */
    success?: boolean;
    /** @description The rows updated. */
    data?: StoredRow[];
    /** @description Number of rows updated. */
    count?: number;
    /** @description The outcome in words. */
    message?: string;
    /** @description Duration of the call in milliseconds. The guide pages have it; the published definition does not. */
    executionTime?: number;
}
export interface DbDeleteRequest {
    /** @description Name of the table. */
    table: string;
    where: Where;
    environment?: Environment;
}
export interface DbDeleteResponse {
    /** @description Whether the call succeeded. */
    success?: boolean;
    /** @description Number of rows deleted, by the published definition. */
    count?: number;
    /** @description Number of rows deleted, by the guide pages and tests. */
    deletedCount?: number;
    /** @description The rows deleted. */
    data?: Row[];
    /** @description The outcome in words. */
    message?: string;
}
export interface DbNaturalQueryRequest {
    /** @description The question, in plain language. */
    question: string;
    /** @description Context for the question. */
    context?: {
        [key: string]: unknown;
    };
    environment?: Environment;
}
export interface DbNaturalQueryResponse {
    /** @description Whether the call succeeded. */
    success?: boolean;
    /** @description The rows found. */
    data?: Row[];
    /** @description The SQL made from the question. */
    sql?: string;
    /** @description The outcome in words. */
    message?: string;
}
export interface DbBatchRequest {
    /** @description The operations to run. */
    operations: DbBatchOperation[];
    /** @description Whether the operations run as one transaction. */
    transactional?: boolean;
    environment?: Environment;
}
export interface DbBatchOperation {
    /** @description Kind of operation. */
    type: "query" | "insert" | "update" | "delete";
    /** @description Name of the table. */
    table?: string;
    /** @description SQL query. */
    query?: string;
    /** @description Values to insert or update, by column name. */
    data?: {
        [key: string]: unknown;
    };
    where?: Where;
}
export interface DbBatchResponse {
    /** @description Whether the call succeeded. */
    success?: boolean;
    /** @description Number of operations run. */
    executedCount?: number;
    /** @description One entry an operation. */
    results?: DbBatchResult[];
}
export interface DbBatchResult {
    /** @description The operation. */
    operation?: string;
    /** @description Whether the operation succeeded. */
    success?: boolean;
    /** @description What the operation returned. */
    data?: {
        [key: string]: unknown;
    };
}
/** @description Give either `table` or `tables`. */
export interface DbSemanticSearchRequest {
    /** @description What to look for, in plain language. */
    query: string;
    /** @description The table to search. */
    table?: string;
    /** @description The tables to search. */
    tables?: string[];
    /** @description Conditions, by column name. A condition is a value, or an object with `min` and `max`. */
    filters?: {
        [key: string]: unknown;
    };
    /**
     * @description Highest number of results.
     * @default 10
     */
    limit?: number;
    /**
     * @description Lowest similarity of a result.
     * @default 0.7
     */
    threshold?: number;
    environment?: Environment;
}
export interface DbSemanticSearchResponse {
    /** @description Whether the call succeeded. */
    success?: boolean;
    /** @description The records found. */
    results?: DbSemanticSearchResult[];
    /** @description 5 numbers of the embedding of the query. */
    query_embedding_preview?: number[];
    /** @description Duration of the call in milliseconds. */
    executionTime?: number;
}
export interface DbSemanticSearchResult {
    /** @description The table of the record. */
    table?: string;
    record?: Row;
    /** @description How near the record is to the query. */
    similarity?: number;
    /** @description More about the match. */
    _meta?: {
        /** @description The fields that matched. */
        matched_fields?: string[];
    };
}
/** @description The two weights must sum to 1. */
export interface DbHybridSearchRequest {
    /** @description What to look for. */
    query: string;
    /** @description The table to search. */
    table: string;
    /**
     * @description The columns to search for keywords. By default `description`, `content`, `title` and `name`.
     * @default ["description","content","title","name"]
     */
    text_columns?: string[];
    /**
     * @description Weight of the meaning. It must sum to 1 with `keyword_weight`.
     * @default 0.7
     */
    semantic_weight?: number;
    /**
     * @description Weight of the keywords. It must sum to 1 with `semantic_weight`.
     * @default 0.3
     */
    keyword_weight?: number;
    /**
     * @description Highest number of results.
     * @default 10
     */
    limit?: number;
    environment?: Environment;
}
export interface DbHybridSearchResponse {
    /** @description Whether the call succeeded. */
    success?: boolean;
    /** @description The records found. */
    results?: DbHybridSearchResult[];
    /** @description 5 numbers of the embedding of the query. Inferred from semantic search. */
    query_embedding_preview?: number[];
    /** @description Duration of the call in milliseconds. */
    executionTime?: number;
}
export interface DbHybridSearchResult {
    record?: Row;
    /** @description The two scores combined. */
    combined_score?: number;
    /** @description Score of the meaning. */
    semantic_score?: number;
    /** @description Score of the keywords. */
    keyword_score?: number;
    /** @description More about the match. */
    _meta?: {
        /** @description Kind of search. */
        search_type?: string;
        /** @description The weights used. */
        weights?: {
            /** @description Weight of the meaning. */
            semantic?: number;
            /** @description Weight of the keywords. */
            keyword?: number;
        };
    };
}
export interface DbFindSimilarRequest {
    /** @description The table of the record. */
    table: string;
    /** @description Id of the record. */
    record_id: string | number;
    /** @description Another table to search. */
    target_table?: string;
    /**
     * @description Highest number of results.
     * @default 10
     */
    limit?: number;
    /**
     * @description Lowest similarity of a result.
     * @default 0.7
     */
    threshold?: number;
    /**
     * @description Whether to leave the record itself out.
     * @default true
     */
    exclude_self?: boolean;
    environment?: Environment;
}
export interface DbFindSimilarResponse {
    /** @description Whether the call succeeded. */
    success?: boolean;
    source_record?: Row;
    /** @description The records found. */
    similar_records?: DbSimilarRecord[];
    /** @description Duration of the call in milliseconds. */
    executionTime?: number;
}
export interface DbSimilarRecord {
    /** @description The table of the record. */
    table?: string;
    record?: Row;
    /** @description How near the record is to the source record. */
    similarity?: number;
}
/**
 * @description How records are recommended.
 * @default similar
 */
export type RecommendStrategy = "similar" | "diverse" | "popular";
/** @description Give `record_id` or `user_history`. */
export interface DbRecommendRequest {
    /** @description The table to recommend from. */
    table: string;
    /** @description Id of the record to start from. */
    record_id?: string | number;
    /** @description Ids of the records that the user has dealt with. */
    user_history?: string[];
    strategy?: RecommendStrategy;
    /** @description Ids of the records to leave out. */
    exclude_ids?: string[];
    /**
     * @description Highest number of results.
     * @default 10
     */
    limit?: number;
    environment?: Environment;
}
export interface DbRecommendResponse {
    /** @description Whether the call succeeded. */
    success?: boolean;
    /** @description The recommendations. */
    recommendations?: DbRecommendation[];
    /** @description The strategy used. */
    strategy?: string;
    /** @description Duration of the call in milliseconds. */
    executionTime?: number;
}
export interface DbRecommendation {
    record?: Row;
    /** @description How near the record is to the starting point. */
    similarity?: number;
    /** @description More about the recommendation. */
    _meta?: {
        /** @description The strategy used. */
        strategy?: string;
        /** @description Where the recommendation comes from. */
        source?: string;
    };
}
export interface DbClusterRequest {
    /** @description The table to group. */
    table: string;
    /** @description Number of clusters. */
    num_clusters?: number;
    /**
     * @description Lowest number of clusters to try.
     * @default 2
     */
    min_clusters?: number;
    /**
     * @description Highest number of clusters to try.
     * @default 10
     */
    max_clusters?: number;
    /**
     * @description Whether to give each cluster a label.
     * @default true
     */
    generate_labels?: boolean;
    environment?: Environment;
}
export interface DbClusterResponse {
    /** @description Whether the call succeeded. */
    success?: boolean;
    /** @description The clusters. */
    clusters?: DbClusterGroup[];
    /** @description The number of clusters that fits best. */
    optimal_k?: number;
    /** @description Quality of the grouping, from 0 to 1. */
    silhouette_score?: number;
    /** @description Number of rounds that the grouping took. */
    iterations?: number;
    /** @description Duration of the call in milliseconds. */
    executionTime?: number;
}
export interface DbClusterGroup {
    /** @description Id of the cluster. */
    id?: number;
    /** @description Label of the cluster. */
    label?: string;
    /** @description Number of records in the cluster. */
    size?: number;
    /** @description 3 to 5 records of the cluster. */
    sample_records?: Row[];
    /** @description 10 numbers of the centre of the cluster. */
    centroid?: number[];
}
export interface DbDetectAnomaliesRequest {
    /** @description The table to examine. */
    table: string;
    /**
     * @description Number of nearest neighbours to compare with.
     * @default 10
     */
    k?: number;
    /**
     * @description Lowest anomaly score of a result.
     * @default 0.8
     */
    threshold?: number;
    /**
     * @description Highest number of results.
     * @default 50
     */
    limit?: number;
    environment?: Environment;
}
export interface DbDetectAnomaliesResponse {
    /** @description Whether the call succeeded. */
    success?: boolean;
    /** @description The unusual records. */
    anomalies?: DbAnomaly[];
    /** @description Number of records examined. */
    total_records?: number;
    /** @description Number of unusual records. */
    anomaly_count?: number;
    /** @description The settings used. */
    parameters?: {
        /** @description Number of nearest neighbours. */
        k?: number;
        /** @description Lowest anomaly score. */
        threshold?: number;
    };
    /** @description Duration of the call in milliseconds. */
    executionTime?: number;
}
export interface DbAnomaly {
    record?: Row;
    /** @description How unusual the record is. */
    anomaly_score?: number;
    /** @description Mean distance to the nearest neighbours. */
    avg_distance?: number;
    /** @description The nearest neighbours. */
    nearest_neighbors?: DbNeighbor[];
}
export interface DbNeighbor {
    record?: Row;
    /** @description Distance to the record. */
    distance?: number;
}
export interface DbTablesResponse {
    /** @description Whether the call succeeded. */
    success?: boolean;
    /** @description Number of tables. */
    count?: number;
    /** @description The tables. */
    tables?: DbTable[];
}
export interface DbTable {
    /** @description Name of the table. */
    name?: string;
    /** @description Database schema of the table. */
    schema?: string;
    /** @description Kind of table. */
    type?: string;
}
export interface DbTableSchemaResponse {
    /** @description Whether the call succeeded. */
    success?: boolean;
    /** @description Name of the table. */
    table?: string;
    /** @description The columns. */
    columns?: DbColumn[];
}
export interface DbColumn {
    /** @description Name of the column. */
    name?: string;
    /** @description Type of the column. */
    type?: string;
    /** @description Whether the column may be null. */
    nullable?: boolean;
    /** @description Whether the column is the primary key or part of it. */
    isPrimaryKey?: boolean;
    /** @description Default value of the column, or null. */
    default?: string | null;
}
export interface DbTableCountResponse {
    /** @description Whether the call succeeded. */
    success?: boolean;
    /** @description Name of the table. */
    table?: string;
    /** @description Number of rows. */
    count?: number;
}
export interface StorageUploadRequest {
    /** @description The file, of at most 50 MB. */
    file: FileInput;
    /** @description Path at which to store the file. */
    path?: string;
}
export interface StorageFileResponse {
    /** @description Whether the call succeeded. */
    success?: boolean;
    file?: StorageFile;
}
/** @description A stored file. */
export interface StorageFile {
    /** @description Id of the file. */
    id?: string;
    /** @description Name of the file. */
    filename?: string;
    /** @description Path of the file. */
    path?: string;
    /** @description Size of the file. */
    size?: number;
    /** @description Media type of the file. */
    contentType?: string;
    /** @description URL of the file. When a file is fetched it is signed and valid for 1 hour. */
    url?: string;
    /**
     * Format: date-time
     * @description Time of the upload.
     */
    uploadedAt?: string;
}
export interface StorageDeleteResponse {
    /** @description Whether the call succeeded. */
    success?: boolean;
    /** @description The outcome in words. */
    message?: string;
    /**
     * Format: date-time
     * @description Time of the deletion.
     */
    deletedAt?: string;
}
export interface ServerInfo {
    /** @description Name of the server. */
    name?: string;
    /** @description Version of the server. */
    version?: string;
    /** @description Environment of the server. */
    environment?: string;
}
export interface Health {
    /** @description State of the server. */
    status: "ok" | "degraded" | "maintenance" | "down";
    /** @description Seconds since the server started. */
    uptime: number;
    /** @description Environment of the server. */
    environment?: "development" | "staging" | "production";
    services?: HealthServices;
    /**
     * Format: date-time
     * @description Time of the check.
     */
    timestamp?: string;
    /** @description Version of the server. */
    version?: string;
}
/** @description State of the services behind the server. */
export interface HealthServices {
    /** @description State of the database. */
    database?: "ok" | "degraded" | "down";
}
export interface components {
    schemas: {
        UnknownError: UnknownError;
        FlowError: FlowError;
        Environment: Environment;
        Row: Row;
        InsertRow: InsertRow;
        StoredRow: StoredRow;
        Where: Where;
        FlowStatus: FlowStatus;
        FlowMetricsResponse: FlowMetricsResponse;
        FlowMetrics: FlowMetrics;
        UserFlowMetrics: UserFlowMetrics;
        WorkflowRun: WorkflowRun;
        FlowTriggerRequest: FlowTriggerRequest;
        FlowTriggerResponse: FlowTriggerResponse;
        FlowFileRequest: FlowFileRequest;
        FlowFileResponse: FlowFileResponse;
        DbQueryRequest: DbQueryRequest;
        DbQueryResponse: DbQueryResponse;
        DbInsertRequest: DbInsertRequest;
        DbInsertResponse: DbInsertResponse;
        DbUpdateRequest: DbUpdateRequest;
        DbUpdateResponse: DbUpdateResponse;
        DbDeleteRequest: DbDeleteRequest;
        DbDeleteResponse: DbDeleteResponse;
        DbNaturalQueryRequest: DbNaturalQueryRequest;
        DbNaturalQueryResponse: DbNaturalQueryResponse;
        DbBatchRequest: DbBatchRequest;
        DbBatchOperation: DbBatchOperation;
        DbBatchResponse: DbBatchResponse;
        DbBatchResult: DbBatchResult;
        DbSemanticSearchRequest: DbSemanticSearchRequest;
        DbSemanticSearchResponse: DbSemanticSearchResponse;
        DbSemanticSearchResult: DbSemanticSearchResult;
        DbHybridSearchRequest: DbHybridSearchRequest;
        DbHybridSearchResponse: DbHybridSearchResponse;
        DbHybridSearchResult: DbHybridSearchResult;
        DbFindSimilarRequest: DbFindSimilarRequest;
        DbFindSimilarResponse: DbFindSimilarResponse;
        DbSimilarRecord: DbSimilarRecord;
        RecommendStrategy: RecommendStrategy;
        DbRecommendRequest: DbRecommendRequest;
        DbRecommendResponse: DbRecommendResponse;
        DbRecommendation: DbRecommendation;
        DbClusterRequest: DbClusterRequest;
        DbClusterResponse: DbClusterResponse;
        DbClusterGroup: DbClusterGroup;
        DbDetectAnomaliesRequest: DbDetectAnomaliesRequest;
        DbDetectAnomaliesResponse: DbDetectAnomaliesResponse;
        DbAnomaly: DbAnomaly;
        DbNeighbor: DbNeighbor;
        DbTablesResponse: DbTablesResponse;
        DbTable: DbTable;
        DbTableSchemaResponse: DbTableSchemaResponse;
        DbColumn: DbColumn;
        DbTableCountResponse: DbTableCountResponse;
        StorageUploadRequest: StorageUploadRequest;
        StorageFileResponse: StorageFileResponse;
        StorageFile: StorageFile;
        StorageDeleteResponse: StorageDeleteResponse;
        ServerInfo: ServerInfo;
        Health: Health;
        HealthServices: HealthServices;
    };
    responses: {
        BadRequest: components_2023_06_16["responses"]["BadRequest"];
        Authentication: components_2023_06_16["responses"]["Authentication"];
        PermissionDenied: components_2023_12_17["responses"]["PermissionDenied"];
        NotFound: components_2023_12_17["responses"]["NotFound"];
        Conflict: components_2023_12_17["responses"]["Conflict"];
        UnprocessableEntity: components_2023_12_17["responses"]["UnprocessableEntity"];
        RateLimit: components_2023_12_17["responses"]["RateLimit"];
        InternalServer: components_2023_12_17["responses"]["InternalServer"];
        FlowInvalidPayload: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": FlowError;
            };
        };
        FlowAuthFailed: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": FlowError;
            };
        };
        FlowNotFound: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": FlowError;
            };
        };
        FlowRateLimited: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": FlowError;
            };
        };
    };
}
export interface operations {
    /** @description Get workflow metrics */
    flowsGetMetrics: {
        parameters: {
            query?: {
                /** @description First day of the period, as YYYY-MM-DD. By default the first day of the current month. */
                start_date?: string;
                /** @description Last day of the period, as YYYY-MM-DD. By default the last day of the current month. */
                end_date?: string;
                /** @description Only runs in this state. */
                status?: FlowStatus;
                /** @description Only runs of this user. */
                user_id?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The metrics. A guide page of November 2025 prints a different and unlikely body (`totalExecutions`, `successRate`, `workflowMetrics[]`, `period`); this is the published definition. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": FlowMetricsResponse;
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Authentication"];
            403: components["responses"]["PermissionDenied"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            422: components["responses"]["UnprocessableEntity"];
            429: components["responses"]["RateLimit"];
            "5XX": components["responses"]["InternalServer"];
        };
    };
    /** @description Run a workflow */
    flowsTrigger: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of the workflow. */
                flowId: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": FlowTriggerRequest;
                "application/x-www-form-urlencoded": FlowTriggerRequest;
            };
        };
        responses: {
            /** @description The outcome of the run. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": FlowTriggerResponse;
                };
            };
            400: components["responses"]["FlowInvalidPayload"];
            401: components["responses"]["FlowAuthFailed"];
            403: components["responses"]["PermissionDenied"];
            404: components["responses"]["FlowNotFound"];
            409: components["responses"]["Conflict"];
            422: components["responses"]["UnprocessableEntity"];
            429: components["responses"]["FlowRateLimited"];
            "5XX": components["responses"]["InternalServer"];
        };
    };
    /** @description Run a workflow with a file */
    flowsTriggerFile: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of the workflow. */
                flowId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": FlowFileRequest;
            };
        };
        responses: {
            /** @description The outcome of the run. Samples of the 2025-08-04 version show `success`, `statusCode`, `data` and `message` instead; this is the published definition. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": FlowFileResponse;
                };
            };
            400: components["responses"]["FlowInvalidPayload"];
            401: components["responses"]["FlowAuthFailed"];
            403: components["responses"]["PermissionDenied"];
            404: components["responses"]["FlowNotFound"];
            409: components["responses"]["Conflict"];
            422: components["responses"]["UnprocessableEntity"];
            429: components["responses"]["FlowRateLimited"];
            "5XX": components["responses"]["InternalServer"];
        };
    };
    /** @description Run an SQL query */
    dbQuery: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": DbQueryRequest;
                "application/x-www-form-urlencoded": DbQueryRequest;
            };
        };
        responses: {
            /** @description The rows found. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": DbQueryResponse;
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Authentication"];
            403: components["responses"]["PermissionDenied"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            422: components["responses"]["UnprocessableEntity"];
            429: components["responses"]["RateLimit"];
            "5XX": components["responses"]["InternalServer"];
        };
    };
    /** @description Insert rows */
    dbInsert: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": DbInsertRequest;
                "application/x-www-form-urlencoded": DbInsertRequest;
            };
        };
        responses: {
            /** @description The row inserted. Samples of the 2025-08-04 version show `table`, `count` and `executionTime` in place of `data`. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": DbInsertResponse;
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Authentication"];
            403: components["responses"]["PermissionDenied"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            422: components["responses"]["UnprocessableEntity"];
            429: components["responses"]["RateLimit"];
            "5XX": components["responses"]["InternalServer"];
        };
    };
    /** @description Update rows */
    dbUpdate: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": DbUpdateRequest;
                "application/x-www-form-urlencoded": DbUpdateRequest;
            };
        };
        responses: {
            /** @description The rows updated. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": DbUpdateResponse;
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Authentication"];
            403: components["responses"]["PermissionDenied"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            422: components["responses"]["UnprocessableEntity"];
            429: components["responses"]["RateLimit"];
            "5XX": components["responses"]["InternalServer"];
        };
    };
    /** @description Delete rows */
    dbDelete: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": DbDeleteRequest;
                "application/x-www-form-urlencoded": DbDeleteRequest;
            };
        };
        responses: {
            /** @description The outcome. The published definition has `count` and `data`; the guide pages and tests show `deletedCount`. Samples of the 2025-08-04 version also carry `table` and `executionTime`. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": DbDeleteResponse;
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Authentication"];
            403: components["responses"]["PermissionDenied"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            422: components["responses"]["UnprocessableEntity"];
            429: components["responses"]["RateLimit"];
            "5XX": components["responses"]["InternalServer"];
        };
    };
    /** @description Ask the database a question */
    dbNaturalQuery: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": DbNaturalQueryRequest;
                "application/x-www-form-urlencoded": DbNaturalQueryRequest;
            };
        };
        responses: {
            /** @description The answer and the SQL used. Samples of the 2025-08-04 version show `question`, `table` and `executionTime` beside `data` instead. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": DbNaturalQueryResponse;
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Authentication"];
            403: components["responses"]["PermissionDenied"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            422: components["responses"]["UnprocessableEntity"];
            429: components["responses"]["RateLimit"];
            "5XX": components["responses"]["InternalServer"];
        };
    };
    /** @description Run several database operations */
    dbBatch: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": DbBatchRequest;
                "application/x-www-form-urlencoded": DbBatchRequest;
            };
        };
        responses: {
            /** @description The outcome of each operation. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": DbBatchResponse;
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Authentication"];
            403: components["responses"]["PermissionDenied"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            422: components["responses"]["UnprocessableEntity"];
            429: components["responses"]["RateLimit"];
            "5XX": components["responses"]["InternalServer"];
        };
    };
    /** @description Search by meaning */
    dbSemanticSearch: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": DbSemanticSearchRequest;
                "application/x-www-form-urlencoded": DbSemanticSearchRequest;
            };
        };
        responses: {
            /** @description The records found. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": DbSemanticSearchResponse;
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Authentication"];
            403: components["responses"]["PermissionDenied"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            422: components["responses"]["UnprocessableEntity"];
            429: components["responses"]["RateLimit"];
            "5XX": components["responses"]["InternalServer"];
        };
    };
    /** @description Search by meaning and keywords */
    dbHybridSearch: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": DbHybridSearchRequest;
                "application/x-www-form-urlencoded": DbHybridSearchRequest;
            };
        };
        responses: {
            /** @description The records found. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": DbHybridSearchResponse;
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Authentication"];
            403: components["responses"]["PermissionDenied"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            422: components["responses"]["UnprocessableEntity"];
            429: components["responses"]["RateLimit"];
            "5XX": components["responses"]["InternalServer"];
        };
    };
    /** @description Find similar records */
    dbFindSimilar: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": DbFindSimilarRequest;
                "application/x-www-form-urlencoded": DbFindSimilarRequest;
            };
        };
        responses: {
            /** @description The record and its neighbours. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": DbFindSimilarResponse;
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Authentication"];
            403: components["responses"]["PermissionDenied"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            422: components["responses"]["UnprocessableEntity"];
            429: components["responses"]["RateLimit"];
            "5XX": components["responses"]["InternalServer"];
        };
    };
    /** @description Recommend records */
    dbRecommend: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": DbRecommendRequest;
                "application/x-www-form-urlencoded": DbRecommendRequest;
            };
        };
        responses: {
            /** @description The recommendations. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": DbRecommendResponse;
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Authentication"];
            403: components["responses"]["PermissionDenied"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            422: components["responses"]["UnprocessableEntity"];
            429: components["responses"]["RateLimit"];
            "5XX": components["responses"]["InternalServer"];
        };
    };
    /** @description Group similar records */
    dbCluster: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": DbClusterRequest;
                "application/x-www-form-urlencoded": DbClusterRequest;
            };
        };
        responses: {
            /** @description The clusters. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": DbClusterResponse;
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Authentication"];
            403: components["responses"]["PermissionDenied"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            422: components["responses"]["UnprocessableEntity"];
            429: components["responses"]["RateLimit"];
            "5XX": components["responses"]["InternalServer"];
        };
    };
    /** @description Find unusual records */
    dbDetectAnomalies: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": DbDetectAnomaliesRequest;
                "application/x-www-form-urlencoded": DbDetectAnomaliesRequest;
            };
        };
        responses: {
            /** @description The unusual records. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": DbDetectAnomaliesResponse;
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Authentication"];
            403: components["responses"]["PermissionDenied"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            422: components["responses"]["UnprocessableEntity"];
            429: components["responses"]["RateLimit"];
            "5XX": components["responses"]["InternalServer"];
        };
    };
    /** @description List tables */
    dbTablesList: {
        parameters: {
            query?: {
                /** @description Only tables of this database schema. */
                schema?: string;
                /** @description Environment to read from. */
                environment?: Environment;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The tables. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": DbTablesResponse;
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Authentication"];
            403: components["responses"]["PermissionDenied"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            422: components["responses"]["UnprocessableEntity"];
            429: components["responses"]["RateLimit"];
            "5XX": components["responses"]["InternalServer"];
        };
    };
    /** @description Get the schema of a table */
    dbTablesGetSchema: {
        parameters: {
            query?: {
                /** @description Environment to read from. */
                environment?: Environment;
            };
            header?: never;
            path: {
                /** @description Name of the table. */
                tableName: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The columns. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": DbTableSchemaResponse;
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Authentication"];
            403: components["responses"]["PermissionDenied"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            422: components["responses"]["UnprocessableEntity"];
            429: components["responses"]["RateLimit"];
            "5XX": components["responses"]["InternalServer"];
        };
    };
    /** @description Count the rows of a table */
    dbTablesCount: {
        parameters: {
            query?: {
                /** @description Environment to read from. */
                environment?: Environment;
            };
            header?: never;
            path: {
                /** @description Name of the table. */
                tableName: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The number of rows. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": DbTableCountResponse;
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Authentication"];
            403: components["responses"]["PermissionDenied"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            422: components["responses"]["UnprocessableEntity"];
            429: components["responses"]["RateLimit"];
            "5XX": components["responses"]["InternalServer"];
        };
    };
    /** @description Upload a file */
    storageUpload: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": StorageUploadRequest;
            };
        };
        responses: {
            /** @description The file stored. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": StorageFileResponse;
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Authentication"];
            403: components["responses"]["PermissionDenied"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            422: components["responses"]["UnprocessableEntity"];
            429: components["responses"]["RateLimit"];
            "5XX": components["responses"]["InternalServer"];
        };
    };
    /** @description Get a file by its id */
    storageFetch: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of the file. */
                fileId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The file. Its `url` is signed and valid for 1 hour. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": StorageFileResponse;
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Authentication"];
            403: components["responses"]["PermissionDenied"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            422: components["responses"]["UnprocessableEntity"];
            429: components["responses"]["RateLimit"];
            "5XX": components["responses"]["InternalServer"];
        };
    };
    /** @description Get a file by its path */
    storageFetchByPath: {
        parameters: {
            query: {
                /** @description Path of the file in the storage of the organisation. */
                filepath: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The file. Its `url` is signed and valid for 1 hour. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": StorageFileResponse;
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Authentication"];
            403: components["responses"]["PermissionDenied"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            422: components["responses"]["UnprocessableEntity"];
            429: components["responses"]["RateLimit"];
            "5XX": components["responses"]["InternalServer"];
        };
    };
    /** @description Delete a file */
    storageDelete: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of the file. */
                fileId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The file is deleted. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": StorageDeleteResponse;
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Authentication"];
            403: components["responses"]["PermissionDenied"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            422: components["responses"]["UnprocessableEntity"];
            429: components["responses"]["RateLimit"];
            "5XX": components["responses"]["InternalServer"];
        };
    };
    /** @description Get server information */
    serverInfo: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The server. Samples of the 2025-08-04 version also carry `message`, `status` and `timestamp`, which the published definition does not have. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": ServerInfo;
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Authentication"];
            403: components["responses"]["PermissionDenied"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            422: components["responses"]["UnprocessableEntity"];
            429: components["responses"]["RateLimit"];
            "5XX": components["responses"]["InternalServer"];
        };
    };
    /** @description Check the health of the server */
    serverHealth: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The health. Samples of the 2025-08-04 version also carry `memory` and `services.api`, which the published definition does not have. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": Health;
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Authentication"];
            403: components["responses"]["PermissionDenied"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            422: components["responses"]["UnprocessableEntity"];
            429: components["responses"]["RateLimit"];
            "5XX": components["responses"]["InternalServer"];
        };
    };
}
export interface paths {
    "/flows/metrics": {
        get: operations["flowsGetMetrics"];
    };
    "/flows/trigger/{flowId}": {
        post: operations["flowsTrigger"];
    };
    "/flows/file/{flowId}": {
        post: operations["flowsTriggerFile"];
    };
    "/db/query": {
        post: operations["dbQuery"];
    };
    "/db/insert": {
        post: operations["dbInsert"];
    };
    "/db/update": {
        put: operations["dbUpdate"];
    };
    "/db/delete": {
        delete: operations["dbDelete"];
    };
    "/db/nl-query": {
        post: operations["dbNaturalQuery"];
    };
    "/db/batch": {
        post: operations["dbBatch"];
    };
    "/db/semantic-search": {
        post: operations["dbSemanticSearch"];
    };
    "/db/hybrid-search": {
        post: operations["dbHybridSearch"];
    };
    "/db/find-similar": {
        post: operations["dbFindSimilar"];
    };
    "/db/recommend": {
        post: operations["dbRecommend"];
    };
    "/db/cluster": {
        post: operations["dbCluster"];
    };
    "/db/detect-anomalies": {
        post: operations["dbDetectAnomalies"];
    };
    "/db/tables": {
        get: operations["dbTablesList"];
    };
    "/db/tables/{tableName}/schema": {
        get: operations["dbTablesGetSchema"];
    };
    "/db/tables/{tableName}/count": {
        get: operations["dbTablesCount"];
    };
    "/storage/upload": {
        post: operations["storageUpload"];
    };
    "/storage/fetch/{fileId}": {
        get: operations["storageFetch"];
    };
    "/storage/fetch-by-path": {
        get: operations["storageFetchByPath"];
    };
    "/storage/delete/{fileId}": {
        delete: operations["storageDelete"];
    };
    "/": {
        get: operations["serverInfo"];
    };
    "/health": {
        get: operations["serverHealth"];
    };
}
