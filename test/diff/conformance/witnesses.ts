/** Checks values with Ajv, which knows nothing of our normal form. */
import Ajv2020 from "ajv/dist/2020.js";
import type { Finding } from "../../../generator/diff/types.js";
import type { OpenApiDocument } from "../../../generator/load/document.js";
import { getAt, parsePointer } from "../../../generator/load/pointer.js";

/** How far above the place of a finding the schema may stand that its witness is a value of. */
const HIGHEST = 5;

type Validator = (value: unknown) => boolean;

/** Validates values against schemas of a document. */
export class Judge {
  readonly #ajv = new Ajv2020.default({ strict: false, validateFormats: false, logger: false });
  readonly #document: OpenApiDocument;
  readonly #known = new Map<string, Validator | undefined>();

  constructor(document: OpenApiDocument) {
    this.#document = document;
    this.#ajv.addSchema(document, "document");
  }

  /** @returns undefined where there is no schema at the pointer */
  accepts(pointer: string, value: unknown): boolean | undefined {
    if (!this.#known.has(pointer)) this.#known.set(pointer, this.#compile(pointer));
    return this.#known.get(pointer)?.(value);
  }

  #compile(pointer: string): Validator | undefined {
    const schema: unknown = getAt(this.#document, parsePointer(pointer) ?? ["?"]);
    if (typeof schema !== "object" || schema === null || Array.isArray(schema)) return undefined;
    try {
      return this.#ajv.compile({ $ref: `document#${encodeURI(pointer.slice(1))}` });
    } catch {
      // A pattern that it cannot read, a map that is no schema.
      return undefined;
    }
  }
}

/**
 * Does the witness of a finding show what it claims: taken by one schema and refused by the other, at the place of the
 * finding or around it?
 */
export function isShown({ base, revision, witness, side }: Finding, from: Judge, to: Judge): boolean {
  const isRequest = side !== "response";
  const [one, other] = isRequest ? [from, to] : [to, from];
  const [starts, ends] = isRequest ? [base, revision] : [revision, base];
  return around(starts.pointer).some(
    (start) =>
      one.accepts(start, witness) === true &&
      around(ends.pointer).some((end) => other.accepts(end, witness) === false),
  );
}

/** A pointer and those above it. */
function around(pointer: string): string[] {
  const tokens = pointer.split("/");
  return Array.from({ length: Math.min(HIGHEST, tokens.length) }, (_, up) =>
    tokens.slice(0, tokens.length - up).join("/"),
  );
}
