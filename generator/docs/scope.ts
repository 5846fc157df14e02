/** Everything that the views of the pages are made from. */
import type { ApiModel } from "../model/types.js";
import { Sampler } from "../samples/sampler.js";
import type { ClientNames } from "../samples/typescript.js";
import type { DocsContext } from "./context.js";
import { Places } from "./places.js";
import type { SchemaScope } from "./typetext.js";

/** What a page is made from; made once, and passed on with another `page`. */
export interface Scope extends SchemaScope {
  readonly model: ApiModel;
  readonly context: DocsContext;
  readonly sampler: Sampler;
  readonly client: ClientNames;
}

/**
 * @param model model of the version
 * @param context what else the pages say
 * @returns a function from the path of a page to its scope
 */
export function createScope(model: ApiModel, context: DocsContext): (page: string) => Scope {
  const sampler = new Sampler(model);
  const places = new Places(model);
  const { packageName, clientName } = context;
  const client: ClientNames = { packageName, clientName, servers: model.servers };
  const { references } = sampler;
  return (page) => ({ page, places, references, model, context, sampler, client });
}
