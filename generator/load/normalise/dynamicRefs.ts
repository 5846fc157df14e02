import { sectionRef } from "../components.js";
import { getAt } from "../pointer.js";
import { structureOf, typeOf } from "../structure.js";
import { isObject, type JsonObject } from "../value.js";
import { type Position, walk } from "../walk.js";
import type { NormaliseContext } from "./context.js";

const SECTION = ["components", "schemas"] as const;

/** A schema whose reference is resolved at run time. */
interface Use {
  readonly schema: JsonObject;
  readonly pointer: string;
  readonly keyword: "$dynamicRef" | "$recursiveRef";
  /** The component around it, where that marks itself as an anchor. */
  readonly around: string | undefined;
}

/**
 * `$dynamicRef` (JSON Schema 2020-12 §8.2.3.2) and its forerunner `$recursiveRef` (2019-09) are resolved at run time,
 * by whoever refers to the schema: no type can say that. Where the anchor stands exactly once, on a component, only that
 * one can be meant and it becomes a `$ref`; elsewhere it is left out, so that anything fits, and told.
 * @param context the document; changed in place
 */
export function rewriteDynamicRefs(context: NormaliseContext): void {
  const anchors = new Map<string, string | undefined>();
  const uses: Use[] = [];
  const components = getAt(context.root, SECTION);
  walk(context.root, typeOf(structureOf("3.1"), "Root"), {
    enter(node, type, at) {
      if (type.name !== "Schema") return undefined;
      const anchor = node.$dynamicAnchor;
      if (typeof anchor === "string") {
        const isComponent = at.parent === components;
        const ref = isComponent ? sectionRef(SECTION, String(at.path.at(-1))) : undefined;
        anchors.set(anchor, anchors.has(anchor) ? undefined : ref);
      }
      for (const keyword of ["$dynamicRef", "$recursiveRef"] as const) {
        if (typeof node[keyword] !== "string") continue;
        uses.push({ schema: node, pointer: at.pointer(), keyword, around: findAround(components, at) });
      }
      return undefined;
    },
  });
  for (const use of uses) rewriteUse(use, anchors, context);
  if (isObject(components)) {
    for (const name of Object.keys(components)) dropMark(components[name]);
  }
}

function findAround(components: unknown, at: Position): string | undefined {
  const name = String(at.path[2]);
  if (at.path[0] !== SECTION[0] || at.path[1] !== SECTION[1]) return undefined;
  const component = getAt(components, [name]);
  return isObject(component) && component.$recursiveAnchor === true ? sectionRef(SECTION, name) : undefined;
}

function rewriteUse(
  use: Use,
  anchors: ReadonlyMap<string, string | undefined>,
  context: NormaliseContext,
): void {
  const { schema, keyword, pointer, around } = use;
  const name = String(schema[keyword]);
  delete schema[keyword];
  const ref = keyword === "$recursiveRef" ? around : anchors.get(name.replace(/^#/, ""));
  if (ref !== undefined && schema.$ref === undefined) {
    schema.$ref = ref;
    return;
  }
  context.notices.push({
    code: "dynamic-ref",
    message: `\`${keyword}\` ${JSON.stringify(name)} cannot be expressed as a type; anything fits there`,
    pointer,
  });
}

function dropMark(component: unknown): void {
  if (isObject(component)) delete component.$recursiveAnchor;
}
