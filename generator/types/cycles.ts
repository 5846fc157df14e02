/**
 * Component schemas that contain themselves without an object or array in between. TypeScript refuses such types
 * (TS2456), while JSON Schema gives them a meaning, so the circle has to be opened where nothing is lost.
 */
import type { Schema } from "../load/document.js";
import { pointerTokens } from "../model/references.js";

/**
 * The name of the component schema that a schema is a bare reference to.
 *
 * @returns undefined when it is no reference into `components.schemas`
 */
export function referredSchema(schema: Schema): string | undefined {
  if (typeof schema === "boolean" || schema.$ref === undefined) return undefined;
  const tokens = pointerTokens(schema.$ref);
  return tokens.length === 3 && tokens[0] === "components" && tokens[1] === "schemas" ? tokens[2] : undefined;
}

/** Component schemas that a schema consists of directly: by reference, `allOf`, `oneOf` or `anyOf`. */
function directReferences(schema: Schema, into: Set<string> = new Set()): Set<string> {
  if (typeof schema === "boolean") return into;
  const name = referredSchema(schema);
  if (name !== undefined) into.add(name);
  for (const list of [schema.allOf, schema.oneOf, schema.anyOf]) {
    for (const part of list ?? []) directReferences(part, into);
  }
  return into;
}

/**
 * Groups component schemas that consist of each other (Tarjan's strongly connected components, without recursion).
 *
 * @param schemas component schemas by name
 * @returns for each schema in a circle the number of its circle
 */
export function findCircles(schemas: ReadonlyMap<string, Schema>): ReadonlyMap<string, number> {
  const edges = new Map<string, readonly string[]>();
  for (const [name, schema] of schemas) {
    edges.set(
      name,
      [...directReferences(schema)].filter((target) => schemas.has(target)),
    );
  }
  const order = new Map<string, number>();
  const low = new Map<string, number>();
  const stack: string[] = [];
  const onStack = new Set<string>();
  const circles = new Map<string, number>();
  let circle = 0;

  const enter = (name: string): { readonly name: string; next: number } => {
    order.set(name, order.size);
    low.set(name, order.get(name) ?? 0);
    stack.push(name);
    onStack.add(name);
    return { name, next: 0 };
  };
  const lower = (name: string, value: number): void =>
    void low.set(name, Math.min(low.get(name) ?? value, value));

  for (const root of schemas.keys()) {
    if (order.has(root)) continue;
    const calls = [enter(root)];
    for (let call = calls.at(-1); call !== undefined; call = calls.at(-1)) {
      const target = edges.get(call.name)?.[call.next++];
      if (target !== undefined) {
        if (!order.has(target)) calls.push(enter(target));
        else if (onStack.has(target)) lower(call.name, order.get(target) ?? 0);
        continue;
      }
      calls.pop();
      const parent = calls.at(-1);
      if (parent !== undefined) lower(parent.name, low.get(call.name) ?? 0);
      if (low.get(call.name) !== order.get(call.name)) continue;
      const members = stack.splice(stack.indexOf(call.name));
      for (const member of members) onStack.delete(member);
      const isCircle = members.length > 1 || edges.get(call.name)?.includes(call.name);
      if (isCircle === true) {
        circle++;
        for (const member of members) circles.set(member, circle);
      }
    }
  }
  return circles;
}
