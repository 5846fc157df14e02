/**
 * Consumers: small programs written against a client of one version, held against another. Comments in them say what is
 * expected of each line: `//! verdict finding`, several by commas; a line without one is expected to be left alone.
 */
import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import ts from "typescript";
import { onTestFinished } from "vitest";
import { makeClient } from "../../generator/generate/client.js";
import { type ImpactOptions, impact } from "../../generator/impact/impact.js";
import type { ImpactReport, ImpactResult } from "../../generator/impact/types.js";
import { load } from "../../generator/load/load.js";
import { buildModel } from "../../generator/model/build.js";
import { ROOT } from "../cli/pawl.js";

const PACKAGE = "api-client";

export interface Consumer {
  readonly folder: string;
  /** Files of the documents. */
  readonly older: string;
  readonly newer: string;
}

/** What a consumer is made of. */
export interface Parts {
  /** A document, or the path of one. */
  readonly older: object | string;
  readonly newer: object | string;
  /** Text by path. */
  readonly files: Readonly<Record<string, string>>;
  readonly compilerOptions?: object;
}

const OPTIONS = { strict: true, target: "ES2022", module: "NodeNext", noEmit: true, types: [] };

/** A new folder, gone after the test. */
export function makeFolder(): string {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), "pawl-impact-")));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** Writes a project with the client of the older document installed. */
export async function makeConsumer({ older, newer, files, compilerOptions = {} }: Parts): Promise<Consumer> {
  const folder = makeFolder();
  const write = (path: string, text: string): string => {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
    return join(folder, path);
  };
  const document = (name: string, given: object | string): string =>
    typeof given === "string" ? given : write(`${name}.json`, JSON.stringify(given));
  const consumer = { folder, older: document("older", older), newer: document("newer", newer) };
  write("package.json", '{ "name": "consumer", "type": "module" }');
  write(
    "tsconfig.json",
    JSON.stringify({ compilerOptions: { ...OPTIONS, ...compilerOptions }, include: ["src"] }),
  );
  for (const [path, text] of Object.entries(files)) write(join("src", path), text);
  await install(folder, consumer.older);
  return consumer;
}

/** Puts the sources of a client into the `node_modules` of a project; whatever was there goes. */
async function install(folder: string, file: string, name = PACKAGE): Promise<void> {
  const { document } = await load(file);
  const place = join(folder, "node_modules", name);
  rmSync(place, { recursive: true, force: true });
  const identity = { packageName: PACKAGE, packageVersion: "1.0.0" };
  for (const { path, content } of await makeClient(document, buildModel(document), identity)) {
    mkdirSync(dirname(join(place, path)), { recursive: true });
    const text = String(content);
    const isManifest = path === "package.json";
    const sources = text.replaceAll(/"\.\/dist\/([^"]*?)(?:\.d\.ts|\.js)"/g, '"./src/$1.ts"');
    writeFileSync(join(place, path), isManifest ? sources : text);
  }
  const carrier = join(folder, "node_modules/openapi-fetch");
  rmSync(carrier, { force: true });
  symlinkSync(join(ROOT, "node_modules/openapi-fetch"), carrier, "junction");
}

/** The report of a consumer. */
export function impactOf(consumer: Consumer, options: Partial<ImpactOptions> = {}): Promise<ImpactReport> {
  return impact(consumer.folder, { from: consumer.older, to: consumer.newer, ...options });
}

/** Results as comments give them: `file:line verdict finding`. */
export function listed(results: readonly ImpactResult[]): string[] {
  return results
    .map((one) => `${one.file.split("/src/").at(-1)}:${one.line} ${one.verdict} ${one.finding}`)
    .sort();
}

/** What the comments of files expect. */
export function expected(files: Readonly<Record<string, string>>): string[] {
  return Object.entries(files)
    .flatMap(([path, text]) =>
      text.split("\n").flatMap((line, index) => {
        const [, marks = ""] = /\/\/! (.*)$/.exec(line) ?? [];
        return marks
          .split(",")
          .map((mark) => mark.trim())
          .filter((mark) => mark !== "")
          .map((mark) => `${path}:${index + 1} ${mark}`);
      }),
    )
    .sort();
}

/**
 * What the compiler says that people have: another one than the one that impact uses, over files on the disk.
 *
 * @returns `file:line:column` of each error, sorted
 */
function compilerErrors(folder: string): string[] {
  const config = ts.getParsedCommandLineOfConfigFile(
    join(folder, "tsconfig.json"),
    {},
    {
      ...ts.sys,
      onUnRecoverableConfigFileDiagnostic: (diagnostic) => {
        throw new Error(String(diagnostic.messageText));
      },
    },
  );
  if (config === undefined) throw new Error("no tsconfig");
  const program = ts.createProgram(config.fileNames, { ...config.options, skipLibCheck: true });
  return config.fileNames
    .flatMap((name) => {
      const file = program.getSourceFile(name);
      return file === undefined ? [] : program.getSemanticDiagnostics(file);
    })
    .map(({ file, start = 0 }) => {
      const at = file?.getLineAndCharacterOfPosition(start);
      return `${file?.fileName.slice(folder.length + 1)}:${(at?.line ?? 0) + 1}:${(at?.character ?? 0) + 1}`;
    })
    .sort();
}

/** Errors that come with the newer client: the truth about `breaks-build`. */
export async function buildErrors({ folder, newer }: Consumer): Promise<string[]> {
  const before = new Set(compilerErrors(folder));
  await install(folder, newer);
  return compilerErrors(folder).filter((error) => !before.has(error));
}

/** Places of the verdict `breaks-build`, as the compiler's are given. */
export function brokenBuild({ folder }: Consumer, { results }: ImpactReport): string[] {
  const places = results
    .filter(({ verdict }) => verdict === "breaks-build")
    .map(({ file, line, column }) => `${realFile(file).slice(folder.length + 1)}:${line}:${column}`);
  return [...new Set(places)].sort();
}

function realFile(file: string): string {
  return realpathSync(join(process.cwd(), file));
}
