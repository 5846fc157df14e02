import { cpus, release, totalmem, type } from "node:os";

/**
 * One line that says what the figures were measured on. It holds no date and no host name.
 *
 * @returns {string}
 */
export function describeMachine() {
  const processors = cpus();
  const model = (processors[0]?.model ?? "unknown processor").replace(/\s+/g, " ").trim();
  const memory = (totalmem() / 1024 ** 3).toFixed(1);
  return `${model}, ${processors.length} cores, ${memory} GB, ${type()} ${release()} ${process.arch}, Node ${process.version}`;
}
