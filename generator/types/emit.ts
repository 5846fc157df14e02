/**
 * ApiModel in, `types.ts` out: the one place that knows openapi-typescript (7.x, which needs TypeScript 5.x as a
 * library). Its transforms make every wire type; its top-level function is not used, since it would lint and bundle
 * a second time what `load` has done.
 */
import type { SchemaObject as OpenapiSchema, OperationObject, ResponseObject } from "openapi-typescript";
import type ts from "typescript";
import { METHODS, type OpenApiDocument } from "../load/document.js";
import { groupBy } from "../model/assignment.js";
import type { ApiModel, Direction, InboundOperation, Operation, Response } from "../model/types.js";
import type { OutputFile } from "../output/types.js";
import { commentText } from "./comments.js";
import {
  addJSDocComment,
  ts as compiler,
  transformOperationObject,
  transformResponseObject,
  transformSchemaObject,
  tsPropertyIndex,
} from "./compiler.js";
import { type Context, createContext } from "./context.js";
import { BINARY_TYPE, Hook, REQUIRED_DECLARATION } from "./hook.js";
import { isShared, printableOperation, printableResponse } from "./operations.js";
import { Projection } from "./projection.js";
import { SchemaPrinter } from "./schemas.js";

const factory = compiler.factory;
const EXPORT = [factory.createModifier(compiler.SyntaxKind.ExportKeyword)];

/**
 * Prints the types of one version: every component schema under its own name, and `paths`, `operations`,
 * `components` and `webhooks` as openapi-fetch reads them.
 *
 * @param document the normalised document that the model was built from
 * @returns `types.ts`, relative to the package's `src`
 */
export function emitTypes(
  document: OpenApiDocument,
  model: ApiModel,
): OutputFile & { readonly content: string } {
  return withAnyNames(() => printTypes(document, model));
}

/**
 * The transforms keep the place of each schema as a reference, which they decode at every step and so fail at any name
 * with a `%` in it (`discount_%`); a `%` that encodes nothing is to stay. There is no other way to tell them: the work is
 * synchronous, nobody else sees the function.
 */
function withAnyNames<T>(work: () => T): T {
  const { decodeURIComponent: strict } = globalThis;
  globalThis.decodeURIComponent = (text) => {
    try {
      return strict(text);
    } catch {
      return text;
    }
  };
  try {
    return work();
  } finally {
    globalThis.decodeURIComponent = strict;
  }
}

function printTypes(document: OpenApiDocument, model: ApiModel): OutputFile & { readonly content: string } {
  const projection = new Projection(document, model);
  const printer = new SchemaPrinter(projection);
  const hook = new Hook();
  const context = createContext(hook);
  const statements: string[] = [];
  const print = createPrint();
  for (const { name, typeName } of projection.schemas) {
    statements.push(print(schemaDeclaration(typeName, printer.component(name), context)));
  }
  statements.push(
    print(interfaceOf("components", componentMembers(model, printer, context))),
    print(
      interfaceOf(
        "operations",
        model.operations.map((one) => operationMember(one.id, one, printer, context, "request")),
      ),
    ),
    print(interfaceOf("paths", pathMembers(model))),
  );
  const webhooks = model.inbound.filter((one) => one.kind === "webhook");
  if (webhooks.length > 0)
    statements.push(print(interfaceOf("webhooks", webhookMembers(webhooks, printer, context))));
  const callbacks = model.inbound.filter((one) => one.kind === "callback");
  if (callbacks.length > 0)
    statements.push(print(interfaceOf("callbacks", callbackMembers(callbacks, printer, context))));
  if (hook.usesRequired) statements.push(REQUIRED_DECLARATION);
  const imports = hook.usesBinary ? `import type { ${BINARY_TYPE} } from "./runtime/body/bytes.js";\n\n` : "";
  return { path: "types.ts", content: `${imports}${statements.join("\n")}\n` };
}

function createPrint(): (node: ts.Node) => string {
  const printer = compiler.createPrinter({ newLine: compiler.NewLineKind.LineFeed });
  const file = compiler.createSourceFile(
    "types.ts",
    "",
    compiler.ScriptTarget.ESNext,
    false,
    compiler.ScriptKind.TS,
  );
  return (node) => printer.printNode(compiler.EmitHint.Unspecified, node, file);
}

function schemaDeclaration(typeName: string, schema: object, context: Context): ts.Statement {
  const type = transformSchemaObject(schema as OpenapiSchema, { path: `#/${typeName}`, ctx: context });
  const declaration = compiler.isTypeLiteralNode(type)
    ? factory.createInterfaceDeclaration(EXPORT, typeName, undefined, undefined, type.members)
    : factory.createTypeAliasDeclaration(EXPORT, typeName, undefined, type);
  // The transforms take any node here; their signature names the ones that they use themselves.
  addJSDocComment(schema, declaration as unknown as ts.PropertySignature);
  return declaration;
}

