/** SARIF 2.1.0 (OASIS), as code scanning reads it. */
import { createHash } from "node:crypto";
import { isAbsolute } from "node:path";
import { pathToFileURL } from "node:url";
import { cleanLine } from "../../templates/text.js";
import type { CheckFinding } from "../finding.js";

const SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json";

/** What each check is about. */
const TITLES: Readonly<Record<CheckFinding["check"], string>> = {
  frozen: "The documents of released versions do not change",
  lint: "Documents follow the style of their API",
  lifecycle: "The dates and status of versions agree with each other and with the policy",
  accounts: "Accounts are valid and on versions that run",
  overlays: "Overlays apply",
  generated: "Generated files are what would be generated now",
};

/**
 * @param findings of a check
 * @param version version of Pawl
 * @returns indented JSON with a final line break
 */
export function renderSarif(findings: readonly CheckFinding[], version: string): string {
  const checks = [...new Set(findings.map((finding) => finding.check))].sort();
  const log = {
    $schema: SCHEMA,
    version: "2.1.0",
    runs: [
      {
        tool: {
          driver: {
            name: "pawl",
            version,
            rules: checks.map((id) => ({ id, shortDescription: { text: TITLES[id] } })),
          },
        },
        columnKind: "utf16CodeUnits",
        results: findings.map((finding) => resultOf(finding, checks.indexOf(finding.check))),
      },
    ],
  };
  return `${JSON.stringify(log, undefined, 2)}\n`;
}

function resultOf({ check, severity, message, place, fix }: CheckFinding, ruleIndex: number): object {
  const region =
    place.line === undefined ? {} : { region: { startLine: place.line, startColumn: place.column ?? 1 } };
  const fingerprint = createHash("sha256").update(`${check}\n${place.file}\n${message}`).digest("hex");
  return {
    ruleId: check,
    ruleIndex,
    level: severity,
    message: { text: `${cleanLine(message)}. ${cleanLine(fix)}` },
    locations: [{ physicalLocation: { artifactLocation: { uri: uriOf(place.file) }, ...region } }],
    partialFingerprints: { "pawl/v1": fingerprint },
  };
}

function uriOf(file: string): string {
  if (isAbsolute(file)) return pathToFileURL(file).href;
  return file.split(/[/\\]/).map(encodeURIComponent).join("/");
}
