import type { PawlError } from "../../diagnostics/errors.js";
import { formatPointer } from "../pointer.js";
import { readSource } from "../read.js";
import { errorAt, openSource, type Source } from "../source.js";
import { describeKind, getMember, isObject, type JsonObject } from "../value.js";

/** What an action does to the nodes that its target selects (Overlay 1.1 §4.4.3, Action Object). */
export type OverlayAction = {
  /** RFC 9535 query. */
  readonly target: string;
  /** Pointer of the action in its file. */
  readonly pointer: string;
} & (
  | { readonly kind: "remove" }
  | { readonly kind: "update"; readonly value: unknown }
  | { readonly kind: "copy"; readonly from: string }
);

/** An Overlay document, read and checked. */
export interface Overlay {
  readonly source: Source;
  /** The minor version of the standard: 1.0 knows no `copy` and changes no plain values. */
  readonly minor: 0 | 1;
  /** In the order in which they apply. */
  readonly actions: readonly OverlayAction[];
}

const FIX = "Write it as the OpenAPI Overlay Specification 1.0 or 1.1 says.";

/**
 * Reads an Overlay document (OpenAPI Overlay Specification 1.0.x and 1.1.x).
 * @param file its path
 * @throws PawlError `overlay-invalid` at the place of the first mistake; what reading and parsing throw
 */
export async function readOverlay(file: string): Promise<Overlay> {
  const source = openSource(await readSource(file, file), file);
  const { value } = source;
  if (!isObject(value)) throw invalid(source, [], `An overlay is an object, not ${describeKind(value)}`);
  const version = getMember(value, "overlay");
  const minor = typeof version === "string" ? /^1\.([01])\.\d+$/.exec(version)?.[1] : undefined;
  if (minor === undefined) {
    const found = version === undefined ? "is missing" : `is ${JSON.stringify(version)}`;
    throw invalid(source, ["overlay"], `\`overlay\`, the version of the standard, ${found}`);
  }
  checkInfo(source, getMember(value, "info"));
  const actions = getMember(value, "actions");
  if (!Array.isArray(actions) || actions.length === 0)
    throw invalid(source, ["actions"], "`actions` must be a list of at least one action");
  return {
    source,
    minor: minor === "0" ? 0 : 1,
    actions: actions.map((action, index) => readAction(source, action, index, minor === "0")),
  };
}

function checkInfo(source: Source, info: unknown): void {
  for (const key of ["title", "version"]) {
    if (isObject(info) && typeof getMember(info, key) === "string") continue;
    throw invalid(source, ["info", key], `\`info.${key}\` must be a text`);
  }
}

function readAction(source: Source, action: unknown, index: number, isOld: boolean): OverlayAction {
  const path = ["actions", index];
  if (!isObject(action)) throw invalid(source, path, `An action is an object, not ${describeKind(action)}`);
  const target = getMember(action, "target");
  if (typeof target !== "string") throw invalid(source, path, "The action has no `target`");
  const remove = getMember(action, "remove") ?? false;
  if (typeof remove !== "boolean")
    throw invalid(source, [...path, "remove"], "`remove` must be true or false");
  const base = { target, pointer: formatPointer(path) };
  if (remove) return { ...base, kind: "remove" };
  return { ...base, ...readChange(source, action, path, isOld) };
}

function readChange(
  source: Source,
  action: JsonObject,
  path: readonly (string | number)[],
  isOld: boolean,
): { kind: "update"; value: unknown } | { kind: "copy"; from: string } {
  const hasUpdate = Object.hasOwn(action, "update");
  const copy = isOld ? undefined : getMember(action, "copy");
  if (copy !== undefined && typeof copy !== "string")
    throw invalid(source, [...path, "copy"], "`copy` must be a JSONPath query");
  if (copy !== undefined && hasUpdate) {
    // The standard says that each has no impact beside the other.
    throw invalid(source, path, "The action has both `update` and `copy`", "Write two actions.");
  }
  if (copy !== undefined) return { kind: "copy", from: copy };
  if (hasUpdate) return { kind: "update", value: getMember(action, "update") };
  const fix =
    isOld && Object.hasOwn(action, "copy")
      ? "`copy` needs `overlay: 1.1.0` at the top."
      : "Add `update`, `copy` or `remove: true`.";
  throw invalid(source, path, "The action does nothing", fix);
}

/**
 * Makes an error about a place in an overlay.
 * @param source the overlay's file
 * @param at path or pointer in it
 * @param message one sentence without a full stop
 * @param fix what to do
 */
export function invalid(
  source: Source,
  at: readonly (string | number)[] | string,
  message: string,
  fix: string = FIX,
): PawlError {
  return errorAt("overlay-invalid", source, at, message, fix);
}
