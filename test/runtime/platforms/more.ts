/** The rest of what the runtime must do on every platform: each word of what is promised has a call. */
import { anyType } from "../../../generator/runtime/body/any-type.js";
import { binary } from "../../../generator/runtime/body/binary.js";
import { file, part } from "../../../generator/runtime/body/bytes.js";
import { form } from "../../../generator/runtime/body/form.js";
import { multipart } from "../../../generator/runtime/body/multipart.js";
import { text } from "../../../generator/runtime/body/text.js";
import type { Operation } from "../../../generator/runtime/operation.js";
import { byCursor } from "../../../generator/runtime/pages/cursor.js";
import { byLink } from "../../../generator/runtime/pages/link.js";
import { byNumber } from "../../../generator/runtime/pages/number.js";
import { byOffset } from "../../../generator/runtime/pages/offset.js";
import { paginate } from "../../../generator/runtime/pages/page.js";
import { inCookies } from "../../../generator/runtime/parameters/cookies.js";
import { inHeaders } from "../../../generator/runtime/parameters/headers.js";
import { inPath } from "../../../generator/runtime/parameters/path.js";
import { inQuery } from "../../../generator/runtime/parameters/query.js";
import { byType } from "../../../generator/runtime/stream/by-type.js";
import { sse } from "../../../generator/runtime/stream/sse.js";
import type { Stream } from "../../../generator/runtime/stream/stream.js";
import { jsonHeader, jsonQuery } from "../../../generator/runtime/style/content.js";
import { deepObject } from "../../../generator/runtime/style/deep-object.js";
import { spaceDelimited } from "../../../generator/runtime/style/delimited.js";
import { form as formStyle } from "../../../generator/runtime/style/form.js";
import { label } from "../../../generator/runtime/style/label.js";
import { simple } from "../../../generator/runtime/style/simple.js";
import { type Context, failure, get, itemsOf, JSON_BODY, post, SECURED, sent } from "./support.js";

/** A call of one of the server's answers. */
function call(path: string, more: Partial<Operation> = {}, params: object = {}) {
  return ({ client }: Context): Promise<unknown> => client().request(get(path, more), [], params).then();
}

