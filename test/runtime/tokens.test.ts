import { inspect } from "node:util";
import { describe, expect, it, vi } from "vitest";
import { anyType } from "../../generator/runtime/body/any-type.js";
import { binary } from "../../generator/runtime/body/binary.js";
import type { ClientConfig, Security } from "../../generator/runtime/config.js";
import { ApiError, ConnectionError, MissingCredentialError } from "../../generator/runtime/errors.js";
import type { Operation } from "../../generator/runtime/operation.js";
import type { OAuthCredential } from "../../generator/runtime/options.js";
import { clientCredentials } from "../../generator/runtime/scheme/client-credentials.js";
import { inHeader } from "../../generator/runtime/scheme/places.js";
import { renewTokens } from "../../generator/runtime/scheme/renew.js";
import { type Acme, CONFIG, clientOf, PLAIN, replyJson, type TestOptions, useServer } from "./server.js";

const server = useServer();
/** Gives tokens `t0`, `t1`, … */
const issuer = useServer();

const READ: Operation = { ...PLAIN, security: [[["cc", "read"]]] };
const OWN = { clientId: "id:1", clientSecret: "sk secret+é" };

function client(key: unknown = OWN, options: TestOptions = {}, tokenUrl = `${issuer.url}/token`): Acme {
  const cc = { option: "key", in: inHeader, name: "authorization", prefix: "Bearer " } as const;
  const config: ClientConfig = {
    ...CONFIG,
    renew: renewTokens,
    schemes: { cc: { ...cc, exchange: clientCredentials, tokenUrl } },
  };
  return clientOf(server, { key: key as string, maxRetries: 0, ...options }, config);
}

function issue(more: object = { expires_in: 3600 }): void {
  issuer.answer = (response, request, index) =>
    replyJson({ access_token: `t${index}`, token_type: "Bearer", ...more })(response, request, index);
}

function sent(): (string | undefined)[] {
  return server.requests.map(({ headers }) => headers.authorization);
}

describe("client credentials", () => {
  it("asks as RFC 6749 says, and sends the token", async () => {
    issue();
    await client().request(READ, []);
    expect(sent()).toEqual(["Bearer t0"]);
    const { method, url, headers, body } = issuer.only;
    expect([method, url, headers["content-type"]]).toEqual([
      "POST",
      "/token",
      "application/x-www-form-urlencoded;charset=UTF-8",
    ]);
    expect(body.toString()).toBe("grant_type=client_credentials&scope=read");
    expect(headers.authorization).toBe(`Basic ${btoa("id%3A1:sk+secret%2B%C3%A9")}`);
  });

  it("keeps the token for later calls, and for clients made from this one", async () => {
    issue();
    const one = client();
    await one.request(READ, []);
    await one.request(READ, []);
    await one.withOptions({ timeout: 5000 }).request(READ, []);
    expect(sent()).toEqual(["Bearer t0", "Bearer t0", "Bearer t0"]);
    expect(issuer.requests).toHaveLength(1);
  });

  it("gets one token for many calls that wait", async () => {
    issue();
    const one = client();
    await Promise.all(Array.from({ length: 10 }, () => one.request(READ, [])));
    expect(issuer.requests).toHaveLength(1);
    expect(new Set(sent())).toEqual(new Set(["Bearer t0"]));
  });

  it.each<[given: string, credential: OAuthCredential, Security, scope: string]>([
    ["those of the operation", OWN, [[["cc", "read write"]]], "&scope=read+write"],
    ["the caller's", { ...OWN, scopes: ["all"] }, [[["cc", "read"]]], "&scope=all"],
    ["none", OWN, [["cc"]], ""],
    ["a function's", async () => ({ ...OWN, scopes: ["f"] }), [["cc"]], "&scope=f"],
  ])("asks for scopes: %s", async (_given, credential, security, scope) => {
    issue();
    await client(credential).request({ ...PLAIN, security }, []);
    expect(issuer.only.body.toString()).toBe(`grant_type=client_credentials${scope}`);
  });

  it("keeps tokens of other scopes and of other clients apart", async () => {
    issue();
    const one = client();
    await one.request(READ, []);
    await one.request({ ...PLAIN, security: [[["cc", "write"]]] }, []);
    await one.withOptions({ key: { ...OWN, clientId: "2" } as unknown as string }).request(READ, []);
    await one.request(READ, []);
    expect(sent()).toEqual(["Bearer t0", "Bearer t1", "Bearer t2", "Bearer t0"]);
  });

  it("takes text for a token", async () => {
    await client("mine").request(READ, []);
    expect(sent()).toEqual(["Bearer mine"]);
    expect(issuer.requests).toHaveLength(0);
  });

  it("finds a relative address at the base URL", async () => {
    server.answer = (response, request, index) =>
      replyJson(request.url === "/oauth/token" ? { access_token: "t" } : {})(response, request, index);
    await client(OWN, {}, "oauth/token").request(READ, []);
    expect(server.requests.map(({ url }) => url)).toEqual(["/oauth/token", "/a"]);
  });
});

