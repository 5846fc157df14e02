/**
 * Every name that the generated code exports is decided here, once. A name depends on the thing itself; only when two
 * things want the same one do they look at each other, and then the outcome does not depend on their order.
 */
import { createHash } from "node:crypto";
import { isFreeArgument, isFreeMember, isFreeType } from "./reserved.js";
import { camelCase, pascalCase, singular, splitWords } from "./words.js";

/** A short, stable mark of a text, to tell apart what is otherwise named alike. */
export function shortHash(text: string): string {
  return createHash("sha256").update(text).digest("hex").slice(0, 6);
}

/** Puts an underscore before a name that would start with a digit, and makes up one for an empty name. */
function asIdentifier(name: string, source: string, fallback: string): string {
  if (name === "") return `${fallback}${shortHash(source)}`;
  return /^[0-9]/.test(name) ? `_${name}` : name;
}

/** The type that stands for a component of that name, before collisions: `full-repository` is `FullRepository`. */
export function typeNameFor(name: string): string {
  const identifier = asIdentifier(pascalCase(splitWords(name)), name, "Type");
  return isFreeType(identifier) ? identifier : `${identifier}Model`;
}

/** The property of the client or of a resource, before collisions: `Image analysis` is `imageAnalysis`. */
export function memberNameFor(name: string): string {
  const identifier = asIdentifier(camelCase(splitWords(name)), name, "resource");
  return isFreeMember(identifier) ? identifier : `${identifier}Resource`;
}

/** The argument that takes a path parameter: `account_id` is `accountId`. */
export function argumentNameFor(name: string): string {
  const identifier = asIdentifier(camelCase(splitWords(name)), name, "argument");
  return isFreeArgument(identifier) ? identifier : `${identifier}Value`;
}

/**
 * The class of the client: the title's words with their own capitals, without a closing "API".
 *
 * @param title `info.title`
 */
export function clientNameFor(title: string): string {
  const words = title
    .normalize("NFKD")
    .split(/[^A-Za-z0-9]+/)
    .filter((word) => word !== "");
  while (words.length > 1 && /^(api|openapi|specification|spec)$/i.test(words.at(-1) ?? "")) words.pop();
  const name = words.map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join("");
  const identifier = asIdentifier(name, title, "Client");
  return isFreeType(identifier) ? identifier : `${identifier}Client`;
}

/**
 * The name of an operation that has no usable operationId: `GET /users/{id}` is `getUsersById`.
 *
 * @param method any case
 * @param path template as written
 */
export function derivedOperationName(method: string, path: string): string {
  const words = path
    .split("/")
    .flatMap((segment) => segment.split(/(\{[^}]*\})/))
    .flatMap((part) => (part.startsWith("{") ? ["by", ...splitWords(part)] : splitWords(part)));
  return camelCase([...splitWords(method), ...words]);
}

/**
 * The method of a resource that an operation name stands for: the resource's own words are dropped where they lead or
 * follow the verb. `contentGenerate` and `listPets` of `content` and `pets` are `generate` and `list`.
 *
 * @param operationName operationId or derived name
 * @param resource path of property names
 */
export function methodNameFor(operationName: string, resource: readonly string[]): string {
  const words = splitWords(operationName);
  const resourceWords = resource.flatMap(splitWords);
  const lastWords = splitWords(resource.at(-1) ?? "");
  for (const [at, own] of [
    [0, resourceWords],
    [0, lastWords],
    [1, lastWords],
  ] as const) {
    if (own.length === 0 || words.length <= own.length || !startsWithWords(words.slice(at), own)) continue;
    words.splice(at, own.length);
    break;
  }
  return asMethod(camelCase(words), operationName);
}

/** The method for an operation name with nothing dropped. */
export function fullMethodName(operationName: string): string {
  return asMethod(camelCase(splitWords(operationName)), operationName);
}

function asMethod(name: string, source: string): string {
  const identifier = asIdentifier(name, source, "call");
  return isFreeMember(identifier) ? identifier : `${identifier}Call`;
}

function startsWithWords(words: readonly string[], own: readonly string[]): boolean {
  return own.every((word, index) => {
    const other = words[index];
    return other !== undefined && (other === word || singular(other) === singular(word));
  });
}

/** What wants a name, what it would like, and what it falls back to. */
export interface NameRequest<T> {
  readonly item: T;
  /** Names to try in turn, best first. */
  readonly wishes: readonly string[];
  /** Tells items apart for good; the last resort hashes it. */
  readonly key: string;
  /** Has precedence over others that share its wish, for example because it is written exactly so. */
  readonly exact?: boolean;
}

/**
 * Gives every item a name of its own. Among those that share a wish, one that is written exactly so keeps it when it
 * is the only such one; the others move to their next wish, and at the end to the wish with a hash of their key.
 *
 * @param requests in any order; the result does not depend on it
 * @param taken names that are gone already, lower case when `ignoreCase`
 * @param ignoreCase compare lower-cased, for names that become files or exported types
 * @returns the name of each item, and those that did not get their first wish
 */
export function assignNames<T>(
  requests: readonly NameRequest<T>[],
  taken: ReadonlySet<string> = new Set(),
  ignoreCase = false,
): { readonly names: ReadonlyMap<T, string>; readonly changed: readonly NameRequest<T>[] } {
  const fold = (name: string): string => (ignoreCase ? name.toLowerCase() : name);
  const names = new Map<T, string>();
  const used = new Set([...taken].map(fold));
  const changed = new Set<NameRequest<T>>();
  let open: readonly NameRequest<T>[] = requests;
  for (let round = 0; open.length > 0; round++) {
    const groups = new Map<string, NameRequest<T>[]>();
    for (const request of open) {
      const wish = fold(wishOf(request, round));
      groups.set(wish, [...(groups.get(wish) ?? []), request]);
    }
    const losers: NameRequest<T>[] = [];
    const won: string[] = [];
    for (const [wish, group] of groups) {
      const exact = group.filter((request) => request.exact === true && round === 0);
      const winner = used.has(wish)
        ? undefined
        : group.length === 1
          ? group[0]
          : exact.length === 1
            ? exact[0]
            : undefined;
      if (winner !== undefined) {
        names.set(winner.item, wishOf(winner, round));
        won.push(wish);
      }
      losers.push(...group.filter((request) => request !== winner));
    }
    for (const wish of won) used.add(wish);
    for (const loser of losers) changed.add(loser);
    open = losers;
  }
  return { names, changed: requests.filter((request) => changed.has(request)) };
}

function wishOf<T>(request: NameRequest<T>, round: number): string {
  const wish = request.wishes[round];
  if (wish !== undefined) return wish;
  const first = request.wishes.at(-1) ?? "";
  // Equal keys cannot be told apart; later rounds lengthen the mark so that the loop ends.
  return `${first}_${shortHash(request.key + (round > request.wishes.length ? String(round) : ""))}`;
}
