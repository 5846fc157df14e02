import { afterEach, describe, expect, it, vi } from "vitest";
import type { DeprecationNotice } from "../../generator/runtime/deprecation.js";
import type { LogLevel } from "../../generator/runtime/options.js";
import { clientOf, PLAIN, replyJson, useServer } from "./server.js";

const server = useServer();
afterEach(() => {
  vi.restoreAllMocks();
});

describe("messages", () => {
  function loggerOf(): {
    lines: string[];
    logger: Record<Exclude<LogLevel, "off">, (message: string) => void>;
  } {
    const lines: string[] = [];
    const add = (level: string) => (message: string) => lines.push(`${level} ${message}`);
    return {
      lines,
      logger: { error: add("error"), warn: add("warn"), info: add("info"), debug: add("debug") },
    };
  }

  it.each<[given: string, headers: Record<string, string>, want: string]>([
    ["RFC 9745", { deprecation: "@1735689600" }, "is deprecated from 2025-01-01."],
    ["a date", { deprecation: "Wed, 01 Jan 2025 00:00:00 GMT" }, "is deprecated from 2025-01-01."],
    ["true", { deprecation: "true" }, "is deprecated."],
    ["seconds without their sign", { deprecation: "1735689600" }, "is deprecated from 2025-01-01."],
    ["a date of ISO 8601 in quotes", { deprecation: '"2025-01-01"' }, "is deprecated from 2025-01-01."],
    ["a version", { deprecation: 'version="v1"' }, "is deprecated."],
    [
      "Sunset alone",
      { sunset: "Mon, 30 Jun 2025 23:59:59 GMT" },
      "is deprecated and stops working on 2025-06-30.",
    ],
    [
      "both",
      { deprecation: "@1735689600", sunset: "Mon, 30 Jun 2025 23:59:59 GMT" },
      "is deprecated from 2025-01-01 and stops working on 2025-06-30.",
    ],
    ["nonsense", { deprecation: "@99999999999999999", sunset: "soon" }, "is deprecated."],
  ])("warns of deprecation: %s", async (_given, headers, want) => {
    const { lines, logger } = loggerOf();
    server.answer = replyJson({}, 200, headers);
    await clientOf(server, { logger }).request(PLAIN, []);
    expect(lines).toEqual([`warn Acme: GET /a ${want}`]);
  });

  it("says nothing where the response says that it is not deprecated", async () => {
    const { lines, logger } = loggerOf();
    server.answer = replyJson({}, 200, { deprecation: "false" });
    await clientOf(server, { logger }).request(PLAIN, []);
    expect(lines).toEqual([]);
  });

  it("gives the notice to who asks for it, and to the logger no more", async () => {
    const { lines, logger } = loggerOf();
    const notices: DeprecationNotice[] = [];
    server.answer = replyJson({}, 200, {
      deprecation: "@1735689600",
      sunset: "Mon, 30 Jun 2025 23:59:59 GMT",
    });
    const client = clientOf(server, { logger, onDeprecation: (notice) => notices.push(notice) });
    await client.request(PLAIN, []);
    await client.request(PLAIN, []);
    expect(notices).toEqual([
      {
        operation: "GET /a",
        deprecatedAt: new Date("2025-01-01T00:00:00Z"),
        sunsetAt: new Date("2025-06-30T23:59:59Z"),
        message: "GET /a is deprecated from 2025-01-01 and stops working on 2025-06-30.",
      },
    ]);
    expect(lines).toEqual([]);
  });

  it("warns once for each operation, across withOptions and raw", async () => {
    const { lines, logger } = loggerOf();
    server.answer = replyJson({}, 200, { deprecation: "true" });
    const client = clientOf(server, { logger });
    await client.request(PLAIN, []);
    await client.request(PLAIN, []);
    await client.withOptions({ timeout: 1000 }).request(PLAIN, []);
    await client.raw.GET("/a");
    await client.request({ ...PLAIN, method: "DELETE" }, []);
    expect(lines).toEqual(["warn Acme: GET /a is deprecated.", "warn Acme: DELETE /a is deprecated."]);
  });

  it.each<[LogLevel | undefined, string[]]>([
    ["off", []],
    ["error", []],
    [undefined, ["warn"]],
    ["warn", ["warn"]],
    ["info", ["warn", "info"]],
    ["debug", ["debug", "warn", "info", "debug"]],
  ])("keeps to the level %s", async (logLevel, want) => {
    const { lines, logger } = loggerOf();
    server.answer = (response, request, index) =>
      index === 0
        ? replyJson({}, 500, { "retry-after-ms": "0", deprecation: "true" })(response, request, index)
        : replyJson({})(response, request, index);
    const client = clientOf(server, { logger, logLevel, key: "sk-secret" });
    await client.request({ ...PLAIN, security: [["key"]] }, []);
    expect(lines.map((line) => line.split(" ")[0])).toEqual(want);
    expect(lines.join()).not.toContain("sk-secret");
  });

  it("goes to the console by default", async () => {
    const warn = vi.spyOn(console, "warn").mockImplementation(() => undefined);
    server.answer = replyJson({}, 200, { deprecation: "true" });
    await clientOf(server).request(PLAIN, []);
    expect(warn).toHaveBeenCalledExactlyOnceWith("Acme: GET /a is deprecated.");
  });
});
