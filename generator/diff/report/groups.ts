/** How reports for people are ordered: by level, then by resource, then by operation. */
import { keyOf } from "../summary.js";
import type { Finding, Level, OperationRef } from "../types.js";

/** The findings of one operation, or of one set of operations that share their cause. */
export interface OperationGroup {
  /** Empty for what belongs to the document as a whole. */
  readonly operations: readonly OperationRef[];
  readonly findings: readonly Finding[];
}

export interface ResourceGroup {
  readonly title: string;
  readonly groups: readonly OperationGroup[];
}

/** From the worst. */
export const LEVEL_ORDER: readonly Level[] = ["breaking", "warning", "info"];

const WHOLE = "The document as a whole";
const SEVERAL = "Several resources";
/** Operations that a label names before it counts the others. */
const MOST_NAMED = 3;

/**
 * Groups findings by resource and operation.
 *
 * @param findings in document order
 * @returns groups in the order of their first finding, then what concerns several resources, then the whole document
 */
export function groupFindings(findings: readonly Finding[]): ResourceGroup[] {
  const resources = new Map<
    string,
    Map<string, { operations: readonly OperationRef[]; findings: Finding[] }>
  >();
  for (const finding of findings) {
    const title = resourceOf(finding.operations);
    const groups = resources.get(title) ?? new Map();
    resources.set(title, groups);
    const key = finding.operations.map(keyOf).join("\n");
    const group = groups.get(key);
    if (group === undefined) groups.set(key, { operations: finding.operations, findings: [finding] });
    else group.findings.push(finding);
  }
  const last = (title: string): number => [SEVERAL, WHOLE].indexOf(title);
  return [...resources]
    .sort(([a], [b]) => last(a) - last(b))
    .map(([title, groups]) => ({ title, groups: [...groups.values()] }));
}

/** @returns what people call the part of the API that operations belong to */
export function resourceOf(operations: readonly OperationRef[]): string {
  const groups = new Set(operations.map((operation) => operation.group));
  const [only] = groups;
  if (only === undefined) return WHOLE;
  return groups.size > 1 ? SEVERAL : only === "" ? "Other operations" : only;
}

/** @returns `POST /pets`, `webhook petSold`, `callback POST onData` */
export function nameOperation({ kind, method, path }: OperationRef): string {
  return kind === "operation" ? `${method} ${path}` : `${kind} ${path}`;
}

/**
 * The first few of a set of operations.
 *
 * @returns their names, and how many more there are
 */
export function nameFew(operations: readonly OperationRef[]): { names: readonly string[]; more: number } {
  // One more than the limit is named rather than counted: "and 1 more" is longer.
  const named = operations.length === MOST_NAMED + 1 ? MOST_NAMED + 1 : MOST_NAMED;
  return {
    names: operations.slice(0, named).map(nameOperation),
    more: Math.max(0, operations.length - named),
  };
}

/**
 * @returns the first few of a set of operations, and how many more there are, as one line of plain text
 */
export function labelOf(operations: readonly OperationRef[]): string {
  const { names, more } = nameFew(operations);
  return more === 0 ? names.join(", ") : `${names.join(", ")} and ${more} more`;
}

/**
 * @returns the part of the operation in which a change of a schema acts, `response 200 application/json`; the side where
 *   there are several. Other findings name the part in their message: undefined
 */
export function partOf({ data, side, message }: Finding): string | undefined {
  if (typeof data.path !== "string") return undefined;
  const parts: readonly unknown[] = Array.isArray(data.parts) ? data.parts : [];
  const [only] = parts;
  if (parts.length === 1 && typeof only === "string")
    return message.toLowerCase().includes(only.toLowerCase()) ? undefined : only;
  if (parts.length === 0) return "a schema that no operation uses";
  return side === "both" ? "requests and responses" : `${side}s`;
}

/** @returns `1 operation`, `2 operations` */
export function countOf(count: number, noun: string, plural = `${noun}s`): string {
  return `${count} ${count === 1 ? noun : plural}`;
}
