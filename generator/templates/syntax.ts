/**
 * Reads the text of a template, refuses what could print text unescaped or reach outside of the view, and rewrites
 * every mustache so that it goes through one helper, `emit`, which decides what may be printed.
 */
import Handlebars from "handlebars";
import { PawlError } from "../diagnostics/errors.js";
import { LANGUAGES, type Language } from "./safe.js";

/** Blocks a template may use: names, loops and presence tests, no logic. */
const BLOCKS: ReadonlySet<string> = new Set(["each", "if", "unless", "with"]);
const FORBIDDEN_NAMES: ReadonlySet<string> = new Set(["constructor", "prototype"]);

/** A template that was read and checked. */
export interface Template {
  /** Its path below the folder of templates, without `.hbs`: `docs/operation.md`. */
  readonly name: string;
  /** The path for messages. */
  readonly file: string;
  readonly language: Language;
  /** Handlebars' syntax tree, with every mustache rewritten to a call of `emit`. */
  readonly program: hbs.AST.Program;
  /** Names of the partials it includes, with the place of the first use. */
  readonly partials: ReadonlyMap<string, hbs.AST.Position>;
}

/**
 * @param name name of the template, which ends with the extension of a language
 * @param file path for messages
 * @param source its text
 * @param helpers for each escaping helper the languages that its result is safe in
 * @throws PawlError `template-invalid` with file and line
 */
export function parseTemplate(
  name: string,
  file: string,
  source: string,
  helpers: ReadonlyMap<string, readonly Language[]>,
): Template {
  const language = LANGUAGES.find((candidate) => name.endsWith(`.${candidate}`));
  if (language === undefined) {
    throw templateError(
      file,
      undefined,
      "a template's file name must tell its language",
      "Name it like `page.md.hbs`.",
    );
  }
  let program: hbs.AST.Program;
  try {
    program = Handlebars.parse(source);
  } catch (error) {
    throw syntaxError(file, error);
  }
  const checker = new Checker(file, language, source.split("\n"), helpers);
  checker.program(program);
  return { name, file, language, program, partials: checker.partials };
}

/**
 * @param file path of the template
 * @param at where in it; lines count from 1, columns from 0 as Handlebars has them
 * @param message what is wrong
 * @param fix what to do
 * @param cause the underlying error
 */
export function templateError(
  file: string,
  at: hbs.AST.Position | undefined,
  message: string,
  fix: string,
  cause?: unknown,
): PawlError {
  const place = at === undefined ? { file } : { file, line: at.line, column: at.column + 1 };
  return new PawlError("template-invalid", message, { fix, place, cause });
}

/** Handlebars reports a place in one of two ways, by what went wrong. */
function syntaxError(file: string, error: unknown): PawlError {
  const text = error instanceof Error ? error.message : String(error);
  const known = error as { lineNumber?: unknown; column?: unknown };
  const line =
    typeof known.lineNumber === "number" ? known.lineNumber : Number(/on line (\d+)/.exec(text)?.[1] ?? 1);
  const column = typeof known.column === "number" ? known.column : 0;
  const message = `the template has a syntax error: ${text.split("\n").at(-1) ?? text}`;
  return templateError(
    file,
    { line, column },
    message,
    "See https://handlebarsjs.com for the syntax.",
    error,
  );
}

class Checker {
  readonly partials = new Map<string, hbs.AST.Position>();

  constructor(
    private readonly file: string,
    private readonly language: Language,
    private readonly lines: readonly string[],
    private readonly helpers: ReadonlyMap<string, readonly Language[]>,
  ) {}

  program(program: hbs.AST.Program): void {
    program.body = program.body.map((statement) => this.statement(statement));
  }

  private statement(statement: hbs.AST.Statement): hbs.AST.Statement {
    switch (statement.type) {
      case "ContentStatement":
      case "CommentStatement":
        return statement;
      case "MustacheStatement":
        return this.mustache(statement as hbs.AST.MustacheStatement);
      case "BlockStatement":
        return this.block(statement as hbs.AST.BlockStatement);
      case "PartialStatement":
        return this.partial(statement as hbs.AST.PartialStatement);
      default:
        throw this.error(
          statement,
          `a template cannot use a ${statement.type}`,
          "Use a plain partial: {{> name}}.",
        );
    }
  }

