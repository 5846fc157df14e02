/** The docs target: one model in, the Markdown pages of that version out. */
import type { ApiModel } from "../model/types.js";
import type { OutputFile } from "../output/types.js";
import type { Engine } from "../templates/engine.js";
import { tidyMarkdown } from "../templates/tidy.js";
import { authenticationPage } from "./authentication.js";
import type { DocsContext } from "./context.js";
import { errorsPage } from "./errors.js";
import { overviewPage } from "./overview.js";
import { AUTHENTICATION, allResources, ERRORS, OVERVIEW, resourceSpot, SCHEMAS, WEBHOOKS } from "./places.js";
import { resourcePage } from "./resource.js";
import { schemaIndex, schemasPage } from "./schemas.js";
import { createScope } from "./scope.js";
import { webhooksPage } from "./webhooks.js";

/**
 * Writes the reference of one version.
 *
 * @param model model of the version
 * @param context its name, status and dates, and the client that the samples use
 * @param engine templates below `docs/`
 * @returns pages with paths relative to the docs folder, sorted by path: `README.md`, `authentication.md`,
 * `errors.md`, `resources/*.md`, `schemas.md` (with `schemas/*.md` where there are very many), `webhooks.md`
 * @throws PawlError `template-invalid` when an overriding template cannot be used
 */
export function emitDocs(model: ApiModel, context: DocsContext, engine: Engine): OutputFile[] {
  const scopeOf = createScope(model, context);
  const files: OutputFile[] = [];
  const add = (page: string, template: string, view: object): void => {
    files.push({ path: page, content: tidyMarkdown(engine.render(`docs/${template}.md`, view)) });
  };

  add(OVERVIEW.page, "overview", overviewPage(scopeOf(OVERVIEW.page)));
  add(AUTHENTICATION.page, "authentication", authenticationPage(scopeOf(AUTHENTICATION.page)));
  add(ERRORS.page, "errors", errorsPage(scopeOf(ERRORS.page)));
  for (const resource of allResources(model.resources)) {
    const { page } = resourceSpot(resource);
    add(page, "resource", resourcePage(resource, scopeOf(page)));
  }
  const { schemaPages } = scopeOf(SCHEMAS.page).places;
  for (const { page, schemas } of schemaPages) add(page, "schemas", schemasPage(schemas, scopeOf(page)));
  if (schemaPages.some(({ page }) => page !== SCHEMAS.page))
    add(SCHEMAS.page, "schema-index", schemaIndex(scopeOf(SCHEMAS.page)));
  if (model.inbound.length > 0) add(WEBHOOKS.page, "webhooks", webhooksPage(scopeOf(WEBHOOKS.page)));
  return files.sort((a, b) => (a.path < b.path ? -1 : 1));
}
