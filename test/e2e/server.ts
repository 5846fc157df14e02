/** A real HTTP server on the loopback address that keeps what it was sent. */
import { createServer, type IncomingHttpHeaders } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, beforeEach } from "vitest";

/** A request as it came over the wire; the body as Latin-1, so that no byte is lost. */
export interface Seen {
  readonly method: string;
  readonly url: string;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

export interface Reply {
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
  /** Sent piece by piece. */
  readonly pieces: readonly (string | Uint8Array)[];
}

export interface Wire {
  readonly url: string;
  readonly seen: Seen[];
  /** What it answers, perhaps by the address. */
  reply: Reply | ((url: string) => Reply);
}

/** Starts a server for the tests of a file; each test begins with nothing seen. */
export function useWire(): Wire {
  const wire: Wire & { url: string } = { url: "", seen: [], reply: json({}) };
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const { method = "", url = "", headers } = request;
    wire.seen.push({ method, url, headers, body: Buffer.concat(chunks).toString("latin1") });
    const reply = typeof wire.reply === "function" ? wire.reply(url) : wire.reply;
    const { status = 200, headers: answered = {}, pieces } = reply;
    response.writeHead(status, answered);
    for (const piece of pieces) {
      response.write(piece);
      await new Promise((resolve) => setTimeout(resolve, 2));
    }
    response.end();
  });
  beforeAll(async () => {
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    wire.url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });
  beforeEach(() => {
    wire.seen.length = 0;
    wire.reply = json({});
  });
  afterAll(() => {
    server.closeAllConnections();
    server.close();
  });
  return wire;
}

/** An answer of JSON. */
export function json(value: unknown, status = 200, headers: Readonly<Record<string, string>> = {}): Reply {
  return {
    status,
    headers: { "content-type": "application/json", ...headers },
    pieces: [JSON.stringify(value)],
  };
}

/** Server-sent events, cut in the middle of lines. */
export function events(...data: readonly string[]): Reply {
  const text = data.map((one) => `data: ${one}\n\n`).join("");
  const half = Math.floor(text.length / 2) + 3;
  return {
    headers: { "content-type": "text/event-stream" },
    pieces: [text.slice(0, half), text.slice(half)],
  };
}

/** The parts of a multipart body, without the boundary, which is random. */
export function partsOf(seen: Seen): string[] {
  const [, boundary = ""] = /boundary=(.+)$/.exec(seen.headers["content-type"] ?? "") ?? [];
  const [, ...parts] = seen.body.split(`--${boundary}`);
  return parts.map((part) => part.replace(/^\r\n|\r\n$/g, "")).filter((part) => part !== "--");
}
