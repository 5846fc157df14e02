import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { form } from "../../../generator/runtime/body/form.js";
import { plainForm } from "../../../generator/runtime/body/plain-form.js";
import type { OfferedBody } from "../../../generator/runtime/operation.js";
import { deepObject } from "../../../generator/runtime/style/deep-object.js";
import { pipeDelimited } from "../../../generator/runtime/style/delimited.js";
import { form as formStyle } from "../../../generator/runtime/style/form.js";
import { useServer } from "../server.js";
import { send } from "./send.js";

const server = useServer();

describe("form bodies", () => {
  it("writes case 24", async () => {
    const fields = ["metadata", "items", "expand"].map(
      (name) => [name, { style: deepObject, explode: true }] as const,
    );
    const sent = await send(server, [["application/x-www-form-urlencoded", form, fields]], {
      amount: 5,
      metadata: { a: "1" },
      items: [{ price: "p", qty: 2 }],
      expand: ["x", "y"],
    });
    expect(sent.body.toString()).toBe(
      "amount=5&metadata[a]=1&items[0][price]=p&items[0][qty]=2&expand[0]=x&expand[1]=y",
    );
    expect(sent.headers["content-type"]).toBe("application/x-www-form-urlencoded");
  });

  it.each<[given: string, params: object, want: string]>([
    ["special characters", { "a&": "b=c+d e\né" }, "a%26=b%3Dc%2Bd%20e%0A%C3%A9"],
    ["arrays", { a: ["x", "y"] }, "a=x&a=y"],
    ["objects", { o: { a: { b: 1 } } }, "o[a][b]=1"],
    ["arrays of objects", { l: [{ a: 1 }, { a: 2 }] }, "l[0][a]=1&l[1][a]=2"],
    ["arrays of arrays", { l: [[1, 2], [3]] }, "l[0][0]=1&l[0][1]=2&l[1][0]=3"],
    ["null", { a: null, b: 1 }, "a=&b=1"],
    ["undefined, empty arrays and objects", { a: undefined, b: [], c: {}, d: 1 }, "d=1"],
    ["dates and booleans", { a: new Date(0), b: true }, "a=1970-01-01T00%3A00%3A00.000Z&b=true"],
  ])("writes %s without encoding", async (_given, params, want) => {
    for (const encode of [form, plainForm]) {
      server.requests.length = 0;
      const sent = await send(server, [["application/x-www-form-urlencoded", encode]], params);
      expect(sent.body.toString()).toBe(want);
    }
  });

  it("are the same from both writers where nothing is special", async () => {
    const single = fc.oneof(
      fc.constantFrom(undefined, null, new Date(0)),
      fc.boolean(),
      fc.double(),
      fc.string(),
    );
    const { value } = fc.letrec((tie) => ({
      value: fc.oneof(
        { maxDepth: 3 },
        single,
        fc.array(tie("value")),
        fc.dictionary(fc.string(), tie("value")),
      ),
    }));
    await fc.assert(
      fc.asyncProperty(value, async (given) => {
        expect(await plainForm(given, "a/b", [])).toEqual(await form(given, "a/b", []));
      }),
    );
  });

  it("follows the encoding", async () => {
    const body: OfferedBody = [
      "application/x-www-form-urlencoded",
      form,
      [
        ["csv", { style: formStyle, explode: false }],
        ["pipe", { style: pipeDelimited }],
        ["flat", { style: formStyle }],
        ["json", { contentType: "application/json" }],
        ["raw", { allowReserved: true }],
      ],
    ];
    const sent = await send(server, [body], {
      csv: [1, 2],
      pipe: [1, 2],
      flat: { x: 1 },
      json: { x: [1] },
      raw: "a/b",
    });
    expect(sent.body.toString()).toBe("csv=1,2&pipe=1|2&x=1&json=%7B%22x%22%3A%5B1%5D%7D&raw=a/b");
  });

  it.each([form, plainForm])("send text as it is", async (encode) => {
    const body: OfferedBody = ["application/x-www-form-urlencoded", encode];
    const sent = await send(server, [body], { body: "a=1" }, { bodyField: true });
    expect(sent.body.toString()).toBe("a=1");
  });
});
