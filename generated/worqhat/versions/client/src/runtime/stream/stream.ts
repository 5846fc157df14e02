import { ConnectionError, UsageError } from "../errors.js";
import type { Answer } from "../operation.js";
import { sleep } from "../retry.js";

/** What came along with an item of a server-sent event stream. */
export interface EventInfo {
  /** Type of the event; `message` where the server named none. */
  readonly event: string;
  /** Id of the last event that had one: what `Last-Event-ID` takes to go on after it. */
  readonly id: string;
  /** Milliseconds that the server asks to wait before connecting again. */
  readonly retry: number | undefined;
}

/**
 * Makes items out of decoded text.
 * @param note to be called before an item is yielded that has more to it
 * @param last what was noted last, before the connection broke
 */
export type ItemParser = (
  chunks: AsyncIterable<string>,
  note: (info: EventInfo) => void,
  last: EventInfo | undefined,
) => AsyncIterable<unknown>;

/** How often a connection may break before an item comes. */
const MOST_BREAKS = 5;

/**
 * A response whose items are read as they arrive. Iterate once; leaving the loop, in whatever way, ends the connection.
 * Where nobody iterates, `abort()` ends it. Where the connection breaks, the request is safe to repeat and the server gives
 * its events ids, reading goes on after the last event on another connection.
 */
export class Stream<T> implements AsyncIterable<T> {
  /** The first response. */
  readonly response: Response;
  #answer: Answer;
  readonly #parse: ItemParser;
  #info: EventInfo | undefined;
  #reader: ReadableStreamDefaultReader<Uint8Array> | undefined;
  #started = false;
  #ended = false;

  constructor(answer: Answer, parse: ItemParser) {
    this.response = answer.response;
    this.#answer = answer;
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
    this.#answer.connection.abort();
    this.#answer.connection.release();
  }

  /**
   * @throws UsageError when iterated a second time; AbortError, ConnectionError, DecodeError while reading
   */
  async *[Symbol.asyncIterator](): AsyncGenerator<T, void, undefined> {
    if (this.#started) throw new UsageError("A stream can be iterated once. Make the request again.");
    this.#started = true;
    const note = (info: EventInfo): void => {
      this.#info = info;
    };
    let breaks = 0;
    try {
      for (;;) {
        try {
          for await (const item of this.#parse(this.#decode(), note, this.#info)) {
            if (this.#ended) return;
            breaks = 0;
            yield item as T;
          }
          return;
        } catch (error) {
          await this.#goOn(error, breaks++);
        }
        if (this.#ended) return;
      }
    } finally {
      this.abort();
    }
  }

  /** Makes a new connection that goes on after the last event. @throws the error where that cannot be */
  async #goOn(error: unknown, breaks: number): Promise<void> {
    const { again, headers, connection } = this.#answer;
    const { id, retry = 1000 } = this.#info ?? {};
    if (!(error instanceof ConnectionError) || !again || !id || breaks >= MOST_BREAKS) throw error;
    try {
      await sleep(retry * 2 ** breaks, connection.signal);
      if (this.#ended) return;
      headers.set("last-event-id", id);
      this.#answer = await again();
      connection.release();
    } catch (failure) {
      if (!this.#ended) throw connection.explain(failure);
    }
    if (this.#ended) this.abort();
  }

  /** The body as text; characters split over chunks are put together, a byte order mark is taken off. */
  async *#decode(): AsyncGenerator<string, void, undefined> {
    this.#reader = this.#answer.response.body?.getReader();
    const decoder = new TextDecoder();
    try {
      while (this.#reader && !this.#ended) {
        const { done, value } = await this.#reader.read();
        yield decoder.decode(value, { stream: !done });
        if (done) return;
      }
    } catch (error) {
      if (!this.#ended) throw this.#answer.connection.explain(error);
    }
  }
}
