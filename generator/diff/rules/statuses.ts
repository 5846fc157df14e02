/** Response statuses in facts. */
import type { Fact } from "../types.js";
import { memberOf, textOf } from "./wording.js";

/** @returns the status that a fact of a response is about: `404`, `4XX`, `default` */
export function statusOf(fact: Fact): string {
  return textOf(fact, "status") ?? /\b(\d\d\d|\dXX|default)\b/i.exec(fact.subject)?.[1] ?? fact.subject;
}

/** @returns is it an error, or the answer to everything else? */
export function isErrorStatus(status: string): boolean {
  return /^[45]|^default$/i.test(status);
}

/** @returns does a Response Object describe a body? */
export function hasContent(response: unknown): boolean {
  const content = memberOf(response, "content");
  return typeof content === "object" && content !== null && Object.keys(content).length > 0;
}
