import { createHash } from "node:crypto";
import { readFile, stat } from "node:fs/promises";
import { PawlError } from "../diagnostics/errors.js";

/** More than twenty times the largest description known; beyond it a mistake is likelier than a description. */
export const MAX_BYTES = 256 * 1024 * 1024;

/** The text of one file. */
export interface SourceText {
  /** Path for messages, or `-`. */
  readonly file: string;
  readonly text: string;
  /** SHA-256 of the bytes, hex. */
  readonly sha256: string;
}

/**
 * Reads a file.
 * @param path where it is
 * @param file how messages call it
 * @returns its text and hash
 * @throws PawlError `input-unreadable`, `input-too-large`, `input-empty`
 */
export async function readSource(path: string, file: string): Promise<SourceText> {
  let bytes: Uint8Array;
  try {
    const status = await stat(path);
    if (status.isDirectory()) {
      throw new PawlError("input-unreadable", `${file} is a folder`, {
        place: { file },
        fix: "Name a file inside it.",
      });
    }
    checkSize(status.size, file);
    bytes = await readFile(path);
  } catch (cause) {
    if (cause instanceof PawlError) throw cause;
    throw unreadable(file, cause);
  }
  return decodeSource(bytes, file);
}

function unreadable(file: string, cause: unknown): PawlError {
  const code = cause instanceof Error && "code" in cause ? cause.code : undefined;
  const place = { file };
  if (code === "ENOENT" || code === "ENOTDIR") {
    return new PawlError("input-unreadable", `${file} does not exist`, {
      place,
      cause,
      fix: "Check the path; relative paths start at the working directory.",
    });
  }
  if (code === "EACCES" || code === "EPERM") {
    return new PawlError("input-unreadable", `${file} may not be read`, {
      place,
      cause,
      fix: "Give yourself permission to read it.",
    });
  }
  return new PawlError("input-unreadable", `${file} cannot be read (${String(code ?? cause)})`, {
    place,
    cause,
    fix: "Check that it is a readable file.",
  });
}

function checkSize(size: number, file: string): void {
  if (size <= MAX_BYTES) return;
  throw new PawlError("input-too-large", `${file} has ${size} bytes, the limit is ${MAX_BYTES}`, {
    place: { file },
    fix: "Check that it is the right file; split the description if it is.",
  });
}

/**
 * Turns the bytes of a file into text: UTF-8 only (OpenAPI 3.1 §4.3 leaves JSON and YAML, both UTF-8 in practice),
 * a byte order mark is dropped.
 * @param bytes content of the file
 * @param file how messages call it
 * @throws PawlError `input-too-large`, `input-empty`, `input-unreadable` when it is not UTF-8
 */
export function decodeSource(bytes: Uint8Array, file: string): SourceText {
  checkSize(bytes.byteLength, file);
  let text: string;
  try {
    text = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch (cause) {
    throw new PawlError("input-unreadable", `${file} is not text in UTF-8 (${describeBytes(bytes)})`, {
      place: { file },
      cause,
      fix: "Save it as UTF-8 text, in JSON or YAML.",
    });
  }
  if (text.trim() === "") {
    throw new PawlError("input-empty", `${file === "-" ? "Standard input" : file} is empty`, {
      place: { file },
      fix: "Write what it should hold, or name another file.",
    });
  }
  return { file, text, sha256: createHash("sha256").update(bytes).digest("hex") };
}

const SIGNATURES: readonly (readonly [string, readonly number[]])[] = [
  ["it looks like a PNG image", [0x89, 0x50, 0x4e, 0x47]],
  ["it looks like a JPEG image", [0xff, 0xd8, 0xff]],
  ["it looks like a gzip archive", [0x1f, 0x8b]],
  ["it looks like UTF-16", [0xff, 0xfe]],
  ["it looks like UTF-16", [0xfe, 0xff]],
];

function describeBytes(bytes: Uint8Array): string {
  for (const [text, signature] of SIGNATURES) {
    if (signature.every((byte, index) => bytes[index] === byte)) return text;
  }
  return `first bytes ${Buffer.from(bytes.subarray(0, 4)).toString("hex")}`;
}
