/**
 * What the runtime must do on every platform. Bundled and run there; it imports nothing but the runtime, and its outcomes are
 * plain data, which the test compares together with what the server received.
 */
import { anyAnswer } from "../../../generator/runtime/body/any-answer.js";
import { binary } from "../../../generator/runtime/body/binary.js";
import { file } from "../../../generator/runtime/body/bytes.js";
import { form } from "../../../generator/runtime/body/form.js";
import { multipart } from "../../../generator/runtime/body/multipart.js";
import { text } from "../../../generator/runtime/body/text.js";
import { ApiClient } from "../../../generator/runtime/client.js";
import type { Operation } from "../../../generator/runtime/operation.js";
import { byCursor } from "../../../generator/runtime/pages/cursor.js";
import { paginate } from "../../../generator/runtime/pages/page.js";
import { inHeaders } from "../../../generator/runtime/parameters/headers.js";
import { inPath } from "../../../generator/runtime/parameters/path.js";
import { inQuery } from "../../../generator/runtime/parameters/query.js";
import type { DeclaredHeaders, ResponseWith } from "../../../generator/runtime/promise.js";
import { byType } from "../../../generator/runtime/stream/by-type.js";
import { jsonLines } from "../../../generator/runtime/stream/json-lines.js";
import { sse } from "../../../generator/runtime/stream/sse.js";
import type { Stream } from "../../../generator/runtime/stream/stream.js";
import { deepObject } from "../../../generator/runtime/style/deep-object.js";
import { pipeDelimited } from "../../../generator/runtime/style/delimited.js";
import { matrix } from "../../../generator/runtime/style/matrix.js";
import { MORE_CASES } from "./more.js";
import {
  CONFIG,
  type Context,
  failure,
  get,
  itemsOf,
  JSON_BODY,
  type Options,
  post,
  SECURED,
  sent,
} from "./support.js";

