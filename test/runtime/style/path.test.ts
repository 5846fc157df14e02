import { describe, expect, it } from "vitest";
import { UsageError } from "../../../generator/runtime/errors.js";
import type { Parameter } from "../../../generator/runtime/operation.js";
import { inPath } from "../../../generator/runtime/parameters/path.js";
import { jsonPath } from "../../../generator/runtime/style/content.js";
import { label } from "../../../generator/runtime/style/label.js";
import { matrix } from "../../../generator/runtime/style/matrix.js";
import { simple } from "../../../generator/runtime/style/simple.js";
import { clientOf, useServer } from "../server.js";

const server = useServer();

function call(path: string, pathParams: Parameter[], args: unknown[]): Promise<unknown> {
  return clientOf(server)
    .request({ id: "getItem", method: "GET", path, pathParams: [inPath, ...pathParams] }, args)
    .then();
}

const ids = ["a", "b"];
const color = { R: 100, G: "2 0" };

describe("path values", () => {
  // OpenAPI 3.1 §4.8.12.4, and case 22
  it.each<[given: string, path: string, Parameter, value: unknown, want: string]>([
    ["a hostile text", "/items/{id}", "id", "a/b ?#é", "/items/a%2Fb%20%3F%23%C3%A9"],
    ["an encoded text", "/items/{id}", "id", "a%2Fb", "/items/a%252Fb"],
    ["backslashes and controls", "/items/{id}", "id", "\\\t\n", "/items/%5C%09%0A"],
    ["a lone surrogate", "/items/{id}", "id", "\ud800", "/items/%EF%BF%BD"],
    ["dots beside other text", "/items/{id}", "id", "..a", "/items/..a"],
    ["a number", "/items/{id}", "id", 0, "/items/0"],
    ["false", "/items/{id}", "id", false, "/items/false"],
    ["a bigint", "/items/{id}", "id", 2n ** 64n, "/items/18446744073709551616"],
    ["a date", "/items/{id}", "id", new Date(0), "/items/1970-01-01T00%3A00%3A00.000Z"],
    ["simple array", "/m/{ids}", "ids", ids, "/m/a,b"],
    ["array with bars", "/m/{ids}", ["ids", simple, { separator: "%7C" }], ids, "/m/a%7Cb"],
    ["simple object", "/m/{c}", ["c", simple], color, "/m/R,100,G,2%200"],
    ["simple object exploded", "/m/{c}", ["c", simple, { explode: true }], color, "/m/R=100,G=2%200"],
    ["label", "/m/{x}", ["x", label], "a", "/m/.a"],
    ["label array", "/m/{ids}", ["ids", label], ids, "/m/.a,b"],
    ["label array exploded", "/m/{ids}", ["ids", label, { explode: true }], ids, "/m/.a.b"],
    ["label object", "/m/{c}", ["c", label], color, "/m/.R,100,G,2%200"],
    ["label object exploded", "/m/{c}", ["c", label, { explode: true }], color, "/m/.R=100.G=2%200"],
    ["matrix", "/m/{x}", ["x", matrix], "a", "/m/;x=a"],
    ["matrix array", "/m/{ids}", ["ids", matrix], ids, "/m/;ids=a,b"],
    ["matrix array exploded", "/m/{ids}", ["ids", matrix, { explode: true }], ids, "/m/;ids=a;ids=b"],
    ["matrix empty item", "/m/{ids}", ["ids", matrix, { explode: true }], ["", "b"], "/m/;ids;ids=b"],
    ["matrix object", "/m/{c}", ["c", matrix], color, "/m/;c=R,100,G,2%200"],
    ["matrix object exploded", "/m/{c}", ["c", matrix, { explode: true }], color, "/m/;R=100;G=2%200"],
    [
      "reserved",
      "/f/{p}",
      ["p", simple, { allowReserved: true }],
      "a/b:c?d#e é%20%",
      "/f/a/b:c%3Fd%23e%20%C3%A9%20%25",
    ],
    ["JSON", "/j/{j}", ["j", jsonPath], { x: "/" }, "/j/%7B%22x%22%3A%22%2F%22%7D"],
    ["a name like a prototype's", "/c/{__proto__}", "__proto__", "v", "/c/v"],
    ["braces in the value", "/c/{id}", "id", "{id}", "/c/%7Bid%7D"],
  ])("writes %s", async (_given, path, parameter, value, want) => {
    await call(path, [parameter], [value]);
    expect(server.only.url).toBe(want);
  });

  it("takes the arguments in their order", async () => {
    await call("/{b}/x/{a}", ["a", "b"], ["1", "2"]);
    expect(server.only.url).toBe("/2/x/1");
  });

  it.each([undefined, null, "", []])("refuses a missing value: %j", async (value) => {
    await expect(call("/items/{id}", ["id"], [value])).rejects.toThrow(/getItem.*`id`/);
    expect(server.requests).toHaveLength(0);
  });

  it.each<[path: string, Parameter[], args: unknown[]]>([
    ["/items/{id}", ["id"], ["."]],
    ["/items/{id}", ["id"], [".."]],
    ["/items/{id}/x", ["id"], [".."]],
    ["/items/{a}{b}", ["a", "b"], [".", "."]],
    ["/items/{id}", [["id", label]], ["."]],
    ["/f/{p}", [["p", simple, { allowReserved: true }]], ["a/../../b"]],
    ["/f/{p}", [["p", simple, { allowReserved: true }]], ["%2e%2E"]],
  ])("refuses steps through the path: %s", async (path, parameters, args) => {
    await expect(call(path, parameters, args)).rejects.toBeInstanceOf(UsageError);
    expect(server.requests).toHaveLength(0);
  });
});
