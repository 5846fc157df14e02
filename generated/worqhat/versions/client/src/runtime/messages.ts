/** What a client tells beside what it returns. */
import type { Host } from "./config.js";
import { deprecationOf } from "./deprecation.js";
import type { LogLevel } from "./options.js";

const LEVELS: readonly LogLevel[] = ["off", "error", "warn", "info", "debug"];

/** Writes to the logger what its level lets through. */
export function log({ options, config }: Host, level: Exclude<LogLevel, "off">, message: string): void {
  const { logger = console, logLevel = "warn" } = options;
  if (LEVELS.indexOf(level) <= LEVELS.indexOf(logLevel)) logger[level](`${config.name}: ${message}`);
}

/**
 * Tells of a response, and once of an operation that will go.
 * @param operation method and path template
 */
export function observe(host: Host, operation: string, { status, headers }: Response): void {
  log(host, "debug", `${operation}: ${status}`);
  const notice = deprecationOf(operation, headers);
  if (!notice || host.memory.has(operation)) return;
  host.memory.set(operation, notice);
  const { onDeprecation = ({ message }) => log(host, "warn", message) } = host.options;
  onDeprecation(notice);
}
