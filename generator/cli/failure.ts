/** How an error reaches the user. */
import { ERROR_CODES, PawlError } from "../diagnostics/errors.js";
import { cleanLine } from "../templates/text.js";
import { formatPlace, paint } from "./terminal.js";

/**
 * Prints an error: `file:line:column  message`, and below it what to do. With `--json` on the command line, one JSON
 * object on standard output instead.
 *
 * @returns the exit code: 2 for what the user can mend, 70 for a defect of Pawl
 */
export function printFailure(error: unknown): number {
  const isJson = process.argv.includes("--json");
  if (!(error instanceof PawlError)) {
    const message = error instanceof Error ? (error.stack ?? error.message) : String(error);
    process.stderr.write(`pawl has failed; this is a defect of pawl, please report it:\n${message}\n`);
    return 70;
  }
  if (isJson) {
    const { code, message, place, fix } = error;
    process.stdout.write(
      `${JSON.stringify({ error: { code, title: ERROR_CODES[code], message, ...place, fix } })}\n`,
    );
    return 2;
  }
  const place =
    error.place === undefined ? "" : `${paint("bold", formatPlace(error.place), process.stderr)}  `;
  process.stderr.write(
    `${place}${paint("red", "error", process.stderr)}  ${cleanLine(error.message)} (${error.code})\n  ${cleanLine(error.fix)}\n`,
  );
  return 2;
}
