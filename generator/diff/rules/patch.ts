/**
 * Small changes of a document, written as JSON. Like JSON Merge Patch (RFC 7396): objects merge, `null` removes, all else
 * replaces. Beyond it, an object merges into a list too: its keys are the `name` or `url` of an element, the element itself where
 * it is text, or its index; an unknown key adds the value, or the key itself where the value is `true`.
 */
export type Patch = null | boolean | number | string | readonly Patch[] | { readonly [key: string]: Patch };

type PatchObject = { readonly [key: string]: Patch };

/**
 * @param target a JSON value, left as it is
 * @param patch the change
 * @returns the changed value
 */
export function applyPatch(target: unknown, patch: Patch): unknown {
  if (!isPatchObject(patch)) return patch;
  if (Array.isArray(target)) return patchList(target, patch);
  const entries = new Map<string, unknown>(isRecord(target) ? Object.entries(target) : []);
  for (const [key, value] of Object.entries(patch)) {
    if (value === null) entries.delete(key);
    else entries.set(key, applyPatch(entries.get(key), value));
  }
  return Object.fromEntries(entries);
}

/**
 * The part of a document that a patch is about, for showing a change: what stands beside it on the last level stays, as
 * far as it is short.
 *
 * @param target a JSON value that the patch applies to, before or after
 * @param patch the change
 * @returns the part, or undefined where nothing of it is there
 */
export function excerpt(target: unknown, patch: Patch): unknown {
  if (target === undefined || !isPatchObject(patch)) return target;
  if (Array.isArray(target)) {
    return Object.entries(patch).flatMap(([key, value]) => {
      const element: unknown = target[indexOf(target, key)];
      return element === undefined ? [] : [excerpt(element, value)];
    });
  }
  if (!isRecord(target)) return target;
  const isLast = Object.values(patch).every((value) => !isPatchObject(value));
  const kept = Object.entries(target).flatMap(([key, value]): [string, unknown][] => {
    if (Object.hasOwn(patch, key)) return [[key, excerpt(value, patch[key] ?? null)]];
    const isLabel = key === "name" || key === "in" || key === "type" || key === "url";
    return isLabel || (isLast && !isRecord(value) && !Array.isArray(value)) ? [[key, value]] : [];
  });
  return Object.fromEntries(kept);
}

function patchList(target: readonly unknown[], patch: PatchObject): unknown[] {
  const list: unknown[] = [...target];
  const removed = new Set<number>();
  for (const [key, value] of Object.entries(patch)) {
    const index = indexOf(target, key);
    if (index < 0) {
      if (value !== null) list.push(value === true ? key : value);
    } else if (value === null) removed.add(index);
    else list[index] = applyPatch(target[index], value);
  }
  return list.filter((_, index) => !removed.has(index));
}

function indexOf(list: readonly unknown[], key: string): number {
  const found = list.findIndex((element) =>
    isRecord(element)
      ? element.name === key || element.url === key
      : typeof element === "string" && element === key,
  );
  if (found >= 0) return found;
  return /^\d+$/.test(key) && Number(key) < list.length ? Number(key) : -1;
}

function isPatchObject(patch: Patch): patch is PatchObject {
  return typeof patch === "object" && patch !== null && !Array.isArray(patch);
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
