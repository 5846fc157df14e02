/** SARIF 2.1.0 (OASIS), as code scanning reads it. */
import { cleanLine } from "../../templates/text.js";
import type { DiffReport, Finding, Level, ReportedPlace } from "../types.js";
import { labelOf } from "./groups.js";
import { textsOf } from "./rules.js";

const SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json";
const LEVELS: Readonly<Record<Level, "error" | "warning" | "note">> = {
  breaking: "error",
  warning: "warning",
  info: "note",
};

/**
 * @param report a report
 * @param version version of Pawl
 * @returns indented JSON with a final line break
 */
export function renderSarif(report: DiffReport, version: string): string {
  const ids = [...new Set(report.findings.map((finding) => finding.id))].sort();
  const log = {
    $schema: SCHEMA,
    version: "2.1.0",
    runs: [
      {
        tool: { driver: { name: "pawl", version, rules: ids.map(ruleOf) } },
        columnKind: "utf16CodeUnits",
        results: report.findings.map((finding) => resultOf(finding, ids.indexOf(finding.id))),
      },
    ],
  };
  return `${JSON.stringify(log, undefined, 2)}\n`;
}

function ruleOf(id: string): object {
  const { title, why, fix } = textsOf(id);
  return {
    id,
    shortDescription: { text: title },
    ...(why === "" ? {} : { fullDescription: { text: why } }),
    help: { text: `${why === "" ? title : why}\n\n${fix === "" ? `See pawl explain ${id}.` : fix}` },
  };
}

function resultOf(finding: Finding, ruleIndex: number): object {
  const { id, base, revision, fingerprint, wire, types, side, witness, violation } = finding;
  const operations = labelOf(finding.operations);
  const text = cleanLine(`${operations === "" ? "" : `${operations}: `}${finding.message}`);
  const isRemoved = revision.isMissing === true && base.isMissing !== true;
  const [main, other] = isRemoved ? [base, revision] : [revision, base];
  return {
    ruleId: id,
    ruleIndex,
    level: LEVELS[finding.level],
    message: { text },
    locations: [locationOf(main)],
    relatedLocations: [
      {
        id: 1,
        ...locationOf(other),
        message: { text: isRemoved ? "Where it would be in the revision" : "In the base" },
      },
    ],
    partialFingerprints: { "pawl/v1": fingerprint },
    properties: {
      wire,
      types,
      side,
      operations: finding.operations.map(({ method, path }) => `${method} ${path}`),
      ...(witness === undefined ? {} : { witness }),
      ...(violation === undefined ? {} : { violation }),
    },
  };
}

function locationOf(place: ReportedPlace): object {
  const region =
    place.line === undefined ? {} : { region: { startLine: place.line, startColumn: place.column ?? 1 } };
  return {
    physicalLocation: { artifactLocation: { uri: uriOf(place.file) }, ...region },
    logicalLocations: [{ fullyQualifiedName: place.pointer }],
  };
}

/** A path as a URI reference (RFC 3986 §4.1): relative paths stay relative to the root of the repository. */
function uriOf(file: string): string {
  if (/^https?:/i.test(file)) return file;
  const path = file.replaceAll("\\", "/").replace(/^\.\//, "");
  const encoded = path.split("/").map(encodeURIComponent).join("/");
  if (/^[A-Za-z]:\//.test(path)) return `file:///${encoded.replace("%3A", ":")}`;
  return path.startsWith("/") ? `file://${encoded}` : encoded;
}
