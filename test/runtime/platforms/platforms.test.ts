import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { findChromium } from "../../chromium.js";
import { type Platform, startChromium, startNode, startWorker } from "./platforms.js";
import { type Received, type SuiteServer, startServer } from "./server.js";
import { CASES } from "./suite.js";
import { MORE_WANTS, type Want } from "./wants.js";

const OK = { ok: true };
const EMPTY = "nothing";

const WANTS: Readonly<Record<string, Want>> = {
  "path and query": {
    gives: OK,
    lines: ["GET /json/a%2Fb%20%3F%23%C3%A9/;ids=x;ids=y?q=1&q=2%203&f[a][b][0]=1&p=u|v"],
    headers: { accept: "*/*" },
  },
  "header parameters": { gives: OK, lines: ["GET /json"], headers: { "x-list": "1,2" } },
  JSON: {
    gives: EMPTY,
    lines: ["POST /empty"],
    headers: { "content-type": "application/json" },
    body: '{"a":"é"}',
  },
  form: {
    gives: EMPTY,
    lines: ["POST /empty"],
    headers: { "content-type": "application/x-www-form-urlencoded" },
    body: "a[b][0]=x%20y",
  },
  text: { gives: EMPTY, lines: ["POST /empty"], body: "é" },
  bytes: {
    gives: EMPTY,
    lines: ["POST /empty"],
    headers: { "content-type": "application/octet-stream", "content-length": "2" },
  },
  multipart: {
    gives: EMPTY,
    lines: ["POST /empty"],
    headers: { "content-type": expect.stringMatching(/^multipart\/form-data; boundary=-{4}\d+$/) },
    body: /^--(-{4}\d+)\r\nContent-Disposition: form-data; name="meta"\r\nContent-Type: application\/json\r\nX-Part: 1\r\n\r\n\{"k":1\}\r\n--\1\r\nContent-Disposition: form-data; name="photo"; filename="a.png"\r\nContent-Type: image\/png\r\n\r\npng\r\n--\1--\r\n$/,
  },
  "a stream": { gives: EMPTY, lines: ["POST /empty"], body: "streamed" },
  "no content": { gives: "undefined", lines: ["GET /empty"] },
  "text back": { gives: "hé", lines: ["GET /text"] },
  "bytes back": { gives: ["image/png", [0, 255]], lines: ["GET /bytes"] },
  "the response unread": { gives: [false, 2], lines: ["GET /bytes"] },
  "data and response": { gives: [OK, 200, "r1"], lines: ["GET /json"] },
  events: { gives: [{ a: "é" }], lines: ["GET /events"] },
  "events that go on after a break": {
    gives: [0, 1, 2],
    lines: ["GET /broken", "GET /broken", "GET /broken"],
  },
  "lines of JSON": { gives: [{ a: 1 }, 2], lines: ["GET /lines"] },
  "leaving a loop": { gives: [1], lines: ["GET /endless"] },
  "the first alternative": {
    gives: OK,
    lines: ["GET /json"],
    headers: { authorization: "Bearer k", "x-tenant": undefined },
  },
  "the second alternative": {
    gives: OK,
    lines: ["GET /json"],
    headers: { authorization: undefined, "x-tenant": "t" },
  },
  "a key of the request": { gives: OK, lines: ["GET /json"], headers: { authorization: "Bearer mine" } },
  "no key where none is wanted": { gives: OK, lines: ["GET /json"], headers: { authorization: undefined } },
  "a key in the query": { gives: OK, lines: ["GET /json?api_key=k%26"] },
  "basic authentication": { gives: OK, lines: ["GET /json"], headers: { authorization: "Basic w7w6cA==" } },
  "a token for an id and secret": {
    gives: [OK, OK, OK],
    lines: ["POST /token", "GET /json", "GET /json", "GET /json"],
    headers: { authorization: "Basic aTpz" },
    body: "grant_type=client_credentials&scope=read",
  },
  "no key": { gives: ["MissingCredentialError"], lines: [] },
  "an error": {
    gives: [
      "NotFoundError",
      404,
      "no_such",
      "r2",
      "get: 404 Not Found: No such thing (request r2). Check the identifiers.",
    ],
    lines: ["GET /missing"],
  },
  "a try again": { gives: { tries: 2 }, lines: ["GET /flaky", "GET /flaky", "GET /flaky"] },
  "no try again": { gives: expect.arrayContaining(["InternalServerError", 503]), lines: ["POST /flaky"] },
  "a time limit": { gives: ["TimeoutError"], lines: ["GET /never"] },
  "a signal": { gives: ["AbortError"], lines: ["GET /never"] },
  "no server": { gives: ["ConnectionError"], lines: [] },
  "plain http": { gives: ["UsageError"], lines: [] },
  "a deprecation": { gives: ["GET /old is deprecated from 2025-01-01."], lines: ["GET /old", "GET /old"] },
  pages: { gives: [0, 1, 2], lines: ["GET /pages", "GET /pages?after=1", "GET /pages?after=2"] },
  middleware: { gives: ["/json", "200"], lines: ["GET /json"] },
  "a redirect to another origin with a bearer token": {
    gives: OK,
    lines: [expect.stringMatching(/^GET \/away/)],
  },
  "a redirect to another origin with another key": {
    gives: OK,
    lines: [expect.stringMatching(/^GET \/away/)],
  },
  ...MORE_WANTS,
};

