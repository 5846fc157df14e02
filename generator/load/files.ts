import { dirname, join, relative, sep } from "node:path";
import { PawlError } from "../diagnostics/errors.js";
import type { Reference } from "./findings.js";
import { isRemote, type Policy, resolveUri } from "./policy.js";
import { decodeSource, MAX_BYTES, readSource, type SourceText } from "./read.js";
import { createSource, errorAt, openSource, type Source } from "./source.js";

/** The files of one document: each is read and parsed once, whatever the number of references to it. */
export class Files {
  readonly #entry: Source;
  readonly #policy: Policy;
  readonly #opened = new Map<string, Source>();
  readonly #resolved = new Map<string, string>();

  /**
   * @param entry the entry file
   * @param policy where references may lead
   */
  constructor(entry: Source, policy: Policy) {
    this.#entry = entry;
    this.#policy = policy;
    if (entry.path !== undefined) this.#opened.set(entry.path, entry);
  }

  /** The files besides the entry file. */
  get others(): Source[] {
    return [...this.#opened.values()].filter((source) => source !== this.#entry);
  }

  /**
   * Opens the file that a reference leads to.
   * @param reference a reference to another file
   * @returns the file
   * @throws PawlError as the policy, reading and parsing do
   */
  async open(reference: Reference): Promise<Source> {
    const [uri = ""] = reference.ref.split("#", 1);
    const key = fileKey(reference.source.path, uri);
    const path = this.#resolved.get(key) ?? (await resolveUri(reference, uri, this.#policy));
    this.#resolved.set(key, path);
    const known = this.#opened.get(path);
    if (known !== undefined) return known;
    const text = await this.#read(path, reference);
    const isText = reference.target === "Text" && !/\.(?:ya?ml|json)$/i.test(path);
    const source = isText ? createSource(text, path, text.text) : openSource(text, path);
    this.#opened.set(path, source);
    return source;
  }

  /**
   * The file that a reference led to.
   * @param base path of the file that the reference stands in
   * @param uri part of the reference before `#`
   * @returns its path, or undefined when no reference was followed there
   */
  find(base: string | undefined, uri: string): string | undefined {
    return this.#resolved.get(fileKey(base, uri));
  }

  /**
   * A file that was opened.
   * @param path as `find` returns it
   */
  get(path: string): Source | undefined {
    return this.#opened.get(path);
  }

  async #read(path: string, reference: Reference): Promise<SourceText> {
    if (!isRemote(path)) return this.#readFile(path, reference);
    const response = await fetch(path).catch(() => undefined);
    const bytes = response?.ok ? new Uint8Array(await response.arrayBuffer()) : undefined;
    if (bytes !== undefined && bytes.byteLength <= MAX_BYTES) return decodeSource(bytes, path);
    throw errorAt(
      "ref-unresolved",
      reference.source,
      reference.pointer,
      `${path} cannot be fetched (${response === undefined ? "no answer" : `status ${response.status}`})`,
      "Check the URL, or save the file next to the document.",
    );
  }

  async #readFile(path: string, reference: Reference): Promise<SourceText> {
    try {
      const file = this.#describe(path);
      const { tree } = this.#entry;
      return tree === undefined
        ? await readSource(path, file)
        : decodeSource(await tree.read(path, file), file);
    } catch (error) {
      // What is wrong is the reference: it leads to a folder, to a picture.
      if (!(error instanceof PawlError) || error.code !== "input-unreadable") throw error;
      const { source, pointer, ref } = reference;
      throw errorAt("ref-unresolved", source, pointer, `${JSON.stringify(ref)}: ${error.message}`, error.fix);
    }
  }

  /** Paths in messages start where the path of the entry file starts. */
  #describe(path: string): string {
    if (this.#entry.path === undefined) return relativePath(process.cwd(), path);
    const prefix = this.#entry.tree?.prefix ?? "";
    const folder = dirname(this.#entry.file.slice(prefix.length));
    return prefix + join(folder, relative(dirname(this.#entry.path), path));
  }
}

function fileKey(base: string | undefined, uri: string): string {
  return `${base ?? "-"}\n${uri}`;
}

/**
 * A path below a folder, with `/` on every system.
 * @param folder absolute
 * @param path absolute, or a URL, which stays
 */
export function relativePath(folder: string, path: string): string {
  return isRemote(path) ? path : relative(folder, path).split(sep).join("/");
}

/**
 * Compares by code unit, the same on every machine.
 * @param a one text
 * @param b the other
 */
export function compareText(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
