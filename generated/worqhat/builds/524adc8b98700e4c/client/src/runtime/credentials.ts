import type { ClientConfig, ExchangeContext, Scheme, SchemeUse, Secret, Security } from "./config.js";
import { isPage, readEnv } from "./environment.js";
import { MissingCredentialError, UsageError } from "./errors.js";
import type { BaseClientOptions, RequestOptions } from "./options.js";
import { encode, ownValue } from "./style/text.js";

/** Where one credential goes. */
export interface Placement extends Secret {
  readonly where: "header" | "query" | "cookie";
  readonly name: string;
  readonly value: string;
}

/** Whether the caller has put something where a scheme would; that scheme then adds nothing. */
export type IsSet = (where: Placement["where"], name: string) => boolean;

const PAGE_REFUSED =
  "Refused to send a credential from a web page: everyone who opens the page can read it, and an API serves web pages only " +
  "from the domains that its account allows. Call the API from your server, or set `dangerouslyAllowBrowser: true`.";

/**
 * Chooses a security requirement and gets its credentials (OpenAPI 3.1 §4.8.30). Of the alternatives that are complete, the
 * first is taken whose place the caller has filled; else the first that uses a credential of the request; else one
 * of the client's options; else one of the environment; else one that needs none.
 * @param alternatives an empty list asks for nothing
 * @returns what to put where
 * @throws MissingCredentialError where no alternative is complete; UsageError for a credential that cannot be sent, or not
 * from here; whatever a credential's function or exchange throws
 */
export async function authorize(
  config: ClientConfig,
  alternatives: Security,
  client: BaseClientOptions,
  request: RequestOptions,
  isSet: IsSet,
  context: Omit<ExchangeContext, "scheme" | "scopes">,
): Promise<Placement[] | undefined> {
  if (alternatives.length === 0) return [];
  const needsNone = (scheme: Scheme): boolean => !scheme.in || isSet(scheme.in, scheme.name ?? "");
  const sources: readonly ((scheme: Scheme) => unknown)[] = [
    (scheme) => (scheme.in && needsNone(scheme)) || undefined,
    ({ option }) =>
      (option === "apiKey" ? request.apiKey : undefined) ?? ownValue(request.credentials, option),
    ({ option }) => ownValue(client, option),
    ({ env }) => readEnv(env),
  ];
  const find = (scheme: Scheme): unknown =>
    sources.map((source) => source(scheme)).find((credential) => credential !== undefined);
  const complete = alternatives
    .map((uses) => uses.map((use) => resolve(config, use)))
    .filter((uses) => uses.every(([scheme]) => needsNone(scheme) || find(scheme) !== undefined));
  const [chosen = complete[0]] = sources.flatMap((source) =>
    complete.filter((uses) => uses.some(([scheme]) => source(scheme) !== undefined)),
  );
  const needed = chosen?.filter(([scheme]) => !needsNone(scheme));
  if (needed?.length && isPage() && !client.dangerouslyAllowBrowser) throw new UsageError(PAGE_REFUSED);
  return (
    needed &&
    Promise.all(needed.map(([scheme, scopes]) => place(find(scheme), { ...context, scheme, scopes })))
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
  return new MissingCredentialError(
    `${operation} needs a credential. Give the client or the request the option ${all.join(", or ")}.`,
  );
}

function resolve({ schemes = {} }: ClientConfig, use: SchemeUse): readonly [scheme: Scheme, scopes: string] {
  const [name, scopes] = typeof use === "string" ? [use, ""] : use;
  const scheme = ownValue(schemes, name) as Scheme | undefined;
  if (!scheme) throw new UsageError(`The security scheme \`${name}\` is not described.`);
  return [scheme, scopes];
}

async function place(credential: unknown, context: ExchangeContext): Promise<Placement> {
  const { option, in: where = "header", name = "", prefix = "", exchange } = context.scheme;
  const given: unknown = typeof credential === "function" ? await credential() : credential;
  const { text, expire } = exchange ? await exchange(given, context) : { text: String(given ?? "").trim() };
  // A Headers object would throw with the key in its message.
  if (!text || /[^\t\x20-\x7e\x80-\xff]/.test(text)) {
    throw new MissingCredentialError(
      `The option \`${option}\` ${text ? "holds characters that cannot be sent" : "is empty"}. Give a credential.`,
    );
  }
  const value = prefix + text;
  return {
    where,
    text,
    ...(expire && { expire }),
    ...(where === "header" ? { name, value } : { name: encode(name), value: encode(value) }),
  };
}
