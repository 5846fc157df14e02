import type { PawlError } from "../diagnostics/errors.js";
import { errorAt, type Source } from "./source.js";
import type { Dialect } from "./types.js";
import { describeKind, isObject, type JsonObject } from "./value.js";

/**
 * Tells which dialect a description is written in (OpenAPI 3.1 §4.8.1 `openapi`, 2.0 `swagger`).
 * @param source entry file
 * @returns the dialect and the root of the description
 * @throws PawlError `not-openapi` with what was found instead
 */
export function detectDialect(source: Source): { readonly dialect: Dialect; readonly root: JsonObject } {
  const root = source.value;
  if (!isObject(root)) {
    throw errorAt(
      "not-openapi",
      source,
      "#",
      `An OpenAPI description is an object, this is ${describeKind(root)}`,
      "Give the file that starts with `openapi:` or `swagger:`.",
    );
  }
  const dialect = readVersion(root, source);
  if (dialect === undefined) throw describeOther(root, source);
  return { dialect, root };
}

function readVersion(root: JsonObject, source: Source): Dialect | undefined {
  const key = "openapi" in root ? "openapi" : "swagger";
  const value = root[key];
  if (value === undefined) return undefined;
  // Without quotes YAML reads a number: `swagger: 2.0` is 2.
  const version = typeof value === "number" && Number.isInteger(value) ? value.toFixed(1) : String(value);
  const dialect = /^(2\.0|3\.[012])(?:\.\d+(?:-.*)?)?$/.exec(version)?.[1];
  if (dialect === "2.0" || dialect === "3.0" || dialect === "3.1" || dialect === "3.2") return dialect;
  throw errorAt(
    "not-openapi",
    source,
    [key],
    `\`${key}\` is ${JSON.stringify(value)}, known are 2.0, 3.0.x, 3.1.x and 3.2.x`,
    "Convert the description to one of these.",
  );
}

const OTHERS: readonly (readonly [string, string])[] = [
  ["asyncapi", "an AsyncAPI document"],
  ["arazzo", "an Arazzo document"],
  ["overlay", "an OpenAPI Overlay"],
  ["openrpc", "an OpenRPC document"],
  ["swaggerVersion", "a Swagger 1.x document"],
  ["apiVersion", "a Kubernetes or similar resource"],
  ["$schema", "a plain JSON Schema"],
  ["properties", "a plain JSON Schema"],
  ["apis", "a Pawl registry"],
];

function describeOther(root: JsonObject, source: Source): PawlError {
  const other = OTHERS.find(([key]) => Object.hasOwn(root, key))?.[1];
  const keys = Object.keys(root).slice(0, 5);
  const found = keys.length === 0 ? "it is empty" : `it has ${keys.map((key) => `\`${key}\``).join(", ")}`;
  return errorAt(
    "not-openapi",
    source,
    "#",
    `There is no \`openapi\` or \`swagger\` field; ${other === undefined ? found : `this looks like ${other}`}`,
    "Give the entry file of an OpenAPI description, the one with `openapi: 3.x.y` or `swagger: '2.0'`.",
  );
}
