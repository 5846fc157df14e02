import { escapeToken } from "../load/pointer.js";
import type { SettingsProblem } from "../settings/problems.js";
import type { RegisteredApi, RegisteredVersion } from "./types.js";
import { isDate, isVersionId } from "./versions.js";

/** Names that npm refuses for new packages besides those that its pattern excludes. */
const REFUSED_PACKAGES = new Set(["node_modules", "favicon.ico"]);

/** The dates of a version in the order in which they may only come. */
const DATES = ["released", "deprecated", "sunset"] as const;

/**
 * Checks what a schema cannot say.
 *
 * @param apis the APIs, in the right shape
 * @returns what is wrong, in no particular order; empty when nothing is
 */
export function checkMeaning(apis: readonly RegisteredApi[]): SettingsProblem[] {
  return [...apis.flatMap(checkApi), ...checkPackages(apis)];
}

/**
 * @param api id of an API
 * @param version id of one of its versions
 * @returns the pointer to it in the registry
 */
export function pointTo(api: string, version?: string): string {
  const base = `#/apis/${escapeToken(api)}`;
  return version === undefined ? base : `${base}/versions/${escapeToken(version)}`;
}

function checkApi(api: RegisteredApi): SettingsProblem[] {
  const problems = api.versions.flatMap(checkVersion);
  const [current, ...others] = api.versions.filter((version) => version.status === "current");
  for (const other of others) {
    problems.push({
      pointer: `${pointTo(api.id, other.id)}/status`,
      message: `${api.id} has two current versions, ${current?.id} and ${other.id}`,
      fix: "Make all but one of them supported or deprecated.",
    });
  }
  return problems;
}

function checkVersion(version: RegisteredVersion): SettingsProblem[] {
  const pointer = pointTo(version.api, version.id);
  const problems: SettingsProblem[] = [];
  if (!isVersionId(version.id)) {
    problems.push({
      pointer,
      message: `${version.id} is neither a day of the calendar nor a semantic version`,
      fix: "Use a date such as 2024-08-16 or a version such as 1.4.0.",
    });
  }
  let before: (typeof DATES)[number] | undefined;
  for (const kind of DATES) {
    const date = version[kind];
    if (date === undefined) continue;
    if (!isDate(date)) {
      problems.push({
        pointer: `${pointer}/${kind}`,
        message: `${date} is no day of the calendar`,
        fix: "Use a day as YYYY-MM-DD.",
      });
      continue;
    }
    const earlier = before === undefined ? undefined : version[before];
    if (earlier !== undefined && date < earlier) {
      problems.push({
        pointer: `${pointer}/${kind}`,
        message: `${version.api}@${version.id} is ${kind} on ${date}, before it is ${before} on ${earlier}`,
        fix: "Put the dates in order: released, deprecated, sunset.",
      });
    }
    before = kind;
  }
  return [...problems, ...checkBrownouts(version, pointer)];
}

function checkBrownouts(
  { api, id, deprecated, sunset, brownouts = [] }: RegisteredVersion,
  pointer: string,
): SettingsProblem[] {
  if (brownouts.length === 0) return [];
  const name = `${api}@${id}`;
  if (deprecated === undefined || sunset === undefined) {
    const message = `${name} has brown-outs, and ${deprecated === undefined ? "is never deprecated" : "no day on which it stops"}`;
    const fix = "Brown-outs lie between the two days: add `deprecated` and `sunset`.";
    return [{ pointer: `${pointer}/brownouts`, message, fix }];
  }
  const problems: SettingsProblem[] = [];
  let earliest = startOf(deprecated);
  for (const [index, { from, to }] of brownouts.entries()) {
    const add = (key: string, message: string, fix: string): void => {
      problems.push({ pointer: `${pointer}/brownouts/${index}/${key}`, message, fix });
    };
    const wrong = Object.entries({ from, to }).find(([, moment]) => !isMoment(moment));
    if (wrong !== undefined) add(wrong[0], `${wrong[1]} is no moment`, "Use YYYY-MM-DDThh:mm:ssZ.");
    else if (to <= from) add("to", `The brown-out of ${name} ends before it begins`, "Exchange the two.");
    else if (from < earliest) {
      const before = index === 0 ? `before ${name} is deprecated` : "before the one before it ends";
      add("from", `The brown-out of ${from} begins ${before}`, "Put them in order, without overlaps.");
    } else if (to > startOf(sunset))
      add("to", `The brown-out of ${from} ends after ${name} has stopped`, `Let it end before ${sunset}.`);
    earliest = to;
  }
  return problems;
}

/** The schema has seen the form. */
function isMoment(text: string): boolean {
  return isDate(text.slice(0, 10)) && !Number.isNaN(Date.parse(text)) && !/T24/.test(text);
}

function startOf(day: string): string {
  return `${day}T00:00:00Z`;
}

function checkPackages(apis: readonly RegisteredApi[]): SettingsProblem[] {
  const owners = new Map<string, string>();
  const names = apis.flatMap((api) =>
    (["package", "versionsPackage"] as const).map((key) => ({ api: api.id, key, name: api[key] })),
  );
  return names.flatMap(({ api, key, name }) => {
    if (name === undefined) return [];
    const pointer = `${pointTo(api)}/${key}`;
    const owner = owners.get(name);
    owners.set(name, api);
    if (REFUSED_PACKAGES.has(name)) {
      return [{ pointer, message: `npm refuses the name ${name}`, fix: "Choose another name." }];
    }
    if (owner === undefined) return [];
    const message =
      owner === api
        ? `The clients of ${api} and the package of all its versions have one name, ${name}`
        : `${owner} and ${api} would publish one package, ${name}`;
    return [{ pointer, message, fix: "Give each a name of its own." }];
  });
}
