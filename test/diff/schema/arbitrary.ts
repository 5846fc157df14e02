/** Random small schemas, and ways to write the same schema differently. */
import fc from "fast-check";
import type { Schema, SchemaObject, SchemaType } from "../../../generator/load/document.js";
import type { Components } from "./support.js";

export interface Case {
  readonly root: Schema;
  readonly components: Components;
}

export interface Leaves {
  /** With what can only be decided by a witness. */
  readonly hasConditions: boolean;
}

const NAMES = ["a", "b", "c"];
const COMPONENTS = ["R", "S"];
const WORDS = ["x", "y", "zz"];
const PATTERNS = ["^[a-z]+$", "^x", "\\d"];

const some = <T>(values: readonly T[], minLength = 1): fc.Arbitrary<T[]> =>
  fc.uniqueArray(fc.constantFrom(...values), { minLength, maxLength: values.length });

/** Adds members that are there or not. */
function withSome(
  base: SchemaObject,
  parts: Record<string, fc.Arbitrary<unknown>>,
): fc.Arbitrary<SchemaObject> {
  return fc.record(parts, { requiredKeys: [] }).map((more) => ({ ...base, ...more }) as SchemaObject);
}

/** A document of one root schema and two components, which may refer to each other through properties and items. */
export function cases({ hasConditions }: Leaves): fc.Arbitrary<Case> {
  const { tree } = fc.letrec<{ tree: Schema }>((tie) => {
    const deep = tie("tree");
    const text = withSome(
      { type: "string" },
      {
        minLength: fc.nat(3),
        maxLength: fc.integer({ min: 1, max: 5 }),
        pattern: fc.constantFrom(...PATTERNS),
        description: fc.constantFrom("one", "two"),
      },
    );
    const number = fc.constantFrom<SchemaType>("number", "integer").chain((type) =>
      withSome(
        { type },
        {
          minimum: fc.integer({ min: -2, max: 3 }),
          exclusiveMaximum: fc.integer({ min: 2, max: 8 }),
          multipleOf: fc.constantFrom(2, 3, 0.5),
        },
      ),
    );
    const words = some(WORDS).map((values): Schema => ({ type: "string", enum: values }));
    const mixed = some<unknown>(["x", 1, null, true, 2.5]).map((values): Schema => ({ enum: values }));
    const simple = fc.constantFrom<Schema>(
      { type: "boolean" },
      { type: "null" },
      {},
      true,
      { const: "x" },
      { type: ["string", "null"] },
      { type: ["integer", "string"] },
    );
    const reference = fc
      .constantFrom(...COMPONENTS)
      .map((name): Schema => ({ $ref: `#/components/schemas/${name}` }));
    const below = fc.oneof(
      { depthSize: "small", withCrossShrink: true },
      simple,
      text,
      words,
      reference,
      deep,
    );
    const object = fc.dictionary(fc.constantFrom(...NAMES), below, { maxKeys: 3 }).chain((properties) =>
      withSome(
        { type: "object", properties },
        {
          required: some(NAMES),
          additionalProperties: fc.oneof(fc.constant<Schema>(false), simple, text),
          minProperties: fc.nat(2),
          maxProperties: fc.integer({ min: 1, max: 3 }),
        },
      ),
    );
    const array = below.chain((items) =>
      withSome(
        { type: "array", items },
        { minItems: fc.nat(2), maxItems: fc.integer({ min: 1, max: 3 }), uniqueItems: fc.constant(true) },
      ),
    );
    const list = fc.array(deep, { minLength: 1, maxLength: 3 });
    const union = fc
      .tuple(fc.constantFrom("anyOf", "oneOf"), list)
      .map(([keyword, parts]): Schema => ({ [keyword]: parts }));
    const conjunction = fc.array(deep, { minLength: 1, maxLength: 2 }).map((allOf): Schema => ({ allOf }));
    const negation = deep.map((not): Schema => ({ type: ["string", "number", "object"], not }));
    const leaves = [text, number, words, mixed, simple];
    return {
      tree: fc.oneof(
        { depthSize: "small", withCrossShrink: true },
        ...leaves,
        object,
        array,
        union,
        conjunction,
        ...(hasConditions ? [negation] : []),
      ),
    };
  });
  return fc.record({
    root: tree as fc.Arbitrary<Schema>,
    components: fc.record({ R: tree as fc.Arbitrary<Schema>, S: tree as fc.Arbitrary<Schema> }),
  });
}

/** Keywords that look at one another and stay in one piece when a schema is split. */
const TOGETHER: readonly (readonly string[])[] = [
  ["type", "enum", "const"],
  ["properties", "patternProperties", "additionalProperties"],
  ["prefixItems", "items"],
];

type Rewrite = (schema: SchemaObject) => Schema;

