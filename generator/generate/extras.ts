/** Targets beside the client, as a command line names them. */
import { EXTRAS, type Extra } from "../client/extraNames.js";
import { PawlError } from "../diagnostics/errors.js";

/**
 * Reads the targets of `--with`.
 *
 * @param text names, by commas
 * @throws PawlError `usage` for a target that there is not
 */
export function readExtras(text: string): Extra[] {
  const names = text.split(",").map((name) => name.trim());
  return names
    .filter((name) => name !== "")
    .map((name) => {
      const known = EXTRAS.find((extra) => extra === name);
      if (known !== undefined) return known;
      throw new PawlError("usage", `There is no target ${JSON.stringify(name)}`, {
        fix: `Use some of ${EXTRAS.join(", ")}.`,
      });
    });
}
