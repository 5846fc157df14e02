import { dirname, isAbsolute, relative, resolve, sep } from "node:path";
import type { Reference } from "./findings.js";
import { errorAt } from "./source.js";

/** Where references may lead. */
export interface Policy {
  readonly allowRemote: boolean;
  /** Absolute path of the entry file, which may itself be a link; undefined for standard input. */
  readonly entry: string | undefined;
  /** Absolute path of the folder, symbolic links resolved. */
  readonly refRoot: string;
  /** The same as the user wrote it: a reference may lead to it through the same link. */
  readonly refRootWritten: string;
  /** Resolves symbolic links where the files are read from. */
  readonly realpath: (path: string) => Promise<string>;
}

const SCHEME = /^[a-z][a-z\d+.-]+:/i;

/**
 * Tells a URL of the network from a path.
 * @param text the part of a reference before `#`, or the path of a source
 */
export function isRemote(text: string): boolean {
  return /^https?:/i.test(text);
}

/**
 * Finds the file that a reference leads to, and refuses those that it must not. The folder is checked twice: as
 * written, so that nothing outside is even touched, and with symbolic links resolved.
 * @param reference a reference to another file
 * @param uri its part before `#`
 * @param policy where references may lead
 * @returns absolute path with symbolic links resolved, or a URL
 * @throws PawlError `ref-remote`, `ref-outside`, `ref-unresolved` at the `$ref`
 */
export async function resolveUri(reference: Reference, uri: string, policy: Policy): Promise<string> {
  const base = reference.source.path;
  const url = toUrl(uri, base);
  if (url !== undefined) {
    if (policy.allowRemote) return url;
    throw refuse(
      "ref-remote",
      reference,
      `The reference ${JSON.stringify(reference.ref)} goes to the network`,
      "Save that file next to the document, or allow it with `--allow-remote`.",
    );
  }
  if (SCHEME.test(uri)) {
    throw refuse(
      "ref-outside",
      reference,
      `The reference ${JSON.stringify(reference.ref)} is neither a path nor an http(s) URL`,
      "Use a path relative to the file.",
    );
  }
  // Standard input stands in the working directory.
  const written = resolve(base === undefined ? process.cwd() : dirname(base), decode(uri));
  if (written === policy.entry) return written;
  if (!isInside(written, policy.refRoot) && !isInside(written, policy.refRootWritten))
    throw outside(reference);
  let real: string;
  try {
    real = await policy.realpath(written);
  } catch (cause) {
    const reason = cause instanceof Error && "code" in cause ? String(cause.code) : String(cause);
    throw refuse(
      "ref-unresolved",
      reference,
      `The reference ${JSON.stringify(reference.ref)} leads to a file that ${reason === "ENOENT" ? "does not exist" : `cannot be read (${reason})`}`,
      "Correct the path; it is relative to the file that the reference stands in.",
    );
  }
  if (!isInside(real, policy.refRoot)) throw outside(reference);
  return real;
}

function toUrl(uri: string, base: string | undefined): string | undefined {
  if (isRemote(uri)) return new URL(uri).href;
  return base !== undefined && isRemote(base) && !SCHEME.test(uri) ? new URL(uri, base).href : undefined;
}

function decode(uri: string): string {
  if (!uri.includes("%")) return uri;
  try {
    return decodeURIComponent(uri);
  } catch {
    return uri;
  }
}

function isInside(path: string, folder: string): boolean {
  const way = relative(folder, path);
  return way !== ".." && !way.startsWith(`..${sep}`) && !isAbsolute(way);
}

function outside(reference: Reference) {
  return refuse(
    "ref-outside",
    reference,
    `The reference ${JSON.stringify(reference.ref)} leaves the folder of the document`,
    "Move the file into the folder, or name a folder above both with `--ref-root`.",
  );
}

function refuse(code: Parameters<typeof errorAt>[0], reference: Reference, message: string, fix: string) {
  return errorAt(code, reference.source, reference.pointer, message, fix);
}
