import type { Place } from "../diagnostics/errors.js";

/** The life of a version. Only a draft may change; from `current` on its documents are frozen. */
export type VersionStatus = "draft" | "current" | "supported" | "deprecated" | "sunset";

/** A time in which a deprecated version answers no requests; both ends in UTC as `YYYY-MM-DDThh:mm:ssZ`. */
export interface Brownout {
  readonly from: string;
  readonly to: string;
}

/** One version of an API. Dates are `YYYY-MM-DD`; an absent one is not known or not set. */
export interface RegisteredVersion {
  /** Id of the API. */
  readonly api: string;
  /** A date or a semantic version. */
  readonly id: string;
  readonly status: VersionStatus;
  readonly released?: string;
  readonly deprecated?: string;
  readonly sunset?: string;
  /** In order, without overlaps, between `deprecated` and `sunset`. */
  readonly brownouts?: readonly Brownout[];
  /** npm version of its client package, where a release has computed one. */
  readonly client?: string;
  /** Path of the version's OpenAPI file, relative to where the registry's path is. */
  readonly file: string;
}

export interface RegisteredApi {
  readonly id: string;
  readonly title: string;
  /** npm name of the client package. */
  readonly package: string;
  /** npm name of the package that holds the clients of all versions; absent: there is none. */
  readonly versionsPackage?: string;
  readonly clientName?: string;
  readonly envPrefix?: string;
  /** `grace`: days from deprecation to sunset, at least; `diff`: file of the policy of comparisons. */
  readonly policy?: { readonly grace?: number; readonly diff?: string };
  /** Targets beside the client. */
  readonly with?: readonly ("zod" | "tanstack" | "msw")[];
  /** What the client's types are to say beside what the documents say. */
  readonly types?: {
    readonly openEnums?: boolean;
    readonly presentDefaults?: boolean;
    readonly dates?: boolean;
    readonly bigints?: boolean;
  };
  /** What `x-pawl-pagination` says where the documents do not, by operationId. */
  readonly pagination?: Readonly<Record<string, unknown>>;
  /** Oldest first. */
  readonly versions: readonly RegisteredVersion[];
}

/** The registry, read and checked. */
export interface Registry {
  /** Path of the registry's file as it was given. */
  readonly file: string;
  /** The APIs by id, sorted by id. */
  readonly apis: ReadonlyMap<string, RegisteredApi>;
  /** Finds where a node of the registry was written. Parses the text again: for messages only. */
  locate(pointer: string): Place;
}

/** An overlay that an account lists. */
export interface OverlayFile {
  readonly name: string;
  /** Path of its file, relative to where the registry's path is. */
  readonly file: string;
}

/** One account of an API, read and checked. */
export interface Account {
  readonly id: string;
  readonly title?: string;
  /** `api@version` */
  readonly pin: string;
  /** The version that the pin names. */
  readonly version: RegisteredVersion;
  /** In the order in which they apply. */
  readonly overlays: readonly OverlayFile[];
  /** Where it hears of new versions; nothing is sent where neither is there. */
  readonly notify?: { readonly email?: string; readonly webhook?: string };
  /** Domains whose pages may call the API from a browser. */
  readonly allowedDomains?: readonly string[];
  /** Path of its file. */
  readonly file: string;
  /** Finds where a node of the file was written. */
  locate(pointer: string): Place;
}
