/** Which clients of a project are asked about, and which versions they are of. */
import { PawlError } from "../diagnostics/errors.js";
import type { Documents } from "./documents.js";
import type { ClientPackage } from "./project/packages.js";

interface ClientOptions {
  readonly from?: string;
  readonly api?: string;
}

/**
 * With several clients in a project, those of the version that was asked for; and never those of other APIs.
 *
 * @throws PawlError `usage` for a package of all versions
 */
export function chosenPackages(
  packages: readonly ClientPackage[],
  documents: Documents,
  { from, api }: ClientOptions,
): readonly ClientPackage[] {
  const own =
    api === undefined
      ? packages
      : packages.filter(
          (one) =>
            documents.packageNames.includes(one.name ?? one.specifier) ||
            documents.apiOf(one)?.title === one.apiTitle,
        );
  const pinned =
    from === undefined ? [] : own.filter(({ apiVersion }) => apiVersion === from.split("@").at(-1));
  const chosen = pinned.length > 0 ? pinned : own;
  const joined = chosen.find(({ holdsAll }) => holdsAll);
  if (joined === undefined) return chosen;
  throw new PawlError(
    "usage",
    `${joined.specifier} holds the clients of all versions, which is not followed`,
    {
      fix: "Use the client package of one version; several live side by side under aliases: npm install NAME@npm:PACKAGE@api-VERSION.",
    },
  );
}

/**
 * What a client's project is written for.
 *
 * @throws PawlError `usage` where nothing tells, `address-unknown` where no registry has it
 */
export function fromOf(client: ClientPackage, documents: Documents, { from }: ClientOptions): string {
  if (from !== undefined) return from;
  const { specifier, apiVersion, apiTitle } = client;
  if (apiVersion === undefined) {
    throw new PawlError(
      "usage",
      `${specifier} is not installed, so nobody knows which version the project is written for`,
      { fix: "Install it, or name the version with --from VERSION." },
    );
  }
  if (documents.apiOf(client) !== undefined) return apiVersion;
  throw new PawlError(
    "address-unknown",
    `${specifier} is of version ${apiVersion} of ${apiTitle ?? "an API"}, which no registry here has`,
    { fix: "Name its document with --from FILE, or the registry with --registry FILE." },
  );
}
