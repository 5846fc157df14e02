/**
 * What a signal does to a run that is writing. Before the swap everything is undone at once; during the swap, a matter
 * of milliseconds, the process first finishes. Then it exits as shells expect: 128 plus the number of the signal.
 */
const EXIT_CODES = { SIGHUP: 129, SIGINT: 130, SIGTERM: 143 } as const;

type Signal = keyof typeof EXIT_CODES;

/** What a guarded task tells the guard. */
export interface InterruptGuard {
  /**
   * Registers what an interruption has to undo. Must not wait for anything: the process ends right after.
   *
   * @param undo the step; called at most once, those registered last first
   */
  onAbandon(undo: () => void): void;
  /**
   * Runs a step that must not stop half way.
   *
   * @param step the step
   * @returns its result; when a signal came meanwhile the process ends instead
   */
  shield<T>(step: () => Promise<T>): Promise<T>;
}

interface State {
  readonly undos: (() => void)[];
  isShielded: boolean;
  isAbandoned: boolean;
}

/** All guarded tasks of the process. Signals are per process, so this cannot be an argument. */
const running = new Set<State>();
let received: Signal | undefined;

/**
 * Runs a task under the guard. Signal handlers are there only while such a task runs.
 *
 * @param task the task; it gets the guard
 * @returns the result of the task
 * @throws what the task throws
 */
export async function guardInterrupts<T>(task: (guard: InterruptGuard) => Promise<T>): Promise<T> {
  const state: State = { undos: [], isShielded: false, isAbandoned: false };
  if (running.size === 0) for (const signal of signals()) process.on(signal, receive);
  running.add(state);
  try {
    return await task({
      onAbandon: (undo) => void state.undos.push(undo),
      shield: (step) => shield(state, step),
    });
  } catch (error) {
    // The files of an abandoned task vanish below it; its complaints mean nothing, and the process is about to end.
    if (state.isAbandoned) await new Promise(() => {});
    throw error;
  } finally {
    running.delete(state);
    if (running.size === 0) for (const signal of signals()) process.off(signal, receive);
  }
}

async function shield<T>(state: State, step: () => Promise<T>): Promise<T> {
  if (state.isAbandoned) await new Promise(() => {});
  state.isShielded = true;
  try {
    return await step();
  } finally {
    state.isShielded = false;
    if (received !== undefined) settle(received);
  }
}

function receive(signal: NodeJS.Signals): void {
  // npm hands on what the terminal has sent already, so one Ctrl-C arrives twice: the first one counts.
  received ??= signals().find((known) => known === signal);
  if (received !== undefined) settle(received);
}

function settle(signal: Signal): void {
  for (const state of running) {
    if (state.isShielded || state.isAbandoned) continue;
    state.isAbandoned = true;
    for (const undo of state.undos.reverse()) {
      try {
        undo();
      } catch {
        // The next run cleans up what is left.
      }
    }
  }
  if (![...running].some((state) => state.isShielded)) process.exit(EXIT_CODES[signal]);
}

function signals(): Signal[] {
  return ["SIGHUP", "SIGINT", "SIGTERM"];
}
