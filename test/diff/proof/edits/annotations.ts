/** Edits of what a schema says beside its values. */
import { isObject } from "../../../../generator/load/value.js";
import { type Edit, entriesOf, withMembers, without } from "./edit.js";

const edit = (name: string, apply: Edit["apply"]): Edit => ({ name, type: "Schema", apply });

/** A keyword that is set to another value, and taken away. */
function keyword(name: string, value: unknown): Edit[] {
  return [
    edit(`${name} set`, (node) => withMembers(node, { [name]: value })),
    edit(`${name} dropped`, (node) =>
      node[name] === undefined ? undefined : withMembers(node, { [name]: undefined }),
    ),
  ];
}

/** Sets a flag, or takes it away. */
function flag(name: string): Edit {
  return edit(`${name} turned`, (node) =>
    withMembers(node, { [name]: node[name] === true ? undefined : true }),
  );
}

/** Edits of annotations. */
export const ANNOTATION_EDITS: readonly Edit[] = [
  ...keyword("title", "Another title"),
  ...keyword("description", "Another text."),
  ...keyword("default", "another default"),
  ...keyword("examples", ["another example"]),
  ...keyword("x-own", { a: 1 }),
  ...keyword("xml", { name: "other" }),
  flag("deprecated"),
  flag("readOnly"),
  flag("writeOnly"),
  edit("discriminator property", (node) =>
    isObject(node.discriminator)
      ? withMembers(node, { discriminator: withMembers(node.discriminator, { propertyName: "other_tag" }) })
      : undefined,
  ),
  edit("discriminator dropped", (node) =>
    node.discriminator === undefined ? undefined : withMembers(node, { discriminator: undefined }),
  ),
  edit("discriminator mapping", (node, random) => {
    if (!isObject(node.discriminator)) return undefined;
    const name = random.pick(entriesOf(node.discriminator.mapping))?.[0];
    if (name === undefined) return undefined;
    const mapping = without(node.discriminator.mapping, name);
    return withMembers(node, { discriminator: withMembers(node.discriminator, { mapping }) });
  }),
];