/** Where a platform can do no better. */
const EXCEPTIONS: Readonly<Record<string, Readonly<Record<string, Partial<Want>>>>> = {
  Chromium: {
    // Streams go out over HTTP/2 only.
    "a stream": {
      gives:
        "threw ConnectionError: The connection failed: TypeError: Failed to fetch. Check the network and `baseUrl`.",
      lines: [],
      body: "",
    },
    "a stream that is not sent again": { gives: ["ConnectionError"], lines: [] },
    // Which cookies are sent is the browser's to say; a page may set no such header.
    cookies: { headers: { cookie: undefined } },
    "a key in a cookie": { headers: { cookie: undefined } },
    // A page cannot learn where a redirect leads; a request with a key of its own is not sent there blindly.
    "a redirect to another origin with another key": { gives: ["ConnectionError"] },
    // The first answer is not shown to the page, and the request is sent again to be followed by the browser.
    "a redirect to another origin with a bearer token": {
      lines: [expect.stringMatching(/^GET \/away/), expect.stringMatching(/^GET \/away/)],
    },
  },
};

const chromiumPath = findChromium();
if (chromiumPath === undefined)
  process.stderr.write("SKIPPED: there is no Chromium here for the runtime's suite; name one by CHROMIUM.\n");

const PLATFORMS: readonly (readonly [name: string, start: (url: string) => Promise<Platform>])[] = [
  ["Node", startNode],
  ...(chromiumPath === undefined
    ? []
    : [["Chromium", (url: string) => startChromium(chromiumPath, `${url}/page/page`)] as const]),
  ["a worker runtime", startWorker],
] as const;

it("wants something of every case", () => {
  expect(Object.keys(WANTS)).toEqual(Object.keys(CASES));
});

describe.each(PLATFORMS)("on %s", (name, start) => {
  let server: SuiteServer;
  let other: SuiteServer;
  let platform: Platform;
  beforeAll(async () => {
    server = await startServer();
    other = await startServer();
    platform = await start(server.url);
  }, 60_000);
  afterAll(async () => {
    await platform.stop();
    await server.close();
    await other.close();
  });

  it.each(Object.entries(WANTS))("%s", async (one, usual) => {
    const want = { ...usual, ...EXCEPTIONS[name]?.[one] };
    const path = `/${encodeURIComponent(one)}`;
    const gives = await platform.run(one, server.url + path, other.url + path);
    const received: readonly Received[] = server.received.get(one) ?? [];
    expect(gives).toEqual(want.gives);
    expect(received.map(({ line }) => line)).toEqual(want.lines);
    for (const [header, value] of Object.entries(want.headers ?? {}))
      expect(received[0]?.headers[header], header).toEqual(value);
    const body = received[0]?.body.toString();
    if (want.body instanceof RegExp) expect(body).toMatch(want.body);
    else if (want.body) expect(body).toBe(want.body);
    const elsewhere = (other.received.get(one) ?? []).map(
      ({ line, headers }) => line + JSON.stringify(headers),
    );
    expect(elsewhere.join()).not.toContain("sk-");
    if (one === "leaving a loop")
      await expect.poll(() => server.abandoned.has(one), { interval: 5, timeout: 10_000 }).toBe(true);
  });
});
