/** Calls in their parts, for targets that wrap them. */
import type { MediaType, Operation } from "../model/types.js";
import { prop, type Safe, trusted } from "../templates/safe.js";

/** Request media types that share a type, and so a signature. */
export interface BodyGroup {
  readonly params: string | undefined;
  readonly media: readonly MediaType[];
  readonly isOptional: boolean;
}

/** A call in its parts, for targets that wrap it. */
export interface PlainCall {
  readonly path: readonly { readonly name: string; readonly type: string }[];
  readonly params?: { readonly type: string; readonly isOptional: boolean };
  readonly result: Safe;
  readonly isPaged: boolean;
  /** Types that it names, and where they are, as a file of the functions sees it. */
  readonly types: readonly { readonly name: string; readonly from: string }[];
}

/**
 * The call with its default media type.
 *
 * @param event type of one item of its stream, where it may stream
 * @param moduleOf where a type that the operation names is exported
 * @returns undefined where it only ever streams
 */
export function plainCall(
  operation: Operation,
  path: PlainCall["path"],
  group: (BodyGroup & { readonly name: string | undefined }) | undefined,
  result: string,
  event: string | undefined,
  isPaged: boolean,
  moduleOf: (name: string) => string,
): PlainCall | undefined {
  const { streamFlag, body } = operation;
  if (event !== undefined && (result === "void" || (streamFlag === undefined && body !== undefined)))
    return undefined;
  const params = group?.name;
  const narrowing =
    event === undefined || streamFlag === undefined ? "" : ` & { ${prop(streamFlag).text}?: false }`;
  const names = [
    ...(params === undefined ? [] : [params]),
    ...(result === "void" || isPaged ? [] : [result]),
  ];
  return {
    path,
    ...(params === undefined
      ? {}
      : { params: { type: params + narrowing, isOptional: group?.isOptional ?? false } }),
    result: trusted("ts", result),
    isPaged,
    types: names.map((name) => ({ name, from: moduleOf(name) })),
  };
}
