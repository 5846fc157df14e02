import { randomUUID } from "node:crypto";
import { readFileSync, unlinkSync } from "node:fs";
import { setTimeout as sleep } from "node:timers/promises";
import { PawlError } from "../diagnostics/errors.js";
import { ABSENT, type FileSystem, tolerate } from "./filesystem.js";
import { describeSelf, type Holder, isGone, parseHolder } from "./holder.js";

/** How often the holder shows that it is alive, in milliseconds. */
const BEAT = 1_500;
/** A holder that cannot be asked and was silent for so long, in milliseconds, is taken for dead. */
const SILENCE = 6_000;
/** A lock file without content, older than this, in milliseconds, was left by a process that died as it made it. */
const BIRTH = 500;

/** A lock that this process holds. */
export interface Lock {
  release(): Promise<void>;
  /** The same without waiting, for the moment when the process ends. */
  releaseNow(): void;
}

/**
 * Takes the lock of a target folder, and waits for it if need be. The lock is a file that says who holds it: where the
 * holder is a process of this machine that has ended (killed, crashed), the lock is taken over at once. A lock that
 * only ages (as proper-lockfile has it) would let the run after a crash wait for seconds.
 *
 * @param file the lock file; its folder exists
 * @param shown the target folder as the user gave it
 * @param wait how long to wait, in milliseconds
 * @param fileSystem the disk
 * @returns the lock
 * @throws PawlError `output-locked` when another run still has it after that time
 */
export async function acquireLock(
  file: string,
  shown: string,
  wait: number,
  fileSystem: FileSystem,
): Promise<Lock> {
  const self: Holder = { ...describeSelf(), token: randomUUID() };
  const deadline = Date.now() + wait;
  const watch = new SilenceWatch();
  for (;;) {
    if (await create(file, self, fileSystem)) return keepAlive(file, self, fileSystem);
    const found = await look(file, fileSystem);
    if (found === undefined) continue;
    const isSilent = watch.lastsFor(found.beat, found.holder === undefined ? BIRTH : SILENCE);
    if (isGone(found.holder, isSilent)) {
      await takeAway(file, found.holder?.token, fileSystem);
      continue;
    }
    if (Date.now() >= deadline) throw lockedError(file, shown, found.holder);
    await sleep(Math.min(100, Math.max(10, deadline - Date.now())));
  }
}

/** Measures silence by our own clock, for the clocks of two machines (and of a network disk) may differ. */
class SilenceWatch {
  #beat = "";
  #since = Date.now();

  lastsFor(beat: string, duration: number): boolean {
    if (beat !== this.#beat) {
      this.#beat = beat;
      this.#since = Date.now();
    }
    return Date.now() - this.#since >= duration;
  }
}

async function create(file: string, self: Holder, fileSystem: FileSystem): Promise<boolean> {
  const handle = await tolerate(["EEXIST"], () => fileSystem.open(file, "wx"));
  if (handle === undefined) return false;
  try {
    await handle.writeFile(`${JSON.stringify(self)}\n`);
  } finally {
    await handle.close();
  }
  // Who is too slow at this (a machine that was asleep) may find the lock taken over.
  return (await look(file, fileSystem))?.holder?.token === self.token;
}

async function look(
  file: string,
  fileSystem: FileSystem,
): Promise<{ holder: Holder | undefined; beat: string } | undefined> {
  return tolerate(ABSENT, async () => {
    const stats = await fileSystem.lstat(file);
    const holder = parseHolder(await fileSystem.readFile(file, "utf8"));
    return { holder, beat: `${stats.mtimeMs} ${stats.ino} ${holder?.token ?? ""}` };
  });
}

/**
 * Removes a dead lock. Another waiter may have done so and taken the lock in the meantime; hence the file is first
 * renamed, which only one can do, and looked at again.
 */
async function takeAway(file: string, token: string | undefined, fileSystem: FileSystem): Promise<void> {
  const aside = `${file}.${randomUUID()}`;
  await tolerate(ABSENT, async () => {
    await fileSystem.rename(file, aside);
    const moved = parseHolder(await fileSystem.readFile(aside, "utf8"));
    if (moved?.token !== token) await tolerate(["EEXIST"], () => fileSystem.link(aside, file));
    await fileSystem.unlink(aside);
  });
}

function keepAlive(file: string, self: Holder, fileSystem: FileSystem): Lock {
  const timer = setInterval(() => {
    const now = new Date();
    // A missed beat is no reason to stop; a lock that was taken over shows in release().
    fileSystem.utimes(file, now, now).catch(() => {});
  }, BEAT);
  timer.unref();
  return {
    release: async () => {
      clearInterval(timer);
      await tolerate(ABSENT, async () => {
        if (parseHolder(await fileSystem.readFile(file, "utf8"))?.token === self.token)
          await fileSystem.unlink(file);
      });
    },
    releaseNow: () => {
      clearInterval(timer);
      if (parseHolder(readFileSync(file, "utf8"))?.token === self.token) unlinkSync(file);
    },
  };
}

function lockedError(file: string, shown: string, holder: Holder | undefined): PawlError {
  const who = holder === undefined ? "Another run" : `Another run (process ${holder.pid})`;
  return new PawlError("output-locked", `${who} is writing to ${shown}`, {
    fix: `Wait until it has ended, or delete ${file} if no such run exists.`,
    place: { file: shown },
  });
}
