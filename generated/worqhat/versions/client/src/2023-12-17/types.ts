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

/** @description What every response body carries next to its own payload. */
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
/** @description An earlier exchange. The keys of an entry are not documented at this version. */
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
     * @description How random the answer is, from 0 to 1. The reference gives 0.5 as the default; the official client sends 0.2.
     * @default 0.5
     */
    randomness?: number;
    /**
     * @description Whether to answer with a stream of server-sent events.
     * @default false
     */
    stream_data?: boolean;
}
/** @description A question to the alpha model. */
export interface ContentAlphaRequest {
    /** @description The question or prompt. The official client refuses a call without it. */
    question: string;
    /** @description Earlier exchanges. */
    conversation_history?: ConversationTurn[];
    /** @description The id of a dataset, or text, to answer from. */
    training_data?: string;
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
    /** @description The generated text. Inferred: the reference shows it only from the 2024-05-01 version on. */
    content?: string;
};
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
/** @description An image to generate. */
export interface ImageGenerateRequest {
    /** @description What to draw. */
    prompt?: string[];
    /** @description The style of the image. The list is open. The official client sends `Default` when none is given. */
    image_style?: string;
    /** @description The orientation, which sets the size. The official client does not send it: it sends `height` and `width` instead, each 512 or 768. */
    orientation?: "square" | "portrait" | "landscape";
    /** @description Whether to return a URL or base64 data. */
    output_type?: "url" | "blob";
}
/** @description An image and how to modify it. */
export interface ImageModifyRequest {
    /** @description The image to modify. */
    existing_image?: FileInput;
    /** @description What to change. The official client calls the field `modifications`. */
    modification?: string;
    /** @description The name that the official client uses for `modification`. Which of the two the server reads is not known. */
    modifications?: string;
    /** @description Whether to return a URL or base64 data. The official client calls the field `outputType`. */
    output_type?: "url" | "blob";
    /** @description The name that the official client uses for `output_type`. Which of the two the server reads is not known. */
    outputType?: "url" | "blob";
    /** @description How close the result stays to the image. */
    similarity?: number;
}
/** @description An image and how far to enlarge it. */
export interface ImageUpscaleRequest {
    /** @description The image to enlarge, at most 1024x1024. */
    existing_image?: FileInput;
    /**
     * @description The factor to enlarge by. The reference allows 1 to 5. The official client documents 1 to 4 with a default of 2, and refuses more than 4,194,304 output pixels, or both output sides of 512 or less.
     * @default 2
     */
    scale?: number;
    /** @description Whether to return a URL or base64 data. */
    output_type?: "url" | "blob";
}
/** @description An image. */
export type ImageResponse = Envelope & {
    /** @description A signed temporary URL of the image, or its base64 data. */
    image?: string;
};
/** @description The quality of an image. */
export interface ImageQuality {
    /** @description Brightness. */
    brightness?: number;
    /** @description Contrast. */
    contrast?: number;
    /** @description Sharpness. */
    sharpness?: number;
}
/** @description A part of the image. */
export interface ImageLayer {
    /** @description The quality of the part. Its keys are not documented. */
    quality?: Record<string, unknown>;
    /** @description The dominant colours of the part. The entries are not documented. */
    dominant_colors?: unknown[];
}
/** @description What the image shows, with its quality and colours. */
export interface ImageAnalysis {
    /** @description What was found. The entries are not documented. */
    analysed_data?: unknown[];
    quality?: ImageQuality;
    foreground?: ImageLayer;
    background?: ImageLayer;
    /** @description The primary colours. The entries are not documented. */
    primary_colours?: unknown[];
}
/** @description What to analyse. */
export interface ImageAnalysisRequest {
    /** @description The image to analyse. */
    image?: FileInput;
    /**
     * @description The form of the result. `json` is the default of the official client.
     * @default json
     */
    output_type?: "json" | "text";
    /** @description A question about the image. */
    question?: string;
}
/** @description The analysis. */
export type ImageAnalysisResponse = Envelope & {
    /** @description 200. Documented in the body of the image analysis family only. The official client also adds a `code` of its own, so the documented one may be the client's. */
    code?: number;
    data?: ImageAnalysis;
};
/** @description An image with faces. */
export interface FaceDetectionRequest {
    /** @description The image to search for faces. */
    image?: FileInput;
}
/** @description An image to check. */
export interface ImageModerationRequest {
    /** @description The image to check. */
    image?: FileInput;
}
/** @description A feature that is present or not. */
export interface FaceAttribute {
    /** @description How sure the result is. */
    confidence?: number;
    /** @description Whether the feature is present. */
    value?: boolean;
}
/** @description An estimated gender. */
export interface FaceGender {
    /** @description How sure the result is. */
    confidence?: number;
    /** @description The value. */
    value?: string;
}
/** @description An estimated range of age. */
export interface AgeRange {
    /** @description The lower end. */
    low?: number;
    /** @description The upper end. */
    high?: number;
}
/** @description Where a thing is in the image. */
export interface BoundingBox {
    /** @description Height. */
    height?: number;
    /** @description Distance from the left. */
    left?: number;
    /** @description Distance from the top. */
    top?: number;
    /** @description Width. */
    width?: number;
}
/** @description An emotion. */
export interface FaceEmotion {
    /** @description The emotion. */
    type?: string;
    /** @description How sure the result is. */
    confidence?: number;
}
/** @description Where the eyes look. */
export interface FaceEyeDirection {
    /** @description How sure the result is. */
    confidence?: number;
    /** @description Pitch. */
    pitch?: number;
    /** @description Yaw. */
    yaw?: number;
}
/** @description A point of the face. */
export interface FaceLandmark {
    /** @description Which point. */
    type?: string;
    /** @description Horizontal position. */
    x?: number;
    /** @description Vertical position. */
    y?: number;
}
/** @description How the head is held. */
export interface FacePose {
    /** @description Pitch. */
    pitch?: number;
    /** @description Roll. */
    roll?: number;
    /** @description Yaw. */
    yaw?: number;
}
/** @description The quality of the face in the image. */
export interface FaceQuality {
    /** @description Brightness. */
    brightness?: number;
    /** @description Sharpness. */
    sharpness?: number;
}
/** @description A face. */
export interface Face {
    age_range?: AgeRange;
    beard?: FaceAttribute;
    eyeglasses?: FaceAttribute;
    eyes_open?: FaceAttribute;
    face_occluded?: FaceAttribute;
    mouth_open?: FaceAttribute;
    mustache?: FaceAttribute;
    smile?: FaceAttribute;
    sunglasses?: FaceAttribute;
    gender?: FaceGender;
    bounding_box?: BoundingBox;
    /** @description The emotions. */
    emotions?: FaceEmotion[];
    eye_direction?: FaceEyeDirection;
    /** @description The points of the face. */
    landmarks?: FaceLandmark[];
    pose?: FacePose;
    quality?: FaceQuality;
    /** @description How sure the result is. */
    confidence?: number;
}
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
/** @description Two images with faces. */
export interface FaceComparisonRequest {
    /** @description The image with the face to look for. The official client refuses a call without it. */
    source_image: FileInput;
    /** @description The image to look in. The official client refuses a call without it. */
    target_image: FileInput;
}
/** @description A compared face. Only `Confidence` is seen; its type is read off a sample. */
export interface ComparedFace {
    /** @description How sure the result is. */
    Confidence?: number;
}
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
/** @description An image with text. */
export interface TextDetectionRequest {
    /** @description The image. */
    image?: FileInput;
    /**
     * @description The form of the result. `json` is the default of the official client.
     * @default json
     */
    output_type?: "json" | "text";
}
/** @description The text found. */
export type TextDetectionResponse = Envelope & {
    /** @description 200. Documented in the body of the image analysis family only. The official client also adds a `code` of its own, so the documented one may be the client's. */
    code?: number;
    /** @description The text found: a string with `output_type` `text`, an object with `json`. The keys of the object are not documented. */
    data?: string | Record<string, unknown>;
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
    /** @description Whether to extract tables. Seen only in an official client of 2024. */
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
/** @description The collection made. */
export type CollectionCreateResponse = Envelope & {
    /** @description The collection made. */
    database?: {
        /** @description The name of the collection. */
        collection?: string;
        /** @description How long the database took. */
        elapsed_time?: number;
    };
};
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
    /** @description The id of the document. It is optional, and generated when absent. The official client sends null when none is given. */
    docId?: string;
    data?: Document;
}
/** @description A change to a document. */
export interface DocumentUpdateRequest {
    /** @description The name of the collection. */
    collection?: string;
    /** @description The id of the document. */
    docId?: string;
    /** @description The fields to change. They are merged into the document; dot notation reaches nested keys. */
    data?: Record<string, unknown>;
}
/** @description What was written. */
export interface DocumentWrite {
    /** @description Identifies the database. */
    databaseId?: string;
    /** @description The name of the collection. */
    collection?: string;
    /** @description The id of the document. */
    documentId?: string;
    /** @description How long the database took. */
    elapsed_time?: number;
}
/** @description What was written. */
export type DocumentWriteResponse = Envelope & {
    data?: DocumentWrite;
};
/** @description A document to delete. */
export interface DocumentDeleteRequest {
    /** @description The name of the collection. The official client refuses a call without it. */
    collection: string;
    /** @description The id of the document. The official client refuses a call without it. */
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
    collection?: string;
    /** @description The id of the document. */
    docId?: string;
    /** @description The array field. */
    field?: string;
    /** @description The value to add. A string in the reference; the official client sends an array with one element. */
    arrayUnion?: string;
}
/** @description A value to remove from an array. */
export interface DocumentArrayRemoveRequest {
    /** @description The name of the collection. */
    collection?: string;
    /** @description The id of the document. */
    docId?: string;
    /** @description The array field. */
    field?: string;
    /** @description The value to remove. A string in the reference; the official client sends an array with one element. */
    arrayRemove?: string;
}
/** @description A collection to read. */
export interface DocumentFetchAllRequest {
    /** @description The name of the collection. */
    collection?: string;
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
/** @description How to compare the field with the value. Every comparison has a symbol and a worded form. */
export type QueryOperator = "==" | "!=" | ">" | ">=" | "<" | "<=" | "equal to" | "not equal to" | "greater than" | "greater than or equal to" | "less than" | "less than or equal to";
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
}
/** @description A query in plain words. */
export interface DocumentNaturalQueryRequest {
    /** @description The name of the collection. */
    collection?: string;
    /** @description The query in plain words. The reference calls it `queries`; the official client sends `query`. */
    queries?: string;
    /** @description The name that the official client uses for `queries`. Which of the two the server reads is not known. */
    query?: string;
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
            /** @description The generated text. The body is inferred: the envelope is documented, `content` only from the 2024-05-01 version on. With `stream_data` true the official client asks for a raw stream; that it is made of server-sent events, and their form, is inferred. */
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
            /** @description The generated text. The body is inferred: the envelope is documented, `content` only from the 2024-05-01 version on. With `stream_data` true the official client asks for a raw stream; that it is made of server-sent events, and their form, is inferred. */
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
            /** @description The generated text. The body is inferred from the other content calls. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": ContentResponse;
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
    /** @description Analyse an image */
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
            /** @description The analysis. The body is read off a sample; what `data` is with `output_type` `text` is not documented. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": ImageAnalysisResponse;
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
            /** @description The collection made. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": CollectionCreateResponse;
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
            /** @description What was written. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": DocumentWriteResponse;
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
            /** @description What was written. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": DocumentWriteResponse;
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
            /** @description The document is deleted. The payload is not documented; only the common envelope is listed here, and it is inferred. */
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
            /** @description What was written. The body is inferred from the other writes. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": DocumentWriteResponse;
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
            /** @description What was written. The body is inferred from the other writes. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": DocumentWriteResponse;
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
    "/api/ai/content/v2/new/alpha": {
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
