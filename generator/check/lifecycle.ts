/** The life of versions: what is declared, what the dates say, and what the policy asks for. */
import { daysBetween, statusOn } from "../registry/clock.js";
import { pointTo } from "../registry/rules.js";
import type { RegisteredApi, RegisteredVersion, Registry } from "../registry/types.js";
import type { CheckFinding } from "./finding.js";

/**
 * @param registry the registry
 * @param day YYYY-MM-DD
 * @returns findings, in the order of the registry
 */
export function checkLifecycle(registry: Registry, day: string): CheckFinding[] {
  return [...registry.apis.values()].flatMap((api) =>
    api.versions.flatMap((version) => checkVersion(registry, api, version, day)),
  );
}

function checkVersion(
  registry: Registry,
  api: RegisteredApi,
  version: RegisteredVersion,
  day: string,
): CheckFinding[] {
  const findings: CheckFinding[] = [];
  const name = `${api.id}@${version.id}`;
  const add = (key: string, message: string, fix: string): void => {
    const place = registry.locate(`${pointTo(api.id, version.id)}/${key}`);
    findings.push({ check: "lifecycle", severity: "warning", message, place, fix });
  };
  const { status, deprecated, sunset } = version;
  const grace = api.policy?.grace;
  if (grace !== undefined && status === "deprecated" && sunset === undefined) {
    const fix = `Announce one: pawl deprecate ${name} --sunset YYYY-MM-DD.`;
    add("status", `${name} is deprecated, and no day is announced on which it stops`, fix);
  }
  if (grace !== undefined && deprecated !== undefined && sunset !== undefined) {
    const days = daysBetween(deprecated, sunset);
    if (days < grace) {
      const message = `${name} stops ${days} days after it was deprecated; the policy asks for ${grace}`;
      add("sunset", message, "Move the sunset to a later day.");
    }
  }
  const now = statusOn(api, version, day);
  if (now === "sunset" && status !== "sunset")
    add("status", `${name} has stopped on ${sunset} and is still ${status}`, `Run pawl sunset ${name}.`);
  if (now === "supported" && (status === "deprecated" || status === "sunset")) {
    const message = `${name} is called ${status}, and is deprecated on ${deprecated} only`;
    add("status", message, "Put the day right, or the status back to supported.");
  }
  if (now === "deprecated" && status === "sunset")
    add("status", `${name} is called sunset, and stops on ${sunset} only`, "Put one of the two right.");
  if (now === "deprecated" && (status === "supported" || status === "current")) {
    const message = `${name} is deprecated since ${deprecated} and is still ${status}`;
    add("status", message, `Run pawl deprecate ${name}.`);
  }
  return findings;
}
