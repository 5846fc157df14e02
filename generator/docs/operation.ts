/** View of one operation. */
import { isStream } from "../model/media.js";
import { isSuccess, offeredMedia } from "../model/operations.js";
import type { Operation, Parameter, SecurityRequirement } from "../model/types.js";
import { curlSample } from "../samples/curl.js";
import { methodExpression, typescriptSamples } from "../samples/typescript.js";
import { md, mdAnyCode, mdCellCode, mdCode, mdFence, mdJoin, phrase } from "../templates/markdown.js";
import type { Safe } from "../templates/safe.js";
import { cleanLine } from "../templates/text.js";
import { webLink, webText } from "./addresses.js";
import {
  type BodyView,
  bodyView,
  type ResponseRow,
  type ResponseView,
  responseRow,
  responseView,
} from "./bodies.js";
import { constraintText } from "./constraints.js";
import { evidenceText } from "./evidence.js";
import { fieldRows } from "./fields.js";
import { anchorMark, ERRORS, linkTo } from "./places.js";
import { prose, proseCell } from "./prose.js";
import type { Scope } from "./scope.js";
import { referencedName, typeText } from "./typetext.js";

export interface ParameterRow {
  readonly name: Safe;
  readonly place: Safe;
  readonly type: Safe;
  readonly required: Safe;
  readonly fallback: Safe;
  readonly constraints: Safe;
  readonly description: Safe;
}

export interface ParameterTable {
  readonly rows: readonly ParameterRow[];
  readonly hasFallbacks: boolean;
  readonly hasConstraints: boolean;
}

export interface SampleView {
  readonly title: Safe;
  readonly code: Safe;
}

export interface OperationView {
  readonly anchor: Safe;
  readonly title: Safe;
  readonly request: Safe;
  readonly method: Safe;
  /** A sentence about deprecation and sunset. */
  readonly banner?: Safe;
  readonly description?: Safe;
  readonly evidence?: Safe;
  readonly externalDocs?: Safe;
  /** What it takes to be let in, where that differs from the rest of the API. */
  readonly access?: Safe;
  readonly servers?: Safe;
  readonly parameters?: ParameterTable;
  readonly body?: BodyView;
  readonly samples: readonly SampleView[];
  readonly responses: readonly ResponseRow[];
  readonly details: readonly ResponseView[];
  /** How the client asks for another media type, where there is a choice. */
  readonly accept?: Safe;
  readonly errors?: Safe;
}

const EMPTY = md("");
/** Media types of a body that get a curl sample of their own. */
const SHOWN_CURLS = 3;

/**
 * The view of an operation, for the page of its resource.
 *
 * @param operation the operation
 * @param scope the page of its resource
 */
export function operationView(operation: Operation, scope: Scope): OperationView {
  const { model } = scope;
  const spot = scope.places.operation(operation.id) ?? { page: scope.page, anchor: "" };
  const banner = bannerText(operation);
  const description = prose(operation.description, 3);
  const evidence = evidenceText(operation.extensions);
  const details = operation.responses.map((response) =>
    responseView(response, isSuccess(response, operation.responses), scope),
  );
  const hasErrors = operation.responses.some((response) => !isSuccess(response, operation.responses));
  const choices = offeredMedia(operation).filter(
    (media) => !isStream(media) || operation.streamFlag === undefined,
  );
  const differs = JSON.stringify(operation.security) !== JSON.stringify(model.security);
  return {
    anchor: anchorMark(spot),
    title: md(operationTitle(operation)),
    request: mdFence(cleanLine(`${operation.method} ${operation.path}`), "http"),
    method: mdCode(`${methodExpression(operation, scope.client.clientName)}()`),
    ...(banner === undefined ? {} : { banner }),
    ...(description === undefined ? {} : { description }),
    ...(evidence === undefined ? {} : { evidence }),
    ...(operation.externalDocs === undefined ? {} : { externalDocs: externalText(operation.externalDocs) }),
    ...(differs ? { access: accessText(operation.security, scope) } : {}),
    ...(operation.servers.length === 0
      ? {}
      : {
          servers: mdJoin(
            operation.servers.map(({ url }) => mdCode(url)),
            ", ",
          ),
        }),
    ...(operation.parameters.length === 0 ? {} : { parameters: parameterTable(operation.parameters, scope) }),
    ...(operation.body === undefined ? {} : { body: bodyView(operation.body, operation, scope) }),
    samples: sampleViews(operation, scope),
    responses: operation.responses.map((response) => responseRow(response, scope)),
    details: details.filter((view) => view !== undefined),
    ...(choices.length > 1 ? { accept: acceptText(choices.map(({ type }) => type)) } : {}),
    ...(hasErrors ? { errors: linkTo(md("Errors"), scope.page, ERRORS) } : {}),
  };
}

