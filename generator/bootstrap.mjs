/**
 * `npm start` and `npm test` on a fresh clone: installs the dependencies when they are not those of the lock file,
 * builds when the sources are newer than the build, then runs what was asked for. Plain JavaScript without
 * dependencies, since nothing is installed when it starts.
 */
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("..", import.meta.url));
const [task, ...args] = process.argv.slice(2);

/** What each task runs once everything is in place. */
const TASKS = {
  start: [["dist/cli/main.js", "generate", "--all", "--force"]],
  test: [["node_modules/vitest/vitest.mjs", "run", ...args]],
};

checkNode();
if (!Object.hasOwn(TASKS, task)) fail(`unknown task ${task}; use one of ${Object.keys(TASKS).join(", ")}`);
ensure(
  "install",
  hashFiles(["package.json", "package-lock.json"]),
  () => existsSync(join(root, "node_modules", "typescript")),
  () => run("npm", ["ci", "--ignore-scripts", "--no-audit", "--no-fund"]),
);
ensure(
  "build",
  hashFiles(sources()),
  () => existsSync(join(root, "dist", "cli", "main.js")),
  () => run(process.execPath, ["node_modules/typescript/bin/tsc", "-p", "generator/tsconfig.build.json"]),
);
for (const command of TASKS[task]) run(process.execPath, command);

function checkNode() {
  const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);
  if (major < 20 || (major === 20 && minor < 19))
    fail(`Node 20.19 or later is needed; this is ${process.versions.node}`);
}

/** Runs a step unless its stamp says that it was done for the same inputs. */
function ensure(step, hash, isThere, work) {
  const stamp = join(root, "node_modules", ".cache", "pawl", `${step}.stamp`);
  if (isThere() && existsSync(stamp) && readFileSync(stamp, "utf8") === hash) return;
  process.stderr.write(`${step} …\n`);
  work();
  mkdirSync(dirname(stamp), { recursive: true });
  writeFileSync(stamp, hash);
}

function run(command, parameters) {
  const isWindowsScript = process.platform === "win32" && command === "npm";
  const result = spawnSync(command, parameters, { cwd: root, stdio: "inherit", shell: isWindowsScript });
  if (result.error !== undefined) fail(result.error.message);
  if (result.status !== 0) process.exit(result.status ?? 1);
}

function sources() {
  const files = readdirSync(join(root, "generator"), { recursive: true })
    .map((path) => join("generator", path))
    .filter((path) => /\.(ts|json)$/.test(path));
  return ["package-lock.json", "tsconfig.json", ...files.sort()];
}

function hashFiles(paths) {
  const digest = createHash("sha256");
  for (const path of paths) digest.update(`${path}\n`).update(readFileSync(join(root, path)));
  return digest.digest("hex");
}

function fail(message) {
  process.stderr.write(`${message}\n`);
  process.exit(1);
}
