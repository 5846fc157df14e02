import { readFileSync, readlinkSync } from "node:fs";
import { hostname } from "node:os";
import { errorCode } from "./filesystem.js";

/** Who holds a lock, as its file says. */
export interface Holder {
  /** Machine, and on Linux the namespace of process ids: two containers may share a name and not their processes. */
  readonly host: string;
  readonly pid: number;
  /** When the process started, in the system's own unit; empty where it cannot be known. Tells apart a reused id. */
  readonly started: string;
  /** Tells apart two locks of one process. */
  readonly token: string;
}

/** @returns this process as a holder, without a token */
export function describeSelf(): Omit<Holder, "token"> {
  return { host: describeHost(), pid: process.pid, started: startOf(process.pid) };
}

/**
 * Decides whether the holder of a lock has ended.
 *
 * @param holder who holds it; undefined when the file says nothing sensible (it is being written, or was cut short)
 * @param isSilent whether the lock showed no sign of life for long
 * @returns true when the lock may be taken over
 */
export function isGone(holder: Holder | undefined, isSilent: boolean): boolean {
  if (holder === undefined || holder.host !== describeHost()) return isSilent;
  // A process that is alive but stopped (Ctrl-Z) stays silent and goes on later, so silence is no proof here.
  return !isAlive(holder.pid) || holder.started !== startOf(holder.pid);
}

/**
 * @param text content of a lock file
 * @returns the holder, or undefined when the text is not that of a lock
 */
export function parseHolder(text: string): Holder | undefined {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return undefined;
  }
  return isHolder(value) ? value : undefined;
}

function isHolder(value: unknown): value is Holder {
  if (typeof value !== "object" || value === null) return false;
  if (!("host" in value && "pid" in value && "started" in value && "token" in value)) return false;
  const { host, pid, started, token } = value;
  // Signals to 0 and below go to groups of processes.
  const isProcess = typeof pid === "number" && Number.isSafeInteger(pid) && pid > 0;
  return isProcess && typeof host === "string" && typeof started === "string" && typeof token === "string";
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return errorCode(error) !== "ESRCH";
  }
}

function describeHost(): string {
  return `${hostname()} ${readQuietly(() => readlinkSync("/proc/self/ns/pid"))}`;
}

/** Field 22 of `/proc/<pid>/stat`; the second field may hold spaces and brackets, so counting begins behind it. */
function startOf(pid: number): string {
  const text = readQuietly(() => readFileSync(`/proc/${pid}/stat`, "utf8"));
  return text.slice(text.lastIndexOf(")") + 2).split(" ")[19] ?? "";
}

function readQuietly(read: () => string): string {
  try {
    return read();
  } catch {
    return "";
  }
}
