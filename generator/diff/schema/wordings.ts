/** Numbers for JSON values: equal for equal values, members in equal order. */

/** What says nothing about values and is long, or differs where nothing else does. */
const SILENT: ReadonlySet<string> = new Set(["title", "description", "examples", "externalDocs", "$comment"]);

/** Gives schemas that are written alike the same number. Each object is looked at once. */
export class Wordings {
  readonly #numbers = new Map<string, number>();
  readonly #known = new WeakMap<object, number>();

  /**
   * @param schema a schema; texts for people in it do not count
   * @returns its number; references in it are taken by their text
   */
  of(schema: unknown): number {
    return this.#ofValue(schema, true);
  }

  /** @param isSchema the names of members are keywords, not names that somebody chose */
  #ofValue(value: unknown, isSchema: boolean): number {
    if (typeof value !== "object" || value === null) return this.#intern(JSON.stringify(value) ?? "");
    let number = this.#known.get(value);
    if (number === undefined) {
      number = this.#intern(this.#textOf(value, isSchema));
      this.#known.set(value, number);
    }
    return number;
  }

  #textOf(value: object, isSchema: boolean): string {
    if (Array.isArray(value)) return `[${value.map((item) => this.#ofValue(item, isSchema)).join()}`;
    let text = "{";
    for (const [key, member] of Object.entries(value)) {
      if (isSchema && (SILENT.has(key) || key.startsWith("x-"))) continue;
      text += `${JSON.stringify(key)}:${this.#ofValue(member, !isSchema || !NAMED.has(key))},`;
    }
    return text;
  }

  #intern(text: string): number {
    let number = this.#numbers.get(text);
    if (number === undefined) {
      number = this.#numbers.size;
      this.#numbers.set(text, number);
    }
    return number;
  }
}

/** Keywords whose members are named by the author of the document. */
const NAMED: ReadonlySet<string> = new Set([
  "properties",
  "patternProperties",
  "dependentSchemas",
  "dependentRequired",
  "$defs",
]);
