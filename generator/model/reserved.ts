/** Names that generated TypeScript must not use, because they mean something there already. */

/** Words that are no identifier in strict-mode ECMAScript modules (ECMA-262 §12.7.2), and `undefined`. */
const KEYWORDS = new Set(
  (
    "arguments async await break case catch class const continue debugger default delete do else enum eval export extends " +
    "false finally for function if implements import in instanceof interface let new null package private " +
    "protected public return static super switch this throw true try typeof undefined var void while with yield"
  ).split(" "),
);

/** Names that a generated method's own code uses, so that no argument may shadow them. */
const METHOD_SCOPE = new Set(["params", "options"]);

/** Members of a resource or client class that a resource property or method must not hide. */
const MEMBERS = new Set(
  (
    "constructor prototype toString valueOf toJSON then raw withOptions request hasOwnProperty isPrototypeOf " +
    "propertyIsEnumerable toLocaleString _client"
  ).split(" "),
);

/** Global types that generated declarations use or whose hiding would surprise a reader. */
const GLOBAL_TYPES = new Set(
  (
    "AbortController AbortSignal Array ArrayBuffer AsyncIterable AsyncIterator Awaited BigInt Blob Boolean Buffer Date " +
    "Error Event EventTarget Extract Exclude File FormData Function Headers Infinity Iterable Iterator JSON Map Math NaN " +
    "NonNullable Number Object Omit Partial Pick Promise Proxy ReadableStream Readonly ReadonlyArray Record Reflect " +
    "RegExp Request Required Response ReturnType Set String Symbol URL URLSearchParams Uint8Array WeakMap WeakSet " +
    "any bigint boolean never null number object string symbol undefined unknown void"
  ).split(" "),
);

/** Names that the generated package's own modules export or import beside those of the document. */
const PACKAGE_TYPES = new Set(
  (
    "ApiClient ApiError ApiPromise AbortError AuthenticationError BadRequestError BaseClientOptions ClientOptions " +
    "ConflictError ConnectionError Credential InternalServerError NotFoundError Operation PermissionDeniedError " +
    "RateLimitError RequestOptions Resource Stream TimeoutError UnprocessableEntityError paths components operations " +
    "webhooks $defs"
  ).split(" "),
);

/** Can `name` be the name of a function's argument in generated code? */
export function isFreeArgument(name: string): boolean {
  return !KEYWORDS.has(name) && !METHOD_SCOPE.has(name);
}

/** Can `name` be a property or method of a generated class? Keywords can. */
export function isFreeMember(name: string): boolean {
  return !MEMBERS.has(name);
}

/** Can `name` be an exported type or class of a generated package? */
export function isFreeType(name: string): boolean {
  return !KEYWORDS.has(name) && !GLOBAL_TYPES.has(name) && !PACKAGE_TYPES.has(name);
}
