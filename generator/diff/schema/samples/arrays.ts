/** Candidates for arrays. */
import { arrayForm } from "../forms/array.js";
import { textOf } from "../json.js";
import type { Node, Sample } from "../node.js";

/** Longest array that is made where nothing asks for a longer one. */
const LONGEST = 200;
/** Longest that is made to show that there is a limit. */
const LONGEST_WITNESS = 5000;

/** One array, with an item where there may be one. */
export function firstArray(node: Node): Sample[] {
  const { minItems } = arrayForm(node);
  const least = minItems?.value ?? 0;
  const few = [...new Set([Math.max(least, 1), least])].map((length) => arrayOf(node, length));
  return [...few, containing(node)];
}

/**
 * An array of some length, its items distinct where they must be.
 * @returns undefined where there are no such items
 */
export function arrayOf(
  node: Node,
  length: number,
  replaced?: { at: number; value: Sample },
  longest = LONGEST,
): Sample {
  if (length > longest) return undefined;
  const { prefix, rest, uniqueItems } = arrayForm(node);
  const { sampler } = node.store;
  const items: Sample[] = [];
  const seen = new Set<string>();
  for (let index = 0; index < length; index++) {
    const item = prefix[index] ?? rest;
    let value = index === replaced?.at ? replaced.value : sampler.sampleOf(item);
    if (uniqueItems !== undefined && seen.has(textOf(value))) {
      value = sampler.allVariants(item, -1).find((other) => !seen.has(textOf(other)));
    }
    if (value === undefined) return undefined;
    seen.add(textOf(value));
    items.push(value);
  }
  return items;
}

/** An array that is longer than a limit, to show that there is one. */
export function longArray(node: Node, length: number): Sample {
  return arrayOf(node, length, undefined, LONGEST_WITNESS);
}

/** An array with a value at a place where the node has a schema for it. */
export function arrayWith(node: Node, at: number, value: Sample): Sample {
  const { minItems } = arrayForm(node);
  return arrayOf(node, Math.max(at + 1, minItems?.value ?? 0), { at, value });
}

function containing(node: Node): Sample {
  const { contains, minItems } = arrayForm(node);
  const { sampler } = node.store;
  const items = contains.flatMap((contained) => {
    const item = sampler.sampleOf(contained.node);
    return item === undefined ? [] : Array.from({ length: Math.min(contained.min, LONGEST) }, () => item);
  });
  if (items.length === 0) return undefined;
  const more = arrayOf(node, (minItems?.value ?? 0) - items.length);
  return [...items, ...(Array.isArray(more) ? more : [])];
}

/** Arrays of several lengths and with several items. */
export function arrayVariants(node: Node, depth: number): Sample[] {
  const { minItems, maxItems, rest, prefix, contains } = arrayForm(node);
  const { sampler } = node.store;
  const least = minItems?.value ?? 0;
  const most = maxItems?.value ?? least + 3;
  const lengths = [0, least, least + 1, least + 2, most].filter(
    (length) => length >= least && length <= most,
  );
  const variants = [...new Set(lengths)].map((length) => arrayOf(node, length));
  const [first] = variants;
  if (Array.isArray(first) && first.length > 0) variants.push(first.map(() => first[0]));
  if (Array.isArray(variants[2])) variants.push(variants[2].map(() => sampler.sampleOf(prefix[0] ?? rest)));
  for (const { node: contained, max } of contains) {
    const item = sampler.sampleOf(contained);
    if (item === undefined) continue;
    for (const count of [1, 2, Math.min(max, 5), 6]) variants.push(Array.from({ length: count }, () => item));
  }
  if (depth > 0) {
    const count = Math.max(1, prefix.length);
    for (let at = 0; at < Math.min(count, 4); at++) {
      for (const item of sampler.allVariants(prefix[at] ?? rest, depth - 1).slice(0, 12))
        variants.push(arrayWith(node, at, item));
    }
  }
  return variants;
}
