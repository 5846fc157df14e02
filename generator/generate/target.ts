import type { PackageIdentity } from "../client/package.js";
import type { Notice } from "../diagnostics/errors.js";
import type { DocsContext } from "../docs/context.js";
import type { LoadOptions } from "../load/types.js";
import type { ModelOptions } from "../model/build.js";

/** One document on its way to one folder. */
export interface Target {
  /** What people call it: `worqhat@2024-08-21`, or the file. */
  readonly label: string;
  /** What the loader takes: a path, or `-`. */
  readonly file: string;
  /** Where everything goes; nothing but this folder is written. */
  readonly folder: string;
  readonly identity: PackageIdentity;
  readonly model: ModelOptions;
  readonly load: LoadOptions;
  /** Where in the folder the parts go, each with a closing slash or empty for the folder itself. */
  readonly layout: {
    readonly client: string;
    /** Absent: no docs. */
    readonly docs?: string;
    /** Absent: the normalised document is not kept. */
    readonly document?: string;
  };
  /** The version before, whose changes the changelog tells; absent: no changelog. */
  readonly changelog?: ChangelogTarget;
  /** What the docs say about the version beside what the document says; present where there are docs. */
  readonly docs?: Pick<DocsContext, "apiName" | "status" | "dates" | "brownouts">;
}

/** What a changelog is made of, beside the document. */
export interface ChangelogTarget {
  /** The version before; null for the first. */
  readonly previous: { readonly file: string; readonly id: string; readonly sunset?: string } | null;
  /** YYYY-MM-DD of the release; what was announced to end by then may be gone. */
  readonly today: string;
  /** Folder that paths in the changelog are relative to. */
  readonly root: string;
}

/** What became of a target. */
export interface TargetResult {
  readonly label: string;
  readonly folder: string;
  /** `stale`: checked only, and what is there is not what would be generated. */
  readonly outcome: "generated" | "unchanged" | "stale";
  /** Counts; absent when the target was recognised as unchanged before it was read. */
  readonly operations?: number;
  readonly schemas?: number;
  readonly files: number;
  /** Paths that were written, or for a check that would be. */
  readonly written: readonly string[];
  readonly removed: readonly string[];
  /** Generated files that somebody had edited; they were restored. */
  readonly edited: readonly string[];
  readonly notices: readonly Notice[];
  /** What the files hold, the manifest among them; present where they were collected. */
  readonly contents?: ReadonlyMap<string, string | Uint8Array>;
}
