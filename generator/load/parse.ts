import { PawlError } from "../diagnostics/errors.js";
import { findJsonError } from "./jsonText.js";
import { MAX_DEPTH } from "./limits.js";
import { locate, offsetToLine } from "./positions.js";
import { checkDepth, copyShared, measureAliases } from "./shape.js";
import { isYamlException, parseMarkedYaml, type YamlMarks } from "./yamlText.js";

/**
 * Parses JSON or YAML into plain data: a tree in which no object is shared and no key pollutes a prototype.
 * @param text content of the file
 * @param file how messages call it; a name ending in `.json` is never tried as YAML
 * @returns the value
 * @throws PawlError `syntax` with line and column, `alias-bomb`, `too-deep`, `input-empty` when there is no value
 */
export function parseText(text: string, file: string): unknown {
  return parseLocated(text, file).value;
}

/**
 * As `parseText`, for texts in which many places may be looked up.
 * @returns the value, and the places of its nodes where it was YAML: JSON is scanned for them faster
 * @throws as `parseText` does
 */
export function parseLocated(
  text: string,
  file: string,
): { readonly value: unknown; readonly marks?: YamlMarks } {
  if (/^\s*[{[]/.test(text)) {
    const json = tryJson(text);
    if (json !== undefined) {
      checkNesting(json.value, text, file);
      return json;
    }
    if (file.toLowerCase().endsWith(".json")) throw jsonError(text, file);
  }
  return parseYamlText(text, file);
}

function tryJson(text: string): { value: unknown } | undefined {
  try {
    return { value: JSON.parse(text) };
  } catch {
    return undefined;
  }
}

function jsonError(text: string, file: string): PawlError {
  const { offset, expected } = findJsonError(text);
  const found = offset >= text.length ? "the file ends" : `there is ${JSON.stringify(text[offset])}`;
  return new PawlError("syntax", `Not valid JSON: ${expected} should stand where ${found}`, {
    place: { file, ...offsetToLine(text, offset) },
    fix: offset >= text.length ? "Give the whole file; it seems to be cut off." : "Mend the JSON there.",
  });
}

function parseYamlText(text: string, file: string): { readonly value: unknown; readonly marks: YamlMarks } {
  let parsed: ReturnType<typeof parseMarkedYaml>;
  try {
    parsed = parseMarkedYaml(text);
  } catch (cause) {
    throw yamlError(text, file, cause);
  }
  const { value } = parsed;
  if (value === undefined || value === null) {
    throw new PawlError("input-empty", `${file === "-" ? "Standard input" : file} has no content`, {
      place: { file },
      fix: "Write what it should hold, or name another file.",
    });
  }
  const isShared = measure(value, file);
  checkNesting(value, text, file);
  if (isShared) copyShared(value);
  return parsed;
}

function measure(value: unknown, file: string): boolean {
  try {
    return measureAliases(value, file);
  } catch (cause) {
    throw cause instanceof RangeError ? tooDeep(file, cause) : cause;
  }
}

function yamlError(text: string, file: string, cause: unknown): PawlError {
  if (cause instanceof RangeError) return tooDeep(file, cause);
  if (!isYamlException(cause)) throw cause;
  const { mark, reason } = cause;
  const place =
    mark === undefined
      ? { file, ...findSecondDocument(text) }
      : { file, line: mark.line + 1, column: mark.column + 1 };
  if (reason.includes("maxDepth")) return tooDeep(file, cause, place);
  if (/^\s*[{[]/.test(text) && tryJson(text) === undefined) {
    const json = findJsonError(text);
    if (json.offset >= text.length) return jsonError(text, file);
  }
  return new PawlError("syntax", `Not valid YAML: ${explain(reason)}`, { place, cause, fix: fixFor(reason) });
}

/** The only error without a mark: more than one document. */
function findSecondDocument(text: string): { line: number; column: number } {
  const starts = [...text.matchAll(/^---(?=\s|$)/gm)];
  return offsetToLine(text, starts.at(-1)?.index ?? 0);
}

function explain(reason: string): string {
  return reason.startsWith("duplicated mapping key") ? "the same key stands twice in one mapping" : reason;
}

function fixFor(reason: string): string {
  if (reason.includes("tab")) return "Indent with spaces.";
  if (reason.startsWith("duplicated mapping key")) return "Remove or rename one of the two.";
  if (reason.includes("single document")) return "Keep one document per file: remove what follows `---`.";
  return "Mend the YAML there.";
}

function tooDeep(file: string, cause: unknown, place: PawlError["place"] = { file }): PawlError {
  return new PawlError("too-deep", `The document is nested more than ${MAX_DEPTH} levels deep`, {
    place,
    cause,
    fix: "Name inner schemas in components and refer to them with `$ref`.",
  });
}

function checkNesting(value: unknown, text: string, file: string): void {
  const pointer = checkDepth(value, MAX_DEPTH);
  if (pointer !== undefined) throw tooDeep(file, undefined, locate(text, file, pointer));
}
