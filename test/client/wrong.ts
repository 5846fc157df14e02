/** What the compiler says of wrong uses of a client. */
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { compile, makeWorkspace } from "../e2e/compile.js";

/**
 * Compiles calls, each on a line of its own.
 *
 * @param head lines before them
 * @param calls expressions
 * @returns for each call what is said of it, a text for each error
 */
export function complaintsAbout(head: readonly string[], calls: readonly string[]): string[][] {
  const folder = makeWorkspace();
  writeFileSync(join(folder, "package.json"), '{"type":"module"}');
  const file = join(folder, "wrong.ts");
  writeFileSync(file, [...head, ...calls.map((call) => `void ${call};`), ""].join("\n"));
  const said = calls.map((): string[] => []);
  for (const error of compile([file]).split(/\n(?=\S)/)) {
    const [, line = "", text = error] = /wrong\.ts\((\d+),\d+\): error ([\s\S]*)$/.exec(error) ?? [];
    const own = said[Number(line) - 1 - head.length];
    if (own === undefined) throw new Error(`nobody called for: ${error}`);
    own.push(text.trim());
  }
  return said;
}