  /** `{{x}}` becomes `emit x`, `{{str x}}` becomes `emit (str x)`. */
  private mustache(node: hbs.AST.MustacheStatement): hbs.AST.MustacheStatement {
    if (!node.escaped) {
      throw this.error(
        node,
        "a template cannot print text unescaped",
        "Use {{name}} in place of {{{name}}} or {{&name}}.",
      );
    }
    const path = this.path(node.path);
    const hash: hbs.AST.Hash = { type: "Hash", pairs: [], loc: node.loc };
    let value: hbs.AST.Expression = path;
    if (node.params.length > 0 || node.hash !== undefined) {
      value = this.call(node, path, node.params, node.hash);
      if (path.original === "doc") (value as hbs.AST.SubExpression).params.push(this.commentPrefix(node));
    }
    const description = literalNode(
      `${path.original}@${node.loc.start.line}:${node.loc.start.column}`,
      node.loc,
    );
    return { ...node, path: pathNode("emit", node.loc), params: [value, description], hash, escaped: true };
  }

  /** A further line of a comment starts like the line of the mustache, where that holds nothing but ` * `. */
  private commentPrefix(node: hbs.AST.MustacheStatement): hbs.AST.Expression {
    const before = (this.lines[node.loc.start.line - 1] ?? "").slice(0, node.loc.start.column);
    if (/^\s*\* $/.test(before)) return literalNode(before, node.loc);
    return { type: "UndefinedLiteral", loc: node.loc };
  }

  private block(node: hbs.AST.BlockStatement): hbs.AST.BlockStatement {
    if (!BLOCKS.has(node.path.original)) {
      throw this.error(
        node,
        `a template cannot use the block \`${node.path.original}\``,
        `Use one of: ${[...BLOCKS].join(", ")}.`,
      );
    }
    this.parameters(node.params, node.hash);
    this.program(node.program);
    if (node.inverse !== undefined) this.program(node.inverse);
    return node;
  }

  private partial(node: hbs.AST.PartialStatement): hbs.AST.PartialStatement {
    const { name } = node;
    if (name.type !== "PathExpression") {
      throw this.error(
        node,
        "a template cannot choose a partial at run time",
        "Name the partial: {{> docs/operation.md}}.",
      );
    }
    const target = (name as hbs.AST.PathExpression).original;
    if (!this.partials.has(target)) this.partials.set(target, node.loc.start);
    this.parameters(node.params, node.hash);
    return node;
  }

  private call(
    node: hbs.AST.Node,
    path: hbs.AST.PathExpression,
    params: readonly hbs.AST.Expression[],
    hash: hbs.AST.Hash | undefined,
  ): hbs.AST.SubExpression {
    const languages = this.helpers.get(path.original);
    if (languages === undefined) {
      throw this.error(
        node,
        `there is no helper \`${path.original}\``,
        `Use one of: ${[...this.helpers.keys()].join(", ")}.`,
      );
    }
    if (!languages.includes(this.language)) {
      throw this.error(
        node,
        `the helper \`${path.original}\` makes no ${this.language}`,
        "Use the helper of the template's language.",
      );
    }
    if (params.length !== 1 || (hash !== undefined && hash.pairs.length > 0)) {
      throw this.error(
        node,
        `the helper \`${path.original}\` takes one value`,
        `Write {{${path.original} value}}.`,
      );
    }
    this.parameters(params, hash);
    const empty: hbs.AST.Hash = { type: "Hash", pairs: [], loc: node.loc };
    return { type: "SubExpression", path, params: [...params], hash: empty, loc: node.loc };
  }

  private parameters(params: readonly hbs.AST.Expression[], hash: hbs.AST.Hash | undefined): void {
    for (const value of [...params, ...(hash?.pairs ?? []).map((pair) => pair.value)]) {
      if (value.type === "PathExpression") this.path(value);
      else if (value.type === "SubExpression")
        throw this.error(
          value,
          "a template cannot call helpers within helpers",
          "Compute the value in the view.",
        );
    }
  }

  private path(node: hbs.AST.Expression): hbs.AST.PathExpression {
    if (node.type !== "PathExpression")
      throw this.error(node, "a template cannot print a literal", "Write the text itself.");
    const path = node as hbs.AST.PathExpression;
    const bad = path.parts.find((part) => FORBIDDEN_NAMES.has(part) || part.startsWith("__"));
    if (bad !== undefined)
      throw this.error(node, `a template cannot read \`${bad}\``, "Use only the names of the view.");
    return path;
  }

  private error(node: hbs.AST.Node, message: string, fix: string): PawlError {
    return templateError(this.file, node.loc.start, message, fix);
  }
}

function pathNode(name: string, loc: hbs.AST.SourceLocation): hbs.AST.PathExpression {
  return { type: "PathExpression", data: false, depth: 0, parts: [name], original: name, loc };
}

function literalNode(value: string, loc: hbs.AST.SourceLocation): hbs.AST.Expression {
  const literal = { type: "StringLiteral" as const, value, original: value, loc };
  return literal satisfies hbs.AST.StringLiteral;
}
