/** Data that is sent as bytes. */

/** Everything that bytes can be taken from; streams can be sent once only. */
export type Bytes =
  | Blob
  | ArrayBuffer
  | ArrayBufferView
  | ReadableStream<Uint8Array>
  | AsyncIterable<Uint8Array>;

/** Bytes, or bytes with a name made by `file()`. */
export type FileInput = Bytes | NamedFile;

/** Data together with the name and type it is sent under. */
export class NamedFile {
  constructor(
    readonly data: Bytes | string,
    readonly filename: string,
    readonly contentType: string | undefined,
    readonly headers: PartHeaders = {},
    readonly size?: number,
  ) {}
}

/** Headers of one part of a multipart body. */
export type PartHeaders = Readonly<Record<string, string>>;

/** What one part of a multipart body is sent with. */
export interface PartOptions {
  readonly contentType?: string;
  readonly headers?: PartHeaders;
}

/** A value of a multipart body together with what its part is sent with. */
export class Part {
  constructor(
    readonly value: unknown,
    readonly options: PartOptions,
  ) {}
}

/**
 * Gives a value of a multipart body a content type or headers of its own; for files there is `file()`.
 * @returns something that stands for the value in the arguments of a call, and nowhere else
 */
export function part<T>(value: T, options: PartOptions): T {
  return new Part(value, options) as T;
}

/** What `file` takes beside data and name. */
export interface FileOptions extends PartOptions {
  /** Bytes of a stream, where you know them: sent as `Content-Length`, which some servers want. */
  readonly size?: number;
}

/**
 * Gives data a file name and a media type.
 * @param data the content; text is sent as UTF-8
 * @param filename name that the API sees
 * @param options `contentType`: media type; default is the type of a Blob, else what the description says. `headers`: those
 * of its part of a multipart body. `size`: bytes of a stream
 */
export function file(data: Bytes | string, filename: string, options: FileOptions = {}): NamedFile {
  return new NamedFile(data, filename, options.contentType, options.headers, options.size);
}

/** Whether a value is data that is sent as bytes; text alone is not. */
export function isFileInput(value: unknown): value is FileInput {
  return (
    value instanceof NamedFile ||
    value instanceof Blob ||
    value instanceof ArrayBuffer ||
    ArrayBuffer.isView(value) ||
    value instanceof ReadableStream ||
    isAsyncIterable(value)
  );
}

/** Whether bytes come one chunk after another, and once only. */
export function isAsyncIterable(value: unknown): value is AsyncIterable<Uint8Array> {
  return typeof value === "object" && value !== null && Symbol.asyncIterator in value;
}

/** A stream over an async iterable; cancelling it ends the iteration. */
export function streamOf(chunks: AsyncIterable<Uint8Array>): ReadableStream<Uint8Array> {
  const iterator = chunks[Symbol.asyncIterator]();
  return new ReadableStream({
    async pull(controller) {
      const { done, value } = await iterator.next();
      if (done) controller.close();
      else controller.enqueue(value);
    },
    async cancel() {
      await iterator.return?.();
    },
  });
}

/** Data as a Blob, or as a stream where it comes piece by piece. */
export function blobOrStream(data: Bytes | string): Blob | ReadableStream<Uint8Array> {
  if (data instanceof Blob || data instanceof ReadableStream) return data;
  return isAsyncIterable(data) ? streamOf(data) : new Blob([data as BlobPart]);
}
