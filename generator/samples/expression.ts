/** Values as expressions of TypeScript, laid out for reading. */
import { prop, str } from "../templates/safe.js";
import { SampleCode } from "./converted.js";
import { SampleFile } from "./files.js";

/** Columns that an array or object may take on one line. */
const LINE = 60;

/**
 * @param value a JSON value in which `SampleFile`s stand for bytes, and `SampleCode`s for what JSON does not have
 * @param indent spaces before the line that the expression starts on
 * @returns an expression; it awaits where there are files
 */
export function expression(value: unknown, indent = 0): string {
  if (value instanceof SampleCode) return value.text;
  if (value instanceof SampleFile) return `await openAsBlob(${fileArguments(value)})`;
  if (typeof value === "string") return str(value).text;
  if (typeof value !== "object" || value === null) return JSON.stringify(value ?? null);
  const isList = Array.isArray(value);
  const [open, close] = isList ? ["[", "]"] : ["{", "}"];
  const entries = Object.entries(value);
  if (entries.length === 0) return open + close;
  const members = entries.map(([name, member]) => {
    const text = expression(member, indent + 2);
    return isList ? text : `${prop(name).text}: ${text}`;
  });
  const space = isList ? "" : " ";
  const line = open + space + members.join(", ") + space + close;
  if (line.length <= LINE && !line.includes("\n")) return line;
  const margin = " ".repeat(indent);
  return `${open}\n${members.map((member) => `${margin}  ${member},\n`).join("")}${margin}${close}`;
}

function fileArguments(file: SampleFile): string {
  const name = str(file.name).text;
  return file.type === undefined ? name : `${name}, { type: ${str(file.type).text} }`;
}
