/** Code that names every value of an enum, or every variant of a union. */
import { ts } from "ts-morph";
import type { Place } from "./places.js";
import { type TypeReader, variantsOf } from "./typeReader.js";
import { constantOf, literalsOf, unwrap } from "./values.js";

/** What is known of an expression: where its value is described, and by whom. */
export interface Described {
  readonly places: readonly Place[];
  /** A symbol that the client declares. */
  readonly symbol: ts.Symbol;
}

/** How far constants are followed. */
const DEEPEST = 6;

/**
 * Where the value of an expression is described: by the property that it is read from, the object around that, and
 * the name of its type.
 */
export function describe(
  expression: ts.Expression,
  types: TypeReader,
  depth = DEEPEST,
): Described | undefined {
  const node = unwrap(expression);
  const { checker } = types;
  const found: ts.Symbol[] = [];
  const add = (symbol: ts.Symbol | undefined): void => {
    if (symbol !== undefined && types.placesOf(symbol).length > 0) found.push(symbol);
  };
  const addType = (type: ts.Type): void => {
    add(type.aliasSymbol);
    for (const variant of variantsOf(checker.getNonNullableType(type))) {
      add(variant.aliasSymbol);
      add(variant.getSymbol());
    }
  };
  if (ts.isPropertyAccessExpression(node)) {
    add(checker.getSymbolAtLocation(node.name));
    if (found.length > 0) addType(declaredType(node.expression, checker));
  }
  if (ts.isIdentifier(node)) {
    const symbol = checker.getSymbolAtLocation(node);
    const declaration = symbol?.valueDeclaration;
    if (symbol !== undefined) addType(checker.getTypeOfSymbol(symbol));
    if (declaration !== undefined && ts.isBindingElement(declaration)) add(propertyOf(declaration, checker));
    const initializer = constantOf(node, checker)?.initializer;
    const inner =
      initializer === undefined || depth === 0 ? undefined : describe(initializer, types, depth - 1);
    if (inner !== undefined) found.push(inner.symbol);
    if (inner !== undefined)
      return { symbol: inner.symbol, places: merged([...placesOf(found, types), ...inner.places]) };
  } else addType(checker.getTypeAtLocation(node));
  const [symbol] = found;
  return symbol === undefined ? undefined : { symbol, places: merged(placesOf(found, types)) };
}

/** The property that a name is taken out of an object by. */
export function propertyOf(element: ts.BindingElement, checker: ts.TypeChecker): ts.Symbol | undefined {
  if (!ts.isObjectBindingPattern(element.parent) || element.dotDotDotToken !== undefined) return undefined;
  const name = element.propertyName ?? element.name;
  if (!ts.isIdentifier(name) && !ts.isStringLiteral(name)) return undefined;
  const type = checker.getNonNullableType(checker.getTypeAtLocation(element.parent));
  return checker.getPropertyOfType(type, name.text);
}

/** Before the compiler has narrowed it down. */
function declaredType(node: ts.Expression, checker: ts.TypeChecker): ts.Type {
  const inner = unwrap(node);
  const symbol = ts.isIdentifier(inner) ? checker.getSymbolAtLocation(inner) : undefined;
  return symbol === undefined ? checker.getTypeAtLocation(inner) : checker.getTypeOfSymbol(symbol);
}

function placesOf(symbols: readonly ts.Symbol[], types: TypeReader): Place[] {
  return symbols.flatMap((symbol) => types.placesOf(symbol));
}

function merged(places: readonly Place[]): readonly Place[] {
  return [...new Set(places)];
}

/** Is a `switch` without `default` that names every value, or one whose `default` can never be reached? */
export function isExhaustive(node: ts.SwitchStatement, checker: ts.TypeChecker): boolean {
  const clauses = node.caseBlock.clauses;
  if (clauses.some(ts.isDefaultClause)) return false;
  const values = literalsOf(checker.getTypeAtLocation(node.expression));
  if (values === undefined) return false;
  const named = new Set<unknown>();
  for (const clause of clauses)
    if (ts.isCaseClause(clause))
      for (const value of literalsOf(checker.getTypeAtLocation(clause.expression)) ?? []) named.add(value);
  return values.every((value) => named.has(value));
}

/** An expression that must be `never` where it stands: `const x: never = value`, `assertNever(value)`, `value satisfies never`. */
export function neverCheck(node: ts.Node, checker: ts.TypeChecker): ts.Expression | undefined {
  const isNever = (type: ts.Type): boolean => (type.flags & ts.TypeFlags.Never) !== 0;
  if (ts.isVariableDeclaration(node)) {
    const isAsked = node.type?.kind === ts.SyntaxKind.NeverKeyword;
    return isAsked ? node.initializer : undefined;
  }
  if (ts.isSatisfiesExpression(node))
    return node.type.kind === ts.SyntaxKind.NeverKeyword ? node.expression : undefined;
  if (ts.isCallExpression(node)) {
    const [first] = node.arguments;
    if (
      first === undefined ||
      (!ts.isIdentifier(unwrap(first)) && !ts.isPropertyAccessExpression(unwrap(first)))
    )
      return undefined;
    if (!isNever(checker.getTypeAtLocation(first))) return undefined;
    const parameter = checker.getResolvedSignature(node)?.parameters[0];
    return parameter !== undefined && isNever(checker.getTypeOfSymbolAtLocation(parameter, node))
      ? first
      : undefined;
  }
  return undefined;
}

/** The keys of a table that must have an entry for each value: `Record<Status, …>` and mapped types. */
export function tableKeys(type: ts.Type): ts.Type | undefined {
  if (type.aliasSymbol?.name === "Record") return type.aliasTypeArguments?.[0];
  const isMapped =
    (type.flags & ts.TypeFlags.Object) !== 0 &&
    ((type as ts.ObjectType).objectFlags & ts.ObjectFlags.Mapped) !== 0;
  return isMapped ? (type as ts.Type & { constraintType?: ts.Type }).constraintType : undefined;
}
