/** Edits of small YAML files that leave everything else as it is, to the byte: comments, order, quotes, line ends. */
import { type Document, isCollection, isMap, isNode, isScalar, parseDocument } from "yaml";
import { PawlError } from "../diagnostics/errors.js";

/** A place in a YAML file: keys from the top. */
type Path = readonly string[];

/**
 * Replaces a plain value.
 *
 * @param text of the file
 * @param file what messages call it
 * @param path of a value that is there
 * @param value its new text, which YAML must not need quotes for
 * @returns the text with that value changed and nothing else
 * @throws PawlError `syntax` when the file cannot be edited
 */
export function replaceValue(text: string, file: string, path: Path, value: string): string {
  const node = open(text, file).getIn(path, true);
  if (!isNode(node) || !node.range) {
    throw new PawlError("syntax", `${path.join(".")} is not to be found in ${file}`, {
      place: { file },
      fix: "Edit the file by hand.",
    });
  }
  // A block scalar ends with its line, and would take the next member along.
  if (isScalar(node) && node.type?.startsWith("BLOCK") === true) throw uneditable(file, path);
  if (isCollection(node) && node.flow !== true) throw uneditable(file, path);
  const [start, end] = node.range;
  return text.slice(0, start) + value + text.slice(end);
}

/**
 * Sets members of a map: those that are there are replaced in place, others are added behind the last one.
 *
 * @param text of the file
 * @param file what messages call it
 * @param path of the map; it is made, behind the last member of the map around it, where it is missing
 * @param members plain values that YAML needs no quotes for
 * @returns the changed text; what the edit does not touch stays as it is
 * @throws PawlError `syntax` when the file cannot be edited
 */
export function setMembers(
  text: string,
  file: string,
  path: Path,
  members: Readonly<Record<string, string>>,
): string {
  let edited = text;
  const document = open(edited, file);
  if (!document.hasIn(path)) return addMap(document, edited, file, path, members);
  for (const [key, value] of Object.entries(members)) {
    edited = open(edited, file).hasIn([...path, key])
      ? replaceValue(edited, file, [...path, key], value)
      : addMember(edited, file, path, key, value);
  }
  return edited;
}

function addMember(text: string, file: string, path: Path, key: string, value: string): string {
  const map = open(text, file).getIn(path, true);
  if (!isMap(map)) throw uneditable(file, path);
  const last = map.items.at(-1);
  const lastValue = last?.value;
  const lastKey = last?.key;
  if (!isNode(lastKey) || !isNode(lastValue) || !lastKey.range || !lastValue.range)
    throw uneditable(file, path);
  const end = lastValue.range[1];
  if (map.flow === true) return `${text.slice(0, end)}, ${key}: ${value}${text.slice(end)}`;
  const lineStart = text.lastIndexOf("\n", lastKey.range[0] - 1) + 1;
  const indent = text.slice(lineStart, lastKey.range[0]).replaceAll(/[^\s]/g, " ");
  return insertLine(text, end, `${indent}${key}: ${value}`);
}

/** Adds `{ a: b }` behind the last member of the map around it, as wide as that is indented. */
function addMap(
  document: Document,
  text: string,
  file: string,
  path: Path,
  members: Readonly<Record<string, string>>,
): string {
  const around = document.getIn(path.slice(0, -1), true);
  const last = isMap(around) && around.flow !== true ? around.items.at(-1) : undefined;
  const [key, value] = [last?.key, last?.value];
  if (!isScalar(key) || !isNode(value) || !key.range || !value.range) throw uneditable(file, path);
  const lineStart = text.lastIndexOf("\n", key.range[0] - 1) + 1;
  const indent = text.slice(lineStart, key.range[0]);
  const body = Object.entries(members).map(([name, one]) => `${name}: ${one}`);
  return insertLine(text, value.range[1], `${indent}${path.at(-1)}: { ${body.join(", ")} }`);
}

/** Inserts a line behind the one that holds an offset, whatever remark stands at its end. */
function insertLine(text: string, offset: number, line: string): string {
  // A block value ends behind its line break.
  const from = text[offset - 1] === "\n" ? offset - 1 : offset;
  const end = text.indexOf("\n", from);
  const lineEnd = end > 0 && text[end - 1] === "\r" ? "\r\n" : "\n";
  if (end < 0) return `${text}${lineEnd}${line}${lineEnd}`;
  return `${text.slice(0, end + 1)}${line}${lineEnd}${text.slice(end + 1)}`;
}

function open(text: string, file: string): Document {
  const document = parseDocument(text, { keepSourceTokens: true });
  const [error] = document.errors;
  if (error === undefined) return document;
  throw new PawlError("syntax", `${file} cannot be edited: ${error.message.split("\n")[0]}`, {
    place: { file },
    fix: "Mend the YAML there.",
  });
}

function uneditable(file: string, path: Path): PawlError {
  return new PawlError("syntax", `${path.join(".")} in ${file} is written in a way that cannot be edited`, {
    place: { file },
    fix: "Write it as a map of its own lines, or edit the file by hand.",
  });
}
