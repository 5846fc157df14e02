import type { Exchange } from "../config.js";
import type { UserPassword } from "../options.js";

/** Base64 of the UTF-8 of `user:password` (RFC 7617 §2.1), which is how it stands in the environment too. */
export const basic: Exchange = (credential) => {
  if (!credential) return { text: "" };
  const { username, password } = credential as UserPassword;
  const text = typeof credential === "string" ? credential : `${username}:${password}`;
  return { text: toBase64(text), password: text.replace(/^[^:]*:/, "") };
};

/** Base64 of the UTF-8 of a text. */
export function toBase64(text: string): string {
  return btoa(Array.from(new TextEncoder().encode(text), (byte) => String.fromCharCode(byte)).join(""));
}
