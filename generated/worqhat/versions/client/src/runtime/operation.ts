/**
 * What a generated client says about one operation: plain data plus references to the functions that the operation
 * needs, and no calls, so that a bundler drops every operation, style, body and stream that nobody uses.
 * Names that a document chose stand in lists, never as keys of an object literal, where `__proto__` would vanish.
 */
import type { Security } from "./config.js";
import type { Shape } from "./convert/shape.js";
import type { RequestOptions } from "./options.js";

/** How a value is written in a path, query, header or cookie (OpenAPI 3.1 §4.8.12.3), or in a form body. */
export interface StyleOptions {
  /** One pair for each member. Default: true for `form` and `deepObject`, false for the others, as the standard says. */
  readonly explode?: boolean;
  /** Leave the reserved characters of RFC 3986 as they are where that cannot change the meaning of the URL. */
  readonly allowReserved?: boolean;
  /** For `deepObject`: `a[0]=x` (the default), `a=x` once for each item, or `a[]=x`. */
  readonly arrays?: "index" | "repeat" | "empty";
  /** What stands between the items of an array in a path or header, encoded. Default: a comma, as the standard says. */
  readonly separator?: string;
  /** Property of the argument object that holds the value, where it is not the name on the wire. */
  readonly key?: string;
  /** For `formQueryString`: what is special about the pairs. */
  readonly fields?: readonly BodyField[];
  /** `shaped` of `../runtime/convert/bodies.js`: writes values that are more than JSON has, at the places of `shape`. */
  readonly convert?: (value: unknown, shape: Shape | undefined) => unknown;
  readonly shape?: Shape;
}

/**
 * Writes one value by a style.
 * @param name name on the wire
 * @param value what the caller gave; neither undefined nor null
 * @param options the rest of the descriptor's tuple
 * @returns the parts, already encoded: `name=value` pairs for queries and cookies, the text itself for paths and headers
 */
export type Style = (name: string, value: unknown, options: StyleOptions) => string[];

/**
 * A parameter: its name where its values are single ones or arrays and the default style of its place does (`simple` in
 * paths and headers, exploded `form` in queries and cookies), else the name, a function of `../runtime/style/`, and its
 * options. For example `"limit"`, `["filter", deepObject]`, `["ids", matrix, { explode: true }]`.
 */
export type Parameter = string | readonly [name: string, style: Style | undefined, options?: StyleOptions];

/** How one property of a form or multipart body is written (OpenAPI 3.1 §4.8.15). */
export interface FieldOptions extends StyleOptions {
  /** Form bodies only. Without it: brackets for objects and for arrays of them, repeated names for other arrays. */
  readonly style?: Style;
  /** As in the document; for multipart the first of several is used for data that names no type itself. */
  readonly contentType?: string;
  /** Multipart bodies only: headers of the part whose value the document fixes. */
  readonly headers?: readonly (readonly [name: string, value: string])[];
}

/** A property of a body and what is special about it, for example `["photo", { contentType: "image/png" }]`. */
export type BodyField = readonly [name: string, options: FieldOptions];

/** A body that is read while it is sent, and what else `fetch` must be told of it. */
export interface OpenBody {
  readonly body: BodyInit;
  readonly duplex: "half";
  readonly redirect?: RequestRedirect;
  readonly window?: null;
}

/** A body that is ready to be sent. */
export interface EncodedBody {
  readonly body: BodyInit;
  /** The `Content-Type`; absent where the platform must write it (FormData). */
  readonly contentType?: string;
  /** Further headers that tell of the body. */
  readonly headers?: Readonly<Record<string, string>>;
  /** Opens it for a try, where it is sent while it is read. The signal tells where the request ends before that. */
  readonly open?: ((signal: AbortSignal) => OpenBody) | undefined;
}

/**
 * Writes a body: `json`, `form`, `multipart`, `binary` or `text` of `../runtime/body/`.
 * @param value what the caller gave; not undefined
 * @param mediaType the media type it is sent as
 * @param fields what the descriptor says about properties of the body
 * @param shape where values are that JSON does not have, for the encoders of `../runtime/convert/`
 */
