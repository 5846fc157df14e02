import type { ClientConfig, Scheme } from "./config.js";
import { isPage, readEnv } from "./environment.js";
import { MissingCredentialError, UsageError } from "./errors.js";
import type {
  BaseClientOptions,
  BasicCredential,
  Credential,
  RequestOptions,
  UserPassword,
} from "./options.js";
import { encode, ownValue } from "./style/text.js";

/** Where one credential goes. */
export interface Placement {
  readonly where: "header" | "query" | "cookie";
  readonly name: string;
  readonly value: string;
}

const PAGE_REFUSED =
  "Refused to send a credential from a web page: everyone who opens the page can read it, and an API serves web pages only " +
  "from the domains that its account allows. Call the API from your server, or set `dangerouslyAllowBrowser: true`.";

type Alternatives = readonly (readonly string[])[];

/**
 * Chooses a security requirement and gets its credentials (OpenAPI 3.1 §4.8.30). Of the alternatives that are complete, the
 * first is taken whose place the caller has filled; else the first that uses a credential of the request; else one
 * of the client's options; else one of the environment; else one that needs none.
 * @param alternatives sets of scheme names; an empty list asks for nothing
 * @param isSet whether the caller has put something where a scheme would; that scheme then adds nothing
 * @returns what to put where; undefined where no alternative is complete
 * @throws UsageError for a credential that cannot be sent, or not from here
 */
export async function authorize(
  config: ClientConfig,
  alternatives: Alternatives,
  client: BaseClientOptions,
  request: RequestOptions,
  isSet: (where: Placement["where"], name: string) => boolean,
): Promise<Placement[] | undefined> {
  const { apiKey } = request;
  const sources: readonly ((scheme: Scheme) => unknown)[] = [
    (scheme) => isSet(...targetOf(scheme)) || undefined,
    ({ option }) =>
      option === "apiKey" && apiKey !== undefined ? apiKey : ownValue(request.credentials, option),
    ({ option }) => ownValue(client, option),
    ({ env }) => readEnv(env),
  ];
  const find = (scheme: Scheme): unknown =>
    sources.map((source) => source(scheme)).find((credential) => credential !== undefined);
  const needsNone = (scheme: Scheme): boolean => scheme.kind === "mutualTLS" || isSet(...targetOf(scheme));
  const complete = alternatives
    .map((names) => names.map((name) => schemeOf(config, name)))
    .filter((schemes) => schemes.every((scheme) => needsNone(scheme) || find(scheme) !== undefined));
  const [chosen = complete[0]] = sources.flatMap((source) =>
    complete.filter((schemes) => schemes.some((scheme) => source(scheme) !== undefined)),
  );
  if (!chosen) return alternatives.length === 0 ? [] : undefined;
  const schemes = chosen.filter((scheme) => !needsNone(scheme));
  if (schemes.length > 0 && isPage() && !client.dangerouslyAllowBrowser) throw new UsageError(PAGE_REFUSED);
  return Promise.all(schemes.map((scheme) => place(scheme, find(scheme))));
}

/** The error that names the options and variables of all alternatives, and never a value. */
export function missingCredential(
  config: ClientConfig,
  operation: string,
  alternatives: Alternatives,
): Error {
  const ways = alternatives.map((names) =>
    names
      .map((name) => schemeOf(config, name))
      .map((scheme) => `\`${scheme.option}\`${scheme.env ? ` (environment: ${scheme.env})` : ""}`)
      .join(" and "),
  );
  return new MissingCredentialError(
    `${operation} needs a credential. Give the client or the request the option ${ways.join(", or ")}.`,
  );
}

function schemeOf(config: ClientConfig, name: string): Scheme {
  const { schemes = {} } = config;
  const scheme = Object.hasOwn(schemes, name) ? schemes[name] : undefined;
  if (!scheme) throw new UsageError(`The security scheme \`${name}\` is not described.`);
  return scheme;
}

function targetOf(scheme: Scheme): [where: Placement["where"], name: string] {
  return scheme.kind === "apiKey" ? [scheme.in ?? "header", scheme.name ?? ""] : ["header", "Authorization"];
}

async function place(scheme: Scheme, credential: unknown): Promise<Placement> {
  const given = credential as Credential | BasicCredential;
  const secret = typeof given === "function" ? await given() : given;
  const text = scheme.kind === "basic" ? basicOf(secret) : String(secret ?? "").trim();
  // A Headers object would throw with the key in its message.
  if (!text || /[^\t\x20-\x7e\x80-\xff]/.test(text)) {
    throw new MissingCredentialError(
      `The option \`${scheme.option}\` ${text ? "holds characters that cannot be sent" : "is empty"}. Give a credential.`,
    );
  }
  const [where, name] = targetOf(scheme);
  const value = prefixOf(scheme) + text;
  return where === "header" ? { where, name, value } : { where, name: encode(name), value: encode(value) };
}

function prefixOf(scheme: Scheme): string {
  if (scheme.prefix !== undefined) return scheme.prefix;
  switch (scheme.kind) {
    case "apiKey":
      return "";
    case "basic":
      return "Basic ";
    case "http":
      return `${scheme.scheme} `;
    default:
      return "Bearer ";
  }
}

/** Base64 of the UTF-8 of `user:password` (RFC 7617 §2.1), which is how it stands in the environment too. */
function basicOf(credential: string | UserPassword | undefined): string {
  if (!credential) return "";
  const text = typeof credential === "string" ? credential : `${credential.username}:${credential.password}`;
  return btoa(String.fromCharCode(...new TextEncoder().encode(text)));
}
