/** What a finding is about, in the terms in which uses are noted. */
import type { Finding } from "../../diff/types.js";
import type { ApiModel } from "../../model/types.js";
import { type Place, place, placeOfPointer } from "../sites/places.js";
import type { Use } from "../sites/types.js";

export interface Target {
  readonly finding: Finding;
  /** Kind of fact, see `generator/diff/kinds.ts`. */
  readonly kind: string;
  /** Ids of the operations; empty for what concerns all. */
  readonly operations: ReadonlySet<string>;
  /** Where the older document says it. */
  readonly places: ReadonlySet<Place>;
  /** Name of the parameter, where it is about one. */
  readonly parameter?: { readonly in: string; readonly name: string };
}

const PARAMETER = /^(query|path|header|cookie) parameter (.+)$/;

/** Finds the targets of findings. */
export class Targets {
  readonly #idAt: (path: string, method: string) => string | undefined;

  /** @param model of the older document */
  constructor(model: ApiModel) {
    const ids = new Map(model.operations.map(({ id, method, path }) => [`${method} ${path}`, id]));
    this.#idAt = (path, method) => ids.get(`${method.toUpperCase()} ${path}`);
  }

  of(finding: Finding): Target {
    const { data } = finding;
    const kind = String(data.kind);
    const operations = finding.operations.filter((one) => one.kind === "operation").map(({ id }) => id);
    const places = new Set<Place>();
    const own = placeOfPointer(finding.base.pointer, this.#idAt);
    if (own !== undefined) places.add(own);
    const parts = Array.isArray(data.parts) ? data.parts.map(String) : [];
    const path =
      typeof data.path === "string" ? data.path.split(/[.[\]*]+/).filter((name) => name !== "") : [];
    let parameter: Target["parameter"];
    for (const part of parts) {
      const [, location, name] = PARAMETER.exec(part) ?? [];
      if (location === undefined || name === undefined) continue;
      parameter ??= { in: location, name };
      for (const id of operations) places.add(place("operations", id, "parameters", location, name, ...path));
    }
    return {
      finding,
      kind,
      operations: new Set(operations),
      places,
      ...(parameter === undefined ? {} : { parameter }),
    };
  }
}

/** Can a finding be about a use at all, by its operation? `called` are the operations that the project calls. */
export function isOfOperation(
  { finding, operations }: Target,
  use: Use,
  called: ReadonlySet<string>,
): boolean {
  if (finding.operations.length === 0) return true;
  if (use.operation !== undefined) return operations.has(use.operation.id);
  // Nobody knows whose value it is: one of those that the project gets.
  return called.size === 0 || [...operations].some((id) => called.has(id));
}

/** Is a use at a place that a finding is about? */
export function isAt({ places }: Target, use: Use): boolean {
  return "places" in use && use.places.some((one) => places.has(one));
}
