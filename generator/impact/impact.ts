/** `impact`: what another version of an API does to the code of a project. */
import { relative } from "node:path";
import { isSameJson } from "../diff/api/equality.js";
import { compareDocuments } from "../diff/compare.js";
import type { Policy } from "../diff/policy/types.js";
import { makeClient } from "../generate/client.js";
import type { LoadOptions } from "../load/types.js";
import { buildModel } from "../model/build.js";
import { REGISTRY_FILE } from "../registry/registry.js";
import { chosenPackages, fromOf } from "./clients.js";
import { Documents, type Opened } from "./documents.js";
import { Acceptance } from "./join/accepts.js";
import { join, VERDICTS } from "./join/join.js";
import { Targets } from "./join/target.js";
import { errorsOf, newErrors } from "./project/errors.js";
import { type ClientPackage, findPackages } from "./project/packages.js";
import { ProgramMaker } from "./project/program.js";
import { type ConsumerProject, readProject } from "./project/read.js";
import { analyseClient } from "./sites/client.js";
import type { Use } from "./sites/types.js";
import { findUses } from "./sites/walk.js";
import type { ImpactClient, ImpactReport, ImpactResult } from "./types.js";

export interface ImpactOptions extends LoadOptions {
  /** A version of the API of the project's client, or an address as `diff` takes it. */
  readonly to: string;
  /** What the project was written for; by default the version that its installed client says it is of. */
  readonly from?: string;
  /** Id of the API in the registry; by default it is told by the name of the package. */
  readonly api?: string;
  /** Path of the registry; `spec/registry.yaml` by default. */
  readonly registry?: string;
  readonly policy?: Policy;
}

/**
 * Finds the places of a project that another version breaks or changes. Nothing of the project runs.
 *
 * @param path a folder, with or without a `tsconfig.json`, or a tsconfig file
 * @throws PawlError `input-unreadable` for a project that cannot be read; `usage` when it is not known which version it was
 *   written for; for addresses that lead nowhere and anything wrong with a document
 */
export async function impact(path: string, options: ImpactOptions): Promise<ImpactReport> {
  const project = readProject(path);
  const { registry = REGISTRY_FILE, api } = options;
  const documents = await Documents.open(registry, api, options);
  const packages = chosenPackages(findPackages(project, documents.packageNames), documents, options);
  const maker = new ProgramMaker(project);
  const parts: { client: ImpactClient; results: readonly ImpactResult[] }[] = [];
  for (const one of packages) {
    const older = await documents.read(fromOf(one, documents, options), one);
    const newer = await documents.read(options.to, one);
    parts.push(await compare(one, older, newer, project, maker, options.policy));
  }
  const results = parts.flatMap((part) => part.results);
  const count = (verdict: string): number => results.filter((result) => result.verdict === verdict).length;
  return {
    project: relative(process.cwd(), project.folder).replaceAll("\\", "/") || ".",
    clients: parts.map(({ client }) => client),
    results: parts.length < 2 ? results : sorted(results),
    summary: {
      "breaks-build": count("breaks-build"),
      "breaks-at-run-time": count("breaks-at-run-time"),
      behaviour: count("behaviour"),
      may: count("may"),
    },
  };
}

/** An error that is no longer documented changes nothing on the wire, but somebody may wait for it. */
const CATCHABLE = "response-removed";

async function compare(
  place: ClientPackage,
  older: Opened,
  newer: Opened,
  project: ConsumerProject,
  maker: ProgramMaker,
  policy: Policy | undefined,
): Promise<{ client: ImpactClient; results: readonly ImpactResult[] }> {
  const report = compareDocuments(older.loaded, newer.loaded, {
    today: newer.today,
    ...(policy === undefined ? {} : { policy }),
    model: { base: older.model, revision: newer.model },
  });
  const model = buildModel(older.loaded.document, older.model);
  const program = maker.make([
    { place, files: await makeClient(older.loaded.document, model, older.identity) },
  ]);
  const uses = findUses(program, project.files, [analyseClient(place, model)]);
  const known = errorsOf(program, project);
  const targets = new Targets(model);
  const changes = report.findings
    .map((finding) => targets.of(finding))
    .filter(({ finding, kind }) => finding.wire !== "none" || finding.types !== "none" || kind === CATCHABLE);
  const called = new Set(uses.flatMap((use) => (use.kind === "call" ? [use.operation.id] : [])));
  // Names in code can differ where the API does not.
  const isSame = isSameJson(older.loaded.document, newer.loaded.document);
  const errors = isSame ? [] : newErrors(await errorsWith(place, newer, project, maker), known);
  const joined = join(changes, uses, errors, {
    called,
    older: new Acceptance(older.loaded.document),
    newer: new Acceptance(newer.loaded.document),
  });
  return {
    client: {
      package: place.specifier,
      from: report.base,
      to: report.revision,
      calls: callsOf(uses),
      operations: called.size,
      changes: { all: changes.length, concerning: joined.concerning.size },
      knownErrors: known.length,
    },
    results: joined.results,
  };
}

async function errorsWith(
  place: ClientPackage,
  { loaded, model: options, identity }: Opened,
  project: ConsumerProject,
  maker: ProgramMaker,
): Promise<ReturnType<typeof errorsOf>> {
  const model = buildModel(loaded.document, options);
  const files = await makeClient(loaded.document, model, identity);
  return errorsOf(maker.make([{ place, files }]), project);
}

function callsOf(uses: readonly Use[]): number {
  return uses.filter(({ kind }) => kind === "call").length;
}

function sorted(results: readonly ImpactResult[]): readonly ImpactResult[] {
  const rank = (result: ImpactResult): number => VERDICTS.indexOf(result.verdict);
  return results.toSorted(
    (a, b) =>
      (a.file < b.file ? -1 : a.file > b.file ? 1 : 0) ||
      a.line - b.line ||
      a.column - b.column ||
      rank(a) - rank(b),
  );
}
