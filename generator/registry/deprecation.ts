/** What npm tells people who install the client of a version that goes away. */
import type { RegisteredApi, RegisteredVersion } from "./types.js";

/**
 * The version to go to from one that goes away: the next later one that stays, so that the step is the smallest that
 * helps.
 *
 * @param api the API; its versions are oldest first
 * @param version the version that goes away
 * @returns undefined when no later version stays
 */
export function findSuccessor(api: RegisteredApi, version: RegisteredVersion): RegisteredVersion | undefined {
  const index = api.versions.findIndex((one) => one.id === version.id);
  return api.versions.slice(index + 1).find(({ status }) => status === "current" || status === "supported");
}

/**
 * The text for `npm deprecate`. It says nothing that the registry does not: the same data feeds headers, banners and
 * mails.
 *
 * @param api the API
 * @param version one of its versions
 * @returns one line; empty when the version is not deprecated, which lifts a deprecation
 */
export function deprecationMessage(api: RegisteredApi, version: RegisteredVersion): string {
  const { status, deprecated, sunset } = version;
  if (status !== "deprecated" && status !== "sunset") return "";
  const name = `${api.title} ${version.id}`;
  const successor = findSuccessor(api, version);
  return [
    ...(status === "sunset"
      ? [`${name} no longer runs${sunset === undefined ? "" : ` since ${sunset}`}.`]
      : [
          `${name} is deprecated${deprecated === undefined ? "" : ` since ${deprecated}`}.`,
          ...(sunset === undefined ? [] : [`It stops on ${sunset}.`]),
        ]),
    ...(successor === undefined ? [] : [`Move to ${api.package}@${apiTag(successor.id)}.`]),
  ].join(" ");
}

/** @returns the dist-tag of a version of the API, by which its client is installed: `api-2024-08-21` */
export function apiTag(version: string): string {
  return `api-${version}`;
}
