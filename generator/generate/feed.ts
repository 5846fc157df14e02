/**
 * The life of an API's versions as an Atom feed (RFC 4287). Without a template: a run with nothing to do
 * compares it, and need not load the engine for that.
 */
import { createHash } from "node:crypto";
import { apiTag, deprecationMessage } from "../registry/deprecation.js";
import type { RegisteredApi, RegisteredVersion } from "../registry/types.js";
import { cleanText } from "../templates/text.js";

interface Entry {
  readonly id: string;
  readonly title: string;
  /** YYYY-MM-DD */
  readonly day: string;
  readonly text: string;
}

/**
 * Renders the feed of an API. All dates are of the registry, so that the feed is the same whenever it is made; what has
 * no date is not in it, nor what is only planned.
 *
 * @returns undefined where nothing has a date yet: a feed must say when it was updated
 */
export function renderFeed(api: RegisteredApi): string | undefined {
  const entries = api.versions.flatMap((version, index) => entriesOf(api, version, api.versions[index - 1]));
  entries.sort((a, b) => compare(b.day, a.day) || compare(b.id, a.id));
  const [newest] = entries;
  if (newest === undefined) return undefined;
  const lines = [
    '<?xml version="1.0" encoding="utf-8"?>',
    '<feed xmlns="http://www.w3.org/2005/Atom">',
    element("id", nameId(api, "feed")),
    element("title", `${api.title}: versions`),
    element("updated", momentOf(newest.day)),
    `<author>${element("name", api.title)}</author>`,
    element("generator", "pawl"),
    ...entries.flatMap((entry) => [
      "<entry>",
      element("id", nameId(api, entry.id)),
      element("title", entry.title),
      element("updated", momentOf(entry.day)),
      element("content", entry.text),
      "</entry>",
    ]),
    "</feed>",
  ];
  return `${lines.join("\n")}\n`;
}

const ESCAPES: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;" };

/** An element with text; of what XML 1.0 §2.2 does not allow, `cleanText` leaves two characters. */
function element(name: string, text: string): string {
  const clean = cleanText(text).replace(/[\ufffe\uffff]/g, "");
  return `<${name}>${clean.replace(/[&<>]/g, (char) => ESCAPES[char] ?? char)}</${name}>`;
}

function entriesOf(
  api: RegisteredApi,
  version: RegisteredVersion,
  previous: RegisteredVersion | undefined,
): Entry[] {
  const { id, status, released, deprecated, sunset } = version;
  if (status === "draft") return [];
  const name = `${api.title} ${id}`;
  const isEnding = status === "deprecated" || status === "sunset";
  const entries: Entry[] = [];
  if (released !== undefined) {
    const install = `npm install ${api.package}@${apiTag(id)}`;
    const text = [
      `${name} is released: ${install}.`,
      ...(previous === undefined ? [] : [replaces(previous)]),
    ];
    entries.push({ id: `${id} released`, title: `${name} is released`, day: released, text: text.join(" ") });
  }
  if (isEnding && deprecated !== undefined) {
    const text = deprecationMessage(api, { ...version, status: "deprecated" });
    entries.push({ id: `${id} deprecated`, title: `${name} is deprecated`, day: deprecated, text });
  }
  if (status === "sunset" && sunset !== undefined) {
    const text = deprecationMessage(api, version);
    entries.push({ id: `${id} sunset`, title: `${name} no longer runs`, day: sunset, text });
  }
  return entries;
}

function replaces({ id, sunset }: RegisteredVersion): string {
  return sunset === undefined
    ? `It replaces ${id}, which has no announced end.`
    : `It replaces ${id}, which stops on ${sunset}.`;
}

/** RFC 3339, as RFC 4287 §3.3 wants it. */
function momentOf(day: string): string {
  return `${day}T00:00:00Z`;
}

/** The namespace of URLs, RFC 9562 §6.6. */
const NAMESPACE = Buffer.from("6ba7b8119dad11d180b400c04fd430c8", "hex");

/** A UUID of version 5 (RFC 9562 §5.5): an id that stays the same wherever the feed is hosted. */
function nameId(api: RegisteredApi, name: string): string {
  const hash = createHash("sha1").update(NAMESPACE).update(`npm:${api.package} ${name}`).digest();
  hash.writeUInt8((hash.readUInt8(6) & 0x0f) | 0x50, 6);
  hash.writeUInt8((hash.readUInt8(8) & 0x3f) | 0x80, 8);
  const hex = hash.toString("hex");
  const parts = [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20, 32)];
  return `urn:uuid:${parts.join("-")}`;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
