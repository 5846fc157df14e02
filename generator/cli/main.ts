#!/usr/bin/env node
/** The `pawl` command. It starts with the argument parser alone; each command loads what it needs. */
import { CommanderError } from "commander";
import { printFailure, printUsage } from "./failure.js";
import { createProgram } from "./program.js";
import { optimiseLate } from "./tuning.js";

optimiseLate();

// Whoever reads has seen enough (`| head`): end without a word, as other programs do by SIGPIPE.
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code === "EPIPE") process.exit();
  throw error;
});

try {
  await createProgram().parseAsync(process.argv);
} catch (error) {
  process.exitCode = error instanceof CommanderError ? printUsage(error) : printFailure(error);
}
