/**
 * What was sent: one JSON object a line, only ever appended to. It decides what is not sent again, so each line is on the
 * disk before the next message leaves.
 */
import { open, readFile } from "node:fs/promises";
import { PawlError } from "../../diagnostics/errors.js";

export type Channel = "email" | "webhook";

/** One attempt. */
export interface SentLine {
  /** When, ISO 8601 in UTC. */
  readonly at: string;
  /** Id of the notification: `api@version/account`. */
  readonly id: string;
  readonly channel: Channel;
  readonly to: string;
  readonly outcome: "sent" | "failed" | "bounced";
  readonly detail?: string;
}

/**
 * Reads what was sent before.
 *
 * @returns keys (`keyOf`) of what has arrived; whatever else was tried is to be tried again
 * @throws PawlError `input-unreadable`
 */
export async function readSent(file: string): Promise<ReadonlySet<string>> {
  const text = await readFile(file, "utf8").catch((error: unknown) => {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return "";
    throw new PawlError("input-unreadable", `${file} cannot be read`, {
      fix: "Give yourself the right to read it: without it, messages would be sent twice.",
      place: { file },
      cause: error,
    });
  });
  const sent = new Set<string>();
  for (const line of text.split("\n")) {
    const entry = parseLine(line);
    if (entry?.outcome === "sent") sent.add(keyOf(entry.id, entry.channel));
  }
  return sent;
}

/** @returns what stands for a message to an account in one channel, whatever its address there is by then */
export function keyOf(id: string, channel: Channel): string {
  return `${channel} ${id}`;
}

/**
 * Appends a line and waits until it is on the disk.
 *
 * @throws PawlError `output-unwritable`
 */
export async function appendSent(file: string, line: SentLine): Promise<void> {
  try {
    const handle = await open(file, "a+");
    try {
      // A run that was killed as it wrote may have left half a line.
      const { size } = await handle.stat();
      const last = Buffer.alloc(1, "\n");
      if (size > 0) await handle.read(last, 0, 1, size - 1);
      await handle.appendFile(`${last.toString() === "\n" ? "" : "\n"}${JSON.stringify(line)}\n`);
      await handle.sync();
    } finally {
      await handle.close();
    }
  } catch (cause) {
    throw new PawlError("output-unwritable", `${file} cannot be written`, {
      fix: `Give yourself the right to write it, and add this line, or it is sent again: ${JSON.stringify(line)}`,
      place: { file },
      cause,
    });
  }
}

function parseLine(line: string): { id: string; channel: Channel; outcome: unknown } | undefined {
  try {
    const value: unknown = JSON.parse(line);
    if (typeof value !== "object" || value === null || !("id" in value) || !("channel" in value))
      return undefined;
    const { id, channel } = value;
    if (typeof id !== "string" || (channel !== "email" && channel !== "webhook")) return undefined;
    return { id, channel, outcome: "outcome" in value ? value.outcome : undefined };
  } catch {
    // Half a line of a run that was killed: that message is sent again.
    return undefined;
  }
}
