import { ConnectionError } from "./errors.js";
import type { Fetch } from "./options.js";

/** Headers that another origin may see; every other may be a key. */
const HARMLESS = /^(accept|content-type|user-agent|.*-language)$/;

const MOST_HOPS = 10;

/**
 * Sends a request and follows redirects (Fetch Standard §4.4, "HTTP-redirect fetch"), but leaves behind what may be a key
 * when they lead to another origin: the platforms take away only `Authorization` and cookies.
 * @param request made with `redirect: "manual"`
 * @param body its body, to be sent again; a stream cannot be
 * @param fetch sends one request; refuses what must not be sent
 * @throws ConnectionError for redirects that cannot be followed; whatever `fetch` throws
 */
export async function fetchFollowing(
  request: Request,
  body: BodyInit | undefined,
  fetch: Fetch,
): Promise<Response> {
  let next = request;
  for (let hops = 0; hops <= MOST_HOPS; hops++) {
    const response = await fetch(next);
    if (response.type === "opaqueredirect") return followBlindly(next, fetch);
    const location = response.headers.get("location");
    if (!location || !/^30[12378]$/.test(String(response.status))) return response;
    await response.body?.cancel();
    next = redirected(next, body, new URL(location, next.url), response.status);
  }
  throw new ConnectionError(`The API redirected more than ${MOST_HOPS} times.`);
}

function redirected(from: Request, body: BodyInit | undefined, to: URL, status: number): Request {
  const { method, signal } = from;
  const becomesGet = status === 303 ? method !== "HEAD" : status < 303 && method === "POST";
  const isForeign = to.origin !== new URL(from.url).origin;
  const headers = new Headers(from.headers);
  for (const [name] of from.headers) {
    if ((becomesGet && name.startsWith("content-")) || (isForeign && !HARMLESS.test(name))) {
      headers.delete(name);
    }
  }
  if (!becomesGet && (body ? body instanceof ReadableStream : from.body)) {
    throw new ConnectionError(
      `The API redirected to ${to.origin}, and the body cannot be sent again. Set that as \`baseUrl\`.`,
    );
  }
  return new Request(to, {
    method: becomesGet ? "GET" : method,
    headers,
    ...(body !== undefined && !becomesGet && { body }),
    signal,
    redirect: "manual",
  });
}

/** A browser does not tell where a redirect leads; it may follow where it takes away every key by itself. */
function followBlindly(request: Request, fetch: Fetch): Promise<Response> {
  const isSafe = [...request.headers].every(([name]) => name === "authorization" || HARMLESS.test(name));
  if (isSafe && /^(GET|HEAD)$/.test(request.method))
    return fetch(new Request(request, { redirect: "follow" }));
  throw new ConnectionError("The API redirected, and the browser hides where to. Set that as `baseUrl`.");
}
