/**
 * What is said about the end of a version, wherever it is said. The texts are made of the registry's dates alone and are as
 * true on the day of the sunset as on the day before, so that pages, packages and feeds need no clock.
 */
import type { Brownout, RegisteredVersion } from "./types.js";

/**
 * @param brownout of a version
 * @returns `2026-03-03 10:00 to 12:00 UTC`; both days where they differ
 */
export function formatBrownout({ from, to }: Brownout): string {
  const [day, start] = split(from);
  const [lastDay, end] = split(to);
  return `${day} ${start} to ${day === lastDay ? "" : `${lastDay} `}${end} UTC`;
}

/**
 * @param version of an API
 * @returns one sentence about the times in which it answers nothing; empty where there are none
 */
export function brownoutSentence({ brownouts = [] }: Pick<RegisteredVersion, "brownouts">): string {
  if (brownouts.length === 0) return "";
  return `Brown-outs, in which it answers no requests: ${brownouts.map(formatBrownout).join(", ")}.`;
}

/**
 * The next brown-out of a version, or the one that is going on.
 *
 * @param version of an API
 * @param day YYYY-MM-DD
 * @returns the first that ends on that day or later; undefined when none is left
 */
export function nextBrownout(
  { brownouts = [] }: Pick<RegisteredVersion, "brownouts">,
  day: string,
): Brownout | undefined {
  return brownouts.find(({ to }) => to > `${day}T00:00:00Z`);
}

/**
 * The headers by which responses of a version announce its end: `Deprecation` (RFC 9745) and `Sunset` (RFC 8594). Clients
 * that Pawl makes warn once when they see them.
 *
 * @param version its dates, YYYY-MM-DD
 * @returns headers by name; empty where nothing is announced
 */
export function lifecycleHeaders({
  deprecated,
  sunset,
}: Pick<RegisteredVersion, "deprecated" | "sunset">): Readonly<Record<string, string>> {
  const seconds = (day: string): number => Date.parse(`${day}T00:00:00Z`) / 1000;
  return {
    ...(deprecated === undefined ? {} : { Deprecation: `@${seconds(deprecated)}` }),
    ...(sunset === undefined ? {} : { Sunset: new Date(seconds(sunset) * 1000).toUTCString() }),
  };
}

function split(moment: string): [day: string, time: string] {
  return [moment.slice(0, 10), moment.slice(11, 19).replace(/:00$/, "")];
}
