/** Bodies that are sent while they are read. */
import type { EncodedBody, OpenBody } from "../operation.js";

/** Bytes that come piece by piece, once only, and how many that will be, where it is known. */
export interface Flow {
  readonly stream: ReadableStream<Uint8Array>;
  readonly size: number | undefined;
}

/** A part of a body. */
export type Piece = Blob | Flow;

/** Smaller Blobs are sent the fast way, even where that reads them to their end first. */
const LARGE = 2 ** 20;

interface Host {
  readonly process?: { readonly versions?: Readonly<Record<string, string | undefined>> };
}

/** Node itself, and neither Deno nor Bun. */
function isNode(): boolean {
  const { node, bun, deno } = (globalThis as unknown as Host).process?.versions ?? {};
  return node !== undefined && !bun && !deno;
}

/** All pieces as one body, read while it is sent: from Blobs again for each try, from streams once. */
export function flowOf(pieces: readonly Piece[]): EncodedBody {
  const sizes = pieces.map(({ size }) => size);
  const size = sizes.reduce(
    (sum, one) => (sum === undefined || one === undefined ? undefined : sum + one),
    0,
  );
  const length = size === undefined ? {} : { headers: { "content-length": String(size) } };
  if (pieces.some((piece) => !(piece instanceof Blob))) {
    const stream = openStream(pieces);
    return { body: stream.body, open: (signal) => bodyOf(stream, signal), ...length };
  }
  const body = new Blob(pieces as readonly Blob[] as Blob[]);
  // Node's `fetch` reads a Blob into memory, a file of the disk too.
  if ((size ?? 0) <= LARGE || !isNode()) return { body };
  return { body, open: (signal) => bodyOf(openStream(pieces), signal), ...length };
}

/** What `fetch` gets of a stream that ends with the request. */
function bodyOf({ body, end }: OpenStream, signal: AbortSignal): OpenBody {
  signal.addEventListener("abort", end);
  // Node's `fetch` keeps all of a body for a redirect, unless there may be none and nobody could be asked for a password.
  return { body, duplex: "half", ...(isNode() && { redirect: "error", window: null }) };
}

interface OpenStream {
  readonly body: ReadableStream;
  /** To be called where the request ends before the body is read. */
  readonly end: () => void;
}

/**
 * One stream of all pieces, in their order. Where the request ends early the one that is being read is let go, and those after
 * it: not every `fetch` does that by itself, and some would read them to their end.
 */
function openStream(pieces: readonly Piece[]): OpenStream {
  const left = pieces.map((piece) => (piece instanceof Blob ? piece : piece.stream));
  let reader: ReadableStreamDefaultReader<Uint8Array> | undefined;
  let end: () => void = () => undefined;
  const cancel = async (): Promise<void> => {
    const streams = left.splice(0).filter((piece) => piece instanceof ReadableStream);
    await Promise.allSettled([reader?.cancel(), ...streams.map((stream) => stream.cancel())]);
  };
  const body = new ReadableStream<Uint8Array>({
    start(controller) {
      end = () => {
        controller.error(new Error("The request has ended."));
        void cancel();
      };
    },
    async pull(controller) {
      for (;;) {
        const piece = reader ? undefined : left.shift();
        if (piece) reader = (piece instanceof Blob ? piece.stream() : piece).getReader();
        if (!reader) return controller.close();
        const { done, value } = await reader.read();
        if (!done) return controller.enqueue(value);
        reader = undefined;
      }
    },
    cancel,
  });
  return { body, end: () => end() };
}
