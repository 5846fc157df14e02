/**
 * What accounts cost: 10,000 of them over six versions and five sets of overlays, in time, files and bytes.
 * `node test/bench/accounts.mjs [--accounts N] [--json FILE]`. Markdown goes to standard output.
 */
import { execFileSync } from "node:child_process";
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { performance } from "node:perf_hooks";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { describeMachine } from "./machine.mjs";

const ROOT = fileURLToPath(new URL("../../", import.meta.url));
const MAIN = join(ROOT, "dist/cli/main.js");
const VERSIONS = ["2023-06-16", "2023-12-17", "2024-05-01", "2024-08-21", "2025-08-04", "2025-10-28"];
const SETS = [[], ["no-images"], ["beta-explain"], ["renamed-resources"], ["no-images", "beta-explain"]];

const { values: options } = parseArgs({
  options: { accounts: { type: "string", default: "10000" }, json: { type: "string" } },
});
const count = Number(options.accounts);

/** @param {string} folder @param {readonly string[]} args */
function run(folder, args) {
  const started = performance.now();
  execFileSync(process.execPath, [MAIN, ...args], { cwd: folder, stdio: ["ignore", "ignore", "pipe"] });
  return (performance.now() - started) / 1000;
}

/** Files and bytes below a folder. @param {string} folder */
function measure(folder) {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile());
  const bytes = files.reduce((sum, file) => sum + statSync(join(file.parentPath, file.name)).size, 0);
  return { files: files.length, bytes };
}

const folder = mkdtempSync(join(tmpdir(), "pawl-accounts-"));
try {
  cpSync(join(ROOT, "spec"), join(folder, "spec"), { recursive: true });
  rmSync(join(folder, "spec/accounts"), { recursive: true });
  const plain = run(folder, ["generate"]);
  const versions = measure(join(folder, "generated"));
  mkdirSync(join(folder, "spec/accounts"));
  for (let index = 0; index < count; index++) {
    const version = VERSIONS[index % VERSIONS.length];
    const set = SETS[Math.floor(index / VERSIONS.length) % SETS.length] ?? [];
    const id = `account-${String(index).padStart(5, "0")}`;
    writeFileSync(
      join(folder, `spec/accounts/${id}.yaml`),
      `pin: worqhat@${version}\noverlays: [${set.join(", ")}]\n`,
    );
  }
  const first = run(folder, ["generate"]);
  const second = run(folder, ["generate"]);
  const one = run(folder, ["generate", "--account", "account-00042"]);
  const worqhat = join(folder, "generated/worqhat");
  const builds = measure(join(worqhat, "builds"));
  const pointers = measure(join(worqhat, "accounts"));
  const distinct = readdirSync(join(worqhat, "builds")).length;
  // What an account costs beside the builds: its pointer, and its line in the manifest.
  const own = pointers.bytes / count;
  const figures = {
    machine: describeMachine(),
    count,
    plain,
    first,
    second,
    one,
    distinct,
    versions,
    builds,
    pointers,
    own,
  };
  const mb = (/** @type {number} */ bytes) => `${(bytes / 1e6).toFixed(1)} MB`;
  process.stdout.write(`${count} accounts, ${VERSIONS.length} versions, ${SETS.length} sets of overlays

| | seconds | files | bytes |
| --- | ---: | ---: | ---: |
| the six versions, no account | ${plain.toFixed(1)} | ${versions.files} | ${mb(versions.bytes)} |
| with all accounts: ${distinct} tailored builds | ${first.toFixed(1)} | ${builds.files} | ${mb(builds.bytes)} |
| pointers of the accounts | | ${pointers.files} | ${mb(pointers.bytes)} |
| again, nothing changed | ${second.toFixed(1)} | 0 | 0 |
| one account, nothing changed | ${one.toFixed(1)} | 0 | 0 |

An account costs one file and ${Math.round(own)} bytes. Without sharing it would be ${mb((versions.bytes / VERSIONS.length) * count)}.
`);
  if (options.json !== undefined) writeFileSync(options.json, `${JSON.stringify(figures, undefined, 2)}\n`);
  if (distinct > VERSIONS.length * SETS.length || pointers.files !== count + 1)
    throw new Error("Builds are not shared");
  readFileSync(join(worqhat, "accounts/account-00042/build.json"));
} finally {
  rmSync(folder, { recursive: true, force: true });
}
