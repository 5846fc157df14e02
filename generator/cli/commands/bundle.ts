/** `pawl bundle` */
import { writeFile } from "node:fs/promises";
import { PawlError } from "../../diagnostics/errors.js";
import { bundle } from "../../load/bundle.js";
import { overlaysOf, resolveAddress } from "../../registry/address.js";
import { readStandardInput } from "../input.js";
import { findRegistry } from "../registry.js";

export interface BundleOptions {
  readonly registry: string;
  readonly output?: string;
  readonly format: "json" | "yaml";
  readonly allowRemote?: boolean;
  readonly refRoot?: string;
}

/** @returns the exit code */
export async function bundleDocument(document: string, options: BundleOptions): Promise<number> {
  const address = await resolveAddress(document, await findRegistry(options.registry));
  const { file } = address;
  const bundled = await bundle(file, {
    overlays: overlaysOf(address),
    ...(options.allowRemote === true ? { allowRemote: true } : {}),
    ...(options.refRoot === undefined ? {} : { refRoot: options.refRoot }),
    ...(file === "-" ? { stdin: await readStandardInput() } : {}),
  });
  const text = await format(bundled.document, options.format);
  if (options.output === undefined) process.stdout.write(text);
  else await write(options.output, text);
  return 0;
}

async function format(document: unknown, format: BundleOptions["format"]): Promise<string> {
  if (format === "json") return `${JSON.stringify(document, undefined, 2)}\n`;
  const { dump } = await import("js-yaml");
  return dump(document, { lineWidth: 110, noRefs: true });
}

async function write(path: string, text: string): Promise<void> {
  try {
    await writeFile(path, text);
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new PawlError("output-unwritable", `${path} cannot be written: ${reason}`, {
      fix: "Choose another file, or change its rights.",
      cause,
    });
  }
}