/** The cases by name. */
export const CASES: Readonly<Record<string, (context: Context) => Promise<unknown>>> = {
  "path and query": ({ client }) =>
    client()
      .request(
        get("/json/{id}/{ids}", {
          pathParams: [inPath, "id", ["ids", matrix, { explode: true }]],
          query: [inQuery, "q", ["f", deepObject], ["p", pipeDelimited]],
        }),
        ["a/b ?#é", ["x", "y"]],
        { q: ["1", "2 3"], f: { a: { b: [1] } }, p: ["u", "v"] },
      )
      .then(),
  "header parameters": ({ client }) =>
    client()
      .request(get("/json", { headers: [inHeaders, "X-List"] }), [], { "X-List": [1, 2] })
      .then(),
  JSON: sent(JSON_BODY, { a: "é" }),
  form: sent(["application/x-www-form-urlencoded", form], { a: { b: ["x y"] } }),
  text: sent(["text/plain", text], "é"),
  bytes: sent(["application/octet-stream", binary], new Uint8Array([0, 255])),
  multipart: sent(["multipart/form-data", multipart, [["meta", { headers: [["X-Part", "1"]] }]]], {
    meta: { k: 1 },
    photo: file(new Blob(["png"]), "a.png", { contentType: "image/png" }),
  }),
  "a stream": async ({ client }) => {
    const body = new Blob(["streamed"]).stream();
    const operation = post("/empty", ["application/octet-stream", binary]);
    return (await client().request(operation, [], { body })) ?? "nothing";
  },
  "no content": async ({ client }) => String(await client().request(get("/empty"), [])),
  "text back": ({ client }) => client().request(get("/text"), []).then(),
  "bytes back": async ({ client }) => {
    const blob = await client().request<Blob>(get("/bytes", { read: anyAnswer }), []);
    return [blob.type, [...new Uint8Array(await blob.arrayBuffer())]];
  },
  "the response unread": async ({ client }) => {
    const response = await client().request(get("/bytes"), []).asResponse();
    return [response.bodyUsed, (await response.arrayBuffer()).byteLength];
  },
  "data and response": async ({ client }) => {
    type Declared = ResponseWith<DeclaredHeaders<"X-Request-Id">>;
    const { data, response } = await client().request<unknown, Declared>(get("/json"), []).withResponse();
    return [data, response.status, response.headers.get("X-Request-Id")];
  },
  events: async ({ client }) =>
    itemsOf(
      await client().request<Stream<unknown>>(
        get("/events", { streams: [byType, ["text/event-stream", sse]] }),
        [],
      ),
    ),
  "events that go on after a break": async ({ client }) =>
    itemsOf(
      await client().request<Stream<unknown>>(
        get("/broken", { streams: [byType, ["text/event-stream", sse]] }),
        [],
      ),
    ),
  "lines of JSON": async ({ client }) =>
    itemsOf(
      await client().request<Stream<unknown>>(
        get("/lines", { streams: [byType, ["application/jsonl", jsonLines]] }),
        [],
      ),
    ),
  "leaving a loop": async ({ client }) =>
    itemsOf(
      await client().request<Stream<unknown>>(
        get("/endless", { streams: [byType, ["text/event-stream", sse]] }),
        [],
      ),
      1,
    ),
  "the first alternative": ({ client }) =>
    client({ apiKey: async () => "k", tenant: "t" })
      .request(SECURED, [])
      .then(),
  "the second alternative": ({ client }) => client({ tenant: "t" }).request(SECURED, []).then(),
  "a key of the request": ({ client }) =>
    client({ apiKey: "k" }).request(SECURED, [], {}, { apiKey: "mine" }).then(),
  "no key where none is wanted": ({ client }) =>
    client({ apiKey: "k" })
      .request({ ...SECURED, security: [] }, [])
      .then(),
  "a key in the query": ({ client }) =>
    client({ key: "k&" })
      .request({ ...SECURED, security: [["query"]] }, [])
      .then(),
  "basic authentication": ({ client }) =>
    client({ login: { username: "ü", password: "p" } })
      .request({ ...SECURED, security: [["basic"]] }, [])
      .then(),
  "a token for an id and secret": async ({ client }) => {
    const one = client({ client: { clientId: "i", clientSecret: "s" } });
    const operation: Operation = { ...SECURED, security: [[["oauth", "read"]]] };
    return Promise.all([1, 2, 3].map(() => one.request(operation, [])));
  },
  "no key": ({ client }) => failure(client().request(SECURED, [])),
  "an error": ({ client }) => failure(client().request(get("/missing"), [])),
  "a try again": ({ client }) => client().request(get("/flaky"), []).then(),
  "no try again": ({ client }) => failure(client().request(post("/flaky", JSON_BODY), [], { body: 1 })),
  "a time limit": ({ client }) =>
    failure(client().request(get("/never"), [], {}, { timeout: 50, maxRetries: 0 })),
  "a signal": ({ client }) => {
    const controller = new AbortController();
    setTimeout(() => controller.abort(), 50);
    return failure(client().request(get("/never"), [], {}, { signal: controller.signal }));
  },
  "no server": ({ client }) =>
    failure(client().request(get("/x"), [], {}, { baseUrl: "http://127.0.0.1:1", maxRetries: 0 })),
  "plain http": ({ client }) =>
    failure(client().request(get("/x"), [], {}, { baseUrl: "http://elsewhere.test" })),
  "a deprecation": async ({ client }) => {
    const notices: string[] = [];
    const one = client({ onDeprecation: ({ message }) => notices.push(message) });
    await one.request(get("/old"), []);
    await one.request(get("/old"), []);
    return notices;
  },
  pages: async ({ client }) => {
    const pages = { next: byCursor, items: ["data"], cursor: ["next"], parameter: ["after"] };
    return itemsOf(paginate(client(), get("/pages", { query: [inQuery, "after"], pages }), []));
  },
  middleware: async ({ client }) => {
    const one = client({ apiKey: "k" });
    const seen: string[] = [];
    one.raw.use({
      onRequest: ({ schemaPath }) => void seen.push(schemaPath),
      onResponse: ({ response }) => void seen.push(String(response.status)),
    });
    await one.request(SECURED, []);
    return seen;
  },
  "a redirect to another origin with a bearer token": async ({ client, other }) =>
    failure(
      client({ apiKey: "sk-bearer" }).request(
        get("/away", { query: [inQuery, "to"], security: [["bearer"]] }),
        [],
        {
          to: `${other}/json`,
        },
      ),
    ),
  "a redirect to another origin with another key": async ({ client, other }) =>
    failure(
      client({ tenant: "sk-tenant" }).request(
        get("/away", { query: [inQuery, "to"], security: [["tenant"]] }),
        [],
        { to: `${other}/json` },
        { maxRetries: 0 },
      ),
    ),
  ...MORE_CASES,
};

/** Runs one case against a server. */
export async function runCase(name: string, base: string, other: string): Promise<unknown> {
  const run = CASES[name];
  if (!run) throw new Error(`no case ${name}`);
  const client = (options: Options = {}): ApiClient<object, Options> =>
    new ApiClient(
      { baseUrl: base, allowLoopbackHttp: true, dangerouslyAllowBrowser: true, ...options },
      CONFIG,
    );
  try {
    return await run({ base, other, client });
  } catch (error) {
    return `threw ${String(error)}`;
  }
}
