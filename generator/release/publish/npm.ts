/**
 * The registry, through the npm command line: it knows the user's login, two-factor codes, proxies, trusted publishing and
 * provenance, so that no credential passes through Pawl. It is started without a shell.
 */
import { execFile } from "node:child_process";
import { existsSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { PawlError } from "../../diagnostics/errors.js";
import { cleanLine } from "../../templates/text.js";

export interface NpmOptions {
  /** The registry; npm's own configuration decides where it is absent. */
  readonly registryUrl?: string;
  /** Where npm starts, so that the project's `.npmrc` counts. */
  readonly folder: string;
  readonly access?: "public" | "restricted";
  /** One-time password. */
  readonly otp?: string;
}

/** What the registry says about one version of a package. */
export interface PublishedVersion {
  /** `pawl.content` of its package.json; undefined for a package that Pawl did not publish. */
  readonly content: string | undefined;
  /** The registry's hash of the tarball. */
  readonly integrity: string | undefined;
  /** Empty when it is not deprecated. */
  readonly deprecated: string;
}

/** Longest answer of npm, in bytes, and how long it may take, in milliseconds. */
const LARGEST = 64 * 1024 * 1024;
const PATIENCE = 300_000;

/** Options of every command: nothing but the answer, and no minutes of patience with a registry that is not there. */
const QUIET = [
  "--json",
  "--loglevel=error",
  "--no-update-notifier",
  "--no-fund",
  "--no-audit",
  "--fetch-retries=2",
  "--fetch-retry-mintimeout=500",
  "--fetch-retry-maxtimeout=4000",
];

/** A registry, for the packages of one name. */
export class NpmRegistry {
  readonly #name: string;
  readonly #options: NpmOptions;

  constructor(name: string, options: NpmOptions) {
    this.#name = name;
    this.#options = options;
  }

  /**
   * @returns what is published as this version; undefined when nothing is
   * @throws PawlError `npm-failed`
   */
  async view(version: string): Promise<PublishedVersion | undefined> {
    const answer = await this.#read([
      "view",
      `${this.#name}@${version}`,
      "version",
      "pawl",
      "dist",
      "deprecated",
    ]);
    if (answer === undefined) return undefined;
    const content = member(member(answer, "pawl"), "content");
    const integrity = member(member(answer, "dist"), "integrity");
    const deprecated = member(answer, "deprecated");
    return {
      content: typeof content === "string" ? content.replace(/^sha256:/, "") : undefined,
      integrity: typeof integrity === "string" ? integrity : undefined,
      deprecated: typeof deprecated === "string" ? deprecated : "",
    };
  }

  /**
   * @returns version by dist-tag; empty where nothing is published
   * @throws PawlError `npm-failed`
   */
  async tags(): Promise<ReadonlyMap<string, string>> {
    const answer = await this.#read(["view", this.#name, "dist-tags"]);
    if (typeof answer !== "object" || answer === null) return new Map();
    return new Map(Object.entries(answer).map(([tag, version]) => [tag, String(version)]));
  }

  /**
   * @param package_ folder or tarball
   * @param tag dist-tag that it gets
   */
  async publish(package_: string, tag: string): Promise<void> {
    const { access } = this.#options;
    const how = access === undefined ? [] : [`--access=${access}`];
    await this.#run(["publish", package_, `--tag=${tag}`, "--ignore-scripts", ...how]);
  }

  /** Moves a dist-tag to a version. */
  async tag(version: string, tag: string): Promise<void> {
    await this.#run(["dist-tag", "add", `${this.#name}@${version}`, tag]);
  }

  /** @param message empty lifts the deprecation */
  async deprecate(version: string, message: string): Promise<void> {
    await this.#run(["deprecate", `${this.#name}@${version}`, message]);
  }

  /** Packs a folder as `publish` would send it, into another folder. */
  async pack(folder: string, into: string): Promise<void> {
    await this.#run(["pack", folder, `--pack-destination=${into}`, "--ignore-scripts"]);
  }

  /** Reads JSON; undefined where the registry has nothing of that name. */
  async #read(args: readonly string[]): Promise<unknown> {
    const { failure, stdout } = await this.#start(args);
    const answer = parse(stdout);
    if (failure === undefined) return answer;
    if (member(member(answer, "error"), "code") === "E404") return undefined;
    throw this.#failed(args, failure, answer);
  }

  async #run(args: readonly string[]): Promise<void> {
    const { failure, stdout } = await this.#start(args);
    if (failure !== undefined) throw this.#failed(args, failure, parse(stdout));
  }

  #failed(args: readonly string[], failure: string, answer: unknown): PawlError {
    const error = member(answer, "error");
    const summary = [member(error, "code"), member(error, "summary")].filter(
      (part) => typeof part === "string",
    );
    const reason = summary.length > 0 ? summary.join(": ") : failure;
    const message = `npm ${args[0] ?? ""} ${this.#name} has failed: ${cleanLine(reason).slice(0, 500)}`;
    return new PawlError("npm-failed", message, {
      fix: "Log in with npm login (or give --otp), check the registry's address, and run it again: what is done is skipped.",
    });
  }

  #start(args: readonly string[]): Promise<{ failure: string | undefined; stdout: string }> {
    const { file, first } = locateNpm();
    const { folder, otp } = this.#options;
    const all = [
      ...first,
      ...args,
      ...QUIET,
      ...this.#place(),
      ...(otp === undefined ? [] : [`--otp=${otp}`]),
    ];
    const options = { cwd: folder, timeout: PATIENCE, maxBuffer: LARGEST, encoding: "utf8" } as const;
    return new Promise((resolve) => {
      execFile(file, all, options, (error, stdout, stderr) => {
        const failure = error === null ? undefined : stderr.trim() || error.message;
        resolve({ failure, stdout });
      });
    });
  }

  /** A scope's registry in `.npmrc` would win over the general one. */
  #place(): string[] {
    const { registryUrl } = this.#options;
    if (registryUrl === undefined) return [];
    const [scope] = this.#name.split("/");
    const scoped = this.#name.startsWith("@") ? [`--${scope}:registry=${registryUrl}`] : [];
    return [`--registry=${registryUrl}`, ...scoped];
  }
}

/** npm's own script, run by this Node: on Windows `npm` is a batch file, which cannot be started without a shell. */
function locateNpm(): { readonly file: string; readonly first: readonly string[] } {
  const script = "npm/bin/npm-cli.js";
  const running = process.env.npm_execpath ?? "";
  const beside = dirname(process.execPath);
  const candidates = [
    ...(basename(running) === "npm-cli.js" ? [running] : []),
    join(beside, "../lib/node_modules", script),
    join(beside, "node_modules", script),
  ];
  const found = candidates.find((path) => existsSync(path));
  return found === undefined ? { file: "npm", first: [] } : { file: process.execPath, first: [found] };
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function member(value: unknown, key: string): unknown {
  if (typeof value !== "object" || value === null || !Object.hasOwn(value, key)) return undefined;
  return (value as Readonly<Record<string, unknown>>)[key];
}
