import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { isCurrent } from "../../generator/output/check.js";
import { writeTarget } from "../../generator/output/writer.js";
import { compileWriter, ended, heard, runScript } from "./child.js";
import { filesOf, makeFolder, put, snapshot, stampOf } from "./folders.js";

/** Runs writeTarget with a disk that stops at a place until the signal has been sent. */
const SCRIPT = `
  const [target, operation, pattern, delay] = args;
  const stop = async (...call) => {
    if (new RegExp(pattern).test(call.slice(0, 2).join(" "))) {
      say("there");
      await new Promise((resolve) => setTimeout(resolve, Number(delay)));
    }
    return fs[operation](...call);
  };
  await writeTarget(target, filesOf({ "a/b.ts": "new", "c.ts": "new" }), stampOf("new"), {
    fileSystem: { ...fs, [operation]: stop },
  });
  say("done");
  await new Promise((resolve) => setTimeout(resolve, 5000));`;

describe("a signal", () => {
  let compiled = "";
  beforeAll(() => {
    compiled = compileWriter();
  });

  test.each([
    ["SIGINT", 130],
    ["SIGTERM", 143],
    ["SIGHUP", 129],
  ] as const)("%s while files are prepared leaves no trace and exits with %i", async (signal, code) => {
    const above = makeFolder();
    const child = runScript(compiled, SCRIPT, join(above, "x/client"), "writeFile", "c\\.ts", "60000");
    await heard(child, "there");
    const end = ended(child);
    child.kill(signal);
    expect(await end).toBe(code);
    expect(await snapshot(above)).toEqual({});
  });

  test.each([
    ["swap", {}],
    ["in place", { "mine.txt": "mine" }],
  ])("while files are put in place lets them all be put there (%s)", async (_name, user) => {
    const above = makeFolder();
    const target = join(above, "client");
    await writeTarget(target, filesOf({ "a/b.ts": "old", "d.ts": "old" }), stampOf("old"));
    await put(target, user);
    const child = runScript(compiled, SCRIPT, target, "rename", "next", "300");
    await heard(child, "there");
    const end = ended(child);
    // Ctrl-C under npm arrives twice.
    child.kill("SIGINT");
    child.kill("SIGINT");
    expect(await end).toBe(130);
    expect(await snapshot(target)).toMatchObject({ "a/b.ts": "new", "c.ts": "new", ...user });
    expect(await isCurrent(target, stampOf("new"))).toBe(true);
    expect(Object.keys(await snapshot(above)).filter((path) => /pawl/.test(path))).toEqual([]);
  });

  test("after the writing is none of the writer's business", async () => {
    const child = runScript(compiled, SCRIPT, join(makeFolder(), "client"), "rename", "never", "0");
    await heard(child, "done");
    const end = ended(child);
    child.kill("SIGTERM");
    expect(await end).toBe("SIGTERM");
  });
});
