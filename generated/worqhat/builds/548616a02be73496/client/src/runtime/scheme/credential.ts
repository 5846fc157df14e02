/** One credential: where it is found, and how it is sent. */
import type { ExchangeContext, Host, Placement, Scheme } from "../config.js";
import { isPage, readEnv } from "../environment.js";
import { MissingCredentialError, UsageError } from "../errors.js";
import type { RequestOptions } from "../options.js";
import { ownValue } from "../style/text.js";

/** What each source has for a scheme: options of the request, those of the client, the environment; undefined for nothing. */
export function credentialsOf(
  { options }: Host,
  { option, env }: Scheme,
  { apiKey, credentials }: RequestOptions,
): unknown[] {
  return [ownValue({ apiKey, ...credentials }, option), ownValue(options, option), readEnv(env)];
}

/** The error for an operation without a credential. `options` are what would help. */
export function missing(operation: string, options: string): MissingCredentialError {
  return new MissingCredentialError(`${operation} needs a credential. Give the option ${options}.`);
}

/** How a credential is given. */
export function optionOf({ option, env }: Scheme): string {
  return `\`${option}\`${env ? ` (environment: ${env})` : ""}`;
}

/**
 * Makes what is sent of a credential.
 * @throws MissingCredentialError for one that is empty; UsageError in a web page
 */
export async function placementOf(credential: unknown, context: ExchangeContext): Promise<Placement> {
  const { option, in: place, name = "", prefix = "", exchange } = context.scheme;
  if (isPage() && !context.host.options.dangerouslyAllowBrowser) {
    throw new UsageError(
      "Everyone can read a key in a web page. Call from your server, or allow your domains only and set `dangerouslyAllowBrowser`.",
    );
  }
  const given: unknown = typeof credential === "function" ? await credential() : credential;
  const secret = exchange ? await exchange(given, context) : { text: String(given ?? "").trim() };
  const { text } = secret;
  if (!text) throw new MissingCredentialError(`The option \`${option}\` is empty.`);
  return { ...secret, set: (target) => place?.set(target, name, prefix + text) };
}
