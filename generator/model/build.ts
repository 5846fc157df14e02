/** ApiDocument in, ApiModel out: the only way to make one. */
import type { Notice } from "../diagnostics/errors.js";
import type { OpenApiDocument, PathItemObject, ReferenceObject } from "../load/document.js";
import { assignNames, clientNameFor, typeNameFor } from "./names.js";
import { buildOperation, operationsOf, type UnnamedOperation } from "./operations.js";
import { childPointer, References } from "./references.js";
import { buildResources, nameOperations } from "./resources.js";
import { buildSecurity, buildSecuritySchemes } from "./security.js";
import { buildServers } from "./servers.js";
import type { ApiInfo, ApiModel, InboundOperation, NamedSchema } from "./types.js";

export interface ModelOptions {
  /** Class of the client; by default made from the title. */
  readonly clientName?: string;
  /** Prefix of its environment variables; by default the client's name in capitals. */
  readonly environmentPrefix?: string;
}

/**
 * Builds the model of a normalised document. Names are deterministic and do not depend on the order of the document;
 * every name that had to give way to another is reported in `notices`.
 *
 * @param document as `load` returns it: one dialect, every reference local and resolvable
 */
export function buildModel(document: OpenApiDocument, options: ModelOptions = {}): ApiModel {
  const references = new References(document);
  const notices: Notice[] = [];
  const report = (notice: Notice): void => void notices.push(notice);
  const clientName = options.clientName ?? clientNameFor(document.info.title);
  const prefix = options.environmentPrefix ?? clientName.toUpperCase().replace(/[^A-Z0-9]/g, "_");

  const unnamed: UnnamedOperation[] = [];
  const inbound: InboundOperation[] = [];
  for (const [path, item] of Object.entries(document.paths ?? {})) {
    if (!path.startsWith("/")) continue;
    const pathItem = references.resolve<PathItemObject>(item as PathItemObject | ReferenceObject).value;
    const pathPointer = childPointer("#/paths", path);
    for (const placed of operationsOf(pathItem, pathPointer)) {
      unnamed.push(buildOperation(document, path, pathItem, pathPointer, placed, references, report));
    }
  }
  const schemas = buildSchemas(document, clientName, report);
  const schemaTypes = schemas.map((schema) => schema.typeName);
  const operations = nameOperations(unnamed, document, schemaTypes, report);
  inbound.push(...buildWebhooks(document, references, report));
  inbound.push(...buildCallbacks(document, operations, references, report));

  return deepFreeze({
    info: buildInfo(document),
    clientName,
    environmentPrefix: prefix,
    servers: buildServers(document.servers),
    securitySchemes: buildSecuritySchemes(document, references, prefix),
    security: buildSecurity(document.security),
    resources: buildResources(operations, document, schemaTypes),
    operations,
    inbound,
    schemas,
    notices,
  });
}

function buildInfo({ info }: OpenApiDocument): ApiInfo {
  const { title, version, summary, description, termsOfService, contact, license } = info;
  return {
    title,
    version,
    ...(summary === undefined ? {} : { summary }),
    ...(description === undefined ? {} : { description }),
    ...(termsOfService === undefined ? {} : { termsOfService }),
    ...(contact === undefined ? {} : { contact }),
    ...(license === undefined ? {} : { license }),
  };
}

function buildSchemas(
  document: OpenApiDocument,
  clientName: string,
  report: (notice: Notice) => void,
): NamedSchema[] {
  const entries = Object.entries(document.components?.schemas ?? {});
  const { names, changed } = assignNames(
    entries.map(([name]) => ({
      item: name,
      wishes: [typeNameFor(name)],
      key: name,
      exact: typeNameFor(name) === name,
    })),
    new Set([clientName]),
    true,
  );
  for (const { item } of changed) {
    report({
      code: "schema-renamed",
      message: `The schema ${JSON.stringify(item)} is the type ${names.get(item)}, since another is named alike`,
      pointer: childPointer("#/components/schemas", item),
    });
  }
  return entries.map(([name, schema]) => ({
    name,
    typeName: names.get(name) ?? typeNameFor(name),
    schema,
    pointer: childPointer("#/components/schemas", name),
  }));
}

function buildWebhooks(
  document: OpenApiDocument,
  references: References,
  report: (notice: Notice) => void,
): InboundOperation[] {
  return Object.entries(document.webhooks ?? {}).flatMap(([name, item]) =>
    buildInbound(document, name, "webhook", item, childPointer("#/webhooks", name), references, report),
  );
}

function buildCallbacks(
  document: OpenApiDocument,
  operations: readonly { readonly id: string; readonly pointer: string }[],
  references: References,
  report: (notice: Notice) => void,
): InboundOperation[] {
  return operations.flatMap(({ id, pointer }) => {
    const object = references.lookUp(pointer) as
      | { readonly callbacks?: Readonly<Record<string, object>> }
      | undefined;
    return Object.entries(object?.callbacks ?? {}).flatMap(([name, callback]) => {
      const { value } = references.resolve<Readonly<Record<string, PathItemObject>>>(
        callback as ReferenceObject,
      );
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

/** Freezes the model's own objects; schemas belong to the document and are frozen with it. */
function deepFreeze<T>(value: T): T {
  if (typeof value !== "object" || value === null || Object.isFrozen(value)) return value;
  Object.freeze(value);
  for (const key of Object.keys(value)) deepFreeze((value as Record<string, unknown>)[key]);
  return value;
}
