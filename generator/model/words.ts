/** Splitting names of a document into words and joining them into identifiers, by rules that never look at other names. */

/**
 * Splits a name into lower-case words at every change that a reader would see: separators, `aB`, `ABc`, letter/digit
 * only before a capital (`v2Large` is `v2`, `large`). Characters outside ASCII letters and digits separate.
 *
 * @param name any text
 * @returns its words, lower case; empty when there is no letter or digit
 */
export function splitWords(name: string): readonly string[] {
  const known = KNOWN.get(name);
  if (known !== undefined) return known;
  if (KNOWN.size >= MOST_KNOWN) KNOWN.clear();
  const words = findWords(name);
  KNOWN.set(name, words);
  return words;
}

/** Documents name the same things over and over: most calls are for a name that was split before. */
const KNOWN = new Map<string, readonly string[]>();
const MOST_KNOWN = 20_000;

function findWords(name: string): readonly string[] {
  return name
    .normalize("NFKD")
    .replace(/[\u0300-\u036f'’]/g, "")
    .replace(/([a-z0-9])([A-Z])/g, "$1 $2")
    .replace(/([A-Z]+)([A-Z][a-z])/g, "$1 $2")
    .split(/[^A-Za-z0-9]+/)
    .filter((word) => word !== "")
    .map((word) => word.toLowerCase());
}

/** Joins words as `fetchAll`. */
export function camelCase(words: readonly string[]): string {
  return words.map((word, index) => (index === 0 ? word : capitalise(word))).join("");
}

/** Joins words as `FetchAll`. */
export function pascalCase(words: readonly string[]): string {
  return words.map(capitalise).join("");
}

/** Joins words as `fetch-all`. */
export function kebabCase(words: readonly string[]): string {
  return words.join("-");
}

function capitalise(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}

/**
 * A crude English singular, good enough to see that `listPets` of the resource `pets` speaks of the resource itself.
 *
 * @param word one lower-case word
 */
export function singular(word: string): string {
  if (/(ss|us|is)$/.test(word) || word.length < 4) return word;
  if (word.endsWith("ies")) return `${word.slice(0, -3)}y`;
  if (/(ches|shes|xes|ses)$/.test(word)) return word.slice(0, -2);
  return word.endsWith("s") ? word.slice(0, -1) : word;
}
