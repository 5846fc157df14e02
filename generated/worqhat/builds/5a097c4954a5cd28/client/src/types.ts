import type { FileInput } from "./runtime/body/bytes.js";

/** @description What every response body carries next to its own payload. This is the form of the 2024-05-01 version. The calls evidenced at this version use `Timing` or `ContentV4Response` instead. */
export interface Envelope {
    /** @description The outcome of the call. */
    status?: string;
    /** @description How long the call took, in milliseconds. */
    processing_time?: number;
    /**
     * Format: uuid
     * @description Identifies the call.
     */
    processing_id?: string;
    /** @description The billing units that the call used. */
    processing_count?: number;
}
/** @description What a response body carries next to its own payload. It replaces `processing_time` and `processing_id`; `status` is gone, and so is `processing_count` for images and database writes. */
export interface Timing {
    /** @description How long the call took, in milliseconds, with a fraction. */
    processingTime?: number;
    /** @description Identifies the call. */
    processingId?: string;
}
/** @description The body of this error is not documented. */
export type UnknownError = Record<string, unknown>;
/** @description An empty object. */
export type EmptyRequest = Record<string, unknown>;
/** @description The owner of the key. The fields are flat, and there is no `processing_count`. */
export interface AuthenticationResponse {
    /** @description The name of the organisation. */
    orgName?: string;
    /** @description The display name of the user. */
    userDisplayName?: string;
    /** @description The e-mail address of the user. */
    userEmail?: string;
    /** @description The outcome of the call. */
    status?: string;
    /** @description Identifies the call. */
    processing_id?: string;
    /** @description How long the call took, in milliseconds. */
    processing_time?: number;
}
/** @description An earlier exchange. The reference describes it as an object that maps a question to its answer. */
export type ConversationTurn = Record<string, unknown>;
/** @description A question with its context. */
export interface ContentRequest {
    /** @description The question or prompt. The official client refuses a call without it. */
    question: string;
    /**
     * @description Earlier exchanges.
     * @default []
     */
    conversation_history?: ConversationTurn[];
    /**
     * @description Whether to keep the conversation history.
     * @default false
     */
    preserve_history?: boolean;
    /**
     * @description The id of a dataset, or text, to answer from.
     * @default
     */
    training_data?: string;
    /**
     * @description How random the answer is, from 0 to 1. The reference and one official client use 0.5 by default, another official client sends 0.2. The reference calls the type an integer, which is an error: the value is fractional.
     * @default 0.5
     */
    randomness?: number;
    /**
     * @description Whether to answer with a stream of server-sent events.
     * @default false
     */
    stream_data?: boolean;
    /** @description The form of the answer. The default is not settled: one official client sends `json`, another `text`. */
    response_type?: "text" | "json";
}
/** @description A question to the alpha model. */
export interface ContentAlphaRequest {
    /** @description The question or prompt. The official client refuses a call without it. */
    question: string;
    /**
     * @description Earlier exchanges.
     * @default []
     */
    conversation_history?: ConversationTurn[];
    /**
     * @description Whether to keep the conversation history.
     * @default false
     */
    preserve_history?: boolean;
    /**
     * @description The id of a dataset, or text, to answer from.
     * @default
     */
    training_data?: string;
    /**
     * @description How random the answer is, from 0 to 1. The reference and one official client use 0.5 by default, another official client sends 0.2. The reference calls the type an integer, which is an error: the value is fractional.
     * @default 0.5
     */
    randomness?: number;
    /**
     * @description Whether to answer with a stream of server-sent events.
     * @default false
     */
    stream_data?: boolean;
    /**
     * @description The form of the answer.
     * @default text
     */
    response_type?: "text" | "json";
}
/** @description A question about a dataset. */
export interface ContentLargeRequest {
    /** @description The dataset to answer from. The official client refuses a call without it. */
    datasetId: string;
    /** @description The question or prompt. The official client refuses a call without it. */
    question: string;
    /** @description How random the answer is. */
    randomness?: number;
    /** @description Earlier exchanges. */
    conversation_history?: ConversationTurn[];
    /** @description Whether to keep the conversation history. */
    preserve_history?: boolean;
    /** @description Instructions for the model. */
    instructions?: string;
    /** @description Asks for a stream. The official client sends the flag and still reads one JSON body. */
    stream_data?: boolean;
}
/** @description A generated text. */
export type ContentResponse = Envelope & {
    /** @description The generated text. */
    content?: string;
};
/** @description A question for AiCon v4. Which fields are required is not known, so none is marked. */
export interface ContentV4Request {
    /** @description The question or prompt. */
    question?: string;
    /** @description The model to use. `aicon-v4-alpha-160824` works with live data. */
    model?: "aicon-v4-nano-160824" | "aicon-v4-large-160824" | "aicon-v4-alpha-160824";
    /** @description How random the answer is, from 0 to 1. */
    randomness?: number;
    /** @description Whether to answer with a stream of server-sent events. */
    stream_data?: boolean;
    /** @description System text for the model. */
    training_data?: string;
    /** @description The form of the answer. With `json`, `content` is a string that holds JSON. */
    response_type?: "text" | "json";
    /** @description The conversation to continue. The server makes one, `conv_` and the time in epoch milliseconds. */
    conversation_id?: string;
    /** @description Whether to keep the conversation history. */
    preserve_history?: boolean;
    /** @description Earlier exchanges. Sources disagree on the entries: the sample holds strings, other places show objects. */
    conversation_history?: (string | ConversationTurn)[];
}
/** @description A question for AiCon v4 as form fields, with files. Which fields are required is not known, so none is marked. */
export interface ContentV4FormRequest {
    /** @description The question or prompt. */
    question?: string;
    /** @description The model to use. `aicon-v4-alpha-160824` works with live data. */
    model?: "aicon-v4-nano-160824" | "aicon-v4-large-160824" | "aicon-v4-alpha-160824";
    /** @description How random the answer is, from 0 to 1. */
    randomness?: number;
    /** @description Whether to answer with a stream of server-sent events. */
    stream_data?: boolean;
    /** @description System text for the model. */
    training_data?: string;
    /** @description The form of the answer. With `json`, `content` is a string that holds JSON. */
    response_type?: "text" | "json";
    /** @description The conversation to continue. The server makes one, `conv_` and the time in epoch milliseconds. */
    conversation_id?: string;
    /** @description Whether to keep the conversation history. */
    preserve_history?: boolean;
    /** @description Earlier exchanges. Sources disagree on the entries: the sample holds strings, other places show objects. */
    conversation_history?: (string | ConversationTurn)[];
    /** @description Files to work on: PNG, JPEG, PDF, CSV, audio or video. Repeat the part for several files. The published samples refuse more than 16 MB in total; the reference speaks of up to 100 images in a request. A change note of 2024-12-04 gives up to 20 files for the workspace. */
    files?: FileInput[];
}
/** @description A generated text. The names mix camel case and snake case. */
export interface ContentV4Response {
    /** @description The generated text. With `response_type` `json` it is a string that holds JSON. */
    content?: string;
    /** @description How long the call took, in milliseconds, with a fraction. */
    processingTime?: number;
    /** @description Identifies the call. */
    processingId?: string;
    /** @description The billing units that the call used. This name stays in snake case. */
    processing_count?: number;
    /** @description The conversation that this answer belongs to. */
    conversation_id?: string;
    /** @description The model that answered. */
    model?: string;
}
/** @description A generated text, as from `/api/ai/content/v4`. */
export interface ContentModelResponse {
    /** @description The generated text. With `response_type` `json` it is a string that holds JSON. */
    content?: string;
    /** @description How long the call took, in milliseconds, with a fraction. */
    processingTime?: number;
    /** @description Identifies the call. */
    processingId?: string;
    /** @description The billing units that the call used. The sample of this call spells it `processingCount`. */
    processing_count?: number;
    /** @description The conversation that this answer belongs to. */
    conversation_id?: string;
    /** @description The model that answered. */
    model?: string;
    /** @description The billing units that the call used, as the sample of this call spells it. Elsewhere it is `processing_count`. */
    processingCount?: number;
}
/** @description The data of one server-sent event. */
export interface ContentV4Event {
    /** @description The text of this event. */
    content?: string;
    /** @description The model that answers. */
    model?: string;
    /** @description The time of the event, in epoch milliseconds. */
    timestamp?: number;
    /** @description Identifies the call. Events use snake case. */
    processing_id?: string;
    /** @description The conversation that this answer belongs to. */
    conversation_id?: string;
}
/** @description The data to train with. */
export interface DatasetTrainRequest {
    /** @description An existing dataset to append to. Generated when absent. */
    datasetId?: string;
    /** @description The name of the dataset. */
    dataset_name?: string;
    /** @description Who the dataset belongs to. */
    dataset_type?: "self" | "org";
    /** @description The data, as a string that holds JSON. */
    json_data?: string;
    /** @description The data, as a CSV or PDF file. */
    training_file?: FileInput;
}
/** @description When the dataset was made. */
export interface DatasetTimestamp {
    /** @description Seconds. */
    _seconds?: number;
    /** @description A clock hash. */
    _clock_hash?: number;
}
/** @description A dataset in training. */
export interface DatasetTraining {
    /** @description Identifies the dataset. */
    dataset_id?: string;
    /** @description The name of the dataset. */
    dataset_name?: string;
    /** @description A description of the dataset. */
    dataset_description?: string;
    /** @description What the dataset is trained for. */
    training_for?: string;
    /** @description The state of the training. */
    status?: string;
    dataset_timestamp?: DatasetTimestamp;
}
/** @description A trained dataset. */
export interface Dataset {
    /** @description Identifies the dataset. */
    dataset_id?: string;
    /** @description The name of the dataset. */
    dataset_name?: string;
    /** @description A description of the dataset. */
    dataset_description?: string;
    /** @description What the dataset is trained for. */
    training_for?: string;
    /** @description The type of the dataset. */
    type?: string;
    dataset_timestamp?: DatasetTimestamp;
}
/** @description The dataset in training. */
export type DatasetTrainResponse = Envelope & {
    data?: DatasetTraining;
};
/** @description The datasets. */
export type DatasetListResponse = Envelope & {
    /** @description The datasets. */
    data?: Dataset[];
};
/** @description A question to a dataset. */
export interface SearchV2Request {
    /** @description The question or prompt. The official client refuses a call without it. */
    question: string;
    /** @description The id of the dataset to search. */
    training_data?: string;
}
/** @description A question to a dataset. */
export interface SearchV3Request {
    /** @description The question or prompt. The official client refuses a call without it. */
    question: string;
    /** @description The id of the dataset to search. */
    training_data?: string;
    /**
     * @description How many results to return. 3 is the default of the official client.
     * @default 3
     */
    search_count?: number;
}
/** @description A free-form record of the dataset. Samples show keys such as `sId`, `type`, `name` and `ppu`. */
export type SearchRecord = Record<string, unknown>;
/** @description A match. */
export interface SearchMatch {
    /** @description The record that matched. */
    results?: Record<string, unknown>;
    /** @description How far the record is from the question. */
    distance?: number;
}
/** @description The records found. The official client removes a key `time_taken`, so older bodies carried one. */
export type SearchV2Response = Envelope & {
    /** @description The records found. */
    result?: SearchRecord[];
};
/** @description The matches found. */
export type SearchV3Response = Envelope & {
    /** @description The matches found. */
    result?: SearchMatch[];
};
/** @description A text to check. */
export interface TextModerationRequest {
    /** @description The text to check. The official client refuses a call without it. */
    text_content: string;
}
/** @description The score of each category. Every score is a number written as a string. */
export interface ModerationScores {
    /** @description The score for `sexual`, a number as a string. */
    sexual?: string;
    /** @description The score for `hate`, a number as a string. */
    hate?: string;
    /** @description The score for `violence`, a number as a string. */
    violence?: string;
    /** @description The score for `self-harm`, a number as a string. */
    "self-harm"?: string;
    /** @description The score for `sexual/minors`, a number as a string. */
    "sexual/minors"?: string;
    /** @description The score for `hate/threatening`, a number as a string. */
    "hate/threatening"?: string;
    /** @description The score for `violence/graphic`, a number as a string. */
    "violence/graphic"?: string;
    /** @description The score for `harassment`, a number as a string. */
    harassment?: string;
    /** @description The score for `harassment/threatening`, a number as a string. */
    "harassment/threatening"?: string;
    /** @description The score for `self-harm/intent`, a number as a string. */
    "self-harm/intent"?: string;
    /** @description The score for `self-harm/instructions`, a number as a string. */
    "self-harm/instructions"?: string;
}
/** @description The scores. */
export type TextModerationResponse = Envelope & {
    moderation?: ModerationScores;
};
/** @description A PDF. */
export interface PdfExtractRequest {
    /** @description The PDF. `outputFormat` of the 2023-06-16 version no longer exists. */
    file?: FileInput;
}
/** @description The text of the PDF. */
export type PdfExtractResponse = Envelope & {
    /** @description The text of the PDF. */
    data?: string;
};
/** @description A web page and what to extract from it. */
export interface WebExtractRequest {
    /** @description The address of the page. The official client refuses a call without it. */
    url_path: string;
    /** @description Whether to extract code blocks. */
    code_blocks?: boolean;
    /** @description Whether to extract headlines. */
    headline?: boolean;
    /** @description Whether to extract inline code. */
    inline_code?: boolean;
    /** @description Whether to extract references. */
    references?: boolean;
    /** @description Whether to extract tables. Only one of the official clients sends it. */
    tables?: boolean;
}
/** @description A recording. */
export interface SpeechRequest {
    /** @description The recording. */
    audio?: FileInput;
}
/** @description What one speaker says. */
export interface SpeakerLabel {
    /** @description The speaker. */
    speaker?: string;
    /** @description What is said. */
    text?: string;
}
/** @description A transcript. */
export interface Transcript {
    /** @description The whole text. */
    text?: string;
    /** @description The text by speaker. */
    speaker_labels?: SpeakerLabel[];
}
/** @description The transcript. */
export type SpeechResponse = Envelope & {
    data?: Transcript;
};
/** @description The type of a field. */
export type CollectionFieldType = "string" | "number" | "float" | "boolean" | "date" | "timestamp" | "json" | "map" | "array" | "geopoint" | "uuid" | "ip";
/** @description A collection to create. */
export interface CollectionCreateRequest {
    /** @description The name of the collection. The official client refuses a call without it. */
    collection: string;
    /** @description The type of each field, by field name. */
    collectionSchema?: {
        [key: string]: CollectionFieldType;
    };
    /** @description The field to sort by. The reference calls it `collectionSortBy`; the official Node client sends `sortBy`. */
    collectionSortBy?: string;
    /** @description The name that the official Node client uses for `collectionSortBy`. Which of the two the server reads is not known. */
    sortBy?: string;
}
/** @description A collection. */
export interface CollectionRequest {
    /** @description The name of the collection. */
    collection?: string;
}
/** @description The fields of a document, by name. Which fields it has is up to the collection. */
export type Document = Record<string, unknown>;
/** @description A document to add. */
export interface DocumentAddRequest {
    /** @description The name of the collection. */
    collection?: string;
    /** @description The id of the document. It is optional, and generated when absent. */
    docId?: string;
    data?: Document;
}
/** @description A change to a document. */
export interface DocumentUpdateRequest {
    /** @description The name of the collection. */
    collection?: string;
    /** @description The id of the document. Optional. */
    docId?: string;
    /** @description The fields to change. They are merged into the document; dot notation reaches nested keys. */
    data?: Record<string, unknown>;
}
/** @description A document to delete. */
export interface DocumentDeleteRequest {
    /** @description The name of the collection. */
    collection: string;
    /** @description The id of the document. */
    docId: string;
}
/** @description A field to increment. */
export interface DocumentIncrementRequest {
    /** @description The name of the collection. */
    collection?: string;
    /** @description The id of the document. */
    docId?: string;
    /** @description The field to increment. It must exist. */
    field?: string;
    /** @description How much to add. A negative number decrements. */
    increment?: number;
}
/** @description A value to add to an array. */
export interface DocumentArrayAddRequest {
    /** @description The name of the collection. */
    collection: string;
    /** @description The id of the document. */
    docId: string;
    /** @description The array field. */
    field: string;
    /** @description The value to add. */
    arrayUnion: string;
}
/** @description A value to remove from an array. */
export interface DocumentArrayRemoveRequest {
    /** @description The name of the collection. */
    collection: string;
    /** @description The id of the document. */
    docId: string;
    /** @description The array field. */
    field: string;
    /** @description The value to remove. */
    arrayRemove: string;
}
/** @description A collection to read. */
export interface DocumentFetchAllRequest {
    /** @description The name of the collection. */
    collection?: string;
    /**
     * @description The form of the result. `file` is a CSV file.
     * @default json
     */
    outputType?: "json" | "stream" | "file";
}
/** @description A document to read. */
export interface DocumentFetchRequest {
    /** @description The name of the collection. */
    collection?: string;
    /** @description The id of the document. Other calls name it `docId`. */
    documentId?: string;
}
/** @description What to count. */
export interface DocumentCountRequest {
    /** @description The name of the collection. */
    collection?: string;
    /** @description The key to count by. */
    key?: string;
}
/**
 * @description The direction to sort in.
 * @default asc
 */
