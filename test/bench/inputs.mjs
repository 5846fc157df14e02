/** The documents that are measured: real ones, of three sizes. */
import { existsSync, statSync } from "node:fs";
import { fileURLToPath } from "node:url";

export const ROOT = fileURLToPath(new URL("../../", import.meta.url));
const CORPUS = fileURLToPath(new URL("../../../shared/corpus/", import.meta.url));

/**
 * @typedef {object} Input
 * @property {string} id
 * @property {string} title
 * @property {string} file
 * @property {number} bytes
 */

const CHOICE = [
  { id: "petstore", title: "Petstore", path: "readme/3.0-petstore.json" },
  // Every peer takes this one; others of its size are refused by one peer or another.
  { id: "discord", title: "Discord", path: "discord/2026-07.json" },
  { id: "github", title: "GitHub", path: "github/api.github.com.json" },
];

/**
 * @returns {Input[] | undefined} undefined when the corpus is not there
 */
export function findInputs() {
  const inputs = CHOICE.map(({ id, title, path }) => ({ id, title, file: `${CORPUS}${path}` }));
  if (!inputs.every(({ file }) => existsSync(file))) return undefined;
  return inputs.map((input) => ({ ...input, bytes: statSync(input.file).size }));
}
