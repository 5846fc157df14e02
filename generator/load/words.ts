/** Fields that take one of a few words, and what goes with each word (OpenAPI 3.2 §4.12.2, §4.27; Swagger 2.0). */
import { addNotice, type Findings } from "./findings.js";
import { errorAt, type Source } from "./source.js";
import { structureOf, type TypeEntry } from "./structure.js";
import type { JsonObject } from "./value.js";
import type { Position } from "./walk.js";

interface Words {
  readonly places: readonly string[];
  readonly schemes: readonly string[];
  readonly keyPlaces: readonly string[];
}

const OPENAPI_WORDS: Words = {
  places: ["path", "query", "header", "cookie", "querystring"],
  schemes: ["apiKey", "http", "mutualTLS", "oauth2", "openIdConnect"],
  keyPlaces: ["header", "query", "cookie"],
};

const SWAGGER_WORDS: Words = {
  places: ["path", "query", "header", "formData", "body"],
  schemes: ["basic", "apiKey", "oauth2"],
  keyPlaces: ["header", "query"],
};

const STYLES: Readonly<Record<string, readonly string[]>> = {
  path: ["simple", "label", "matrix"],
  query: ["form", "spaceDelimited", "pipeDelimited", "deepObject"],
  header: ["simple"],
  cookie: ["form", "cookie"],
};

/**
 * Checks the words of a parameter or a security scheme. A style that means nothing there is left out, with a notice.
 *
 * @param node with the fields that its type requires
 * @param type its type; others than these two are left alone
 * @throws PawlError `invalid-document`
 */
export function checkWords(
  node: JsonObject,
  type: TypeEntry,
  at: Position,
  source: Source,
  findings: Findings,
): void {
  const words = findings.structure === structureOf("2.0") ? SWAGGER_WORDS : OPENAPI_WORDS;
  if (type.name === "Parameter") {
    requireWord(node, "in", words.places, at, source);
    dropStyle(node, at, source, findings);
  } else if (type.name === "SecurityScheme") {
    requireWord(node, "type", words.schemes, at, source);
    if (node.type === "apiKey") {
      requireText(node, "name", at, source);
      requireText(node, "in", at, source);
      requireWord(node, "in", words.keyPlaces, at, source);
    } else if (node.type === "http") noteScheme(node, at, source, findings);
  }
}

function requireWord(
  node: JsonObject,
  field: string,
  words: readonly string[],
  at: Position,
  source: Source,
): void {
  const value = node[field];
  // What is no string is refused, or repaired, by the table.
  if (typeof value !== "string" || words.includes(value)) return;
  throw errorAt(
    "invalid-document",
    source,
    [...at.path, field],
    `\`${field}\` is ${JSON.stringify(value.slice(0, 80))}, which the specification does not know`,
    `Use one of ${words.join(", ")}.`,
  );
}

function requireText(node: JsonObject, field: string, at: Position, source: Source): void {
  if (typeof node[field] === "string" && node[field] !== "") return;
  throw errorAt(
    "invalid-document",
    source,
    at.path,
    `A security scheme of the type ${node.type} has no \`${field}\``,
    `Add \`${field}\`; the specification requires it.`,
  );
}

/** Which scheme it is decides how a credential is written; without a name the caller writes the whole header. */
function noteScheme(node: JsonObject, at: Position, source: Source, findings: Findings): void {
  if (typeof node.scheme === "string" && node.scheme !== "") return;
  const message =
    "a security scheme of the type http has no `scheme`; credentials are sent as they are given";
  addNotice(findings, source, "incomplete-scheme", message, at.pointer());
}

function dropStyle(node: JsonObject, at: Position, source: Source, findings: Findings): void {
  const { style } = node;
  const known = typeof node.in === "string" ? STYLES[node.in] : undefined;
  if (typeof style !== "string" || known === undefined || known.includes(style)) return;
  delete node.style;
  addNotice(
    findings,
    source,
    "style-unknown",
    `\`style: ${style.slice(0, 80)}\` means nothing for a ${node.in} parameter; left out`,
    at.pointer(),
  );
}
