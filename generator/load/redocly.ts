import {
  BaseResolver,
  bundle,
  createConfig,
  type Document,
  Source as RedoclySource,
  ResolveError,
} from "@redocly/openapi-core";
import type { Files } from "./files.js";
import type { Source } from "./source.js";

/** Where the bundler believes standard input to be. */
const STDIN_PATH = "/-";

/**
 * Hands the bundler the files that were opened, checked and parsed before, and no others: it never reads by itself.
 */
class OpenedFiles extends BaseResolver {
  readonly #files: Files;
  readonly #entry: Document;
  readonly #documents = new Map<string, Document>();

  constructor(files: Files, entry: Document) {
    super();
    this.#files = files;
    this.#entry = entry;
  }

  override resolveExternalRef(base: string | null, ref: string): string {
    const from = base === null || base === STDIN_PATH ? undefined : base;
    return this.#files.find(from, ref) ?? `unknown:${ref}`;
  }

  override async loadExternalRef(absoluteRef: string): Promise<RedoclySource> {
    throw new ResolveError(new Error(`${absoluteRef} was not opened`));
  }

  override async resolveDocument<T = unknown>(
    base: string | null,
    ref: string,
  ): Promise<Document<T> | ResolveError> {
    const path = this.resolveExternalRef(base, ref);
    if (path === this.#entry.source.absoluteRef) return this.#entry as Document<T>;
    const known = this.#documents.get(path);
    if (known !== undefined) return known as Document<T>;
    const source = this.#files.get(path);
    if (source === undefined) throw new ResolveError(new Error(`${path} was not opened`));
    const document: Document = { source: new RedoclySource(path, source.text), parsed: source.value };
    this.#documents.set(path, document);
    return document as Document<T>;
  }
}

/**
 * Pulls everything that references of a document lead to into its components, with `@redocly/openapi-core`. Names are
 * those of the definition or of its file; where two differ under one name the later is called `Name-2`.
 * @param entry the entry file; its value is changed in place
 * @param files the other files, all of them opened
 */
export async function bundleFiles(entry: Source, files: Files): Promise<void> {
  const document: Document = {
    source: new RedoclySource(entry.path ?? STDIN_PATH, entry.text),
    parsed: entry.value,
  };
  await bundle({
    doc: document,
    config: await createConfig({}),
    externalRefResolver: new OpenedFiles(files, document),
    componentRenamingConflicts: "off",
  });
}
