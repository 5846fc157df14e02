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
    Envelope,
    EmptyRequest,
    AuthenticationResponse,
    DatasetTrainRequest,
    DatasetTraining,
    Dataset,
    DatasetTrainResponse,
    DatasetListResponse,
    SearchV2Request,
    SearchV3Request,
    SearchRecord,
    SearchMatch,
    SearchV2Response,
    SearchV3Response,
    ImageUpscaleRequest,
    ImageResponse,
    ImageQuality,
    ImageLayer,
    ImageAnalysis,
    ImageAnalysisResponse,
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
    FaceDetectionResponse,
    FaceComparisonRequest,
    ComparedFace,
    FaceComparisonResponse,
    TextDetectionRequest,
    TextDetectionResponse,
    TextModerationRequest,
    ModerationScores,
    TextModerationResponse,
    PdfExtractRequest,
    PdfExtractResponse,
    SpeechRequest,
    SpeakerLabel,
    Transcript,
    SpeechResponse,
    CollectionFieldType,
    CollectionCreateRequest,
    CollectionCreateResponse,
    CollectionRequest,
    Document,
    DocumentAddRequest,
    DocumentUpdateRequest,
    DocumentWrite,
    DocumentWriteResponse,
    DocumentDeleteRequest,
    DocumentIncrementRequest,
    DocumentArrayAddRequest,
    DocumentArrayRemoveRequest,
    DocumentFetchRequest,
    DocumentCountRequest,
    SortDirection,
    DocumentUniqueRequest,
    QueryOperator,
    QueryCondition,
    DocumentList,
    DocumentListResponse,
    components as components_2023_12_17,
    operations as operations_2023_12_17,
} from "../2023-12-17/types.js";
export type {
    Envelope,
    EmptyRequest,
    AuthenticationResponse,
    DatasetTrainRequest,
    DatasetTraining,
    Dataset,
    DatasetTrainResponse,
    DatasetListResponse,
    SearchV2Request,
    SearchV3Request,
    SearchRecord,
    SearchMatch,
    SearchV2Response,
    SearchV3Response,
    ImageUpscaleRequest,
    ImageResponse,
    ImageQuality,
    ImageLayer,
    ImageAnalysis,
    ImageAnalysisResponse,
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
    FaceDetectionResponse,
    FaceComparisonRequest,
    ComparedFace,
    FaceComparisonResponse,
    TextDetectionRequest,
    TextDetectionResponse,
    TextModerationRequest,
    ModerationScores,
    TextModerationResponse,
    PdfExtractRequest,
    PdfExtractResponse,
    SpeechRequest,
    SpeakerLabel,
    Transcript,
    SpeechResponse,
    CollectionFieldType,
    CollectionCreateRequest,
    CollectionCreateResponse,
    CollectionRequest,
    Document,
    DocumentAddRequest,
    DocumentUpdateRequest,
    DocumentWrite,
    DocumentWriteResponse,
    DocumentDeleteRequest,
    DocumentIncrementRequest,
    DocumentArrayAddRequest,
    DocumentArrayRemoveRequest,
    DocumentFetchRequest,
    DocumentCountRequest,
    SortDirection,
    DocumentUniqueRequest,
    QueryOperator,
    QueryCondition,
    DocumentList,
    DocumentListResponse,
} from "../2023-12-17/types.js";

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
/** @description An image to generate. */
export interface ImageGenerateRequest {
    /** @description What to draw. */
    prompt?: string[];
    /** @description The style of the image. The list is open. The official client sends `Default` when none is given. */
    image_style?: string;
    /** @description The orientation, which sets the size. The official Node client does not send it: it sends `height` and `width` instead, each 512 or 768. */
    orientation?: "square" | "portrait" | "landscape";
    /** @description Whether to return a URL or base64 data. */
    output_type?: "url" | "blob";
}
/** @description An image and how to modify it. */
export interface ImageModifyRequest {
    /** @description The image to modify. */
    existing_image?: FileInput;
    /** @description What to change. The official Node client still calls the field `modifications`. */
    modification?: string;
    /** @description The name that the official Node client uses for `modification`. Which of the two the server reads is not known. */
    modifications?: string;
    /** @description Whether to return a URL or base64 data. */
    output_type?: "url" | "blob";
    /** @description How close the result stays to the image. */
    similarity?: number;
}
/** @description An image to edit. */
export interface ImageEditRequest {
    /** @description The image to edit. */
    existing_image?: FileInput;
    /**
     * @description Whether to return a URL or base64 data.
     * @default url
     */
    output_type?: "url" | "blob";
}
/** @description An image and its new background. */
export interface ImageReplaceBackgroundRequest {
    /** @description The image to edit. */
    existing_image?: FileInput;
    /**
     * @description Whether to return a URL or base64 data.
     * @default url
     */
    output_type?: "url" | "blob";
    /** @description The new background. */
    modification?: string;
}
/** @description An image and what to replace in it. */
export interface ImageSearchReplaceRequest {
    /** @description The image to edit. */
    existing_image?: FileInput;
    /**
     * @description Whether to return a URL or base64 data.
     * @default url
     */
    output_type?: "url" | "blob";
    /** @description What to put in its place. */
    modification?: string;
    /** @description What to look for. */
    search_object?: string;
}
/** @description An image and how far to extend it. */
export interface ImageExtendRequest {
    /** @description The image to edit. */
    existing_image?: FileInput;
    /**
     * @description Whether to return a URL or base64 data.
     * @default url
     */
    output_type?: "url" | "blob";
    /** @description How far to extend the image at the left, in percent. */
    leftExtend?: number;
    /** @description How far to extend the image at the right, in percent. */
    rightExtend?: number;
    /** @description How far to extend the image at the top, in percent. */
    topExtend?: number;
    /** @description How far to extend the image at the bottom, in percent. */
    bottomExtend?: number;
    /** @description Text that describes the image. */
    description?: string;
}
/** @description A sketch and what to make of it. */
export interface ImageSketchRequest {
    /** @description The image to edit. */
    existing_image?: FileInput;
    /**
     * @description Whether to return a URL or base64 data.
     * @default url
     */
    output_type?: "url" | "blob";
    /** @description Text that describes the image. */
    description?: string;
}
/** @description What to analyse. */
export interface ImageAnalysisRequest {
    /** @description The images to analyse. Repeat the part for several images. */
    images?: FileInput[];
    /**
     * @description The form of the result. `json` is the default of the official client.
     * @default json
     */
    output_type?: "json" | "text";
    /** @description A question about the images. */
    question?: string;
    /** @description Training data for the analysis. One official client sends it as `training`. */
    training_data?: string;
    /** @description The name that one official client uses for `training_data`. Which of the two the server reads is not known. */
    training?: string;
    /** @description Whether to answer with a stream of server-sent events. */
    stream_data?: boolean;
}
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
     * @description The form of the result. `file` is a CSV file.
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
export interface components {
    schemas: {
        Envelope: Envelope;
        UnknownError: UnknownError;
        EmptyRequest: EmptyRequest;
        AuthenticationResponse: AuthenticationResponse;
        ConversationTurn: ConversationTurn;
        ContentRequest: ContentRequest;
        ContentAlphaRequest: ContentAlphaRequest;
        ContentLargeRequest: ContentLargeRequest;
        ContentResponse: ContentResponse;
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
        ImageModifyRequest: ImageModifyRequest;
        ImageUpscaleRequest: ImageUpscaleRequest;
        ImageResponse: ImageResponse;
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
        CollectionCreateResponse: CollectionCreateResponse;
        CollectionRequest: CollectionRequest;
        Document: Document;
        DocumentAddRequest: DocumentAddRequest;
        DocumentUpdateRequest: DocumentUpdateRequest;
        DocumentWrite: DocumentWrite;
        DocumentWriteResponse: DocumentWriteResponse;
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
    authenticationVerify: operations_2023_12_17["authenticationVerify"];
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
    datasetsTrain: operations_2023_12_17["datasetsTrain"];
    datasetsList: operations_2023_12_17["datasetsList"];
    datasetsDelete: operations_2023_12_17["datasetsDelete"];
    searchQueryV2: operations_2023_12_17["searchQueryV2"];
    searchQueryV3: operations_2023_12_17["searchQueryV3"];
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
    imagesUpscaleV3: operations_2023_12_17["imagesUpscaleV3"];
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
            /** @description The image. Samples read `image`. */
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
    imageAnalysisDetectFaces: operations_2023_12_17["imageAnalysisDetectFaces"];
    imageAnalysisCompareFaces: operations_2023_12_17["imageAnalysisCompareFaces"];
    imageAnalysisDetectText: operations_2023_12_17["imageAnalysisDetectText"];
    imageAnalysisModerate: operations_2023_12_17["imageAnalysisModerate"];
    moderationModerateText: operations_2023_12_17["moderationModerateText"];
    extractionExtractPdf: operations_2023_12_17["extractionExtractPdf"];
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
    speechTranscribe: operations_2023_12_17["speechTranscribe"];
    collectionsCreate: operations_2023_12_17["collectionsCreate"];
    collectionsDelete: operations_2023_12_17["collectionsDelete"];
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
    collectionsDataAdd: operations_2023_12_17["collectionsDataAdd"];
    collectionsDataUpdate: operations_2023_12_17["collectionsDataUpdate"];
    collectionsDataDelete: operations_2023_12_17["collectionsDataDelete"];
    collectionsDataIncrement: operations_2023_12_17["collectionsDataIncrement"];
    collectionsDataArrayAdd: operations_2023_12_17["collectionsDataArrayAdd"];
    collectionsDataArrayRemove: operations_2023_12_17["collectionsDataArrayRemove"];
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
    collectionsDataFetchDocument: operations_2023_12_17["collectionsDataFetchDocument"];
    collectionsDataFetchCount: operations_2023_12_17["collectionsDataFetchCount"];
    collectionsDataFetchUnique: operations_2023_12_17["collectionsDataFetchUnique"];
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
