/** What the checker knows of types of clients. */
import { ts } from "ts-morph";
import type { AnalysedClient, Clients } from "./client.js";
import { around, type Place, placeBelow } from "./places.js";

/** A property that a type declares, or several of a union. */
export interface DeclaredField {
  readonly name: string;
  readonly symbol: ts.Symbol;
  /** Its own place, and those of the schemas that its type refers to. */
  readonly places: readonly Place[];
}

/** Answers about types, remembered by declaration. */
export class TypeReader {
  readonly checker: ts.TypeChecker;
  readonly clients: Clients;
  readonly #places = new Map<ts.Node, readonly Place[]>();

  constructor(checker: ts.TypeChecker, clients: Clients) {
    this.checker = checker;
    this.clients = clients;
  }

  /** The places of a property or type: its own, and those that its type refers to. */
  placesOf(symbol: ts.Symbol | undefined): readonly Place[] {
    const places = (symbol?.declarations ?? []).flatMap((declaration) => this.#placesAt(declaration));
    return places.length > 1 ? [...new Set(places)] : places;
  }

  /** The client that declares something. */
  clientOf(symbol: ts.Symbol | undefined): AnalysedClient | undefined {
    for (const declaration of symbol?.declarations ?? []) {
      const owned = this.clients.owner(declaration);
      if (owned !== undefined) return owned.client;
    }
    return undefined;
  }

  /** The properties of a type that a client declares; of all variants of a union. */
  fieldsOf(type: ts.Type): DeclaredField[] {
    const byName = new Map<string, DeclaredField>();
    for (const variant of variantsOf(this.checker.getNonNullableType(type))) {
      if ((variant.flags & ts.TypeFlags.Object) === 0 && (variant.flags & ts.TypeFlags.Intersection) === 0)
        continue;
      if (this.checker.isArrayType(variant) || this.checker.isTupleType(variant)) continue;
      for (const symbol of this.checker.getPropertiesOfType(variant)) {
        const places = this.placesOf(symbol);
        if (places.length === 0) continue;
        const known = byName.get(symbol.name);
        if (known === undefined) byName.set(symbol.name, { name: symbol.name, symbol, places });
        else byName.set(symbol.name, { ...known, places: [...new Set([...known.places, ...places])] });
      }
    }
    return [...byName.values()];
  }

  /** The places of a type as a whole: the schemas that it is made of. */
  ownersOf(type: ts.Type): readonly Place[] {
    const places = new Set<Place>();
    for (const variant of [type, ...variantsOf(this.checker.getNonNullableType(type))]) {
      for (const symbol of [variant.aliasSymbol, variant.getSymbol()])
        for (const found of this.placesOf(symbol)) places.add(found);
      if (variant.isIntersection())
        for (const part of variant.types) for (const found of this.ownersOf(part)) places.add(found);
    }
    for (const { symbol } of this.fieldsOf(type)) {
      for (const declaration of symbol.declarations ?? []) {
        const own = this.clients.placeOf(declaration);
        if (own !== undefined) places.add(around(own));
      }
    }
    return [...places];
  }

  #placesAt(declaration: ts.Node): readonly Place[] {
    const known = this.#places.get(declaration);
    if (known !== undefined) return known;
    const own = this.clients.placeOf(declaration);
    const places = own === undefined ? [] : [own];
    this.#places.set(declaration, places);
    const owned = this.clients.owner(declaration);
    // What the operations declare beside the types: the argument `body`.
    const isOfClient = own !== undefined || owned?.path.startsWith("operations/") === true;
    if (owned === undefined || !isOfClient) return places;
    if (ts.isPropertySignature(declaration) || ts.isTypeAliasDeclaration(declaration))
      this.#addReferences(declaration.type, places, owned.client);
    return places;
  }

  /** What a type says by a name: schemas behind arrays and unions, parts of `components` and `operations`. */
  #addReferences(type: ts.TypeNode | undefined, places: Place[], client: AnalysedClient): void {
    if (type === undefined) return;
    const add = (part: ts.TypeNode): void => this.#addReferences(part, places, client);
    if (ts.isArrayTypeNode(type)) add(type.elementType);
    else if (ts.isParenthesizedTypeNode(type) || ts.isTypeOperatorNode(type)) add(type.type);
    else if (ts.isUnionTypeNode(type) || ts.isIntersectionTypeNode(type)) type.types.forEach(add);
    else if (ts.isTypeReferenceNode(type) && type.typeArguments === undefined) {
      const symbol = this.checker.getSymbolAtLocation(type.typeName);
      for (const declaration of symbol?.declarations ?? [])
        for (const found of this.#placesAt(declaration)) if (!places.includes(found)) places.push(found);
    } else if (ts.isTypeReferenceNode(type)) type.typeArguments?.forEach(add);
    else if (ts.isIndexedAccessTypeNode(type)) {
      const [root = "", ...names] = indexedPath(type) ?? [];
      const found = placeBelow(root, names, client.schemaOf);
      if (found !== undefined && !places.includes(found)) places.push(found);
    }
  }
}

/** The members of a union; a type that is none, alone. */
export function variantsOf(type: ts.Type): readonly ts.Type[] {
  return type.isUnion() ? type.types : [type];
}

/** `components["parameters"]["limit"]` as a list, without what makes it whole. */
function indexedPath(type: ts.TypeNode): string[] | undefined {
  if (ts.isTypeReferenceNode(type)) {
    const [inner] = type.typeArguments ?? [];
    if (inner !== undefined) return indexedPath(inner);
    return [ts.isQualifiedName(type.typeName) ? type.typeName.right.text : type.typeName.text];
  }
  if (!ts.isIndexedAccessTypeNode(type)) return undefined;
  const { objectType, indexType } = type;
  if (!ts.isLiteralTypeNode(indexType)) return undefined;
  const { literal } = indexType;
  const outer = indexedPath(objectType);
  return outer && (ts.isStringLiteral(literal) || ts.isNumericLiteral(literal))
    ? [...outer, literal.text]
    : undefined;
}
