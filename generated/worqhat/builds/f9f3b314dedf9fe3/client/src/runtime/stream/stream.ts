import { UsageError } from "../errors.js";
import type { Connection } from "../operation.js";

/** What came along with an item of a server-sent event stream. */
export interface EventInfo {
  /** Type of the event; `message` where the server named none. */
  readonly event: string;
  /** Id of the last event that had one: what `Last-Event-ID` takes to go on after it. */
  readonly id: string;
  /** Milliseconds that the server asks to wait before connecting again. */
  readonly retry: number | undefined;
}

/** Makes items out of decoded text; calls `note` before it yields an item that has more to it. */
export type ItemParser = (
  chunks: AsyncIterable<string>,
  note: (info: EventInfo) => void,
) => AsyncIterable<unknown>;

/**
 * A response whose items are read as they arrive. Iterate once; leaving the loop, in whatever way, ends the connection.
 * Where nobody iterates, `abort()` ends it.
 */
export class Stream<T> implements AsyncIterable<T> {
  readonly response: Response;
  readonly #connection: Connection;
  readonly #parse: ItemParser;
  #info: EventInfo | undefined;
  #reader: ReadableStreamDefaultReader<Uint8Array> | undefined;
  #started = false;
  #ended = false;

  constructor(response: Response, connection: Connection, parse: ItemParser) {
    this.response = response;
    this.#connection = connection;
    this.#parse = parse;
  }

  /** About the item that was yielded last; server-sent events only. */
  get last(): EventInfo | undefined {
    return this.#info;
  }

  /** Ends the connection; a loop that is running ends without an error. */
  abort(): void {
    this.#ended = true;
    this.#reader?.cancel().catch(() => undefined); // a reader that already failed says so a second time
    this.#connection.abort();
    this.#connection.release();
  }

  /**
   * @throws UsageError when iterated a second time; AbortError, ConnectionError, DecodeError while reading
   */
  async *[Symbol.asyncIterator](): AsyncGenerator<T, void, undefined> {
    if (this.#started) throw new UsageError("A stream can be iterated once. Make the request again.");
    this.#started = true;
    try {
      for await (const item of this.#parse(this.#decode(), (info) => {
        this.#info = info;
      })) {
        if (this.#ended) return;
        yield item as T;
      }
    } finally {
      this.abort();
    }
  }

  /** The body as text; characters split over chunks are put together, a byte order mark is taken off. */
  async *#decode(): AsyncGenerator<string, void, undefined> {
    this.#reader = this.response.body?.getReader();
    const decoder = new TextDecoder();
    try {
      while (this.#reader && !this.#ended) {
        const { done, value } = await this.#reader.read();
        yield decoder.decode(value, { stream: !done });
        if (done) return;
      }
    } catch (error) {
      if (!this.#ended) throw this.#connection.explain(error);
    }
  }
}
