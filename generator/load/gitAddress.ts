/** A revision has no colon; what follows the second one is a path. */
const ADDRESS = /^git:([^:]+):(.+)$/s;

/**
 * @param file as the user gave it
 * @returns whether it names a file of a revision, `git:<rev>:<path>`
 */
export function isGitAddress(file: string): boolean {
  return ADDRESS.test(file);
}

/**
 * @param file `git:<rev>:<path>`
 * @returns its two parts; empty for what is no such address
 */
export function parseGitAddress(file: string): { readonly revision: string; readonly path: string } {
  const [, revision = "", path = ""] = ADDRESS.exec(file) ?? [];
  return { revision, path };
}
