import { expect, test } from "vitest";
import { deriveSecret, signWebhook, verifyWebhook } from "../../../generator/release/notify/signature.js";

const secret = deriveSecret("of the sender", "acme");
const NOW = 1_700_000_000;
const headers = signWebhook(secret, "shop@1/acme", NOW, '{"a":1}');

test("signs as the Standard Webhooks specification does (its own example)", () => {
  const key = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";
  expect(signWebhook(key, "msg_p5jXN8AQM9LWM0D4loKWxJek", 1_614_265_330, '{"test": 2432232314}')).toEqual({
    "webhook-id": "msg_p5jXN8AQM9LWM0D4loKWxJek",
    "webhook-timestamp": "1614265330",
    "webhook-signature": "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=",
  });
});

test.each([
  ["just now", headers, '{"a":1}', NOW, true],
  ["five minutes ago", headers, '{"a":1}', NOW + 300, true],
  ["the receiver's clock is behind", headers, '{"a":1}', NOW - 300, true],
  ["played again later", headers, '{"a":1}', NOW + 301, false],
  ["from the future", headers, '{"a":1}', NOW - 301, false],
  ["another body", headers, '{"a":2}', NOW, false],
  ["another id", { ...headers, "webhook-id": "shop@1/other" }, '{"a":1}', NOW, false],
  ["another time", { ...headers, "webhook-timestamp": String(NOW + 1) }, '{"a":1}', NOW, false],
  ["a time in words", { ...headers, "webhook-timestamp": "now" }, '{"a":1}', NOW, false],
  ["no signature", { ...headers, "webhook-signature": undefined }, '{"a":1}', NOW, false],
  ["an empty one", { ...headers, "webhook-signature": "v1," }, '{"a":1}', NOW, false],
  [
    "of a version that is not known",
    { ...headers, "webhook-signature": headers["webhook-signature"].replace("v1", "v2") },
    '{"a":1}',
    NOW,
    false,
  ],
  [
    "one of several",
    { ...headers, "webhook-signature": `v1,AAAA ${headers["webhook-signature"]}` },
    '{"a":1}',
    NOW,
    true,
  ],
] as const)("%s", (_name, given, body, now, want) => {
  expect(verifyWebhook(secret, given, body, now)).toBe(want);
});

test("each account has a secret of its own, which says nothing of the sender's", () => {
  const other = deriveSecret("of the sender", "other");
  expect(other).not.toBe(secret);
  expect(verifyWebhook(other, headers, '{"a":1}', NOW)).toBe(false);
  expect(secret).toMatch(/^whsec_[A-Za-z0-9+/]{43}=$/);
});
