/** One credential: where it is found, and how it is sent. */
import type { ExchangeContext, ExchangeHost, Placement, Scheme } from "../config.js";
import { isPage, readEnv } from "../environment.js";
import { MissingCredentialError, UsageError } from "../errors.js";
import type { RequestOptions } from "../options.js";
import { ownValue } from "../style/text.js";

/**
 * Finds the credential of a scheme.
 * @returns the credential and the rank of its source: 0 options of the request, 1 those of the client, 2 the environment, -1
 * there is none
 */
export function credentialOf(
  { options }: ExchangeHost,
  { option, env }: Scheme,
  { apiKey, credentials }: RequestOptions,
): readonly [credential: unknown, rank: number] {
  const found = [
    (option === "apiKey" ? apiKey : undefined) ?? ownValue(credentials, option),
    ownValue(options, option),
    readEnv(env),
  ];
  const rank = found.findIndex((value) => value !== undefined);
  return [found[rank], rank];
}

/** The error for an operation without a credential. `schemes` are alternatives. */
export function missing(operation: string, schemes: readonly (readonly Scheme[])[]): MissingCredentialError {
  const names = schemes.map((together) =>
    together.map(({ option, env }) => `\`${option}\`${env ? ` (environment: ${env})` : ""}`).join(" and "),
  );
  return new MissingCredentialError(
    `${operation} needs a credential. Give the option ${names.join(", or ")}.`,
  );
}

/**
 * Makes what is sent of a credential.
 * @throws MissingCredentialError for one that is empty or cannot be sent; UsageError in a web page
 */
export async function place(credential: unknown, context: ExchangeContext): Promise<Placement> {
  const { option, in: where = "header", name = "", prefix = "", exchange } = context.scheme;
  if (isPage() && !context.host.options.dangerouslyAllowBrowser) {
    throw new UsageError(
      "Everyone who opens a web page can read its key, which serves only allowed domains. " +
        "Call from your server, or set `dangerouslyAllowBrowser: true`.",
    );
  }
  const given: unknown = typeof credential === "function" ? await credential() : credential;
  const secret = exchange ? await exchange(given, context) : { text: String(given ?? "").trim() };
  const { text } = secret;
  // A Headers object would throw with the key in its message.
  if (!text || /[^\t\x20-\x7e\x80-\xff]/.test(text)) {
    throw new MissingCredentialError(
      `The option \`${option}\` ${text ? "holds characters that cannot be sent" : "is empty"}.`,
    );
  }
  const write = where === "header" ? String : encodeURIComponent;
  return { ...secret, where, name: write(name), value: write(prefix + text) };
}
