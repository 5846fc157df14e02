/** ApiModel in, the files of a client package out. */

import type { OpenApiDocument } from "../load/document.js";
import { References } from "../model/references.js";
import type { ApiModel } from "../model/types.js";
import type { OutputFile } from "../output/types.js";
import type { Engine } from "../templates/engine.js";
import { tidyMarkdown } from "../templates/tidy.js";
import { buildApiView } from "./api.js";
import { buildEnumsView } from "./enums.js";
import { TypeExpressions } from "./expressions.js";
import { emitExtras } from "./extras.js";
import { nameFunctions } from "./functions.js";
import { buildInboundView, inboundTypes } from "./inbound.js";
import {
  buildClientView,
  buildCoreView,
  buildIndexView,
  buildPackageView,
  type PackageIdentity,
} from "./package.js";
import { buildReadmeView } from "./readme.js";
import { writeReport } from "./report.js";
import { bannerOf, buildResourceViews, flattenResources } from "./resources.js";
import { usedModules } from "./runtime.js";
import { Shapes } from "./shapes.js";

/**
 * Emits a client package.
 *
 * @param document the normalised document that the model was built from
 * @param types `types.ts` as the types target emits it
 * @param runtime the runtime's modules; those come along that the client uses
 * @returns files relative to the package's folder
 */
export function emitClient(
  document: OpenApiDocument,
  model: ApiModel,
  identity: PackageIdentity,
  engine: Engine,
  types: OutputFile & { readonly content: string },
  runtime: readonly OutputFile[],
): OutputFile[] {
  const banner = bannerOf(model);
  const references = new References(document);
  const expressions = new TypeExpressions(model);
  const shapes = new Shapes(document, model);
  const shapesView = shapes.view(banner);
  const enums = buildEnumsView(model, banner);
  const functionNames = nameFunctions(model.operations);
  const inbound = buildInboundView(model, expressions, banner);
  const views = flattenResources(model.resources).map((resource) => ({
    resource,
    ...buildResourceViews(model, resource, expressions, references, shapes, functionNames, banner),
  }));
  const source = (path: string, template: string, view: object): OutputFile => ({
    path: `src/${path}`,
    content: engine.render(template, view),
  });
  const sources: OutputFile[] = [
    source("index.ts", "client/index.ts", buildIndexView(model, inbound !== undefined, banner)),
    source("core.ts", "client/core.ts", buildCoreView(model, identity, banner)),
    source("client.ts", "client/client.ts", buildClientView(model, banner)),
    ...(enums === undefined ? [] : [source("enums.ts", "client/enums.ts", enums)]),
    ...(inbound === undefined ? [] : [source("inbound.ts", "client/inbound.ts", inbound)]),
    ...(shapesView === undefined ? [] : [source("shapes.ts", "client/shapes.ts", shapesView)]),
    ...views.flatMap(({ resource: { fileName }, operations, functions, view }) => [
      source(`resources/${fileName}.ts`, "client/resource.ts", view),
      ...(operations === undefined
        ? []
        : [source(`operations/${fileName}.ts`, "client/operations.ts", operations)]),
      ...(functions === undefined
        ? []
        : [source(`functions/${fileName}.ts`, "client/functions.ts", functions)]),
    ]),
    ...emitExtras(identity.extras ?? [], document, model, views, engine, banner),
    { ...types, path: `src/${types.path}` },
  ];
  return [
    {
      path: "package.json",
      content: engine.render("client/package.json", buildPackageView(model, identity)),
    },
    {
      path: "README.md",
      content: tidyMarkdown(engine.render("client/readme.md", buildReadmeView(model, identity))),
    },
    {
      path: "api.md",
      content: tidyMarkdown(
        engine.render("client/api.md", buildApiView(model, identity, views, inboundTypes(inbound))),
      ),
    },
    { path: "api-report.txt", content: writeReport(model, views, inbound, types.content) },
    { path: "tsconfig.json", content: engine.render("client/tsconfig.json", {}) },
    ...sources,
    ...usedModules(
      sources,
      runtime.map((file) => ({ ...file, path: `src/${file.path}` })),
    ),
  ];
}
