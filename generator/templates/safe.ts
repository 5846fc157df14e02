/**
 * The choke point between text of a document and generated files: a template prints only a `Safe`, and a `Safe` is
 * made here, by a function that knows the language it is made for.
 */
import { cleanLine, cleanText } from "./text.js";

/** The language of a template: the extension before `.hbs`. */
export type Language = "ts" | "json" | "md" | "html" | "txt";
/** All of them. */
export const LANGUAGES: readonly Language[] = ["ts", "json", "md", "html", "txt"];

const brand: unique symbol = Symbol("Safe");

/** Text that may stand as it is in files of some languages. */
export class Safe {
  readonly [brand] = true;

  /** Use the functions of this module, or `trusted` for text that a module of Pawl composed itself. */
  constructor(
    readonly languages: readonly Language[],
    readonly text: string,
  ) {}

  toString(): string {
    return this.text;
  }
}

/**
 * Vouches for text. Only for text made by our own code out of escaped parts; a test lists the modules that may.
 *
 * @param language the language it is safe in
 * @param text the text
 */
export function trusted(language: Language, text: string): Safe {
  return new Safe([language], text);
}

const JSON_ESCAPES = /[\u007f-\u009f\u061c\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]/g;

/** JSON text that is also safe inside TypeScript, inside a comment and inside `<script>`. */
function jsonText(value: string): string {
  return JSON.stringify(value)
    .replace(JSON_ESCAPES, (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, "0")}`)
    .replaceAll("</", "<\\/")
    .replaceAll("<!--", "\\u003c!--")
    .replaceAll("*/", "*\\/");
}

/**
 * A string literal, valid as JSON and as TypeScript; on one line, and free of `</`, `<!--` and comment ends.
 *
 * @param value any string, lone surrogates included
 */
export function str(value: string): Safe {
  return new Safe(["ts", "json"], jsonText(value));
}

/** The text of a value in JSON, or in TypeScript where keys need care. */
function valueText(value: unknown, key: (name: string) => string): string {
  if (value === null || typeof value === "boolean") return String(value);
  if (typeof value === "number") return Number.isFinite(value) ? JSON.stringify(value) : "null";
  if (typeof value === "string") return jsonText(value);
  if (Array.isArray(value)) return `[${value.map((item) => valueText(item ?? null, key)).join(", ")}]`;
  if (typeof value === "object") {
    const members = Object.entries(value)
      .filter(([, member]) => member !== undefined)
      .map(([name, member]) => `${key(name)}: ${valueText(member, key)}`);
    return members.length === 0 ? "{}" : `{ ${members.join(", ")} }`;
  }
  throw new TypeError(`a ${typeof value} has no literal`);
}

/**
 * A JSON value as an expression of TypeScript, on one line. A key `__proto__` becomes a computed key, which makes
 * a property and does not set the prototype.
 *
 * @param value null, boolean, number, string, array or plain object
 * @throws TypeError for anything else
 */
export function literal(value: unknown): Safe {
  return new Safe(["ts"], valueText(value, propertyKey));
}

/**
 * A JSON value as JSON text, on one line.
 *
 * @param value null, boolean, number, string, array or plain object
 * @throws TypeError for anything else
 */
export function json(value: unknown): Safe {
  return new Safe(["json"], valueText(value, jsonText));
}

/** Reserved in modules (ECMA-262 §12.7.2), and names that a module cannot declare. */
const RESERVED = new Set(
  (
    "arguments await break case catch class const continue debugger default delete do else enum eval export extends " +
    "false finally for function if implements import in instanceof interface let new null package private " +
    "protected public return static super switch this throw true try typeof undefined var void while with yield"
  ).split(" "),
);

/** Without joiners and other invisible characters, which the standard allows and a reader cannot see. */
const IDENTIFIER = /^(?!.*\p{Default_Ignorable_Code_Point})[$_\p{ID_Start}][$\p{ID_Continue}]*$/u;

/**
 * @param name a name
 * @returns whether it can name a variable, function, class or parameter of a module (ECMA-262 §12.7)
 */
export function isIdentifier(name: string): boolean {
  return IDENTIFIER.test(name) && !RESERVED.has(name);
}

/**
 * A checked identifier. It repairs nothing: names are decided in the model.
 *
 * @param name the identifier
 * @throws TypeError if it is none, or a reserved word
 */
export function ident(name: string): Safe {
  if (!isIdentifier(name)) throw new TypeError(`${JSON.stringify(name)} is not an identifier`);
  return new Safe(["ts"], name);
}

/** Plain where it can be, quoted where it must, computed where quotes are not enough. */
function propertyKey(name: string): string {
  if (name === "__proto__" || name === "constructor") return `["${name}"]`;
  return /^[A-Za-z_$][\w$]*$/.test(name) ? name : jsonText(name);
}

/**
 * A property key of an object literal, type or class, for any name: `name`, `"na-me"`, or `["__proto__"]` and
 * `["constructor"]`, which otherwise mean something else.
 *
 * @param name name of the property
 */
export function prop(name: string): Safe {
  return new Safe(["ts"], propertyKey(name));
}

/**
 * Text inside a comment `/** … *\/` of TypeScript. It cannot end the comment, nor start a JSDoc tag,
 * which TypeScript finds behind any space.
 *
 * @param text any text
 * @param prefix what stands before each further line, for example `"   * "`; without it the text becomes one line
 */
export function doc(text: string, prefix?: string): Safe {
  const lines = cleanText(text)
    .replaceAll("*/", "*\\/")
    .split("\n")
    .map((line) => line.trimEnd().replace(/(^|\s)@/g, "$1\\@"));
  while (lines.at(-1) === "") lines.pop();
  while (lines[0] === "") lines.shift();
  const body =
    prefix === undefined
      ? lines
          .map((line) => line.trim())
          .filter((line) => line !== "")
          .join(" ")
      : lines.join(`\n${prefix}`).replace(/[ \t]+$/gm, "");
  // A slash at the very start would close a comment that was opened without a space; over a word and a hyphen right
  // before the end of a comment, TypeScript 5.9 never comes back.
  return new Safe(["ts"], `${body.startsWith("/") ? " " : ""}${body}${body.endsWith("-") ? " " : ""}`);
}

const HTML_ESCAPES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

/**
 * Text of HTML, or the value of a quoted attribute (not a URL: check its scheme first).
 *
 * @param text any text
 */
export function html(text: string): Safe {
  return new Safe(
    ["html"],
    cleanText(text).replace(/[&<>"']/g, (char) => HTML_ESCAPES[char] ?? char),
  );
}

/**
 * Text of a plain mail: one line, without anything that a terminal or a header would act on.
 *
 * @param text any text
 */
export function line(text: string): Safe {
  return new Safe(["txt"], cleanLine(text));
}

/**
 * A number in digits.
 *
 * @param value a finite number
 * @throws TypeError if it is none
 */
export function num(value: number): Safe {
  if (!Number.isFinite(value)) throw new TypeError(`${String(value)} cannot be printed as a number`);
  return new Safe(LANGUAGES, String(value));
}

/**
 * `true` or `false`.
 *
 * @param value a boolean
 * @throws TypeError if it is none
 */
export function bool(value: boolean): Safe {
  if (typeof value !== "boolean") throw new TypeError("not a boolean");
  return new Safe(LANGUAGES, String(value));
}
