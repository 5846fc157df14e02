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

/** @description A row of a table, by column name. */
export interface Row {
    [key: string]: unknown;
}
/** @description A row to insert, by column name. */
export type InsertRow = {
    /** @description Id of the row, if you choose it yourself. */
    documentId?: string;
} & {
    [key: string]: unknown;
};
/** @description A row as stored, by column name. */
export type StoredRow = {
    /** @description Id of the row. */
    documentId?: string;
    /** @description Time at which the row was created. */
    createdAt?: string;
    /** @description Time of the last change of the row. */
    updatedAt?: string;
} & {
    [key: string]: unknown;
};
/** @description Conditions, by column name. A row matches if each column named equals its value. */
export interface Where {
    [key: string]: unknown;
}
/** @description State of a workflow run. */
export type FlowStatus = "completed" | "failed" | "in_progress";
export interface FlowMetricsResponse {
    metrics?: FlowMetrics;
    /** @description The runs that match. */
    workflows?: WorkflowRun[];
}
/** @description Figures for the runs that match. */
export interface FlowMetrics {
    /** @description Number of runs. Live samples send it as a string; the later published definition has a number. */
    total_workflows?: string;
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
/** @description Figures for the runs of one user. */
export interface UserFlowMetrics {
    /** @description Number of runs. */
    total?: number;
    /** @description Number of completed runs. */
    completed?: number;
    /** @description Number of failed runs. */
    failed?: number;
    /** @description Number of runs in progress. */
    in_progress?: number;
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
     * @description End of the run.
     */
    end_timestamp?: string;
    status?: FlowStatus;
}
/** @description Any JSON object; it is passed to the workflow. */
export interface FlowTriggerRequest {
    [key: string]: unknown;
}
export interface FlowTriggerResponse {
    /** @description Whether the call succeeded. */
    success?: boolean;
    /** @description The outcome in words. */
    message?: string;
    /**
     * Format: uuid
     * @description Id of the run for analytics. The reference has it; live samples do not.
     */
    analytics_id?: string;
    /**
     * Format: date-time
     * @description Time of the response.
     */
    timestamp?: string;
    data?: FlowTriggerData;
}
/** @description Output of the workflow. A live sample nests `success`, `statusCode` and a further `data` here; the reference adds `workflow_status`. */
export type FlowTriggerData = {
    /** @description Whether the workflow succeeded. */
    success?: boolean;
    /** @description Status of the workflow, as a string such as `"200"`. */
    statusCode?: string;
    /** @description Output of the workflow. */
    data?: {
        [key: string]: unknown;
    };
    /** @description State of the workflow. The reference names it; its type is not stated. */
    workflow_status?: unknown;
} & {
    [key: string]: unknown;
};
/** @description Exactly one of `file` and `url`, and any further form fields; they are passed to the workflow. */
export type FlowFileRequest = {
    /** @description The file, of at most 50 MB. */
    file?: FileInput;
    /** @description URL from which the server downloads the file. */
    url?: string;
} & {
    [key: string]: unknown;
};
export interface FlowFileResponse {
    /** @description Whether the call succeeded. */
    success?: boolean;
    /** @description Status, as a string. Seen in live samples; the later published definition does not have it. */
    statusCode?: string;
    /** @description The outcome in words. */
    message?: string;
    /**
     * Format: date-time
     * @description Time of the response. In the later published definition only.
     */
    timestamp?: string;
    /** @description Output of the workflow. */
    data?: {
        /** @description Result of the workflow, as seen in live samples. Its type is not stated. */
        output?: unknown;
    } & {
        [key: string]: unknown;
    };
}
export interface DbQueryRequest {
    /** @description The SQL query. */
    query: string;
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
    /** @description Number of rows. Seen in one sample only. */
    count?: number;
    /** @description The outcome in words. Seen in one sample only. */
    message?: string;
}
export interface DbInsertRequest {
    /** @description Name of the table. */
    table: string;
    /** @description The row to insert, or an array of rows. */
    data: InsertRow | InsertRow[];
}
export interface DbInsertResponse {
    /** @description Whether the call succeeded. */
    success?: boolean;
    /** @description The row or rows inserted. The reference has it; live samples do not. */
    data?: Row | Row[];
    /** @description Name of the table. Live samples have it; the reference does not. */
    table?: string;
    /** @description Number of rows inserted. Live samples have it; the reference does not. */
    count?: number;
    /** @description Duration of the call in milliseconds. Live samples have it; the reference does not. */
    executionTime?: number;
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
    /** @description Duration of the call in milliseconds. */
    executionTime?: number;
}
export interface DbDeleteRequest {
    /** @description Name of the table. */
    table: string;
    where: Where;
}
export interface DbDeleteResponse {
    /** @description Whether the call succeeded. */
    success?: boolean;
    /** @description Name of the table. */
    table?: string;
    /** @description Number of rows deleted. */
    count?: number;
    /** @description Duration of the call in milliseconds. */
    executionTime?: number;
    /** @description The outcome in words. */
    message?: string;
}
export interface DbNaturalQueryRequest {
    /** @description The question, in plain language. */
    question: string;
    /** @description Name of the table. */
    table: string;
}
export interface DbNaturalQueryResponse {
    /** @description Whether the call succeeded. */
    success?: boolean;
    /** @description The rows found. */
    data?: Row[];
    /** @description The SQL made from the question. The reference has it; live samples do not. */
    sql?: string;
    /** @description The outcome in words. The reference has it; live samples do not. */
    message?: string;
    /** @description The question asked. Live samples have it; the reference does not. */
    question?: string;
    /** @description Name of the table. Live samples have it; the reference does not. */
    table?: string;
    /** @description Duration of the call in milliseconds. Live samples have it; the reference does not. */
    executionTime?: number;
}
export interface ServerInfo {
    /** @description Name of the server. */
    name?: string;
    /** @description Version of the server. */
    version?: string;
    /** @description Environment of the server. The reference names it; the live sample does not have it. */
    environment?: string;
    /** @description A message. Seen in a live sample only. */
    message?: string;
    /** @description State of the server; `running` in the live sample. */
    status?: string;
    /** @description Time of the response. Seen in a live sample only. */
    timestamp?: string;
}
export interface Health {
    /** @description State of the server. */
    status?: string;
    /** @description Seconds since the server started. */
    uptime?: number;
    /** @description Environment of the server. */
    environment?: string;
    services?: HealthServices;
    /**
     * Format: date-time
     * @description Time of the check.
     */
    timestamp?: string;
    /** @description Version of the server. */
    version?: string;
    memory?: MemoryUsage;
}
/** @description State of the services behind the server. */
export interface HealthServices {
    /** @description State of the database. */
    database?: string;
    /** @description State of the API. */
    api?: string;
}
/** @description Memory used by the server. */
export interface MemoryUsage {
    /** @description Resident set size. */
    rss?: number;
    /** @description Size of the heap. */
    heapTotal?: number;
    /** @description Part of the heap in use. */
    heapUsed?: number;
    /** @description Memory outside the heap. */
    external?: number;
}
export interface components {
    schemas: {
        UnknownError: UnknownError;
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
        FlowTriggerData: FlowTriggerData;
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
        ServerInfo: ServerInfo;
        Health: Health;
        HealthServices: HealthServices;
        MemoryUsage: MemoryUsage;
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
                /** @description Only runs in this state. One official script sends `success`, which the reference does not list. */
                status?: FlowStatus;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The metrics. */
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
            /** @description The outcome of the run, as live samples show it: `success`, `statusCode`, `data` and `message`. The later published definition has `success`, `message`, `timestamp` and `data`. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": FlowFileResponse;
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
    /** @description Run an SQL query */
    dbQuery: {
        parameters: {
            query?: {
                /** @description Highest number of rows. Sent by the official scripts; the reference does not list it. */
                limit?: number;
                /** @description Number of rows to skip. Sent by the official scripts; the reference does not list it. */
                offset?: number;
            };
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
            /** @description The outcome. Live samples have `success`, `table`, `count`, `executionTime` and `message`; the reference has `success`, `data` and `message`. */
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
            /** @description The outcome, as a live sample shows it. Pages and tests of October 2025 show `deletedCount` instead of `count`. */
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
    /** @description Ask a table a question */
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
            /** @description The answer. The reference has `success`, `data`, `sql` and `message`; live samples have `success`, `data`, `question`, `table` and `executionTime`. */
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
            /** @description The server. The reference states `name` and `version`, and names `environment`; a live sample also has `message`, `status` and `timestamp`. */
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
            /** @description The health. */
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
    "/": {
        get: operations["serverInfo"];
    };
    "/health": {
        get: operations["serverHealth"];
    };
}
