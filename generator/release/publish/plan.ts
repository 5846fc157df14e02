/** What is to be published: a package for each version of the registry, with the dist-tags and notes that belong to it. */
import { PawlError } from "../../diagnostics/errors.js";
import { planRegistry } from "../../generate/plan.js";
import type { Target } from "../../generate/target.js";
import { apiTag, deprecationMessage } from "../../registry/deprecation.js";
import type { RegisteredApi, RegisteredVersion, Registry } from "../../registry/types.js";

/** One package on its way to npm. */
export interface PublishItem {
  readonly target: Target;
  readonly api: RegisteredApi;
  readonly version: RegisteredVersion;
  /** The first is the one that it is published under. */
  readonly tags: readonly [string, ...string[]];
  /** Text of `npm deprecate`; empty when it is not deprecated. */
  readonly deprecation: string;
}

/**
 * Chooses the packages of a registry, oldest version first. Drafts are left out: they may still change, and what is on
 * npm may not.
 *
 * @param filter `api` and `version` (or `current`) narrow the choice
 * @throws PawlError `address-unknown` when nothing fits; `usage` when a draft was asked for by name
 */
export function planPublication(
  registry: Registry,
  filter: { readonly api?: string; readonly version?: string } = {},
): PublishItem[] {
  const items = planRegistry(registry, filter).flatMap((target): PublishItem[] => {
    const { api, version } = find(registry, target);
    if (version.status === "draft") return [];
    const isLatest = version.status === "current";
    return [
      {
        target,
        api,
        version,
        tags: [apiTag(version.id), ...(isLatest ? ["latest"] : [])],
        deprecation: deprecationMessage(api, version),
      },
    ];
  });
  if (items.length === 0) {
    throw new PawlError("usage", "A draft is not published", {
      fix: "Release it first: pawl release FILE --version V.",
    });
  }
  return items;
}

function find(registry: Registry, target: Target): { api: RegisteredApi; version: RegisteredVersion } {
  for (const api of registry.apis.values()) {
    const version = api.versions.find((one) => one.file === target.file);
    if (version !== undefined) return { api, version };
  }
  throw new Error(`No version of the registry has ${target.file}`);
}
