/** Numbers for JSON values: equal for equal values, members in equal order. */

/** What says nothing about values and is long, or differs where nothing else does. */
const SILENT: ReadonlySet<string> = new Set(["title", "description", "examples", "externalDocs", "$comment"]);

/** What an object is: a schema, schemas by name, or a value. */
type Role = "schema" | "names" | "data";

/** No two texts have the same, of whatever documents: documents that know nothing of each other have nothing in common. */
let nextNumber = 0;

/** Numbers of texts; documents that are compared with each other share them. */
export type Numbers = Map<string, number>;

/** Gives schemas of a document that are written alike the same number. Each object is looked at once. */
export class Wordings {
  readonly #numbers: Numbers;
  readonly #nameOf: (ref: string) => string;
  /** What an object is depends on where it is met: `title` is a keyword of a schema, and a name among properties. */
  readonly #known: Readonly<Record<Role, Map<object, number>>> = {
    schema: new Map(),
    names: new Map(),
    data: new Map(),
  };

  /**
   * @param numbers those of the other document, where its schemas are to be recognised
   * @param nameOf a text that references of both documents share only where they lead to what is written alike
   */
  constructor(numbers: Numbers = new Map(), nameOf: (ref: string) => string = (ref) => ref) {
    this.#numbers = numbers;
    this.#nameOf = nameOf;
  }

  /**
   * @param schema a schema; texts for people in it do not count
   * @returns its number; references in it are taken by their text
   */
  of(schema: unknown): number {
    return this.#ofValue(schema, "schema");
  }

  #ofValue(value: unknown, role: Role): number {
    if (typeof value !== "object" || value === null) return this.#intern(JSON.stringify(value) ?? "");
    const known = this.#known[role];
    let number = known.get(value);
    if (number === undefined) {
      number = this.#intern(this.#textOf(value, role));
      known.set(value, number);
    }
    return number;
  }

  #textOf(value: object, role: Role): string {
    if (Array.isArray(value)) return `[${value.map((item) => this.#ofValue(item, role)).join()}`;
    let text = "{";
    for (const [key, member] of Object.entries(value)) {
      if (role === "schema" && (SILENT.has(key) || key.startsWith("x-"))) continue;
      const number =
        role === "schema" && key === "$ref" && typeof member === "string"
          ? this.#intern(`ref ${this.#nameOf(member)}`)
          : this.#ofValue(member, ROLES[role](key));
      text += `${JSON.stringify(key)}:${number},`;
    }
    return text;
  }

  #intern(text: string): number {
    let number = this.#numbers.get(text);
    if (number === undefined) {
      number = nextNumber++;
      this.#numbers.set(text, number);
    }
    return number;
  }
}

/** Keywords whose members are schemas by names that an author chose. */
const NAMED: ReadonlySet<string> = new Set(["properties", "patternProperties", "dependentSchemas", "$defs"]);

/** Keywords that hold values, names, or what decides about no values. */
const DATA: ReadonlySet<string> = new Set([
  "enum",
  "const",
  "default",
  "required",
  "dependentRequired",
  "discriminator",
  "xml",
]);

/** What the members of an object are, by what it is itself. */
const ROLES: Readonly<Record<Role, (key: string) => Role>> = {
  schema: (key) => (NAMED.has(key) ? "names" : DATA.has(key) ? "data" : "schema"),
  names: () => "schema",
  data: () => "data",
};
