/** Which operation a call is of, and from which call a value comes. */
import { ts } from "ts-morph";
import type { Operation } from "../../model/types.js";
import type { AnalysedClient } from "./client.js";
import type { TypeReader } from "./typeReader.js";
import { unwrap } from "./values.js";

/** A call of an operation, before anybody has looked at what it sends. */
export interface FoundCall {
  readonly client: AnalysedClient;
  readonly operation: Operation;
  readonly how: "method" | "function" | "raw";
  readonly signature: ts.Signature;
  /** For `raw`: the type of the operation among the `operations` of the client. */
  readonly described?: ts.Type;
}

/** Types of openapi-fetch, by the place of the path among their arguments. */
const RAW_TYPES: Readonly<Record<string, "method" | "request">> = {
  ClientMethod: "method",
  ClientRequestMethod: "request",
};

/** How far values are followed. */
const DEEPEST = 12;

/** Finds calls; what was found is remembered. */
export class CallFinder {
  readonly #types: TypeReader;
  readonly #calls = new Map<ts.CallExpression, FoundCall | undefined>();

  constructor(types: TypeReader) {
    this.#types = types;
  }

  /** @returns undefined for a call of anything else */
  find(node: ts.CallExpression): FoundCall | undefined {
    if (!this.#calls.has(node)) this.#calls.set(node, this.#look(node));
    return this.#calls.get(node);
  }

  #look(node: ts.CallExpression): FoundCall | undefined {
    const signature = this.#types.checker.getResolvedSignature(node);
    const declaration = signature?.declaration;
    if (signature === undefined || declaration === undefined) return undefined;
    const { clients } = this.#types;
    const client = clients.owner(declaration)?.client;
    if (client === undefined) return this.#lookRaw(node, signature);
    const found = clients.operationOf(declaration);
    return found && { client, signature, ...found };
  }

  /** `client.raw.POST("/path", …)`, and clients of openapi-fetch that are typed by the `paths` of a package. */
  #lookRaw(node: ts.CallExpression, signature: ts.Signature): FoundCall | undefined {
    const { checker } = this.#types;
    const type = checker.getTypeAtLocation(node.expression);
    const kind = RAW_TYPES[type.aliasSymbol?.name ?? ""];
    const [paths, methodType] = type.aliasTypeArguments ?? [];
    const client = this.#types.clientOf(paths?.getSymbol());
    if (kind === undefined || client === undefined) return undefined;
    const [first, second] = node.arguments;
    const method = kind === "request" ? textOf(first, checker) : textOfType(methodType);
    const path = textOf(kind === "request" ? second : first, checker);
    const operation = client.addresses.get(`${method?.toUpperCase()} ${path}`);
    if (operation === undefined || paths === undefined) return undefined;
    const described = memberOf(
      memberOf(paths, operation.path, checker),
      operation.method.toLowerCase(),
      checker,
    );
    return { client, operation, how: "raw", signature, ...(described === undefined ? {} : { described }) };
  }

  /** The operation whose answer, or whose argument, an expression is part of. */
  originOf(expression: ts.Node): Operation | undefined {
    return this.#origin(expression, DEEPEST);
  }

  #origin(from: ts.Node, depth: number): Operation | undefined {
    if (depth === 0) return undefined;
    const node = ts.isExpression(from) ? unwrap(from) : from;
    const next = (inner: ts.Node | undefined): Operation | undefined =>
      inner === undefined ? undefined : this.#origin(inner, depth - 1);
    if (ts.isAwaitExpression(node) || ts.isPropertyAccessExpression(node)) return next(node.expression);
    if (ts.isElementAccessExpression(node)) return next(node.expression);
    if (ts.isBinaryExpression(node)) return next(node.left) ?? next(node.right);
    if (ts.isConditionalExpression(node)) return next(node.whenTrue) ?? next(node.whenFalse);
    if (ts.isCallExpression(node)) return this.#originOfCall(node, next);
    if (ts.isIdentifier(node)) return next(this.#types.checker.getSymbolAtLocation(node)?.valueDeclaration);
    if (ts.isBindingElement(node)) return next(node.parent.parent);
    if (ts.isVariableDeclaration(node)) {
      const loop = node.parent.parent;
      return next(node.initializer ?? (ts.isForOfStatement(loop) ? loop.expression : undefined));
    }
    return ts.isParameter(node) ? next(receiverOf(node)) : undefined;
  }

  #originOfCall(
    node: ts.CallExpression,
    next: (inner: ts.Node | undefined) => Operation | undefined,
  ): Operation | undefined {
    const own = this.find(node);
    if (own !== undefined) return own.operation;
    // A wrapper of the project: what it returns.
    const declaration = this.#types.checker.getResolvedSignature(node)?.declaration;
    const result = declaration === undefined ? undefined : resultOf(declaration);
    if (result !== undefined) return next(result);
    const { expression } = node;
    return ts.isPropertyAccessExpression(expression) ? next(expression.expression) : undefined;
  }
}

/** The type of a property. */
export function memberOf(
  type: ts.Type | undefined,
  name: string,
  checker: ts.TypeChecker,
): ts.Type | undefined {
  const symbol =
    type === undefined ? undefined : checker.getPropertyOfType(checker.getNonNullableType(type), name);
  return symbol && checker.getTypeOfSymbol(symbol);
}

function textOf(node: ts.Expression | undefined, checker: ts.TypeChecker): string | undefined {
  if (node === undefined) return undefined;
  return ts.isStringLiteralLike(node) ? node.text : textOfType(checker.getTypeAtLocation(node));
}

function textOfType(type: ts.Type | undefined): string | undefined {
  return type?.isStringLiteral() === true ? type.value : undefined;
}

/** For the parameter of a callback: the expression whose `then`, `map` or other method is given the callback. */
function receiverOf({ parent }: ts.ParameterDeclaration): ts.Node | undefined {
  if (!ts.isArrowFunction(parent) && !ts.isFunctionExpression(parent)) return undefined;
  const call = parent.parent;
  if (!ts.isCallExpression(call) || !ts.isPropertyAccessExpression(call.expression)) return undefined;
  return call.expression.expression;
}

/** What a function returns first. */
function resultOf(declaration: ts.Node): ts.Expression | undefined {
  if (!ts.isFunctionLike(declaration) || !("body" in declaration)) return undefined;
  const body = declaration.body as ts.ConciseBody | undefined;
  if (body === undefined) return undefined;
  if (!ts.isBlock(body)) return body;
  const find = (node: ts.Node): ts.Expression | undefined => {
    if (ts.isReturnStatement(node)) return node.expression;
    return ts.isFunctionLike(node) ? undefined : ts.forEachChild(node, find);
  };
  return ts.forEachChild(body, find);
}
