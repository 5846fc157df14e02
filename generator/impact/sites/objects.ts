/** What objects that are sent hold: literals, spreads, variables, and, where nothing else is known, what a type says. */
import { ts } from "ts-morph";
import type { Operation } from "../../model/types.js";
import type { AnalysedClient } from "./client.js";
import type { DeclaredField, TypeReader } from "./typeReader.js";
import type { FieldUse, ObjectUse, Sent } from "./types.js";
import { constantOf, literalsOf, unwrap, valuesOf } from "./values.js";

/** On whose behalf an object is looked at. */
export interface Subject {
  readonly client: AnalysedClient;
  readonly symbol: string;
  readonly operation?: Operation;
  /** What is marked where something is left out. */
  readonly site: ts.Node;
}

/** The names of an object, as far as they are known. */
export interface Contents {
  readonly fields: ReadonlyMap<string, Sent>;
  readonly isPartial: boolean;
}

interface Member {
  readonly sent: Sent;
  /** Name, where it is written down. */
  readonly node?: ts.Node;
  readonly value?: ts.Expression;
  readonly values?: readonly unknown[];
}

const NOTHING: Contents = { fields: new Map(), isPartial: false };

/** Looks at objects; each literal once. */
export class ObjectReader {
  readonly #types: TypeReader;
  readonly #report: (use: FieldUse | ObjectUse) => void;
  readonly #seen = new Map<ts.Node, Set<string>>();

  constructor(types: TypeReader, report: (use: FieldUse | ObjectUse) => void) {
    this.#types = types;
    this.#report = report;
  }

  hasSeen(literal: ts.Node): boolean {
    return this.#seen.has(literal);
  }

  /**
   * Reports an expression that goes where a type is expected.
   *
   * @param expression undefined where nothing is given
   * @param type what is expected there
   */
  read(expression: ts.Expression | undefined, type: ts.Type, subject: Subject): Contents {
    if (expression === undefined) {
      this.#reportObject(type, new Map(), true, subject);
      return NOTHING;
    }
    const node = unwrap(expression);
    if (ts.isObjectLiteralExpression(node)) return this.#readLiteral(node, type, subject);
    if (ts.isConditionalExpression(node)) {
      const branches = [node.whenTrue, node.whenFalse].map((branch) => this.read(branch, type, subject));
      return either(branches);
    }
    if (ts.isArrayLiteralExpression(node)) {
      const element = this.#elementOf(type);
      if (element !== undefined)
        for (const one of node.elements) this.read(one, element, { ...subject, site: one });
      return { fields: new Map(), isPartial: true };
    }
    const literal = this.#constantLiteral(node);
    if (literal !== undefined) return this.#readLiteral(literal, type, { ...subject, site: node });
    const members = this.#membersOfType(node);
    this.#reportObject(type, members.known, members.isComplete, subject);
    return contentsOf(members);
  }

