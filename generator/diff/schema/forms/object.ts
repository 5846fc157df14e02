/** What a node asks of objects. */
import type { Schema } from "../../../load/document.js";
import { below, type Source } from "../document.js";
import { memberOf } from "../json.js";
import type { Member, Node } from "../node.js";
import { matchPattern } from "../pattern/match.js";
import { viewOf } from "./view.js";
import { isHigher, isLower, tightest, type Written } from "./written.js";

const PROPERTY_KEYWORDS = [
  "properties",
  "patternProperties",
  "additionalProperties",
  "unevaluatedProperties",
] as const;

/** Objects as a node sees them (JSON Schema 2020-12 §10.3.2, §11.3, Validation §6.5). */
export class ObjectForm {
  readonly #node: Node;
  readonly #members: readonly Member[];
  /** Those of the members that say what properties must be: references and `allOf` alone do not. */
  readonly #speakers: readonly Member[];
  /** Of declared properties, in the order in which they are written. */
  readonly names: ReadonlySet<string>;
  readonly required: ReadonlyMap<string, string>;
  readonly minProperties: Written<number> | undefined;
  readonly maxProperties: Written<number> | undefined;
  readonly dependentRequired: ReadonlyMap<string, ReadonlySet<string>>;
  #additional: Node | undefined;
  readonly #properties = new Map<string, Node>();

