import { readdirSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterEach, beforeAll, describe, expect, test } from "vitest";
import { ROOT } from "../cli/pawl.js";
import { compile, makeWorkspace, sourcesOf } from "./compile.js";
import { events, json, partsOf, type Reply, type Seen, useWire } from "./server.js";

const VERSIONS = [
  "2023-06-16",
  "2023-12-17",
  "2024-05-01",
  "2024-08-21",
  "2025-08-04",
  "2025-10-28",
] as const;
type Version = (typeof VERSIONS)[number];
const CONSUMERS = "test/fixtures/e2e/consumers";

type Call = (options: Readonly<Record<string, unknown>>) => Promise<unknown>;

const wire = useWire();
const output = makeWorkspace();
let complaints = "";

// One program for all: the libraries are checked once.
beforeAll(() => {
  const files = VERSIONS.flatMap((version) => [
    ...sourcesOf(join(ROOT, "generated/worqhat", version, "client/src")),
    join(ROOT, CONSUMERS, `${version}.ts`),
  ]);
  complaints = compile(files, { from: ROOT, to: output });
}, 300_000);

/** Keys as the options of a version's client take them. */
function keysOf(version: Version): Readonly<Record<string, string>> {
  return version === "2023-06-16" ? { apiKey: "user-key", orgKey: "org-key" } : { apiKey: "user-key" };
}

/** The headers that carry keys, as a version's server expects them. */
function keyHeaders(version: Version, key = "user-key"): Readonly<Record<string, string>> {
  return version === "2023-06-16"
    ? { "x-api-key": key, "x-org-key": "org-key" }
    : { authorization: `Bearer ${key}` };
}

async function load(version: Version): Promise<Readonly<Record<string, Call>>> {
  return await import(pathToFileURL(join(output, CONSUMERS, `${version}.js`)).href);
}

async function call(
  version: Version,
  name: string,
  options?: Readonly<Record<string, unknown>>,
): Promise<unknown> {
  const consumer = await load(version);
  const one = consumer[name];
  if (one === undefined) throw new Error(`${version} has no ${name}`);
  return one({ baseUrl: wire.url, allowLoopbackHttp: true, ...(options ?? keysOf(version)) });
}

/** The one request that was made. */
function only(): Seen {
  expect(wire.seen).toHaveLength(1);
  const [seen] = wire.seen;
  if (seen === undefined) throw new Error("nothing was sent");
  return seen;
}

test("every version has a client and a consumer", () => {
  // Beside the versions there are the builds of accounts.
  const folders = readdirSync(join(ROOT, "generated/worqhat")).filter((name) => /^\d/.test(name));
  expect(folders.sort()).toEqual([...VERSIONS]);
  expect(readdirSync(join(ROOT, CONSUMERS)).sort()).toEqual(VERSIONS.map((version) => `${version}.ts`));
});

test.each(VERSIONS)("%s compiles with everything switched on, its consumer too", (version) => {
  const own = complaints.split("\n").filter((line) => line.includes(version) || /^node_modules/.test(line));
  expect(own.join("\n")).toBe("");
});

test("nothing else complains", () => {
  expect(complaints).toBe("");
});

interface Exchange {
  readonly version: Version;
  readonly call: string;
  readonly reply: Reply;
  /** What the call gives. */
  readonly gives: unknown;
  readonly method: string;
  readonly url: string;
  readonly headers?: Readonly<Record<string, unknown>>;
  readonly body?: string;
  readonly parts?: readonly string[];
}

const FORM = { "content-type": "application/x-www-form-urlencoded", accept: "application/json" };
const JSON_HEADERS = { "content-type": "application/json", accept: "application/json" };
const MULTIPART = { "content-type": expect.stringMatching(/^multipart\/form-data; boundary=-{4}\d+$/) };
const part = (head: string, body: string): string => `Content-Disposition: form-data; ${head}\r\n\r\n${body}`;
const filePart = (name: string, filename: string, type: string, body: string): string =>
  `Content-Disposition: form-data; name="${name}"; filename="${filename}"\r\nContent-Type: ${type}\r\n\r\n${body}`;

