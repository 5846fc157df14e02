/** SIGKILL while a version is released, an account moves, or everything is generated: the old state or the new one. */
import { expect, test } from "vitest";
import { killCommand } from "../release/killing.js";

const ROUNDS = Number(process.env.ROUNDS ?? 50);
const SEED = Number(process.env.SEED ?? 7);

test.each(["release", "generate", "pin", "deprecate"] as const)(
  "%s",
  { timeout: 1_800_000 },
  async (name) => {
    const seen = await killCommand(name, ROUNDS, SEED);
    console.log(
      `${name}: ${seen.killed} kills, ${seen.begun} while files were staged or moved; ${seen.old} times the old state, ${seen.new} times the new one`,
    );
    expect(seen.wrong).toEqual([]);
    expect([seen.killed, seen.old + seen.new]).toEqual([ROUNDS, ROUNDS]);
    expect(seen.old).toBeGreaterThan(0);
  },
);