/** Other spellings of the same schema: each is a function from a schema to one that means the same. */
export const SPELLINGS: Readonly<Record<string, Rewrite>> = {
  "members reversed": (schema) => Object.fromEntries(Object.entries(schema).reverse()) as Schema,
  "lists reversed": (schema) => {
    const reversed = Object.entries(schema).map(([key, value]) => {
      const isSet = ["required", "enum", "allOf", "anyOf", "oneOf", "type"].includes(key);
      return [key, isSet && Array.isArray(value) ? [...value].reverse() : value];
    });
    return Object.fromEntries(reversed) as Schema;
  },
  "split by allOf": (schema) => {
    const groups = new Map<string, [string, unknown][]>();
    for (const [key, value] of Object.entries(schema)) {
      const group = TOGETHER.find((keys) => keys.includes(key))?.[0] ?? key;
      groups.set(group, [...(groups.get(group) ?? []), [key, value]]);
    }
    return { allOf: [...groups.values()].map((entries) => Object.fromEntries(entries) as Schema) };
  },
  "alone in allOf": (schema) => ({ allOf: [schema] }),
  "alone in anyOf": (schema) => ({ anyOf: [schema] }),
  "alone in oneOf": (schema) => ({ oneOf: [schema] }),
  "null beside": (schema) => {
    if (!Array.isArray(schema.type) || !schema.type.includes("null") || schema.enum !== undefined)
      return schema;
    const { type, ...rest } = schema;
    return { anyOf: [{ ...rest, type: type.filter((one) => one !== "null") }, { type: "null" }] };
  },
  "types beside": (schema) => {
    if (!Array.isArray(schema.type) || schema.enum !== undefined || schema.type.length < 2) return schema;
    return { anyOf: schema.type.map((type) => ({ ...schema, type })) };
  },
  "const for enum": (schema) => {
    const { enum: values, ...rest } = schema;
    return values?.length === 1 ? { ...rest, const: values[0] } : schema;
  },
  "with what says nothing": (schema) =>
    schema.type === "object" || schema.type === "array"
      ? { minItems: 0, ...(schema.items === undefined ? { items: {} } : {}), minProperties: 0, ...schema }
      : schema,
};

/** Rewrites a schema and everything below it. */
export function respell(schema: Schema, rewrite: Rewrite): Schema {
  if (typeof schema === "boolean") return schema;
  const entries = Object.entries(schema).map(([key, value]): [string, unknown] => {
    if (["items", "additionalProperties", "not"].includes(key))
      return [key, respell(value as Schema, rewrite)];
    if (["allOf", "anyOf", "oneOf"].includes(key)) {
      return [key, (value as Schema[]).map((part) => respell(part, rewrite))];
    }
    if (key !== "properties") return [key, value];
    const properties = Object.entries(value as Components).map(([name, part]) => [
      name,
      respell(part, rewrite),
    ]);
    return [key, Object.fromEntries(properties)];
  });
  const inner = Object.fromEntries(entries) as SchemaObject;
  return Object.keys(inner).length === 0 ? inner : rewrite(inner);
}

/** Gives every component another name, and refers to it by that. */
export function renameComponents({ root, components }: Case): Case {
  const rewrite: Rewrite = (schema) =>
    schema.$ref === undefined ? schema : { ...schema, $ref: `${schema.$ref}Renamed` };
  const renamed = Object.entries(components).map(([name, schema]) => [
    `${name}Renamed`,
    respell(schema, rewrite),
  ]);
  return { root: respell(root, rewrite), components: Object.fromEntries(renamed) };
}

/** Makes a component of every object and union, and refers to it. */
export function extract({ root, components }: Case): Case {
  const made: Record<string, Schema> = {};
  const rewrite: Rewrite = (schema) => {
    if (schema.type !== "object" && schema.anyOf === undefined && schema.oneOf === undefined) return schema;
    const name = `Made${Object.keys(made).length}`;
    made[name] = schema;
    return { $ref: `#/components/schemas/${name}` };
  };
  const own = Object.entries(components).map(([name, schema]) => [name, respell(schema, rewrite)]);
  const newRoot = respell(root, rewrite);
  return { root: newRoot, components: { ...Object.fromEntries(own), ...made } };
}

/** A case and the same with one schema in it replaced. */
export function edits(leaves: Leaves): fc.Arbitrary<readonly [Case, Case]> {
  return fc.tuple(cases(leaves), cases(leaves), fc.nat(11)).map(([one, other, place]) => {
    let count = 0;
    const rewrite: Rewrite = (schema) => (count++ === place ? other.root : schema);
    const own = Object.entries(one.components).map(([name, schema]) => [name, respell(schema, rewrite)]);
    return [one, { components: Object.fromEntries(own), root: respell(one.root, rewrite) }] as const;
  });
}
