import { AbortError, ClientError, ConnectionError, TimeoutError } from "./errors.js";
import type { Connection } from "./operation.js";

/**
 * Begins a try: its time limit and the caller's signal, on one AbortController.
 * @param caller the caller's signal
 * @param timeout milliseconds that each `within` may take
 * @param ends when all is over, on the clock of `performance.now()`
 * @throws AbortError where the caller has ended it already
 */
export function startConnection(caller: AbortSignal | undefined, timeout: number, ends: number): Connection {
  const controller = new AbortController();
  let timer: ReturnType<typeof setTimeout> | undefined;
  /** How many milliseconds ran out. */
  let late: number | undefined;

  const abort = (): void => controller.abort();
  const release = (): void => {
    clearTimeout(timer);
    caller?.removeEventListener("abort", abort);
  };
  const explain: Connection["explain"] = (cause) => {
    if (caller?.aborted) return new AbortError("The request was aborted.", { cause: caller.reason });
    if (late !== undefined)
      return new TimeoutError(`No answer within ${late} ms. Raise \`timeout\` or \`deadline\`.`, { cause });
    if (cause instanceof ClientError) return cause;
    return new ConnectionError(
      `The connection failed: ${reasonOf(cause)}. Check the network and \`baseUrl\`.`,
      { cause },
    );
  };
  const within: Connection["within"] = async (work) => {
    const limit = Math.min(timeout, ends - performance.now());
    // A longer timer, Infinity above all, would fire at once.
    if (limit < 2 ** 31) {
      timer = setTimeout(() => {
        late = Math.round(limit);
        abort();
      }, limit);
    }
    try {
      const result = await work();
      clearTimeout(timer);
      return result;
    } catch (error) {
      release();
      throw explain(error);
    }
  };

  if (caller?.aborted) throw explain(undefined);
  caller?.addEventListener("abort", abort);
  return { signal: controller.signal, abort, release, explain, within };
}

/** `fetch failed` says nothing; the code below it does. */
function reasonOf(error: unknown): string {
  const { cause } = Object(error) as { cause?: { code?: string; message?: string } };
  return cause?.code ?? cause?.message ?? String(error);
}
