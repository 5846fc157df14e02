/** What a call may resolve to: by the property that asks for a stream, and by the media type that the caller asks for. */
import { isStream } from "../model/media.js";
import { offeredMedia } from "../model/operations.js";
import type { MediaKind, MediaType, Operation } from "../model/types.js";
import { prop, str } from "../templates/safe.js";
import type { TypeExpressions } from "./expressions.js";

/** One way to call an operation. */
export interface ResultChoice {
  /** What the arguments have to be besides, as a type. */
  readonly narrowing?: string;
  /** Media types that `accept` may name; absent where there is no choice. */
  readonly accept?: readonly string[];
  /** Has `accept` to be there? */
  readonly isAsked: boolean;
  readonly type: string;
}

/** Names of an operation's results; undefined for what it does not have. */
export interface ResultNames {
  readonly result: string;
  readonly event: string | undefined;
  readonly item: string | undefined;
  /** Of the headers that its successful responses declare. */
  readonly headers: string | undefined;
}

/** What a caller may ask for instead of the usual answer. */
interface Alternative {
  readonly media: MediaType[];
  readonly type: string;
}

/**
 * The ways to call an operation, the most special first and what is usual last.
 *
 * @param nameOf gives a type that is more than a keyword a name to be exported under
 */
export function resultsOf(
  operation: Operation,
  types: TypeExpressions,
  { result, event, item, headers }: ResultNames,
  nameOf: (kind: MediaKind, type: string) => string,
): ResultChoice[] {
  const usual = { isAsked: false } as const;
  const declared = headers === undefined ? "" : `, ResponseWith<${headers}>`;
  if (item !== undefined) return [{ ...usual, type: `PagePromise<${item}, ${result}${declared}>` }];
  const promiseOf = (type: string): string => `ApiPromise<${type}${declared}>`;
  const whole = promiseOf(result);
  const streamed = promiseOf(`Stream<${event}>`);
  const alternatives = findAlternatives(operation, types);
  const [only, ...others] = alternatives;
  const isChoice = others.length > 0 || (event !== undefined && operation.streamFlag === undefined);
  const isUsual = ({ type }: Alternative): boolean => type === types.response(operation);
  const asked = (media: readonly MediaType[], type: string): ResultChoice => ({
    accept: media.map((one) => one.type),
    isAsked: true,
    type,
  });
  const own = alternatives.find(isUsual) ?? { media: [] };
  const byType = isChoice
    ? alternatives
        .filter((one) => !isUsual(one))
        .map(({ media, type }) =>
          asked(media, promiseOf(/[[|&]/.test(type) ? nameOf(media[0]?.kind ?? "json", type) : type)),
        )
    : [];
  const accept =
    isChoice || (only?.media.length ?? 0) > 1 ? { accept: own.media.map((one) => one.type) } : {};
  if (event === undefined) return [...byType, { ...accept, isAsked: false, type: whole }];
  if (operation.streamFlag !== undefined) {
    const flag = prop(operation.streamFlag).text;
    return [
      ...byType,
      { ...usual, narrowing: `{ ${flag}: true }`, type: streamed },
      { ...accept, isAsked: false, narrowing: `{ ${flag}?: false }`, type: whole },
      { ...accept, isAsked: false, type: promiseOf(`${result} | Stream<${event}>`) },
    ];
  }
  if (result === "void") return [{ ...usual, type: streamed }];
  // Something in a body may ask for a stream in a way that the document does not tell.
  const isOpen = operation.body !== undefined;
  return [
    ...byType,
    asked(streamsOf(operation), streamed),
    ...(isOpen && own.media.length > 0 ? [asked(own.media, whole)] : []),
    { ...accept, isAsked: false, type: isOpen ? promiseOf(`${result} | Stream<${event}>`) : whole },
  ];
}

/**
 * The option that a choice is made by, as a type.
 *
 * @returns undefined where there is no choice
 */
export function acceptOption({ accept, isAsked }: ResultChoice): string | undefined {
  if (accept === undefined) return undefined;
  const types = accept.map((type) => str(type).text);
  return `{ accept${isAsked ? "" : "?"}: ${types.join(" | ") || "undefined"} }`;
}

/** The media types of the successful answers but for streams, those that give one type together. */
function findAlternatives(operation: Operation, types: TypeExpressions): Alternative[] {
  const byType = new Map<string, Alternative>();
  for (const media of offeredMedia(operation).filter((one) => !isStream(one))) {
    const type = types.response(operation, media.type);
    const known = byType.get(type);
    if (known === undefined) byType.set(type, { media: [media], type });
    else known.media.push(media);
  }
  return [...byType.values()];
}

function streamsOf(operation: Operation): MediaType[] {
  return offeredMedia(operation).filter(isStream);
}
