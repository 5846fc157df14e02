/** The verdict of every move from one version of an API to a later one. */
import { load } from "../load/load.js";
import type { LoadedDocument } from "../load/types.js";
import type { RegisteredApi, RegisteredVersion } from "../registry/types.js";
import { compareDocuments } from "./compare.js";
import type { Policy } from "./policy/types.js";
import type { DiffReport } from "./types.js";

/** One pair of versions: pins jump several, so each pair is compared by itself. */
export interface MatrixEntry {
  readonly base: string;
  readonly revision: string;
  readonly verdict: DiffReport["verdict"];
  readonly summary: DiffReport["summary"];
}

export interface DiffMatrix {
  readonly api: string;
  /** Ids, oldest first. */
  readonly versions: readonly string[];
  /** By base, then by revision, both oldest first. */
  readonly pairs: readonly MatrixEntry[];
}

/**
 * Compares every pair of versions.
 *
 * @param api an API of the registry
 * @param policy nothing decided by default
 * @throws PawlError when a document cannot be read
 */
export async function compareVersions(api: RegisteredApi, policy?: Policy): Promise<DiffMatrix> {
  const documents: { readonly version: RegisteredVersion; readonly loaded: LoadedDocument }[] = [];
  for (const version of api.versions) documents.push({ version, loaded: await load(version.file) });
  const model = {
    ...(api.clientName === undefined ? {} : { clientName: api.clientName }),
    ...(api.envPrefix === undefined ? {} : { environmentPrefix: api.envPrefix }),
  };
  const pairs: MatrixEntry[] = [];
  for (const [index, base] of documents.entries()) {
    for (const revision of documents.slice(index + 1)) {
      const report = compareDocuments(base.loaded, revision.loaded, {
        today: dayOf(revision.version),
        model: { base: model, revision: model },
        ...(policy === undefined ? {} : { policy }),
      });
      const { verdict, summary } = report;
      pairs.push({ base: base.version.id, revision: revision.version.id, verdict, summary });
    }
  }
  return { api: api.id, versions: api.versions.map((version) => version.id), pairs };
}

/** A version that has no day yet comes after every end that was announced for a day that has passed. */
function dayOf(version: RegisteredVersion): string {
  return version.released ?? new Date().toISOString().slice(0, 10);
}
