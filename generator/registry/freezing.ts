import { createHash } from "node:crypto";
import { readdir, readFile } from "node:fs/promises";
import { dirname, join, relative, sep } from "node:path";
import type { Place } from "../diagnostics/errors.js";
import { findFirstChangedLine } from "./history.js";
import type { FrozenFiles, RegistryLock } from "./lock.js";
import { lockPath } from "./lock.js";
import { pointTo } from "./rules.js";
import type { RegisteredVersion, Registry } from "./types.js";

/** Something that contradicts the lock. */
export interface FreezeFinding {
  /**
   * `changed`, `missing`, `added`: a document of a frozen version; `unrecorded`: a released version that was never
   * frozen; `thawed`: a frozen version is a draft again; `vanished`: a frozen version left the registry.
   */
  readonly kind: "changed" | "missing" | "added" | "unrecorded" | "thawed" | "vanished";
  readonly api: string;
  readonly version: string;
  /** One sentence without a final full stop. */
  readonly message: string;
  readonly fix: string;
  readonly place: Place;
}

/** What a document may be kept in, besides hidden files such as those of editors. */
const DOCUMENT = /^[^.].*\.(?:ya?ml|json)$/i;

/**
 * Records the documents of released versions that have no entry yet. An entry that is there never changes.
 *
 * @param registry the registry
 * @param lock the lock as it is
 * @returns the lock to be written, and the versions that were added as `api@version`, in order
 */
export async function freeze(
  registry: Registry,
  lock: RegistryLock,
): Promise<{ lock: RegistryLock; added: string[] }> {
  const next = new Map([...lock].map(([api, versions]) => [api, new Map(versions)]));
  const added: string[] = [];
  for (const version of listReleased(registry)) {
    const versions = next.get(version.api) ?? new Map<string, FrozenFiles>();
    next.set(version.api, versions);
    if (versions.has(version.id)) continue;
    versions.set(version.id, await hashDocuments(version));
    added.push(`${version.api}@${version.id}`);
  }
  return { lock: next, added };
}

/**
 * Compares the released versions with what the lock recorded.
 *
 * @param registry the registry
 * @param lock the lock
 * @returns what contradicts it, in the order of the registry; empty when nothing does
 */
export async function verifyFrozen(registry: Registry, lock: RegistryLock): Promise<FreezeFinding[]> {
  const findings: FreezeFinding[] = [];
  for (const version of listReleased(registry)) {
    const frozen = lock.get(version.api)?.get(version.id);
    if (frozen !== undefined) findings.push(...(await compareDocuments(version, frozen)));
    else findings.push(reportUnrecorded(registry, version));
  }
  for (const [api, versions] of lock) {
    for (const id of versions.keys()) {
      const version = registry.apis.get(api)?.versions.find((one) => one.id === id);
      if (version === undefined) findings.push(reportVanished(registry, api, id));
      else if (version.status === "draft") findings.push(reportThawed(registry, version));
    }
  }
  return findings;
}

/**
 * Hashes a document whatever its line ends are: git may check out LF as CRLF.
 *
 * @param bytes content of the file
 * @returns SHA-256 of the bytes with CRLF as LF, lower-case hex
 */
export function hashDocument(bytes: Uint8Array): string {
  // Latin 1 maps each byte to one character and back, so nothing but line ends changes.
  const text = Buffer.from(bytes).toString("latin1").replaceAll("\r\n", "\n");
  return createHash("sha256").update(text, "latin1").digest("hex");
}

function listReleased(registry: Registry): RegisteredVersion[] {
  const versions = [...registry.apis.values()].flatMap((api) => api.versions);
  return versions.filter((version) => version.status !== "draft");
}

/** All documents in the version's folder count: references may lead to any of them, and to none outside. */
async function hashDocuments(version: RegisteredVersion): Promise<Map<string, string>> {
  const folder = dirname(version.file);
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile() && DOCUMENT.test(entry.name));
  const hashes = new Map<string, string>();
  for (const entry of files) {
    const file = join(entry.parentPath, entry.name);
    const path = relative(folder, file).replaceAll(sep, "/");
    hashes.set(path, hashDocument(await readFile(file)));
  }
  return new Map([...hashes].sort(([a], [b]) => (a < b ? -1 : 1)));
}

async function compareDocuments(version: RegisteredVersion, frozen: FrozenFiles): Promise<FreezeFinding[]> {
  const name = `${version.api}@${version.id}`;
  const now = await hashDocuments(version);
  const findings: FreezeFinding[] = [];
  const fix = "Undo the change, or release it as a new version (pawl release FILE --version V).";
  for (const path of [...new Set([...frozen.keys(), ...now.keys()])].sort()) {
    const file = join(dirname(version.file), path);
    const base = { api: version.api, version: version.id, fix };
    const [was, is] = [frozen.get(path), now.get(path)];
    if (was === is) continue;
    if (was === undefined) {
      const message = `${name} is frozen, and ${file} was added to it`;
      findings.push({ ...base, kind: "added", message, place: { file } });
    } else if (is === undefined) {
      const message = `${name} is frozen, and ${file} is gone`;
      findings.push({ ...base, kind: "missing", message, place: { file } });
    } else {
      const line = await findFirstChangedLine(file, (bytes) => hashDocument(bytes) === was);
      const message = `${name} is frozen, and ${file} was changed`;
      const place = line === undefined ? { file } : { file, line, column: 1 };
      findings.push({ ...base, kind: "changed", message, place });
    }
  }
  return findings;
}

function reportUnrecorded(registry: Registry, version: RegisteredVersion): FreezeFinding {
  return {
    kind: "unrecorded",
    api: version.api,
    version: version.id,
    message: `${version.api}@${version.id} is ${version.status} and not frozen yet`,
    fix: `Run pawl generate, and commit ${lockPath(registry)}.`,
    place: registry.locate(pointTo(version.api, version.id)),
  };
}

function reportThawed(registry: Registry, version: RegisteredVersion): FreezeFinding {
  return {
    kind: "thawed",
    api: version.api,
    version: version.id,
    message: `${version.api}@${version.id} was released and is a draft again`,
    fix: "Give it the status that it had; what was released stays as it was.",
    place: registry.locate(`${pointTo(version.api, version.id)}/status`),
  };
}

function reportVanished(registry: Registry, api: string, id: string): FreezeFinding {
  const file = lockPath(registry);
  return {
    kind: "vanished",
    api,
    version: id,
    message: `${api}@${id} was released and is no longer in ${registry.file}`,
    fix: "Put it back; a version that no longer runs has the status sunset.",
    place: { file },
  };
}