const EXCHANGES: readonly Exchange[] = [
  {
    version: "2023-06-16",
    call: "ask",
    reply: json({ status: "success", content: "Because." }),
    gives: "Because.",
    method: "POST",
    url: "/api/ai/content/v2",
    headers: JSON_HEADERS,
    body: '{"question":"Why?","history_object":{"Who?":"Me"}}',
  },
  {
    version: "2023-06-16",
    call: "askAsForm",
    reply: json({ content: "2" }),
    gives: "2",
    method: "POST",
    url: "/api/ai/content/v2",
    headers: FORM,
    body: "question=1%20%2B%201%20%3D%20%3F&preserve_history=false&history_object[a]=b%26c",
  },
  {
    version: "2023-06-16",
    call: "train",
    reply: json({ training: { dataset_id: "d" } }),
    gives: { training: { dataset_id: "d" } },
    method: "POST",
    url: "/api/ai/content/v2-large/train-datasets",
    headers: MULTIPART,
    parts: [
      filePart("training_file", "two.csv", "text/csv", "a,b\n1,2\n"),
      filePart("training_file", "doc.pdf", "application/pdf", "%PDF"),
      part('name="trainingstage"', "new"),
      part('name="datasetname"', Buffer.from("Zoë's").toString("latin1")),
    ],
  },
  {
    version: "2023-06-16",
    call: "list",
    reply: json({ datasets: [{}, {}] }),
    gives: 2,
    method: "POST",
    url: "/api/ai/content/v2-large/list-datasets",
    headers: { accept: "application/json", "content-type": undefined },
    body: "",
  },
  {
    version: "2023-12-17",
    call: "ask",
    reply: json({ content: "Because." }),
    gives: "Because.",
    method: "POST",
    url: "/api/ai/content/v2",
    headers: JSON_HEADERS,
    body: '{"question":"Why?","conversation_history":[{"Who?":"Me"}],"stream_data":false}',
  },
  {
    version: "2023-12-17",
    call: "askAsForm",
    reply: json({ content: "ok" }),
    gives: "ok",
    method: "POST",
    url: "/api/ai/content/v3",
    headers: FORM,
    body: "question=a%26b",
  },
  {
    version: "2023-12-17",
    call: "stream",
    reply: events('{"content":"Be"}', '{"content":"cause é"}', "[DONE]"),
    gives: "Because é",
    method: "POST",
    url: "/api/ai/content/v2",
    headers: { "content-type": "application/json", accept: "text/event-stream" },
    body: '{"question":"Why?","stream_data":true}',
  },
  {
    version: "2023-12-17",
    call: "readPdf",
    reply: json({ content: "text" }),
    gives: { content: "text" },
    method: "POST",
    url: "/api/ai/v2/pdf-extract",
    headers: MULTIPART,
    parts: [filePart("file", "a.pdf", "application/pdf", "%PDF")],
  },
  {
    version: "2023-12-17",
    call: "deleteDataset",
    reply: json({ state: "gone" }),
    gives: { state: "gone" },
    method: "DELETE",
    url: "/api/delete-datasets/a%2Fb%20%3F",
    body: "",
  },
  {
    version: "2024-05-01",
    call: "ask",
    reply: json({ content: "Because." }),
    gives: "Because.",
    method: "POST",
    url: "/api/ai/content/v3/alpha",
    headers: JSON_HEADERS,
    body: '{"question":"Why?","response_type":"json"}',
  },
  {
    version: "2024-05-01",
    call: "askAsForm",
    reply: json({ content: "ok" }),
    gives: "ok",
    method: "POST",
    url: "/api/ai/content/v3/alpha",
    headers: FORM,
    body: "question=%C3%A9",
  },
  {
    version: "2024-05-01",
    call: "analyze",
    reply: events('{"content":"a cat"}'),
    gives: [{ content: "a cat" }],
    method: "POST",
    url: "/api/ai/images/v2/image-analysis",
    headers: { ...MULTIPART, accept: "text/event-stream" },
    parts: [
      filePart("images", "1.png", "image/png", "one"),
      filePart("images", "blob", "application/octet-stream", "two"),
      part('name="stream_data"', "true"),
    ],
  },
  {
    version: "2024-05-01",
    call: "listCollections",
    reply: json({ status: "success" }),
    gives: { status: "success" },
    method: "POST",
    url: "/api/collections/fetch-all",
    body: "",
  },
  {
    version: "2024-08-21",
    call: "ask",
    reply: json({ content: "Because." }),
    gives: "Because.",
    method: "POST",
    url: "/api/ai/content/v4",
    headers: JSON_HEADERS,
    body: '{"question":"Why?","model":"aicon-v4-nano-160824","conversation_history":["before"]}',
  },
  {
    version: "2024-08-21",
    call: "askAsForm",
    reply: json({ content: "ok" }),
    gives: "ok",
    method: "POST",
    url: "/api/ai/content/v4",
    headers: FORM,
    body: "question=Why%3F&conversation_history=one&conversation_history=two",
  },
  {
    version: "2024-08-21",
    call: "askAboutFiles",
    reply: json({ content: "text" }),
    gives: "text",
    method: "POST",
    url: "/api/ai/content/v4",
    headers: { ...MULTIPART, accept: "application/json" },
    parts: [
      part('name="question"', "What?"),
      filePart("files", "a.txt", "text/plain", "text"),
      part('name="stream_data"', "false"),
    ],
  },
  {
    version: "2024-08-21",
    call: "stream",
    reply: events('{"content":"1"}', '{"content":"2"}'),
    gives: "12",
    method: "POST",
    url: "/api/ai/content/v4/nano/my%20model%2F1",
    headers: { accept: "text/event-stream" },
    body: '{"question":"?","stream_data":true}',
  },
  {
    version: "2025-08-04",
    call: "trigger",
    reply: json({ success: true }),
    gives: true,
    method: "POST",
    url: "/flows/trigger/flow-1",
    headers: JSON_HEADERS,
    body: '{"name":"Ann","tags":["a","b"]}',
  },
  {
    version: "2025-08-04",
    call: "triggerAsForm",
    reply: json({ success: true }),
    gives: true,
    method: "POST",
    url: "/flows/trigger/flow-1",
    headers: FORM,
    body: "name=Ann&tags=a&tags=b&deep[x]=1",
  },
  {
    version: "2025-08-04",
    call: "triggerFile",
    reply: json({ success: true }),
    gives: true,
    method: "POST",
    url: "/flows/file/flow-1",
    headers: MULTIPART,
    parts: [filePart("file", "hi.txt", "application/octet-stream", "hi"), part('name="note"', "n")],
  },
  {
    version: "2025-08-04",
    call: "health",
    reply: json({ status: "ok" }),
    gives: { status: "ok" },
    method: "GET",
    url: "/health",
    body: "",
  },
  {
    version: "2025-10-28",
    call: "query",
    reply: json({ data: [{}, {}] }),
    gives: 2,
    method: "POST",
    url: "/db/query",
    headers: JSON_HEADERS,
    body: '{"query":"select * from t where id = $1","params":[1],"environment":"production"}',
  },
  {
    version: "2025-10-28",
    call: "triggerAsForm",
    reply: json({ success: true }),
    gives: true,
    method: "POST",
    url: "/flows/trigger/f%2F1",
    headers: FORM,
    body: "data[name]=Ann",
  },
  {
    version: "2025-10-28",
    call: "upload",
    reply: json({ success: true }),
    gives: true,
    method: "POST",
    url: "/storage/upload",
    headers: MULTIPART,
    parts: [
      filePart("file", "a %22b%22.bin", "application/octet-stream", "\u0000\u0001\u00ff"),
      part('name="path"', "x/y"),
    ],
  },
  {
    version: "2025-10-28",
    call: "fetchMissing",
    reply: json({ message: "no such file" }, 404, { "x-request-id": "r1" }),
    gives: { name: "NotFoundError", status: 404, id: "r1", body: { message: "no such file" } },
    method: "GET",
    url: "/storage/fetch/no%2Fsuch",
    body: "",
  },
  {
    version: "2025-10-28",
    call: "raw",
    reply: json({ file: { filename: "a" } }),
    gives: { file: "a", status: 200 },
    method: "GET",
    url: "/storage/fetch/1",
    body: "",
  },
];

