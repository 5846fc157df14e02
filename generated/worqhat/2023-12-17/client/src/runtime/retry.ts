import { startConnection } from "./connection.js";
import { ApiError, ConnectionError } from "./errors.js";
import type { Operation } from "./operation.js";

/** Whether sending the operation twice does no more than sending it once (RFC 9110 §9.2.2). */
export function isIdempotent(operation: Operation): boolean {
  return operation.idempotent ?? !/POST|PATCH/.test(operation.method);
}

/**
 * Tries until it works, or until trying again makes no sense.
 * @param attempt one try
 * @param retries how many tries may follow the first
 * @param ends when there is no time for another try, on the clock of `performance.now()`
 * @param signal ends the waiting; the next try is to end with its AbortError
 * @param note is told before each pause
 * @throws what the last try ended with
 */
export async function withRetries<T>(
  attempt: () => Promise<T>,
  retries: number,
  ends: number,
  signal: AbortSignal | undefined,
  note: (milliseconds: number, error: unknown) => void,
): Promise<T> {
  for (let count = 0; ; count++) {
    try {
      return await attempt();
    } catch (error) {
      const delay = count < retries ? retryDelay(error, count) : Infinity;
      if (performance.now() + delay >= ends) throw error;
      note(delay, error);
      await sleep(delay, signal);
    }
  }
}

/**
 * Whether and when to try again after an error.
 * @param error what the try ended with
 * @param attempt number of tries before this one
 * @returns milliseconds to wait; Infinity: do not try again
 */
function retryDelay(error: unknown, attempt: number): number {
  const backoff = Math.random() * Math.min(500 * 2 ** attempt, 8000);
  // One without a cause is about redirects, which would be the same again.
  if (error instanceof ConnectionError && error.cause) return backoff;
  if (!(error instanceof ApiError)) return Infinity;
  const { status, headers } = error;
  const isPassing = /^(408|409|429|5..)$/.test(String(status));
  if ((headers.get("x-should-retry") ?? String(isPassing)) !== "true") return Infinity;
  const wait = Math.max(0, retryAfter(headers) ?? backoff);
  // A server that asks for a longer pause is not waited for: its error tells the caller.
  return wait <= 60_000 ? wait : Infinity;
}

/** Milliseconds that the server asks to wait: `retry-after-ms`, or `Retry-After` in seconds or as a date (RFC 9110 §10.2.3). */
function retryAfter(headers: Headers): number | undefined {
  const after = headers.get("retry-after") || "none";
  const candidates = [
    Number(headers.get("retry-after-ms") || "none"),
    Number(after) * 1000,
    Date.parse(after) - Date.now(),
  ];
  return candidates.find(Number.isFinite);
}

/**
 * Waits, but no longer than until the signal is aborted: whoever goes on then sees that it is.
 * @throws AbortError where it is aborted already
 */
export async function sleep(milliseconds: number, caller: AbortSignal | undefined): Promise<void> {
  const { signal, within, release } = startConnection(caller, milliseconds, Infinity);
  await within(() => new Promise((resolve) => signal.addEventListener("abort", resolve)));
  release();
}
