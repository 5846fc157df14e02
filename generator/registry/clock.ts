import { PawlError } from "../diagnostics/errors.js";
import type { RegisteredApi, RegisteredVersion, VersionStatus } from "./types.js";
import { isDate } from "./versions.js";

const DAY = 24 * 60 * 60 * 1000;

/**
 * The one clock: what a version is on a day. Headers, badges, messages and the sandbox ask here, and so never
 * contradict each other. The dates of the registry decide; its `status` says what no date says.
 *
 * @param api the API of the version
 * @param version one of its versions
 * @param day YYYY-MM-DD
 * @returns its status on that day
 */
export function statusOn(api: RegisteredApi, version: RegisteredVersion, day: string): VersionStatus {
  const { status, released, deprecated, sunset } = version;
  if (status === "draft" || (released !== undefined && day < released)) return "draft";
  if (sunset === undefined ? status === "sunset" : day >= sunset) return "sunset";
  const isDeprecated = status === "deprecated" || status === "sunset";
  if (deprecated === undefined ? isDeprecated : day >= deprecated) return "deprecated";
  return currentOn(api, day) === version ? "current" : "supported";
}

/**
 * Finds the version to start with on a day: the declared one once it is released, before that the newest of that day.
 *
 * @param api an API
 * @param day YYYY-MM-DD
 * @returns undefined where none is released yet
 */
export function currentOn(api: RegisteredApi, day: string): RegisteredVersion | undefined {
  const out = api.versions.filter(
    ({ status, released }) => status !== "draft" && (released === undefined || released <= day),
  );
  return out.find((version) => version.status === "current") ?? out.at(-1);
}

/**
 * @param from YYYY-MM-DD
 * @param to YYYY-MM-DD
 * @returns days from one to the other; negative when the other lies before
 */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / DAY);
}

/**
 * The day that commands reckon with.
 *
 * @param given what the user said (`--at`)
 * @returns that day, or today by the system's clock in UTC
 * @throws PawlError `usage` when it is no day
 */
export function dayOf(given: string | undefined): string {
  if (given === undefined) return new Date().toISOString().slice(0, 10);
  if (isDate(given)) return given;
  throw new PawlError("usage", `${JSON.stringify(given)} is no day`, { fix: "Use a day as YYYY-MM-DD." });
}
