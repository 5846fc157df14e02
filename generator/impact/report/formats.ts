/** The forms of a report, by name: the one place that lists them. */
import type { Paint } from "../../diff/report/table.js";
import type { ImpactReport } from "../types.js";
import { renderGithub } from "./github.js";
import { renderSarif } from "./sarif.js";
import { type ReadLines, renderText } from "./text.js";

export interface RenderContext {
  readonly readLines: ReadLines;
  /** Version of Pawl. */
  readonly version: string;
  readonly paint?: Paint;
}

export type ImpactFormat = "text" | "json" | "sarif" | "github";

export const IMPACT_FORMATS: Readonly<
  Record<ImpactFormat, (report: ImpactReport, context: RenderContext) => string>
> = {
  text: renderText,
  json: (report) => `${JSON.stringify(report, undefined, 2)}\n`,
  sarif: (report, { version }) => renderSarif(report, version),
  github: renderGithub,
};
