import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import {
  argumentNameFor,
  clientNameFor,
  derivedOperationName,
  fullMethodName,
  isPlainPath,
  memberNameFor,
  methodNameFor,
  typeNameFor,
} from "../../generator/model/names.js";
import { isFreeFile, isFreeType } from "../../generator/model/reserved.js";
import { singular, splitWords } from "../../generator/model/words.js";

describe("splitWords", () => {
  it.each<[string, string[]]>([
    ["full-repository", ["full", "repository"]],
    ["HTTPServer", ["http", "server"]],
    ["OAuthApp", ["o", "auth", "app"]],
    ["v2Large", ["v2", "large"]],
    ["it's", ["its"]],
    ["Überprüfung", ["uberprufung"]],
    ["a.b/c d", ["a", "b", "c", "d"]],
    ["用户", []],
    ["", []],
  ])("%s", (given, want) => {
    expect(splitWords(given)).toEqual(want);
  });
});

describe("singular", () => {
  it.each([
    ["pets", "pet"],
    ["policies", "policy"],
    ["boxes", "box"],
    ["status", "status"],
    ["address", "address"],
    ["gas", "gas"],
  ])("%s is %s", (given, want) => {
    expect(singular(given)).toBe(want);
  });
});

describe("typeNameFor", () => {
  it.each([
    ["full-repository", "FullRepository"],
    ["Pet", "Pet"],
    ["404", "_404"],
    ["Record", "RecordModel"],
    ["error", "ErrorModel"],
    ["ApiError", "ApiErrorModel"],
    ["file-input", "FileInputModel"],
    ["WithRequired", "WithRequiredModel"],
    ["constructor", "Constructor"],
    ["class", "Class"],
    ["$" + "{x}", "X"],
  ])("%s is %s", (given, want) => {
    expect(typeNameFor(given)).toBe(want);
  });

  it.each(["用户", "", "***"])("makes a name up for %j, the same every time", (given) => {
    expect(typeNameFor(given)).toMatch(/^Type[0-9a-f]{6}$/);
    expect(typeNameFor(given)).toBe(typeNameFor(given));
  });

  it("never takes a name that the package exports itself", () => {
    const exports = readFileSync("templates/client/exports.ts.hbs", "utf8").match(/\b[A-Z]\w+/g) ?? [];
    expect(exports.length).toBeGreaterThan(20);
    expect(exports.filter(isFreeType)).toEqual([]);
  });
});

describe("memberNameFor", () => {
  it.each([
    ["Image analysis", "imageAnalysis"],
    ["delete", "delete"],
    ["raw", "rawResource"],
    ["constructor", "constructorResource"],
    ["then", "thenResource"],
    ["2fa", "_2fa"],
    ["__proto__", "proto"],
  ])("%s is %s", (given, want) => {
    expect(memberNameFor(given)).toBe(want);
  });
});

describe("argumentNameFor", () => {
  it.each([
    ["account_id", "accountId"],
    ["class", "classValue"],
    ["options", "optionsValue"],
    ["params", "paramsValue"],
    ["async", "async"],
    ["1st", "_1st"],
  ])("%s is %s", (given, want) => {
    expect(argumentNameFor(given)).toBe(want);
  });
});

describe("clientNameFor", () => {
  it.each([
    ["WorqHat API", "WorqHat"],
    ["OpenAPI Petstore", "OpenAPIPetstore"],
    ["API", "API"],
    ["Promise", "PromiseClient"],
    ["3D Printing", "_3DPrinting"],
    ["c34 */ `$" + "{1}`", "C341"],
  ])("%s is %s", (given, want) => {
    expect(clientNameFor(given)).toBe(want);
  });
});

describe("derivedOperationName", () => {
  it.each([
    ["GET", "/users/{id}", "getUsersById"],
    ["POST", "/users/{user_id}/keys", "postUsersByUserIdKeys"],
    ["get", "/", "get"],
    ["M-SEARCH", "/x.{format}", "mSearchXByFormat"],
  ])("%s %s is %s", (method, path, want) => {
    expect(derivedOperationName(method, path)).toBe(want);
  });
});

describe("isPlainPath", () => {
  it.each([
    ["/users/{id}", true],
    ["/users", true],
    ["/users-{id}", false],
    ["/by/id", false],
    ["/{userId}", false],
    ["/fooBar", false],
    ["/a/1", false],
    ["/users/", false],
  ])("%s: %s", (path, want) => {
    expect(isPlainPath(path)).toBe(want);
  });
});

describe("methodNameFor", () => {
  it.each<[string, string[], string]>([
    ["contentGenerate", ["content"], "generate"],
    ["listPets", ["pets"], "list"],
    ["pets/get-by-id", ["pets"], "getById"],
    ["list", ["pets"], "list"],
    ["pets", ["pets"], "pets"],
    ["collectionsDataFetchAll", ["collections", "data"], "fetchAll"],
    ["delete", ["pets"], "delete"],
    ["toString", ["pets"], "toStringCall"],
  ])("%s of %j is %s", (given, resource, want) => {
    expect(methodNameFor(given, resource)).toBe(want);
  });

  it("drops nothing for the full name", () => {
    expect(fullMethodName("listPets")).toBe("listPets");
  });
});

describe("isFreeFile", () => {
  it.each([
    ["pets", true],
    ["con", false],
    ["AUX", false],
    ["com1", false],
    ["console", true],
    ["", false],
  ])("%s: %s", (given, want) => {
    expect(isFreeFile(given)).toBe(want);
  });
});
