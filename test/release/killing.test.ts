/** A few of the rounds of `test/long/versions.test.ts`. */
import { expect, test } from "vitest";
import { killCommand } from "./killing.js";

const ROUNDS = 2;

test.each(["release", "generate", "pin"] as const)(
  "SIGKILL during %s leaves the old state or the new one",
  {
    timeout: 180_000,
  },
  async (name) => {
    const seen = await killCommand(name, ROUNDS, 3);
    expect(seen.wrong).toEqual([]);
    expect([seen.killed, seen.old + seen.new]).toEqual([ROUNDS, ROUNDS]);
  },
);
