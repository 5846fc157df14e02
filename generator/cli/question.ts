/** Questions to whoever sits at the terminal. */
import { createInterface } from "node:readline/promises";
import { PawlError } from "../diagnostics/errors.js";

/**
 * Asks a question that is answered with yes or no.
 *
 * @param question one line
 * @returns whether the answer was yes; anything else is no
 * @throws PawlError `usage` where nobody sits there
 */
export async function confirm(question: string): Promise<boolean> {
  if (process.stdin.isTTY !== true || process.stderr.isTTY !== true) {
    throw new PawlError("usage", "There is no terminal to ask at", {
      fix: "Say --yes to go ahead, or --dry-run to look only.",
    });
  }
  const terminal = createInterface({ input: process.stdin, output: process.stderr });
  try {
    return /^y(?:es)?$/i.test((await terminal.question(`${question} [y/N] `)).trim());
  } finally {
    terminal.close();
  }
}
