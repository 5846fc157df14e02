/** `pawl impact` */
import { PawlError } from "../../diagnostics/errors.js";
import { impact } from "../../impact/impact.js";
import { IMPACT_FORMATS, type ImpactFormat } from "../../impact/report/formats.js";
import type { ImpactReport } from "../../impact/types.js";
import { LineReader } from "../lines.js";
import { hasColour, paint } from "../terminal.js";
import { readVersion } from "../version.js";

export interface ImpactCommandOptions {
  readonly to: string;
  readonly from?: string;
  readonly api?: string;
  readonly format?: string;
  readonly failOn: "breaking" | "warning" | "none";
  readonly policy?: string;
  readonly registry: string;
  readonly json?: boolean;
  readonly allowRemote?: boolean;
  readonly refRoot?: string;
}

/** @returns the exit code: 1 when places have a verdict of the level of `--fail-on` or worse */
export async function showImpact(project: string, options: ImpactCommandOptions): Promise<number> {
  const format = formatOf(options);
  const { to, from, api, registry, refRoot } = options;
  const policy = options.policy === undefined ? undefined : await openPolicy(options.policy);
  const report = await impact(project, {
    to,
    registry,
    ...(from === undefined ? {} : { from }),
    ...(api === undefined ? {} : { api }),
    ...(policy === undefined ? {} : { policy }),
    ...(refRoot === undefined ? {} : { refRoot }),
    ...(options.allowRemote === true ? { allowRemote: true } : {}),
  });
  const isColoured = format === "text" && hasColour(process.stdout);
  const context = { readLines: new LineReader(undefined).read, version: readVersion() };
  process.stdout.write(IMPACT_FORMATS[format](report, isColoured ? { ...context, paint } : context));
  return isFailure(report, options.failOn) ? 1 : 0;
}

function formatOf({ format, json }: ImpactCommandOptions): ImpactFormat {
  if (json === true) {
    if (format !== undefined && format !== "json")
      throw new PawlError("usage", "--json and --format contradict each other", { fix: "Leave one out." });
    return "json";
  }
  const name = format ?? "text";
  if (isFormat(name)) return name;
  throw new PawlError("usage", `There is no format ${JSON.stringify(name)}`, {
    fix: `Use one of ${Object.keys(IMPACT_FORMATS).join(", ")}.`,
  });
}

function isFormat(name: string): name is ImpactFormat {
  return Object.hasOwn(IMPACT_FORMATS, name);
}

async function openPolicy(path: string) {
  const { readPolicy } = await import("../../diff/policy/read.js");
  return readPolicy(path);
}

function isFailure({ summary }: ImpactReport, failOn: ImpactCommandOptions["failOn"]): boolean {
  if (failOn === "none") return false;
  const broken = summary["breaks-build"] + summary["breaks-at-run-time"];
  return broken > 0 || (failOn === "warning" && summary.behaviour + summary.may > 0);
}
