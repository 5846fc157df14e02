/** View of the page about what the API sends to its user: webhooks and callbacks (OpenAPI 3.1 §4.8.1, §4.8.18). */
import type { InboundOperation } from "../model/types.js";
import { md, mdCode, phrase } from "../templates/markdown.js";
import type { Safe } from "../templates/safe.js";
import { type BodyView, bodyView, type ResponseRow, responseRow } from "./bodies.js";
import { operationTitle, type ParameterTable, parameterTable } from "./operation.js";
import { anchorMark, linkTo } from "./places.js";
import { prose } from "./prose.js";
import { homeLink } from "./resource.js";
import type { Scope } from "./scope.js";

export interface InboundView {
  readonly anchor: Safe;
  readonly title: Safe;
  /** What kind of request it is, and where it comes from. */
  readonly kind: Safe;
  readonly isDeprecated: boolean;
  readonly summary?: Safe;
  readonly description?: Safe;
  readonly parameters?: ParameterTable;
  readonly body?: BodyView;
  readonly responses: readonly ResponseRow[];
}

export interface WebhooksPage {
  readonly home: Safe;
  readonly inbound: readonly InboundView[];
}

/**
 * The page about webhooks and callbacks.
 *
 * @param scope the page
 */
export function webhooksPage(scope: Scope): WebhooksPage {
  return {
    home: homeLink(scope),
    inbound: scope.model.inbound.map((operation) => inboundView(operation, scope)),
  };
}

function inboundView(operation: InboundOperation, scope: Scope): InboundView {
  const description = prose(operation.description, 3);
  return {
    anchor: anchorMark(scope.places.inbound(operation)),
    title: md(operation.name),
    kind: kindText(operation, scope),
    isDeprecated: operation.deprecated,
    ...(operation.summary === undefined ? {} : { summary: md(operation.summary) }),
    ...(description === undefined ? {} : { description }),
    ...(operation.parameters.length === 0 ? {} : { parameters: parameterTable(operation.parameters, scope) }),
    ...(operation.body === undefined ? {} : { body: bodyView(operation.body, operation, scope) }),
    responses: operation.responses.map((response) => responseRow(response, scope)),
  };
}

function kindText(operation: InboundOperation, scope: Scope): Safe {
  const method = mdCode(operation.method);
  if (operation.kind === "webhook")
    return phrase`Webhook: the API sends a ${method} request to the address that you registered.`;
  const parent = scope.model.operations.find(({ id }) => id === operation.parent);
  const spot = parent === undefined ? undefined : scope.places.operation(parent.id);
  const label = md(parent === undefined ? "an operation" : operationTitle(parent));
  const source = spot === undefined ? label : linkTo(label, scope.page, spot);
  const target =
    operation.expression === undefined ? md("the address that it was given") : mdCode(operation.expression);
  return phrase`Callback of ${source}: the API sends a ${method} request to ${target}.`;
}
