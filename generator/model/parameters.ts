/** Parameters of one operation, with the defaults of the standard made explicit (OpenAPI 3.1 §4.8.12). */
import type { Notice } from "../diagnostics/errors.js";
import type { OperationObject, ParameterObject, PathItemObject, ReferenceObject } from "../load/document.js";
import { assignNames } from "./assignment.js";
import { extensionsOf } from "./extensions.js";
import { buildContent, buildExamples } from "./media.js";
import { argumentNameFor } from "./names.js";
import { childPointer, type References } from "./references.js";
import type { Parameter, ParameterStyle } from "./types.js";

/** Header parameters that OpenAPI says to ignore, because other fields describe them (§4.8.12.1). */
const IGNORED_HEADERS = new Set(["accept", "content-type", "authorization"]);

const DEFAULT_STYLE = {
  path: "simple",
  query: "form",
  querystring: "form",
  header: "simple",
  cookie: "form",
} as const satisfies Record<ParameterObject["in"], ParameterStyle>;

/** A parameter and where it stands. */
interface Placed {
  readonly object: ParameterObject;
  readonly pointer: string;
}

/**
 * The effective parameters of an operation: those of its path, overridden by its own. Path parameters come first, in
 * the order of the template, and every variable of the template has one.
 *
 * @param pathPointer pointer of the Path Item Object
 * @param pointer pointer of the Operation Object
 * @param report is told of parameters that were added or dropped
 */
export function buildParameters(
  path: string,
  pathItem: PathItemObject,
  pathPointer: string,
  operation: OperationObject,
  pointer: string,
  references: References,
  report: (notice: Notice) => void,
): Parameter[] {
  const effective = new Map<string, Placed>();
  const collect = (
    list: readonly (ParameterObject | ReferenceObject)[] | undefined,
    holder: string,
  ): void => {
    (list ?? []).forEach((item, index) => {
      const object = references.resolve<ParameterObject>(item).value;
      const name = object.in === "header" ? object.name.toLowerCase() : object.name;
      if (object.in === "header" && IGNORED_HEADERS.has(name)) return;
      effective.set(`${object.in}:${name}`, { object, pointer: childPointer(holder, "parameters", index) });
    });
  };
  collect(pathItem.parameters, pathPointer);
  collect(operation.parameters, pointer);

  const variables = templateVariables(path);
  const inPath = variables.map((name): Placed => {
    const declared = effective.get(`path:${name}`);
    if (declared !== undefined) return declared;
    report({
      code: "path-parameter-undeclared",
      message: `{${name}} of ${path} is declared nowhere; taken as a string`,
      pointer,
    });
    return { object: { name, in: "path", required: true, schema: { type: "string" } }, pointer };
  });
  const others = [...effective.values()].filter(({ object }) => {
    if (object.in !== "path") return true;
    if (!variables.includes(object.name)) {
      report({
        code: "path-parameter-unused",
        message: `The path parameter ${object.name} does not occur in ${path}; left out`,
        pointer,
      });
    }
    return false;
  });
  return nameArguments([...inPath, ...others], references);
}

/** The distinct `{variables}` of a path template, in order (OpenAPI 3.1 §4.8.8.2). */
function templateVariables(path: string): string[] {
  return [...new Set([...path.matchAll(/\{([^{}]+)\}/g)].map((match) => match[1] ?? ""))];
}

/** Where of several parameters with one name the plain name goes. */
const PRECEDENCE: Readonly<Record<ParameterObject["in"], number>> = {
  path: 0,
  querystring: 1,
  cookie: 2,
  header: 3,
  query: 4,
};

function nameArguments(placed: readonly Placed[], references: References): Parameter[] {
  const inPath = placed.filter(({ object }) => object.in === "path");
  const positional = assignNames(
    inPath.map((item) => ({ item, wishes: [argumentNameFor(item.object.name)], key: item.object.name })),
  ).names;
  const beside = assignNames(
    placed
      .filter(({ object }) => object.in !== "path")
      .map((item) => ({
        item,
        wishes: [item.object.name, withLocation(item.object.name, item.object.in)],
        key: `${item.object.in}:${item.object.name}`,
        precedence: PRECEDENCE[item.object.in],
      })),
  ).names;
  return placed.map((item) =>
    buildParameter(item, positional.get(item) ?? beside.get(item) ?? item.object.name, references),
  );
}

function withLocation(name: string, location: ParameterObject["in"]): string {
  return `${name}In${location.charAt(0).toUpperCase()}${location.slice(1)}`;
}

/** The property of the one argument object that holds a body which is not spread. */
const BODY = "body";

/**
 * Gives way to a body that takes the name of a parameter.
 *
 * @param parameters of an operation whose body is a property of its argument object
 */
export function besideBody(parameters: readonly Parameter[]): readonly Parameter[] {
  const clashing = parameters.find((one) => one.in !== "path" && one.argument === BODY);
  if (clashing === undefined) return parameters;
  const taken = new Set(parameters.map((one) => one.argument));
  let argument = withLocation(BODY, clashing.in);
  while (taken.has(argument)) argument += "_";
  return parameters.map((one) => (one === clashing ? { ...one, argument } : one));
}

function buildParameter({ object, pointer }: Placed, argument: string, references: References): Parameter {
  const media = buildContent(object.content, pointer, references)[0];
  const style = (object.style ?? DEFAULT_STYLE[object.in]) as ParameterStyle;
  const schema = object.schema ?? media?.schema;
  return {
    name: object.name,
    argument,
    in: object.in,
    required: object.in === "path" || (object.required ?? false),
    deprecated: object.deprecated ?? false,
    ...(object.description === undefined ? {} : { description: object.description }),
    style,
    explode: object.explode ?? (style === "form" || style === "cookie"),
    allowReserved: object.allowReserved ?? false,
    allowEmptyValue: object.allowEmptyValue ?? false,
    ...(schema === undefined ? {} : { schema }),
    ...(media === undefined ? {} : { media }),
    examples: buildExamples(object, references),
    extensions: extensionsOf(object),
    pointer,
  };
}
