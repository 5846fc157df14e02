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
 * @returns what to put where; undefined where no alternative is complete
 * @throws UsageError for a credential that cannot be sent, or not from here; whatever a credential's function or exchange
 * throws
 */
export async function authorize(
  host: ExchangeHost & { readonly config: ClientConfig },
  alternatives: Security,
  request: RequestOptions,
  isSet: IsSet,
): Promise<Placement[] | undefined> {
  if (alternatives.length === 0) return [];
  const { options } = host;
  const needsNone = ({ in: where, name = "" }: Scheme): boolean => !where || isSet(where, name);
  const sources: readonly ((scheme: Scheme) => unknown)[] = [
    (scheme) => (scheme.in && needsNone(scheme)) || undefined,
    ({ option }) =>
      (option === "apiKey" ? request.apiKey : undefined) ?? ownValue(request.credentials, option),
    ({ option }) => ownValue(options, option),
    ({ env }) => readEnv(env),
  ];
  const find = (scheme: Scheme): unknown =>
    sources.map((source) => source(scheme)).find((credential) => credential !== undefined);
  const complete = alternatives
    .map((uses) => uses.map((use) => resolve(host.config, use)))
    .filter((uses) => uses.every(([scheme]) => needsNone(scheme) || find(scheme) !== undefined));
  const [chosen = complete[0]] = sources.flatMap((source) =>
    complete.filter((uses) => uses.some(([scheme]) => source(scheme) !== undefined)),
  );
  const needed = chosen?.filter(([scheme]) => !needsNone(scheme));
  if (needed?.length && isPage() && !options.dangerouslyAllowBrowser) {
    throw new UsageError(
      "Everyone who opens a web page can read a key in it, and an API serves only the domains that its account allows. " +
        "Call it from your server, or set `dangerouslyAllowBrowser: true`.",
    );
  }
  return (
    needed &&
    Promise.all(needed.map(([scheme, scopes]) => place(find(scheme), { scheme, scopes, request, host })))
  );
}

/** The error that names the options and variables of all alternatives, and never a value. */
export function missingCredential(
  config: ClientConfig,
  operation: string,
  alternatives: Security,
): MissingCredentialError {
  const all = alternatives.map((uses) =>
    uses
      .map((use) => {
        const [{ option, env }] = resolve(config, use);
        return `\`${option}\`${env ? ` (environment: ${env})` : ""}`;
      })
      .join(" and "),
  );
  return new MissingCredentialError(`${operation} needs a credential. Give the option ${all.join(", or ")}.`);
}

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
