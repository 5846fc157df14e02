import { AbortError, ClientError, ConnectionError, TimeoutError } from "./errors.js";
import type { Connection, Reopened } from "./operation.js";

/** A longer timer, Infinity above all, would fire at once. */
const LONGEST_TIMER = 2 ** 31;

/** One try: its time limit and the caller's signal, on one AbortController. */
export class Lifetime implements Connection {
  reopen: ((id: string) => Promise<Reopened>) | undefined;
  readonly #controller = new AbortController();
  readonly #caller: AbortSignal | undefined;
  readonly #timeout: number;
  readonly #ends: number;
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** How many milliseconds ran out. */
  #late: number | undefined;
  readonly #follow = (): void => this.abort();

  /**
   * @param caller the caller's signal
   * @param timeout milliseconds that each `within` may take
   * @param ends when all is over, on the clock of `performance.now()`
   */
  constructor(caller: AbortSignal | undefined, timeout: number, ends: number) {
    this.#caller = caller;
    this.#timeout = timeout;
    this.#ends = ends;
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
    const limit = Math.min(this.#timeout, this.#ends - performance.now());
    if (limit < LONGEST_TIMER) {
      this.#timer = setTimeout(() => {
        this.#late = Math.round(limit);
        this.abort();
      }, limit);
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
    if (this.#late !== undefined) {
      return new TimeoutError(`No answer within ${this.#late} ms. Raise \`timeout\` or \`deadline\`.`, {
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
  const { cause } = Object(error) as { cause?: { code?: string; message?: string } };
  return cause?.code ?? cause?.message ?? String(error);
}
