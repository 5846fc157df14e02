/** View of the page about errors: every status outside of success that the operations may answer with. */
import { isSuccess } from "../model/operations.js";
import type { Operation, Response } from "../model/types.js";
import { clientVariable, methodExpression } from "../samples/typescript.js";
import { md, mdCellCode, mdCode, mdFence, mdJoin } from "../templates/markdown.js";
import { type Safe, str } from "../templates/safe.js";
import { evidenceText } from "./evidence.js";
import { type ExampleView, exampleViews } from "./examples.js";
import { proseCell } from "./prose.js";
import { homeLink } from "./resource.js";
import type { Scope } from "./scope.js";
import { typeText } from "./typetext.js";

export interface ErrorRow {
  readonly status: Safe;
  readonly errorClass: Safe;
  readonly body: Safe;
  readonly description: Safe;
  readonly count: number;
}

export interface ErrorExamples {
  readonly status: Safe;
  readonly examples: readonly ExampleView[];
}

export interface ErrorsPage {
  readonly home: Safe;
  /** How to catch an error; absent where there is nothing to call. */
  readonly code?: Safe;
  readonly rows: readonly ErrorRow[];
  readonly details: readonly ErrorExamples[];
}

/** Kinds of bodies of one status that are shown with an example. */
const SHOWN_KINDS = 4;
/** Descriptions of one status that are listed. */
const SHOWN_DESCRIPTIONS = 5;

/**
 * The page about errors.
 *
 * @param scope the page
 */
export function errorsPage(scope: Scope): ErrorsPage {
  const byStatus = new Map<string, Response[]>();
  for (const operation of scope.model.operations) {
    for (const response of operation.responses) {
      if (isSuccess(response, operation.responses)) continue;
      byStatus.set(response.status, [...(byStatus.get(response.status) ?? []), response]);
    }
  }
  const [operation] = scope.model.operations;
  const groups = [...byStatus].sort(([a], [b]) => (statusKey(a) < statusKey(b) ? -1 : 1));
  return {
    home: homeLink(scope),
    ...(operation === undefined ? {} : { code: mdFence(catchCode(operation, scope), "ts") }),
    rows: groups.map(([status, responses]) => errorRow(status, responses, scope)),
    details: groups.flatMap(([status, responses]) => errorExamples(status, responses, scope)),
  };
}

/** Exact codes come before ranges, and `default` last. */
function statusKey(status: string): string {
  return status === "default" ? "9" : status.replace("XX", "99");
}

function errorRow(status: string, responses: readonly Response[], scope: Scope): ErrorRow {
  const types = responses.flatMap(({ media }) =>
    media.map((one) => typeText(one.itemSchema ?? one.schema, scope)),
  );
  const descriptions = responses.flatMap((response) => {
    const text = proseCell(response.description);
    const evidence = evidenceText(response.extensions);
    const parts = [text, evidence].filter((part) => part !== undefined);
    return parts.length === 0 ? [] : [mdJoin(parts, " ")];
  });
  const told = distinct(descriptions);
  const more = told.length > SHOWN_DESCRIPTIONS ? [md("Others are told with the operations.")] : [];
  return {
    status: mdCellCode(status),
    errorClass: mdCellCode(errorClass(status)),
    body: mdJoin(distinct(types), "<br>"),
    description: mdJoin([...told.slice(0, SHOWN_DESCRIPTIONS), ...more], "<br>"),
    count: responses.length,
  };
}

function errorExamples(status: string, responses: readonly Response[], scope: Scope): ErrorExamples[] {
  const examples = responses
    .flatMap(({ media }) => media.slice(0, 1))
    .flatMap((media) => exampleViews(media, { direction: "response", status }, scope));
  const seen = new Set<string>();
  const different = examples.filter(({ code }) => !seen.has(code.text) && seen.add(code.text));
  return different.length === 0
    ? []
    : [{ status: mdCode(status), examples: different.slice(0, SHOWN_KINDS) }];
}

function distinct(texts: readonly Safe[]): Safe[] {
  return [...new Map(texts.map((text) => [text.text, text])).values()];
}

const CLASSES: ReadonlyMap<string, string> = new Map([
  ["400", "BadRequestError"],
  ["401", "AuthenticationError"],
  ["403", "PermissionDeniedError"],
  ["404", "NotFoundError"],
  ["409", "ConflictError"],
  ["422", "UnprocessableEntityError"],
  ["429", "RateLimitError"],
]);

/** The class that the client throws for a status; the runtime decides the same way. */
function errorClass(status: string): string {
  return CLASSES.get(status) ?? (status.startsWith("5") ? "InternalServerError" : "ApiError");
}

function catchCode(operation: Operation, scope: Scope): string {
  const { clientName, packageName } = scope.client;
  return [
    `import { ApiError, ${clientName} } from ${str(packageName).text};`,
    "",
    `const ${clientVariable(clientName)} = new ${clientName}();`,
    "try {",
    `  await ${methodExpression(operation, clientName)}(/* … */);`,
    "} catch (error) {",
    "  if (!(error instanceof ApiError)) throw error;",
    "  console.error(error.status, error.requestId, error.error);",
    "}",
  ].join("\n");
}
