/** What a command line asks for, as targets. */
import { dirname, join } from "node:path";
import type { Extra } from "../client/extraNames.js";
import { PawlError } from "../diagnostics/errors.js";
import type { LoadOptions } from "../load/types.js";
import type { TypeOptions } from "../model/types.js";
import { brownoutSentence } from "../registry/life.js";
import type { RegisteredApi, RegisteredVersion, Registry } from "../registry/types.js";
import type { ChangelogTarget, Target } from "./target.js";

/** Where a registry's output goes, beside the folder of the registry. */
const GENERATED_FOLDER = "generated";

/**
 * The targets of a registry, oldest version first.
 *
 * @param filter `api` and `version` (or `current`) narrow the choice
 * @throws PawlError `address-unknown` when nothing fits
 */
export function planRegistry(
  registry: Registry,
  filter: { readonly api?: string; readonly version?: string } = {},
): Target[] {
  const apis = [...registry.apis.values()].filter((api) => filter.api === undefined || api.id === filter.api);
  if (apis.length === 0) {
    throw new PawlError("address-unknown", `There is no API ${filter.api ?? ""} in ${registry.file}`, {
      fix: `Use one of ${[...registry.apis.keys()].join(", ")}.`,
    });
  }
  const matches = (version: RegisteredVersion): boolean =>
    filter.version === undefined ||
    version.id === filter.version ||
    (filter.version === "current" && version.status === "current");
  const targets = apis.flatMap((api) =>
    api.versions.filter(matches).map((version) => versionTarget(registry, api, version)),
  );
  if (targets.length === 0) {
    const known = apis.flatMap((api) => api.versions.map((version) => version.id));
    throw new PawlError(
      "address-unknown",
      `There is no version ${filter.version ?? ""} in ${registry.file}`,
      {
        fix: `Use one of ${known.join(", ")}.`,
      },
    );
  }
  return targets;
}

/**
 * @param registry the registry
 * @returns the folder of everything that is generated from it
 */
export function generatedFolder(registry: Registry): string {
  return join(dirname(dirname(registry.file)), GENERATED_FOLDER);
}

/**
 * The target of one version as it is.
 *
 * @param registry the registry
 * @param api of the version
 * @param version one of its versions
 */
export function versionTarget(registry: Registry, api: RegisteredApi, version: RegisteredVersion): Target {
  return {
    label: `${api.id}@${version.id}`,
    file: version.file,
    folder: join(generatedFolder(registry), api.id, version.id),
    identity: {
      packageName: api.package,
      packageVersion: version.client ?? packageVersionOf(version.id),
      ...(api.with === undefined ? {} : { extras: api.with }),
    },
    model: {
      ...(api.clientName === undefined ? {} : { clientName: api.clientName }),
      ...(api.envPrefix === undefined ? {} : { environmentPrefix: api.envPrefix }),
      ...(api.types === undefined ? {} : { types: api.types }),
      ...(api.pagination === undefined ? {} : { pagination: api.pagination }),
    },
    load: {},
    layout: { client: "client/", docs: "docs/", document: "openapi.json" },
    changelog: changelogTarget(registry, api, version),
    docs: {
      apiName: api.id,
      status: version.status,
      dates: {
        ...(version.released === undefined ? {} : { released: version.released }),
        ...(version.deprecated === undefined ? {} : { deprecated: version.deprecated }),
        ...(version.sunset === undefined ? {} : { sunset: version.sunset }),
      },
      ...(version.brownouts === undefined ? {} : { brownouts: brownoutSentence(version) }),
    },
  };
}

/** Versions are released in their order; a draft in between was never anybody's. */
function changelogTarget(
  registry: Registry,
  api: RegisteredApi,
  version: RegisteredVersion,
): ChangelogTarget {
  const previous = previousOf(api, version);
  return {
    previous:
      previous === undefined
        ? null
        : {
            file: previous.file,
            id: previous.id,
            ...(previous.sunset === undefined ? {} : { sunset: previous.sunset }),
          },
    // A version without a day comes after every end that was announced.
    today: version.released ?? "9999-12-31",
    root: dirname(dirname(registry.file)),
  };
}

/**
 * @param api an API
 * @param version one of its versions
 * @returns the released version before it, if there is one
 */
export function previousOf(api: RegisteredApi, version: RegisteredVersion): RegisteredVersion | undefined {
  const index = api.versions.findIndex((one) => one.id === version.id);
  return api.versions.slice(0, index).findLast((one) => one.status !== "draft");
}

/**
 * The version of a client package until a release gives it one: a semantic version as it is, a date as
 * `2024.8.21`, which sorts as the date does.
 */
export function packageVersionOf(id: string): string {
  const date = /^(\d{4})-(\d{2})-(\d{2})$/.exec(id);
  if (date !== null) return date.slice(1).map(Number).join(".");
  return /^\d+\.\d+\.\d+(-[0-9A-Za-z.-]+)?$/.test(id) ? id : "0.0.0";
}

export interface SpecRequest {
  /** A path, or `-`. */
  readonly file: string;
  readonly folder: string;
  readonly clientName?: string;
  readonly packageName?: string;
  readonly withDocs: boolean;
  readonly types?: TypeOptions;
  readonly extras?: readonly Extra[];
  readonly load: LoadOptions;
}

/** What npm takes as a name, as in `spec/registry.schema.json`. */
const PACKAGE_NAME = /^(?=.{1,214}$)(?:@[a-z0-9~-][a-z0-9._~-]*\/)?[a-z0-9~-][a-z0-9._~-]*$/;

/**
 * The target of `--spec`: one client from one document, without a registry.
 *
 * @throws PawlError `usage` when npm would refuse the name of the package
 */
export function planSpec(request: SpecRequest): Target {
  const { packageName = "api-client" } = request;
  if (!PACKAGE_NAME.test(packageName)) {
    throw new PawlError("usage", `${JSON.stringify(packageName)} cannot be the name of an npm package`, {
      fix: "Choose one of small letters, digits and hyphens, with or without a @scope/ before it.",
    });
  }
  return {
    label: request.file === "-" ? "standard input" : request.file,
    file: request.file,
    folder: request.folder,
    identity: {
      packageName,
      packageVersion: "0.0.0",
      ...(request.extras === undefined ? {} : { extras: request.extras }),
    },
    model: {
      ...(request.clientName === undefined ? {} : { clientName: request.clientName }),
      ...(request.types === undefined ? {} : { types: request.types }),
    },
    load: request.load,
    layout: { client: "", ...(request.withDocs ? { docs: "docs/" } : {}) },
  };
}
