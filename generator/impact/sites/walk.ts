/** Walks the files of a project, each once, and notes what they do with clients. */
import { ts } from "ts-morph";
import { CallFinder, type FoundCall } from "./calls.js";
import { type AnalysedClient, Clients } from "./client.js";
import { describe, isExhaustive, neverCheck, propertyOf, tableKeys } from "./exhaustive.js";
import { type Contents, isAssignment, ObjectReader, type Subject } from "./objects.js";
import { readInit } from "./rawInit.js";
import { statusUse } from "./statuses.js";
import { TypeReader } from "./typeReader.js";
import type { Use } from "./types.js";
import { literalsOf, unwrap, valuesOf } from "./values.js";

/** Longest text of code that is shown as the name of a site. */
const LONGEST = 60;

const EQUALITY = new Set([
  ts.SyntaxKind.EqualsEqualsEqualsToken,
  ts.SyntaxKind.EqualsEqualsToken,
  ts.SyntaxKind.ExclamationEqualsEqualsToken,
  ts.SyntaxKind.ExclamationEqualsToken,
]);

/**
 * @param program the project with clients as `analyseClient` knows them
 * @param files paths of the project's own files
 * @returns every use, in the order of files and of the code in them
 */
export function findUses(
  program: ts.Program,
  files: readonly string[],
  clients: readonly AnalysedClient[],
): Use[] {
  const walk = new Walk(program, clients);
  for (const path of files) {
    const file = program.getSourceFile(path);
    if (file !== undefined) walk.visit(file);
  }
  return walk.uses;
}

class Walk {
  readonly uses: Use[] = [];
  readonly #types: TypeReader;
  readonly #calls: CallFinder;
  readonly #objects: ObjectReader;
  readonly #checker: ts.TypeChecker;

  constructor(program: ts.Program, clients: readonly AnalysedClient[]) {
    this.#checker = program.getTypeChecker();
    this.#types = new TypeReader(this.#checker, new Clients(clients));
    this.#calls = new CallFinder(this.#types);
    this.#objects = new ObjectReader(this.#types, (use) => this.uses.push(use));
  }

  readonly visit = (node: ts.Node): void => {
    this.#look(node);
    ts.forEachChild(node, this.visit);
  };

  #look(node: ts.Node): void {
    if (ts.isCallExpression(node)) this.#lookAtCall(node);
    else if (ts.isNewExpression(node)) this.#lookAtNew(node);
    else if (ts.isPropertyAccessExpression(node)) this.#lookAtAccess(node, node.name);
    else if (ts.isElementAccessExpression(node) && ts.isStringLiteralLike(node.argumentExpression))
      this.#lookAtElement(node, node.argumentExpression);
    else if (ts.isBindingElement(node)) this.#lookAtBinding(node);
    else if (ts.isObjectLiteralExpression(node)) this.#lookAtLiteral(node);
    else if (ts.isSwitchStatement(node)) this.#lookAtSwitch(node);
    else if (ts.isBinaryExpression(node)) this.#lookAtBinary(node);
    else if (ts.isImportSpecifier(node) || ts.isQualifiedName(node)) this.#lookAtName(node);
    const never = neverCheck(node, this.#checker);
    if (never !== undefined) this.#addExhaustive("never", never, never);
  }

