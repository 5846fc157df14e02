/**
 * The template engine of every target: Handlebars, reduced so that raw output is impossible. A template prints a
 * `Safe` of its own language, a number, a boolean, or what an escaping helper makes of a value; anything else throws.
 */
import { createHash } from "node:crypto";
import { fileURLToPath } from "node:url";
import Handlebars from "handlebars";
import { PawlError } from "../diagnostics/errors.js";
import { readTemplates } from "./folder.js";
import { md, mdCell, mdCellCode, mdCode } from "./markdown.js";
import {
  bool,
  doc,
  html,
  ident,
  json,
  LANGUAGES,
  type Language,
  line,
  literal,
  num,
  prop,
  Safe,
  str,
} from "./safe.js";
import { parseTemplate, type Template, templateError } from "./syntax.js";

export interface Engine {
  /**
   * @param name name of a template: its path below the folder without `.hbs`, for example `docs/operation.md`
   * @param view plain data: what the template names
   * @returns the text
   * @throws PawlError `template-invalid` when there is no such template, or it prints something that it must not
   */
  render(name: string, view: object): string;
  /** SHA-256, hex, over the names and texts of all templates in force. */
  readonly hash: string;
}

export interface EngineOptions {
  /** Folder of templates; those of Pawl by default. */
  readonly folder?: string;
  /** Folder whose templates replace those of the same name (`--templates DIR`). It may hold partials of its own. */
  readonly overrideFolder?: string;
}

/** Every helper: the languages that its result is safe in, and what makes it. */
const HELPERS: ReadonlyMap<string, readonly [readonly Language[], (value: never, prefix?: string) => Safe]> =
  new Map<string, readonly [readonly Language[], (value: never, prefix?: string) => Safe]>([
    ["str", [["ts", "json"], str]],
    ["literal", [["ts"], literal]],
    ["json", [["json"], json]],
    ["ident", [["ts"], ident]],
    ["prop", [["ts"], prop]],
    ["doc", [["ts"], doc]],
    ["md", [["md"], md]],
    ["mdCell", [["md"], mdCell]],
    ["mdCode", [["md"], mdCode]],
    ["mdCellCode", [["md"], mdCellCode]],
    ["html", [["html"], html]],
    ["line", [["txt"], line]],
    ["num", [LANGUAGES, num]],
    ["bool", [LANGUAGES, bool]],
  ]);

/** Helpers that take any JSON value, number or boolean; the others take a string. */
const TAKES_ANY: ReadonlySet<string> = new Set(["literal", "json", "num", "bool"]);

const BUILT_IN_FOLDER = fileURLToPath(new URL("../../templates", import.meta.url));

/**
 * Reads and checks all templates. They are compiled when first rendered.
 *
 * @param options folders; those of Pawl alone by default
 * @throws PawlError `template-invalid` with file and line of the first template that cannot be used
 */
export async function createEngine(options: EngineOptions = {}): Promise<Engine> {
  const sources = await readTemplates(options.folder ?? BUILT_IN_FOLDER);
  const overrides =
    options.overrideFolder === undefined ? new Map() : await readTemplates(options.overrideFolder);
  const own = new Set(sources.keys());
  for (const [name, source] of overrides) sources.set(name, source);

  const languages = new Map([...HELPERS].map(([name, [results]]) => [name, results] as const));
  const templates = new Map<string, Template>();
  const digest = createHash("sha256");
  for (const [name, { file, text }] of [...sources].sort(([a], [b]) => (a < b ? -1 : 1))) {
    templates.set(name, parseTemplate(name, file, text, languages));
    digest.update(`${name.length}:${name}${text.length}:${text}`);
  }
  checkPartials(
    templates,
    [...overrides.keys()].filter((name) => !own.has(name)),
  );
  return new HandlebarsEngine(templates, digest.digest("hex"));
}