  #readLiteral(node: ts.ObjectLiteralExpression, type: ts.Type, subject: Subject): Contents {
    const members = this.#membersOf(node);
    // A constant that several operations are given counts for each.
    const seen = this.#seen.get(node) ?? new Set();
    this.#seen.set(node, seen);
    const owner = subject.operation?.id ?? "";
    if (!seen.has(owner)) {
      seen.add(owner);
      this.#reportObject(type, members.known, members.isComplete, subject, node);
    }
    return contentsOf(members);
  }

  /** A constant that holds a literal and is not changed afterwards. */
  #constantLiteral(node: ts.Expression): ts.ObjectLiteralExpression | undefined {
    if (!ts.isIdentifier(node)) return undefined;
    const declaration = constantOf(node, this.#types.checker);
    const value = declaration?.initializer === undefined ? undefined : unwrap(declaration.initializer);
    if (declaration === undefined || value === undefined || !ts.isObjectLiteralExpression(value))
      return undefined;
    return isChanged(declaration) ? undefined : value;
  }

  #reportObject(
    type: ts.Type,
    members: ReadonlyMap<string, Member>,
    isComplete: boolean,
    { client, symbol, operation, site }: Subject,
    whole?: ts.Expression,
  ): void {
    const common = { client, symbol, ...(operation === undefined ? {} : { operation }) };
    const places = this.#types.ownersOf(type);
    if (places.length > 0) {
      const names = new Set([...members].filter(([, { sent }]) => sent === "sent").map(([name]) => name));
      const isKnown = isComplete && [...members.values()].every(({ sent }) => sent === "sent");
      const values = whole === undefined ? undefined : valuesOf(whole, this.#types.checker);
      const given = values === undefined ? {} : { values };
      this.#report({ kind: "object", ...common, node: site, places, names, isComplete: isKnown, ...given });
    }
    for (const field of this.#types.fieldsOf(type)) {
      const member = members.get(field.name);
      const use = { ...common, places: field.places, name: field.name };
      if (member === undefined) {
        this.#report({ kind: isComplete ? "omitted" : "unknown", ...use, node: site });
        continue;
      }
      const { sent, node = site, value } = member;
      const values =
        member.values ?? (value === undefined ? undefined : valuesOf(value, this.#types.checker));
      this.#report({ kind: sent, ...use, node, ...(values === undefined ? {} : { values }) });
      if (value !== undefined) this.#readNested(value, field, { ...common, site: value });
    }
  }

  #readNested(value: ts.Expression, { symbol }: DeclaredField, subject: Subject): void {
    const node = unwrap(value);
    if (!ts.isObjectLiteralExpression(node) && !ts.isArrayLiteralExpression(node) && !ts.isIdentifier(node))
      return;
    const type = this.#types.checker.getTypeOfSymbol(symbol);
    if (ts.isIdentifier(node) && this.#types.ownersOf(type).length === 0) return;
    this.read(value, type, subject);
  }

  #membersOf(node: ts.ObjectLiteralExpression): { known: Map<string, Member>; isComplete: boolean } {
    const known = new Map<string, Member>();
    let isComplete = true;
    for (const property of node.properties) {
      if (ts.isSpreadAssignment(property)) {
        const inner = unwrap(property.expression);
        const literal = ts.isObjectLiteralExpression(inner) ? inner : this.#constantLiteral(inner);
        const members = literal === undefined ? this.#membersOfType(inner) : this.#membersOf(literal);
        isComplete &&= members.isComplete;
        for (const [name, member] of members.known) {
          // What is not sent here may have been sent before.
          if (member.sent === "sent" || known.get(name)?.sent !== "sent") known.set(name, member);
        }
        continue;
      }
      const name = nameOf(property.name);
      if (name === undefined) isComplete = false;
      else if (ts.isPropertyAssignment(property))
        known.set(name, {
          sent: this.#certainty(property.initializer),
          node: property.name,
          value: property.initializer,
        });
      else if (ts.isShorthandPropertyAssignment(property))
        known.set(name, { sent: this.#certainty(property.name), node: property.name, value: property.name });
      else known.set(name, { sent: "sent", node: property.name });
    }
    return { known, isComplete };
  }

  /** A value that may be undefined may not be sent. */
  #certainty(value: ts.Expression): Sent {
    const type = this.#types.checker.getTypeAtLocation(value);
    const isMaybe = type.isUnion() && type.types.some(({ flags }) => (flags & ts.TypeFlags.Undefined) !== 0);
    return isMaybe || (type.flags & ts.TypeFlags.Undefined) !== 0 ? "unknown" : "sent";
  }

  #membersOfType(node: ts.Expression): { known: Map<string, Member>; isComplete: boolean } {
    const { checker } = this.#types;
    const type = checker.getTypeAtLocation(node);
    const known = new Map<string, Member>();
    const vague = ts.TypeFlags.Any | ts.TypeFlags.Unknown | ts.TypeFlags.TypeParameter;
    if ((type.flags & vague) !== 0 || type.getStringIndexType() !== undefined)
      return { known, isComplete: false };
    for (const symbol of checker.getPropertiesOfType(checker.getNonNullableType(type))) {
      const isOptional = (symbol.flags & ts.SymbolFlags.Optional) !== 0;
      const values = literalsOf(checker.getTypeOfSymbol(symbol));
      known.set(symbol.name, {
        sent: isOptional ? "unknown" : "sent",
        ...(values === undefined ? {} : { values }),
      });
    }
    return { known, isComplete: true };
  }

  #elementOf(type: ts.Type): ts.Type | undefined {
    const known = this.#types.checker.getNonNullableType(type);
    const variants = known.isUnion() ? known.types : [known];
    for (const variant of variants) {
      const element = variant.getNumberIndexType();
      if (element !== undefined && (variant.flags & ts.TypeFlags.StringLike) === 0) return element;
    }
    return undefined;
  }
}

function contentsOf({ known, isComplete }: { known: Map<string, Member>; isComplete: boolean }): Contents {
  return { fields: new Map([...known].map(([name, { sent }]) => [name, sent])), isPartial: !isComplete };
}

/** Of two objects, one: what only one of them has may be sent. */
function either(branches: readonly Contents[]): Contents {
  const names = new Set(branches.flatMap(({ fields }) => [...fields.keys()]));
  const sent = (name: string): Sent =>
    branches.every(({ fields }) => fields.get(name) === "sent") ? "sent" : "unknown";
  return {
    fields: new Map([...names].map((name) => [name, sent(name)])),
    isPartial: branches.some(({ isPartial }) => isPartial),
  };
}

function nameOf(name: ts.PropertyName): string | undefined {
  return ts.isIdentifier(name) || ts.isStringLiteralLike(name) || ts.isNumericLiteral(name)
    ? name.text
    : undefined;
}

const changed = new WeakMap<ts.SourceFile, ReadonlySet<string>>();

/** Is a property of a variable set anywhere in its file? By name, which errs on the side of caution. */
function isChanged(declaration: ts.VariableDeclaration): boolean {
  const file = declaration.getSourceFile();
  let names = changed.get(file);
  if (names === undefined) {
    names = namesOfChanged(file);
    changed.set(file, names);
  }
  return ts.isIdentifier(declaration.name) && names.has(declaration.name.text);
}

function namesOfChanged(file: ts.SourceFile): ReadonlySet<string> {
  const names = new Set<string>();
  const visit = (node: ts.Node): void => {
    if (ts.isBinaryExpression(node) && isAssignment(node.operatorToken.kind)) {
      let target: ts.Expression = unwrap(node.left);
      const isMember = !ts.isIdentifier(target);
      while (ts.isPropertyAccessExpression(target) || ts.isElementAccessExpression(target))
        target = unwrap(target.expression);
      if (isMember && ts.isIdentifier(target)) names.add(target.text);
    } else if (ts.isDeleteExpression(node)) {
      const [root] = node.expression.getText().split(/[.[]/);
      if (root !== undefined) names.add(root);
    } else if (ts.isCallExpression(node) && node.expression.getText() === "Object.assign") {
      const [target] = node.arguments;
      if (target !== undefined && ts.isIdentifier(target)) names.add(target.text);
    }
    ts.forEachChild(node, visit);
  };
  visit(file);
  return names;
}

/** `=`, `+=` and the like. */
export function isAssignment(kind: ts.SyntaxKind): boolean {
  return kind >= ts.SyntaxKind.FirstAssignment && kind <= ts.SyntaxKind.LastAssignment;
}
