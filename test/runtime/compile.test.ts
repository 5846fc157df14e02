import { readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import ts from "typescript";
import { describe, expect, it } from "vitest";

const FOLDER = fileURLToPath(new URL("../../generator/runtime/", import.meta.url));

describe("the folder as it is copied into clients", () => {
  it("compiles alone: web types only, strict, libraries checked too", () => {
    const { config } = ts.readConfigFile(join(FOLDER, "tsconfig.json"), ts.sys.readFile);
    const { options, fileNames } = ts.parseJsonConfigFileContent(config, ts.sys, FOLDER);
    expect(options).toMatchObject({ strict: true, types: [], exactOptionalPropertyTypes: true });
    expect(options.skipLibCheck).toBeUndefined();
    expect(fileNames.length).toBeGreaterThan(30);
    const diagnostics = ts.getPreEmitDiagnostics(ts.createProgram(fileNames, options));
    const host: ts.FormatDiagnosticsHost = {
      getCanonicalFileName: (name) => name,
      getCurrentDirectory: () => FOLDER,
      getNewLine: () => "\n",
    };
    expect(ts.formatDiagnostics(diagnostics, host)).toBe("");
  }, 60_000);

  it("imports nothing but itself and openapi-fetch, and does nothing when it is imported", () => {
    const files = readdirSync(FOLDER, { recursive: true, encoding: "utf8" }).filter((name) =>
      name.endsWith(".ts"),
    );
    for (const name of files) {
      const source = ts.createSourceFile(
        name,
        readFileSync(join(FOLDER, name), "utf8"),
        ts.ScriptTarget.ES2022,
      );
      for (const statement of source.statements) {
        // A call at the top could not be left out of a bundle.
        expect(ts.isExpressionStatement(statement), name).toBe(false);
        if (!ts.isImportDeclaration(statement) || !ts.isStringLiteral(statement.moduleSpecifier)) continue;
        const { text } = statement.moduleSpecifier;
        if (text === "openapi-fetch") continue;
        expect(join(dirname(name), text).replaceAll("\\", "/").replace(/\.js$/, ".ts")).toSatisfy(
          (path: string) => files.includes(path),
        );
      }
    }
  });
});
