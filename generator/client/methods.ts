/** The methods of a resource: signatures, documentation, and how each passes its arguments on. */

import { suffixOf } from "../model/typeSuffixes.js";
import type { MediaKind, MediaType, Operation } from "../model/types.js";
import { ident, prop, type Safe, str, trusted } from "../templates/safe.js";
import { besidePath, type TypeExpressions } from "./expressions.js";
import { descriptorName, lowerStem } from "./functions.js";
import { errorHeaders, responseHeaders } from "./headers.js";
import type { Imports } from "./imports.js";
import { type BodyGroup, type PlainCall, plainCall } from "./plain.js";
import { acceptOption, type ResultChoice, resultsOf } from "./results.js";

export interface SignatureView {
  readonly parameters: Safe;
  readonly result: Safe;
}

export interface TypeAliasView {
  readonly name: Safe;
  readonly type: Safe;
  readonly doc: string;
}

export interface MethodView {
  readonly name: Safe;
  /** Name of the function that stands alone. */
  readonly functionName: Safe;
  readonly descriptor: Safe;
  readonly aliases: readonly TypeAliasView[];
  readonly summary: string;
  readonly description: string;
  readonly route: string;
  readonly deprecated: string;
  /** Overloads, the most special first; empty when there is one signature. */
  readonly overloads: readonly SignatureView[];
  /** The signature of the implementation. */
  readonly signature: SignatureView;
  /** Names of the positional arguments, as passed on. */
  readonly args: Safe;
  readonly paramsArgument: Safe;
  readonly isPaged: boolean;
  /** The call with its default media type and its whole answer; absent where there is only a stream. */
  readonly plain?: PlainCall;
}

/** Where a method's types and descriptor are declared, and where the method is. */
export interface MethodPlace {
  /** Imports of the file of operations. */
  readonly declared: Imports;
  /** Imports of the files that have the method and the function. */
  readonly used: Imports;
  /** The file of operations, as those import it. */
  readonly module: string;
  /** Names of the functions, which share one module. */
  readonly functions: ReadonlyMap<Operation, string>;
}

/** Builds the view of one method, and of the function that stands alone; names that they use are registered. */
export function buildMethod(
  operation: Operation,
  types: TypeExpressions,
  { declared, used, module, functions }: MethodPlace,
): MethodView {
  const stem = operation.typeName;
  const groups = groupBodies(operation, types, declared);
  const aliases: TypeAliasView[] = [];
  const alias = (suffix: string, type: string, doc: string): string => {
    aliases.push({ name: ident(stem + suffix), type: trusted("ts", type), doc });
    return stem + suffix;
  };
  const useAlias = (suffix: string, type: string, doc: string): string => {
    const name = stem + suffix;
    // A schema of that name and meaning is exported already.
    return type === `t.${name}`
      ? used.type(name, "../types.js")
      : used.type(alias(suffix, type, doc), module);
  };
  const named = groups.map((group, index) => ({
    ...group,
    name:
      group.params === undefined
        ? undefined
        : useAlias(groupSuffix("Params", group, index), group.params, paramsDoc(operation, group)),
  }));
  for (const [index, { media, params }] of groups.entries()) {
    const body = types.body(operation, media[0], declared);
    // Where the body is all that is passed, it has a name already.
    if (body !== undefined && body !== params) {
      const sent = media.map((one) => one.type).join(" or ");
      const doc = `The body of ${operation.method} ${operation.path}, sent as ${sent}.`;
      alias(groupSuffix("Body", { media }, index), body, doc);
    }
  }
  const response = types.response(operation);
  const result =
    response === "void"
      ? "void"
      : useAlias("Response", response, `What ${operation.method} ${operation.path} answers.`);
  const headers = responseHeaders(operation);
  if (headers !== undefined) {
    declared.type("DeclaredHeaders", "../runtime/promise.js");
    used.type("ResponseWith", "../runtime/promise.js");
  }
  const headersName =
    headers === undefined
      ? undefined
      : useAlias(
          "ResponseHeaders",
          headers,
          `Headers that ${operation.method} ${operation.path} answers with.`,
        );
  const event = types.event(operation);
  const eventName =
    event === undefined
      ? undefined
      : useAlias("Event", event, `One item of the stream of ${operation.method} ${operation.path}.`);
  const item = types.item(operation);
  const itemName =
    item === undefined
      ? undefined
      : useAlias("Item", item, `One item of ${operation.method} ${operation.path}.`);
  if (itemName !== undefined) {
    used.value("paginate", "../runtime/pages/page.js");
    used.type("PagePromise", "../runtime/pages/page.js");
  }
  const error = types.error(operation);
  if (error !== undefined && error !== `t.${stem}Error`)
    alias("Error", error, `Bodies of the errors that ${operation.method} ${operation.path} documents.`);
  const headersOfErrors = errorHeaders(operation);
  if (headersOfErrors !== undefined) {
    declared.type("DeclaredHeaders", "../runtime/promise.js");
    alias(
      "ErrorHeaders",
      headersOfErrors,
      `Headers of the errors that ${operation.method} ${operation.path} documents.`,
    );
  }

  const positional = operation.parameters
    .filter((parameter) => parameter.in === "path")
    .map((parameter) => ({
      name: ident(parameter.argument).text,
      type: types.argument(operation, parameter),
    }));
  const path = positional.map(({ name, type }) => `${name}: ${type}`);
  const optionsType = used.type("RequestOptions", "../runtime/options.js");
  if (itemName === undefined) used.type("ApiPromise", "../runtime/promise.js");
  const choices = resultsOf(
    operation,
    types,
    { result, event: eventName, item: itemName, headers: headersName },
    nameResults(operation, useAlias),
  );
  const signatures = named.flatMap((group, index) =>
    choices.map((choice) => {
      if (choice.type.includes("Stream<")) used.type("Stream", "../runtime/stream/stream.js");
      const needsOptions = index > 0 || choice.isAsked;
      return {
        parameters: [
          ...path,
          ...paramsParameter(group, needsOptions, choice.narrowing),
          optionsParameter(group, index, named.length > 1, choice, optionsType),
        ],
        type: choice.type,
      };
    }),
  );
  const view = ({
    parameters,
    type,
  }: {
    readonly parameters: readonly string[];
    readonly type: string;
  }): SignatureView => ({
    parameters: trusted("ts", parameters.join(", ")),
    result: trusted("ts", type),
  });
  const plain = plainCall(operation, positional, named[0], result, event, itemName !== undefined, (name) =>
    aliases.some((one) => one.name.text === name) ? module : "../types.js",
  );
  const hasParams = named.some((group) => group.name !== undefined);
  const only = signatures.length === 1 ? signatures[0] : undefined;
  return {
    name: prop(operation.methodName),
    functionName: ident(functions.get(operation) ?? lowerStem(operation)),
    descriptor: ident(used.aliased(descriptorName(operation), `_${lowerStem(operation)}`, module)),
    aliases,
    summary: operation.summary ?? "",
    description: operation.description ?? "",
    route: `\`${operation.method} ${operation.path}\``,
    deprecated: operation.deprecated
      ? operation.sunset === undefined
        ? "Deprecated."
        : `It stops working on ${operation.sunset}.`
      : "",
    overloads: only === undefined ? signatures.map(view) : [],
    signature:
      only === undefined
        ? view({
            parameters: [...path, ...(hasParams ? ["params?: object"] : []), `options?: ${optionsType}`],
            type: itemName === undefined ? "ApiPromise<unknown>" : "PagePromise<unknown, unknown>",
          })
        : view(only),
    args: trusted("ts", positional.map(({ name }) => name).join(", ")),
    isPaged: itemName !== undefined,
    ...(plain === undefined ? {} : { plain }),
    paramsArgument: trusted("ts", hasParams ? "params" : "undefined"),
  };
}

