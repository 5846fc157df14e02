/**
 * Remembers proofs about pairs that lead back to one another. While a pair is open it counts as contained (coinduction),
 * and what rests on that is kept for the time being: without that, the pairs of one big circle are decided again and
 * again, once for each way that leads to them.
 */
import type { Proof } from "../../types.js";

interface Provisional {
  readonly key: string;
  readonly proof: Proof;
  /** Depth of the outermost open pair that it rests on. */
  lowest: number;
}

/** A pair that has been opened. */
interface Opened {
  readonly key: string;
  readonly depth: number;
  /** What the pair around it rests on so far. */
  readonly outer: number;
  /** Number of provisional proofs at that time. */
  readonly start: number;
}

const NOTHING = Number.POSITIVE_INFINITY;

/** The proofs of one comparison by the key of their pair. */
export class Answers {
  readonly #known = new Map<string, Proof>();
  readonly #busy = new Map<string, number>();
  readonly #provisional = new Map<string, Provisional>();
  /** The provisional ones in their order: those from some place on were found inside of an open pair. */
  readonly #trail: Provisional[] = [];
  /** The outermost open pair that the innermost one rests on so far. */
  #lowest = NOTHING;

  /** Number of open pairs. */
  get depth(): number {
    return this.#busy.size;
  }

  /**
   * @param assumed what holds of a pair that is open
   * @returns what is known of a pair; undefined where it has to be decided
   */
  get(key: string, assumed: Proof): Proof | undefined {
    const known = this.#known.get(key);
    if (known !== undefined) return known;
    const busy = this.#busy.get(key);
    const provisional = busy === undefined ? this.#provisional.get(key) : undefined;
    if (busy === undefined && provisional === undefined) return undefined;
    this.#lowest = Math.min(this.#lowest, busy ?? provisional?.lowest ?? NOTHING);
    return provisional?.proof ?? assumed;
  }

  /** Opens a pair; whoever does closes it. */
  open(key: string): Opened {
    const opened = { key, depth: this.#busy.size, outer: this.#lowest, start: this.#trail.length };
    this.#lowest = NOTHING;
    this.#busy.set(key, opened.depth);
    return opened;
  }

  /** Closes the pair that was opened last. */
  close({ key, depth, outer, start }: Opened, proof: Proof): void {
    this.#busy.delete(key);
    const lowest = this.#lowest >= depth ? NOTHING : this.#lowest;
    // What was found inside may rest on this pair. It holds as this pair does, or not at all.
    if (proof.holds === "no") this.#settle(start, depth, lowest);
    else this.#forget(start, depth === 0);
    // A witness is certain whatever it was found by.
    if (proof.holds === "yes" || lowest === NOTHING) this.#known.set(key, proof);
    else this.#keep({ key, proof, lowest });
    this.#lowest = Math.min(outer, lowest);
  }

  #keep(provisional: Provisional): void {
    this.#provisional.set(provisional.key, provisional);
    this.#trail.push(provisional);
  }

  #settle(start: number, depth: number, lowest: number): void {
    if (lowest !== NOTHING) {
      for (let at = start; at < this.#trail.length; at++) {
        const one = this.#trail[at];
        if (one !== undefined && one.lowest >= depth) one.lowest = lowest;
      }
      return;
    }
    for (const { key, proof } of this.#trail.splice(start)) {
      this.#provisional.delete(key);
      // From another start more may be found out about it.
      if (proof.holds === "no") this.#known.set(key, proof);
    }
  }

  /** What could not be decided stays undecided until the outermost pair is closed; asking again would take as long. */
  #forget(start: number, isOutermost: boolean): void {
    for (const one of this.#trail.splice(start)) {
      if (!isOutermost && one.proof.holds === "unknown") {
        one.lowest = 0;
        this.#trail.push(one);
      } else this.#provisional.delete(one.key);
    }
  }
}
