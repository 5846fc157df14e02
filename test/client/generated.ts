/** Clients for tests, made in memory from a document. */
import { emitClient } from "../../generator/client/emit.js";
import type { Extra } from "../../generator/client/extraNames.js";
import type { OpenApiDocument } from "../../generator/load/document.js";
import { buildModel, type ModelOptions } from "../../generator/model/build.js";
import type { ApiModel } from "../../generator/model/types.js";
import { createEngine } from "../../generator/templates/engine.js";
import { emitTypes } from "../../generator/types/emit.js";

/** Parts of a document that a test is about. */
export interface Parts {
  readonly paths: unknown;
  readonly components?: unknown;
  readonly rest?: object;
}

/** A normalised document. */
export function documentOf({ paths, components = {}, rest = {} }: Parts): OpenApiDocument {
  return {
    openapi: "3.1.0",
    info: { title: "Test API", version: "1" },
    servers: [{ url: "https://api.test" }],
    paths,
    components,
    ...rest,
  } as OpenApiDocument;
}

/** The model of a document. */
export function modelOf(parts: Parts): ApiModel {
  return buildModel(documentOf(parts));
}

/** Text of the client's own files by path; the runtime is left out. */
export async function clientFiles(
  document: OpenApiDocument,
  options: ModelOptions = {},
  extras: readonly Extra[] = [],
): Promise<Map<string, string>> {
  const model = buildModel(document, options);
  const identity = { packageName: "test-client", packageVersion: "1.2.3", extras };
  const engine = await createEngine();
  const files = emitClient(document, model, identity, engine, emitTypes(document, model), []);
  return new Map(files.map(({ path, content }) => [path, String(content)]));
}

/** The text of the one resource of a document: its operations, then its class. */
export async function resourceFile(parts: Parts): Promise<string> {
  const files = [...(await clientFiles(documentOf(parts)))];
  const below = (folder: string): string => {
    const [found, ...more] = files.filter(([path]) => path.startsWith(`src/${folder}/`));
    if (found === undefined || more.length > 0)
      throw new Error(`${files.map(([path]) => path)} is not one resource`);
    return found[1];
  };
  return `${below("operations")}\n${below("resources")}`;
}
