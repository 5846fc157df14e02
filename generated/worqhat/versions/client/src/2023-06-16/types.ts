import type { FileInput } from "../runtime/body/bytes.js";

/** @description The body of this error is not documented. */
export type UnknownError = Record<string, unknown>;
/** @description What every response body carries next to its own payload. */
export interface Envelope {
    /**
     * Format: uuid
     * @description Identifier of the response.
     */
    id?: string;
    /** @description The outcome of the call. */
    status?: "success" | "error";
    /** @description Time of the response, in milliseconds since the epoch. The reference tables type it as a number; the examples of the image pages and of web extraction show a string. */
    timestamp?: number;
    /** @description Amount of processing counted for the call. The reference tables type it as a number; the examples of the image pages and of web extraction show a string. Some tables print the name as "Processing Count". */
    processing_count?: number;
}
export interface ContentRequest {
    /** @description The question or prompt. */
    question: string;
    /** @description Whether to keep the conversation history. If true, `history_object` is needed. */
    preserve_history?: boolean;
    /** @description The conversation so far, as a map from question to answer. Needed if `preserve_history` is true. */
    history_object?: {
        [key: string]: string;
    };
    /** @description Text that guides the answer. */
    training_data?: string;
    /**
     * @description How random the answer is, from 0 to 1.
     * @default 0.9
     */
    randomness?: number;
}
/** @description A generated text. */
export type ContentResponse = Envelope & {
    /** @description The generated text. */
    content?: string;
};
export interface ContentAlphaRequest {
    /** @description The question or prompt. */
    question: string;
}
export interface ContentLargeRequest {
    /** @description The question or prompt. */
    question: string;
    /**
     * @description How random the answer is, from 0 to 1.
     * @default 0.9
     */
    randomness?: number;
    /** @description Whether the answer is drawn from `training_data`. If false, `datasetId` is used. The reference table marks it as a required boolean; the examples send the strings "True" and "False", and the text says that it is not needed when `datasetId` is given. */
    self_train: boolean;
    /** @description The texts to answer from. The reference table calls this `training_data`, its examples `trainingData`. */
    training_data?: string[];
    /** @description The spelling of `training_data` in the examples. The reference table does not list it. Which of the two the API reads is not known. */
    trainingData?: string[];
    /** @description The dataset to answer from. Used if `self_train` is false. */
    datasetId?: string;
}
/** @description An answer over a large text. It has `word_count` where other responses have `processing_count`. */
export interface ContentLargeResponse {
    /**
     * Format: uuid
     * @description Identifier of the response.
     */
    id?: string;
    /** @description The outcome of the call. */
    status?: "success" | "error";
    /** @description Time of the response, in milliseconds since the epoch. */
    timestamp?: number;
    /** @description The answer. */
    result?: {
        /** @description The answer. */
        answer?: string;
        /** @description The source of the answer. */
        source?: string;
    };
    /** @description Number of words counted for the call. */
    word_count?: number;
}
/** @description The data to train with. The reference does not say which fields are always required. */
export interface DatasetTrainRequest {
    /** @description The files to train on. CSV, PDF, JSON or text. */
    training_file?: FileInput[];
    /**
     * @description Whether the files go into an existing dataset or a new one.
     * @default new
     */
    trainingstage?: "existing" | "new";
    /** @description The dataset to add to. Needed if `trainingstage` is `existing`. */
    existingDatasetId?: string;
    /** @description Name of the dataset. Needed if `trainingstage` is `new`. */
    datasetname?: string;
    /** @description Description of the dataset. Needed if `trainingstage` is `new`. */
    datasetdescription?: string;
    /**
     * @description Whether the dataset is for the user or for the organisation.
     * @default Self
     */
    datasettype?: "Self" | "Org";
}
/** @description The dataset in training. */
export type DatasetTrainResponse = Envelope & {
    training?: DatasetTraining;
};
/** @description A dataset in training. */
export interface DatasetTraining {
    /** @description Identifies the dataset. */
    dataset_id?: string;
    /** @description The name of the dataset. */
    dataset_name?: string;
    /** @description A description of the dataset. */
    dataset_description?: string;
    /** @description Time of the training. The list of datasets gives it as an object. */
    dataset_timestamp?: string;
    /** @description Number of words trained on. */
    word_count?: number;
}
/** @description The datasets. */
export type DatasetListResponse = Envelope & {
    /** @description The datasets. */
    datasets?: Dataset[];
};
/** @description A trained dataset. */
export interface Dataset {
    /** @description Identifies the dataset. */
    dataset_id?: string;
    /** @description The name of the dataset. */
    dataset_name?: string;
    /** @description A description of the dataset. */
    dataset_description?: string;
    dataset_timestamp?: DatasetTimestamp;
}
/** @description When the dataset was made. */
export interface DatasetTimestamp {
    /** @description Seconds. */
    _seconds?: number;
    /** @description A clock hash. */
    _clock_hash?: number;
}
export interface DatasetDeleteRequest {
    /** @description The dataset to delete. The reference does not mark it as required; the call has no meaning without it. */
    datasetId: string;
}
/** @description The outcome of a deletion. */
export type DatasetDeleteResponse = Envelope & {
    /** @description The outcome as a message. */
    state?: string;
};
export interface ImageGenerateRequest {
    /** @description Height of the image in pixels. */
    height?: 512 | 768;
    /** @description Width of the image in pixels. */
    width?: 512 | 768;
    /** @description What to draw. */
    prompt?: string[];
    /** @description The style of the image. */
    image_style?: string;
    /** @description Whether to return a URL or base64 data. */
    output_type?: "url" | "blob";
}
/** @description An image. */
export type ImageResponse = Envelope & {
    /** @description The URL of the image, or the image as base64 data. */
    content?: string;
};
export interface ImageModifyRequest {
    /** @description The image to modify, up to 1024x1024 pixels. The reference table calls this `file`, its sample request `existing_image`. */
    file?: FileInput;
    /** @description The name of `file` in the sample request. The reference table does not list it. */
    existing_image?: FileInput;
    /** @description The change to make. It may be empty. The reference table calls this `modifications`, its sample request `modification`. */
    modifications?: string;
    /** @description The name of `modifications` in the sample request. The reference table does not list it. */
    modification?: string;
    /**
     * @description Whether to return a URL or base64 data. The reference table calls this `output_type`, its sample request `outputType`.
     * @default URL
     */
    output_type?: "URL" | "blob";
    /** @description The name of `output_type` in the sample request. The reference table does not list it. */
    outputType?: string;
    /**
     * @description How close the result stays to the image.
     * @default 50
     */
    similarity?: number;
}
export interface ImageUpscaleRequest {
    /** @description The image to enlarge, up to 1024x1024 pixels. The reference table calls this `file`, its sample request `baseFile`. */
    file?: FileInput;
    /** @description The name of `file` in the sample request. The reference table does not list it. */
    baseFile?: FileInput;
    /**
     * @description The factor to enlarge by. The result may be up to 2048x2048 pixels.
     * @default 2
     */
    scale?: number;
    /**
     * @description Whether to return a URL or base64 data.
     * @default URL
     */
    output_type?: "URL" | "blob";
}
export interface ImageAnalysisRequest {
    /** @description The image to analyse. */
    image?: FileInput;
}
/** @description The analysis. */
export type ImageAnalysisResponse = Envelope & {
    /** @description The labels found and the properties of the image. */
    content?: {
        /** @description The labels found. */
        analysed_data?: ImageLabel[];
        image_properties?: ImageProperties;
    };
};
/** @description Something found in an image. */
export interface ImageLabel {
    /** @description Name of the label. */
    Name?: string;
    /** @description Broader labels. */
    Parents?: LabelName[];
    /** @description Other names of the label. */
    Aliases?: LabelName[];
    /** @description Categories of the label. */
    Categories?: LabelName[];
    /** @description Confidence in the label. */
    Confidence?: number;
    /** @description The places where it was found. */
    Instances?: LabelInstance[];
}
/** @description The name of a label. */
export interface LabelName {
    /** @description The name. */
    Name?: string;
}
/** @description One place in an image where a label was found. */
export interface LabelInstance {
    BoundingBox?: BoundingBox;
    /** @description Confidence in the find. */
    Confidence?: number;
    /** @description The main colours of the place. */
    DominantColors?: DominantColor[];
}
/** @description Where a thing is in the image. */
export interface BoundingBox {
    /** @description Width of the box. */
    Width?: number;
    /** @description Height of the box. */
    Height?: number;
    /** @description Left edge of the box. */
    Left?: number;
    /** @description Top edge of the box. */
    Top?: number;
}
/** @description A main colour. */
export interface DominantColor {
    /** @description Red part of the colour. */
    Red?: number;
    /** @description Green part of the colour. */
    Green?: number;
    /** @description Blue part of the colour. */
    Blue?: number;
    /** @description The colour as a hexadecimal code. */
    HexCode?: string;
    /** @description Plain name of the colour. */
    SimplifiedColor?: string;
    /** @description CSS name of the colour. */
    CssColor?: string;
    /** @description Share of the pixels that have the colour, in percent. */
    PixelPercentage?: number;
}
/** @description The colours and quality of an image. */
export interface ImageProperties {
    Quality?: ImageQuality;
    /** @description The main colours of the image. */
    DominantColors?: DominantColor[];
    Foreground?: ImageLayer;
    Background?: ImageLayer;
}
/** @description A part of the image. */
export interface ImageLayer {
    Quality?: ImageQuality;
    /** @description The main colours of the layer. */
    DominantColors?: DominantColor[];
}
/** @description The quality of an image. */
export interface ImageQuality {
    /** @description Brightness. It is not certain that the API returns this field. */
    Brightness?: number;
    /** @description Sharpness. */
    Sharpness?: number;
    /** @description Contrast. */
    Contrast?: number;
}
export interface FaceDetectionRequest {
    /** @description The image to search for faces. */
    image?: FileInput;
}
/** @description The faces found. */
export type FaceDetectionResponse = Envelope & {
    /** @description The faces found. */
    content?: {
        /** @description The faces found. */
        analysed_data?: Face[];
    };
};
/** @description A face. */
export interface Face {
    BoundingBox?: BoundingBox;
    AgeRange?: AgeRange;
    Smile?: FaceAttribute;
    Eyeglasses?: FaceAttribute;
    Sunglasses?: FaceAttribute;
    Beard?: FaceAttribute;
    Mustache?: FaceAttribute;
    EyesOpen?: FaceAttribute;
    MouthOpen?: FaceAttribute;
    Gender?: FaceGender;
    /** @description The emotions that the face appears to show. */
    Emotions?: FaceEmotion[];
    /** @description Points on the face. */
    Landmarks?: FaceLandmark[];
    Pose?: FacePose;
    Quality?: FaceQuality;
    /** @description Confidence that this is a face. */
    Confidence?: number;
}
/** @description An estimated range of age. */
export interface AgeRange {
    /** @description Lower end of the range. */
    Low?: number;
    /** @description Upper end of the range. */
    High?: number;
}
/** @description A feature that is present or not. */
export interface FaceAttribute {
    /** @description Whether the face has the attribute. */
    Value?: boolean;
    /** @description Confidence in the value. */
    Confidence?: number;
}
/** @description An estimated gender. */
export interface FaceGender {
    /** @description The gender. */
    Value?: string;
    /** @description Confidence in the value. */
    Confidence?: number;
}
/** @description An emotion. */
export interface FaceEmotion {
    /** @description The emotion. */
    Type?: "SURPRISED" | "CALM" | "FEAR" | "CONFUSED" | "SAD" | "ANGRY" | "HAPPY" | "DISGUSTED";
    /** @description Confidence in the emotion. */
    Confidence?: number;
}
/** @description A point of the face. */
export interface FaceLandmark {
    /** @description Which point it is. */
    Type?: string;
    /** @description Horizontal position. */
    X?: number;
    /** @description Vertical position. */
    Y?: number;
}
/** @description How the head is held. */
export interface FacePose {
    /** @description Tilt to the side. */
    Roll?: number;
    /** @description Turn to the left or right. */
    Yaw?: number;
    /** @description Turn up or down. */
    Pitch?: number;
}
/** @description The quality of the face in the image. */
export interface FaceQuality {
    /** @description Brightness. */
    Brightness?: number;
    /** @description Sharpness. */
    Sharpness?: number;
}
export interface FaceComparisonRequest {
    /** @description The image with the face to look for. Its largest face is used. */
    source_image?: FileInput;
    /** @description The image to look in. */
    target_image?: FileInput;
}
/** @description The compared faces. */
export type FaceComparisonResponse = Envelope & {
    /** @description The faces compared. */
    content?: {
        /** @description The face of the source image. */
        SourceImageFace?: {
            BoundingBox?: BoundingBox;
            /** @description Confidence that this is a face. */
            Confidence?: number;
        };
        /** @description The faces of the target image that match the source face. */
        matchedFaces?: ComparedFace[];
        /** @description The faces of the target image that do not match it. */
        unmatchedFaces?: ComparedFace[];
    };
};
/** @description A compared face, as face detection returns it but without attributes such as age, gender and emotions. */
export interface ComparedFace {
    BoundingBox?: BoundingBox;
    /** @description Points on the face. */
    Landmarks?: FaceLandmark[];
    Pose?: FacePose;
    Quality?: FaceQuality;
    /** @description How sure the result is. */
    Confidence?: number;
}
export interface TextDetectionRequest {
    /** @description The image. */
    image?: FileInput;
}
/** @description The text found. */
export type TextDetectionResponse = Envelope & {
    /** @description The lines and words found. */
    content?: DetectedText[];
};
/** @description A line or word found in an image. */
export interface DetectedText {
    /** @description The text. */
    DetectedText?: string;
    /** @description Confidence in the text. */
    Confidence?: number;
    /** @description Whether this is a line or a word. */
    Type?: "LINE" | "WORD";
    /** @description Identifier of the line or word within the response. */
    Id?: number;
    /** @description Identifier of the parent. Optional. */
    ParentId?: number;
    Geometry?: TextGeometry;
}
/** @description Where a text is in an image. */
export interface TextGeometry {
    BoundingBox?: BoundingBox;
    /** @description The outline of the text. */
    Polygon?: Point[];
}
/** @description A point in an image. */
export interface Point {
    /** @description Horizontal position. */
    X?: number;
    /** @description Vertical position. */
    Y?: number;
}
export interface ImageModerationRequest {
    /** @description The image to check. */
    image?: FileInput;
}
/** @description The moderation of an image. */
export type ImageModerationResponse = Envelope & {
    /** @description The labels found. */
    content?: ModerationLabel[];
};
/** @description A kind of unwanted content found in an image. */
export interface ModerationLabel {
    /** @description Confidence in the label. */
    Confidence?: number;
    /** @description Name of the broader label. */
    ParentName?: string;
    /** @description Name of the label. */
    Name?: string;
}
export interface TextModerationRequest {
    /** @description The text to check. */
    text_content?: string;
}
/** @description The scores. */
export type TextModerationResponse = Envelope & {
    content?: ModerationScores;
};
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
}
export interface PdfExtractRequest {
    /** @description The PDF. */
    file?: FileInput;
    /**
     * @description Whether the content is returned as plain text or as blocks for each page.
     * @default text
     */
    outputFormat?: "text" | "json";
}
/** @description The content of the PDF. */
export type PdfExtractResponse = Envelope & {
    /** @description A string if `outputFormat` is `text`. If it is `json`, a map from page number to the blocks of the page; the sample response has the map under this name, while the reference table calls it `bounded_contents`. */
    content?: string | PdfPages;
    /** @description The name in the reference table for the map from page number to blocks, returned if `outputFormat` is `json`. The sample response has the map in `content`. */
    bounded_contents?: PdfPages;
};
/** @description The blocks of each page, by page number. */
export interface PdfPages {
    [key: string]: PdfBlock[];
}
/** @description A block of a page. */
export interface PdfBlock {
    /** @description Kind of the block. */
    type?: "KEY_VALUE_SET" | "PAGE" | "LINE" | "WORD" | "TABLE" | "CELL" | "SELECTION_ELEMENT" | "MERGED_CELL" | "TITLE" | "QUERY" | "QUERY_RESULT" | "SIGNATURE" | "TABLE_TITLE" | "TABLE_FOOTER";
    /**
     * Format: float
     * @description Confidence in the block.
     */
    score?: number;
    /** @description Content of the block. Its type is not documented. */
    content?: unknown;
    /** @description Row of a table cell. */
    RowIndex?: number;
    /** @description Column of a table cell. */
    ColumnIndex?: number;
    /** @description Number of rows that a table cell spans. */
    RowSpan?: number;
    /** @description Number of columns that a table cell spans. */
    ColumnSpan?: number;
    /** @description Identifier of the block. Its type is not documented. */
    id?: unknown;
    /** @description Relations to other blocks. The items are not documented. */
    Relationships?: unknown[];
    /** @description Kinds of entity. The items are not documented. */
    EntityTypes?: unknown[];
}
export interface WebExtractRequest {
    /** @description The address of the page. */
    url_path: string;
    /** @description Whether to extract headlines. */
    headline?: boolean;
    /** @description Whether to extract code blocks. The reference table calls this `code_block`, its example `code_blocks`. */
    code_block?: boolean;
    /** @description The name of `code_block` in the example. The reference table does not list it. Which of the two the API reads is not known. */
    code_blocks?: boolean;
    /** @description Whether to extract inline code. */
    inline_code?: boolean;
    /** @description Whether to extract references. */
    references?: boolean;
    /** @description Whether to extract tables. */
    tables?: boolean;
}
/** @description The content of a web page. */
export type WebExtractResponse = Envelope & {
    /** @description The content of the page. */
    content?: {
        /** @description The text of the page. */
        text_content?: string;
        /** @description The tagged parts of the page. */
        tags?: WebTag[];
    };
};
/** @description A tagged part of a web page. */
export interface WebTag {
    /** @description Name of the tag. */
    name?: string;
    /** @description Value of the tag. */
    value?: string;
    /** @description Start and end of the part in the text. Optional. */
    span?: string[];
    /** @description Text of the part. Optional. */
    span_text?: string;
    /** @description Further data of the tag. */
    data?: Record<string, unknown>;
}
export interface SpeechRequest {
    /** @description The recording, for instance WebM, MP3, WAV, Ogg or FLAC. */
    audio?: FileInput;
}
/** @description The transcript. */
export type SpeechResponse = Envelope & {
    /** @description The text of the recording. */
    content?: string;
};
export interface components {
    schemas: {
        UnknownError: UnknownError;
        Envelope: Envelope;
        ContentRequest: ContentRequest;
        ContentResponse: ContentResponse;
        ContentAlphaRequest: ContentAlphaRequest;
        ContentLargeRequest: ContentLargeRequest;
        ContentLargeResponse: ContentLargeResponse;
        DatasetTrainRequest: DatasetTrainRequest;
        DatasetTrainResponse: DatasetTrainResponse;
        DatasetTraining: DatasetTraining;
        DatasetListResponse: DatasetListResponse;
        Dataset: Dataset;
        DatasetTimestamp: DatasetTimestamp;
        DatasetDeleteRequest: DatasetDeleteRequest;
        DatasetDeleteResponse: DatasetDeleteResponse;
        ImageGenerateRequest: ImageGenerateRequest;
        ImageResponse: ImageResponse;
        ImageModifyRequest: ImageModifyRequest;
        ImageUpscaleRequest: ImageUpscaleRequest;
        ImageAnalysisRequest: ImageAnalysisRequest;
        ImageAnalysisResponse: ImageAnalysisResponse;
        ImageLabel: ImageLabel;
        LabelName: LabelName;
        LabelInstance: LabelInstance;
        BoundingBox: BoundingBox;
        DominantColor: DominantColor;
        ImageProperties: ImageProperties;
        ImageLayer: ImageLayer;
        ImageQuality: ImageQuality;
        FaceDetectionRequest: FaceDetectionRequest;
        FaceDetectionResponse: FaceDetectionResponse;
        Face: Face;
        AgeRange: AgeRange;
        FaceAttribute: FaceAttribute;
        FaceGender: FaceGender;
        FaceEmotion: FaceEmotion;
        FaceLandmark: FaceLandmark;
        FacePose: FacePose;
        FaceQuality: FaceQuality;
        FaceComparisonRequest: FaceComparisonRequest;
        FaceComparisonResponse: FaceComparisonResponse;
        ComparedFace: ComparedFace;
        TextDetectionRequest: TextDetectionRequest;
        TextDetectionResponse: TextDetectionResponse;
        DetectedText: DetectedText;
        TextGeometry: TextGeometry;
        Point: Point;
        ImageModerationRequest: ImageModerationRequest;
        ImageModerationResponse: ImageModerationResponse;
        ModerationLabel: ModerationLabel;
        TextModerationRequest: TextModerationRequest;
        TextModerationResponse: TextModerationResponse;
        ModerationScores: ModerationScores;
        PdfExtractRequest: PdfExtractRequest;
        PdfExtractResponse: PdfExtractResponse;
        PdfPages: PdfPages;
        PdfBlock: PdfBlock;
        WebExtractRequest: WebExtractRequest;
        WebExtractResponse: WebExtractResponse;
        WebTag: WebTag;
        SpeechRequest: SpeechRequest;
        SpeechResponse: SpeechResponse;
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
        MalformedJson: {
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
            /** @description The generated text. */
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
            402: components["responses"]["MalformedJson"];
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
            /** @description The generated text. */
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
            402: components["responses"]["MalformedJson"];
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
            /** @description The generated text. */
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
            402: components["responses"]["MalformedJson"];
        };
    };
    /** @description Answer a question over a large text */
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
            /** @description The answer and its source. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": ContentLargeResponse;
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Authentication"];
            402: components["responses"]["MalformedJson"];
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
            402: components["responses"]["MalformedJson"];
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
            402: components["responses"]["MalformedJson"];
        };
    };
    /** @description Delete a dataset */
    datasetsDelete: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": DatasetDeleteRequest;
                "application/x-www-form-urlencoded": DatasetDeleteRequest;
            };
        };
        responses: {
            /** @description The outcome as a message. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": DatasetDeleteResponse;
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Authentication"];
            402: components["responses"]["MalformedJson"];
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
            402: components["responses"]["MalformedJson"];
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
            402: components["responses"]["MalformedJson"];
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
            402: components["responses"]["MalformedJson"];
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
            402: components["responses"]["MalformedJson"];
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
            402: components["responses"]["MalformedJson"];
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
            /** @description The labels found and the properties of the image. The sample of the reference is not valid JSON; some key names are taken from its tables. */
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
            402: components["responses"]["MalformedJson"];
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
            /** @description The faces found. The names are those of the sample response; the text of the reference describes others, such as `face_id` and `face_rectangle`, which the sample does not have. */
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
            402: components["responses"]["MalformedJson"];
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
            /** @description The source face, and the target faces that match it and that do not. */
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
            402: components["responses"]["MalformedJson"];
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
            402: components["responses"]["MalformedJson"];
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
            /** @description The moderation labels found. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": ImageModerationResponse;
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Authentication"];
            402: components["responses"]["MalformedJson"];
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
            402: components["responses"]["MalformedJson"];
        };
    };
    /** @description Extract the content of a PDF */
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
            /** @description The content of the PDF. */
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
            402: components["responses"]["MalformedJson"];
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
            /** @description The text and the tagged parts of the page. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": WebExtractResponse;
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Authentication"];
            402: components["responses"]["MalformedJson"];
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
            402: components["responses"]["MalformedJson"];
        };
    };
}
export interface paths {
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
    "/api/ai/content/v2-large/train-datasets": {
        post: operations["datasetsTrain"];
    };
    "/api/ai/content/v2-large/list-datasets": {
        post: operations["datasetsList"];
    };
    "/api/ai/content/v2-large/delete-datasets": {
        post: operations["datasetsDelete"];
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
}