function acceptText(types: readonly string[]): Safe {
  return phrase`The option ${mdCode("accept")} of the client's call chooses between ${mdJoin(types.map(mdCode), " and ")}.`;
}

/**
 * What an operation is called: its summary, else its id.
 *
 * @param operation the operation
 * @returns plain text
 */
export function operationTitle(operation: Pick<Operation, "summary" | "id">): string {
  return operation.summary?.trim() || operation.id;
}

function bannerText({ deprecated, sunset }: Operation): Safe | undefined {
  if (sunset !== undefined) return phrase`**Deprecated.** It stops working on ${sunset}.`;
  return deprecated ? phrase`**Deprecated.** Do not use it in new code.` : undefined;
}

function externalText({ url, description }: NonNullable<Operation["externalDocs"]>): Safe {
  return description === undefined ? webText(url) : webLink(description, url);
}

/**
 * Alternatives of schemes, as a phrase: `apiKey` or (`user` and `token`).
 *
 * @param security requirements of an operation or of the document
 * @param scope the page
 */
export function accessText(security: readonly SecurityRequirement[], scope: Scope): Safe {
  if (security.length === 0) return md("none");
  const alternatives = security.map(({ schemes }) => {
    if (schemes.length === 0) return md("none");
    const parts = schemes.map(({ scheme, scopes }) => {
      const link = linkTo(mdCode(scheme), scope.page, scope.places.scheme(scheme));
      return scopes.length === 0
        ? link
        : phrase`${link} with ${mdJoin(
            scopes.map((one) => mdCode(one)),
            ", ",
          )}`;
    });
    return mdJoin(parts, " and ");
  });
  return mdJoin(alternatives, ", or ");
}

/**
 * The table of an operation's parameters, with the fields of those that are objects.
 *
 * @param parameters in the order of the model
 * @param scope the page it is made for
 */
export function parameterTable(parameters: readonly Parameter[], scope: Scope): ParameterTable {
  const rows = parameters.flatMap((parameter) => [
    parameterRow(parameter, scope),
    ...nestedRows(parameter, scope),
  ]);
  return {
    rows,
    hasFallbacks: rows.some(({ fallback }) => fallback.text !== ""),
    hasConstraints: rows.some(({ constraints }) => constraints.text !== ""),
  };
}

/** The fields of a parameter that is an object. */
function nestedRows({ name, in: place, schema }: Parameter, scope: Scope): ParameterRow[] {
  if (schema === undefined || referencedName(schema, scope) !== undefined) return [];
  return fieldRows(schema, name, "request", scope).map((row) => ({ ...row, place: md(place) }));
}

function parameterRow(parameter: Parameter, scope: Scope): ParameterRow {
  const target = parameter.schema === undefined ? true : scope.references.schema(parameter.schema);
  const schema = typeof target === "boolean" ? {} : target;
  const [example] = parameter.examples;
  const parts = [
    parameter.deprecated ? md("Deprecated.") : undefined,
    proseCell(parameter.description ?? schema.description),
    example === undefined ? undefined : phrase`Example: ${mdCellCode(exampleText(example.value))}.`,
    evidenceText(parameter.extensions) ?? evidenceText(schema),
  ];
  return {
    name: mdCellCode(parameter.name),
    place: md(parameter.in),
    type: typeText(parameter.schema, scope),
    required: md(parameter.required ? "yes" : "no"),
    fallback: schema.default === undefined ? EMPTY : mdAnyCode(JSON.stringify(schema.default)),
    constraints: constraintText(schema) ?? EMPTY,
    description: mdJoin(
      parts.filter((part) => part !== undefined),
      " ",
    ),
  };
}

function exampleText(value: unknown): string {
  return typeof value === "string" ? value : JSON.stringify(value);
}

function sampleViews(operation: Operation, scope: Scope): SampleView[] {
  const typescript = typescriptSamples(operation, scope.sampler, scope.client).map(({ title, code }) => ({
    title: md(title),
    code: mdFence(code, "ts"),
  }));
  const media = operation.body?.media ?? [];
  const shown = media.length === 0 ? [undefined] : media.slice(0, SHOWN_CURLS);
  const curl = shown.map((one) => ({
    title: shown.length > 1 && one !== undefined ? phrase`curl, ${mdCode(one.type)}` : md("curl"),
    code: mdFence(curlSample(operation, scope.sampler, scope.model, one), "sh"),
  }));
  return [...typescript, ...curl];
}
