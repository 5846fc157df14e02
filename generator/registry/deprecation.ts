/** What npm tells people who install the client of a version that goes away. */
import { brownoutSentence } from "./life.js";
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
 * @param kind of the package: the one that follows a tailored one is tailored too, and made when the pin has moved
 * @returns one line; empty when the version is not deprecated, which lifts a deprecation
 */
export function deprecationMessage(
  api: RegisteredApi,
  version: RegisteredVersion,
  kind: "plain" | "tailored" = "plain",
): string {
  const { status, deprecated, sunset } = version;
  const brownouts = brownoutSentence(version);
  if (status !== "deprecated" && status !== "sunset") return "";
  const name = `${api.title} ${version.id}`;
  const successor = findSuccessor(api, version);
  return [
    ...(status === "sunset"
      ? [`${name} no longer runs${sunset === undefined ? "" : ` since ${sunset}`}.`]
      : [
          `${name} is deprecated${deprecated === undefined ? "" : ` since ${deprecated}`}.`,
          ...(sunset === undefined ? [] : [`It stops on ${sunset}.`]),
          ...(brownouts === "" ? [] : [brownouts]),
        ]),
    ...(successor === undefined
      ? []
      : [
          kind === "plain"
            ? `Move to ${api.package}@${apiTag(successor.id)}.`
            : `Move to ${successor.id}; the tag of your account (${accountTag("NAME")}) follows its pin.`,
        ]),
  ].join(" ");
}

/** @returns the dist-tag of an account, by which the client of its pinned version is installed, tailored as it is */
export function accountTag(account: string): string {
  return `account-${account}`;
}

/** @returns the dist-tag of a version of the API, by which its client is installed: `api-2024-08-21` */
export function apiTag(version: string): string {
  return `api-${version}`;
}
