/** Values that code writes down. */
import { ts } from "ts-morph";
import { variantsOf } from "./typeReader.js";

/** Longest chain of constants that are followed. */
const DEEPEST = 8;

/**
 * @param node an expression
 * @returns every value that it can have, in no more than a few; undefined where that cannot be told
 */
export function valuesOf(node: ts.Expression, checker: ts.TypeChecker): readonly unknown[] | undefined {
  const written = writtenValue(node, checker, DEEPEST);
  return written === undefined ? literalsOf(checker.getTypeAtLocation(node)) : [written.value];
}

/** The values of a type, where it is made of literals. */
export function literalsOf(type: ts.Type): readonly unknown[] | undefined {
  const values: unknown[] = [];
  for (const variant of variantsOf(type)) {
    if (variant.isStringLiteral() || variant.isNumberLiteral()) values.push(variant.value);
    else if ((variant.flags & ts.TypeFlags.BooleanLiteral) !== 0)
      values.push((variant as ts.Type & { intrinsicName?: string }).intrinsicName === "true");
    else if ((variant.flags & ts.TypeFlags.Null) !== 0) values.push(null);
    else if ((variant.flags & ts.TypeFlags.Undefined) === 0) return undefined;
  }
  return values.length === 0 ? undefined : values;
}

/** Parentheses, casts and the like do not change a value. */
export function unwrap(node: ts.Expression): ts.Expression {
  let at = node;
  while (
    ts.isParenthesizedExpression(at) ||
    ts.isAsExpression(at) ||
    ts.isSatisfiesExpression(at) ||
    ts.isNonNullExpression(at) ||
    ts.isTypeAssertionExpression(at)
  )
    at = at.expression;
  return at;
}

function writtenValue(
  expression: ts.Expression,
  checker: ts.TypeChecker,
  depth: number,
): { readonly value: unknown } | undefined {
  const node = unwrap(expression);
  if (ts.isStringLiteralLike(node)) return { value: node.text };
  if (ts.isNumericLiteral(node)) return { value: Number(node.text) };
  if (node.kind === ts.SyntaxKind.TrueKeyword) return { value: true };
  if (node.kind === ts.SyntaxKind.FalseKeyword) return { value: false };
  if (node.kind === ts.SyntaxKind.NullKeyword) return { value: null };
  if (
    ts.isPrefixUnaryExpression(node) &&
    node.operator === ts.SyntaxKind.MinusToken &&
    ts.isNumericLiteral(node.operand)
  )
    return { value: -Number(node.operand.text) };
  if (depth === 0) return undefined;
  if (ts.isIdentifier(node)) {
    const initializer = constantOf(node, checker)?.initializer;
    return initializer === undefined ? undefined : writtenValue(initializer, checker, depth - 1);
  }
  if (ts.isCallExpression(node)) return repeated(node, checker, depth);
  if (ts.isArrayLiteralExpression(node)) {
    const elements = node.elements.map((element) => writtenValue(element, checker, depth - 1));
    const known = elements.filter((element) => element !== undefined);
    return known.length === elements.length ? { value: known.map(({ value }) => value) } : undefined;
  }
  return ts.isObjectLiteralExpression(node) ? writtenObject(node, checker, depth) : undefined;
}

/** `"x".repeat(100)` */
function repeated(
  { expression, arguments: [count] }: ts.CallExpression,
  checker: ts.TypeChecker,
  depth: number,
): { readonly value: unknown } | undefined {
  if (!ts.isPropertyAccessExpression(expression) || expression.name.text !== "repeat" || count === undefined)
    return undefined;
  const text = writtenValue(expression.expression, checker, depth - 1)?.value;
  const times = writtenValue(count, checker, depth - 1)?.value;
  if (typeof text !== "string" || typeof times !== "number") return undefined;
  const isSensible = Number.isInteger(times) && times >= 0 && text.length * times <= LONGEST;
  return isSensible ? { value: text.repeat(times) } : undefined;
}

const LONGEST = 1_000_000;

function writtenObject(
  node: ts.ObjectLiteralExpression,
  checker: ts.TypeChecker,
  depth: number,
): { readonly value: unknown } | undefined {
  const members: [string, unknown][] = [];
  for (const property of node.properties) {
    if (!ts.isPropertyAssignment(property) || ts.isComputedPropertyName(property.name)) return undefined;
    const written = writtenValue(property.initializer, checker, depth - 1);
    if (written === undefined) return undefined;
    members.push([property.name.text, written.value]);
  }
  return { value: Object.fromEntries(members) };
}

/** The declaration of a name that never gets another value. */
export function constantOf(node: ts.Identifier, checker: ts.TypeChecker): ts.VariableDeclaration | undefined {
  // In `{ size }` the name is that of a property first.
  const symbol = ts.isShorthandPropertyAssignment(node.parent)
    ? checker.getShorthandAssignmentValueSymbol(node.parent)
    : checker.getSymbolAtLocation(node);
  const declaration = symbol?.valueDeclaration;
  if (declaration === undefined || !ts.isVariableDeclaration(declaration)) return undefined;
  return (ts.getCombinedNodeFlags(declaration) & ts.NodeFlags.Const) === 0 ? undefined : declaration;
}
