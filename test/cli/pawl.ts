/** Runs the command as people do: the built one, in a process of its own. */
import { type ChildProcess, type SpawnOptions, spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";

/** Folder of the project. */
export const ROOT = fileURLToPath(new URL("../../", import.meta.url));

const MAIN = fileURLToPath(new URL("../../dist/cli/main.js", import.meta.url));

export interface Run {
  /** Exit code, or the signal that ended it. */
  readonly code: number | NodeJS.Signals | null;
  readonly stdout: string;
  readonly stderr: string;
}

export interface PawlOptions {
  /** Default: the project's folder. */
  readonly cwd?: string;
  /** Added to an environment without colour settings. */
  readonly env?: Readonly<Record<string, string>>;
  /** Standard input. */
  readonly input?: string | Uint8Array;
  /** Options of Node, before the command. */
  readonly node?: readonly string[];
}

/** Starts the command; standard output and error are pipes. */
export function startPawl(args: readonly string[], options: PawlOptions = {}): ChildProcess {
  if (!existsSync(MAIN))
    throw new Error("dist/ is missing: run `npm run build` (npm test does it by itself)");
  const { NO_COLOR: _no, FORCE_COLOR: _force, NODE_OPTIONS: _options, ...env } = process.env;
  const settings: SpawnOptions = { cwd: options.cwd ?? ROOT, env: { ...env, ...options.env } };
  const child = spawn(process.execPath, [...(options.node ?? []), MAIN, ...args], settings);
  // A command that refuses its arguments may be gone before it has read anything.
  child.stdin?.on("error", () => undefined);
  child.stdin?.end(options.input ?? "");
  return child;
}

/** Waits for the end of a command. */
export function endOf(child: ChildProcess): Promise<Run> {
  const output = { stdout: "", stderr: "" };
  for (const name of ["stdout", "stderr"] as const) {
    child[name]?.setEncoding("utf8").on("data", (text: string) => {
      output[name] += text;
    });
  }
  return new Promise((resolve, reject) => {
    child.once("error", reject);
    child.once("close", (code, signal) => resolve({ code: code ?? signal, ...output }));
  });
}

/** Runs the command to its end. */
export function pawl(args: readonly string[], options: PawlOptions = {}): Promise<Run> {
  return endOf(startPawl(args, options));
}
