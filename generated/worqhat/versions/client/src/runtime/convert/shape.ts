/**
 * Values that are more than JSON has, and where in a body they are: dates and 64-bit integers. Only clients that ask for them
 * have shapes, and only those bundle what is here.
 */

/** Makes the client's value out of that of JSON, and back; what is none of its values stays as it is. */
export interface Converter {
  readonly read: (value: unknown) => unknown;
  readonly write: (value: unknown) => unknown;
}

/** What a value may be told by that fits one of several schemas. */
export interface Fit {
  /** As in JSON Schema, `number` for integers too. */
  readonly types?: readonly string[];
  /** Properties that are there. */
  readonly required?: readonly string[];
  /** Properties that have one of some values, where they are there. */
  readonly values?: readonly (readonly [name: string, values: readonly unknown[]])[];
}

/** Where the values to be converted are within another; places without any are left out. */
export interface ShapeNode {
  readonly properties?: readonly (readonly [name: string, shape: Shape])[];
  /** All other properties. */
  readonly others?: Shape;
  readonly items?: Shape;
  /** The first items, each of its own. */
  readonly first?: readonly (Shape | undefined)[];
  /** Every one of them. */
  readonly all?: readonly Shape[];
  /** The first that fits. */
  readonly any?: readonly (readonly [fit: Fit, shape?: Shape])[];
}

/** A function stands for a schema that has a name, so that schemas may hold themselves. */
export type Shape = Converter | ShapeNode | (() => Shape);

/**
 * Converts what is at the places of a shape; everything else is left as it is, and what was given is not changed.
 * @param way `read`: from JSON; `write`: to JSON
 */
export function convert(shape: Shape | undefined, value: unknown, way: "read" | "write"): unknown {
  if (shape === undefined || value === undefined || value === null) return value;
  if (typeof shape === "function") return convert(shape(), value, way);
  if ("read" in shape) return shape[way](value);
  const { properties, others, items, first = [], all = [], any = [] } = shape;
  let result: unknown = value;
  if (Array.isArray(value)) {
    result = value.map((item: unknown, index) =>
      convert(index < first.length ? first[index] : items, item, way),
    );
  } else if ((properties || others) && isPlain(value)) {
    const shapes = new Map(properties);
    // fromEntries defines own properties, so that `__proto__` stays a name like any other.
    result = Object.fromEntries(
      Object.entries(value).map(([name, member]) => [name, convert(shapes.get(name) ?? others, member, way)]),
    );
  }
  for (const part of all) result = convert(part, result, way);
  const match = any.find(([fit]) => fits(fit, value));
  return match ? convert(match[1], result, way) : result;
}

/** Whether a value is an object of JSON, whatever realm made it, and no instance of a class. */
function isPlain(value: unknown): value is Readonly<Record<string, unknown>> {
  if (typeof value !== "object" || value === null) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === null || Object.getPrototypeOf(prototype) === null;
}

function fits({ types, required = [], values = [] }: Fit, value: unknown): boolean {
  if (types && !types.includes(typeOf(value))) return false;
  if (!isPlain(value)) return true;
  return (
    required.every((name) => Object.hasOwn(value, name)) &&
    values.every(([name, list]) => !Object.hasOwn(value, name) || list.includes(value[name]))
  );
}

/** The type as JSON has it; a Date is text, a bigint a number. */
function typeOf(value: unknown): string {
  if (Array.isArray(value)) return "array";
  if (value instanceof Date) return "string";
  return typeof value === "bigint" ? "number" : typeof value;
}
