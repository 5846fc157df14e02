import { type ChildProcess, spawn } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import ts from "typescript";

const GENERATOR = fileURLToPath(new URL("../../generator/", import.meta.url));

/**
 * Compiles the writer, which needs nothing but Node, into a folder of its own, so that real processes can run it
 * without a build.
 */
export function compileWriter(): string {
  const out = mkdtempSync(join(tmpdir(), "pawl-writer-"));
  writeFileSync(join(out, "package.json"), '{"type":"module"}');
  for (const stage of ["output", "diagnostics"]) {
    mkdirSync(join(out, stage));
    for (const name of readdirSync(join(GENERATOR, stage)).filter((entry) => entry.endsWith(".ts"))) {
      const source = readFileSync(join(GENERATOR, stage, name), "utf8");
      const options = { module: ts.ModuleKind.ESNext, target: ts.ScriptTarget.ES2023 };
      const { outputText } = ts.transpileModule(source, { compilerOptions: options });
      writeFileSync(join(out, stage, name.replace(/\.ts$/, ".js")), outputText);
    }
  }
  return out;
}

/** Runs a script beside the compiled writer; its `say` sends a line to the parent. */
export function runScript(compiled: string, script: string, ...args: string[]): ChildProcess {
  const code = `
    import * as fs from "node:fs/promises";
    import { writeTarget } from "${compiled}/output/writer.js";
    const [, ...args] = process.argv;
    const say = (text) => process.stdout.write(text + "\\n");
    const stampOf = (hash) => ({ generator: { name: "pawl", version: "0.1.0" }, input: { hash }, options: "o", templates: "t" });
    const filesOf = (contents) => Object.entries(contents).map(([path, content]) => ({ path, content }));
    ${script}`;
  return spawn(process.execPath, ["--input-type=module", "-e", code, "--", ...args], {
    stdio: ["ignore", "pipe", "pipe"],
  });
}

/** Waits for a line on the output of a process. */
export function heard(child: ChildProcess, word: string): Promise<void> {
  return new Promise((resolve, reject) => {
    let text = "";
    let complaints = "";
    child.stdout?.on("data", (chunk) => {
      text += String(chunk);
      if (text.split("\n").includes(word)) resolve();
    });
    child.stderr?.on("data", (chunk) => {
      complaints += String(chunk);
    });
    child.once("close", () => reject(new Error(`ended without saying ${word}: ${complaints}`)));
  });
}

/** Waits for the end of a process: its exit code, or the signal that killed it. */
export function ended(child: ChildProcess): Promise<number | NodeJS.Signals | null> {
  return new Promise((resolve) => {
    child.once("close", (code, signal) => resolve(code ?? signal));
  });
}
