/** Requests that the API sends to its user: webhooks and callbacks. */
import type { Notice } from "../diagnostics/errors.js";
import type { OpenApiDocument, OperationObject, PathItemObject, ReferenceObject } from "../load/document.js";
import { assignNames } from "./assignment.js";
import { buildOperation, operationsOf } from "./operations.js";
import { childPointer, type References } from "./references.js";
import type { InboundOperation, Operation } from "./types.js";
import { pascalCase, splitWords } from "./words.js";

/** Builds the operations of the document's webhooks (OpenAPI 3.1 §4.8.1). */
export function buildWebhooks(
  document: OpenApiDocument,
  references: References,
  report: (notice: Notice) => void,
): InboundOperation[] {
  return Object.entries(document.webhooks ?? {}).flatMap(([name, item]) =>
    buildInbound(document, name, "webhook", item, childPointer("#/webhooks", name), references, report),
  );
}

/**
 * Builds the operations of all callbacks (OpenAPI 3.1 §4.8.18).
 *
 * @param operations those that may register callbacks
 * @param objects what they were made of, by pointer
 */
export function buildCallbacks(
  document: OpenApiDocument,
  operations: readonly Operation[],
  objects: ReadonlyMap<string, OperationObject>,
  references: References,
  report: (notice: Notice) => void,
): InboundOperation[] {
  return operations.flatMap(({ id, pointer }) => {
    return Object.entries(objects.get(pointer)?.callbacks ?? {}).flatMap(([name, callback]) => {
      const { value } = references.resolve<Readonly<Record<string, PathItemObject>>>(callback);
      return Object.entries(value)
        .filter(([expression]) => !expression.startsWith("x-"))
        .flatMap(([expression, item]) =>
          buildInbound(
            document,
            name,
            "callback",
            item,
            childPointer(pointer, "callbacks", name, expression),
            references,
            report,
          ).map((operation) => ({ ...operation, expression, parent: id })),
        );
    });
  });
}

/** What is appended to a request's type name, for its exported types. */
const TYPE_SUFFIXES = ["Body", "Response"];

/**
 * Names the types of what the API sends: `OrderPaidWebhook`, and `SubsSubscribeChangedCallback` for what an operation
 * registers. They give way to all others.
 *
 * @param operations those that may register callbacks
 * @param taken exported types
 */
export function nameInbound(
  inbound: readonly InboundOperation[],
  operations: readonly Operation[],
  taken: readonly string[],
): InboundOperation[] {
  const stems = new Map(operations.map(({ id, typeName }) => [id, typeName]));
  const { names } = assignNames(
    inbound.map((item) => {
      const words = pascalCase(splitWords(item.name));
      const own = `${stems.get(item.parent ?? "") ?? ""}${words}`;
      const stem = /^[A-Za-z_]/.test(own) ? own : `_${own}`;
      const kind = item.kind === "webhook" ? "Webhook" : "Callback";
      const method = pascalCase(splitWords(item.method.toLowerCase()));
      return { item, wishes: [`${stem}${kind}`, `${stem}${method}${kind}`], key: item.pointer };
    }),
    taken.flatMap((name) =>
      TYPE_SUFFIXES.filter((end) => name.endsWith(end)).map((end) => name.slice(0, -end.length)),
    ),
    true,
  );
  return inbound.map((item) => ({ ...item, typeName: names.get(item) ?? "" }));
}

function buildInbound(
  document: OpenApiDocument,
  name: string,
  kind: InboundOperation["kind"],
  item: PathItemObject | ReferenceObject,
  pointer: string,
  references: References,
  report: (notice: Notice) => void,
): InboundOperation[] {
  const pathItem = references.resolve<PathItemObject>(item).value;
  return operationsOf(pathItem, pointer).map((placed) => {
    const operation = buildOperation(document, "", pathItem, pointer, placed, references, report);
    return {
      name,
      // Named once all others are.
      typeName: "",
      kind,
      method: operation.method,
      ...(operation.summary === undefined ? {} : { summary: operation.summary }),
      ...(operation.description === undefined ? {} : { description: operation.description }),
      deprecated: operation.deprecated,
      parameters: operation.parameters,
      ...(operation.body === undefined ? {} : { body: operation.body }),
      responses: operation.responses,
      pointer: operation.pointer,
    };
  });
}
