/** Security schemes in facts. */
import type { Fact } from "../types.js";

/** Fields that say nothing about what travels. */
const REMARKS: readonly unknown[] = ["description", "bearerFormat"];

/**
 * Does a fact of a security scheme change nothing that travels? Names of headers are case-insensitive (RFC 9110 §5.1);
 * those of query parameters that differ in case alone are too rare to tell them apart here.
 */
export function isRemark({ kind, before, after, data }: Fact): boolean {
  if (kind !== "security-scheme-changed") return false;
  const isSameName = data?.field === "name" && String(before).toLowerCase() === String(after).toLowerCase();
  return isSameName || REMARKS.includes(data?.field);
}
