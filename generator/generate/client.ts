/** A client in memory, for those who compile against it and write nothing. */
import { emitClient } from "../client/emit.js";
import type { PackageIdentity } from "../client/package.js";
import { readRuntime } from "../client/runtime.js";
import type { OpenApiDocument } from "../load/document.js";
import type { ApiModel } from "../model/types.js";
import type { OutputFile } from "../output/types.js";
import { createEngine } from "../templates/engine.js";
import { emitTypes } from "../types/emit.js";

/**
 * Makes the package of a document, as `pawl generate` writes it.
 *
 * @param document the normalised document that the model was built from
 * @returns its files, relative to the package's folder
 */
export async function makeClient(
  document: OpenApiDocument,
  model: ApiModel,
  identity: PackageIdentity,
): Promise<OutputFile[]> {
  const engine = await createEngine();
  return emitClient(document, model, identity, engine, emitTypes(document, model), await readRuntime());
}
