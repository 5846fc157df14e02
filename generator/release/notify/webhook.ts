/** Sends a notification to an account's own server. The address comes from the account, so it is not trusted. */
import { type LookupAddress, lookup } from "node:dns";
import { request as requestHttp } from "node:http";
import { request } from "node:https";
import { BlockList, isIP, type LookupFunction } from "node:net";
import type { Delivery } from "./delivery.js";
import { deriveSecret, signWebhook } from "./signature.js";

export interface WebhookSettings {
  /** Of the sender; each account has one derived from it. */
  readonly secret: string;
  /** Call addresses of private networks and of this machine too. */
  readonly allowPrivate: boolean;
  /** Over plain HTTP too. For tests. */
  readonly allowPlain?: boolean;
  /** Unix seconds. */
  readonly now: () => number;
}

/** How long an answer may take, in milliseconds. */
const PATIENCE = 10_000;

/** Networks that nobody outside can mean: RFC 6890 and its successors. */
const PRIVATE = new BlockList();
for (const [net, prefix] of [
  ["0.0.0.0", 8],
  ["10.0.0.0", 8],
  ["100.64.0.0", 10],
  ["127.0.0.0", 8],
  ["169.254.0.0", 16],
  ["172.16.0.0", 12],
  ["192.0.0.0", 24],
  ["192.168.0.0", 16],
  ["198.18.0.0", 15],
  ["224.0.0.0", 3],
] as const)
  PRIVATE.addSubnet(net, prefix, "ipv4");
for (const [net, prefix] of [
  ["::", 96],
  ["64:ff9b::", 96],
  ["fc00::", 7],
  ["fe80::", 10],
  ["ff00::", 8],
] as const)
  PRIVATE.addSubnet(net, prefix, "ipv6");

/**
 * Posts a signed JSON body. Redirects are not followed: what was signed for one server goes to no other.
 *
 * @param url of the account
 * @param account id of the account
 * @param id of the message, the same for each attempt
 * @param body JSON
 */
export async function postWebhook(
  url: string,
  account: string,
  id: string,
  body: string,
  settings: WebhookSettings,
): Promise<Delivery> {
  const target = URL.canParse(url) ? new URL(url) : undefined;
  if (target === undefined) return failed("the address is no URL");
  const isPlain = target.protocol === "http:" && settings.allowPlain === true;
  if (target.protocol !== "https:" && !isPlain) return failed("the address is not https");
  if (target.username !== "" || target.password !== "") return failed("the address holds a password");
  const host = target.hostname.replace(/^\[|\]$/g, "");
  if (isIP(host) !== 0 && !settings.allowPrivate && isPrivate(host))
    return failed("the address is of a private network");
  const signed = signWebhook(deriveSecret(settings.secret, account), id, settings.now(), body);
  const headers = {
    "content-type": "application/json",
    "content-length": Buffer.byteLength(body),
    "user-agent": "pawl",
    ...signed,
  };
  const start = isPlain ? requestHttp : request;
  return new Promise((resolve) => {
    const sent = start(target, {
      method: "POST",
      headers,
      agent: false,
      signal: AbortSignal.timeout(PATIENCE),
      ...(settings.allowPrivate ? {} : { lookup: lookupPublic }),
    });
    sent.once("error", (error) => resolve(failed(error.message)));
    sent.once("response", (response) => {
      response.resume();
      const status = response.statusCode ?? 0;
      // 410: the receiver wants no more of it, says the specification.
      if (status === 410) resolve({ outcome: "bounced", detail: "answered with 410" });
      else resolve(status >= 200 && status < 300 ? { outcome: "sent" } : failed(`answered with ${status}`));
      sent.destroy();
    });
    sent.end(body);
  });
}

/** Looks at the address that the connection is really made to: names may lead anywhere, and elsewhere the next moment. */
const lookupPublic: LookupFunction = (hostname, options, callback) => {
  lookup(hostname, { ...options, all: true }, (error, addresses: LookupAddress[]) => {
    const [first] = addresses ?? [];
    if (error !== null || first === undefined) {
      callback(error ?? new Error("the name has no address"), "", 0);
    } else if (addresses.some(({ address }) => isPrivate(address))) {
      callback(new Error("the name leads into a private network"), "", 0);
    } else if (options.all === true) {
      callback(null, addresses);
    } else {
      callback(null, first.address, first.family);
    }
  });
};

function isPrivate(address: string): boolean {
  // Addresses of IPv4 written as IPv6 are checked against both.
  return PRIVATE.check(address, isIP(address) === 6 ? "ipv6" : "ipv4");
}

function failed(detail: string): Delivery {
  return { outcome: "failed", detail };
}
