/** `pawl diff` */
import { join } from "node:path";
import { PawlError } from "../../diagnostics/errors.js";
import { type DiffOptions, diff } from "../../diff/diff.js";
import { REPORT_FORMATS, type RenderContext, type ReportFormat } from "../../diff/report/formats.js";
import type { ReadLines } from "../../diff/report/frames.js";
import type { DiffReport } from "../../diff/types.js";
import { NO_ENGINE } from "../engine.js";
import { writeText } from "../files.js";
import { readStandardInput } from "../input.js";
import { LineReader } from "../lines.js";
import { hasColour, paint } from "../terminal.js";
import { readVersion } from "../version.js";

export interface DiffCommandOptions {
  readonly registry: string;
  readonly format?: string;
  readonly output?: string;
  readonly failOn: "breaking" | "warning" | "none";
  readonly only?: string;
  readonly ignore?: string;
  readonly policy?: string;
  readonly codeFrame?: boolean;
  readonly annotations?: boolean;
  readonly account?: string;
  readonly matrix?: string;
  readonly templates?: string;
  readonly json?: boolean;
  readonly allowRemote?: boolean;
  readonly refRoot?: string;
}

/** @returns the exit code: 1 when there are findings of the level of `--fail-on` or worse */
export async function diffDocuments(
  base: string | undefined,
  revision: string | undefined,
  options: DiffCommandOptions,
): Promise<number> {
  if (options.matrix !== undefined) {
    if (base !== undefined) refuse("--matrix compares all versions of an API", "Leave the documents out.");
    if (options.account !== undefined)
      refuse("--account is for two documents", "Leave it out, or name the documents in place of --matrix.");
    const { printMatrix } = await import("../matrix.js");
    return printMatrix(options.matrix, options);
  }
  if (base === undefined || revision === undefined)
    refuse("pawl diff needs two documents", "Name the older and the newer: pawl diff BASE REVISION.");
  if (base === "-" && revision === "-")
    refuse("Only one of the two documents can come from standard input", "Name a file for the other.");
  const formats = formatsOf(options);
  if (options.templates !== undefined && !usesTemplates(formats))
    refuse(
      "--templates is for reports that have templates",
      "Add --format markdown or --format html, or leave it out.",
    );
  const stdin = base === "-" || revision === "-" ? await readStandardInput() : undefined;
  const report = await diff(base, revision, diffOptionsOf(options, stdin));
  const readLines = options.codeFrame === true ? new LineReader(stdin).read : undefined;
  await print(report, formats, options, readLines);
  return isFailure(report, options.failOn) ? 1 : 0;
}

function refuse(message: string, fix: string): never {
  throw new PawlError("usage", message, { fix });
}

function formatsOf({ format, json, output }: DiffCommandOptions): readonly ReportFormat[] {
  const names = [...new Set(listOf(format))];
  for (const name of names) {
    if (!isFormat(name))
      refuse(
        `There is no format ${JSON.stringify(name)}`,
        `Use some of ${Object.keys(REPORT_FORMATS).join(", ")}.`,
      );
  }
  const formats = names.filter(isFormat);
  if (output === undefined) {
    if (json === true && formats.some((name) => name !== "json"))
      refuse("--json and --format contradict each other", "Leave one out, or write files with -o DIR.");
    if (formats.length > 1) refuse("Several formats need a folder", "Name it with -o DIR.");
  }
  if (json === true) return [...new Set<ReportFormat>([...formats, "json"])];
  return formats.length > 0 ? formats : ["text"];
}

function usesTemplates(formats: readonly ReportFormat[]): boolean {
  return formats.some((name) => name === "markdown" || name === "html");
}

function isFormat(name: string): name is ReportFormat {
  return Object.hasOwn(REPORT_FORMATS, name);
}

function listOf(text: string | undefined): readonly string[] {
  return (text ?? "")
    .split(",")
    .map((part) => part.trim())
    .filter((part) => part !== "");
}

function diffOptionsOf(options: DiffCommandOptions, stdin: Uint8Array | undefined): DiffOptions {
  const { registry, policy, only, ignore, refRoot } = options;
  return {
    registry,
    ...(policy === undefined ? {} : { policy }),
    ...(options.account === undefined ? {} : { account: options.account }),
    ...(only === undefined ? {} : { only: listOf(only) }),
    ...(ignore === undefined ? {} : { ignore: listOf(ignore) }),
    ...(options.allowRemote === true ? { allowRemote: true } : {}),
    ...(refRoot === undefined ? {} : { refRoot }),
    ...(stdin === undefined ? {} : { stdin }),
  };
}

async function print(
  report: DiffReport,
  formats: readonly ReportFormat[],
  options: DiffCommandOptions,
  readLines: ReadLines | undefined,
): Promise<void> {
  const context: RenderContext = {
    engine: usesTemplates(formats) ? await openEngine(options.templates) : NO_ENGINE,
    version: readVersion(),
    failOn: options.failOn,
    ...(readLines === undefined ? {} : { readLines }),
    ...(options.annotations === true ? { hasAnnotations: true } : {}),
  };
  if (options.output === undefined) {
    const [name = "text"] = formats;
    const isColoured = name === "text" && hasColour(process.stdout);
    process.stdout.write(
      await REPORT_FORMATS[name].render(report, isColoured ? { ...context, paint } : context),
    );
    return;
  }
  for (const name of formats) {
    const path = join(options.output, REPORT_FORMATS[name].file);
    await writeText(path, await REPORT_FORMATS[name].render(report, context));
    if (options.json !== true) process.stdout.write(`${path}\n`);
  }
  if (options.json === true) process.stdout.write(await REPORT_FORMATS.json.render(report, context));
}

async function openEngine(templates: string | undefined): Promise<RenderContext["engine"]> {
  const { createEngine } = await import("../../templates/engine.js");
  return createEngine(templates === undefined ? {} : { overrideFolder: templates });
}

function isFailure({ summary }: DiffReport, failOn: DiffCommandOptions["failOn"]): boolean {
  if (failOn === "none") return false;
  return summary.breaking > 0 || (failOn === "warning" && summary.warning > 0);
}
