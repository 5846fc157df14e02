/** What the README shows of the life of a version is what the commands print. */
import { cpSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { pawl, ROOT } from "../cli/pawl.js";
import { generateHere } from "./generating.js";
import { makeFolder } from "./project.js";

interface Step {
  readonly command: string;
  readonly output: string;
}

/** The commands of a section, in their order, and what stands below each. */
function stepsOf(title: string): Step[] {
  const text = readFileSync(join(ROOT, "README.md"), "utf8");
  const [, section = ""] = text.split(`${title}\n`);
  const [own = ""] = section.split(/^##/m);
  // Each fence opens a block or closes one; those without a language are of a terminal.
  const fenced = own.split(/^```(.*)$/m);
  const blocks = fenced.flatMap((part, index) =>
    index % 4 === 2 && fenced[index - 1] === "" ? [part.slice(1)] : [],
  );
  return blocks.flatMap((block) =>
    block
      .split(/^\$ /m)
      .slice(1)
      .map((step) => {
        const end = step.indexOf("\n");
        return { command: step.slice(0, end), output: step.slice(end + 1).trimEnd() };
      }),
  );
}

/** How many files a client has is another matter, and changes with it. */
function stable(output: string): string {
  return output.replaceAll(/\d+ files?\b/g, "N files");
}

async function run(command: string, cwd: string): Promise<string> {
  const [program, ...args] = command.split(" ");
  if (program === "cat") return readFileSync(join(cwd, args[0] ?? ""), "utf8").trimEnd();
  expect([program, args[0]]).toEqual(["npx", "pawl"]);
  const { stdout, stderr } = await pawl(args.slice(1), { cwd });
  return (stderr + stdout).trimEnd();
}

test("the life of a version", { timeout: 120_000 }, async () => {
  const folder = makeFolder();
  cpSync(join(ROOT, "test/fixtures/life"), folder, { recursive: true });
  await generateHere(folder);
  const steps = stepsOf("### The life of a version");
  expect(steps.map(({ command }) => command.split(" ")[2] ?? command)).toEqual(
    expect.arrayContaining(["release", "notify", "pin", "deprecate", "accounts", "check", "sunset"]),
  );
  for (const { command, output } of steps)
    expect(`$ ${command}\n${stable(await run(command, folder))}`).toBe(`$ ${command}\n${stable(output)}`);
});

test("the accounts of the WorqHat API", { timeout: 60_000 }, async () => {
  const steps = stepsOf("## Accounts, and the life of a version");
  expect(steps.length).toBeGreaterThan(0);
  for (const { command, output } of steps) expect(await run(command, ROOT)).toBe(output);
});

test("what a version breaks in the code of a project", { timeout: 60_000 }, async () => {
  const folder = makeFolder();
  cpSync(join(ROOT, "spec"), join(folder, "spec"), { recursive: true });
  cpSync(join(ROOT, "test/fixtures/impact/app"), join(folder, "app"), { recursive: true });
  const steps = stepsOf("### What it breaks in your code");
  expect(steps.length).toBeGreaterThan(0);
  for (const { command, output } of steps) expect(await run(command, folder)).toBe(output);
});
