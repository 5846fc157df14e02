/** The server of the suite of all platforms: open to every origin, as an API for browsers is. */
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";

/** A request as it was received. */
export interface Received {
  readonly line: string;
  readonly headers: IncomingMessage["headers"];
  readonly body: Buffer;
}

/** A server that keeps the requests of each case apart by the first part of their path. */
export interface SuiteServer {
  readonly url: string;
  /** Requests by case. */
  readonly received: Map<string, Received[]>;
  /** Cases whose client went away before the response was finished. */
  readonly abandoned: Set<string>;
  close(): Promise<void>;
}

type Handler = (
  response: ServerResponse,
  index: number,
  query: URLSearchParams,
  headers: IncomingMessage["headers"],
) => void;

const JSON_TYPE = { "content-type": "application/json" };
const EVENTS = { "content-type": "text/event-stream" };

function sendJson(response: ServerResponse, value: unknown, status = 200, headers = {}): void {
  response.writeHead(status, { ...JSON_TYPE, ...headers }).end(JSON.stringify(value));
}

/** What is answered, by the first part of the path; `index` counts the requests of a case. */
const HANDLERS: Readonly<Record<string, Handler>> = {
  json: (response) => sendJson(response, { ok: true }, 200, { "x-request-id": "r1" }),
  empty: (response) => response.writeHead(204).end(),
  text: (response) => response.writeHead(200, { "content-type": "text/plain; charset=utf-8" }).end("hé"),
  bytes: (response) => response.writeHead(200, { "content-type": "image/png" }).end(Uint8Array.of(0, 255)),
  events: (response) => {
    response.writeHead(200, EVENTS).write('id: 1\r\ndata: {"a":\r\ndata: "é"}\r\n\r\n');
    setTimeout(() => response.end("data: [DONE]\n\n"), 5);
  },
  broken: (response, index) => {
    response.writeHead(200, EVENTS).write(`retry: 1\nid: ${index}\ndata: ${index}\n\n`);
    setTimeout(() => (index < 2 ? response.destroy() : response.end()), 20);
  },
  lines: (response) => response.writeHead(200, { "content-type": "application/jsonl" }).end('{"a":1}\n2\n'),
  endless: (response) => {
    response.writeHead(200, EVENTS).write("data: 1\n\n");
  },
  missing: (response) =>
    sendJson(response, { code: "no_such", message: "No such thing" }, 404, { "x-request-id": "r2" }),
  flaky: (response, index) =>
    sendJson(response, { tries: index }, index < 2 ? 503 : 200, { "retry-after-ms": "1" }),
  never: () => undefined,
  old: (response) => sendJson(response, {}, 200, { deprecation: "@1735689600" }),
  pages: (response, index) => sendJson(response, { data: [index], next: index < 2 ? index + 1 : null }),
  token: (response) => sendJson(response, { access_token: "token", expires_in: 60 }),
  away: (response, _index, query) => response.writeHead(302, { location: query.get("to") ?? "" }).end(),
  xml: (response) => response.writeHead(200, { "content-type": "application/xml" }).end("<a>é</a>"),
  hollow: (response) => response.writeHead(200, JSON_TYPE).end(),
  teapot: (response) =>
    sendJson(response, { code: "t", message: "Short and stout" }, 418, { "request-id": "r" }),
  rich: (response) =>
    response
      .writeHead(200, EVENTS)
      .end(': hello\nevent: add\nid: 7\nretry: 5\ndata: {"a":\ndata: 1}\n\ndata: [DONE]\n\ndata: 2\n\n'),
  paced: (response, index) => {
    const after = ["0", new Date(0).toUTCString()][index];
    sendJson(
      response,
      { tries: index },
      after === undefined ? 200 : 429,
      after === undefined ? {} : { "retry-after": after },
    );
  },
  stubborn: (response) => sendJson(response, {}, 503, { "x-should-retry": "false", "retry-after-ms": "1" }),
  wilful: (response, index) =>
    sendJson(response, { tries: index }, index === 0 ? 404 : 200, {
      "x-should-retry": "true",
      "retry-after-ms": "1",
    }),
  slow: (response) => sendJson(response, {}, 503, { "retry-after": "30" }),
  soon: (response, index) => {
    const sunset = new Date(1767225600000).toUTCString();
    sendJson(response, {}, 200, {
      deprecation: index === 0 ? "true" : new Date(1735689600000).toUTCString(),
      sunset,
    });
  },
  stale: (response, index) => sendJson(response, { ok: true }, index < 2 ? 401 : 200),
  refused: (response, _index, _query, { authorization }) =>
    sendJson(response, { message: `bad key ${authorization}` }, 401),
  whose: (response, index, _query, { authorization, "x-own": own }) =>
    sendJson(response, { data: [[authorization, own]], next: index < 1 ? "n" : null }),
  numbered: (response, _index, query) => sendJson(response, { data: [query.get("page")], pages: 2 }),
  offset: (response, _index, query) => {
    const start = Number(query.get("start") ?? 0);
    sendJson(response, { data: [0, 1, 2].slice(start, start + 2), count: 3 });
  },
  linked: (response, index) =>
    sendJson(response, [index], 200, index < 1 ? { link: '<?page=2>; rel="next"' } : {}),
  page: (response) => response.writeHead(200, { "content-type": "text/html" }).end("<!doctype html>"),
};

/** Starts a server on a port of its own. */
export async function startServer(): Promise<SuiteServer> {
  const received = new Map<string, Received[]>();
  const abandoned = new Set<string>();
  const server = createServer(async (request, response) => {
    const { method = "", url = "", headers } = request;
    response.setHeader("access-control-allow-origin", "*");
    response.setHeader("access-control-expose-headers", "*");
    if (method === "OPTIONS") {
      response.writeHead(204, {
        "access-control-allow-methods": "*",
        "access-control-allow-headers": headers["access-control-request-headers"] ?? "",
      });
      response.end();
      return;
    }
    const target = new URL(url, "http://localhost");
    const name = decodeURIComponent(target.pathname.split("/")[1] ?? "");
    response.on("close", () => {
      if (!response.writableFinished) abandoned.add(name);
    });
    const chunks: Buffer[] = [];
    try {
      for await (const chunk of request) chunks.push(chunk as Buffer);
    } catch {
      return; // the client went away
    }
    const list = received.get(name) ?? [];
    received.set(name, list);
    const line = `${method} ${url.slice(url.indexOf("/", 1))}`;
    list.push({ line, headers, body: Buffer.concat(chunks) });
    const handler = HANDLERS[target.pathname.split("/")[2] ?? ""];
    if (handler) handler(response, list.length - 1, target.searchParams, headers);
    else response.writeHead(501).end();
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    received,
    abandoned,
    close: () => {
      server.closeAllConnections();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
}
