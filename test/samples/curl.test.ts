import { execFile } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { createServer, type IncomingHttpHeaders, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type {
  OpenApiDocument,
  OperationObject,
  SecuritySchemeObject,
} from "../../generator/load/document.js";
import { buildModel } from "../../generator/model/build.js";
import { curlSample } from "../../generator/samples/curl.js";
import { Sampler } from "../../generator/samples/sampler.js";

const run = promisify(execFile);

interface Arrival {
  readonly method: string;
  readonly url: string;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

let server: Server;
let base: string;
let folder: string;
let arrived: Arrival | undefined;

beforeAll(async () => {
  server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on("data", (chunk: Buffer) => chunks.push(chunk));
    request.on("end", () => {
      const { method = "", url = "", headers } = request;
      arrived = { method, url, headers, body: Buffer.concat(chunks).toString("latin1") };
      response.end();
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  folder = await mkdtemp(join(tmpdir(), "pawl-curl-"));
  await writeFile(join(folder, "photo.png"), "PNG");
  await writeFile(join(folder, "file.bin"), "BIN");
});

afterAll(async () => {
  server.close();
  await rm(folder, { recursive: true });
});

function commandOf(
  operation: OperationObject,
  method = "post",
  path = "/x",
  schemes: Record<string, SecuritySchemeObject> = {},
): string {
  const model = buildModel({
    openapi: "3.1.0",
    info: { title: "Acme", version: "1" },
    servers: [{ url: base }],
    security: [Object.fromEntries(Object.keys(schemes).map((name) => [name, []]))],
    paths: { [path]: { [method]: { responses: {}, ...operation } } },
    components: { securitySchemes: schemes },
  } as OpenApiDocument);
  const [one] = model.operations;
  if (one === undefined) throw new Error("no operation");
  return curlSample(one, new Sampler(model), model);
}

/** Runs the command as a reader would, and gives back what the server got. */
async function send(command: string): Promise<Arrival> {
  arrived = undefined;
  const env = { PATH: process.env.PATH ?? "", ACME_API_KEY: 'k$1 "x"', ACME_OTHER: "o", ACME_USER: "u:p" };
  await run(
    "sh",
    ["-c", command.replace(/^curl/, "curl --silent --show-error --noproxy '*' --max-time 10")],
    { cwd: folder, env },
  );
  if (arrived === undefined) throw new Error(`nothing arrived from\n${command}`);
  return arrived;
}

const bodyOf = (type: string, media: object): OperationObject => ({
  requestBody: { content: { [type]: media } },
});

describe("what arrives", () => {
  test("JSON, with quotes, backslashes and dollars", async () => {
    const example = { text: 'it\'s $HOME `id` \\ "q"\n@é', list: [1, null] };
    const { method, body, headers } = await send(commandOf(bodyOf("application/json", { example })));
    expect(method).toBe("POST");
    expect(headers["content-type"]).toBe("application/json");
    expect(JSON.parse(Buffer.from(body, "latin1").toString("utf8"))).toEqual(example);
  });

  test("text that starts with an at sign is no file", async () => {
    const { body } = await send(commandOf(bodyOf("text/plain", { example: "@photo.png" })));
    expect(body).toBe("@photo.png");
  });

  test("a form, nested", async () => {
    const example = { q: "a&b=c d+é", tags: ["x", "y"], meta: { k: [{ n: 1 }] } };
    const { body, headers } = await send(
      commandOf(bodyOf("application/x-www-form-urlencoded", { schema: { type: "object" }, example })),
    );
    expect(headers["content-type"]).toBe("application/x-www-form-urlencoded");
    expect([...new URLSearchParams(body)]).toEqual([
      ["q", "a&b=c d+é"],
      ["tags", "x"],
      ["tags", "y"],
      ["meta[k][0][n]", "1"],
    ]);
  });

  test("a multipart form with files, JSON and nasty text", async () => {
    const file = { type: "string", format: "binary" };
    const schema = {
      type: "object",
      properties: {
        photo: file,
        more: { type: "array", items: file },
        text: { type: "string" },
        meta: { type: "object" },
      },
    };
    const example = {
      photo: "photo.png",
      more: ["photo.png", "file.bin"],
      text: "@x;type=y <z",
      meta: { a: 'q"\\;,' },
    };
    const { body, headers } = await send(commandOf(bodyOf("multipart/form-data", { schema, example })));
    const form = await new Response(Buffer.from(body, "latin1"), {
      headers: { "content-type": headers["content-type"] ?? "" },
    }).formData();
    expect(form.get("text")).toBe("@x;type=y <z");
    expect(await (form.get("photo") as File).text()).toBe("PNG");
    expect(form.getAll("more").map((one) => (one as File).name)).toEqual(["photo.png", "file.bin"]);
    expect(body).toContain("Content-Type: application/json");
    expect(body).toContain(JSON.stringify(example.meta));
  });

  test("bytes", async () => {
    const { body, headers } = await send(commandOf(bodyOf("application/octet-stream", {})));
    expect(body).toBe("BIN");
    expect(headers["content-type"]).toBe("application/octet-stream");
  });

  test("lines of JSON", async () => {
    const { body } = await send(commandOf(bodyOf("application/x-ndjson", { example: [{ a: 1 }, { b: 2 }] })));
    expect(body).toBe('{"a":1}\n{"b":2}\n');
  });

  test("parameters in path, query, header and cookie", async () => {
    const operation: OperationObject = {
      parameters: [
        { name: "id", in: "path", required: true, example: "a/b [1]{2}", schema: {} },
        { name: "f", in: "query", style: "deepObject", explode: true, example: { a: ["x'y"] }, schema: {} },
        { name: "X-It's", in: "header", example: "v'w", schema: {} },
        { name: "X-Empty", in: "header", example: "", schema: {} },
        { name: "c", in: "cookie", example: "1 2", schema: {} },
      ],
    };
    const { method, url, headers } = await send(commandOf(operation, "get", "/x/{id}"));
    expect(method).toBe("GET");
    expect(decodeURIComponent(url)).toBe("/x/a/b [1]{2}?f[a][0]=x'y");
    expect(headers["x-it's"]).toBe("v'w");
    expect(headers["x-empty"]).toBe("");
    expect(headers.cookie).toBe("c=1%202");
  });

  test.each([
    ["put", "PUT"],
    ["delete", "DELETE"],
    ["head", "HEAD"],
    ["patch", "PATCH"],
  ])("the method %s", async (method, want) => {
    expect((await send(commandOf({}, method))).method).toBe(want);
  });
});

describe("credentials", () => {
  const key = 'k$1 "x"';
  test.each<[string, Record<string, SecuritySchemeObject>, (arrival: Arrival) => unknown, unknown]>([
    [
      "a bearer token",
      { a: { type: "http", scheme: "bearer" } },
      ({ headers }) => headers.authorization,
      `Bearer ${key}`,
    ],
    ["OAuth", { a: { type: "oauth2", flows: {} } }, ({ headers }) => headers.authorization, `Bearer ${key}`],
    [
      "a header",
      { a: { type: "apiKey", in: "header", name: "X-$Key" } },
      ({ headers }) => headers["x-$key"],
      key,
    ],
    [
      "a prefix",
      { a: { type: "apiKey", in: "header", name: "Authorization", "x-pawl-prefix": "Token " } },
      ({ headers }) => headers.authorization,
      `Token ${key}`,
    ],
    [
      "a cookie",
      { a: { type: "apiKey", in: "cookie", name: "sid" } },
      ({ headers }) => headers.cookie,
      `sid=${key}`,
    ],
    [
      "another scheme",
      { a: { type: "http", scheme: "Digest" } },
      ({ headers }) => headers.authorization,
      `Digest ${key}`,
    ],
    [
      "a user",
      { user: { type: "http", scheme: "basic" } },
      ({ headers }) => headers.authorization,
      `Basic ${btoa("u:p")}`,
    ],
    [
      "two at once",
      {
        a: { type: "apiKey", in: "header", name: "X-A" },
        other: { type: "apiKey", in: "header", name: "X-B" },
      },
      ({ headers }) => [headers["x-a"], headers["x-b"]],
      [key, "o"],
    ],
  ])("%s", async (_, schemes, got, want) => {
    expect(got(await send(commandOf({}, "get", "/x", schemes)))).toEqual(want);
  });

  test("a query parameter, whose variable the shell expands", async () => {
    const scheme: SecuritySchemeObject = { type: "apiKey", in: "query", name: "api key" };
    const other: SecuritySchemeObject = { type: "apiKey", in: "query", name: "second" };
    const operation: OperationObject = {
      parameters: [{ name: "q", in: "query", example: "a$b", schema: {} }],
    };
    const command = commandOf(operation, "get", "/x", { a: scheme, other });
    expect(command).toContain('"$ACME_API_KEY"'.slice(1));
    const { url } = await send(command.replaceAll("$ACME_API_KEY", "$ACME_OTHER"));
    expect(url).toBe("/x?q=a%24b&api%20key=o&second=o");
  });
});
