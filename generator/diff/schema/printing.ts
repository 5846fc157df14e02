/**
 * What the generated client prints for a node, as far as it tells two types apart: kinds, literals, properties and
 * whether they are optional, items, unions. Lengths, bounds, patterns and formats print nothing.
 */
import { arrayForm } from "./forms/array.js";
import { objectForm } from "./forms/object.js";
import { textForm } from "./forms/text.js";
import { literalsIn, viewOf } from "./forms/view.js";
import { KINDS, type Kind, textOf } from "./json.js";
import type { Node } from "./node.js";

/** What is deeper is compared where it stands. */
const DEEPEST = 2;

const printed = new WeakMap<Node, string[]>();

/** A text that nodes share when their types print alike, to some depth. */
export function printOf({ twin: node }: Node, depth = 0): string {
  let byDepth = printed.get(node);
  if (byDepth === undefined) {
    byDepth = [];
    printed.set(node, byDepth);
  }
  let text = byDepth[depth];
  if (text === undefined) {
    text = print(node, depth);
    byDepth[depth] = text;
  }
  return text;
}

function print(node: Node, depth: number): string {
  if (node.isAnything) return "unknown";
  const kinds = KINDS.filter((kind) => node.liveKinds.has(kind));
  return kinds.map((kind) => printKind(node, kind, depth)).join("|");
}

function printKind(node: Node, kind: Kind, depth: number): string {
  const literals = literalsIn(node, kind);
  if (literals !== undefined) return literals.map(textOf).sort().join("|");
  const { unions } = viewOf(node, kind);
  const own = depth > DEEPEST ? kind : printOwn(node, kind, depth);
  if (unions.length === 0 || depth > DEEPEST) return own;
  const branches = unions.map((union) =>
    [...new Set(union.branches.map((branch) => printOf(branch.node, depth + 1)))].sort().join("|"),
  );
  return [own, ...branches.sort()].join("&");
}

function printOwn(node: Node, kind: Kind, depth: number): string {
  switch (kind) {
    case "string":
      return isBinary(node) ? "binary" : "string";
    case "array": {
      const { prefix, rest, minItems } = arrayForm(node);
      const tuple = prefix.map((item) => printOf(item, depth + 1)).join();
      return `[${tuple}${prefix.length > 0 ? `/${minItems?.value ?? ""}` : ""};${printOf(rest, depth + 1)}]`;
    }
    case "object": {
      const form = objectForm(node);
      const members = [...form.names].sort().map((name) => {
        const mark = form.required.has(name) ? "" : "?";
        return `${JSON.stringify(name)}${mark}:${printOf(form.property(name), depth + 1)}`;
      });
      const index = form.additional.isAnything ? "" : printOf(form.additional, depth + 1);
      return `{${members.join()};${index}}`;
    }
    default:
      return kind;
  }
}

/** Is it a string of raw bytes, which prints as a `Blob`? */
export function isBinary(node: Node): boolean {
  const { encodings, mediaTypes } = textForm(node);
  return encodings.size === 0 && mediaTypes.size > 0;
}