describe("what the server is sent and what the call gives", () => {
  test.each(EXCHANGES)("$version $call", async (want) => {
    wire.reply = want.reply;
    expect(await call(want.version, want.call)).toEqual(want.gives);
    const seen = only();
    expect([seen.method, seen.url]).toEqual([want.method, want.url]);
    for (const [name, value] of Object.entries({ ...keyHeaders(want.version), ...want.headers })) {
      expect(seen.headers[name], name).toEqual(value);
    }
    if (want.body !== undefined) expect(seen.body).toBe(want.body);
    if (want.parts !== undefined) expect(partsOf(seen)).toEqual(want.parts);
  });
});

describe("keys", () => {
  const CALLS = EXCHANGES.filter(
    ({ version }, index) => EXCHANGES.findIndex((one) => one.version === version) === index,
  ).map(({ version, call: name, reply }) => [version, name, reply] as const);
  const variables = ["WORQHAT_API_KEY", "WORQHAT_ORG_KEY", "WORQHAT_BASE_URL"];

  afterEach(() => {
    for (const name of variables) delete process.env[name];
  });

  test.each(CALLS)("%s takes them from the environment", async (version, name, reply) => {
    wire.reply = reply;
    process.env.WORQHAT_API_KEY = "user-key";
    process.env.WORQHAT_ORG_KEY = "org-key";
    process.env.WORQHAT_BASE_URL = wire.url;
    await call(version, name, { baseUrl: undefined });
    expect(only().headers).toMatchObject(keyHeaders(version));
  });

  test.each(CALLS)("%s sends nothing without them", async (version, name) => {
    await expect(call(version, name, {})).rejects.toThrow(/needs a credential.*`apiKey`.*WORQHAT_API_KEY/);
    expect(wire.seen).toEqual([]);
  });

  test.each(CALLS)("%s asks a function for a fresh one", async (version, name, reply) => {
    wire.reply = reply;
    await call(version, name, { ...keysOf(version), apiKey: async () => "fresh" });
    expect(only().headers).toMatchObject(keyHeaders(version, "fresh"));
  });

  test("V1 takes one per request", async () => {
    wire.reply = json({ content: "you" });
    expect(await call("2023-06-16", "askWithOwnKey")).toBe("you");
    expect(only().headers).toMatchObject({ "x-api-key": "theirs", "x-org-key": "org-key" });
    expect(only().headers.authorization).toBeUndefined();
  });

  test("withOptions keeps another key", async () => {
    wire.reply = json({ tables: [] });
    await call("2025-10-28", "listTables");
    expect(only()).toMatchObject({
      method: "GET",
      url: "/db/tables?schema=a%20b%26c&environment=staging",
      headers: { authorization: "Bearer wh_theirs" },
    });
  });
});

test.each(VERSIONS)("%s refuses plain http before it sends anything", async (version) => {
  const [name = ""] = Object.keys(await load(version));
  await expect(call(version, name, { ...keysOf(version), allowLoopbackHttp: false })).rejects.toThrow(
    /Refused to send.*: not https:\/\//,
  );
  expect(wire.seen).toEqual([]);
});

test.each([
  [400, "BadRequestError"],
  [401, "AuthenticationError"],
  [403, "PermissionDeniedError"],
  [404, "NotFoundError"],
  [409, "ConflictError"],
  [422, "UnprocessableEntityError"],
  [429, "RateLimitError"],
  [500, "InternalServerError"],
])("status %i becomes %s, a POST is not repeated", async (status, name) => {
  wire.reply = json({ message: "told" }, status, { "request-id": "r9" });
  await expect(call("2023-06-16", "ask")).rejects.toMatchObject({ name, status, requestId: "r9" });
  expect(wire.seen).toHaveLength(1);
});
