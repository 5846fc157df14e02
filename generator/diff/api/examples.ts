/** Examples of media types, parameters and headers (OpenAPI 3.1 §4.8.19): they never bind anybody. */
import type { Site } from "../types.js";
import { isSameJson } from "./equality.js";
import type { Located, Tree } from "./located.js";
import { memberOf, memberSpot, missingAt, type Pair, values, type Walk } from "./walk.js";

/**
 * Reports examples that differ, as a whole. `example` is the same as `examples` with one entry of the same value.
 *
 * @param subject of the fact
 */
export function compareExamples(
  walk: Walk,
  nodes: Pair<Located<unknown>>,
  subject: string,
  site: Site,
): void {
  const before = examplesOf(walk.base.tree, nodes.base);
  const after = examplesOf(walk.revision.tree, nodes.revision);
  if (isSameJson(before, after)) return;
  if (
    isSameJson(before.map(exampleValue), after.map(exampleValue)) &&
    (before.length === 1 || after.length === 1)
  )
    return;
  walk.facts.add(
    {
      kind: "media-examples",
      subject,
      base: spotOfExamples(nodes.base),
      revision: spotOfExamples(nodes.revision),
      ...values(
        memberOf(nodes.base.value, "examples") ?? memberOf(nodes.base.value, "example"),
        memberOf(nodes.revision.value, "examples") ?? memberOf(nodes.revision.value, "example"),
      ),
      data: { count: { before: before.length, after: after.length } },
    },
    [site],
  );
}

function examplesOf(tree: Tree, node: Located<unknown>): readonly unknown[] {
  const single = memberOf(node.value, "example");
  if (single !== undefined) return [{ value: single }];
  return tree
    .members(node, "examples")
    .map(([name, example]) => ({ name, ...example.value }))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
}

function exampleValue(example: unknown): unknown {
  return memberOf(example, "value") ?? memberOf(example, "externalValue");
}

function spotOfExamples(node: Located<unknown>) {
  if (memberOf(node.value, "examples") !== undefined) return memberSpot(node, "examples");
  if (memberOf(node.value, "example") !== undefined) return memberSpot(node, "example");
  return missingAt(node);
}
