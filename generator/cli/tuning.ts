/** How V8 runs a command that lives for a second or two. */
import { setFlagsFromString } from "node:v8";

/** Versions of V8 that know the flag (Node 20 to 24); others would print that they do not. */
const KNOWN = { from: 11, to: 13 };

/** Fifteen times the default of V8 11.3, in bytes of bytecode that a function runs before it is optimised. */
const BUDGET = 1_000_000;

/**
 * Lets V8 optimise only what runs long. By default it compiles hundreds of functions that are then used for some
 * milliseconds: of the 3.5 s of CPU time of `pawl diff` between two versions of GitHub's API these were 1.5 s, of the 4 s of
 * `pawl generate --all --force` 1.4. Only for commands, which own their process, never for the library.
 */
export function optimiseLate(): void {
  const version = Number.parseInt(process.versions.v8, 10);
  if (version >= KNOWN.from && version <= KNOWN.to) setFlagsFromString(`--interrupt-budget=${BUDGET}`);
}