export type BodyEncoder = (
  value: unknown,
  mediaType: string,
  fields: readonly BodyField[],
  shape?: Shape,
) => EncodedBody | Promise<EncodedBody>;

/** A media type that the operation takes, for example `["application/json", json]`. */
export type OfferedBody = readonly [
  mediaType: string,
  encode: BodyEncoder,
  fields?: readonly BodyField[],
  shape?: Shape,
];

/**
 * Parameters of a place behind the function that writes them: `inQuery`, `inHeaders` or `inCookies` of
 * `../runtime/parameters/`.
 */
export type ParameterSlot<Written> = readonly [write: ParameterWriter<Written>, ...parameters: Parameter[]];

/**
 * Writes the parameters of one place.
 * @param params the argument object of the call
 * @param taken is told of the properties that belong to parameters, and so not to the body
 */
export type ParameterWriter<Written> = (
  slot: ParameterSlot<Written>,
  params: object,
  taken: Set<string>,
) => readonly Written[];

/** Path parameters behind the function that puts them into the template: `inPath` of `../runtime/parameters/`. */
export type PathSlot = readonly [write: PathWriter, ...parameters: Parameter[]];

/**
 * Puts the arguments of a call into the template of its path.
 * @param args in the order of the parameters
 */
export type PathWriter = (operation: Operation, slot: PathSlot, args: readonly unknown[]) => string;

/**
 * Media types that an operation takes, the standard one first, behind the function that writes its body: `oneType` or
 * `anyType` of `../runtime/body/`.
 */
export type BodySlot = readonly [write: BodyWriter, OfferedBody, ...OfferedBody[]];

/**
 * Writes the body of a request.
 * @param value what the caller gave; undefined where there is no body
 * @param params the argument object of the call, which may itself be a body that is written out
 * @param contentType the caller's choice
 */
export type BodyWriter = (
  operation: Operation,
  slot: BodySlot,
  value: unknown,
  params: object,
  contentType: string | undefined,
) => Partial<EncodedBody> | Promise<Partial<EncodedBody>>;

/** The connection behind a response: how to end it, and what its failure means. */
export interface Connection {
  /** Ends it now. */
  abort(): void;
  /** To be called once, when nothing more will be read: takes the listener off the caller's signal. */
  release(): void;
  /**
   * Does something within the time limit; after a failure the connection is over.
   * @throws what `explain` makes of the failure
   */
  within<T>(work: () => Promise<T>): Promise<T>;
  /** Turns whatever reading failed with into an AbortError, a TimeoutError or a ConnectionError. */
  explain(error: unknown): Error;
  /** Aborted with the connection. */
  readonly signal: AbortSignal;
}

/** A successful response, its body unread, and what belongs to it. */
export interface Answer {
  readonly response: Response;
  readonly connection: Connection;
  /** Headers of the request, but for credentials. */
  readonly headers: Map<string, string>;
  /** Makes the request again, with `headers` as they are then. Absent where that is not safe, or the caller wants no more tries. */
  readonly again?: (() => Promise<Answer>) | undefined;
}

/**
 * Reads the body of a response.
 * @param type its content type, without parameters
 */
export type BodyReader = (answer: Answer, type: string) => Promise<unknown>;

/** Parses JSON. */
export type JsonParser = (text: string) => unknown;

/**
 * Reads a response item by item: `sse`, `sseText` or `jsonLines` of `../runtime/stream/`.
 * Returns a `Stream` (`../runtime/stream/stream.js`).
 */
export type StreamDecoder = (answer: Answer, parse: JsonParser) => AsyncIterable<unknown>;

/** How JSON of responses is read where values are more than JSON has. */
export interface Results {
  /** `readDated` or `readPrecise` of `../runtime/convert/results.js`. */
  readonly read: (text: string, results: Results, response: Response) => unknown;
  /** By status as in the document (`200`, `4XX`, `default`, in this order) and media type. */
  readonly shapes: readonly (readonly [status: string, mediaType: string, shape?: Shape])[];
}

