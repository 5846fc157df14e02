import { UsageError } from "../errors.js";
import type { PageStep, Parameter } from "../operation.js";

/**
 * Pages by `Link: <…>; rel="next"` (RFC 8288). The same link again is the end, not a circle.
 * @throws UsageError for a link to another origin, which must not see the key, and for one that is no URL
 */
export const byLink: PageStep = (_pages, call, { response }) => {
  const target = nextOf(response.headers.get("link") ?? "");
  if (target === undefined) return undefined;
  const url = URL.canParse(target, response.url) ? new URL(target, response.url) : undefined;
  // What a `fetch` of the caller's own made up has no URL, and nothing can be at the same origin.
  if (!url || !response.url.startsWith(`${url.origin}/`)) {
    throw new UsageError(`The next page is at another origin: ${url?.origin ?? JSON.stringify(target)}.`);
  }
  const { query, pathParams: _, ...operation } = call.operation;
  const [, ...parameters] = query ?? [undefined];
  const taken = new Set(parameters.map(keyOf));
  const names = [...new Set(url.searchParams.keys())];
  const extra = Object.fromEntries(names.map((name) => [name, url.searchParams.getAll(name)]));
  const asked = JSON.stringify([call.operation.path, call.options.query]);
  if (asked === JSON.stringify([url.pathname, extra])) return undefined;
  return {
    operation: { ...operation, path: url.pathname },
    args: [],
    // The link has the whole query.
    params: Object.fromEntries(Object.entries(call.params).filter(([key]) => !taken.has(key))),
    options: { ...call.options, baseUrl: url.origin, query: extra },
  };
};

function nextOf(header: string): string | undefined {
  for (const [, target, parameters = ""] of header.matchAll(/<([^<>]*)>([^<]*)/g)) {
    const rel = /;\s*rel\s*=\s*(?:"([^"]*)"|([^\s;,]+))/i.exec(parameters);
    const relations = (rel?.[1] ?? rel?.[2] ?? "").toLowerCase().split(/\s+/);
    if (relations.includes("next")) return target;
  }
  return undefined;
}

function keyOf(parameter: Parameter): string {
  return typeof parameter === "string" ? parameter : (parameter[2]?.key ?? parameter[0]);
}
