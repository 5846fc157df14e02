import { cpSync, mkdirSync, mkdtempSync, realpathSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

/** The fixture: two APIs with five versions, all in order. */
export const GOOD = fileURLToPath(new URL("../fixtures/registry/good/registry.yaml", import.meta.url));

/** A copy of the fixture that a test may change. */
export function copyGood(): string {
  const folder = makeSpec({});
  cpSync(dirname(GOOD), folder, { recursive: true });
  return folder;
}

/** A folder with these files; returns its path. */
export function makeSpec(files: Record<string, string>): string {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), "pawl-registry-")));
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  }
  return folder;
}
