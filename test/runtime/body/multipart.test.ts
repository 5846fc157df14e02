import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { file, part } from "../../../generator/runtime/body/bytes.js";
import { multipart } from "../../../generator/runtime/body/multipart.js";
import { fileFromPath } from "../../../generator/runtime/body/path.js";
import type { OfferedBody } from "../../../generator/runtime/operation.js";
import { type Recorded, useServer } from "../server.js";
import { BYTES, chunks, send } from "./send.js";

const server = useServer();

describe("multipart bodies", () => {
  /** The parts of a multipart body: header lines and content. */
  function partsOf({ headers, body }: Recorded): string[] {
    const boundary = /boundary=(.*)$/.exec(headers["content-type"] ?? "")?.[1];
    const pieces = body.toString("latin1").split(`--${boundary}`);
    expect([pieces[0], pieces.at(-1)]).toEqual(["", "--\r\n"]);
    return pieces.slice(1, -1).map((piece) => piece.slice(2, -2).replaceAll("\r\n", "|"));
  }

  it("writes case 25", async () => {
    const body: OfferedBody = [
      "multipart/form-data",
      multipart,
      [
        ["meta", { contentType: "application/json" }],
        ["rows", { contentType: "application/json" }],
        ["file", { contentType: "image/png, image/jpeg" }],
      ],
    ];
    const sent = await send(server, [body], {
      file: new Blob(["png"]),
      more: [new File(["1"], "one.txt", { type: "text/plain" }), new File(["2"], 'tw"o\r\n.bin')],
      meta: { k: "v" },
      rows: [{ n: 1 }, { n: 2 }],
    });
    expect(partsOf(sent)).toEqual([
      'Content-Disposition: form-data; name="file"; filename="blob"|Content-Type: image/png||png',
      'Content-Disposition: form-data; name="more"; filename="one.txt"|Content-Type: text/plain||1',
      'Content-Disposition: form-data; name="more"; filename="tw%22o%0D%0A.bin"|Content-Type: application/octet-stream||2',
      'Content-Disposition: form-data; name="meta"|Content-Type: application/json||{"k":"v"}',
      'Content-Disposition: form-data; name="rows"|Content-Type: application/json||[{"n":1},{"n":2}]',
    ]);
    expect(sent.headers["content-length"]).toBe(String(sent.body.length));
  });

  it.each<[given: string, value: unknown, want: string[]]>([
    ["text", "é", ['name="f"||Ã©']],
    ["a number", 5, ['name="f"||5']],
    ["null", null, []],
    ["undefined in an array", [undefined, 1], ['name="f"||1']],
    ["an array of text", ["a", "b"], ['name="f"||a', 'name="f"||b']],
    ["an object", { a: 1 }, ['name="f"|Content-Type: application/json||{"a":1}']],
    [
      "an array of objects",
      [{ a: 1 }, { a: 2 }],
      [
        'name="f"|Content-Type: application/json||{"a":1}',
        'name="f"|Content-Type: application/json||{"a":2}',
      ],
    ],
    ["a typed Blob", new Blob(["x"], { type: "a/b" }), ['name="f"; filename="blob"|Content-Type: a/b||x']],
    ["bytes", BYTES, ['name="f"; filename="blob"|Content-Type: application/octet-stream||\0\xff\n']],
    [
      "part of a buffer",
      BYTES.subarray(1, 2),
      ['name="f"; filename="blob"|Content-Type: application/octet-stream||\xff'],
    ],
    [
      "a buffer",
      BYTES.buffer,
      ['name="f"; filename="blob"|Content-Type: application/octet-stream||\0\xff\n'],
    ],
    [
      "a stream",
      new Blob([BYTES]).stream(),
      ['name="f"; filename="blob"|Content-Type: application/octet-stream||\0\xff\n'],
    ],
    [
      "an async iterable",
      chunks(),
      ['name="f"; filename="blob"|Content-Type: application/octet-stream||\0\xff\n'],
    ],
    [
      "file()",
      file("x", "a.csv", { contentType: "text/csv" }),
      ['name="f"; filename="a.csv"|Content-Type: text/csv||x'],
    ],
    [
      "file() of a stream",
      file(chunks(), "a.bin"),
      ['name="f"; filename="a.bin"|Content-Type: application/octet-stream||\0\xff\n'],
    ],
  ])("writes %s", async (_given, value, want) => {
    const sent = await send(server, [["multipart/form-data", multipart]], { f: value });
    expect(partsOf(sent)).toEqual(want.map((part) => `Content-Disposition: form-data; ${part}`));
  });

  it("escapes names", async () => {
    const sent = await send(server, [["multipart/form-data", multipart]], { 'a"\r\nX: 1': 1 });
    expect(partsOf(sent)).toEqual(['Content-Disposition: form-data; name="a%22%0D%0AX: 1"||1']);
  });

  it("can be read back by the platform", async () => {
    const sent = await send(server, [["multipart/form-data", multipart]], {
      a: "1",
      f: new File(["é"], "ü.txt"),
    });
    const type = sent.headers["content-type"] ?? "";
    const data = await new Response(new Uint8Array(sent.body), {
      headers: { "content-type": type },
    }).formData();
    expect(data.get("a")).toBe("1");
    const read = data.get("f") as File;
    expect([read.name, await read.text()]).toEqual(["ü.txt", "é"]);
  });

  it("sends files as files where JSON is one of their types, and never a list of types", async () => {
    const fields: OfferedBody[2] = [
      ["files", { contentType: "text/csv, application/json" }],
      ["json", { contentType: "application/json" }],
      ["both", { contentType: "image/*, text/plain" }],
    ];
    const sent = await send(server, [["multipart/form-data", multipart, fields]], {
      files: [file("1", "a.csv"), new Blob(["{}"], { type: "application/json" })],
      json: [file("{}", "a.json")],
      both: "x",
    });
    expect(partsOf(sent)).toEqual([
      'Content-Disposition: form-data; name="files"; filename="a.csv"|Content-Type: text/csv||1',
      'Content-Disposition: form-data; name="files"; filename="blob"|Content-Type: application/json||{}',
      'Content-Disposition: form-data; name="json"; filename="a.json"|Content-Type: application/json||{}',
      'Content-Disposition: form-data; name="both"|Content-Type: text/plain||x',
    ]);
  });

  it("gives parts headers and content types of their own", async () => {
    const fields: OfferedBody[2] = [
      [
        "a",
        {
          headers: [
            ["X-Fixed", "1"],
            ["X-Kind", "document"],
          ],
        },
      ],
      ["j", { contentType: "text/plain" }],
    ];
    const sent = await send(server, [["multipart/form-data", multipart, fields]], {
      a: [
        part("x", { headers: { "x-kind": "call\r\nX-Evil: 1" } }),
        file("y", "y.txt", { headers: { "X-More": "m" } }),
        "z",
      ],
      j: part({ k: 1 }, { contentType: "application/vnd.acme+json" }),
      rows: part([{ n: 1 }, { n: 2 }], { contentType: "application/json" }),
    });
    expect(partsOf(sent)).toEqual([
      'Content-Disposition: form-data; name="a"|X-Fixed: 1|x-kind: call  X-Evil: 1||x',
      'Content-Disposition: form-data; name="a"; filename="y.txt"|Content-Type: application/octet-stream|X-Fixed: 1|X-Kind: document|X-More: m||y',
      'Content-Disposition: form-data; name="a"|X-Fixed: 1|X-Kind: document||z',
      'Content-Disposition: form-data; name="j"|Content-Type: application/vnd.acme+json||{"k":1}',
      'Content-Disposition: form-data; name="rows"|Content-Type: application/json||[{"n":1},{"n":2}]',
    ]);
  });

  it("refuses a header that is none", async () => {
    const params = { a: part("x", { headers: { "x y": "1" } }) };
    await expect(send(server, [["multipart/form-data", multipart]], params)).rejects.toThrow(/`x y`/);
  });

  it("sends files of the disk", async () => {
    const path = join(mkdtempSync(join(tmpdir(), "pawl-runtime-")), "a b.csv");
    writeFileSync(path, "1,2\n");
    const params = {
      f: await fileFromPath(path, { contentType: "text/csv" }),
      g: await fileFromPath(path, { filename: "g" }),
    };
    const sent = await send(server, [["multipart/form-data", multipart]], params);
    expect(partsOf(sent)).toEqual([
      'Content-Disposition: form-data; name="f"; filename="a b.csv"|Content-Type: text/csv||1,2\n',
      'Content-Disposition: form-data; name="g"; filename="g"|Content-Type: application/octet-stream||1,2\n',
    ]);
    expect(sent.headers["content-length"]).toBe(String(sent.body.length));
    await expect(fileFromPath(`${path}x`)).rejects.toThrow(/^The file ".*x" cannot be read\.$/);
  });

  it("uses no wildcard of the description as a type", async () => {
    const body: OfferedBody = ["multipart/form-data", multipart, [["f", { contentType: "image/*" }]]];
    expect(partsOf(await send(server, [body], { f: BYTES }))[0]).toContain(
      "Content-Type: application/octet-stream",
    );
  });
});
