/** One of the two documents, as a source of schemas. */
import type { OpenApiDocument, Schema, SchemaObject } from "../../load/document.js";
import { escapeToken, getAt, parsePointer } from "../../load/pointer.js";
import { isRecord } from "./json.js";
import { Wordings } from "./wordings.js";

/** A schema where it is written. */
export interface Source {
  readonly schema: Schema;
  readonly pointer: string;
  /** `null` is taken too, whatever the schema says: it stood in a union with `null`. */
  readonly orNull: boolean;
}

/** Longest chain of references that are nothing else. */
const LONGEST_CHAIN = 50;

/** Follows references of a document and gives schemas numbers. */
export class SchemaDocument {
  readonly #root: OpenApiDocument;
  readonly #targets = new Map<string, Source>();
  readonly #numbers = new Map<SchemaObject, number>();
  readonly #wordings: Wordings;

  /** @param wordings tell what is written alike; those of a pair of documents know each other */
  constructor(root: OpenApiDocument, wordings = new Wordings()) {
    this.#root = root;
    this.#wordings = wordings;
  }

  /** The component schemas by name. */
  get components(): Readonly<Record<string, Schema>> {
    return this.#root.components?.schemas ?? {};
  }

  /** What a reference leads to; anything goes where it leads nowhere. */
  follow(ref: string): Source {
    const known = this.#targets.get(ref);
    if (known !== undefined) return known;
    const found: unknown = getAt(this.#root, parsePointer(ref) ?? [""]);
    const schema: Schema = isSchema(found) ? found : true;
    const target = { schema, pointer: ref, orNull: false };
    this.#targets.set(ref, target);
    return target;
  }

  /** What a schema that is nothing but a reference stands for; any other is itself. */
  target(schema: Schema): Schema {
    let at = schema;
    for (let hops = 0; hops < LONGEST_CHAIN; hops++) {
      if (typeof at === "boolean" || at.$ref === undefined || Object.keys(at).length > 1) return at;
      at = this.follow(at.$ref).schema;
    }
    return at;
  }

  /** A number that schemas share where they are written alike, behind references that stand alone. */
  wordingOf(schema: Schema): number {
    return this.#wordings.of(this.target(schema));
  }

  /** A number that tells schema objects apart, by identity. */
  numberOf(schema: SchemaObject): number {
    let number = this.#numbers.get(schema);
    if (number === undefined) {
      number = this.#numbers.size;
      this.#numbers.set(schema, number);
    }
    return number;
  }
}

function isSchema(value: unknown): value is Schema {
  return typeof value === "boolean" || isRecord(value);
}

/** Pointer of something below a schema. */
export function below(pointer: string, ...tokens: readonly (string | number)[]): string {
  return tokens.reduce<string>((path, token) => `${path}/${escapeToken(token)}`, pointer);
}

/** Name of the component that a pointer is of; undefined for any other pointer. */
export function componentName(pointer: string): string | undefined {
  const tokens = parsePointer(pointer) ?? [];
  return tokens.length === 3 && tokens[0] === "components" ? tokens[2] : undefined;
}
