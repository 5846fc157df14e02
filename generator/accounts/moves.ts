/** Versions as accounts see them, and what lies between two of them. Each is made once, however many accounts share it. */
import { compareDocuments } from "../diff/compare.js";
import type { Policy } from "../diff/policy/types.js";
import type { DiffReport } from "../diff/types.js";
import { type TailoredVersion, tailor } from "../registry/resolve.js";
import type { OverlayFile, RegisteredApi, RegisteredVersion } from "../registry/types.js";

/** Makes tailored versions and compares them, and remembers what it made. */
export class Moves {
  readonly #versions = new Map<string, Promise<TailoredVersion>>();
  readonly #reports = new Map<string, Promise<DiffReport>>();
  readonly #policy: Policy | undefined;

  /** @param policy of the comparisons; nothing decided by default */
  constructor(policy?: Policy) {
    this.#policy = policy;
  }

  /**
   * @param version of an API
   * @param overlays in the order in which they apply
   * @returns the version as tailored
   * @throws PawlError for anything wrong with the document or an overlay
   */
  version(version: RegisteredVersion, overlays: readonly OverlayFile[]): Promise<TailoredVersion> {
    const key = keyOf([version], overlays);
    const known = this.#versions.get(key) ?? tailor(version, overlays);
    this.#versions.set(key, known);
    return known;
  }

  /**
   * Compares two versions, both with the same overlays.
   *
   * @param api of the versions
   * @param from the version that clients were built for
   * @param to the version that they would talk to
   * @param overlays of the account
   * @throws PawlError for anything wrong with a document or overlay
   */
  compare(
    api: RegisteredApi,
    from: RegisteredVersion,
    to: RegisteredVersion,
    overlays: readonly OverlayFile[],
  ): Promise<DiffReport> {
    const key = keyOf([from, to], overlays);
    const known = this.#reports.get(key) ?? this.#compare(api, from, to, overlays);
    this.#reports.set(key, known);
    return known;
  }

  async #compare(
    api: RegisteredApi,
    from: RegisteredVersion,
    to: RegisteredVersion,
    overlays: readonly OverlayFile[],
  ): Promise<DiffReport> {
    const base = await this.version(from, overlays);
    const revision = await this.version(to, overlays);
    const model = {
      ...(api.clientName === undefined ? {} : { clientName: api.clientName }),
      ...(api.envPrefix === undefined ? {} : { environmentPrefix: api.envPrefix }),
    };
    return compareDocuments(base.document, revision.document, {
      // A version without a day comes after every end that was announced.
      today: to.released ?? "9999-12-31",
      model: { base: model, revision: model },
      ...(this.#policy === undefined ? {} : { policy: this.#policy }),
    });
  }
}

function keyOf(versions: readonly RegisteredVersion[], overlays: readonly OverlayFile[]): string {
  return JSON.stringify([versions.map((one) => one.file), overlays.map((one) => one.file)]);
}
