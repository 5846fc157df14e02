import { createHash } from "node:crypto";
import type { LoadedDocument } from "../load/types.js";
import { readAccount } from "./accounts.js";
import { dayOf, statusOn } from "./clock.js";
import { pinOn, readHistory } from "./pins.js";
import type { Account, OverlayFile, RegisteredVersion, Registry, VersionStatus } from "./types.js";

/** What an account is on. */
export interface Resolved {
  readonly account: Account;
  readonly version: RegisteredVersion;
  /** By the clock, on the day that was asked for. */
  readonly status: VersionStatus;
  readonly overlays: readonly OverlayFile[];
  readonly document: LoadedDocument;
  /** SHA-256 of the document; keys everything that is made of it. */
  readonly hash: string;
}

/** A version as tailored. */
export interface TailoredVersion {
  readonly document: LoadedDocument;
  readonly hash: string;
}

/**
 * The centre: one document feeds client, docs, diff, search and sandbox of an account.
 *
 * @param registry the registry
 * @param id of the account
 * @param at YYYY-MM-DD; today by default. The account's history tells its version on an earlier day; overlays are those
 *   of now
 * @returns the version, the overlays, the document that they make, and its hash
 * @throws PawlError for an account that is unknown or not valid, and for anything wrong with a document or overlay
 */
export async function resolve(registry: Registry, id: string, at?: string): Promise<Resolved> {
  const day = dayOf(at);
  const account = await readAccount(registry, id);
  const version =
    at === undefined
      ? account.version
      : pinOn(registry, account, (await readHistory(registry, id)).entries, day);
  const api = registry.apis.get(version.api);
  const status = api === undefined ? version.status : statusOn(api, version, day);
  const { overlays } = account;
  return { account, version, status, overlays, ...(await tailor(version, overlays)) };
}

/**
 * Applies overlays to a version.
 *
 * @param version of an API
 * @param overlays in the order in which they apply
 * @throws PawlError for anything wrong with the document or an overlay
 */
export async function tailor(
  version: Pick<RegisteredVersion, "file">,
  overlays: readonly OverlayFile[],
): Promise<TailoredVersion> {
  const { load } = await import("../load/load.js");
  const document = await load(version.file, { overlays: overlays.map((overlay) => overlay.file) });
  // The order of keys counts: it decides the order in what is generated.
  const hash = createHash("sha256").update(JSON.stringify(document.document)).digest("hex");
  return { document, hash };
}
