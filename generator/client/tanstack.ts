/** View of `tanstack.ts`: options of queries and mutations, plain objects that every adapter of TanStack Query takes. */
import type { ApiModel } from "../model/types.js";
import { ident, type Safe, str, trusted } from "../templates/safe.js";
import type { ResourceMethods } from "./api.js";
import { Imports, type ImportView } from "./imports.js";
import type { MethodView } from "./methods.js";

interface CallView {
  readonly name: Safe;
  readonly call: Safe;
  readonly key: Safe;
  /** What the operation takes beside the options, as parameters and as names. */
  readonly parameters: Safe | false;
  readonly args: Safe | false;
  /** The same as one tuple: what a mutation is called with. */
  readonly variables: Safe;
  readonly result: Safe;
  readonly route: string;
}

interface TanstackView {
  readonly banner: string;
  /** A key is hashed by way of JSON, which has no bigint. */
  readonly hasBigints: boolean;
  readonly imports: readonly ImportView[];
  readonly usesTypes: boolean;
  readonly queries: readonly CallView[];
  readonly mutations: readonly CallView[];
}

/** Builds the view; what only ever streams is neither a query nor a mutation. */
export function buildTanstackView(
  resources: readonly ResourceMethods[],
  { typeOptions }: ApiModel,
  banner: string,
): TanstackView {
  const imports = new Imports();
  imports.type("Requester", "./runtime/resource.js");
  imports.type("RequestOptions", "./runtime/options.js");
  const queries: CallView[] = [];
  const mutations: CallView[] = [];
  for (const { resource, methods } of resources) {
    const module = `./functions/${resource.fileName}.js`;
    for (const method of methods) {
      const { plain } = method;
      if (plain === undefined) continue;
      const isQuery = method.route.startsWith("`GET ") && plain.result.text !== "void";
      const name = method.functionName.text;
      imports.aliased(name, `_${name}`, module);
      for (const { name: type, from } of plain.types) imports.type(type, from.replace("../", "./"));
      (isQuery ? queries : mutations).push(viewOf(method, plain, isQuery ? "Query" : "Mutation"));
    }
  }
  const texts = [...queries, ...mutations].flatMap((one) => [one.variables.text]);
  return {
    banner,
    hasBigints: typeOptions.bigints === true,
    imports: imports.view(),
    usesTypes: texts.some((text) => /(?<![\w$.])t\./.test(text)),
    queries,
    mutations,
  };
}

function viewOf(method: MethodView, plain: NonNullable<MethodView["plain"]>, suffix: string): CallView {
  const name = method.functionName.text;
  const fields = [
    ...plain.path.map((one) => ({ ...one, isOptional: false })),
    ...(plain.params === undefined
      ? []
      : [{ name: "params", type: plain.params.type, isOptional: plain.params.isOptional }]),
  ];
  const written = fields.map((one) => `${one.name}${one.isOptional ? "?" : ""}: ${one.type}`);
  const passed = [...plain.path.map((one) => one.name), ...(plain.params === undefined ? [] : ["params"])];
  return {
    name: ident(name + suffix),
    call: ident(`_${name}`),
    key: str(name),
    parameters: written.length > 0 && trusted("ts", written.join(", ")),
    args: passed.length > 0 && trusted("ts", passed.join(", ")),
    variables: trusted("ts", `[${written.join(", ")}]`),
    result: plain.isPaged ? trusted("ts", `Awaited<ReturnType<typeof _${name}>>`) : plain.result,
    route: method.route,
  };
}
