import { expect, test } from "vitest";
import { deriveSecret, verifyWebhook } from "../../../generator/release/notify/signature.js";
import { postWebhook } from "../../../generator/release/notify/webhook.js";
import { json, useWire } from "../../e2e/server.js";

const wire = useWire();
const now = Math.floor(Date.now() / 1000);
const settings = { secret: "of the sender", allowPrivate: true, allowPlain: true, now: () => now };
const BODY = JSON.stringify({ account: "Zoë 😀" });

const post = (path = "/hook", over: Partial<typeof settings> = {}) =>
  postWebhook(`${wire.url}${path}`, "acme", "shop@1/acme", BODY, { ...settings, ...over });

test("what arrives is whole, signed, and verified by the function that receivers are given", async () => {
  expect(await post()).toEqual({ outcome: "sent" });
  const [seen] = wire.seen;
  const body = Buffer.from(seen?.body ?? "", "latin1").toString("utf8");
  expect(seen).toMatchObject({
    method: "POST",
    url: "/hook",
    headers: { "content-type": "application/json" },
  });
  expect(body).toBe(BODY);
  expect(verifyWebhook(deriveSecret("of the sender", "acme"), seen?.headers ?? {}, body)).toBe(true);
  expect(verifyWebhook(deriveSecret("of the sender", "other"), seen?.headers ?? {}, body)).toBe(false);
});

test("a second attempt has the same id", async () => {
  await post();
  await post();
  expect(new Set(wire.seen.map(({ headers }) => headers["webhook-id"]))).toEqual(new Set(["shop@1/acme"]));
});

test.each([
  [500, { outcome: "failed", detail: "answered with 500" }],
  [404, { outcome: "failed", detail: "answered with 404" }],
  [410, { outcome: "bounced", detail: "answered with 410" }],
  [204, { outcome: "sent" }],
])("an answer of %i", async (status, want) => {
  wire.reply = json({}, status);
  expect(await post()).toEqual(want);
});

test("a redirect is not followed", async () => {
  wire.reply = json({}, 307, { location: `${wire.url}/elsewhere` });
  expect(await post()).toEqual({ outcome: "failed", detail: "answered with 307" });
  expect(wire.seen.map(({ url }) => url)).toEqual(["/hook"]);
});

test.each([
  ["https://127.0.0.1/", "the address is of a private network"],
  ["https://10.1.2.3/", "the address is of a private network"],
  ["https://169.254.169.254/latest", "the address is of a private network"],
  ["https://[::1]/", "the address is of a private network"],
  ["https://[::ffff:127.0.0.1]/", "the address is of a private network"],
  ["https://[fd00::1]/", "the address is of a private network"],
  ["https://2130706433/", "the address is of a private network"],
  ["https://localhost/", "the name leads into a private network"],
  ["http://example.com/", "the address is not https"],
  ["file:///etc/passwd", "the address is not https"],
  ["https://user:password@example.com/", "the address holds a password"],
  ["hooks", "the address is no URL"],
])("%s is not called", async (url, detail) => {
  const given = { ...settings, allowPrivate: false, allowPlain: false };
  expect(await postWebhook(url, "acme", "id", BODY, given)).toEqual({ outcome: "failed", detail });
});
