import { describe, expect, it } from "vitest";
import { compare, factOf } from "./support.js";

const HOOK =
  'requestBody: {content: {application/json: {schema: {type: object}}}}, responses: {"200": {description: ok, content: {application/json: {schema: {type: string}}}}}';
const webhook = (fields: string): string => `webhooks: {paid: {post: {${fields}}}}`;
const callback = (fields: string, expression = "{$request.query.url}", name = "changed"): string =>
  `paths: {/subscribe: {post: {operationId: subscribe, tags: [events], callbacks: {${name}: {"${expression}": {post: {${fields}}}}}, responses: {"201": {description: ok}}}}}`;

describe("webhooks and callbacks", () => {
  it.each([
    ["webhook", webhook(HOOK)],
    ["callback", callback(HOOK)],
  ])("of a %s, the server sends the body and the client the answer", async (_, document) => {
    const { kinds, schemas } = await compare(document, document);
    expect(kinds).toEqual([]);
    expect(schemas).toEqual([
      "response request body application/json",
      "request response 200 application/json",
    ]);
  });

  it("kinds name the place, sides who sends", async () => {
    const media = "content: {application/json: {schema: {type: object}}, text/plain: {}}";
    const revision = HOOK.replace("content: {application/json: {schema: {type: object}}}", media);
    const compared = await compare(webhook(HOOK), webhook(revision));
    expect(compared.kinds).toEqual(["request-media-added text/plain"]);
    expect(factOf(compared, "request-media-added").sites).toEqual([
      {
        operation: { kind: "webhook", method: "POST", path: "paid", id: "paid", group: "" },
        side: "response",
        part: "request body text/plain",
      },
    ]);
  });

  it.each([
    ["a webhook", "paths: {}", webhook(HOOK), ["webhook-added paid POST"], ["webhook-removed paid POST"]],
    [
      "a callback",
      callback(HOOK),
      callback(HOOK).replace(/callbacks: .*\}\}\}\}, responses/, "responses"),
      ["callback-removed changed POST"],
      ["callback-added changed POST"],
    ],
    [
      "a callback to another address",
      callback(HOOK),
      callback(HOOK, "{$request.body#/url}"),
      ["callback-removed changed POST", "callback-added changed POST"],
      ["callback-removed changed POST", "callback-added changed POST"],
    ],
    [
      "a callback of another name",
      callback(HOOK),
      callback(HOOK, "{$request.query.url}", "moved"),
      ["operation-id POST changed"],
      ["operation-id POST moved"],
    ],
    [
      "an operationId of a webhook",
      webhook(HOOK),
      webhook(`operationId: onPaid, ${HOOK}`),
      ["operation-id POST paid"],
      ["operation-id POST paid"],
    ],
    [
      "tags of a webhook",
      webhook(HOOK),
      webhook(`tags: [payments], ${HOOK}`),
      ["operation-tags POST paid"],
      ["operation-tags POST paid"],
    ],
  ])("%s", async (_, base, revision, want, back) => {
    expect((await compare(base, revision)).kinds).toEqual(want);
    expect((await compare(revision, base)).kinds).toEqual(back);
  });

  it("a callback belongs to the group of its operation and goes with it", async () => {
    const compared = await compare(callback(HOOK), callback(`summary: s, ${HOOK}`));
    expect(factOf(compared, "operation-text").sites[0]?.operation).toEqual({
      kind: "callback",
      method: "POST",
      path: "changed",
      id: "subscribe.changed",
      group: "events",
    });
    expect((await compare(callback(HOOK), "paths: {}")).kinds).toEqual(["operation-removed POST /subscribe"]);
  });

  it("a callback that is a component", async () => {
    const shared = (text: string): string =>
      `paths: {/subscribe: {post: {callbacks: {changed: {$ref: "#/components/callbacks/C"}}, responses: {"201": {description: ok}}}}}
components: {callbacks: {C: {"{$request.query.url}": {post: {summary: ${text}, ${HOOK}}}}}}`;
    const compared = await compare(shared("a"), shared("b"));
    expect(compared.kinds).toEqual(["operation-text POST changed"]);
    expect(factOf(compared, "operation-text").base.pointer).toBe(
      "#/components/callbacks/C/{$request.query.url}/post/summary",
    );
  });
});
