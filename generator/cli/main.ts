#!/usr/bin/env node
/** The `pawl` command. It starts with the argument parser alone; each command loads what it needs. */
import { CommanderError } from "commander";
import { printFailure } from "./failure.js";
import { createProgram } from "./program.js";

try {
  await createProgram().parseAsync(process.argv);
} catch (error) {
  // Commander has printed help, a version or what is wrong with the arguments itself.
  process.exitCode = error instanceof CommanderError ? (error.exitCode === 0 ? 0 : 2) : printFailure(error);
}
