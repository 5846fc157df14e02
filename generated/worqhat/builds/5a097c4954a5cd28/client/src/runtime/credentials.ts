import type {
  ClientConfig,
  ExchangeContext,
  ExchangeHost,
  Scheme,
  SchemeUse,
  Secret,
  Security,
} from "./config.js";
import { isPage, readEnv } from "./environment.js";
import { MissingCredentialError, UsageError } from "./errors.js";
import type { RequestOptions } from "./options.js";
import { encode, ownValue } from "./style/text.js";

/** Where one credential goes. */
export interface Placement extends Secret {
  readonly where: "header" | "query" | "cookie";
  readonly name: string;
  readonly value: string;
}

/** Whether the caller has put something where a scheme would; that scheme then adds nothing. */
export type IsSet = (where: Placement["where"], name: string) => boolean;

/**
 * Chooses a security requirement and gets its credentials (OpenAPI 3.1 §4.8.30). Of the alternatives that are complete, the
 * first is taken whose place the caller has filled; else the first that uses a credential of the request; else one
 * of the client's options; else one of the environment; else one that needs none.
 * @param host the client; its `config` describes the schemes
 * @param alternatives an empty list asks for nothing
 * @param operation what the error names where no alternative is complete; without it nothing is sent then
 * @returns what to put where
 * @throws MissingCredentialError; UsageError for a credential that cannot be sent, or not from here; whatever a
 * credential's function or exchange throws
 */
export async function authorize(
  host: ExchangeHost & { readonly config: ClientConfig },
  alternatives: Security,
  request: RequestOptions,
  isSet: IsSet,
  operation?: string,
): Promise<Placement[]> {
  const { options, config } = host;
  const all = alternatives.map((uses) =>
    uses.map((use) => {
      const [scheme, scopes] = resolve(config, use);
      const { option, env, in: where, name = "" } = scheme;
      const values = [
        (where && isSet(where, name)) || undefined,
        (option === "apiKey" ? request.apiKey : undefined) ?? ownValue(request.credentials, option),
        ownValue(options, option),
        readEnv(env),
        where ? undefined : true,
      ];
      const rank = values.findIndex((value) => value !== undefined);
      return { scheme, scopes, rank, value: values[rank], isNeeded: where && rank > 0 };
    }),
  );
  const lowest = (uses: (typeof all)[number]): number => Math.min(NO_RANK, ...uses.map(({ rank }) => rank));
  const [chosen] = all
    .filter((uses) => uses.every(({ rank }) => rank >= 0))
    .sort((one, other) => lowest(one) - lowest(other));
  const needed = chosen?.filter(({ isNeeded }) => isNeeded) ?? [];
  if (!chosen && all.length > 0 && operation) {
    const named = all.map((uses) =>
      uses
        .map(({ scheme: { option, env } }) => `\`${option}\`${env ? ` (environment: ${env})` : ""}`)
        .join(" and "),
    );
    throw new MissingCredentialError(
      `${operation} needs a credential. Give the option ${named.join(", or ")}.`,
    );
  }
  if (needed.length > 0 && isPage() && !options.dangerouslyAllowBrowser) {
    throw new UsageError(
      "Everyone who opens a web page can read a key in it, and an API serves only the domains that its account allows. " +
        "Call it from your server, or set `dangerouslyAllowBrowser: true`.",
    );
  }
  return Promise.all(
    needed.map(({ scheme, scopes, value }) => place(value, { scheme, scopes, request, host })),
  );
}

/** Behind the ranks of all sources: an alternative that needs nothing. */
const NO_RANK = 9;

function resolve({ schemes }: ClientConfig, use: SchemeUse): readonly [scheme: Scheme, scopes: string] {
  const [name, scopes] = typeof use === "string" ? [use, ""] : use;
  const scheme = ownValue(schemes, name) as Scheme | undefined;
  if (!scheme) throw new UsageError(`The security scheme \`${name}\` is not described.`);
  return [scheme, scopes];
}

async function place(credential: unknown, context: ExchangeContext): Promise<Placement> {
  const { option, in: where = "header", name = "", prefix = "", exchange } = context.scheme;
  const given: unknown = typeof credential === "function" ? await credential() : credential;
  const secret: Secret = exchange ? await exchange(given, context) : { text: String(given ?? "").trim() };
  const { text } = secret;
  // A Headers object would throw with the key in its message.
  if (!text || /[^\t\x20-\x7e\x80-\xff]/.test(text)) {
    throw new MissingCredentialError(
      `The option \`${option}\` ${text ? "holds characters that cannot be sent" : "is empty"}.`,
    );
  }
  const write = where === "header" ? String : encode;
  return { ...secret, where, name: write(name), value: write(prefix + text) };
}
