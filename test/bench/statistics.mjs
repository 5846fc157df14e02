/**
 * The middle value; of an even number of values the mean of the two in the middle.
 *
 * @param {readonly number[]} values
 * @returns {number} NaN for no values
 */
export function median(values) {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length / 2;
  const upper = sorted[Math.floor(middle)] ?? Number.NaN;
  return Number.isInteger(middle) ? ((sorted[middle - 1] ?? Number.NaN) + upper) / 2 : upper;
}

/**
 * @template T
 * @param {readonly T[]} items
 * @param {(item: T) => number} pick
 * @returns {number}
 */
export function medianOf(items, pick) {
  return median(items.map(pick));
}
