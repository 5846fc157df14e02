import type { Reporter, TestModule } from "vitest/node";

/** Closes a run with the plain line `N passed, N failed`, and says aloud what was skipped. */
export default class ClosingLine implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], errors: readonly unknown[]): void {
    const states = { passed: 0, failed: errors.length, skipped: 0, pending: 0 };
    for (const module of modules) {
      for (const test of module.children.allTests()) states[test.result().state]++;
      if (module.state() === "failed" && module.errors().length > 0) states.failed++;
    }
    const skipped = states.skipped + states.pending;
    process.stdout.write(
      `\n${states.passed} passed, ${states.failed} failed${skipped > 0 ? `, ${skipped} skipped` : ""}\n`,
    );
  }
}