/** A partial must exist and be of the includer's language; a new template of the user must be used somewhere. */
function checkPartials(templates: ReadonlyMap<string, Template>, added: readonly string[]): void {
  const used = new Set<string>();
  for (const template of templates.values()) {
    for (const [name, at] of template.partials) {
      used.add(name);
      const partial = templates.get(name);
      if (partial === undefined) {
        throw templateError(
          template.file,
          at,
          `there is no template \`${name}\``,
          `Add ${name}.hbs or name another.`,
        );
      }
      if (partial.language !== template.language) {
        const message = `\`${name}\` is ${partial.language}, the template that includes it is ${template.language}`;
        throw templateError(template.file, at, message, "Include a template of the same language.");
      }
    }
  }
  for (const name of added) {
    if (used.has(name)) continue;
    const file = templates.get(name)?.file ?? name;
    throw templateError(
      file,
      undefined,
      `\`${name}\` replaces no template and none includes it`,
      "Check the file's name.",
    );
  }
}

class HandlebarsEngine implements Engine {
  private readonly partials: Readonly<Record<string, Handlebars.TemplateDelegate>>;

  constructor(
    private readonly templates: ReadonlyMap<string, Template>,
    readonly hash: string,
  ) {
    // Handlebars compiles each of these when it is first run.
    this.partials = Object.fromEntries([...templates].map(([name, template]) => [name, compile(template)]));
  }

  render(name: string, view: object): string {
    const template = this.templates.get(name);
    const run = this.partials[name];
    if (template === undefined || run === undefined) {
      throw templateError(
        name,
        undefined,
        `there is no template \`${name}\``,
        "Name a file below templates/.",
      );
    }
    try {
      return run(view, {
        partials: { ...this.partials },
        allowProtoPropertiesByDefault: false,
        allowProtoMethodsByDefault: false,
      });
    } catch (error) {
      if (error instanceof PawlError) throw error;
      const message = `the template cannot be rendered: ${error instanceof Error ? error.message : String(error)}`;
      const fix = "Compare the template with the built-in one of that name.";
      throw templateError(template.file, undefined, message, fix, error);
    }
  }
}

/** Compiles with an environment of its own: `emit` knows the template it prints in. */
function compile(template: Template): Handlebars.TemplateDelegate {
  const handlebars = Handlebars.create();
  const known: Record<string, boolean> = { emit: true, log: false };
  handlebars.registerHelper("emit", (value: unknown, where: string) => emit(template, value, where));
  for (const [name, [, make]] of HELPERS) {
    known[name] = true;
    handlebars.registerHelper(name, (value: unknown, prefix: unknown) => {
      if (!TAKES_ANY.has(name) && typeof value !== "string")
        throw new TypeError(`{{${name} …}} takes a string, not ${kindOf(value)}`);
      return make(value as never, typeof prefix === "string" ? prefix : undefined);
    });
  }
  handlebars.registerHelper("each", strictEach);
  const helpers = handlebars.helpers;
  const run = handlebars.compile(template.program, {
    knownHelpers: known as KnownHelpers,
    knownHelpersOnly: true,
    noEscape: true,
    strict: true,
  });
  return (view, options) => run(view, { ...options, helpers });
}

/** Handlebars loops over nothing when a name is misspelt; a view says `[]` when it means that. */
function strictEach(this: unknown, items: unknown, options: Handlebars.HelperOptions): string {
  if (!Array.isArray(items)) throw new TypeError(`{{#each}} takes an array, not ${kindOf(items)}`);
  const each = Handlebars.helpers.each;
  if (each === undefined) throw new TypeError("Handlebars has no helper `each`");
  return each.call(this, items, options);
}

/** The one place where a value becomes output. */
function emit(template: Template, value: unknown, where: string): string {
  if (value instanceof Safe && value.languages.includes(template.language)) return value.text;
  if (typeof value === "boolean" || (typeof value === "number" && Number.isFinite(value)))
    return String(value);
  const [name = "", place = ""] = where.split(/@(?=\d+:\d+$)/);
  const [line = "1", column = "0"] = place.split(":");
  const what = value instanceof Safe ? `text made for ${value.languages.join(", ")}` : kindOf(value);
  const message = `\`${name}\` is ${what}, which a ${template.language} template cannot print`;
  const at = { line: Number(line), column: Number(column) };
  throw templateError(
    template.file,
    at,
    message,
    "Print it through a helper, such as {{str …}} or {{md …}}.",
  );
}

function kindOf(value: unknown): string {
  if (value === null || value === undefined) return "missing";
  return Array.isArray(value) ? "an array" : `a ${typeof value}`;
}
