/** `pawl generate --watch` */
import { dirname } from "node:path";
import { performance } from "node:perf_hooks";
import { type RunOptions, runTarget } from "../generate/run.js";
import type { Target } from "../generate/target.js";
import { printFailure } from "./failure.js";
import { printNotices } from "./notices.js";

/** Runs a task while no other run changes the project. */
type Hold = <T>(task: () => Promise<T>) => Promise<T>;

/** How long to wait for further changes after one, in milliseconds: editors write in several steps. */
const SETTLE = 80;

/**
 * Generates, and again whenever a file beside a document or a template changes, until Ctrl-C. A document that cannot be
 * read is reported and waited for.
 *
 * @param hold holds the project for the time of one target, where it is one
 * @returns never, but for the type: the process ends by a signal
 */
export async function watchTargets(
  targets: readonly Target[],
  run: RunOptions,
  hold: Hold = (task) => task(),
): Promise<number> {
  const { watch } = await import("chokidar");
  const folders = new Set(targets.map((target) => dirname(target.file)));
  for (const { load } of targets) for (const file of load.overlays ?? []) folders.add(dirname(file));
  if (run.templates !== undefined) folders.add(run.templates);
  const changes = watch([...folders], {
    ignoreInitial: true,
    ignored: (path, stats) => stats?.isFile() === true && !/\.(ya?ml|json|hbs)$/i.test(path),
  });
  await generateAll(targets, run, hold);
  process.stdout.write("Watching for changes; Ctrl-C ends it.\n");
  let timer: NodeJS.Timeout | undefined;
  let queue = Promise.resolve();
  changes.on("all", () => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      queue = queue.then(() => generateAll(targets, run, hold));
    }, SETTLE);
  });
  return new Promise<number>(() => undefined);
}

async function generateAll(targets: readonly Target[], run: RunOptions, hold: Hold): Promise<void> {
  for (const target of targets) {
    const started = performance.now();
    try {
      const result = await hold(() => runTarget(target, run));
      if (result.outcome === "unchanged") continue;
      const seconds = ((performance.now() - started) / 1000).toFixed(1);
      process.stdout.write(
        `${result.label}: ${result.written.length} files written, ${result.removed.length} removed (${seconds} s)\n`,
      );
      printNotices(result);
    } catch (error) {
      printFailure(error);
    }
  }
}
