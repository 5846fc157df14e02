/** `usage`: which operations and fields of an API a project uses. Names only, and nothing of its code. */
import { makeClient } from "../generate/client.js";
import type { LoadOptions } from "../load/types.js";
import { buildModel } from "../model/build.js";
import { REGISTRY_FILE } from "../registry/registry.js";
import { chosenPackages, fromOf } from "./clients.js";
import { Documents } from "./documents.js";
import { findPackages } from "./project/packages.js";
import { ProgramMaker } from "./project/program.js";
import { readProject } from "./project/read.js";
import { analyseClient } from "./sites/client.js";
import type { Use } from "./sites/types.js";
import { findUses } from "./sites/walk.js";

export interface UsageOptions extends LoadOptions {
  /** What the project was written for; by default the version that its installed client says it is of. */
  readonly from?: string;
  readonly api?: string;
  readonly registry?: string;
}

/** An operation that a project calls. */
export interface UsedOperation {
  /** Upper case. */
  readonly method: string;
  /** Template of the version that the project is written for. */
  readonly path: string;
  readonly id: string;
  /** Names of properties and parameters that its calls send; `partial` where the code does not tell all. */
  readonly sends: readonly string[];
  readonly partial: boolean;
  /** Names of properties that are read of its answers, as far as the code tells whose they are. */
  readonly reads: readonly string[];
}

/** What the project uses of a schema, whoever sent it. */
export interface UsedSchema {
  /** Name of the component. */
  readonly name: string;
  /** Paths of properties: `size`, `box.left`. */
  readonly fields: readonly string[];
}

/** What `pawl usage --json` prints: a manifest that an API's team can put to `spec/accounts/<account>.usage.json`. */
export interface Usage {
  readonly api: string;
  readonly version: string;
  /** By path, then method. */
  readonly operations: readonly UsedOperation[];
  /** By name. */
  readonly schemas: readonly UsedSchema[];
}

/**
 * Reads what a project uses of each client that it imports.
 *
 * @param path a folder, with or without a `tsconfig.json`, or a tsconfig file
 * @throws PawlError as `impact`
 */
export async function usage(path: string, options: UsageOptions): Promise<Usage[]> {
  const project = readProject(path);
  const documents = await Documents.open(options.registry ?? REGISTRY_FILE, options.api, options);
  const packages = chosenPackages(findPackages(project, documents.packageNames), documents, options);
  const maker = new ProgramMaker(project);
  const found: Usage[] = [];
  for (const place of packages) {
    const {
      loaded,
      model: settings,
      identity,
    } = await documents.read(fromOf(place, documents, options), place);
    const model = buildModel(loaded.document, settings);
    const program = maker.make([{ place, files: await makeClient(loaded.document, model, identity) }]);
    const uses = findUses(program, project.files, [analyseClient(place, model)]);
    const { title, version } = loaded.document.info;
    found.push({ api: title, version, operations: operationsOf(uses), schemas: schemasOf(uses) });
  }
  return found;
}

function operationsOf(uses: readonly Use[]): UsedOperation[] {
  const byId = new Map<string, { calls: Use[]; reads: Set<string>; sends: Set<string>; partial: boolean }>();
  for (const use of uses) {
    if (use.kind !== "call") continue;
    const known = byId.get(use.operation.id) ?? {
      calls: [],
      reads: new Set(),
      sends: new Set(),
      partial: false,
    };
    byId.set(use.operation.id, known);
    known.calls.push(use);
    known.partial ||= use.isPartial;
    for (const [name, sent] of use.fields) {
      known.sends.add(name);
      known.partial ||= sent === "unknown";
    }
  }
  for (const use of uses)
    if (use.kind === "read" && use.operation !== undefined) byId.get(use.operation.id)?.reads.add(use.name);
  return [...byId.values()]
    .flatMap(({ calls: [first], reads, sends, partial }) => {
      if (first?.operation === undefined) return [];
      const { method, path, id } = first.operation;
      return [{ method, path, id, sends: [...sends].sort(), partial, reads: [...reads].sort() }];
    })
    .sort((a, b) => compare(a.path, b.path) || compare(a.method, b.method));
}

/** Fields of component schemas that are written, read or compared with. */
function schemasOf(uses: readonly Use[]): UsedSchema[] {
  const byName = new Map<string, Set<string>>();
  for (const use of uses) {
    if (use.kind !== "sent" && use.kind !== "read" && use.kind !== "unknown") continue;
    // The first is the place of the property itself, the others are those of what it refers to.
    const [section, name, ...path] = (use.places[0] ?? "").split("/").map(decodeURIComponent);
    if (section !== "schemas" || name === undefined || path.length === 0) continue;
    const fields = byName.get(name) ?? new Set();
    byName.set(name, fields.add(path.join(".")));
  }
  return [...byName]
    .map(([name, fields]) => ({ name, fields: [...fields].sort() }))
    .sort((a, b) => compare(a.name, b.name));
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