/** Decoders by media type, behind the function that chooses one: `byType` of `../runtime/stream/`. */
export type StreamSlot = readonly [
  read: StreamReader,
  ...offers: (readonly [mediaType: string, decode: StreamDecoder])[],
];

/**
 * Reads a response as a stream.
 * @param type content type of the response, without its parameters
 * @returns undefined where it is none
 */
export type StreamReader = (
  slot: StreamSlot,
  answer: Answer,
  type: string,
  parse: JsonParser,
) => AsyncIterable<unknown> | undefined;

/** A property of the body that asks for a stream, behind the function that looks at it. */
export type FlagSlot = readonly [
  typeAskedFor: (operation: Operation, body: unknown) => string | undefined,
  name: string,
];

/** How the pages of an operation follow each other. Places are lists of property names; an empty list is the whole. */
export interface Pages {
  /** `byCursor`, `byNumber`, `byOffset` or `byLink` of `../runtime/pages/`. */
  readonly next: PageStep;
  /** Where the items are in the body of a response. */
  readonly items: readonly string[];
  /** Where what asks for another page is in the argument object. */
  readonly parameter?: readonly string[];
  /** For `byCursor`: where the cursor of the next page is in the body. */
  readonly cursor?: readonly string[];
  /** For `byCursor`: where the cursor is in the last item, where the body has none. */
  readonly lastItem?: readonly string[];
  /** Where the body says whether there is more. */
  readonly more?: readonly string[];
  /** Where the body says how many pages (`byNumber`) or items (`byOffset`) there are. */
  readonly total?: readonly string[];
  /** For `byNumber`: number of the first page, `byOffset`: of the first item. Default 1 and 0. */
  readonly first?: number;
}

/** A call of an operation. */
export interface Call {
  readonly operation: Operation;
  readonly args: readonly unknown[];
  readonly params: object;
  readonly options: RequestOptions;
}

/** A page that came. */
export interface PageBody {
  readonly data: unknown;
  readonly items: readonly unknown[];
  readonly response: Response;
}

/** The call for the page after one; undefined after the last. */
export type PageStep = (pages: Pages, call: Call, page: PageBody) => Call | undefined;

/** An operation. Write it as `export const x: Operation = { … }`. */
export interface Operation {
  /** The operationId, or what stands for it; shown in messages. */
  readonly id: string;
  /** Upper case. */
  readonly method: string;
  /** Path template as in the document. */
  readonly path: string;
  /** A server of its own; used unless the caller chose a base URL. */
  readonly baseUrl?: string;
  readonly pathParams?: PathSlot;
  readonly query?: ParameterSlot<string>;
  readonly headers?: ParameterSlot<readonly [name: string, value: string]>;
  readonly cookies?: ParameterSlot<readonly [name: string, value: string]>;
  /** The first media type is sent unless the caller says otherwise (`contentType`). */
  readonly body?: BodySlot;
  /**
   * True: the body is the property `body` of the argument object. Absent: every own property of the argument object that
   * no parameter takes belongs to the body.
   */
  readonly bodyField?: boolean;
  /** Without `bodyField`: an empty body is sent (`{}`) where the caller gave no property of it. */
  readonly bodyRequired?: boolean;
  /** Accept header where the caller asks for nothing else (`accept`). Absent: any media type. */
  readonly accept?: string;
  /** Absent: `JSON.parse` reads. */
  readonly results?: Results;
  /** `anyAnswer` of `../runtime/body/any-answer.js` where answers may be other than JSON or text. Absent: those are text too. */
  readonly read?: BodyReader;
  /** Decoders of the responses that arrive item by item, by media type. */
  readonly streams?: StreamSlot;
  /** Property of the body that asks for a stream where it is true, behind `byFlag` of `../runtime/stream/by-flag.js`. */
  readonly streamFlag?: FlagSlot;
  /** Alternatives, each a set of security schemes by name. `[]`: send nothing. Absent: what the client's config says. */
  readonly security?: Security;
  /** How its pages follow each other, for `paginate` of `../runtime/pages/page.js`. */
  readonly pages?: Pages;
  /** Whether it may be sent twice. Absent: unless the method is POST or PATCH. */
  readonly idempotent?: boolean;
}
