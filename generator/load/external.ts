import { realpath } from "node:fs/promises";
import { dirname, resolve } from "node:path";
import { PawlError } from "../diagnostics/errors.js";
import type { Bundled } from "./bundled.js";
import { crawl, type Pulled } from "./crawl.js";
import { compareText, Files, relativePath } from "./files.js";
import type { Findings } from "./findings.js";
import { type Inspected, inspect } from "./inspect.js";
import { hideData } from "./opaque.js";
import type { Origin } from "./origins.js";
import { formatPointer, getAt } from "./pointer.js";
import { bundleFiles } from "./redocly.js";
import { restoreSections, secureSections } from "./sections.js";
import { copyShared, measureAliases } from "./shape.js";
import { errorAt, type Source } from "./source.js";
import type { LoadOptions } from "./types.js";
import { getMember, isObject } from "./value.js";

/**
 * Makes a description with references to other files self-contained.
 * @param entry entry file; its value is changed in place
 * @param inspected what is known of it
 * @param options which references may be followed
 * @throws PawlError for the first reference that may not be followed or leads to nothing usable
 */
export async function bundleExternal(
  entry: Source,
  inspected: Inspected,
  options: LoadOptions,
): Promise<Bundled> {
  const { root, findings } = inspected;
  const folder = entry.path === undefined ? process.cwd() : dirname(entry.path);
  const refRoot = options.refRoot === undefined ? folder : await findRoot(options.refRoot);
  const files = new Files(entry, {
    allowRemote: options.allowRemote === true,
    entry: entry.path,
    refRoot,
    refRootWritten: resolve(options.refRoot ?? folder),
    realpath: (path) => entry.tree?.realpath(path) ?? realpath(path),
  });
  const pulled = await crawl(findings, files);
  const opaque = hideData(root, findings.structure, listNodes(pulled));
  const written = secureSections(root, findings.structure);
  await bundleFiles(entry, files);
  restoreSections(root, written);
  opaque.reveal(root);
  separate(root, entry);
  const bundled = inspect(entry);
  return {
    ...bundled,
    findings: { ...bundled.findings, notices: [...findings.notices, ...bundled.findings.notices] },
    sources: files.others
      .map((source) => ({ path: relativePath(folder, source.path ?? ""), sha256: source.sha256 }))
      .sort((a, b) => compareText(a.path, b.path)),
    origins: traceOrigins(entry, findings, pulled),
  };
}

async function findRoot(folder: string): Promise<string> {
  try {
    return await realpath(resolve(folder));
  } catch (cause) {
    throw new PawlError("input-unreadable", `The root of references ${folder} does not exist`, {
      place: { file: folder },
      cause,
      fix: "Name an existing folder.",
    });
  }
}

function* listNodes(pulled: readonly Pulled[]) {
  for (const { node, reference } of pulled)
    if (reference.target !== "Text") yield [node, reference.target] as const;
}

/** The bundler shares path items between the places that refer to them; what comes after changes nodes in place. */
function separate(root: unknown, entry: Source): void {
  try {
    if (measureAliases(root, entry.file)) copyShared(root);
  } catch (cause) {
    if (!(cause instanceof PawlError)) throw cause;
    throw errorAt(
      "ref-circular",
      entry,
      "#",
      "Path items in other files contain each other without end",
      "Break the circle: a callback cannot contain the path item that it belongs to.",
    );
  }
}

function traceOrigins(entry: Source, findings: Findings, pulled: readonly Pulled[]): Map<string, Origin> {
  const origins = new Map<string, Origin>([["#", { source: entry, pointer: "#" }]]);
  for (const { source, path, reference } of pulled) {
    const { target, holder } = reference;
    const origin = { source, pointer: formatPointer(path) };
    const section =
      target === "Text" || reference.isMap ? undefined : findings.structure.sections.get(target.name);
    const ref = holder.$ref ?? getMember(holder, reference.key);
    if (section !== undefined && typeof ref === "string" && ref.startsWith("#/")) {
      if (isObject(getAt(entry.value, section))) origins.set(ref, origin);
    } else if (reference.source === entry) {
      origins.set(reference.pointer.replace(/\/\$ref$/, ""), origin);
    }
  }
  return origins;
}
