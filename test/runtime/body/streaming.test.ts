/** Bodies with files of any size: what is on its way is all that is in memory. */
import { spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { open } from "node:fs/promises";
import { createServer, type IncomingHttpHeaders } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { binary } from "../../../generator/runtime/body/binary.js";
import { file } from "../../../generator/runtime/body/bytes.js";
import { multipart } from "../../../generator/runtime/body/multipart.js";
import { oneType } from "../../../generator/runtime/body/one-type.js";
import type { Operation } from "../../../generator/runtime/operation.js";
import { clientOf, useServer } from "../server.js";
import { send } from "./send.js";

const MEGABYTE = 2 ** 20;
const SIZE = 200 * MEGABYTE;

/** Text in pieces, and whether somebody has had enough of it. */
function streamOf(pieces: readonly string[], state = { cancelled: false }): ReadableStream<Uint8Array> {
  const left = pieces.map((piece) => new TextEncoder().encode(piece));
  return new ReadableStream({
    pull(controller) {
      const next = left.shift();
      if (next) controller.enqueue(next);
      else controller.close();
    },
    cancel() {
      state.cancelled = true;
    },
  });
}

describe("streams among the parts", () => {
  const server = useServer();

  it("go out as they come, with the length where every one is known", async () => {
    const sent = await send(server, [["multipart/form-data", multipart]], {
      name: "n",
      f: file(streamOf(["ab", "c"]), "f.txt", { size: 3 }),
      g: new Blob(["blob"]),
    });
    expect(sent.headers["content-length"]).toBe(String(sent.body.length));
    expect(sent.headers["transfer-encoding"]).toBe(undefined);
    expect(sent.body.toString()).toMatch(
      /^--(-{4}\d+)\r\nContent-Disposition: form-data; name="name"\r\n\r\nn\r\n--\1\r\nContent-Disposition: form-data; name="f"; filename="f.txt"\r\nContent-Type: application\/octet-stream\r\n\r\nabc\r\n--\1\r\nContent-Disposition: form-data; name="g"; filename="blob"\r\nContent-Type: application\/octet-stream\r\n\r\nblob\r\n--\1--\r\n$/,
    );
  });

  it("go out without a length where one is not known", async () => {
    const params = { f: file(streamOf(["abc"]), "f.txt"), g: file(streamOf(["d"]), "g.txt", { size: 1 }) };
    const sent = await send(server, [["multipart/form-data", multipart]], params);
    expect(sent.headers["transfer-encoding"]).toBe("chunked");
    expect(sent.headers["content-length"]).toBe(undefined);
    expect(sent.body.toString()).toContain("\r\n\r\nabc\r\n");
  });

  it("give a body of its own its length too", async () => {
    const body = file(streamOf(["abc"]), "f", { size: 3 });
    const sent = await send(server, [["application/octet-stream", binary]], { body }, { bodyField: true });
    expect([sent.headers["content-length"], sent.body.toString()]).toEqual(["3", "abc"]);
  });

  it("fail where there is more of them than was said", async () => {
    const params = { f: file(streamOf(["abcdef"]), "f.txt", { size: 3 }) };
    await expect(send(server, [["multipart/form-data", multipart]], params)).rejects.toMatchObject({
      name: "ConnectionError",
    });
  });

  it("are not sent a second time, also where the method may be", async () => {
    server.answer = (response) => response.writeHead(503).end();
    const params = { f: streamOf(["abc"]) };
    const operation = { method: "PUT" };
    await expect(send(server, [["multipart/form-data", multipart]], params, operation)).rejects.toMatchObject(
      {
        status: 503,
      },
    );
    expect(server.requests).toHaveLength(1);
  });

  it("are opened again for each try where they are files", async () => {
    const large = new Blob([new Uint8Array(2 * MEGABYTE).fill(97)]);
    server.answer = (response, _request, index) =>
      response.writeHead(index === 0 ? 503 : 204, { "retry-after-ms": "1" }).end();
    const operation: Operation = {
      id: "put",
      method: "PUT",
      path: "/b",
      body: [oneType, ["image/png", binary]],
      bodyField: true,
    };
    await clientOf(server).request(operation, [], { body: large });
    expect(server.requests.map(({ headers, body }) => [headers["content-length"], body.length])).toEqual([
      [String(large.size), large.size],
      [String(large.size), large.size],
    ]);
  });

  it("are let go when the request ends before them", async () => {
    const first = { cancelled: false };
    const second = { cancelled: false };
    const endless = new ReadableStream<Uint8Array>({
      async pull(controller) {
        await new Promise((resolve) => setTimeout(resolve, 1));
        controller.enqueue(new Uint8Array(1000));
      },
      cancel: () => {
        first.cancelled = true;
      },
    });
    const params = { f: endless, g: streamOf(["g"], second) };
    const signal = AbortSignal.timeout(50);
    await expect(
      send(server, [["multipart/form-data", multipart]], params, {}, { signal }),
    ).rejects.toMatchObject({ name: "AbortError" });
    await expect.poll(() => [first.cancelled, second.cancelled]).toEqual([true, true]);
  });
});

/** Sends 200 MB in the way that its argument names, and prints the peak of its memory in bytes. */
const PROGRAM = `
import { file } from "../../../generator/runtime/body/bytes.js";
import { multipart } from "../../../generator/runtime/body/multipart.js";
import { oneType } from "../../../generator/runtime/body/one-type.js";
import { fileFromPath } from "../../../generator/runtime/body/path.js";
import { CoreClient } from "../../../generator/runtime/core.js";

const [way, baseUrl, path] = process.argv.slice(2);
async function* chunks() {
  for (let sent = 0; sent < ${SIZE}; sent += 65536) yield new Uint8Array(65536).fill(97);
}
const files = {
  nothing: () => file("", "f.bin"),
  path: () => fileFromPath(path),
  stream: () => file(ReadableStream.from(chunks()), "f.bin", { size: ${SIZE} }),
  iterable: () => file(chunks(), "f.bin"),
  blob: async () => (await fileFromPath(path)).data,
};
const config = { name: "Acme", version: "1", packageVersion: "1", baseUrl };
const client = new CoreClient({ allowLoopbackHttp: true }, config);
const body = [oneType, ["multipart/form-data", multipart]];
await client.request({ id: "up", method: "POST", path: "/up", body }, [], { f: await files[way](), note: "n" });
process.stdout.write(String(process.resourceUsage().maxRSS * 1024));
`;

describe("200 MB", () => {
  const folder = mkdtempSync(join(tmpdir(), "pawl-streaming-"));
  const seen: { headers: IncomingHttpHeaders; bytes: number }[] = [];
  const server = createServer(async (request, response) => {
    let bytes = 0;
    for await (const chunk of request) bytes += (chunk as Buffer).length;
    seen.push({ headers: request.headers, bytes });
    response.writeHead(204).end();
  });
  let program = "";
  let least = 0;

  async function run(way: string): Promise<number> {
    seen.length = 0;
    const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    const child = spawn(process.execPath, [program, way, url, join(folder, "large.bin")]);
    let printed = "";
    let failed = "";
    child.stdout.on("data", (text) => {
      printed += text;
    });
    child.stderr.on("data", (text) => {
      failed += text;
    });
    await new Promise((resolve) => child.on("close", resolve));
    expect(failed).toBe("");
    return Number(printed);
  }

  beforeAll(async () => {
    await build({
      stdin: { contents: PROGRAM, resolveDir: fileURLToPath(new URL(".", import.meta.url)), loader: "ts" },
      bundle: true,
      format: "esm",
      platform: "node",
      outfile: join(folder, "send.mjs"),
    });
    program = join(folder, "send.mjs");
    const handle = await open(join(folder, "large.bin"), "w");
    await handle.truncate(SIZE);
    await handle.close();
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    least = await run("nothing");
  }, 60_000);
  afterAll(() => {
    server.close();
    rmSync(folder, { recursive: true });
  });

  it.each([
    ["path", true],
    ["blob", true],
    ["stream", true],
    ["iterable", false],
  ])("by %s are never in memory as a whole", async (way, isKnown) => {
    const most = await run(way);
    const [only, ...others] = seen;
    expect(others).toEqual([]);
    expect(only?.bytes).toBeGreaterThan(SIZE);
    expect(only?.headers["content-length"]).toBe(isKnown ? String(only?.bytes) : undefined);
    expect((most - least) / MEGABYTE).toBeLessThan(100);
  });
});
