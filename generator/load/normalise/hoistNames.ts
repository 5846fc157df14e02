import { getAt } from "../pointer.js";
import { isObject, type JsonObject } from "../value.js";

/** Names of fields that say how something is nested, not what it is. */
const SILENT: ReadonlySet<string> = new Set([
  "paths",
  "webhooks",
  "components",
  "schemas",
  "responses",
  "parameters",
  "requestBodies",
  "headers",
  "examples",
  "callbacks",
  "pathItems",
  "links",
  "content",
  "schema",
  "properties",
  "patternProperties",
  "definitions",
  "$defs",
]);

const WORDS: Readonly<Record<string, string>> = {
  items: "Item",
  additionalProperties: "Value",
  requestBody: "Body",
  not: "Not",
};

/**
 * Makes a component name from the path of a node: `#/components/schemas/Pet/properties/owner` becomes `PetOwner`,
 * `#/paths/~1pets/get/responses/200/content/application~1json/schema` becomes `PetsGetResponse200`. It depends on
 * nothing but the path, so that it stays when other parts of the document change.
 * @param path names and indices from the root
 * @param root root of the description, to name parameters by their names
 * @returns a name of letters, digits, `_`, `.` and `-`, never empty
 */
export function nameForPath(path: readonly (string | number)[], root: JsonObject): string {
  let name = "";
  for (const [index, token] of path.entries()) {
    const before = path[index - 1];
    if (before === "content") continue;
    if (before === "responses")
      name += index > 2 ? `Response${toWord(String(token))}` : toWord(String(token));
    else if (before === "parameters" && isIndex(token)) name += parameterName(path.slice(0, index + 1), root);
    else if (isName(before) || isIndex(token)) name += toWord(String(token));
    else if (!SILENT.has(String(token))) name += WORDS[String(token)] ?? toWord(String(token));
  }
  return name === "" ? "Component" : name;
}

/** A property called `items` or `schema` has that name; the same word as a keyword says how something is nested. */
function isName(before: string | number | undefined): boolean {
  return before === "properties" || before === "schemas" || before === "definitions" || before === "$defs";
}

function isIndex(token: string | number): boolean {
  return /^\d+$/.test(String(token));
}

function parameterName(path: readonly (string | number)[], root: JsonObject): string {
  const parameter = getAt(root, path);
  const name = isObject(parameter) ? parameter.name : undefined;
  return typeof name === "string" ? toWord(name) : `Parameter${String(path.at(-1))}`;
}

function toWord(text: string): string {
  return text
    .split(/[^A-Za-z0-9]+/)
    .map((part) => part.charAt(0).toUpperCase() + part.slice(1))
    .join("");
}
