import { JSONPathEnvironment } from "json-p3";
import type { Notice } from "../../diagnostics/errors.js";
import { MAX_DEPTH } from "../limits.js";
import type { Origin } from "../origins.js";
import { getAt } from "../pointer.js";
import { describeKind, isObject, type JsonObject, setMember } from "../value.js";
import { invalid, type Overlay, type OverlayAction } from "./overlay.js";
import type { Provenance } from "./provenance.js";

type Path = readonly (string | number)[];
type JsonPathValue = Parameters<JSONPathEnvironment["query"]>[1];

const paths = new JSONPathEnvironment({ maxRecursionDepth: MAX_DEPTH + 1 });

/** A value on its way into the document. */
interface Incoming {
  readonly value: unknown;
  /** Where it was written; undefined for what is copied within the document, which knows it itself. */
  readonly origin: Origin | undefined;
  /** For messages: the field of the action. */
  readonly field: "update" | "copy";
}

/**
 * Applies an overlay to a document, action by action (Overlay 1.1 §4.4.3).
 * @param root the document; changed in place
 * @param overlay what to apply
 * @param provenance keeps where the parts of the document were written
 * @returns a notice for each action whose target selects nothing
 * @throws PawlError `overlay-invalid` for queries that are none, and values that do not fit
 */
export function applyOverlay(root: JsonObject, overlay: Overlay, provenance: Provenance): Notice[] {
  const notices: Notice[] = [];
  for (const action of overlay.actions) {
    const { source } = overlay;
    const targets = select(root, action.target, overlay, `${action.pointer}/target`);
    if (targets.length === 0) {
      const place = source.index.locate(`${action.pointer}/target`);
      const message = `The target ${JSON.stringify(action.target)} selects nothing`;
      notices.push({ code: "overlay-unmatched", message, place });
      continue;
    }
    if (action.kind === "remove") removeAll(root, targets, overlay, action);
    else changeAll(root, targets, overlay, action, provenance);
  }
  return notices;
}

function select(root: JsonObject, query: string, { source }: Overlay, pointer: string): Path[] {
  try {
    const nodes = paths.query(query, root as JsonPathValue).nodes;
    // One node may be selected more than once (RFC 9535 §2.1.2); it is changed once.
    const seen = new Map(nodes.map((node) => [JSON.stringify(node.location), node.location]));
    return [...seen.values()];
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    const message = `${JSON.stringify(query)} is no JSONPath query: ${reason}`;
    throw invalid(source, pointer, message, "Write it as RFC 9535 says.");
  }
}

function removeAll(
  root: JsonObject,
  targets: readonly Path[],
  { source }: Overlay,
  action: OverlayAction,
): void {
  // Later items first, as each removal moves those behind it; what stands below others before these.
  const ordered = [...targets].sort(
    (a, b) => b.length - a.length || Number(b.at(-1) ?? 0) - Number(a.at(-1) ?? 0) || 0,
  );
  for (const path of ordered) {
    const key = path.at(-1);
    if (key === undefined)
      throw invalid(source, `${action.pointer}/target`, "The whole document cannot be removed");
    const holder = getAt(root, path.slice(0, -1));
    if (Array.isArray(holder)) holder.splice(Number(key), 1);
    else if (isObject(holder)) delete holder[String(key)];
  }
}

function changeAll(
  root: JsonObject,
  targets: readonly Path[],
  overlay: Overlay,
  action: Extract<OverlayAction, { kind: "update" | "copy" }>,
  provenance: Provenance,
): void {
  const { source, minor } = overlay;
  const kinds = new Set(targets.map((path) => kindOf(getAt(root, path))));
  if (kinds.size > 1) {
    const message = `${JSON.stringify(action.target)} selects nodes of different kinds: ${[...kinds].join(" and ")} values`;
    throw invalid(source, `${action.pointer}/target`, message, "Make it select one kind only.");
  }
  if (minor === 0 && kinds.has("plain")) {
    const message = `${JSON.stringify(action.target)} selects a plain value, which Overlay 1.0 cannot change`;
    const fix = "Write `overlay: 1.1.0` at the top, or select the object around it.";
    throw invalid(source, `${action.pointer}/target`, message, fix);
  }
  const incoming = action.kind === "update" ? ofUpdate(overlay, action) : ofCopy(root, overlay, action);
  const fail = (at: string, found: unknown, standing: unknown): never => {
    const message = `${at} is ${describeKind(standing)} and cannot take ${describeKind(found)}`;
    throw invalid(source, `${action.pointer}/${action.kind}`, message, "Give it a value of the same kind.");
  };
  const merger = new Merger(provenance, fail);
  for (const path of targets) merger.put(root, path, incoming);
}