export type SortDirection = "asc" | "desc";
/** @description What to read unique values of. */
export interface DocumentUniqueRequest {
    /** @description The name of the collection. */
    collection?: string;
    /** @description The key whose unique values to read. */
    key?: string;
    /** @description The key to order by. The value of `key` by default. */
    orderBy?: string;
    orderType?: SortDirection;
}
/** @description How to compare the field with the value. Every comparison has a symbol and a worded form. `array-contains` is new at this version. */
export type QueryOperator = "==" | "!=" | ">" | ">=" | "<" | "<=" | "equal to" | "not equal to" | "greater than" | "greater than or equal to" | "less than" | "less than or equal to" | "array-contains";
/** @description A condition. */
export interface QueryCondition {
    /** @description The field to compare. */
    field?: string;
    operator?: QueryOperator;
    /** @description The value to compare with, of any type. */
    value?: unknown;
}
/** @description A query. */
export interface DocumentQueryRequest {
    /** @description The name of the collection. */
    collection?: string;
    /** @description The conditions. */
    queries?: QueryCondition[];
    /**
     * @description How the conditions combine. The official client sends the value in upper case.
     * @default and
     */
    compounding?: "and" | "or";
    /** @description The field to order by. */
    orderBy?: string;
    orderType?: SortDirection;
    /** @description How many documents to return at most. All of them by default. */
    limit?: number;
    /** @description Where to start. */
    startAfter?: number;
    /**
     * @description The form of the result. `file` is a CSV file. Carried over from the 2024-05-01 version.
     * @default json
     */
    outputType?: "json" | "stream" | "file";
}
/** @description A query in plain words. */
export interface DocumentNaturalQueryRequest {
    /** @description The name of the collection. */
    collection?: string;
    /** @description The query in plain words. */
    query?: string;
    /**
     * @description The form of the result. `file` is a CSV file.
     * @default json
     */
    outputType?: "json" | "stream" | "file";
}
/** @description The documents read. */
export interface DocumentList {
    /** @description Identifies the database. */
    databaseId?: string;
    /** @description The name of the collection. */
    collection?: string;
    /** @description How long the database took. */
    elapsed_time?: number;
    /** @description The documents. */
    data?: Document[];
}
/** @description The documents read. */
export type DocumentListResponse = Envelope & {
    data?: DocumentList;
};
/** @description A confirmation. */
export interface MessageResponse {
    /** @description What was done. */
    message: string;
    /** @description How long the call took, in milliseconds, with a fraction. */
    processingTime: number;
    /** @description Identifies the call. */
    processingId: string;
}
/** @description A confirmation. */
export type WriteResponse = Timing & {
    /** @description What was done. */
    message?: string;
};
export interface components {
    schemas: {
        Envelope: Envelope;
        Timing: Timing;
        UnknownError: UnknownError;
        EmptyRequest: EmptyRequest;
        AuthenticationResponse: AuthenticationResponse;
        ConversationTurn: ConversationTurn;
        ContentRequest: ContentRequest;
        ContentAlphaRequest: ContentAlphaRequest;
        ContentLargeRequest: ContentLargeRequest;
        ContentResponse: ContentResponse;
        ContentV4Request: ContentV4Request;
        ContentV4FormRequest: ContentV4FormRequest;
        ContentV4Response: ContentV4Response;
        ContentModelResponse: ContentModelResponse;
        ContentV4Event: ContentV4Event;
        DatasetTrainRequest: DatasetTrainRequest;
        DatasetTimestamp: DatasetTimestamp;
        DatasetTraining: DatasetTraining;
        Dataset: Dataset;
        DatasetTrainResponse: DatasetTrainResponse;
        DatasetListResponse: DatasetListResponse;
        SearchV2Request: SearchV2Request;
        SearchV3Request: SearchV3Request;
        SearchRecord: SearchRecord;
        SearchMatch: SearchMatch;
        SearchV2Response: SearchV2Response;
        SearchV3Response: SearchV3Response;
        TextModerationRequest: TextModerationRequest;
        ModerationScores: ModerationScores;
        TextModerationResponse: TextModerationResponse;
        PdfExtractRequest: PdfExtractRequest;
        PdfExtractResponse: PdfExtractResponse;
        WebExtractRequest: WebExtractRequest;
        SpeechRequest: SpeechRequest;
        SpeakerLabel: SpeakerLabel;
        Transcript: Transcript;
        SpeechResponse: SpeechResponse;
        CollectionFieldType: CollectionFieldType;
        CollectionCreateRequest: CollectionCreateRequest;
        CollectionRequest: CollectionRequest;
        Document: Document;
        DocumentAddRequest: DocumentAddRequest;
        DocumentUpdateRequest: DocumentUpdateRequest;
        DocumentDeleteRequest: DocumentDeleteRequest;
        DocumentIncrementRequest: DocumentIncrementRequest;
        DocumentArrayAddRequest: DocumentArrayAddRequest;
        DocumentArrayRemoveRequest: DocumentArrayRemoveRequest;
        DocumentFetchAllRequest: DocumentFetchAllRequest;
        DocumentFetchRequest: DocumentFetchRequest;
        DocumentCountRequest: DocumentCountRequest;
        SortDirection: SortDirection;
        DocumentUniqueRequest: DocumentUniqueRequest;
        QueryOperator: QueryOperator;
        QueryCondition: QueryCondition;
        DocumentQueryRequest: DocumentQueryRequest;
        DocumentNaturalQueryRequest: DocumentNaturalQueryRequest;
        DocumentList: DocumentList;
        DocumentListResponse: DocumentListResponse;
        MessageResponse: MessageResponse;
        WriteResponse: WriteResponse;
    };
    responses: {
        BadRequest: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": UnknownError;
            };
        };
        Authentication: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": UnknownError;
            };
        };
        PermissionDenied: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": UnknownError;
            };
        };
        NotFound: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": UnknownError;
            };
        };
        Conflict: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": UnknownError;
            };
        };
        UnprocessableEntity: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": UnknownError;
            };
        };
        RateLimit: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": UnknownError;
            };
        };
        InternalServer: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": UnknownError;
            };
        };
        InternalServerError: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": UnknownError;
            };
        };
    };
}
export interface operations {
    /** @description Verify the key */
    authenticationVerify: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": EmptyRequest;
                "application/x-www-form-urlencoded": EmptyRequest;
            };
        };
        responses: {
            /** @description The owner of the key. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": AuthenticationResponse;
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
    /** @description Generate text with AiCon v4 */
    contentGenerate: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": ContentV4Request;
                "application/x-www-form-urlencoded": ContentV4Request;
                "multipart/form-data": ContentV4FormRequest;
            };
        };
        responses: {
            /** @description The generated text. With `stream_data` true the answer is a stream of server-sent events, of data only, that ends with `[DONE]`; the wording is that of a later page. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": ContentV4Response;
                    "text/event-stream": ContentV4Event;
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Authentication"];
            403: components["responses"]["PermissionDenied"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            422: components["responses"]["UnprocessableEntity"];
            429: components["responses"]["RateLimit"];
            500: components["responses"]["InternalServerError"];
            "5XX": components["responses"]["InternalServer"];
        };
    };
    /** @description Generate text with a model of your own */
    contentGenerateWithModel: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The type of the model. */
                modelType: "nano" | "large";
                /** @description The id of the model. */
                modelId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": ContentV4Request;
                "application/x-www-form-urlencoded": ContentV4Request;
                "multipart/form-data": ContentV4FormRequest;
            };
        };
        responses: {
            /** @description The generated text. With `stream_data` true the answer is a stream of server-sent events, of data only, that ends with `[DONE]`; the wording is that of a later page. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": ContentModelResponse;
                    "text/event-stream": ContentV4Event;
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Authentication"];
            403: components["responses"]["PermissionDenied"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            422: components["responses"]["UnprocessableEntity"];
            429: components["responses"]["RateLimit"];
            500: components["responses"]["InternalServerError"];
            "5XX": components["responses"]["InternalServer"];
        };
    };
    /** @description Generate text with the v2 model */
    contentGenerateV2: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": ContentRequest;
                "application/x-www-form-urlencoded": ContentRequest;
            };
        };
        responses: {
            /** @description The generated text. With `stream_data` true the answer is a stream of server-sent events; their form is inferred from an official client that reads lines starting with `data:`. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": ContentResponse;
                    "text/event-stream": ContentResponse;
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
    /** @description Generate text with the v3 model */
    contentGenerateV3: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": ContentRequest;
                "application/x-www-form-urlencoded": ContentRequest;
            };
        };
        responses: {
            /** @description The generated text. With `stream_data` true the answer is a stream of server-sent events; their form is inferred from an official client that reads lines starting with `data:`. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": ContentResponse;
                    "text/event-stream": ContentResponse;
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
    /** @description Generate text with the alpha model */
    contentGenerateAlpha: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": ContentAlphaRequest;
                "application/x-www-form-urlencoded": ContentAlphaRequest;
            };
        };
        responses: {
            /** @description The generated text. The body is inferred from the other content calls. With `stream_data` true the answer is a stream of server-sent events; their form is inferred from an official client that reads lines starting with `data:`. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": ContentResponse;
                    "text/event-stream": ContentResponse;
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
    /** @description Answer from a dataset */
    contentAnswerLarge: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": ContentLargeRequest;
                "application/x-www-form-urlencoded": ContentLargeRequest;
            };
        };
        responses: {
            /** @description The answer. The payload is not documented; only the common envelope is listed here, and it is inferred. That `stream_data` gives server-sent events is inferred from the other content calls. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": Envelope;
                    "text/event-stream": Envelope;
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
    /** @description Train a dataset */
    datasetsTrain: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": DatasetTrainRequest;
            };
        };
        responses: {
            /** @description The dataset in training. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": DatasetTrainResponse;
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
    /** @description List datasets */
    datasetsList: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The datasets. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": DatasetListResponse;
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
    /** @description Delete a dataset */
    datasetsDelete: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The dataset to delete. */
                datasetId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The dataset is deleted. The official client passes the body through. The payload is not documented; only the common envelope is listed here, and it is inferred. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": Envelope;
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
    /** @description Search a dataset with v2 */
    searchQueryV2: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": SearchV2Request;
                "application/x-www-form-urlencoded": SearchV2Request;
            };
        };
        responses: {
            /** @description The records found. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": SearchV2Response;
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
    /** @description Search a dataset with v3 */
    searchQueryV3: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": SearchV3Request;
                "application/x-www-form-urlencoded": SearchV3Request;
            };
        };
        responses: {
            /** @description The matches found. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": SearchV3Response;
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
    /** @description Moderate a text */
    moderationModerateText: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": TextModerationRequest;
                "application/x-www-form-urlencoded": TextModerationRequest;
            };
        };
        responses: {
            /** @description The scores. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": TextModerationResponse;
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
    /** @description Extract the text of a PDF */
    extractionExtractPdf: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": PdfExtractRequest;
            };
        };
        responses: {
            /** @description The text of the PDF. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": PdfExtractResponse;
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
    /** @description Extract the content of a web page */
    extractionExtractWeb: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": WebExtractRequest;
                "application/x-www-form-urlencoded": WebExtractRequest;
            };
        };
        responses: {
            /** @description The content of the page. The payload is not documented; only the common envelope is listed here, and it is inferred. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": Envelope;
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
    /** @description Transcribe a recording */
    speechTranscribe: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": SpeechRequest;
            };
        };
        responses: {
            /** @description The transcript. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": SpeechResponse;
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
    /** @description Create a collection */
    collectionsCreate: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": CollectionCreateRequest;
                "application/x-www-form-urlencoded": CollectionCreateRequest;
            };
        };
        responses: {
            /** @description The collection is made. The body is inferred from the other writes of this version. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": WriteResponse;
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
    /** @description Delete a collection */
    collectionsDelete: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": CollectionRequest;
                "application/x-www-form-urlencoded": CollectionRequest;
            };
        };
        responses: {
            /** @description The collection is deleted. The payload is not documented; only the common envelope is listed here, and it is inferred. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": Envelope;
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
    /** @description List collections */
    collectionsList: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The collections. The payload is not documented; only the common envelope is listed here, and it is inferred. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": Envelope;
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
    /** @description Add a document */
    collectionsDataAdd: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": DocumentAddRequest;
                "application/x-www-form-urlencoded": DocumentAddRequest;
            };
        };
        responses: {
            /** @description The write is done. The body is inferred from the other writes of this version. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": WriteResponse;
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
    /** @description Update a document */
    collectionsDataUpdate: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": DocumentUpdateRequest;
                "application/x-www-form-urlencoded": DocumentUpdateRequest;
            };
        };
        responses: {
            /** @description The write is done. The body is inferred from the other writes of this version. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": WriteResponse;
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
    /** @description Delete a document */
    collectionsDataDelete: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": DocumentDeleteRequest;
                "application/x-www-form-urlencoded": DocumentDeleteRequest;
            };
        };
        responses: {
            /** @description The write is done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": MessageResponse;
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Authentication"];
            403: components["responses"]["PermissionDenied"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            422: components["responses"]["UnprocessableEntity"];
            429: components["responses"]["RateLimit"];
            500: components["responses"]["InternalServerError"];
            "5XX": components["responses"]["InternalServer"];
        };
    };
    /** @description Increment a field */
    collectionsDataIncrement: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": DocumentIncrementRequest;
                "application/x-www-form-urlencoded": DocumentIncrementRequest;
            };
        };
        responses: {
            /** @description The field is changed. The payload is not documented; only the common envelope is listed here, and it is inferred. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": Envelope;
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
    /** @description Add to an array */
    collectionsDataArrayAdd: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": DocumentArrayAddRequest;
                "application/x-www-form-urlencoded": DocumentArrayAddRequest;
            };
        };
        responses: {
            /** @description The write is done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": MessageResponse;
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Authentication"];
            403: components["responses"]["PermissionDenied"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            422: components["responses"]["UnprocessableEntity"];
            429: components["responses"]["RateLimit"];
            500: components["responses"]["InternalServerError"];
            "5XX": components["responses"]["InternalServer"];
        };
    };
    /** @description Remove from an array */
    collectionsDataArrayRemove: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": DocumentArrayRemoveRequest;
                "application/x-www-form-urlencoded": DocumentArrayRemoveRequest;
            };
        };
        responses: {
            /** @description The write is done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": MessageResponse;
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Authentication"];
            403: components["responses"]["PermissionDenied"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            422: components["responses"]["UnprocessableEntity"];
            429: components["responses"]["RateLimit"];
            500: components["responses"]["InternalServerError"];
            "5XX": components["responses"]["InternalServer"];
        };
    };
    /** @description Read all documents */
    collectionsDataFetchAll: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": DocumentFetchAllRequest;
                "application/x-www-form-urlencoded": DocumentFetchAllRequest;
            };
        };
        responses: {
            /** @description The documents read. The media types of the `stream` and `file` forms are not documented. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": DocumentListResponse;
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
    /** @description Read a document */
    collectionsDataFetchDocument: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": DocumentFetchRequest;
                "application/x-www-form-urlencoded": DocumentFetchRequest;
            };
        };
        responses: {
            /** @description The documents read. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": DocumentListResponse;
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
    /** @description Count documents */
    collectionsDataFetchCount: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": DocumentCountRequest;
                "application/x-www-form-urlencoded": DocumentCountRequest;
            };
        };
        responses: {
            /** @description The count. The payload is not documented; only the common envelope is listed here, and it is inferred. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": Envelope;
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
    /** @description Read unique values */
    collectionsDataFetchUnique: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": DocumentUniqueRequest;
                "application/x-www-form-urlencoded": DocumentUniqueRequest;
            };
        };
        responses: {
            /** @description The documents read. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": DocumentListResponse;
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
    /** @description Query documents */
    collectionsDataQuery: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": DocumentQueryRequest;
                "application/x-www-form-urlencoded": DocumentQueryRequest;
            };
        };
        responses: {
            /** @description The documents read. The media types of the `stream` and `file` forms are not documented. The body is inferred from the 2024-05-01 version. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": DocumentListResponse;
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
    /** @description Query documents in plain words */
    collectionsDataNaturalQuery: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": DocumentNaturalQueryRequest;
                "application/x-www-form-urlencoded": DocumentNaturalQueryRequest;
            };
        };
        responses: {
            /** @description The documents read. The media types of the `stream` and `file` forms are not documented. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": DocumentListResponse;
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
    "/authentication": {
        post: operations["authenticationVerify"];
    };
    "/api/ai/content/v4": {
        post: operations["contentGenerate"];
    };
    "/api/ai/content/v4/{modelType}/{modelId}": {
        post: operations["contentGenerateWithModel"];
    };
    "/api/ai/content/v2": {
        post: operations["contentGenerateV2"];
    };
    "/api/ai/content/v3": {
        post: operations["contentGenerateV3"];
    };
    "/api/ai/content/v3/alpha": {
        post: operations["contentGenerateAlpha"];
    };
    "/api/ai/content/v2-large/answering": {
        post: operations["contentAnswerLarge"];
    };
    "/api/ai/datasets/train-datasets": {
        post: operations["datasetsTrain"];
    };
    "/api/list-datasets": {
        get: operations["datasetsList"];
    };
    "/api/delete-datasets/{datasetId}": {
        delete: operations["datasetsDelete"];
    };
    "/api/ai/search/v2": {
        post: operations["searchQueryV2"];
    };
    "/api/ai/search/v3": {
        post: operations["searchQueryV3"];
    };
    "/api/ai/moderation": {
        post: operations["moderationModerateText"];
    };
    "/api/ai/v2/pdf-extract": {
        post: operations["extractionExtractPdf"];
    };
    "/api/ai/v2/web-extract": {
        post: operations["extractionExtractWeb"];
    };
    "/api/ai/speech-text": {
        post: operations["speechTranscribe"];
    };
    "/api/collections/create": {
        post: operations["collectionsCreate"];
    };
    "/api/collections/secure-end/delete": {
        post: operations["collectionsDelete"];
    };
    "/api/collections/fetch-all": {
        post: operations["collectionsList"];
    };
    "/api/collections/data/add": {
        post: operations["collectionsDataAdd"];
    };
    "/api/collections/data/update": {
        post: operations["collectionsDataUpdate"];
    };
    "/api/collections/data/delete": {
        post: operations["collectionsDataDelete"];
    };
    "/api/collections/data/increment": {
        post: operations["collectionsDataIncrement"];
    };
    "/api/collections/data/array/update/add": {
        post: operations["collectionsDataArrayAdd"];
    };
    "/api/collections/data/array/update/remove": {
        post: operations["collectionsDataArrayRemove"];
    };
    "/api/collections/data/fetch/all": {
        post: operations["collectionsDataFetchAll"];
    };
    "/api/collections/data/fetch/document": {
        post: operations["collectionsDataFetchDocument"];
    };
    "/api/collections/data/fetch/count": {
        post: operations["collectionsDataFetchCount"];
    };
    "/api/collections/data/fetch/unique": {
        post: operations["collectionsDataFetchUnique"];
    };
    "/api/collections/data/fetch/query": {
        post: operations["collectionsDataQuery"];
    };
    "/api/collections/data/fetch/natural-query": {
        post: operations["collectionsDataNaturalQuery"];
    };
}
