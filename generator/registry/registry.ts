import { readdir } from "node:fs/promises";
import { dirname, join } from "node:path";
import { parseText } from "../load/parse.js";
import { locate } from "../load/positions.js";
import { readSource } from "../load/read.js";
import { recoverProject } from "../output/transaction.js";
import { firstProblem, type SettingsProblem } from "../settings/problems.js";
import { checkShape } from "../settings/schema.js";
import { checkMeaning, pointTo } from "./rules.js";
import type { Brownout, RegisteredApi, RegisteredVersion, Registry, VersionStatus } from "./types.js";
import { compareVersions, isDate } from "./versions.js";

/** Where the registry is, from the top of a project. */
export const REGISTRY_FILE = "spec/registry.yaml";

/** Names that the OpenAPI file of a version may have. */
const DOCUMENT_NAMES = ["openapi.yaml", "openapi.yml", "openapi.json"];

/** The registry as written, once its shape was checked. */
interface WrittenRegistry {
  readonly apis: Readonly<Record<string, WrittenApi>>;
}

interface WrittenApi
  extends Pick<
    RegisteredApi,
    | "title"
    | "package"
    | "versionsPackage"
    | "clientName"
    | "envPrefix"
    | "types"
    | "with"
    | "pagination"
    | "policy"
  > {
  readonly versions: Readonly<Record<string, WrittenVersion>>;
}

interface WrittenVersion {
  readonly status: VersionStatus;
  readonly released?: string;
  readonly deprecated?: string;
  readonly sunset?: string;
  readonly brownouts?: readonly Brownout[];
  readonly client?: string;
}

/**
 * Reads and checks a registry: its shape, its dates and versions, and that each version has its OpenAPI file.
 *
 * @param path the registry's file
 * @returns the registry
 * @throws PawlError `registry-invalid` about the first problem in the text, with line and column, naming how many more
 *   there are; `syntax` and the like when it cannot be parsed; `input-unreadable` when it cannot be read
 */
export async function readRegistry(path: string): Promise<Registry> {
  await recoverProject(dirname(path));
  const { text } = await readSource(path, path);
  return parseRegistry(text, path, (api, version) => findDocument(dirname(path), api, version));
}

/**
 * Checks the text of a registry as `readRegistry` does.
 *
 * @param text of the registry
 * @param path what messages call it
 * @param find finds the document of a version, or says what is wrong with it
 * @returns the registry
 * @throws PawlError as `readRegistry`
 */
export async function parseRegistry(
  text: string,
  path: string,
  find: (api: string, version: string) => Promise<string | SettingsProblem>,
): Promise<Registry> {
  const value = parseText(text, path);
  const shape = await checkShape("registry.schema.json", value);
  if (shape.length > 0 || !isWritten(value)) throw firstProblem(shape, "registry-invalid", text, path);

  const problems: SettingsProblem[] = [];
  const apis: RegisteredApi[] = [];
  for (const [id, written] of Object.entries(value.apis)) {
    const { versions: writtenVersions, ...settings } = written;
    const versions: RegisteredVersion[] = [];
    for (const [version, entry] of Object.entries(writtenVersions)) {
      const found = await find(id, version);
      if (typeof found !== "string") problems.push(found);
      const released = isDate(version) ? { released: version } : {};
      const file = typeof found === "string" ? found : "";
      versions.push({ ...released, ...entry, api: id, id: version, file });
    }
    versions.sort((a, b) => compareVersions(a.id, b.id));
    apis.push({ ...settings, id, versions });
  }
  problems.push(...checkMeaning(apis));
  if (problems.length > 0) throw firstProblem(problems, "registry-invalid", text, path);

  apis.sort((a, b) => (a.id < b.id ? -1 : 1));
  return {
    file: path,
    apis: new Map(apis.map((api) => [api.id, api])),
    locate: (pointer) => locate(text, path, pointer),
  };
}

/**
 * @param api an API
 * @returns its current version, or undefined when it has none yet
 */
export function findCurrent(api: RegisteredApi): RegisteredVersion | undefined {
  return api.versions.find((version) => version.status === "current");
}

/** The schema has been checked; this only says so to the compiler, and guards against a schema that lost its root. */
function isWritten(value: unknown): value is WrittenRegistry {
  return typeof value === "object" && value !== null && Object.hasOwn(value, "apis");
}

/**
 * @param spec folder of the registry
 * @param api id of an API
 * @param version id of a version
 * @returns the path of the version's OpenAPI file, or what is wrong
 */
export async function findDocument(
  spec: string,
  api: string,
  version: string,
): Promise<string | SettingsProblem> {
  const folder = join(spec, api, version);
  const entries = await readdir(folder).catch((): string[] => []);
  const [name, other] = DOCUMENT_NAMES.filter((candidate) => entries.includes(candidate));
  const pointer = pointTo(api, version);
  if (name === undefined) {
    const message = `${api}@${version} has no document`;
    return { pointer, message, fix: `Put it at ${join(folder, "openapi.yaml")}, or remove the version.` };
  }
  if (other !== undefined) {
    const message = `${api}@${version} has two documents, ${name} and ${other}`;
    return { pointer, message, fix: `Remove one of them from ${folder}.` };
  }
  return join(folder, name);
}
