/** Runs a process and says what it cost. */
import { spawnSync } from "node:child_process";
import { existsSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const PROBE = fileURLToPath(new URL("probe.cjs", import.meta.url));
const GNU_TIME = "/usr/bin/time";
const LIMIT_MS = 600_000;

/**
 * @typedef {object} Command
 * @property {string} file executable
 * @property {readonly string[]} args
 * @property {string} cwd
 * @property {Readonly<Record<string, string>>} [env] added to the environment
 *
 * @typedef {object} Sample
 * @property {number} wall seconds
 * @property {number} cpu seconds, user and system, of the process and of the children that it waited for
 * @property {number} rss peak resident memory of the largest process, in MB (10^6 bytes)
 *
 * @typedef {object} Outcome
 * @property {Sample} sample
 * @property {number} code exit code; -1 when the process was killed
 * @property {string} stdout
 * @property {string} stderr
 */

/**
 * Measures processes: GNU time where there is one, which counts everything below the process, else a module that is
 * loaded into it and reports when it ends.
 */
export class Meter {
  #file;
  #hasTime;

  /** @param {string} folder for the meter's own file */
  constructor(folder) {
    this.#file = join(folder, "usage");
    this.#hasTime = isGnuTime();
  }

  /** How the figures are taken, for the report. */
  get method() {
    return this.#hasTime ? "GNU time" : "process.resourceUsage() at exit, without children that are not Node";
  }

  /**
   * @param {Command} command
   * @returns {Outcome}
   */
  run(command) {
    rmSync(this.#file, { force: true });
    const env = { ...process.env, NO_COLOR: "1", CI: "1", ...command.env };
    const timed = this.#hasTime
      ? { file: GNU_TIME, args: ["-f", "%U %S %M", "-o", this.#file, command.file, ...command.args], env }
      : {
          file: command.file,
          args: command.args,
          env: { ...env, NODE_OPTIONS: `--require ${JSON.stringify(PROBE)}`, PAWL_BENCH_PROBE: this.#file },
        };
    const started = process.hrtime.bigint();
    const result = spawnSync(timed.file, timed.args, {
      cwd: command.cwd,
      env: timed.env,
      encoding: "utf8",
      maxBuffer: 64 * 1024 * 1024,
      timeout: LIMIT_MS,
      stdio: ["ignore", "pipe", "pipe"],
    });
    const wall = Number(process.hrtime.bigint() - started) / 1e9;
    if (result.error !== undefined && result.status === null) {
      return { sample: { wall, cpu: 0, rss: 0 }, code: -1, stdout: "", stderr: String(result.error) };
    }
    const usage = this.#hasTime ? readTime(this.#file) : readProbe(this.#file);
    return {
      sample: { wall, ...usage },
      code: result.status ?? -1,
      stdout: result.stdout,
      stderr: result.stderr,
    };
  }
}

function isGnuTime() {
  if (!existsSync(GNU_TIME)) return false;
  const { stdout, stderr } = spawnSync(GNU_TIME, ["--version"], { encoding: "utf8" });
  return `${stdout}${stderr}`.includes("GNU");
}

/** The last line is ours; above it GNU time tells about an exit code that is not 0. @param {string} file */
function readTime(file) {
  const [user, system, kib] = (readFileSync(file, "utf8").trim().split("\n").at(-1) ?? "")
    .split(" ")
    .map(Number);
  return { cpu: (user ?? 0) + (system ?? 0), rss: ((kib ?? 0) * 1024) / 1e6 };
}

/** @param {string} file */
function readProbe(file) {
  const lines = existsSync(file) ? readFileSync(file, "utf8").trim().split("\n") : [];
  const usages = lines.map((line) => JSON.parse(line));
  return {
    cpu: usages.reduce((sum, usage) => sum + usage.cpu, 0),
    rss: (Math.max(0, ...usages.map((usage) => usage.rss)) * 1024) / 1e6,
  };
}
