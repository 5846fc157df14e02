import fc from "fast-check";
import ts from "typescript";
import { describe, expect, it } from "vitest";
import { buildModel } from "../../generator/model/build.js";
import { emitTypes } from "../../generator/types/emit.js";
import { documentOf, HARMLESS_TEXTS, hostileTexts, type TextSlot } from "../hostile.js";
import { beside, compile } from "./compile.js";

function typesOf(texts: Readonly<Record<TextSlot, string>>): string {
  const document = documentOf(texts);
  return emitTypes(document, buildModel(document)).content;
}

/** Kinds of nodes as a tree; how a name is written (`a`, `"a-b"`, `1`) does not count. */
function shapeOf(source: ts.Node): string {
  const parts: string[] = [];
  const visit = (node: ts.Node): void => {
    const isName = ts.isIdentifier(node) || ts.isStringLiteral(node) || ts.isNumericLiteral(node);
    parts.push(isName ? "Name" : (ts.SyntaxKind[node.kind] ?? ""), "(");
    ts.forEachChild(node, visit);
    parts.push(")");
  };
  visit(source);
  return parts.join("");
}

function parse(text: string): ts.SourceFile {
  return ts.createSourceFile("types.ts", text, ts.ScriptTarget.ESNext, true);
}

/** Line breaks other than LF, characters that steer a terminal or turn around what a reader sees, lone surrogates. */
const MISLEADING = /[^\P{Cc}\t\n]|[\u200b\u200e\u200f\u2028-\u202e\u2060-\u2069\ufeff]|\p{Cs}/u;

describe("text of a document in types.ts", () => {
  const wanted = shapeOf(parse(typesOf(HARMLESS_TEXTS)));

  it("never changes the syntax tree, and the outcome compiles", () => {
    const files = new Map<string, string>();
    const check = (texts: Readonly<Record<TextSlot, string>>): void => {
      const text = typesOf(texts);
      const source = parse(text);
      expect(shapeOf(source)).toBe(wanted);
      // The compiler's own list of the commands that it found in comments.
      expect((source as { commentDirectives?: readonly unknown[] }).commentDirectives ?? []).toEqual([]);
      expect([...(source as unknown as { pragmas: ReadonlyMap<string, unknown> }).pragmas.keys()]).toEqual(
        [],
      );
      expect(MISLEADING.exec(text)).toBe(null);
      files.set(beside(import.meta.url, `../golden/types/hostile${files.size}.ts`), text);
    };
    fc.assert(fc.property(hostileTexts, check), { numRuns: 200, seed: 20240816 });
    expect(files.size).toBe(200);
    expect([...compile(files)]).toEqual([]);
  }, 120_000);
});
