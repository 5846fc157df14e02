/** Gathers facts: the same difference met under many operations is one fact with many sites. */
import type { ApiKind } from "../kinds.js";
import type { ApiFact, Site, Spot } from "../types.js";

/** A fact before it is known everywhere it acts. */
export interface Draft {
  readonly kind: ApiKind;
  readonly subject: string;
  readonly base: Spot;
  readonly revision: Spot;
  readonly before?: unknown;
  readonly after?: unknown;
  readonly data?: Readonly<Record<string, unknown>>;
  /**
   * Drafts of the same kind, subject and data that share this text are one fact, wherever they are written; by default
   * those that are written at the same place.
   */
  readonly mergeBy?: string;
}

interface Gathered {
  readonly draft: Draft;
  readonly sites: Map<string, Site>;
}

export class FactCollector {
  readonly #facts = new Map<string, Gathered>();

  /** Adds a difference and where it acts. */
  add(draft: Draft, sites: readonly Site[]): void {
    const key = keyOf(draft);
    let known = this.#facts.get(key);
    if (known === undefined) {
      known = { draft, sites: new Map() };
      this.#facts.set(key, known);
    }
    for (const site of sites) {
      const { kind, method, path } = site.operation;
      const where = `${kind} ${method} ${path} ${site.side} ${site.part}`;
      if (!known.sites.has(where)) known.sites.set(where, site);
    }
  }

  /** All facts, in the order in which they were first met. */
  finish(): ApiFact[] {
    return [...this.#facts.values()].map(({ draft, sites }): ApiFact => {
      const { mergeBy: _, ...rest } = draft;
      return { scope: "api", ...rest, sites: [...sites.values()] };
    });
  }
}

function keyOf(draft: Draft): string {
  const { base, revision } = draft;
  // Where one side has nothing, the nearest node there differs from operation to operation and says nothing.
  const place =
    draft.mergeBy ?? `${base.isMissing ? "" : base.pointer} ${revision.isMissing ? "" : revision.pointer}`;
  const bare =
    draft.mergeBy === undefined && base.isMissing && revision.isMissing
      ? `${base.pointer} ${revision.pointer}`
      : "";
  return [draft.kind, draft.subject, place, bare, JSON.stringify(draft.data)].join("\n");
}
