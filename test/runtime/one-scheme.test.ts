import { afterEach, describe, expect, it, vi } from "vitest";
import type { Authorize, ClientConfig, Host, Security, Target } from "../../generator/runtime/config.js";
import { alternatives } from "../../generator/runtime/scheme/alternatives.js";
import { basic } from "../../generator/runtime/scheme/basic.js";
import { oneScheme } from "../../generator/runtime/scheme/one-scheme.js";
import { inCookie, inHeader, inQuery } from "../../generator/runtime/scheme/places.js";

afterEach(() => {
  vi.unstubAllEnvs();
});

const CONFIG: ClientConfig = {
  name: "Acme",
  version: "1.0.0",
  baseUrl: "https://api.test",
  schemes: {
    bearer: { option: "apiKey", env: "ACME_ONE", in: inHeader, name: "authorization", prefix: "Bearer " },
    key: { option: "key", env: "ACME_ONE", in: inQuery, name: "api key" },
    session: { option: "session", env: "ACME_ONE", in: inCookie, name: "sid" },
    login: { option: "login", env: "ACME_ONE", in: inHeader, name: "authorization", exchange: basic },
  },
};

type Given = Readonly<Record<"set" | "request" | "client" | "environment" | "named", boolean>>;

/** Every combination of what may be given. */
const GIVEN: readonly Given[] = Array.from({ length: 32 }, (_, bits) => ({
  set: (bits & 1) > 0,
  request: (bits & 2) > 0,
  client: (bits & 4) > 0,
  environment: (bits & 8) > 0,
  named: (bits & 16) > 0,
}));

async function outcome(authorize: Authorize, security: Security, given: Given): Promise<unknown> {
  const option = CONFIG.schemes?.[String(security.flat()[0])]?.option ?? "apiKey";
  vi.stubEnv("ACME_ONE", given.environment ? "of the environment" : undefined);
  const host: Host = {
    memory: new Map(),
    baseUrl: CONFIG.baseUrl,
    options: given.client ? { [option]: "of the client" } : {},
    config: CONFIG,
  };
  const request = given.request ? { credentials: { [option]: "of the request" } } : {};
  const operation = given.named ? ["sum"] : [];
  const target: Target = given.set
    ? {
        headers: new Map(Object.entries({ authorization: "set", cookie: "sid=set" })),
        query: ["api%20key=set"],
      }
    : { headers: new Map(), query: [] };
  const before = JSON.stringify([...target.headers, ...target.query]);
  try {
    for (const placement of await authorize(host, security, request, target, ...operation))
      placement.set(target);
    const after = JSON.stringify([...target.headers, ...target.query]);
    return after === before ? "nothing added" : after;
  } catch (error) {
    return [(error as Error).name, (error as Error).message];
  }
}

describe("one scheme alone", () => {
  // Nothing, an error, and the credential of each of the three sources.
  it.each<[Security, kinds: number]>([
    [[["bearer"]], 5],
    [[["key"]], 5],
    [[["session"]], 5],
    [[["login"]], 5],
    [[["bearer"], []], 4],
    [[[], ["bearer"]], 4],
    [[[]], 1],
    [[], 1],
  ])("is what alternatives make of %j", async (security, kinds) => {
    const seen = new Set<string>();
    for (const given of GIVEN) {
      const want = await outcome(alternatives, security, given);
      expect(await outcome(oneScheme, security, given), JSON.stringify(given)).toEqual(want);
      seen.add(JSON.stringify(want));
    }
    expect(seen.size).toBe(kinds);
  });
});
