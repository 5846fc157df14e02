/** Addresses of the web that a document names. */
import { md, phrase } from "../templates/markdown.js";
import { type Safe, trusted } from "../templates/safe.js";

/** Only characters of a URL (RFC 3986 §2), without those that mean something to Markdown around a link. */
const WEB = /^https?:\/\/[\w.~:/?#@!$&+,;=%-]+$/i;

/**
 * Text, and a link where it is an address of the web.
 *
 * @param text anything
 */
export function webText(text: string): Safe {
  return WEB.test(text) ? trusted("md", `<${text}>`) : md(text);
}

/**
 * A link with a label, or both as text where the address is none of the web.
 *
 * @param label what is shown
 * @param url where it leads
 */
export function webLink(label: string, url: string): Safe {
  return WEB.test(url) ? trusted("md", `[${md(label).text}](${url})`) : phrase`${label} (${url})`;
}
