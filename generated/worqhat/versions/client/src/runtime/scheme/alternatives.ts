import type { Authorize, ClientConfig, Scheme, SchemeUse } from "../config.js";
import { UsageError } from "../errors.js";
import { ownValue } from "../style/text.js";
import { credentialsOf, missing, optionOf, placementOf } from "./credential.js";

/**
 * Chooses a security requirement and gets its credentials (OpenAPI 3.1 §4.8.30). Of the alternatives that are complete, the
 * first is taken whose place the caller has filled; else the first that uses a credential of the request; else one
 * of the client's options; else one of the environment; else one that needs none.
 */
export const alternatives: Authorize = async (host, security, request, target, operation) => {
  const all = security.map((uses) =>
    uses.map((use) => {
      const [scheme, scopes] = resolve(host.config, use);
      const { in: place, name = "" } = scheme;
      if (!place) return { scheme, scopes, rank: NO_RANK };
      if (place.has(target, name)) return { scheme, scopes, rank: SET };
      const credentials = credentialsOf(host, scheme, request);
      const rank = credentials.findIndex((one) => one !== undefined);
      return { scheme, scopes, rank: rank < 0 ? MISSING : rank, value: credentials[rank] };
    }),
  );
  const lowest = (uses: (typeof all)[number]): number => Math.min(NO_RANK, ...uses.map(({ rank }) => rank));
  const [chosen] = all
    .filter((uses) => uses.every(({ rank }) => rank !== MISSING))
    .sort((one, other) => lowest(one) - lowest(other));
  if (!chosen && all.length > 0 && operation)
    throw missing(
      operation,
      all.map((uses) => uses.map(({ scheme }) => optionOf(scheme)).join(" and ")).join(", or "),
    );
  const needed = chosen?.filter(({ value }) => value !== undefined) ?? [];
  return Promise.all(
    needed.map(({ scheme, scopes, value }) => placementOf(value, { scheme, scopes, request, host })),
  );
};

/** Before the ranks of all sources: the caller has filled the place. */
const SET = -1;
/** Behind them: a scheme that needs no credential, or an alternative of none. */
const NO_RANK = 9;
/** There is no credential. */
const MISSING = 10;

function resolve({ schemes }: ClientConfig, use: SchemeUse): readonly [scheme: Scheme, scopes: string] {
  const [name, scopes] = typeof use === "string" ? [use, ""] : use;
  const scheme = ownValue(schemes, name) as Scheme | undefined;
  if (!scheme) throw new UsageError(`The security scheme \`${name}\` is not described.`);
  return [scheme, scopes];
}