function interfaceOf(name: string, members: readonly ts.TypeElement[]): ts.Statement {
  return factory.createInterfaceDeclaration(EXPORT, name, undefined, undefined, members);
}

function member(name: string, type: ts.TypeNode, isOptional = false): ts.PropertySignature {
  const question = isOptional ? factory.createToken(compiler.SyntaxKind.QuestionToken) : undefined;
  return factory.createPropertySignature(undefined, tsPropertyIndex(name), question, type);
}

function componentMembers(model: ApiModel, printer: SchemaPrinter, context: Context): ts.TypeElement[] {
  const schemas = model.schemas.map(({ name, typeName }) =>
    member(name, factory.createTypeReferenceNode(typeName)),
  );
  const responses = new Map<string, Response>();
  for (const operation of model.operations) {
    for (const response of operation.responses) {
      if (isShared(response)) responses.set(response.component, response);
    }
  }
  const shared = [...responses].map(([name, response]) =>
    member(
      name,
      transformResponseObject(printableResponse(response, printer, "response") as ResponseObject, {
        path: "#/components/responses",
        ctx: context,
      }),
    ),
  );
  return [
    member("schemas", factory.createTypeLiteralNode(schemas)),
    member("responses", factory.createTypeLiteralNode(shared)),
  ];
}

function operationMember(
  key: string,
  operation: Operation | InboundOperation,
  printer: SchemaPrinter,
  context: Context,
  sent: Direction,
): ts.PropertySignature {
  const printable = printableOperation(operation, printer, sent) as unknown as OperationObject;
  const elements = transformOperationObject(printable, { path: "#/operations", ctx: context });
  const signature = member(key, factory.createTypeLiteralNode(elements));
  const summary = operation.summary ?? operation.description;
  const notes = {
    ...(summary === undefined ? {} : { description: commentText(summary) }),
    ...(operation.deprecated ? { deprecated: true } : {}),
  };
  addJSDocComment(notes, signature);
  return signature;
}

/** Path items refer to `operations`; methods that openapi-fetch does not know are left to the resources. */
function pathMembers(model: ApiModel): ts.TypeElement[] {
  const byPath = new Map<string, Operation[]>();
  for (const operation of model.operations) {
    const method = operation.method.toLowerCase();
    if (method === "query" || !METHODS.some((one) => one === method)) continue;
    const group = byPath.get(operation.path);
    if (group === undefined) byPath.set(operation.path, [operation]);
    else group.push(operation);
  }
  return [...byPath].map(([path, operations]) =>
    member(
      path,
      factory.createTypeLiteralNode(
        operations.map((operation) =>
          member(
            operation.method.toLowerCase(),
            factory.createIndexedAccessTypeNode(
              factory.createTypeReferenceNode("operations"),
              factory.createLiteralTypeNode(factory.createStringLiteral(operation.id)),
            ),
          ),
        ),
      ),
    ),
  );
}

function webhookMembers(
  webhooks: readonly InboundOperation[],
  printer: SchemaPrinter,
  context: Context,
): ts.TypeElement[] {
  return nested(
    webhooks,
    ({ name }) => name,
    (methods) => methods.map((one) => inboundMember(one, printer, context)),
  );
}

/** By the operation that registers them, their name and the expression of their address. */
function callbackMembers(
  callbacks: readonly InboundOperation[],
  printer: SchemaPrinter,
  context: Context,
): ts.TypeElement[] {
  return nested(
    callbacks,
    ({ parent = "" }) => parent,
    (ofOperation) =>
      nested(
        ofOperation,
        ({ name }) => name,
        (ofName) =>
          nested(
            ofName,
            ({ expression = "" }) => expression,
            (methods) => methods.map((one) => inboundMember(one, printer, context)),
          ),
      ),
  );
}

function inboundMember(one: InboundOperation, printer: SchemaPrinter, context: Context): ts.TypeElement {
  return operationMember(one.method.toLowerCase(), one, printer, context, "response");
}

/** Members of an interface, one for each key. */
function nested(
  operations: readonly InboundOperation[],
  keyOf: (operation: InboundOperation) => string,
  membersOf: (operations: readonly InboundOperation[]) => ts.TypeElement[],
): ts.TypeElement[] {
  return [...groupBy(operations, keyOf)].map(([key, group]) =>
    member(key, factory.createTypeLiteralNode(membersOf(group))),
  );
}
