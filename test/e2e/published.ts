/** What those do who install a published client, and what checks a package from outside. */
import { execFile } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";
import { publint } from "publint";
import { formatMessage } from "publint/utils";
import { ROOT } from "../cli/pawl.js";
import type { TestRegistry } from "./npmRegistry.js";
import { makeFolder } from "./project.js";

const run = promisify(execFile);

/** Complaints of publint and of arethetypeswrong about a tarball, and names of files that do not belong into it. */
export async function checkTarball(tarball: string): Promise<unknown[]> {
  const folder = makeFolder();
  await run("tar", ["-xzf", tarball, "-C", folder]);
  const packageFolder = join(folder, "package");
  const { messages, pkg } = await publint({ pkgDir: packageFolder, strict: true, pack: false });
  const attw = join(ROOT, "node_modules/@arethetypeswrong/cli/dist/index.js");
  const args = [attw, tarball, "--profile", "esm-only", "--format", "json"];
  const { stdout } = await run(process.execPath, args, { maxBuffer: 1e8 }).catch(
    (error: { stdout: string }) => error,
  );
  const { analysis } = JSON.parse(stdout) as {
    readonly analysis: { readonly problems: readonly { readonly resolutionKind?: string }[] };
  };
  // An ESM package is not meant for the resolutions that know no ESM.
  const problems = analysis.problems.filter(
    ({ resolutionKind }) => resolutionKind !== "node10" && resolutionKind !== "node16-cjs",
  );
  const { stdout: list } = await run("tar", ["-tzf", tarball]);
  const strange = list
    .trim()
    .split("\n")
    .filter((path) => !/^package\/(package\.json|README\.md|(dist|src)\/.+)$/.test(path));
  return [...messages.map((message) => formatMessage(message, pkg)), ...problems, ...strange];
}

export interface Consumer {
  readonly stdout: string;
  /** What npm told while it installed. */
  readonly installed: string;
  /** `packages` of the lock file. */
  readonly lock: Readonly<Record<string, unknown>>;
}

/**
 * A project that installs packages, and installs them again from its lock file alone, as a colleague would; then runs.
 *
 * @param packages what to install by the name that the program imports
 */
export async function runConsumer(
  registry: TestRegistry,
  packages: Readonly<Record<string, string>>,
  program: string,
): Promise<Consumer> {
  const folder = makeFolder();
  writeFileSync(join(folder, "package.json"), '{"name":"consumer","private":true,"type":"module"}');
  const wanted = Object.entries(packages).map(([name, spec]) =>
    spec.startsWith("npm:") ? `${name}@${spec}` : spec,
  );
  const { stdout, stderr } = await registry.npm(folder, "install", ...wanted);
  await registry.npm(folder, "ci");
  writeFileSync(join(folder, "main.js"), program);
  const result = await run(process.execPath, ["main.js"], { cwd: folder });
  const { packages: lock } = JSON.parse(readFileSync(join(folder, "package-lock.json"), "utf8")) as {
    readonly packages: Readonly<Record<string, unknown>>;
  };
  return { stdout: result.stdout, installed: stdout + stderr, lock };
}
