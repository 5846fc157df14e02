/** Configurations of Redocly's linter. */
import { stat } from "node:fs/promises";
import { dirname, join, resolve } from "node:path";
import {
  BaseResolver,
  type Config,
  createConfig,
  getLineColLocation,
  lintConfig,
  loadConfig,
  ResolveError,
  type Source,
} from "@redocly/openapi-core";
import { PawlError } from "../diagnostics/errors.js";
import { parseText } from "../load/parse.js";
import { readSource } from "../load/read.js";

/**
 * Reads the configuration for a document: the one that the user names, else the one beside the document or a folder
 * above it (`spec/<api>/redocly.yaml` holds the style of all versions), else Redocly's recommended rules.
 *
 * @param file path of the document, or `-`
 * @param named path of the configuration that the user names
 * @param style path of the configuration of the document's API, where it lies elsewhere
 * @throws PawlError `config-invalid` when it cannot be used, or was found and would run code; `input-unreadable` and
 *   `syntax` when it cannot be read
 */
export async function readConfig(file: string, named: string | undefined, style?: string): Promise<Config> {
  const path = named ?? style ?? (await findConfig(file));
  if (path === undefined) return createConfig({ extends: ["recommended"] });
  const { text } = await readSource(path, path);
  if (text.trim() !== "") parseText(text, path);
  const resolver = new LocalFiles(named !== undefined);
  let config: Config;
  try {
    config = await loadConfig({
      configPath: path,
      externalRefResolver: resolver,
      skipPluginEval: named === undefined,
    });
  } catch (cause) {
    if (resolver.refusal !== undefined) throw resolver.refusal;
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw invalid(path, `The linter's configuration cannot be used: ${reason}`, cause);
  }
  const [problem] = await lintConfig({ config, severity: "error", externalRefResolver: resolver });
  if (resolver.refusal !== undefined) throw resolver.refusal;
  if (problem === undefined) return config;
  const [location] = problem.location;
  const at = location === undefined ? undefined : getLineColLocation(location).start;
  throw new PawlError("config-invalid", problem.message.replace(/\.$/, ""), {
    place: { file: path, ...(at === undefined ? {} : { line: at.line, column: at.col }) },
    fix: "Mend the configuration there; Redocly's documentation lists its rules and options.",
  });
}

/**
 * Opens configurations and what they extend: files alone. One that came with a document, and not from the user, may hold
 * rules, but no plugins: they are programs.
 */
class LocalFiles extends BaseResolver {
  readonly #isTrusted: boolean;
  /** Why a file was not opened; Redocly tells it in words of its own. */
  refusal: PawlError | undefined;

  constructor(isTrusted: boolean) {
    super();
    this.#isTrusted = isTrusted;
  }

  override async loadExternalRef(absoluteRef: string): Promise<Source> {
    if (/^[a-z][a-z0-9+.-]+:\/\//i.test(absoluteRef)) {
      return this.#refuse(invalid(absoluteRef, "The linter's configuration goes to the network"));
    }
    const source = await super.loadExternalRef(absoluteRef);
    if (!this.#isTrusted && namesPlugins(source)) {
      return this.#refuse(
        new PawlError("config-invalid", "A configuration that comes with a document may not run plugins", {
          place: { file: absoluteRef },
          fix: "Name it with --config FILE if you trust it.",
        }),
      );
    }
    return source;
  }

  #refuse(error: PawlError): never {
    this.refusal ??= error;
    throw new ResolveError(error);
  }
}

function namesPlugins({ body, absoluteRef }: Source): boolean {
  const value = body.trim() === "" ? undefined : parseText(body, absoluteRef);
  return typeof value === "object" && value !== null && Object.hasOwn(value, "plugins");
}

async function findConfig(file: string): Promise<string | undefined> {
  if (file === "-") return undefined;
  const folder = dirname(resolve(file));
  for (const [place, shown] of [
    [folder, dirname(file)],
    [dirname(folder), join(dirname(file), "..")],
  ] as const) {
    const found = await stat(join(place, "redocly.yaml")).catch(() => undefined);
    if (found?.isFile() === true) return join(shown, "redocly.yaml");
  }
  return undefined;
}

function invalid(file: string, message: string, cause?: unknown): PawlError {
  return new PawlError("config-invalid", message.replace(/\.$/, ""), {
    place: { file },
    fix: "Mend the configuration, or name another with --config FILE.",
    cause,
  });
}
