/** A real HTTP server that records the bytes of each request, and a client for it. */
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, beforeEach } from "vitest";
import { ApiClient } from "../../generator/runtime/client.js";
import type { ClientConfig } from "../../generator/runtime/config.js";
import type { Operation } from "../../generator/runtime/operation.js";
import type { BaseClientOptions, BasicCredential, Credential } from "../../generator/runtime/options.js";
import { alternatives } from "../../generator/runtime/scheme/alternatives.js";
import { basic } from "../../generator/runtime/scheme/basic.js";
import { inCookie, inHeader, inQuery } from "../../generator/runtime/scheme/places.js";

/** A request as it came over the wire. */
export interface Recorded {
  readonly method: string;
  /** Path and query, as they were sent. */
  readonly url: string;
  readonly headers: IncomingMessage["headers"];
  readonly body: Buffer;
}

/** Answers a request; `index` counts the requests of one test from 0. */
export type Answer = (response: ServerResponse, request: Recorded, index: number) => void;

/** What a test sees of its server. */
export interface TestServer {
  readonly url: string;
  readonly requests: Recorded[];
  /** The one request that was made. */
  readonly only: Recorded;
  answer: Answer;
  /** How many connections were closed before their response was finished. */
  broken: number;
  readonly server: Server;
}

/** Starts a server for the tests of a file; each test begins with no requests and the answer 204. */
export function useServer(): TestServer {
  const requests: Recorded[] = [];
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    response.on("close", () => {
      if (!response.writableFinished) state.broken += 1;
    });
    try {
      for await (const chunk of request) chunks.push(chunk as Buffer);
    } catch {
      return; // the client went away
    }
    const recorded: Recorded = {
      method: request.method ?? "",
      url: request.url ?? "",
      headers: request.headers,
      body: Buffer.concat(chunks),
    };
    requests.push(recorded);
    state.answer(response, recorded, requests.length - 1);
  });
  const state = {
    requests,
    server,
    broken: 0,
    answer: noContent as Answer,
    get url(): string {
      return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    },
    get only(): Recorded {
      const [first, ...rest] = requests;
      if (!first || rest.length > 0) throw new Error(`expected one request, saw ${requests.length}`);
      return first;
    },
  };
  beforeAll(() => new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve)));
  beforeEach(() => {
    requests.length = 0;
    state.broken = 0;
    state.answer = noContent;
  });
  afterAll(() => {
    server.closeAllConnections();
    return new Promise<void>((resolve) => server.close(() => resolve()));
  });
  return state;
}

const noContent: Answer = (response) => {
  response.writeHead(204).end();
};

/** An answer with a body. */
export function reply(
  status: number,
  contentType: string | undefined,
  body: string | Uint8Array,
  headers = {},
): Answer {
  return (response) => {
    response.writeHead(status, { ...(contentType && { "content-type": contentType }), ...headers }).end(body);
  };
}

/** An answer of JSON. */
export function replyJson(value: unknown, status = 200, headers = {}): Answer {
  return reply(status, "application/json", JSON.stringify(value), headers);
}

/** Options of the test client: one for each scheme of case 32. */
export interface TestOptions extends BaseClientOptions {
  readonly apiKey?: Credential | undefined;
  readonly key?: Credential | undefined;
  readonly tenant?: Credential | undefined;
  readonly login?: BasicCredential | undefined;
  readonly session?: Credential | undefined;
  readonly digest?: Credential | undefined;
}

/** As the generator would write it. */
export const CONFIG: ClientConfig = {
  name: "Acme",
  version: "1.2.3",
  baseUrl: "https://api.test/v1",
  authorize: alternatives,
  schemes: {
    bearerAuth: {
      option: "apiKey",
      env: "ACME_TEST_API_KEY",
      in: inHeader,
      name: "authorization",
      prefix: "Bearer ",
    },
    key: { option: "key", env: "ACME_TEST_KEY", in: inQuery, name: "api_key" },
    tenant: { option: "tenant", in: inHeader, name: "x-tenant" },
    basic: {
      option: "login",
      env: "ACME_TEST_LOGIN",
      in: inHeader,
      name: "authorization",
      prefix: "Basic ",
      exchange: basic,
    },
    session: { option: "session", in: inCookie, name: "sid" },
    digest: { option: "digest", in: inHeader, name: "authorization", prefix: "Token " },
    mtls: { option: "certificate" },
  },
  env: { baseUrl: "ACME_TEST_BASE_URL" },
};

/** Paths of the test API, for `raw`. */
export interface paths {
  "/a": {
    parameters: { query?: never; header?: never; path?: never; cookie?: never };
    get: {
      parameters: { query?: { api_key?: string; q?: string }; header?: never; path?: never; cookie?: never };
      responses: {
        200: { headers: Record<string, unknown>; content: { "application/json": { ok: boolean } } };
      };
    };
  };
}

/** A client as it is generated. */
export class Acme extends ApiClient<paths, TestOptions> {
  constructor(options: TestOptions = {}, config: ClientConfig = CONFIG) {
    super(options, config);
  }
}

/** An operation that needs nothing. */
export const PLAIN: Operation = { id: "plain", method: "GET", path: "/a" };

/** A client of the test server. */
export function clientOf(server: TestServer, options: TestOptions = {}, config: ClientConfig = CONFIG): Acme {
  return new Acme({ baseUrl: server.url, allowLoopbackHttp: true, ...options }, config);
}
