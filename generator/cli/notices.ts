import type { TargetResult } from "../generate/target.js";
import { cleanLine } from "../templates/text.js";
import { formatPlace, paint } from "./terminal.js";

/** Most notices of one document that are printed; `--json` has all. */
const MOST_NOTICES = 10;

/** Prints what the loader and the model had to say about a document, and what was restored, on standard error. */
export function printNotices(result: Pick<TargetResult, "label" | "edited" | "notices">): void {
  const label = cleanLine(result.label);
  for (const path of result.edited) {
    process.stderr.write(`${label}: ${cleanLine(path)} had been edited by hand; it was generated anew\n`);
  }
  for (const { code, message, pointer, place } of result.notices.slice(0, MOST_NOTICES)) {
    const at = place === undefined ? pointer : formatPlace(place);
    const where = at === undefined ? "" : ` ${paint("dim", cleanLine(at), process.stderr)}`;
    process.stderr.write(
      `${label}: ${paint("yellow", code, process.stderr)} ${cleanLine(message)}${where}\n`,
    );
  }
  const rest = result.notices.length - MOST_NOTICES;
  if (rest > 0) process.stderr.write(`${label}: and ${rest} more; --json lists all\n`);
}
