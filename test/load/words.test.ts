import { describe, expect, test } from "vitest";
import { catchError, loadText } from "./support.js";

const HEAD = 'openapi: 3.1.0\ninfo: {title: t, version: "1"}\n';
const SWAGGER = 'swagger: "2.0"\ninfo: {title: t, version: "1"}\n';

/** One parameter, on line 6. */
const parameter = (text: string, head = HEAD): string =>
  `${head}paths:\n  /a:\n    parameters:\n      - ${text}\n`;

/** One security scheme, on line 5. */
const scheme = (text: string): string =>
  `${HEAD}paths: {}\ncomponents: {securitySchemes: {\n  s: ${text}\n}}\n`;

describe("words that the specification does not know are refused with their place", () => {
  test.each([
    ["a place of parameters", parameter("{name: a, in: weird, schema: {}}"), '`in` is "weird"', 6],
    ["one of Swagger 2.0 alone", parameter("{name: a, in: formData, schema: {}}"), "`in` is", 6],
    [
      "one of OpenAPI 3 alone",
      parameter("{name: a, in: cookie, type: string}", SWAGGER),
      "Use one of path, query, header, formData, body.",
      6,
    ],
    ["a type of security", scheme("{type: weird}"), '`type` is "weird"', 5],
    ["a place of keys", scheme("{type: apiKey, name: k, in: path}"), '`in` is "path"', 5],
    ["a key without a name", scheme("{type: apiKey, in: header}"), "has no `name`", 5],
    ["a key without a place", scheme("{type: apiKey, name: k}"), "has no `in`", 5],
  ])("%s", async (_name, text, says, line) => {
    const error = await catchError(loadText(text));
    expect(`${error.message} ${error.fix}`).toContain(says);
    expect([error.code, error.place?.line]).toEqual(["invalid-document", line]);
  });

  test("HTTP without a scheme is told: its credential is written as it is given", async () => {
    const { notices } = await loadText(scheme("{type: http}"));
    expect(notices).toMatchObject([{ code: "incomplete-scheme", pointer: "#/components/securitySchemes/s" }]);
  });

  test("the others are as they were", async () => {
    for (const text of [
      "{type: mutualTLS}",
      "{type: oauth2, flows: {}}",
      "{type: apiKey, name: k, in: cookie}",
    ])
      expect((await loadText(scheme(text))).notices).toEqual([]);
  });
});

test("a style that means nothing in its place is left out and told", async () => {
  const { document, notices } = await loadText(
    `${HEAD}paths:\n  /a:\n    get:\n      parameters:\n        - {name: a, in: query, style: matrix, schema: {}}\n        - {name: b, in: query, style: deepObject, schema: {}}\n      responses: {}\n`,
  );
  expect(notices.filter(({ code }) => code === "style-unknown")).toMatchObject([
    { message: expect.stringContaining("`style: matrix` means nothing for a query parameter") },
  ]);
  expect(document.paths?.["/a"]?.get).toMatchObject({ parameters: [{ name: "a" }, { style: "deepObject" }] });
  expect(JSON.stringify(document)).not.toContain("matrix");
});
