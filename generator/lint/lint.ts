/** The API's style rules and the OpenAPI standard's, by Redocly's linter. */
import { dirname, join, resolve } from "node:path";
import {
  BaseResolver,
  getLineColLocation,
  lintFromString,
  type NormalizedProblem,
  ResolveError,
  Source,
} from "@redocly/openapi-core";
import type { Place } from "../diagnostics/errors.js";
import { bundle } from "../load/bundle.js";
import { isGitAddress } from "../load/gitAddress.js";
import { load } from "../load/load.js";
import { readSource } from "../load/read.js";
import type { LoadOptions } from "../load/types.js";
import { readConfig } from "./config.js";

export interface LintFinding {
  readonly rule: string;
  readonly severity: "error" | "warning";
  readonly message: string;
  readonly place: Place;
}

export interface LintRequest {
  /** A path, or `-`. */
  readonly file: string;
  /** Path of a redocly.yaml; without it the one of the API is used, else Redocly's recommended rules. */
  readonly config?: string;
  /** Path of the redocly.yaml of the API, for a document that does not lie below it. */
  readonly style?: string;
  /** Bytes of standard input, where the file is `-`. */
  readonly stdin?: Uint8Array;
  /** Paths of overlays: what they make of the document is linted. */
  readonly overlays?: readonly string[];
  /** What the document may refer to. */
  readonly load?: LoadOptions;
}

/**
 * Lints a document. It is loaded first, so that everything it refers to is known to lie where it may be read.
 *
 * @returns findings in the order of the document; those that the configuration ignores are left out
 * @throws PawlError when the document or the configuration cannot be read
 */
export async function lintDocument(request: LintRequest): Promise<LintFinding[]> {
  const { file, overlays = [] } = request;
  const loaded = await load(file, {
    ...request.load,
    overlays,
    ...(request.stdin === undefined ? {} : { stdin: request.stdin }),
  });
  const folder = file === "-" ? process.cwd() : dirname(resolve(file));
  const allowed = new Set(loaded.sources.map(({ path }) => (isRemote(path) ? path : join(folder, path))));
  // What is linted then is in no file.
  const isMade = overlays.length > 0 || isGitAddress(file);
  const source = isMade ? await writeTailored(request) : await readText(request);
  const problems = await lintFromString({
    source,
    absoluteRef: file === "-" ? join(folder, "standard-input.yaml") : resolve(file),
    config: await readConfig(file, request.config, request.style),
    externalRefResolver: new KnownFiles(allowed),
  });
  const findings = problems
    .filter((problem) => !problem.ignored)
    .map((problem) => toFinding(problem, file, folder));
  if (!isMade) return findings;
  // The text that was linted is nobody's; its parts were written in the document or in an overlay.
  return findings.map((finding) => ({ ...finding, place: loaded.locate(finding.place.pointer ?? "#") }));
}

async function readText({ file, stdin }: LintRequest): Promise<string> {
  return stdin === undefined ? (await readSource(file, file)).text : new TextDecoder().decode(stdin);
}

async function writeTailored({ file, overlays = [], load: options }: LintRequest): Promise<string> {
  const { document } = await bundle(file, { ...options, overlays });
  return JSON.stringify(document, undefined, 2);
}

/** Reads the files that the loader has read, and no others. */
class KnownFiles extends BaseResolver {
  readonly #allowed: ReadonlySet<string>;

  constructor(allowed: ReadonlySet<string>) {
    super();
    this.#allowed = allowed;
  }

  override async loadExternalRef(absoluteRef: string): Promise<Source> {
    if (!this.#allowed.has(absoluteRef)) {
      throw new ResolveError(new Error(`${absoluteRef} is not part of the document`));
    }
    if (isRemote(absoluteRef)) return super.loadExternalRef(absoluteRef);
    const { text } = await readSource(absoluteRef, absoluteRef);
    return new Source(absoluteRef, text);
  }
}

function isRemote(path: string): boolean {
  return /^https?:\/\//.test(path);
}

function toFinding(problem: NormalizedProblem, file: string, folder: string): LintFinding {
  const [location] = problem.location;
  const at = location === undefined ? undefined : getLineColLocation(location);
  const path = location?.source.absoluteRef;
  const shown =
    path === undefined || path === resolve(file) || file === "-" ? file : path.replace(`${folder}/`, "");
  return {
    rule: problem.ruleId,
    severity: problem.severity === "error" ? "error" : "warning",
    message: problem.message,
    place: {
      file: shown,
      ...(location?.pointer === undefined ? {} : { pointer: location.pointer }),
      ...(at === undefined ? {} : { line: at.start.line, column: at.start.col }),
    },
  };
}
