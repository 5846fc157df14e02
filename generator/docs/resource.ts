/** View of the page of a resource. */
import type { Resource } from "../model/types.js";
import { md, mdCellCode, phrase } from "../templates/markdown.js";
import type { Safe } from "../templates/safe.js";
import { type OperationView, operationTitle, operationView } from "./operation.js";
import { linkTo, OVERVIEW, resourceSpot } from "./places.js";
import { prose, proseCell } from "./prose.js";
import type { Scope } from "./scope.js";

export interface OperationLink {
  readonly request: Safe;
  readonly link: Safe;
}

export interface ResourceLink {
  readonly link: Safe;
  readonly count: number;
  readonly description: Safe;
}

export interface ResourcePage {
  readonly home: Safe;
  readonly title: Safe;
  readonly description?: Safe;
  readonly index: readonly OperationLink[];
  readonly children: readonly ResourceLink[];
  readonly operations: readonly OperationView[];
}

/**
 * The page of a resource with all of its operations.
 *
 * @param resource the resource; its children have pages of their own
 * @param scope its page
 */
export function resourcePage(resource: Resource, scope: Scope): ResourcePage {
  const description = prose(resource.description, 2);
  return {
    home: homeLink(scope),
    title: md(resource.title),
    ...(description === undefined ? {} : { description }),
    index: resource.operations.map((operation) => {
      const spot = scope.places.operation(operation.id);
      const title = md(operationTitle(operation));
      const mark = operation.deprecated ? phrase`${title} (deprecated)` : title;
      return {
        request: mdCellCode(`${operation.method} ${operation.path}`),
        link: spot === undefined ? mark : linkTo(mark, scope.page, spot),
      };
    }),
    children: resource.children.map((child) => resourceLink(child, scope)),
    operations: resource.operations.map((operation) => operationView(operation, scope)),
  };
}

/**
 * A row of a table of resources.
 *
 * @param resource the resource
 * @param scope the page that the table stands on
 * @param depth how far below the top of the tree it is shown
 */
export function resourceLink(resource: Resource, scope: Scope, depth = 0): ResourceLink {
  const label = phrase`${depth === 0 ? "" : "↳".repeat(depth)} ${resource.title}`;
  return {
    link: linkTo(depth === 0 ? md(resource.title) : label, scope.page, resourceSpot(resource)),
    count: resource.operations.length,
    description: proseCell(resource.description) ?? md(""),
  };
}

/**
 * The line on top of every page: what it belongs to, and the way back.
 *
 * @param scope the page
 */
export function homeLink(scope: Scope): Safe {
  const { model, context } = scope;
  return linkTo(phrase`${model.info.title}, version ${context.version}`, scope.page, OVERVIEW);
}
