/** What a client package may have beside the client, each asked for by `--with`. */

import type { OpenApiDocument } from "../load/document.js";
import type { ApiModel } from "../model/types.js";
import type { OutputFile } from "../output/types.js";
import type { Engine } from "../templates/engine.js";
import type { ResourceMethods } from "./api.js";
import { EXTRAS, type Extra } from "./extraNames.js";
import { buildMswView } from "./msw.js";
import { buildTanstackView } from "./tanstack.js";
import { buildZodView } from "./zod.js";

/** Emits the files of the targets that are asked for. */
export function emitExtras(
  extras: readonly Extra[],
  document: OpenApiDocument,
  model: ApiModel,
  resources: readonly ResourceMethods[],
  engine: Engine,
  banner: string,
): OutputFile[] {
  const views: Readonly<Record<Extra, () => object>> = {
    zod: () => buildZodView(document, model, banner),
    tanstack: () => buildTanstackView(resources, model, banner),
    msw: () => buildMswView(model, banner),
  };
  return EXTRAS.filter((extra) => extras.includes(extra)).map((extra) => ({
    path: `src/${extra}.ts`,
    content: engine.render(`client/${extra}.ts`, views[extra]()),
  }));
}
