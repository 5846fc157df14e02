/** ApiModel in, the files of a client package out. */

import type { OpenApiDocument } from "../load/document.js";
import { References } from "../model/references.js";
import type { ApiModel } from "../model/types.js";
import type { OutputFile } from "../output/types.js";
import type { Engine } from "../templates/engine.js";
import { tidyMarkdown } from "../templates/tidy.js";
import { TypeExpressions } from "./expressions.js";
import { buildClientView, buildIndexView, buildPackageView, type PackageIdentity } from "./package.js";
import { buildReadmeView } from "./readme.js";
import { bannerOf, buildResourceView, flattenResources } from "./resources.js";

/**
 * Emits a client package.
 *
 * @param document the normalised document that the model was built from
 * @param types `types.ts` as the types target emits it
 * @param runtime the runtime's modules
 * @returns files relative to the package's folder
 */
export function emitClient(
  document: OpenApiDocument,
  model: ApiModel,
  identity: PackageIdentity,
  engine: Engine,
  types: OutputFile,
  runtime: readonly OutputFile[],
): OutputFile[] {
  const banner = bannerOf(model);
  const references = new References(document);
  const expressions = new TypeExpressions(model);
  const source = (path: string, template: string, view: object): OutputFile => ({
    path: `src/${path}`,
    content: engine.render(template, view),
  });
  return [
    {
      path: "package.json",
      content: engine.render("client/package.json", buildPackageView(model, identity)),
    },
    {
      path: "README.md",
      content: tidyMarkdown(engine.render("client/readme.md", buildReadmeView(model, identity))),
    },
    { path: "tsconfig.json", content: engine.render("client/tsconfig.json", {}) },
    source("index.ts", "client/index.ts", buildIndexView(model, banner)),
    source("client.ts", "client/client.ts", buildClientView(model, identity, banner)),
    ...flattenResources(model.resources).map((resource) =>
      source(
        `resources/${resource.fileName}.ts`,
        "client/resource.ts",
        buildResourceView(model, resource, expressions, references, banner),
      ),
    ),
    ...[types, ...runtime].map((file) => ({ ...file, path: `src/${file.path}` })),
  ];
}
