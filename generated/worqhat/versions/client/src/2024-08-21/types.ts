import type { FileInput } from "../runtime/body/bytes.js";
import type {
    UnknownError,
    DatasetTimestamp,
    components as components_2023_06_16,
} from "../2023-06-16/types.js";
export type {
    UnknownError,
    DatasetTimestamp,
} from "../2023-06-16/types.js";
import type {
    EmptyRequest,
    AuthenticationResponse,
    DatasetTrainRequest,
    DatasetTraining,
    Dataset,
    SearchV2Request,
    SearchV3Request,
    SearchRecord,
    SearchMatch,
    ImageUpscaleRequest,
    ImageQuality,
    ImageLayer,
    ImageAnalysis,
    FaceDetectionRequest,
    ImageModerationRequest,
    FaceAttribute,
    FaceGender,
    AgeRange,
    BoundingBox,
    FaceEmotion,
    FaceEyeDirection,
    FaceLandmark,
    FacePose,
    FaceQuality,
    Face,
    FaceComparisonRequest,
    ComparedFace,
    TextDetectionRequest,
    TextModerationRequest,
    ModerationScores,
    PdfExtractRequest,
    SpeechRequest,
    SpeakerLabel,
    Transcript,
    CollectionFieldType,
    CollectionCreateRequest,
    CollectionRequest,
    Document,
    DocumentIncrementRequest,
    DocumentFetchRequest,
    DocumentCountRequest,
    SortDirection,
    DocumentUniqueRequest,
    DocumentList,
    components as components_2023_12_17,
    operations as operations_2023_12_17,
} from "../2023-12-17/types.js";
export type {
    EmptyRequest,
    AuthenticationResponse,
    DatasetTrainRequest,
    DatasetTraining,
    Dataset,
    SearchV2Request,
    SearchV3Request,
    SearchRecord,
    SearchMatch,
    ImageUpscaleRequest,
    ImageQuality,
    ImageLayer,
    ImageAnalysis,
    FaceDetectionRequest,
    ImageModerationRequest,
    FaceAttribute,
    FaceGender,
    AgeRange,
    BoundingBox,
    FaceEmotion,
    FaceEyeDirection,
    FaceLandmark,
    FacePose,
    FaceQuality,
    Face,
    FaceComparisonRequest,
    ComparedFace,
    TextDetectionRequest,
    TextModerationRequest,
    ModerationScores,
    PdfExtractRequest,
    SpeechRequest,
    SpeakerLabel,
    Transcript,
    CollectionFieldType,
    CollectionCreateRequest,
    CollectionRequest,
    Document,
    DocumentIncrementRequest,
    DocumentFetchRequest,
    DocumentCountRequest,
    SortDirection,
    DocumentUniqueRequest,
    DocumentList,
} from "../2023-12-17/types.js";
import type {
    ConversationTurn,
    ContentRequest,
    ContentAlphaRequest,
    ContentLargeRequest,
    ImageModifyRequest,
    ImageEditRequest,
    ImageReplaceBackgroundRequest,
    ImageSearchReplaceRequest,
    ImageExtendRequest,
    ImageSketchRequest,
    ImageAnalysisRequest,
    WebExtractRequest,
    DocumentFetchAllRequest,
    DocumentNaturalQueryRequest,
} from "../2024-05-01/types.js";
export type {
    ConversationTurn,
    ContentRequest,
    ContentAlphaRequest,
    ContentLargeRequest,
    ImageModifyRequest,
    ImageEditRequest,
    ImageReplaceBackgroundRequest,
    ImageSearchReplaceRequest,
    ImageExtendRequest,
    ImageSketchRequest,
    ImageAnalysisRequest,
    WebExtractRequest,
    DocumentFetchAllRequest,
    DocumentNaturalQueryRequest,
} from "../2024-05-01/types.js";

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
/** @description The dataset in training. */
export type DatasetTrainResponse = Envelope & {
    data?: DatasetTraining;
};
/** @description The datasets. */
export type DatasetListResponse = Envelope & {
    /** @description The datasets. */
    data?: Dataset[];
};
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
/** @description An image to generate. */
export interface ImageGenerateRequest {
    /** @description What to draw. */
    prompt: string[];
    /** @description The style of the image. The list is open. */
    image_style: string;
    /** @description The orientation, which sets the size. The values are capitalised at this version. */
    orientation?: "Square" | "Landscape" | "Portrait";
    /** @description Whether to return a URL or base64 data. `blob` is gone. */
    output_type?: "url" | "Base64";
}
/** @description An image to generate. */
export interface ImageGenerateV3Request {
    /** @description What to draw. */
    prompt?: string[];
    /** @description The style of the image. The list is open. Carried over from the 2024-05-01 version; the sample of this version does not send it. */
    image_style?: string;
    /** @description The orientation, which sets the size. The spelling that this call takes is not evidenced: `square`, `portrait` and `landscape` at 2024-05-01; generate v2 capitalises them at this version. */
    orientation?: string;
    /** @description Whether to return a URL or base64 data. The values that this call takes are not evidenced: `url` and `blob` at 2024-05-01; generate v2 takes `url` and `Base64` at this version. */
    output_type?: string;
}
/** @description An image. */
export type ImageResponse = Envelope & {
    /** @description A signed temporary URL of the image, or its base64 data. */
    image?: string;
};
/** @description A generated image. */
export interface ImageTimedResponse {
    /** @description A URL of the image, or its base64 data. */
    image: string;
    /** @description How long the call took, in milliseconds, with a fraction. */
    processingTime: number;
    /** @description Identifies the call. */
    processingId: string;
}
/** @description An image. */
export type ImageEditResponse = Timing & {
    /** @description A URL of the image, or its base64 data. */
    image?: string;
};
/** @description The analysis. */
export type ImageAnalysisResponse = Envelope & {
    /** @description 200. Documented in the body of the image analysis family only. The official client also adds a `code` of its own, so the documented one may be the client's. */
    code?: number;
    data?: ImageAnalysis;
};
/** @description The faces found. */
export type FaceDetectionResponse = Envelope & {
    /** @description 200. Documented in the body of the image analysis family only. The official client also adds a `code` of its own, so the documented one may be the client's. */
    code?: number;
    /** @description The result. */
    data?: {
        /** @description The faces found. */
        analysed_data?: Face[];
    };
};
/** @description The compared faces. */
export type FaceComparisonResponse = Envelope & {
    /** @description 200. Documented in the body of the image analysis family only. The official client also adds a `code` of its own, so the documented one may be the client's. */
    code?: number;
    /** @description The result. */
    data?: {
        /** @description The compared faces. One sample holds none. */
        analysed_data?: ComparedFace[];
    };
};
/** @description The text found. */
export type TextDetectionResponse = Envelope & {
    /** @description 200. Documented in the body of the image analysis family only. The official client also adds a `code` of its own, so the documented one may be the client's. */
    code?: number;
    /** @description The text found: a string with `output_type` `text`, an object with `json`. The keys of the object are not documented. */
    data?: string | Record<string, unknown>;
};
/** @description The scores. */
export type TextModerationResponse = Envelope & {
    moderation?: ModerationScores;
};
/** @description The text of the PDF. */
export type PdfExtractResponse = Envelope & {
    /** @description The text of the PDF. */
    data?: string;
};
/** @description The transcript. */
export type SpeechResponse = Envelope & {
    data?: Transcript;
};
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
        ImageGenerateRequest: ImageGenerateRequest;
        ImageGenerateV3Request: ImageGenerateV3Request;
        ImageModifyRequest: ImageModifyRequest;
        ImageUpscaleRequest: ImageUpscaleRequest;
        ImageResponse: ImageResponse;
        ImageTimedResponse: ImageTimedResponse;
        ImageEditResponse: ImageEditResponse;
        ImageEditRequest: ImageEditRequest;
        ImageReplaceBackgroundRequest: ImageReplaceBackgroundRequest;
        ImageSearchReplaceRequest: ImageSearchReplaceRequest;
        ImageExtendRequest: ImageExtendRequest;
        ImageSketchRequest: ImageSketchRequest;
        ImageQuality: ImageQuality;
        ImageLayer: ImageLayer;
        ImageAnalysis: ImageAnalysis;
        ImageAnalysisRequest: ImageAnalysisRequest;
        ImageAnalysisResponse: ImageAnalysisResponse;
        FaceDetectionRequest: FaceDetectionRequest;
        ImageModerationRequest: ImageModerationRequest;
        FaceAttribute: FaceAttribute;
        FaceGender: FaceGender;
        AgeRange: AgeRange;
        BoundingBox: BoundingBox;
        FaceEmotion: FaceEmotion;
        FaceEyeDirection: FaceEyeDirection;
        FaceLandmark: FaceLandmark;
        FacePose: FacePose;
        FaceQuality: FaceQuality;
        Face: Face;
        FaceDetectionResponse: FaceDetectionResponse;
        FaceComparisonRequest: FaceComparisonRequest;
        ComparedFace: ComparedFace;
        FaceComparisonResponse: FaceComparisonResponse;
        TextDetectionRequest: TextDetectionRequest;
        TextDetectionResponse: TextDetectionResponse;
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
        BadRequest: components_2023_06_16["responses"]["BadRequest"];
        Authentication: components_2023_06_16["responses"]["Authentication"];
        PermissionDenied: components_2023_12_17["responses"]["PermissionDenied"];
        NotFound: components_2023_12_17["responses"]["NotFound"];
        Conflict: components_2023_12_17["responses"]["Conflict"];
        UnprocessableEntity: components_2023_12_17["responses"]["UnprocessableEntity"];
        RateLimit: components_2023_12_17["responses"]["RateLimit"];
        InternalServer: components_2023_12_17["responses"]["InternalServer"];
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
    authenticationVerify: operations_2023_12_17["authenticationVerify"];
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
    /** @description Generate an image with v2 */
    imagesGenerateV2: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": ImageGenerateRequest;
                "application/x-www-form-urlencoded": ImageGenerateRequest;
            };
        };
        responses: {
            /** @description The image. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": ImageTimedResponse;
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
    /** @description Generate an image with v3 */
    imagesGenerateV3: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": ImageGenerateV3Request;
                "application/x-www-form-urlencoded": ImageGenerateV3Request;
            };
        };
        responses: {
            /** @description The image. The body is inferred from generate v2. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": ImageEditResponse;
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
    /** @description Modify an image with v2 */
    imagesModifyV2: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": ImageModifyRequest;
            };
        };
        responses: {
            /** @description The image. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": ImageResponse;
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
    /** @description Modify an image with v3 */
    imagesModifyV3: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": ImageModifyRequest;
            };
        };
        responses: {
            /** @description The image. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": ImageResponse;
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
    /** @description Enlarge an image */
    imagesUpscaleV3: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": ImageUpscaleRequest;
            };
        };
        responses: {
            /** @description The image. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": ImageResponse;
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
    /** @description Remove text from an image */
    imagesRemoveText: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": ImageEditRequest;
            };
        };
        responses: {
            /** @description The image. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": ImageResponse;
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
    /** @description Remove the background */
    imagesRemoveBackground: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": ImageEditRequest;
            };
        };
        responses: {
            /** @description The image. Samples read `image`; the other fields are inferred from generate v2. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": ImageEditResponse;
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
    /** @description Replace the background */
    imagesReplaceBackground: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": ImageReplaceBackgroundRequest;
            };
        };
        responses: {
            /** @description The image. Samples read `image`; the other fields are inferred from generate v2. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": ImageEditResponse;
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
    /** @description Replace an object */
    imagesSearchReplace: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": ImageSearchReplaceRequest;
            };
        };
        responses: {
            /** @description The image. Samples read `image`; the other fields are inferred from generate v2. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": ImageEditResponse;
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
    /** @description Extend an image */
    imagesExtend: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": ImageExtendRequest;
            };
        };
        responses: {
            /** @description The image. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": ImageResponse;
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
    /** @description Turn a sketch into an image */
    imagesSketch: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": ImageSketchRequest;
            };
        };
        responses: {
            /** @description The image. The body is inferred from the other image calls. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": ImageResponse;
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
    /** @description Recreate an image */
    imagesRecreate: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": ImageEditRequest;
            };
        };
        responses: {
            /** @description The image. The body is inferred from the other image calls. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": ImageResponse;
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
    /** @description Analyse images */
    imageAnalysisAnalyze: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": ImageAnalysisRequest;
            };
        };
        responses: {
            /** @description The analysis. The body is read off a sample; what `data` is with `output_type` `text` is not documented. With `stream_data` true the answer is a stream of server-sent events; their form is inferred from an official client that reads lines starting with `data:`. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": ImageAnalysisResponse;
                    "text/event-stream": ImageAnalysisResponse;
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
    /** @description Detect faces */
    imageAnalysisDetectFaces: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": FaceDetectionRequest;
            };
        };
        responses: {
            /** @description The faces found. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": FaceDetectionResponse;
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
    /** @description Compare faces */
    imageAnalysisCompareFaces: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": FaceComparisonRequest;
            };
        };
        responses: {
            /** @description The compared faces. The body is read off two samples. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": FaceComparisonResponse;
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
    /** @description Read the text in an image */
    imageAnalysisDetectText: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": TextDetectionRequest;
            };
        };
        responses: {
            /** @description The text found. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": TextDetectionResponse;
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
    /** @description Moderate an image */
    imageAnalysisModerate: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": ImageModerationRequest;
            };
        };
        responses: {
            /** @description The result of the check. The payload is not documented; only the common envelope is listed here, and it is inferred. */
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
    "/api/ai/images/generate/v2": {
        post: operations["imagesGenerateV2"];
    };
    "/api/ai/images/generate/v3": {
        post: operations["imagesGenerateV3"];
    };
    "/api/ai/images/modify/v2": {
        post: operations["imagesModifyV2"];
    };
    "/api/ai/images/modify/v3": {
        post: operations["imagesModifyV3"];
    };
    "/api/ai/images/upscale/v3": {
        post: operations["imagesUpscaleV3"];
    };
    "/api/ai/images/modify/v3/remove-text": {
        post: operations["imagesRemoveText"];
    };
    "/api/ai/images/modify/v3/remove-background": {
        post: operations["imagesRemoveBackground"];
    };
    "/api/ai/images/modify/v3/replace-background": {
        post: operations["imagesReplaceBackground"];
    };
    "/api/ai/images/modify/v3/search-replace-image": {
        post: operations["imagesSearchReplace"];
    };
    "/api/ai/images/modify/v3/extend-image": {
        post: operations["imagesExtend"];
    };
    "/api/ai/images/modify/v3/sketch-image": {
        post: operations["imagesSketch"];
    };
    "/api/ai/images/modify/v3/recreate": {
        post: operations["imagesRecreate"];
    };
    "/api/ai/images/v2/image-analysis": {
        post: operations["imageAnalysisAnalyze"];
    };
    "/api/ai/images/v2/face-detection": {
        post: operations["imageAnalysisDetectFaces"];
    };
    "/api/ai/images/v2/facial-comparison": {
        post: operations["imageAnalysisCompareFaces"];
    };
    "/api/ai/images/v2/image-text-detection": {
        post: operations["imageAnalysisDetectText"];
    };
    "/api/ai/images/v2/image-moderation": {
        post: operations["imageAnalysisModerate"];
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
