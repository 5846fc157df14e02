/** How an error reaches the user. */
import type { CommanderError } from "commander";
import { ERROR_CODES, PawlError } from "../diagnostics/errors.js";
import { cleanLine, cleanText } from "../templates/text.js";
import { formatPlace, paint } from "./terminal.js";

/**
 * Prints an error: `file:line:column  message`, and below it what to do. With `--json` on the command line, one JSON
 * object on standard output instead.
 *
 * @returns the exit code: 2 for what the user can mend, 70 for a defect of Pawl
 */
export function printFailure(error: unknown): number {
  if (!(error instanceof PawlError)) {
    const message = error instanceof Error ? error.message : String(error);
    const stack = error instanceof Error ? error.stack : undefined;
    const title = "pawl has failed; this is a defect of pawl, please report it";
    process.stderr.write(`${title}:\n${cleanText(stack ?? message)}\n`);
    if (isJson()) printJson({ code: "defect", title, message, fix: "Report it, with the command line." });
    return 70;
  }
  if (isJson()) {
    const { code, message, place, fix } = error;
    printJson({ code, title: ERROR_CODES[code], message, ...place, fix });
    return 2;
  }
  const place =
    error.place === undefined ? "" : `${paint("bold", formatPlace(error.place), process.stderr)}  `;
  process.stderr.write(
    `${place}${paint("red", "error", process.stderr)}  ${cleanLine(error.message)} (${error.code})\n  ${cleanLine(error.fix)}\n`,
  );
  return 2;
}

/**
 * Ends a command line that the argument parser has answered itself: with help, a version, or what is wrong with it, which
 * is on standard error by then.
 *
 * @returns the exit code: 2 for wrong arguments
 */
export function printUsage(error: CommanderError): number {
  if (error.exitCode === 0) return 0;
  if (isJson()) {
    const message = error.message.replace(/^error: /, "");
    printJson({ code: "usage", title: ERROR_CODES.usage, message, fix: "pawl --help shows the commands." });
  }
  return 2;
}

function isJson(): boolean {
  return process.argv.includes("--json");
}

function printJson(error: object): void {
  process.stdout.write(`${JSON.stringify({ error })}\n`);
}
