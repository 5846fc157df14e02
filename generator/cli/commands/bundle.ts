/** `pawl bundle` */
import { PawlError } from "../../diagnostics/errors.js";
import { bundle } from "../../load/bundle.js";
import { overlaysOf, resolveAddress } from "../../registry/address.js";
import { writeText } from "../files.js";
import { readStandardInput } from "../input.js";
import { printNotices } from "../notices.js";
import { findRegistry } from "../registry.js";

export interface BundleOptions {
  readonly registry: string;
  readonly output?: string;
  readonly format?: "json" | "yaml";
  readonly allowRemote?: boolean;
  readonly refRoot?: string;
  readonly json?: boolean;
}

/** @returns the exit code */
export async function bundleDocument(name: string, options: BundleOptions): Promise<number> {
  const { output, format = "json", json = false } = options;
  if (json && output === undefined && options.format === "yaml") {
    throw new PawlError("usage", "--json and --format yaml contradict each other", {
      fix: "Leave one out, or write a file with -o FILE.",
    });
  }
  const address = await resolveAddress(name, await findRegistry(options.registry));
  const { file } = address;
  const { dialect, document, sources, notices } = await bundle(file, {
    overlays: overlaysOf(address),
    ...(options.allowRemote === true ? { allowRemote: true } : {}),
    ...(options.refRoot === undefined ? {} : { refRoot: options.refRoot }),
    ...(file === "-" ? { stdin: await readStandardInput() } : {}),
  });
  if (output !== undefined) await writeText(output, await formatDocument(document, format));
  if (json) {
    const told = output === undefined ? { document } : { output };
    process.stdout.write(`${JSON.stringify({ dialect, ...told, sources, notices })}\n`);
    return 0;
  }
  printNotices({ label: file === "-" ? "standard input" : file, edited: [], notices });
  if (output === undefined) process.stdout.write(await formatDocument(document, format));
  return 0;
}

async function formatDocument(document: unknown, format: "json" | "yaml"): Promise<string> {
  if (format === "json") return `${JSON.stringify(document, undefined, 2)}\n`;
  const { dump } = await import("js-yaml");
  return dump(document, { lineWidth: 110, noRefs: true });
}
