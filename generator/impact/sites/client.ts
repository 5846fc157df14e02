/** A generated client as the analysis knows it: which declaration stands for which operation and which schema. */
import { ts } from "ts-morph";
import { nameFunctions } from "../../client/functions.js";
import { flattenResources } from "../../client/resources.js";
import type { ApiModel, Operation } from "../../model/types.js";
import type { ClientPackage } from "../project/packages.js";
import { type Place, place, placeOfDeclaration } from "./places.js";

export interface AnalysedClient {
  readonly package: ClientPackage;
  readonly model: ApiModel;
  /** By `Class.method`. */
  readonly methods: ReadonlyMap<string, Operation>;
  /** By `file.function`, without the ending of the file. */
  readonly functions: ReadonlyMap<string, Operation>;
  /** By `POST /path`. */
  readonly addresses: ReadonlyMap<string, Operation>;
  readonly operations: ReadonlyMap<string, Operation>;
  /** Names of component schemas by exported type. */
  readonly schemaOf: ReadonlyMap<string, string>;
}

export function analyseClient(place: ClientPackage, model: ApiModel): AnalysedClient {
  const resources = flattenResources(model.resources);
  return {
    package: place,
    model,
    methods: new Map(
      resources.flatMap(({ className, operations }) =>
        operations.map((one) => [`${className}.${one.methodName}`, one] as const),
      ),
    ),
    functions: new Map(
      resources.flatMap(({ fileName, operations }) =>
        [...nameFunctions(operations)].map(([one, name]) => [`${fileName}.${name}`, one] as const),
      ),
    ),
    addresses: new Map(model.operations.map((one) => [`${one.method} ${one.path}`, one])),
    operations: new Map(model.operations.map((one) => [one.id, one])),
    schemaOf: new Map(
      model.schemas.flatMap(({ name, typeName, requestTypeName }) =>
        [typeName, requestTypeName].flatMap((type) => (type === undefined ? [] : [[type, name] as const])),
      ),
    ),
  };
}

/** Where a declaration is in a client: the path of its file below `src`. */
export interface Owned {
  readonly client: AnalysedClient;
  readonly path: string;
}

/** Tells the declarations of clients from those of the project and of everything else. */
export class Clients {
  readonly #clients: readonly (readonly [folder: string, client: AnalysedClient])[];
  readonly #files = new Map<string, Owned | undefined>();

  constructor(clients: readonly AnalysedClient[]) {
    this.#clients = clients.map((client) => [
      `${client.package.realFolder.replaceAll("\\", "/")}/src/`,
      client,
    ]);
  }

  /** @returns undefined for what is of no client */
  owner(declaration: ts.Node): Owned | undefined {
    const { fileName } = declaration.getSourceFile();
    if (!this.#files.has(fileName)) {
      const found = this.#clients.find(([folder]) => fileName.startsWith(folder));
      const owned = found && { client: found[1], path: fileName.slice(found[0].length) };
      this.#files.set(fileName, owned);
    }
    return this.#files.get(fileName);
  }

  /** The place of a declaration of `types.ts` or of a constant of `enums.ts`. */
  placeOf(declaration: ts.Node): Place | undefined {
    const owned = this.owner(declaration);
    if (owned?.path === "types.ts") return placeOfDeclaration(declaration, owned.client.schemaOf);
    if (owned?.path !== "enums.ts") return undefined;
    for (let node: ts.Node = declaration; !ts.isSourceFile(node); node = node.parent) {
      if (!ts.isVariableDeclaration(node) && !ts.isTypeAliasDeclaration(node)) continue;
      const schema = owned.client.schemaOf.get(node.name.getText());
      return schema === undefined ? undefined : place("schemas", schema);
    }
    return undefined;
  }

  /** The operation that a method or function of a client calls. */
  operationOf(
    declaration: ts.Node,
  ): { readonly operation: Operation; readonly how: "method" | "function" } | undefined {
    const owned = this.owner(declaration);
    if (owned === undefined) return undefined;
    const { client, path } = owned;
    if (ts.isMethodDeclaration(declaration) && ts.isClassDeclaration(declaration.parent)) {
      const name = `${declaration.parent.name?.text}.${declaration.name.getText()}`;
      const operation = client.methods.get(name);
      return operation && { operation, how: "method" };
    }
    if (!ts.isFunctionDeclaration(declaration)) return undefined;
    const [, file] = /^functions\/(.*)\.ts$/.exec(path) ?? [];
    const operation = client.functions.get(`${file}.${declaration.name?.text}`);
    return operation && { operation, how: "function" };
  }
}
