/** How well a part of the document is supported (`x-evidence`), as a sentence. */
import { md } from "../templates/markdown.js";
import type { Safe } from "../templates/safe.js";

const SENTENCES: ReadonlyMap<unknown, string> = new Map([
  ["schema", "Evidence: stated in the reference's schema tables."],
  ["client", "Evidence: sent by official client code."],
  ["example", "Evidence: seen in examples only."],
  ["inferred", "Evidence: inferred; no published source of this version shows it."],
]);

/**
 * @param extensions the object that may hold `x-evidence`
 * @returns undefined when it says nothing, or something unknown
 */
export function evidenceText(extensions: Readonly<Record<`x-${string}`, unknown>>): Safe | undefined {
  const sentence = Object.hasOwn(extensions, "x-evidence")
    ? SENTENCES.get(extensions["x-evidence"])
    : undefined;
  return sentence === undefined ? undefined : md(sentence);
}
