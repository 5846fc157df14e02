import { dirname, relative, resolve, sep } from "node:path";
import type { Notice, Place } from "../../diagnostics/errors.js";
import { bundleSource } from "../bundleSource.js";
import { detectDialect } from "../dialect.js";
import { locateOrigin, type Origin, resolveOrigin } from "../origins.js";
import { TextIndex } from "../positions.js";
import type { Source } from "../source.js";
import { structureOf } from "../structure.js";
import type { LoadOptions, SourceFile } from "../types.js";
import { isObject } from "../value.js";
import { applyOverlay } from "./apply.js";
import { readOverlay } from "./overlay.js";
import { Provenance } from "./provenance.js";
import { measureUsage, pruneUnused } from "./prune.js";

/** A description with overlays applied, as if it had been written so. */
export interface Tailored {
  readonly source: Source;
  /** The files besides the entry file: those it refers to, then the overlays in their order. */
  readonly sources: readonly SourceFile[];
  readonly notices: readonly Notice[];
  /** Where its parts were written, by pointer; `#` is among them. */
  readonly origins: ReadonlyMap<string, Origin>;
}

/**
 * Applies overlays to a description before it is checked and normalised: targets are about what its author wrote. A
 * description of several files is made self-contained first. What becomes unused is removed.
 * @param entry the entry file; its value is changed in place
 * @param overlays paths of Overlay documents, in the order in which they apply
 * @param options which references may be followed
 * @throws PawlError for anything that is wrong with the description or an overlay
 */
export async function tailorSource(
  entry: Source,
  overlays: readonly string[],
  options: LoadOptions,
): Promise<Tailored> {
  const whole = await makeWhole(entry, options);
  const { dialect, root } = detectDialect(entry);
  const structure = structureOf(dialect);
  const before = measureUsage(root, structure);
  const provenance = new Provenance(root, (pointer) => resolveOrigin(pointer, whole.origins));
  const notices = [...whole.notices];
  const sources = [...whole.sources];
  const folder = entry.path === undefined ? process.cwd() : dirname(resolve(entry.file));
  for (const file of overlays) {
    const overlay = await readOverlay(file);
    notices.push(...applyOverlay(root, overlay, provenance));
    const path = relative(folder, resolve(file)).split(sep).join("/");
    sources.push({ path, sha256: overlay.source.sha256 });
  }
  pruneUnused(root, structure, before);
  const origins = provenance.list(root);
  const index = new TailoredIndex(entry, origins);
  return { source: { ...entry, value: root, index }, sources, notices, origins };
}

async function makeWhole(
  entry: Source,
  options: LoadOptions,
): Promise<Pick<Tailored, "sources" | "notices" | "origins">> {
  if (!hasExternalReference(entry.value))
    return { sources: [], notices: [], origins: new Map([["#", { source: entry, pointer: "#" }]]) };
  const { sources, origins, findings } = await bundleSource(entry, options);
  return { sources, origins, notices: findings.notices };
}

function hasExternalReference(value: unknown): boolean {
  if (Array.isArray(value)) return value.some(hasExternalReference);
  if (!isObject(value)) return false;
  return Object.entries(value).some(([key, member]) =>
    key === "$ref" && typeof member === "string" ? !member.startsWith("#") : hasExternalReference(member),
  );
}

/** Finds the nodes of a changed document in the texts that they came from. */
class TailoredIndex extends TextIndex {
  readonly #origins: ReadonlyMap<string, Origin>;

  constructor(entry: Source, origins: ReadonlyMap<string, Origin>) {
    super(entry.text, entry.file);
    this.#origins = origins;
  }

  override locate(pointer: string): Place {
    return locateOrigin(pointer, this.#origins);
  }
}
