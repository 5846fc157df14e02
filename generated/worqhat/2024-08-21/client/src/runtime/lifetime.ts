import { AbortError, ClientError, ConnectionError, TimeoutError } from "./errors.js";
import type { Connection } from "./operation.js";

/** A longer timer, Infinity above all, would fire at once. */
const LONGEST_TIMER = 2 ** 31;

/** One try: its time limit and the caller's signal, on one AbortController. */
export class Lifetime implements Connection {
  readonly #controller = new AbortController();
  readonly #caller: AbortSignal | undefined;
  readonly #timeout: number;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #late = false;
  readonly #follow = (): void => this.abort();

  /**
   * @param caller the caller's signal
   * @param timeout milliseconds that each `within` may take
   */
  constructor(caller: AbortSignal | undefined, timeout: number) {
    this.#caller = caller;
    this.#timeout = timeout;
    if (caller?.aborted) this.abort();
    caller?.addEventListener("abort", this.#follow);
  }

  /** To be given to whatever can be interrupted. */
  get signal(): AbortSignal {
    return this.#controller.signal;
  }

  abort(): void {
    this.#controller.abort();
  }

  release(): void {
    clearTimeout(this.#timer);
    this.#caller?.removeEventListener("abort", this.#follow);
  }

  /**
   * Does something within the time limit; after a failure the lifetime is over.
   * @throws what `explain` makes of the failure
   */
  async within<T>(work: () => Promise<T>): Promise<T> {
    if (this.#timeout < LONGEST_TIMER) {
      this.#timer = setTimeout(() => {
        this.#late = true;
        this.abort();
      }, this.#timeout);
    }
    try {
      const result = await work();
      clearTimeout(this.#timer);
      return result;
    } catch (error) {
      this.release();
      throw this.explain(error);
    }
  }

  explain(error: unknown): Error {
    if (this.#caller?.aborted) return abortErrorOf(this.#caller);
    if (this.#late) {
      return new TimeoutError(`No answer within ${this.#timeout} ms. Set \`timeout\` to wait longer.`, {
        cause: error,
      });
    }
    if (error instanceof ClientError) return error;
    return new ConnectionError(
      `The connection failed: ${causeOf(error)}. Check the network and the base URL.`,
      {
        cause: error,
      },
    );
  }
}

/** The error for a request that its caller ended. */
export function abortErrorOf(signal: AbortSignal): AbortError {
  return new AbortError("The request was aborted.", { cause: signal.reason });
}

/** `fetch failed` says nothing; the code below it does. */
function causeOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const { cause } = error;
  if (!(cause instanceof Error)) return error.message;
  return (cause as { code?: string }).code ?? cause.message;
}
