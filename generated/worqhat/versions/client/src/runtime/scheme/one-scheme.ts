import type { Authorize, Scheme } from "../config.js";
import { ownValue } from "../style/text.js";
import { credentialsOf, missing, optionOf, placementOf } from "./credential.js";

/**
 * Gets the credential of an operation that needs one scheme, may have one, or needs none: where no operation of the document
 * knows several schemes, or scopes (OpenAPI 3.1 §4.8.30).
 */
export const oneScheme: Authorize = async (host, security, request, target, operation) => {
  const scheme = ownValue(host.config.schemes, String(security.flat()[0])) as Scheme | undefined;
  if (!scheme || scheme.in?.has(target, scheme.name ?? "")) return [];
  const value = credentialsOf(host, scheme, request).find((one) => one !== undefined);
  if (value !== undefined) return [await placementOf(value, { scheme, scopes: "", request, host })];
  if (operation && security.every((uses) => uses.length > 0)) throw missing(operation, optionOf(scheme));
  return [];
};
