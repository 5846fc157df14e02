import { PawlError } from "../diagnostics/errors.js";
import { MAX_EXPANDED_VALUES } from "./limits.js";
import { formatPointer } from "./pointer.js";
import { copyValue, isObject } from "./value.js";

/**
 * Looks for nesting beyond a limit. Recurses no deeper than the limit.
 * @param root a tree
 * @param limit levels allowed
 * @returns pointer to the first value beyond it, or undefined
 */
export function checkDepth(root: unknown, limit: number): string | undefined {
  const path: (string | number)[] = [];
  const isTooDeep = (value: unknown): boolean => {
    if (typeof value !== "object" || value === null) return false;
    if (path.length >= limit) return true;
    if (Array.isArray(value)) {
      for (let index = 0; index < value.length; index += 1) {
        const item: unknown = value[index];
        if (typeof item !== "object" || item === null) continue;
        path.push(index);
        if (isTooDeep(item)) return true;
        path.pop();
      }
      return false;
    }
    for (const key of Object.keys(value)) {
      const member = Reflect.get(value, key);
      if (typeof member !== "object" || member === null) continue;
      path.push(key);
      if (isTooDeep(member)) return true;
      path.pop();
    }
    return false;
  };
  return isTooDeep(root) ? formatPointer(path) : undefined;
}

/**
 * Measures what YAML aliases expand to. Each object is measured once, so this takes time and memory in proportion to
 * the text, whatever the aliases multiply to.
 * @param root what the YAML parser returned
 * @param file how messages call it
 * @returns whether any object is shared
 * @throws PawlError `alias-bomb` when the tree would be too large or endless; RangeError when aliases nest too deeply
 */
export function measureAliases(root: unknown, file: string): boolean {
  const sizes = new Map<object, number>();
  let isShared = false;
  const measure = (value: unknown): number => {
    if (typeof value !== "object" || value === null) return 1;
    const known = sizes.get(value);
    if (known !== undefined) {
      if (known < 0) {
        throw new PawlError("alias-bomb", "A YAML alias contains itself", {
          place: { file },
          fix: "Use `$ref` for recursion; an alias is a copy.",
        });
      }
      isShared = true;
      return known;
    }
    sizes.set(value, -1);
    let size = 1;
    for (const member of Object.values(value)) size += measure(member);
    sizes.set(value, size);
    return size;
  };
  const size = measure(root);
  if (isShared && size > MAX_EXPANDED_VALUES) {
    throw new PawlError(
      "alias-bomb",
      `YAML aliases expand to ${size.toPrecision(2)} values, the limit is ${MAX_EXPANDED_VALUES}`,
      { place: { file }, fix: "Use `$ref` instead of aliases." },
    );
  }
  return isShared;
}

/**
 * Replaces shared objects by copies, so that the result is a tree that may be changed in place.
 * @param root a graph without cycles, of tolerable size and depth; changed in place
 */
export function copyShared(root: unknown): void {
  copyMembers(root, new Set());
}

function copyMembers(container: unknown, seen: Set<object>): void {
  if (Array.isArray(container)) {
    for (let index = 0; index < container.length; index += 1) {
      container[index] = takeOrCopy(container[index], seen);
    }
  } else if (isObject(container)) {
    for (const key of Object.keys(container)) {
      // The member exists, so assigning never reaches a setter, not even for `__proto__`.
      container[key] = takeOrCopy(container[key], seen);
    }
  }
}

function takeOrCopy(value: unknown, seen: Set<object>): unknown {
  if (typeof value !== "object" || value === null) return value;
  // A copy is a tree of its own already.
  if (seen.has(value)) return copyValue(value);
  seen.add(value);
  copyMembers(value, seen);
  return value;
}
