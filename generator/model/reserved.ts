/** Names that generated TypeScript must not use, because they mean something there already. */
import { isIdentifier } from "../templates/safe.js";

/** Names that a generated method's own code uses, so that no argument may shadow them. */
const METHOD_SCOPE: ReadonlySet<string> = new Set(["client", "options", "paginate", "params"]);

/** Members of a resource or client class that a resource property or method must not hide. */
const MEMBERS: ReadonlySet<string> = new Set(
  (
    "constructor prototype toString valueOf toJSON then raw withOptions request hasOwnProperty isPrototypeOf " +
    "propertyIsEnumerable toLocaleString _client"
  ).split(" "),
);

/** Global types that generated declarations use or whose hiding would surprise a reader. */
const GLOBAL_TYPES: readonly string[] = (
  "AbortController AbortSignal Array ArrayBuffer AsyncIterable AsyncIterator Awaited BigInt Blob Boolean Buffer Date " +
  "Error Event EventTarget Extract Exclude File FormData Function Headers Infinity Iterable Iterator JSON Map Math NaN " +
  "NonNullable Number Object Omit Partial Pick Promise Proxy ReadableStream Readonly ReadonlyArray Record Reflect " +
  "RegExp Request Required Response ReturnType Set String Symbol URL URLSearchParams Uint8Array WeakMap WeakSet " +
  "any bigint boolean never number object string symbol unknown"
).split(" ");

/** Names that the generated package's own modules export, import or declare beside those of the document. */
const PACKAGE_TYPES: readonly string[] = (
  "AbortError ApiClient ApiError ApiPromise AuthenticationError BadRequestError BaseClientOptions " +
  "BasicCredential ClientConfig ClientCredentials ClientError ClientOptions ConflictError ConnectionError " +
  "CoreClient Credential DeclaredHeaders DecodeError DeprecationNotice Fetch FileInput HeaderOptions InternalServerError " +
  "ListPage LogLevel Logger MissingCredentialError NamedFile NotFoundError OAuthCredential Operation " +
  "PagePromise PartOptions PermissionDeniedError RateLimitError RequestOptions Requester Resource ResponseWith Stream TimeoutError " +
  "UnprocessableEntityError UsageError UserPassword WithRequired callbacks components config file fileFromPath operations part " +
  "paths webhooks withOptions"
).split(" ");

/** Types that have a meaning in every generated package. */
export const TAKEN_TYPES: ReadonlySet<string> = new Set([...GLOBAL_TYPES, ...PACKAGE_TYPES]);

/** Names that Windows keeps for devices, whatever the extension: no file can have them. */
const DEVICE = /^(con|prn|aux|nul|com\d|lpt\d)$/i;

/** Can `name` be the name of a function's argument in generated code? */
export function isFreeArgument(name: string): boolean {
  return isIdentifier(name) && !METHOD_SCOPE.has(name);
}

/** Can `name` be a property or method of a generated class? Keywords can. */
export function isFreeMember(name: string): boolean {
  return !MEMBERS.has(name);
}

/** Can `name` be an exported type or class of a generated package? */
export function isFreeType(name: string): boolean {
  return isIdentifier(name) && !TAKEN_TYPES.has(name);
}

/** Can a file be called `name`, without its extension, on every system? */
export function isFreeFile(name: string): boolean {
  return name !== "" && !DEVICE.test(name);
}
