import { isObject } from "../value.js";
import type { NormaliseContext } from "./context.js";

/**
 * Sets the version, and fills in what the standard requires and the stages behind count on. A missing title or version
 * of the API loses nothing, so it is told and no error.
 * @param context the document; changed in place
 */
export function completeRoot(context: NormaliseContext): void {
  const { root } = context;
  root.openapi = context.dialect === "3.2" ? "3.2.0" : "3.1.1";
  if (!isObject(root.info)) return;
  for (const [key, value] of [
    ["title", "API"],
    ["version", "0.0.0"],
  ] as const) {
    if (typeof root.info[key] === "string") continue;
    root.info[key] = value;
    context.notices.push({
      code: "incomplete-info",
      message: `\`info.${key}\` is missing; taken as ${JSON.stringify(value)}`,
      pointer: "#/info",
    });
  }
}
