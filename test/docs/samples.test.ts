import { readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import ts from "typescript";
import { beforeAll, expect, test } from "vitest";
import { emitClient } from "../../generator/client/emit.js";
import { readRuntime } from "../../generator/client/runtime.js";
import { emitDocs } from "../../generator/docs/emit.js";
import type { OpenApiDocument } from "../../generator/load/document.js";
import { load } from "../../generator/load/load.js";
import { buildModel } from "../../generator/model/build.js";
import type { OutputFile } from "../../generator/output/types.js";
import { createEngine, type Engine } from "../../generator/templates/engine.js";
import { emitTypes } from "../../generator/types/emit.js";
import { fixture } from "./fixture.js";
import { codeBlocks } from "./pages.js";

const root = fileURLToPath(new URL("../..", import.meta.url));
const packageName = "@acme/client";
/** Where the client lies for the compiler; nothing is written there. */
const folder = join(root, "test/docs/client-of-the-samples");

let engine: Engine;
let runtime: OutputFile[];
beforeAll(async () => {
  engine = await createEngine();
  runtime = await readRuntime();
});

test("the samples of the fixture compile with its client", () => {
  expect(complaintsAbout(fixture)).toEqual([]);
});

test("the samples of a WorqHat version compile with its client", async () => {
  const { document } = await load(join(root, "spec/worqhat/2024-08-21/openapi.yaml"));
  expect(complaintsAbout(document)).toEqual([]);
}, 60_000);

/** What the compiler says of all samples in TypeScript, each a module beside the client. */
function complaintsAbout(document: OpenApiDocument): string[] {
  const model = buildModel(document);
  const identity = { packageName, packageVersion: "1.0.0" };
  const client = emitClient(document, model, identity, engine, emitTypes(document, model), runtime);
  const pages = emitDocs(
    model,
    { apiName: "acme", version: "1", packageName, clientName: model.clientName },
    engine,
  );
  const samples = codeBlocks(pages).filter(
    ({ info, code }) => info === "ts" && code.startsWith("import") && !code.includes("…"),
  );
  expect(samples.length).toBeGreaterThan(2);
  const files = new Map(client.map(({ path, content }) => [join(folder, path), String(content)]));
  samples.forEach(({ code }, index) => {
    files.set(
      join(folder, `sample${index}.ts`),
      `${code.replace(JSON.stringify(packageName), '"./src/index.js"')}\nexport {};\n`,
    );
  });
  const entries = samples.map((_, index) => join(folder, `sample${index}.ts`));
  const program = ts.createProgram(entries, compilerOptions(), hostOf(files));
  return entries.flatMap((entry) => {
    const source = program.getSourceFile(entry);
    const found =
      source === undefined
        ? []
        : [...program.getSyntacticDiagnostics(source), ...program.getSemanticDiagnostics(source)];
    return found.map(
      ({ messageText }) => `${files.get(entry)}\n${ts.flattenDiagnosticMessageText(messageText, "\n")}`,
    );
  });
}

function compilerOptions(): ts.CompilerOptions {
  return {
    strict: true,
    exactOptionalPropertyTypes: true,
    noEmit: true,
    skipLibCheck: true,
    target: ts.ScriptTarget.ES2022,
    lib: ["lib.es2022.d.ts", "lib.dom.d.ts", "lib.dom.iterable.d.ts", "lib.dom.asynciterable.d.ts"],
    module: ts.ModuleKind.NodeNext,
    moduleResolution: ts.ModuleResolutionKind.NodeNext,
    types: ["node"],
  };
}

/** A host that finds the client in memory and everything else on disk. */
function hostOf(files: ReadonlyMap<string, string>): ts.CompilerHost {
  const host = ts.createCompilerHost(compilerOptions());
  const read = (path: string): string | undefined =>
    files.get(path) ?? (ts.sys.fileExists(path) ? readFileSync(path, "utf8") : undefined);
  return {
    ...host,
    fileExists: (path) => files.has(path) || ts.sys.fileExists(path),
    directoryExists: (path) => path.startsWith(folder) || ts.sys.directoryExists(path),
    readFile: read,
    getSourceFile: (path, version) => {
      const text = read(path);
      return text === undefined ? undefined : ts.createSourceFile(path, text, version);
    },
  };
}
