const DATE = /^(\d{4})-(\d{2})-(\d{2})$/;
const NUMBER = "(0|[1-9]\\d*)";
const SEMVER = new RegExp(`^${NUMBER}\\.${NUMBER}\\.${NUMBER}(?:-([0-9A-Za-z-]+(?:\\.[0-9A-Za-z-]+)*))?$`);

/**
 * @param text any text
 * @returns whether it is a day of the calendar written `YYYY-MM-DD` (RFC 3339 §5.6 full-date)
 */
export function isDate(text: string): boolean {
  const match = DATE.exec(text);
  if (match === null) return false;
  const [year, month, day] = match.slice(1).map(Number);
  if (year === undefined || month === undefined || day === undefined) return false;
  const date = new Date(0);
  // setUTCFullYear takes the years before 100 as they are, Date.UTC does not.
  date.setUTCFullYear(year, month - 1, day);
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}

/**
 * @param text any text
 * @returns whether it may be the id of a version: a day, or a semantic version (SemVer 2.0.0) without build metadata,
 *   which has no order
 */
export function isVersionId(text: string): boolean {
  if (isDate(text)) return true;
  const parts = SEMVER.exec(text)?.[4]?.split(".") ?? [];
  return SEMVER.test(text) && parts.every((part) => !/^0\d+$/.test(part));
}

/**
 * Orders the ids of versions, oldest first: semantic versions by precedence (SemVer 2.0.0 §11), days by the calendar.
 * Semantic versions come before days, as APIs turn from numbers to days and not back.
 *
 * @param a the id of a version
 * @param b another
 * @returns a number as `Array.prototype.sort` wants it
 */
export function compareVersions(a: string, b: string): number {
  const [left, right] = [SEMVER.exec(a), SEMVER.exec(b)];
  if (left === null || right === null) {
    return Number(left === null) - Number(right === null) || compareText(a, b);
  }
  for (const index of [1, 2, 3]) {
    const order = compareNumerals(left[index] ?? "", right[index] ?? "");
    if (order !== 0) return order;
  }
  return comparePrereleases(left[4], right[4]);
}

function comparePrereleases(a: string | undefined, b: string | undefined): number {
  if (a === undefined || b === undefined) return Number(a === undefined) - Number(b === undefined);
  const [left, right] = [a.split("."), b.split(".")];
  for (let index = 0; index < Math.max(left.length, right.length); index++) {
    const [one, two] = [left[index], right[index]];
    if (one === undefined || two === undefined) return left.length - right.length;
    const [isNumber, isOtherNumber] = [/^\d+$/.test(one), /^\d+$/.test(two)];
    if (isNumber !== isOtherNumber) return isNumber ? -1 : 1;
    const order = isNumber ? compareNumerals(one, two) : compareText(one, two);
    if (order !== 0) return order;
  }
  return 0;
}

/** Compares numerals without leading zeros, of any length. */
function compareNumerals(a: string, b: string): number {
  return a.length - b.length || compareText(a, b);
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
