/** The address by which an account ends its subscription. */
import { PawlError } from "../../diagnostics/errors.js";

/**
 * @param url an https URL that gets the account as `?account=`, or a mailto URL; by default a mail to the sender
 * @param from address of the sender
 * @returns makes the URL of an account; a mail about it says which account it is
 * @throws PawlError `usage` when the URL is of another kind
 */
export function unsubscribeFor(url: string | undefined, from: string): (account: string) => string {
  const base = url ?? `mailto:${from}`;
  const parsed = URL.canParse(base) ? new URL(base) : undefined;
  if (parsed === undefined || (parsed.protocol !== "https:" && parsed.protocol !== "mailto:")) {
    throw new PawlError("usage", "PAWL_UNSUBSCRIBE_URL is neither an https nor a mailto URL", {
      fix: "Set it to the page that ends a subscription, or leave it out: then a mail to the sender does.",
    });
  }
  return (account) => {
    const own = new URL(parsed);
    if (own.protocol === "https:") {
      own.searchParams.set("account", account);
      return own.href;
    }
    return `${own.href.split("?")[0] ?? ""}?subject=${encodeURIComponent(`unsubscribe ${account}`)}`;
  };
}
