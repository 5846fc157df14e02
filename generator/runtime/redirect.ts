import type { Send, Sendable } from "./carrier.js";
import { ConnectionError } from "./errors.js";

/** Headers that another origin may see; every other may be a key. */
const HARMLESS = /^(accept|content-type|user-agent|.*-language)$/;

/**
 * Sends a request and follows redirects (Fetch Standard §4.4, "HTTP-redirect fetch"), but leaves behind what may be a key
 * when they lead to another origin: the platforms take away only `Authorization` and cookies.
 * @param request to be sent with `redirect: "manual"`
 * @param body its body, to be sent again; a stream cannot be. null: that of the request
 * @param send sends one request; refuses what must not be sent
 * @throws ConnectionError for redirects that cannot be followed; whatever `send` throws
 */
export async function sendFollowing(request: Sendable, body: BodyInit | null, send: Send): Promise<Response> {
  let next = request;
  for (let hops = 0; hops <= 10; hops++) {
    const response = await send(next);
    const { status, type, headers } = response;
    if (type === "opaqueredirect") return send(followedBlindly(next));
    const location = /30[12378]/.test(String(status)) && headers.get("location");
    if (!location) return response;
    await response.body?.cancel();
    next = redirected(next, body, new URL(location, next.url), status);
  }
  throw refusal("too often");
}

function redirected(from: Sendable, body: BodyInit | null, to: URL, status: number): Sendable {
  const { method, signal } = from;
  const becomesGet = status === 303 ? method !== "HEAD" : status < 303 && method === "POST";
  const isForeign = to.origin !== new URL(from.url).origin;
  const headers = [...from.headers].filter(
    ([name]) => !(becomesGet && name.startsWith("content-")) && !(isForeign && !HARMLESS.test(name)),
  );
  const next = { url: to.href, headers, signal, redirect: "manual" } as const;
  if (becomesGet) return { ...next, method: "GET" };
  const again = body ?? from.body ?? null;
  if (again instanceof ReadableStream) throw refusal(`to ${to.origin}, and the body cannot be sent again`);
  return { ...next, method, body: again };
}

/** A browser does not tell where a redirect leads; it may follow where it takes away every key by itself. */
function followedBlindly({ url, method, headers, signal }: Sendable): Sendable {
  const mayBeKey = ([name]: [string, string]): boolean => name !== "authorization" && !HARMLESS.test(name);
  if (!/GET|HEAD/.test(method) || [...headers].some(mayBeKey))
    throw refusal("and the browser hides where to");
  return { url, method, headers, signal, redirect: "follow" };
}

function refusal(what: string): ConnectionError {
  return new ConnectionError(`The API redirected ${what}. Check \`baseUrl\`.`);
}