  #lookAtCall(node: ts.CallExpression): void {
    const found = this.#calls.find(node);
    if (found === undefined) return;
    const symbol = nameOf(node.expression);
    const { client, operation, how } = found;
    const { contents, contentType } = this.#readArguments(node, found, symbol);
    this.uses.push({
      kind: "call",
      client,
      operation,
      how,
      symbol,
      node: node.expression,
      fields: contents.fields,
      isPartial: contents.isPartial,
      ...(contentType === undefined ? {} : { contentType }),
    });
  }

  #readArguments(
    node: ts.CallExpression,
    { client, operation, how, signature, described }: FoundCall,
    symbol: string,
  ): { readonly contents: Contents; readonly contentType?: string } {
    const subject = { client, operation, symbol, site: node.expression };
    const parameterType = (index: number): ts.Type | undefined => {
      const parameter = signature.parameters[index];
      return parameter && this.#checker.getTypeOfSymbolAtLocation(parameter, node);
    };
    if (node.arguments.some(ts.isSpreadElement)) return { contents: { fields: new Map(), isPartial: true } };
    if (how === "raw") return { contents: this.#readRaw(node, described, subject) };
    const place = signature.parameters.findIndex(({ name }) => name === "params");
    const type = place < 0 ? undefined : parameterType(place);
    const contents =
      type === undefined
        ? { fields: new Map(), isPartial: false }
        : this.#objects.read(node.arguments[place], type, subject);
    const options = node.arguments[signature.parameters.findIndex(({ name }) => name === "options")];
    const contentType = options === undefined ? undefined : this.#memberText(options, "contentType");
    return { contents, ...(contentType === undefined ? {} : { contentType }) };
  }

  #readRaw(node: ts.CallExpression, described: ts.Type | undefined, subject: Subject): Contents {
    const last = node.arguments.at(-1);
    const init = last === undefined ? undefined : unwrap(last);
    if (init === undefined || described === undefined || !ts.isObjectLiteralExpression(init))
      return { fields: new Map(), isPartial: init !== undefined && !ts.isStringLiteralLike(init) };
    return readInit(init, described, this.#checker, (value, type) =>
      this.#objects.read(value, type, subject),
    );
  }

  #memberText(options: ts.Expression, name: string): string | undefined {
    const node = unwrap(options);
    const property = ts.isObjectLiteralExpression(node)
      ? node.properties.find((one) => one.name?.getText() === name)
      : undefined;
    if (property === undefined || !ts.isPropertyAssignment(property)) return undefined;
    const [value] = valuesOf(property.initializer, this.#checker) ?? [];
    return typeof value === "string" ? value : undefined;
  }

  #lookAtNew(node: ts.NewExpression): void {
    const declaration = this.#checker.getResolvedSignature(node)?.declaration;
    const owned = declaration === undefined ? undefined : this.#types.clients.owner(declaration);
    if (owned === undefined || (owned.path !== "client.ts" && owned.path !== "core.ts")) return;
    const [options] = node.arguments ?? [];
    const literal = options === undefined ? undefined : unwrap(options);
    const isLiteral = literal !== undefined && ts.isObjectLiteralExpression(literal);
    const properties = isLiteral ? [...literal.properties] : [];
    this.uses.push({
      kind: "construction",
      client: owned.client,
      node: node.expression,
      symbol: `new ${nameOf(node.expression)}`,
      options: new Set(properties.flatMap((one) => one.name?.getText() ?? [])),
      isComplete: options === undefined || (isLiteral && !properties.some(ts.isSpreadAssignment)),
    });
  }

  #lookAtAccess(node: ts.PropertyAccessExpression, name: ts.MemberName): void {
    const symbol = this.#checker.getSymbolAtLocation(name);
    if (this.#addAccess(node, name, symbol)) return;
    // Constants of an enum: `QueryOperator.Equal`.
    const owner = this.#types.clients;
    for (const declaration of symbol?.declarations ?? []) {
      if (owner.owner(declaration)?.path === "enums.ts") this.#addName(node, declaration);
    }
  }

  #lookAtElement(node: ts.ElementAccessExpression, name: ts.StringLiteralLike): void {
    const type = this.#checker.getNonNullableType(this.#checker.getTypeAtLocation(node.expression));
    this.#addAccess(node, name, this.#checker.getPropertyOfType(type, name.text));
  }

  #addAccess(
    node: ts.PropertyAccessExpression | ts.ElementAccessExpression,
    name: ts.Node,
    symbol: ts.Symbol | undefined,
  ): boolean {
    const client = this.#types.clientOf(symbol);
    const places = this.#types.placesOf(symbol);
    if (symbol === undefined || client === undefined || places.length === 0) return false;
    if (this.#isConstant(symbol)) return false;
    const operation = this.#calls.originOf(node.expression);
    const common = { client, node: name, symbol: nameOf(node), places, name: symbol.name };
    const own = operation === undefined ? {} : { operation };
    const { parent } = node;
    if (ts.isBinaryExpression(parent) && parent.left === node && isAssignment(parent.operatorToken.kind)) {
      const values = valuesOf(parent.right, this.#checker);
      this.uses.push({ kind: "sent", ...common, ...own, ...(values === undefined ? {} : { values }) });
    } else this.uses.push({ kind: "read", ...common, ...own });
    return true;
  }

  #isConstant(symbol: ts.Symbol): boolean {
    return (symbol.declarations ?? []).every(
      (declaration) => this.#types.clients.owner(declaration)?.path === "enums.ts",
    );
  }

  #lookAtBinding(node: ts.BindingElement): void {
    const symbol = propertyOf(node, this.#checker);
    const client = this.#types.clientOf(symbol);
    const places = this.#types.placesOf(symbol);
    if (symbol === undefined || client === undefined || places.length === 0) return;
    const operation = this.#calls.originOf(node);
    const name = node.propertyName ?? node.name;
    const own = operation === undefined ? {} : { operation };
    this.uses.push({
      kind: "read",
      client,
      node: name,
      symbol: symbol.name,
      places,
      name: symbol.name,
      ...own,
    });
  }

  #lookAtLiteral(node: ts.ObjectLiteralExpression): void {
    if (this.#objects.hasSeen(node)) return;
    const type = this.#checker.getContextualType(node);
    if (type === undefined) return;
    const keys = tableKeys(type);
    if (keys !== undefined) {
      const symbol = keys.aliasSymbol;
      const client = this.#types.clientOf(symbol);
      if (client !== undefined)
        this.uses.push({
          kind: "exhaustive",
          form: "table",
          client,
          node,
          symbol: symbol?.name ?? "",
          places: this.#types.placesOf(symbol),
        });
      return;
    }
    const [first] = this.#types.fieldsOf(type);
    const client = this.#types.clientOf(first?.symbol);
    if (client === undefined) return;
    this.#objects.read(node, type, {
      client,
      symbol: this.#checker.typeToString(type).slice(0, LONGEST),
      site: node,
    });
  }

  #lookAtSwitch(node: ts.SwitchStatement): void {
    const described = describe(node.expression, this.#types);
    if (described === undefined) return;
    for (const clause of node.caseBlock.clauses)
      if (ts.isCaseClause(clause)) this.#addComparison(clause.expression, node.expression, described);
    if (isExhaustive(node, this.#checker)) this.#addExhaustive("switch", node.expression, node.expression);
  }

  #lookAtBinary(node: ts.BinaryExpression): void {
    const kind = node.operatorToken.kind;
    if (EQUALITY.has(kind)) {
      for (const [one, other] of [
        [node.left, node.right],
        [node.right, node.left],
      ] as const) {
        const literal = unwrap(one);
        if (
          !ts.isStringLiteralLike(literal) &&
          !ts.isNumericLiteral(literal) &&
          !ts.isPropertyAccessExpression(literal)
        )
          continue;
        if (literalsOf(this.#checker.getTypeAtLocation(one))?.length !== 1) continue;
        this.#addComparison(one, other, describe(other, this.#types));
      }
    }
    const status = statusUse(node, this.#types, this.#calls);
    if (status !== undefined) this.uses.push(status);
  }

  #addComparison(literal: ts.Expression, other: ts.Expression, described: ReturnType<typeof describe>): void {
    const client = this.#types.clientOf(described?.symbol);
    const [value] = valuesOf(literal, this.#checker) ?? [];
    if (described === undefined || client === undefined || value === undefined) return;
    const operation = this.#calls.originOf(other);
    const own = operation === undefined ? {} : { operation };
    const { places } = described;
    this.uses.push({
      kind: "comparison",
      client,
      node: literal,
      symbol: nameOf(other),
      places,
      value,
      ...own,
    });
  }

  #addExhaustive(form: "switch" | "never", node: ts.Expression, value: ts.Expression): void {
    const described = describe(value, this.#types);
    const client = this.#types.clientOf(described?.symbol);
    if (described === undefined || client === undefined) return;
    const operation = this.#calls.originOf(value);
    const own = operation === undefined ? {} : { operation };
    this.uses.push({
      kind: "exhaustive",
      form,
      client,
      node,
      symbol: nameOf(value),
      places: described.places,
      ...own,
    });
  }

  #lookAtName(node: ts.ImportSpecifier | ts.QualifiedName): void {
    const name = ts.isImportSpecifier(node) ? node.name : node.right;
    const symbol = this.#checker.getSymbolAtLocation(name);
    if (symbol === undefined) return;
    const isAlias = (symbol.flags & ts.SymbolFlags.Alias) !== 0;
    const target = isAlias ? this.#checker.getAliasedSymbol(symbol) : symbol;
    for (const declaration of target.declarations ?? []) this.#addName(node, declaration);
  }

  #addName(node: ts.Node, declaration: ts.Node): void {
    const client = this.#types.clients.owner(declaration)?.client;
    const found = this.#types.clients.placeOf(declaration);
    if (client === undefined || found === undefined) return;
    this.uses.push({ kind: "name", client, node, symbol: nameOf(node), places: [found] });
  }
}

/** Code on one line. */
function nameOf(node: ts.Node): string {
  const text = node.getText().replaceAll(/\s+/g, " ").replaceAll(" .", ".");
  return text.length > LONGEST ? `${text.slice(0, LONGEST - 1)}…` : text;
}
