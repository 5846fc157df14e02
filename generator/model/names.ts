/**
 * Every name that the generated code exports is decided here, once. A name depends on the thing itself; only when two
 * things want the same one do they look at each other (`assignment.ts`).
 */
import { shortHash } from "./assignment.js";
import { isFreeArgument, isFreeMember, isFreeType } from "./reserved.js";
import { camelCase, pascalCase, singular, splitWords } from "./words.js";

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
 * Is the path of the kind that `derivedOperationName` loses nothing of? No other such path gets the same name, so that
 * one keeps its name whatever is added to the API: `/users/{id}`, but not `/users-{id}`, `/userIds` or `/by/id`.
 *
 * @param path template as written
 */
export function isPlainPath(path: string): boolean {
  return (
    path.startsWith("/") &&
    path
      .slice(1)
      .split("/")
      .every((segment) => /^(?:\{[a-z][a-z0-9]*\}|(?!by$)[a-z][a-z0-9]*)$/.test(segment))
  );
}

/**
 * The method of a resource that an operation name stands for: the resource's own words are dropped where they lead or
 * follow the verb. `contentGenerate` and `listPets` of `content` and `pets` are `generate` and `list`.
 *
 * @param operationName operationId or derived name
 * @param resource path of property names
 */
export function methodNameFor(operationName: string, resource: readonly string[]): string {
  const words = [...splitWords(operationName)];
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
