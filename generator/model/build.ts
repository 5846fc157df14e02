/** ApiDocument in, ApiModel out: the only way to make one. */
import { type Notice, PawlError } from "../diagnostics/errors.js";
import type { OpenApiDocument, OperationObject, PathItemObject, ReferenceObject } from "../load/document.js";
import { assignNames } from "./assignment.js";
import { findForms } from "./forms.js";
import { buildCallbacks, buildWebhooks, nameInbound } from "./inbound.js";
import { clientNameFor, typeNameFor } from "./names.js";
import { exportedTypes, nameOperations } from "./operationNames.js";
import { buildOperation, operationsOf, type UnnamedOperation } from "./operations.js";
import { childPointer, References } from "./references.js";
import { isFreeType, TAKEN_TYPES } from "./reserved.js";
import { buildResources } from "./resources.js";
import { buildSecurity, buildSecuritySchemes, reportUnknownSchemes } from "./security.js";
import { buildServers } from "./servers.js";
import type {
  ApiInfo,
  ApiModel,
  InboundOperation,
  NamedSchema,
  Operation,
  Resource,
  TypeOptions,
} from "./types.js";
import { reportUnsaid } from "./unsaid.js";
import { readVersionHeader, withoutVersionHeader } from "./versionHeader.js";

export interface ModelOptions {
  /** Class of the client; by default made from the title. */
  readonly clientName?: string;
  /** Prefix of its environment variables; by default the client's name in capitals. */
  readonly environmentPrefix?: string;
  /** What the types are to say beside what the document says. */
  readonly types?: TypeOptions;
  /** What `x-pawl-pagination` says where the document does not, by operationId. */
  readonly pagination?: Readonly<Record<string, unknown>>;
  /** Leaves out what only the printers of types ask for: which way types go, and second types for requests. */
  readonly isOutline?: boolean;
}

/**
 * Builds the model of a normalised document. Names are deterministic and do not depend on the order of the document;
 * every name that had to give way to another is reported in `notices`.
 *
 * @param document as `load` returns it: one dialect, every reference local and resolvable
 * @throws PawlError for a client name that no class can have
 */
export function buildModel(document: OpenApiDocument, options: ModelOptions = {}): ApiModel {
  const references = new References(document);
  const notices: Notice[] = [];
  const report = (notice: Notice): void => void notices.push(notice);
  const clientName = checkClientName(options.clientName) ?? clientNameFor(document.info.title);
  const prefix = options.environmentPrefix ?? clientName.toUpperCase().replace(/[^A-Z0-9]/g, "_");

  const pagination = new Map(Object.entries(options.pagination ?? {}));
  const versionHeader = readVersionHeader(document, report);
  const unnamed: UnnamedOperation[] = [];
  const objects = new Map<string, OperationObject>();
  for (const [path, item] of Object.entries(document.paths ?? {})) {
    if (!path.startsWith("/")) continue;
    const pathItem = references.resolve<PathItemObject>(item as PathItemObject | ReferenceObject).value;
    const pathPointer = childPointer("#/paths", path);
    for (const placed of operationsOf(pathItem, pathPointer)) {
      objects.set(placed.pointer, placed.object);
      const built = buildOperation(
        document,
        path,
        pathItem,
        pathPointer,
        placed,
        references,
        report,
        pagination,
      );
      unnamed.push(withoutVersionHeader(built, versionHeader));
    }
  }
  const plain = buildSchemas(document, clientName, report);
  const types = [clientName, `${clientName}Core`, ...plain.map((schema) => schema.typeName)];
  const components = new Map<string, string | undefined>([
    ...types.map((name) => [name, undefined] as const),
    ...plain.map((schema) => [schema.typeName, schema.name] as const),
  ]);
  const operations = nameOperations(unnamed, document, components, report);
  const resources = buildResources(operations, document, types, report);
  const arriving = [
    ...buildWebhooks(document, references, report),
    ...buildCallbacks(document, operations, objects, references, report),
  ];
  const typeOptions = options.types ?? {};
  const taken = [...types, ...exportedTypes(operations), ...classNames(resources)];
  const schemas =
    options.isOutline === true
      ? plain
      : addForms(plain, operations, arriving, references, typeOptions, taken);
  const second = schemas.flatMap(({ requestTypeName }) => requestTypeName ?? []);
  const inbound = nameInbound(arriving, operations, [...taken, ...second, ...TAKEN_TYPES]);

  const securitySchemes = buildSecuritySchemes(document, references, prefix);
  const security = buildSecurity(document.security);
  const asked = [...security, ...operations.flatMap((operation) => operation.security)];
  reportUnknownSchemes(asked, securitySchemes, report);
  if (options.isOutline !== true) reportUnsaid(schemas, [...operations, ...inbound], report);

  const model: ApiModel = {
    info: buildInfo(document),
    ...(versionHeader === undefined ? {} : { versionHeader }),
    clientName,
    environmentPrefix: prefix,
    servers: buildServers(document.servers),
    securitySchemes,
    security,
    resources,
    operations,
    inbound,
    schemas,
    typeOptions,
    notices,
  };
  return options.isOutline === true ? model : deepFreeze(model);
}

function checkClientName(name: string | undefined): string | undefined {
  if (name === undefined || isFreeType(name)) return name;
  throw new PawlError("usage", `${JSON.stringify(name)} cannot be the name of the client's class`, {
    fix: "Choose a name of letters and digits that TypeScript and the client's own modules do not use.",
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
      precedence: typeNameFor(name) === name ? 1 : 0,
    })),
    [clientName, `${clientName}Core`],
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

/** Says of each schema which way its type goes, and names the second type of those that need two. */
function addForms(
  schemas: readonly NamedSchema[],
  operations: readonly Operation[],
  inbound: readonly InboundOperation[],
  references: References,
  options: TypeOptions,
  taken: readonly string[],
): readonly NamedSchema[] {
  const byName = new Map(schemas.map((schema) => [schema.name, schema.schema]));
  const forms = findForms(references, byName, operations, inbound, options);
  if (forms.size === 0) return schemas;
  const split = schemas.filter(({ name }) => forms.get(name)?.isSplit === true);
  const { names } = assignNames(
    split.map((schema) => ({
      item: schema.name,
      wishes: [`${schema.typeName}Input`, `${schema.typeName}RequestInput`],
      key: schema.name,
    })),
    [...taken, ...TAKEN_TYPES],
    true,
  );
  return schemas.map((schema) => {
    const direction = forms.get(schema.name)?.direction;
    const requestTypeName = names.get(schema.name);
    return {
      ...schema,
      ...(direction === undefined ? {} : { direction }),
      ...(requestTypeName === undefined ? {} : { requestTypeName }),
    };
  });
}

function classNames(resources: readonly Resource[]): readonly string[] {
  return resources.flatMap((one) => [one.className, ...classNames(one.children)]);
}

/** Freezes the model's own objects; schemas, examples and extensions belong to the document. */
function deepFreeze<T>(value: T): T {
  if (typeof value !== "object" || value === null || Object.isFrozen(value)) return value;
  Object.freeze(value);
  for (const [key, member] of Object.entries(value)) {
    if (!OF_DOCUMENT.has(key)) deepFreeze(member);
  }
  return value;
}

/** Members that hold values of the document as they are. */
const OF_DOCUMENT: ReadonlySet<string> = new Set(["schema", "itemSchema", "value", "extensions"]);
