/** The forms of a report, by name: the one place that lists them. Each is loaded when somebody asks for it. */
import type { Engine } from "../../templates/engine.js";
import type { DiffReport } from "../types.js";
import type { ReadLines } from "./frames.js";
import type { JunitOptions } from "./junit.js";
import type { Paint } from "./table.js";

/** What some of the forms need beside the report. */
export interface RenderContext {
  /** Templates: for `markdown` and `html`. */
  readonly engine: Engine;
  /** Version of Pawl: for `sarif`. */
  readonly version: string;
  /** What is a failure: for `junit`. */
  readonly failOn: JunitOptions["failOn"];
  /** Colours: for `text`. */
  readonly paint?: Paint;
  /** Shows the lines of both documents: for `text` and `html`. */
  readonly readLines?: ReadLines;
  /** Lists changes of texts and examples: for `text`, where they are counted by default. */
  readonly hasAnnotations?: boolean;
}

interface Form {
  /** Name of its file in a folder of reports. */
  readonly file: string;
  readonly render: (report: DiffReport, context: RenderContext) => Promise<string>;
}

/** Names of the forms. */
export type ReportFormat = "text" | "json" | "markdown" | "html" | "sarif" | "github" | "junit";

export const REPORT_FORMATS: Readonly<Record<ReportFormat, Form>> = {
  text: {
    file: "diff.txt",
    render: async (report, context) => (await import("./text.js")).renderText(report, linesOf(context)),
  },
  json: {
    file: "diff.json",
    render: async (report) => (await import("./json.js")).renderJson(report),
  },
  markdown: {
    file: "diff.md",
    render: async (report, { engine }) => (await import("./markdown.js")).renderMarkdown(report, engine),
  },
  html: {
    file: "diff.html",
    render: async (report, context) =>
      (await import("./html.js")).renderHtml(report, context.engine, linesOf(context)),
  },
  sarif: {
    file: "diff.sarif",
    render: async (report, { version }) => (await import("./sarif.js")).renderSarif(report, version),
  },
  github: {
    file: "diff.github.txt",
    render: async (report) => (await import("./github.js")).renderGithub(report),
  },
  junit: {
    file: "diff.junit.xml",
    render: async (report, { failOn }) => (await import("./junit.js")).renderJunit(report, { failOn }),
  },
};

function linesOf({
  paint,
  readLines,
  hasAnnotations,
}: RenderContext): Pick<RenderContext, "paint" | "readLines" | "hasAnnotations"> {
  return {
    ...(paint === undefined ? {} : { paint }),
    ...(readLines === undefined ? {} : { readLines }),
    ...(hasAnnotations === undefined ? {} : { hasAnnotations }),
  };
}
