/** Generates clients from hostile documents and compares what comes out with what harmless ones give. */
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import ts from "typescript";
import { type GenerateOptions, generate } from "../../generator/cli/commands/generate.js";
import { printFailure } from "../../generator/cli/failure.js";
import { hostileDocument, type TextOf } from "../hostile-document.js";

/** What came of a document. */
export interface Product {
  readonly code: number;
  /** Everything that was printed. */
  readonly printed: string;
  /** Text of the generated files by path. */
  readonly files: ReadonlyMap<string, string>;
  /** What lies beside the output folder. */
  readonly beside: readonly string[];
}

/** Runs the command in this process, on a document with the given texts, in a folder that is emptied first. */
export async function produce(folder: string, text: TextOf): Promise<Product> {
  for (const entry of readdirSync(folder)) {
    if (entry !== "node_modules") rmSync(join(folder, entry), { recursive: true });
  }
  mkdirSync(join(folder, "in"));
  const spec = join(folder, "in/api.json");
  writeFileSync(spec, JSON.stringify(hostileDocument(text)));
  const options: GenerateOptions = {
    registry: "",
    spec,
    out: join(folder, "out"),
    package: "api-client",
    docs: true,
    with: "zod,tanstack,msw",
    openEnums: true,
    presentDefaults: true,
    dates: true,
    bigints: true,
  };
  let printed = "";
  const writes = [process.stdout.write, process.stderr.write] as const;
  const record = (chunk: string | Uint8Array): boolean => {
    printed += String(chunk);
    return true;
  };
  process.stdout.write = record;
  process.stderr.write = record;
  let code: number;
  try {
    code = await generate(options);
  } catch (error) {
    code = printFailure(error);
  } finally {
    [process.stdout.write, process.stderr.write] = writes;
  }
  const files = new Map<string, string>();
  if (code === 0) {
    for (const entry of readdirSync(options.out ?? "", { recursive: true, withFileTypes: true })) {
      const path = join(entry.parentPath, entry.name);
      if (entry.isFile()) files.set(path.slice(join(folder, "out/").length), readFileSync(path, "utf8"));
    }
  }
  const beside = readdirSync(folder).filter((entry) => !["node_modules", "in", "out"].includes(entry));
  return { code, printed, files, beside: [...beside, ...readdirSync(join(folder, "in")).slice(1)] };
}

/**
 * `schema.regex(new RegExp("…", "u"))` without the call, which stands only where a pattern is a valid one; whatever else
 * the text of a pattern became is no such literal and stays.
 */
function withoutPattern(node: ts.Node): ts.Node {
  if (!ts.isCallExpression(node) || !ts.isPropertyAccessExpression(node.expression)) return node;
  const [pattern] = node.arguments;
  const isPattern =
    node.expression.name.text === "regex" &&
    pattern !== undefined &&
    ts.isNewExpression(pattern) &&
    pattern.arguments?.every((one) => ts.isStringLiteral(one)) === true;
  return isPattern ? node.expression.expression : node;
}

/**
 * The shape of a file: kinds of all nodes, tags of its comments, and directives in comments. How a name is written (as an
 * identifier, in quotes, computed) is no part of it, neither are names and texts.
 */
export function shapeOf(path: string, text: string): string {
  const file = ts.createSourceFile(path, text, ts.ScriptTarget.ES2022, true);
  const faults = (file as unknown as { readonly parseDiagnostics: readonly ts.DiagnosticWithLocation[] })
    .parseDiagnostics;
  const directives = (file as unknown as { readonly commentDirectives?: readonly unknown[] })
    .commentDirectives;
  const lines = [
    `faults ${faults.map((fault) => String(fault.messageText)).join()} ${directives?.length ?? 0}`,
  ];
  const visit = (given: ts.Node, depth: number): void => {
    const node = withoutPattern(given);
    const tags = ts
      .getJSDocTags(node)
      .flatMap((tag) => (OWN_TAGS.has(tag.tagName.text) ? [] : tag.tagName.text));
    lines.push(`${" ".repeat(depth)}${kindOf(node)}${tags.length === 0 ? "" : ` @${tags.join(" @")}`}`);
    if (isName(node)) return;
    ts.forEachChild(node, (child) => visit(child, depth + 1));
  };
  visit(file, 0);
  return lines.join("\n");
}

/** Tags that are left out where the text behind them is empty or too long. */
const OWN_TAGS: ReadonlySet<string> = new Set(["description", "default"]);

function kindOf(node: ts.Node): string {
  return isName(node) ? "Name" : (ts.SyntaxKind[node.kind] ?? "");
}

function isName(node: ts.Node): boolean {
  const { parent } = node;
  if (parent === undefined) return false;
  const isMember =
    ts.isPropertySignature(parent) ||
    ts.isPropertyAssignment(parent) ||
    ts.isPropertyDeclaration(parent) ||
    ts.isMethodDeclaration(parent) ||
    ts.isMethodSignature(parent);
  return isMember && parent.name === node;
}
