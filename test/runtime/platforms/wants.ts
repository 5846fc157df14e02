/** What the cases of `more.ts` give, and what the server receives. */
import { expect } from "vitest";

/** What a case gives, and what the server received. */
export interface Want {
  readonly gives: unknown;
  readonly lines: readonly string[];
  /** Of the first request. */
  readonly headers?: Readonly<Record<string, unknown>>;
  readonly body?: string | RegExp;
}

const OK = { ok: true };
const EMPTY = "nothing";
const part = (name: string, more: string, content: string): string =>
  `--\\1\\r\\nContent-Disposition: form-data; name="${name}"${more}\\r\\n\\r\\n${content}\\r\\n`;
const parts = (...all: readonly string[]): RegExp =>
  new RegExp(`^${all.join("").replace("--\\1", "--(-{4}\\d+)")}--\\1--\\r\\n$`);
const MULTIPART = { "content-type": expect.stringMatching(/^multipart\/form-data; boundary=-{4}\d+$/) };
const refused = (status: number): unknown => expect.arrayContaining([status]);

export const MORE_WANTS: Readonly<Record<string, Want>> = {
  "every other style of a query": {
    gives: OK,
    lines: ["GET /json?s=a%20b&c=1,2&k=v&e=&r=a/b:c&j=%5B%7B%22x%22%3A1%7D%5D&x[a]=1&x[a]=2&y[a][]=1"],
  },
  "the other styles of a path": { gives: OK, lines: ["GET /json/.x/R=1,G=2"] },
  "a header of JSON": { gives: OK, lines: ["GET /json"], headers: { "x-json": '{"a":"\\u00e9"}' } },
  cookies: { gives: OK, lines: ["GET /json"], headers: { cookie: "c=1%202; d=3" } },
  XML: {
    gives: EMPTY,
    lines: ["POST /empty"],
    headers: { "content-type": "application/xml" },
    body: "<a>é</a>",
  },
  "parts with types and headers of their own": {
    gives: EMPTY,
    lines: ["POST /empty"],
    headers: MULTIPART,
    body: parts(
      part("meta", "\\r\\nContent-Type: application/vnd\\.a\\+json", '\\[\\{"n":1\\}\\]'),
      part("own", "\\r\\nContent-Type: text/x\\r\\nX-Part: 1", "v"),
      part("nested", "\\r\\nContent-Type: application/json", '\\{"k":1\\}'),
    ),
  },
  "files as Blob, File and buffer": {
    gives: EMPTY,
    lines: ["POST /empty"],
    headers: MULTIPART,
    body: parts(
      part("f", '; filename="blob"\\r\\nContent-Type: a/b', "1"),
      part("f", '; filename="2\\.txt"\\r\\nContent-Type: application/octet-stream', "2"),
      part("f", '; filename="blob"\\r\\nContent-Type: application/octet-stream', "3"),
    ),
  },
  "a stream among the parts": {
    gives: EMPTY,
    lines: ["POST /empty"],
    headers: MULTIPART,
    body: parts(part("f", '; filename="s\\.txt"\\r\\nContent-Type: application/octet-stream', "streamed")),
  },
  "another media type by choice": {
    gives: EMPTY,
    lines: ["POST /empty"],
    headers: { "content-type": "application/x-www-form-urlencoded" },
    body: "a=1",
  },
  "another answer by choice": { gives: "hé", lines: ["GET /text"], headers: { accept: "text/plain" } },
  "XML back": { gives: "<a>é</a>", lines: ["GET /xml"] },
  "an empty body": { gives: "undefined", lines: ["GET /hollow"] },
  "a status of a range": {
    gives: ["ApiError", 418, "t", "r", expect.stringContaining("Short and stout")],
    lines: ["GET /teapot"],
  },
  "events with all that they may have": {
    gives: [[{ a: 1 }], { event: "message", id: "7", retry: 5 }],
    lines: ["GET /rich"],
  },
  "schemes that are needed together": {
    gives: OK,
    lines: ["GET /json"],
    headers: { authorization: "Bearer k", "x-tenant": "t" },
  },
  "a key in a cookie": { gives: OK, lines: ["GET /json"], headers: { cookie: "session=s" } },
  "a new token for one that is refused": {
    gives: OK,
    lines: ["POST /token", "GET /stale", "POST /token", "GET /stale"],
  },
  "a key that shows nowhere": { gives: ["AuthenticationError", true, false], lines: ["GET /refused"] },
  "pauses in seconds and until a date": {
    gives: { tries: 2 },
    lines: ["GET /paced", "GET /paced", "GET /paced"],
  },
  "a server that wants no further try": { gives: refused(503), lines: ["GET /stubborn"] },
  "a server that wants a further try": { gives: { tries: 1 }, lines: ["GET /wilful", "GET /wilful"] },
  "a POST with a key of its own": {
    gives: { tries: 2 },
    lines: ["POST /flaky", "POST /flaky", "POST /flaky"],
    headers: { "idempotency-key": "once" },
  },
  "no time for a further try": { gives: refused(503), lines: ["GET /slow"] },
  "a signal during a pause": { gives: ["AbortError"], lines: ["GET /slow"] },
  "a stream that is not sent again": { gives: refused(503), lines: ["PUT /flaky"] },
  "deprecations in other words": {
    gives: [
      "GET /soon is deprecated and stops working on 2026-01-01.",
      "GET /soon/{x} is deprecated from 2025-01-01 and stops working on 2026-01-01.",
    ],
    lines: ["GET /soon", "GET /soon/y"],
  },
  "a logger": {
    gives: ["info Acme: Trying again", "info Acme: Trying again", "debug Acme: GET /json: 200"],
    lines: ["GET /paced", "GET /paced", "GET /paced", "GET /json", "GET /old"],
  },
  "pages by number": { gives: [null, "2"], lines: ["GET /numbered", "GET /numbered?page=2"] },
  "pages by offset": { gives: [0, 1, 2], lines: ["GET /offset", "GET /offset?start=2"] },
  "pages by links": { gives: [0, 1], lines: ["GET /linked", "GET /linked?page=2"] },
  "a key and options that pages keep": {
    gives: [[["Bearer mine", "1"]], [["Bearer mine", "1"]], false],
    lines: ["GET /whose", "GET /whose?after=n"],
    headers: { authorization: "Bearer mine" },
  },
};
