/** Where a program looks at the status of an error that it has caught. */
import { ts } from "ts-morph";
import type { Operation } from "../../model/types.js";
import type { CallFinder } from "./calls.js";
import type { TypeReader } from "./typeReader.js";
import type { StatusUse } from "./types.js";

/** Classes of the runtime that stand for one status. */
const STATUSES: Readonly<Record<string, number>> = {
  BadRequestError: 400,
  AuthenticationError: 401,
  PermissionDeniedError: 403,
  NotFoundError: 404,
  ConflictError: 409,
  UnprocessableEntityError: 422,
  RateLimitError: 429,
};

/** `error instanceof NotFoundError` and `error.status === 404` within a `catch`. */
export function statusUse(
  node: ts.BinaryExpression,
  types: TypeReader,
  calls: CallFinder,
): StatusUse | undefined {
  const status = statusOf(node, types);
  if (status === undefined) return undefined;
  for (let at: ts.Node = node; !ts.isSourceFile(at); at = at.parent) {
    if (!ts.isCatchClause(at)) continue;
    const found = callsIn(at.parent.tryBlock, calls);
    const [first] = found;
    if (first === undefined) return undefined;
    const operations = [...new Set(found.map(({ operation }) => operation))];
    return { kind: "status", client: first.client, node, symbol: node.getText(), status, operations };
  }
  return undefined;
}

function statusOf(node: ts.BinaryExpression, types: TypeReader): number | undefined {
  const { left, right } = node;
  if (node.operatorToken.kind === ts.SyntaxKind.InstanceOfKeyword) {
    const symbol = types.checker.getTypeAtLocation(right).getSymbol();
    const [declaration] = symbol?.declarations ?? [];
    const path = declaration === undefined ? undefined : types.clients.owner(declaration)?.path;
    const name = symbol?.name ?? "";
    return path === "runtime/errors.ts" && Object.hasOwn(STATUSES, name) ? STATUSES[name] : undefined;
  }
  if (node.operatorToken.kind !== ts.SyntaxKind.EqualsEqualsEqualsToken) return undefined;
  const isStatus = ts.isPropertyAccessExpression(left) && left.name.text === "status";
  return isStatus && ts.isNumericLiteral(right) ? Number(right.text) : undefined;
}

function callsIn(block: ts.Node, calls: CallFinder): { operation: Operation; client: StatusUse["client"] }[] {
  const found: { operation: Operation; client: StatusUse["client"] }[] = [];
  const visit = (node: ts.Node): void => {
    const call = ts.isCallExpression(node) ? calls.find(node) : undefined;
    if (call !== undefined) found.push(call);
    ts.forEachChild(node, visit);
  };
  visit(block);
  return found;
}
