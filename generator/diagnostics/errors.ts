/**
 * The one error class for everything a person can mend: bad input, wrong use, a folder that cannot be written.
 * The command line prints it as `file:line:column  message` and the fix below it, and exits with 2.
 * Any other error that reaches the command line is a defect of Pawl.
 */

/** Where in the input something is. `line` and `column` count from 1. */
export interface Place {
  /** Path as the user gave it, or `-` for standard input. */
  readonly file: string;
  /** RFC 6901 JSON pointer into the file, with the leading `#`. */
  readonly pointer?: string;
  readonly line?: number;
  readonly column?: number;
}

/** Every kind of error, by what causes it. The text is the title that `--json` and the docs show. */
export const ERROR_CODES = {
  "input-unreadable": "The input cannot be read",
  "input-empty": "The input is empty",
  "input-too-large": "The input is too large",
  syntax: "The input is neither valid JSON nor valid YAML",
  "alias-bomb": "YAML aliases expand to an unreasonable size",
  "too-deep": "The document is nested too deeply",
  "not-openapi": "The document is not an OpenAPI description",
  "invalid-document": "The document breaks the OpenAPI specification",
  "ref-unresolved": "A reference points to nothing",
  "ref-circular": "References form a circle with nothing in it",
  "ref-outside": "A reference leaves the folder of the document",
  "ref-remote": "A reference goes to the network",
  "registry-invalid": "The registry is not valid",
  "config-invalid": "The linter's configuration is not valid",
  "policy-invalid": "The policy of the diff is not valid",
  "overlay-invalid": "The overlay cannot be applied",
  "account-invalid": "The file of an account is not valid",
  "pin-refused": "The account cannot be moved to that version",
  "release-refused": "The version cannot be released",
  "status-refused": "The status of a version cannot change that way",
  "address-unknown": "No such document, version or account",
  "version-frozen": "A frozen version was changed",
  "output-unwritable": "The output cannot be written",
  "output-locked": "Another run is writing to the same folder",
  "not-generated": "The generated client is not what it should be",
  "publish-conflict": "The npm registry has another package of this version",
  "not-published": "The client is not on npm yet",
  "npm-failed": "npm has failed",
  "template-invalid": "A template cannot be used",
  usage: "Wrong use of the command line",
} as const;

/** Name of a kind of error; stable, part of the `--json` output. */
export type ErrorCode = keyof typeof ERROR_CODES;

/** An error that the user can mend. */
export class PawlError extends Error {
  override readonly name = "PawlError";
  readonly code: ErrorCode;
  readonly place: Place | undefined;
  /** What to do about it, as one sentence. */
  readonly fix: string;

  /**
   * @param code kind of error
   * @param message what is wrong, one sentence without a final full stop
   * @param details `fix` says what to do; `place` says where; `cause` is the underlying error
   */
  constructor(
    code: ErrorCode,
    message: string,
    details: { readonly fix: string; readonly place?: Place | undefined; readonly cause?: unknown },
  ) {
    super(message, details.cause === undefined ? undefined : { cause: details.cause });
    this.code = code;
    this.place = details.place;
    this.fix = details.fix;
  }
}

/** Something worth telling that stops nothing: a repaired spot, a renamed collision, an ignored construct. */
export interface Notice {
  /** Stable name of the kind of notice, in kebab case. */
  readonly code: string;
  readonly message: string;
  /** RFC 6901 JSON pointer into the normalised document, with the leading `#`; absent when about the whole. */
  readonly pointer?: string;
  /** Where it was written, for what is about no node of the document: an action of an overlay. */
  readonly place?: Place;
}
