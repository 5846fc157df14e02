/** Runs one target: loads, builds the model, emits every part, and hands the files to the writer. */
import { readRuntime } from "../client/runtime.js";
import type { LoadedDocument } from "../load/types.js";
import type { ApiModel } from "../model/types.js";
import { checkTarget, isCurrent } from "../output/check.js";
import { collectContents } from "../output/contents.js";
import { disk } from "../output/filesystem.js";
import { hashValue } from "../output/hash.js";
import { type OutputStamp, readManifest } from "../output/manifest.js";
import type { OutputFile } from "../output/types.js";
import { previewTarget, type WriteResult, writeTarget } from "../output/writer.js";
import { stampChangelog } from "./changelogStamp.js";
import { hashTemplates, inputOf, readVersion, rehashInput } from "./fingerprint.js";
import type { Target, TargetResult } from "./target.js";

export interface RunOptions {
  /** `check` writes nothing and reports what would change; `collect` writes nothing and hands the files over. */
  readonly mode: "write" | "check" | "collect";
  /** Generate although nothing has changed, and write over files that Pawl did not make. */
  readonly force: boolean;
  /** Read the document also where nothing has changed, for all notices. */
  readonly isThorough?: boolean;
  /** Folder of the user's templates. */
  readonly templates?: string;
  /** Bytes of standard input, where a target is `-`. */
  readonly stdin?: Uint8Array;
  /** Is told what is being done, for progress. */
  readonly onStage?: (stage: string) => void;
}

/**
 * Generates one target, or finds that nothing has changed.
 *
 * @throws PawlError for bad input and for a folder that cannot be written
 */
export async function runTarget(target: Target, options: RunOptions): Promise<TargetResult> {
  const stage = options.onStage ?? (() => undefined);
  const base: Omit<OutputStamp, "input"> = {
    generator: { name: "pawl", version: await readVersion() },
    options: hashValue({
      identity: target.identity,
      model: target.model,
      layout: target.layout,
      docs: target.docs ?? null,
      changelog: await stampChangelog(target),
    }),
    templates: await hashTemplates(options.templates),
  };
  if (options.mode !== "check" && !options.force && options.isThorough !== true) {
    const known = await findUnchanged(target, base, options.stdin);
    if (known !== undefined) return known;
  }
  stage("reading");
  const { load } = await import("../load/load.js");
  const loaded = await load(target.file, {
    ...target.load,
    ...(options.stdin === undefined ? {} : { stdin: options.stdin }),
  });
  const { files, model } = await emit(target, loaded, options);
  const stamp: OutputStamp = { ...base, input: inputOf(loaded.sources) };
  const shared = {
    label: target.label,
    folder: target.folder,
    operations: model.operations.length,
    schemas: model.schemas.length,
    files: files.length,
    notices: [...loaded.notices, ...model.notices],
  };
  if (options.mode === "check") {
    const check = await checkTarget(target.folder, files, stamp);
    const written = [...check.missing, ...check.changed];
    const outcome = check.isCurrent ? "unchanged" : "stale";
    return { ...shared, outcome, written, removed: check.surplus, edited: [] };
  }
  if (options.mode === "collect") {
    const contents = collectContents(files, stamp);
    return { ...shared, ...tell(await previewTarget(target.folder, contents, options.force)), contents };
  }
  stage("writing");
  return { ...shared, ...tell(await writeTarget(target.folder, files, stamp, { force: options.force })) };
}

function tell(result: WriteResult): Pick<TargetResult, "outcome" | "written" | "removed" | "edited"> {
  const { created, changed, removed, edited } = result;
  const written = [...created, ...changed];
  const outcome = written.length + removed.length === 0 ? "unchanged" : "generated";
  return { outcome, written, removed, edited };
}

/** The fast path: a hash of the inputs and of the outputs, no parsing. */
async function findUnchanged(
  target: Target,
  base: Omit<OutputStamp, "input">,
  stdin: Uint8Array | undefined,
): Promise<TargetResult | undefined> {
  const state = await readManifest(target.folder, disk);
  if (state.kind !== "ours") return undefined;
  const input = await rehashInput(target.file, state.manifest.stamp.input, stdin);
  if (input === undefined || !(await isCurrent(target.folder, { ...base, input }))) return undefined;
  return {
    label: target.label,
    folder: target.folder,
    outcome: "unchanged",
    files: state.manifest.files.size,
    written: [],
    removed: [],
    edited: [],
    notices: [],
  };
}

async function emit(
  target: Target,
  loaded: LoadedDocument,
  options: RunOptions,
): Promise<{ readonly files: OutputFile[]; readonly model: ApiModel }> {
  const stage = options.onStage ?? (() => undefined);
  // Loaded here, like the loader above, so that a run with nothing to do never loads a compiler or the template engine.
  const [{ buildModel }, { createEngine }, { emitTypes }, { emitClient }] = await Promise.all([
    import("../model/build.js"),
    import("../templates/engine.js"),
    import("../types/emit.js"),
    import("../client/emit.js"),
  ]);
  const { document } = loaded;
  const model = buildModel(document, target.model);
  const engine = await createEngine(
    options.templates === undefined ? {} : { overrideFolder: options.templates },
  );
  const { layout, identity } = target;
  stage("types");
  const types = emitTypes(document, model);
  stage("client");
  const files = prefixed(
    layout.client,
    emitClient(document, model, identity, engine, types, await readRuntime()),
  );
  if (layout.docs !== undefined) {
    stage("docs");
    const { emitDocs } = await import("../docs/emit.js");
    const context = {
      apiName: model.info.title,
      version: model.info.version,
      packageName: identity.packageName,
      clientName: model.clientName,
      ...target.docs,
    };
    files.push(...prefixed(layout.docs, emitDocs(model, context, engine)));
  }
  if (target.changelog !== undefined) {
    stage("changelog");
    const { emitChangelog } = await import("./changelog.js");
    files.push(...(await emitChangelog(target, target.changelog, loaded, engine)));
  }
  if (layout.document !== undefined) {
    files.push({ path: layout.document, content: `${JSON.stringify(document, undefined, 2)}\n` });
  }
  return { files, model };
}

function prefixed(folder: string, files: readonly OutputFile[]): OutputFile[] {
  return folder === "" ? [...files] : files.map((file) => ({ ...file, path: `${folder}${file.path}` }));
}