  constructor(node: Node) {
    const { members } = viewOf(node, "object");
    this.#node = node;
    this.#members = members;
    this.#speakers = members.filter(({ schema }) =>
      PROPERTY_KEYWORDS.some((key) => schema[key] !== undefined),
    );
    this.names = new Set(members.flatMap(({ schema }) => Object.keys(schema.properties ?? {})));
    this.required = requiredOf(members);
    const minProperties = tightest(members, "minProperties", isHigher);
    // Required ones are there anyway.
    this.minProperties = (minProperties?.value ?? 0) <= this.required.size ? undefined : minProperties;
    this.maxProperties = tightest(members, "maxProperties", isLower);
    this.dependentRequired = dependentsOf(members);
  }

  /** What the value of a property must be, declared or not. */
  property(name: string): Node {
    let node = this.#properties.get(name);
    if (node === undefined) {
      node = this.#node.store.node(this.#speakers.flatMap((member) => this.#sourcesOf(member, name)));
      this.#properties.set(name, node);
    }
    return node;
  }

  /** Is a property refused outright, by a `false` that is written here? */
  isForbidden(name: string): boolean {
    return this.#members.some(({ schema }) => {
      const own = memberOf(schema.properties, name);
      if (own !== undefined) return own === false;
      return schema.additionalProperties === false && schema.patternProperties === undefined;
    });
  }

  /** Pointers of the places that declare a property. */
  declarations(name: string): string[] {
    return this.#members.flatMap(({ schema, pointer }) =>
      memberOf(schema.properties, name) === undefined ? [] : [below(pointer, "properties", name)],
    );
  }

  /** What properties must be that nothing declares and no pattern matches. */
  get additional(): Node {
    this.#additional ??= this.#node.store.node(
      this.#members.flatMap((member) => this.#restOf(member, undefined)),
    );
    return this.#additional;
  }

  /** Pointer of the keyword that closes the object or types its additional properties. */
  get additionalPointer(): string | undefined {
    for (const { schema, pointer } of this.#members) {
      for (const keyword of ["additionalProperties", "unevaluatedProperties"] as const) {
        if (schema[keyword] !== undefined && schema[keyword] !== true) return below(pointer, keyword);
      }
    }
    return undefined;
  }

  /** Schemas of properties by the pattern of their names. */
  get patterns(): Map<string, Node> {
    return this.#keyed("patternProperties");
  }

  get dependentSchemas(): Map<string, Node> {
    return this.#keyed("dependentSchemas");
  }

  /** What the names of properties must be; undefined where nothing is said. */
  get propertyNames(): Node | undefined {
    const sources = this.#members.flatMap(({ schema, pointer }) =>
      sourceOf(schema.propertyNames, below(pointer, "propertyNames")),
    );
    return sources.length === 0 ? undefined : this.#node.store.node(sources);
  }

  #keyed(keyword: "patternProperties" | "dependentSchemas"): Map<string, Node> {
    const sources = new Map<string, Source[]>();
    for (const { schema, pointer } of this.#members) {
      for (const [key, part] of Object.entries(schema[keyword] ?? {})) {
        const list = sources.get(key) ?? [];
        list.push({ schema: part, pointer: below(pointer, keyword, key), orNull: false });
        sources.set(key, list);
      }
    }
    return new Map([...sources].map(([key, list]) => [key, this.#node.store.node(list)]));
  }

  #sourcesOf(member: Member, name: string): Source[] {
    const { schema, pointer } = member;
    const declared = memberOf(schema.properties, name);
    const own = declared === undefined ? [] : sourceOf(declared, below(pointer, "properties", name));
    if (
      own.length > 0 &&
      schema.patternProperties === undefined &&
      schema.unevaluatedProperties === undefined
    )
      return own;
    const matching = Object.entries(schema.patternProperties ?? {})
      .filter(([pattern]) => matchPattern(pattern, name) === true)
      .flatMap(([pattern, part]) => sourceOf(part, below(pointer, "patternProperties", pattern)));
    return own.length + matching.length > 0
      ? [...own, ...matching, ...this.#unevaluated(member, name)]
      : this.#restOf(member, name);
  }

  #restOf(member: Member, name: string | undefined): Source[] {
    const { schema, pointer } = member;
    const additional = sourceOf(schema.additionalProperties, below(pointer, "additionalProperties"));
    return [...additional, ...this.#unevaluated(member, name)];
  }

  /** `unevaluatedProperties` of a member sees what all members below it have looked at (2020-12 §11.3). */
  #unevaluated(member: Member, name: string | undefined): Source[] {
    const { schema, pointer } = member;
    if (schema.unevaluatedProperties === undefined || !isPlainBelow(this.#node, member)) return [];
    const isSeen = this.#members.some((other) => isBelow(other, member) && looksAt(other, name));
    return isSeen ? [] : sourceOf(schema.unevaluatedProperties, below(pointer, "unevaluatedProperties"));
  }
}

const forms = new WeakMap<Node, ObjectForm>();

/** The form of a node, made once. */
export function objectForm(node: Node): ObjectForm {
  let form = forms.get(node);
  if (form === undefined) {
    form = new ObjectForm(node);
    forms.set(node, form);
  }
  return form;
}

/**
 * Can what a member's `unevaluatedProperties` (or `unevaluatedItems`) sees be told without a value? Where a union or a
 * condition decides it, the keyword is compared as a whole.
 */
export function isPlainBelow(node: Node, member: Member): boolean {
  const { members, unions } = viewOf(node, "object");
  if (unions.some(({ union }) => isBelow(union.member, member))) return false;
  return members.every(
    (other) =>
      !isBelow(other, member) ||
      (other.schema.if === undefined && other.schema.dependentSchemas === undefined),
  );
}

function isBelow(member: Member, ancestor: Member): boolean {
  for (let at: Member | undefined = member; at !== undefined; at = at.parent)
    if (at === ancestor) return true;
  return false;
}

function looksAt({ schema }: Member, name: string | undefined): boolean {
  if (schema.additionalProperties !== undefined) return true;
  if (name === undefined) return false;
  if (memberOf(schema.properties, name) !== undefined) return true;
  return Object.keys(schema.patternProperties ?? {}).some((pattern) => matchPattern(pattern, name) === true);
}

function sourceOf(schema: Schema | undefined, pointer: string): Source[] {
  return schema === undefined ? [] : [{ schema, pointer, orNull: false }];
}

function requiredOf(members: readonly Member[]): Map<string, string> {
  const required = new Map<string, string>();
  for (const { schema, pointer } of members) {
    schema.required?.forEach((name, index) => {
      if (!required.has(name)) required.set(name, below(pointer, "required", index));
    });
  }
  return required;
}

function dependentsOf(members: readonly Member[]): Map<string, ReadonlySet<string>> {
  const dependents = new Map<string, Set<string>>();
  for (const { schema } of members) {
    for (const [name, others] of Object.entries(schema.dependentRequired ?? {})) {
      const known = dependents.get(name) ?? new Set<string>();
      for (const other of others) known.add(other);
      if (known.size > 0) dependents.set(name, known);
    }
  }
  return dependents;
}