function groupBodies(operation: Operation, types: TypeExpressions, imports: Imports): BodyGroup[] {
  const hasRequired = besidePath(operation).some((parameter) => parameter.required);
  const body = operation.body;
  if (body === undefined) {
    return [{ params: types.params(operation, undefined, imports), media: [], isOptional: !hasRequired }];
  }
  const groups = new Map<string | undefined, MediaType[]>();
  for (const media of body.media) {
    const params = types.params(operation, media, imports);
    groups.set(params, [...(groups.get(params) ?? []), media]);
  }
  return [...groups].map(([params, media]) => ({
    params,
    media,
    isOptional: !hasRequired && !body.required,
  }));
}

/** The first group has no mark; the others are told apart by how they travel. */
function groupSuffix(
  suffix: "Params" | "Body",
  { media: [first] }: Pick<BodyGroup, "media">,
  index: number,
): string {
  return index === 0 || first === undefined ? suffix : suffixOf(suffix, first.kind, index);
}

function paramsDoc(operation: Operation, group: BodyGroup): string {
  const media = group.media.map((one) => one.type).join(" or ");
  return `What ${operation.method} ${operation.path} takes${media === "" ? "" : `, sent as ${media}`}.`;
}

/** Names the types of answers that have to be asked for, each once. */
function nameResults(
  { method, path }: Operation,
  useAlias: (suffix: string, type: string, doc: string) => string,
): (kind: MediaKind, type: string) => string {
  const names = new Map<string, string>();
  const counts = new Map<MediaKind, number>();
  return (kind, type) => {
    const known = names.get(type);
    if (known !== undefined) return known;
    const count = counts.get(kind) ?? 1;
    counts.set(kind, count + 1);
    const name = useAlias(
      suffixOf("Response", kind, count),
      type,
      `What ${method} ${path} answers where it is asked to.`,
    );
    names.set(type, name);
    return name;
  };
}

function paramsParameter(
  group: BodyGroup & { readonly name: string | undefined },
  needsOptions: boolean,
  narrowing: string | undefined,
): string[] {
  if (group.name === undefined) return [];
  const type = narrowing === undefined ? group.name : `${group.name} & ${narrowing}`;
  // An argument that asks for a stream cannot be left out.
  const isOptional = group.isOptional && narrowing?.includes("true") !== true;
  // Nothing may be left out before options that are required.
  if (needsOptions) return [`params: ${type}${isOptional ? " | undefined" : ""}`];
  return [`params${isOptional ? "?" : ""}: ${type}`];
}

/** Media types that are not the default have to be asked for, by `contentType` and `accept`. */
function optionsParameter(
  group: BodyGroup,
  index: number,
  hasOthers: boolean,
  choice: ResultChoice,
  optionsType: string,
): string {
  const offered = group.media.map((media) => str(media.type).text).join(" | ");
  const parts = [
    optionsType,
    ...(index > 0
      ? [`{ contentType: ${offered} }`]
      : hasOthers || group.media.length > 1
        ? [`{ contentType?: ${offered} }`]
        : []),
    acceptOption(choice) ?? [],
  ].flat();
  return `options${index > 0 || choice.isAsked ? "" : "?"}: ${parts.join(" & ")}`;
}
