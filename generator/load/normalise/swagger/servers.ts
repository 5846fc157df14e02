import type { JsonObject } from "../../value.js";
import { readStrings } from "./strings.js";

/**
 * Makes servers from `host`, `basePath` and `schemes` (Swagger 2.0, Swagger Object). https comes first; where no
 * scheme is given it is https, as every API today; without a host the URL is relative to the document's own.
 * @param root the 2.0 description
 * @param schemes of the root or of an operation
 */
export function buildServers(root: JsonObject, schemes: unknown): JsonObject[] {
  const base = typeof root.basePath === "string" ? root.basePath : "";
  const path = base === "/" ? "" : base.replace(/\/+$/, "");
  if (typeof root.host !== "string" || root.host === "") return [{ url: path === "" ? "/" : path }];
  const named = readStrings(schemes);
  const order = named.includes("https") ? ["https", ...named.filter((scheme) => scheme !== "https")] : named;
  const host = root.host;
  return (order.length === 0 ? ["https"] : order).map((scheme) => ({ url: `${scheme}://${host}${path}` }));
}
