/**
 * Signatures of webhooks, as the Standard Webhooks specification 1.0 has them, so that receivers can use a library that
 * they know: HMAC-SHA256 over `id.timestamp.body`, in the headers `webhook-id`, `webhook-timestamp` (Unix seconds) and
 * `webhook-signature` (`v1,` and base64; several, separated by spaces, while a secret is exchanged).
 */
import { createHmac, timingSafeEqual } from "node:crypto";

const PREFIX = "whsec_";

/** How old or early a timestamp may be, in seconds: what was recorded cannot be played again later. */
const TOLERANCE = 300;

/** Headers of a request, by lower-case name. */
export type WebhookHeaders = Readonly<Record<string, string | readonly string[] | undefined>>;

/**
 * The secret of an account: derived from the one secret of the sender, so that none is kept for each account and no
 * account can sign for another.
 *
 * @param secret of the sender
 * @param account id of the account
 * @returns `whsec_` and base64, to be handed to the account
 */
export function deriveSecret(secret: string, account: string): string {
  const key = createHmac("sha256", secret).update(`pawl webhook ${account}`).digest("base64");
  return `${PREFIX}${key}`;
}

/**
 * @param secret of the account
 * @param id of the message
 * @param timestamp Unix seconds
 * @param body as it is sent
 * @returns the headers to send
 */
export function signWebhook(
  secret: string,
  id: string,
  timestamp: number,
  body: string,
): Readonly<Record<"webhook-id" | "webhook-timestamp" | "webhook-signature", string>> {
  return {
    "webhook-id": id,
    "webhook-timestamp": String(timestamp),
    "webhook-signature": `v1,${hmac(secret, id, String(timestamp), body).toString("base64")}`,
  };
}

/**
 * For receivers: tells whether a request came from the sender, unchanged and just now. A message may come twice: its
 * `webhook-id` tells.
 *
 * @param secret of the account, `whsec_…`
 * @param headers of the request
 * @param body bytes of the request as text, before any parsing
 * @param now Unix seconds; the system's clock by default
 */
export function verifyWebhook(
  secret: string,
  headers: WebhookHeaders,
  body: string,
  now = Math.floor(Date.now() / 1000),
): boolean {
  const [id, timestamp, signatures] = ["webhook-id", "webhook-timestamp", "webhook-signature"].map((name) =>
    Object.hasOwn(headers, name) ? headers[name] : undefined,
  );
  if (typeof id !== "string" || typeof timestamp !== "string" || typeof signatures !== "string") return false;
  if (!/^\d{1,12}$/.test(timestamp) || Math.abs(now - Number(timestamp)) > TOLERANCE) return false;
  const wanted = hmac(secret, id, timestamp, body);
  return signatures.split(" ").some((signature) => {
    if (!signature.startsWith("v1,")) return false;
    const given = Buffer.from(signature.slice("v1,".length), "base64");
    return given.length === wanted.length && timingSafeEqual(given, wanted);
  });
}

function hmac(secret: string, id: string, timestamp: string, body: string): Buffer {
  const key = Buffer.from(secret.startsWith(PREFIX) ? secret.slice(PREFIX.length) : secret, "base64");
  return createHmac("sha256", key).update(`${id}.${timestamp}.${body}`).digest();
}