function ofUpdate({ source }: Overlay, action: Extract<OverlayAction, { kind: "update" }>): Incoming {
  const origin = { source, pointer: `${action.pointer}/update` };
  return { value: action.value, origin, field: "update" };
}

function ofCopy(
  root: JsonObject,
  overlay: Overlay,
  action: Extract<OverlayAction, { kind: "copy" }>,
): Incoming {
  const pointer = `${action.pointer}/copy`;
  const [path, ...others] = select(root, action.from, overlay, pointer);
  if (path === undefined || others.length > 0) {
    const count = path === undefined ? "nothing" : `${others.length + 1} nodes`;
    const message = `${JSON.stringify(action.from)} selects ${count}; \`copy\` takes exactly one node`;
    throw invalid(overlay.source, pointer, message, "Select one node.");
  }
  return { value: getAt(root, path), origin: undefined, field: "copy" };
}

function kindOf(value: unknown): "object" | "list" | "plain" {
  return isObject(value) ? "object" : Array.isArray(value) ? "list" : "plain";
}

/** Puts values into nodes by the rules of merging. */
class Merger {
  readonly #provenance: Provenance;
  readonly #fail: (at: string, found: unknown, standing: unknown) => never;

  constructor(provenance: Provenance, fail: (at: string, found: unknown, standing: unknown) => never) {
    this.#provenance = provenance;
    this.#fail = fail;
  }

  put(root: JsonObject, path: Path, { value, origin }: Incoming): void {
    const standing = getAt(root, path);
    // A copy of a node into one above it would otherwise read what it writes.
    const copied = this.#provenance.copy(value, origin);
    const at = path.length === 0 ? "the document" : `\`${path.join(".")}\``;
    if (Array.isArray(standing)) {
      if (Array.isArray(copied)) standing.push(...copied);
      else standing.push(copied);
    } else if (isObject(standing)) {
      if (!isObject(copied)) this.#fail(at, value, standing);
      else this.#merge(standing, copied, at, origin);
    } else {
      if (kindOf(copied) !== "plain") this.#fail(at, value, standing);
      this.#replace(getAt(root, path.slice(0, -1)), path.at(-1) ?? "", copied, origin);
    }
  }

  #merge(target: JsonObject, update: JsonObject, at: string, origin: Origin | undefined): void {
    for (const [key, value] of Object.entries(update)) {
      const from = this.#provenance.originOf(update, key) ?? origin;
      const standing = Object.hasOwn(target, key) ? target[key] : undefined;
      const kind = kindOf(value);
      if (!Object.hasOwn(target, key)) {
        setMember(target, key, value);
        if (kind === "plain") this.#provenance.setMember(target, key, from);
      } else if (kind !== kindOf(standing)) {
        this.#fail(`\`${key}\` of ${at}`, value, standing);
      } else if (isObject(standing) && isObject(value)) {
        this.#merge(standing, value, `\`${key}\` of ${at}`, from);
      } else if (Array.isArray(standing) && Array.isArray(value)) {
        standing.push(...value);
      } else this.#replace(target, key, value, from);
    }
  }

  #replace(holder: unknown, key: string | number, value: unknown, origin: Origin | undefined): void {
    if (Array.isArray(holder)) holder[Number(key)] = value;
    else if (isObject(holder)) setMember(holder, String(key), value);
    if (typeof holder === "object" && holder !== null) this.#provenance.setMember(holder, key, origin);
  }
}