export const MORE_CASES: Readonly<Record<string, (context: Context) => Promise<unknown>>> = {
  "every other style of a query": call(
    "/json",
    {
      query: [
        inQuery,
        ["s", spaceDelimited],
        ["c", formStyle, { explode: false }],
        ["o", formStyle],
        "e",
        "n",
        ["r", formStyle, { allowReserved: true }],
        ["j", jsonQuery],
        ["x", deepObject, { arrays: "repeat" }],
        ["y", deepObject, { arrays: "empty" }],
      ],
    },
    {
      s: ["a", "b"],
      c: [1, 2],
      o: { k: "v" },
      e: "",
      n: null,
      r: "a/b:c",
      j: [{ x: 1 }],
      x: { a: [1, 2] },
      y: { a: [1] },
    },
  ),
  "the other styles of a path": ({ client }) =>
    client()
      .request(
        get("/json/{l}/{o}", { pathParams: [inPath, ["l", label], ["o", simple, { explode: true }]] }),
        ["x", { R: 1, G: 2 }],
      )
      .then(),
  "a header of JSON": call(
    "/json",
    { headers: [inHeaders, ["X-Json", jsonHeader]] },
    { "X-Json": { a: "é" } },
  ),
  cookies: call("/json", { cookies: [inCookies, "c", "d"] }, { c: "1 2", d: [3] }),
  XML: sent(["application/xml", text], "<a>é</a>"),
  "parts with types and headers of their own": sent(
    ["multipart/form-data", multipart, [["meta", { contentType: "application/vnd.a+json" }]]],
    {
      meta: [{ n: 1 }],
      own: part("v", { contentType: "text/x", headers: { "X-Part": "1" } }),
      nested: { k: 1 },
    },
  ),
  "files as Blob, File and buffer": sent(["multipart/form-data", multipart], {
    f: [new Blob(["1"], { type: "a/b" }), new File(["2"], "2.txt"), new Uint8Array([51])],
  }),
  "a stream among the parts": sent(["multipart/form-data", multipart], {
    f: file(new Blob(["streamed"]).stream(), "s.txt"),
  }),
  "another media type by choice": ({ client }) => {
    const operation = post("/empty", JSON_BODY, {
      body: [anyType, JSON_BODY, ["application/x-www-form-urlencoded", form]],
    });
    const options = { contentType: "application/x-www-form-urlencoded" };
    return client()
      .request(operation, [], { body: { a: 1 } }, options)
      .then((answer) => answer ?? "nothing");
  },
  "another answer by choice": ({ client }) =>
    client()
      .request(get("/text", { accept: "application/json" }), [], {}, { accept: "text/plain" })
      .then(),
  "XML back": call("/xml"),
  "an empty body": async ({ client }) => String(await client().request(get("/hollow"), [])),
  "a status of a range": ({ client }) => failure(client().request(get("/teapot"), [])),
  "events with all that they may have": async ({ client }) => {
    const operation = get("/rich", { streams: [byType, ["text/event-stream", sse]] });
    const stream = await client().request<Stream<unknown>>(operation, []);
    return [await itemsOf(stream), stream.last];
  },
  "schemes that are needed together": ({ client }) =>
    client({ apiKey: "k", tenant: "t" })
      .request({ ...SECURED, security: [["bearer", "tenant"]] }, [])
      .then(),
  "a key in a cookie": ({ client }) =>
    client({ session: "s" })
      .request({ ...SECURED, security: [["session"]] }, [])
      .then(),
  "a new token for one that is refused": ({ client }) =>
    client({ client: { clientId: "i", clientSecret: "s" } })
      .request({ ...SECURED, path: "/stale", security: [["oauth"]] }, [])
      .then(),
  "a key that shows nowhere": async ({ client }) => {
    const lines: string[] = [];
    const logger = Object.fromEntries(
      ["error", "warn", "info", "debug"].map((level) => [level, (line: string) => lines.push(line)]),
    ) as unknown as Console;
    const one = client({ apiKey: "sk-secret-key", logger, logLevel: "debug" });
    const error = (await one.request({ ...SECURED, path: "/refused" }, []).then(
      () => undefined,
      (thrown: unknown) => thrown,
    )) as Error;
    const seen = [one, error, ...lines].map((value) => `${String(value)} ${JSON.stringify(value)}`).join();
    return [error.name, lines.length > 0, seen.includes("sk-secret")];
  },
  "pauses in seconds and until a date": call("/paced"),
  "a server that wants no further try": ({ client }) => failure(client().request(get("/stubborn"), [])),
  "a server that wants a further try": call("/wilful"),
  "a POST with a key of its own": ({ client }) =>
    client().request(post("/flaky", JSON_BODY), [], { body: 1 }, { idempotencyKey: "once" }).then(),
  "no time for a further try": ({ client }) =>
    failure(client().request(get("/slow"), [], {}, { deadline: 5_000 })),
  "a signal during a pause": ({ client }) =>
    failure(client().request(get("/slow"), [], {}, { signal: AbortSignal.timeout(100) })),
  "a stream that is not sent again": ({ client }) => {
    const operation = post("/flaky", ["application/octet-stream", binary], { method: "PUT" });
    return failure(client().request(operation, [], { body: new Blob(["x"]).stream() }));
  },
  "deprecations in other words": async ({ client }) => {
    const notices: string[] = [];
    const one = client({ onDeprecation: ({ message }) => notices.push(message) });
    await one.request(get("/soon"), []);
    await one.request(get("/soon/{x}", { pathParams: [inPath, "x"] }), ["y"]);
    return notices;
  },
  "a logger": async ({ client }) => {
    const lines: string[] = [];
    const log = (level: string) => (line: string) =>
      void lines.push(`${level} ${line.replace(/ in \d+ ms\..*/, "")}`);
    const logger = { error: log("error"), warn: log("warn"), info: log("info"), debug: log("debug") };
    await client({ logger, logLevel: "info" }).request(get("/paced"), []);
    await client({ logger, logLevel: "debug" }).request(get("/json"), []);
    await client({ logger, logLevel: "off" }).request(get("/old"), []);
    return lines;
  },
  "pages by number": ({ client }) => {
    const pages = { next: byNumber, items: ["data"], parameter: ["page"], total: ["pages"] };
    return itemsOf(paginate(client(), get("/numbered", { query: [inQuery, "page"], pages }), []));
  },
  "pages by offset": ({ client }) => {
    const pages = { next: byOffset, items: ["data"], parameter: ["start"], total: ["count"] };
    return itemsOf(paginate(client(), get("/offset", { query: [inQuery, "start"], pages }), []));
  },
  "pages by links": ({ client }) =>
    itemsOf(paginate(client(), get("/linked", { pages: { next: byLink, items: [] } }), [])),
  "a key and options that pages keep": async ({ client }) => {
    const pages = { next: byCursor, items: ["data"], cursor: ["next"], parameter: ["after"] };
    const operation = get("/whose", { query: [inQuery, "after"], pages, security: [["bearer"]] });
    const options = { apiKey: "mine", headers: { "x-own": "1" } };
    const page = await paginate<unknown, unknown>(client({ apiKey: "k" }), operation, [], {}, options);
    const next = await page.nextPage();
    return [page.items, next.items, next.hasNextPage()];
  },
};
