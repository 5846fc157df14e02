/** `pawl publish` */
import { dirname } from "node:path";
import { PawlError } from "../../diagnostics/errors.js";
import { holdProject } from "../../output/transaction.js";
import { planPublication } from "../../release/publish/plan.js";
import { type PublishResult, publishPackages } from "../../release/publish/publish.js";
import { cleanLine } from "../../templates/text.js";
import { openRegistry } from "../registry.js";
import { formatTable, Progress } from "../terminal.js";

export interface PublishCommandOptions {
  readonly registry: string;
  readonly api?: string;
  readonly version?: string;
  readonly registryUrl?: string;
  readonly access?: "public" | "restricted";
  readonly otp?: string;
  readonly pack?: string;
  readonly dryRun?: boolean;
  readonly json?: boolean;
}

/** @returns the exit code */
export async function publish(options: PublishCommandOptions): Promise<number> {
  const { api, version, registryUrl, access, otp, pack } = options;
  if (registryUrl !== undefined) checkUrl(registryUrl);
  const isDryRun = options.dryRun === true;
  const run = async (): Promise<PublishResult[]> => {
    const registry = await openRegistry(options.registry);
    const items = await planPublication(registry, {
      ...(api === undefined ? {} : { api }),
      ...(version === undefined ? {} : { version }),
    });
    const progress = new Progress(options.json !== true);
    try {
      return await publishPackages(registry, items, {
        folder: dirname(dirname(registry.file)) || ".",
        isDryRun,
        ...(registryUrl === undefined ? {} : { registryUrl }),
        ...(access === undefined ? {} : { access }),
        ...(otp === undefined ? {} : { otp }),
        ...(pack === undefined ? {} : { packInto: pack }),
        onStage: (stage) => progress.show(stage),
      });
    } finally {
      progress.clear();
    }
  };
  await openRegistry(options.registry);
  // What is published and what is recorded must be of one state: a release or another publish waits, or is refused.
  const results = isDryRun ? await run() : await holdProject(dirname(options.registry), run);
  if (options.json === true)
    process.stdout.write(`${JSON.stringify({ dryRun: isDryRun, packages: results })}\n`);
  else print(results, isDryRun);
  return 0;
}

/** A login must not travel in plain text. */
function checkUrl(text: string): void {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  const isLoopback = /^(localhost|127\.\d+\.\d+\.\d+|\[::1\])$/.test(url?.hostname ?? "");
  if (url?.protocol === "https:" || (url?.protocol === "http:" && isLoopback)) return;
  throw new PawlError("usage", `${JSON.stringify(text)} is not the address of a registry`, {
    fix: "Give an https:// URL (http:// only for this machine).",
  });
}

function print(results: readonly PublishResult[], isDryRun: boolean): void {
  const rows = results.map(({ label, package: name, version, outcome, tags }) => {
    const done = isDryRun && outcome === "published" ? "to publish" : outcome;
    return [label, `${name}@${version}`, done, tags.join(", ") || "-"];
  });
  const columns = ["version", "package", isDryRun ? "would be" : "result", "dist-tags set"];
  process.stdout.write(
    formatTable(
      columns.map((title) => ({ title })),
      rows,
    ),
  );
  for (const { package: name, version, deprecation } of results) {
    if (deprecation === undefined) continue;
    const text = deprecation === "" ? "no longer deprecated" : `deprecated: ${deprecation}`;
    process.stdout.write(`${cleanLine(`${name}@${version} ${text}`)}\n`);
  }
  if (isDryRun) process.stdout.write("Nothing was published (--dry-run).\n");
}
