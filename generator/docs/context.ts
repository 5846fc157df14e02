/** What the pages of a version say beyond its model. */

export type VersionStatus = "draft" | "current" | "supported" | "deprecated" | "sunset";

export interface DocsContext {
  /** Name of the API in the registry, for example `worqhat`. */
  readonly apiName: string;
  /** The version, for example `2025-10-28`. */
  readonly version: string;
  /** Absent for a document outside of a registry. */
  readonly status?: VersionStatus;
  /** Name of the client's npm package. */
  readonly packageName: string;
  /** Class of the client. */
  readonly clientName: string;
  /** Days (YYYY-MM-DD) on which the version was released or deprecated, and on which it stops working. */
  readonly dates?: {
    readonly released?: string;
    readonly deprecated?: string;
    readonly sunset?: string;
  };
  /** One sentence about the times in which a deprecated version answers nothing. */
  readonly brownouts?: string;
}