describe("the end of a token", () => {
  it.each([
    [{ expires_in: 3600 }, 3569_000, 1],
    [{ expires_in: 3600 }, 3571_000, 2],
    [{ expires_in: "100" }, 91_000, 2],
    [{ expires_in: 100 }, 89_000, 1],
    [{ expires_in: 0 }, 0, 2],
    [{}, 1e12, 1],
  ])("%j: after %d ms there were %d", async (answer, later, want) => {
    issue(answer);
    const one = client();
    await one.request(READ, []);
    const clock = vi.spyOn(Date, "now").mockReturnValue(Date.now() + later);
    await one.request(READ, []);
    clock.mockRestore();
    expect(issuer.requests).toHaveLength(want);
  });

  it("comes with a 401, after which the request is sent once more, also where it is not safe to repeat", async () => {
    issue();
    server.answer = (response, request, index) =>
      replyJson({}, request.headers.authorization === "Bearer t0" ? 401 : 200)(response, request, index);
    await client().request({ ...READ, method: "POST" }, []);
    expect(sent()).toEqual(["Bearer t0", "Bearer t1"]);
  });

  it("comes once for many calls that were refused", async () => {
    issue();
    server.answer = (response, request, index) =>
      replyJson({}, request.headers.authorization === "Bearer t0" ? 401 : 200)(response, request, index);
    const one = client();
    await Promise.all(Array.from({ length: 5 }, () => one.request(READ, [])));
    expect(issuer.requests).toHaveLength(2);
  });

  it("is no end to trying", async () => {
    issue();
    server.answer = replyJson({}, 401);
    await expect(client().request(READ, [])).rejects.toMatchObject({ status: 401 });
    expect(sent()).toEqual(["Bearer t0", "Bearer t1"]);
  });

  it("is not tried with a body that can be sent once", async () => {
    issue();
    server.answer = replyJson({}, 401);
    const operation: Operation = {
      ...READ,
      method: "POST",
      body: [anyType, ["a/b", binary]],
      bodyField: true,
    };
    const call = client().request(operation, [], { body: new Blob(["x"]).stream() });
    await expect(call).rejects.toMatchObject({ status: 401 });
    expect(server.requests).toHaveLength(1);
  });

  it("is not assumed of a key that is no token", async () => {
    server.answer = replyJson({}, 401);
    await expect(client("mine").request(READ, [])).rejects.toMatchObject({ status: 401 });
    expect(server.requests).toHaveLength(1);
  });
});

describe("no token", () => {
  it("is an error without the secret, and is asked for again", async () => {
    issuer.answer = replyJson({ error: "invalid_client", error_description: "sk secret+é" }, 401);
    const one = client();
    const error = await one.request(READ, []).catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(ApiError);
    expect((error as Error).message).toMatch(/^The request for a token: 401 .*invalid_client/);
    expect(inspect(error, { depth: 9, showHidden: true })).not.toContain("sk secret");
    issue();
    await one.request(READ, []);
    expect(sent()).toEqual(["Bearer t1"]);
  });

  it("is an error where the answer holds none", async () => {
    issuer.answer = replyJson({ token: "t" });
    await expect(client().request(READ, [])).rejects.toThrow(/^The request for a token: 200/);
  });

  it("is a ConnectionError where nobody answers, and nothing is sent", async () => {
    issuer.answer = (response) => response.destroy();
    await expect(client().request(READ, [])).rejects.toBeInstanceOf(ConnectionError);
    expect(server.requests).toHaveLength(0);
  });

  it("is not asked for over plain http", async () => {
    await expect(client(OWN, {}, "http://id.test/token").request(READ, [])).rejects.toThrow(
      /http:\/\/id.test/,
    );
  });

  it("is asked for again by a call that is safe to repeat", async () => {
    issuer.answer = (response, request, index) =>
      (index === 0 ? replyJson({}, 503, { "retry-after-ms": "0" }) : replyJson({ access_token: "t" }))(
        response,
        request,
        index,
      );
    await client(OWN, { maxRetries: 1 }).request(READ, []);
    expect(sent()).toEqual(["Bearer t"]);
  });

  it("is not found where the option is missing", async () => {
    await expect(client(undefined, { key: undefined }).request(READ, [])).rejects.toBeInstanceOf(
      MissingCredentialError,
    );
  });
});
