/** The kinds of values that are left when bounds that contradict each other are taken into account. */
import type { Kind } from "../json.js";
import type { Node } from "../node.js";
import { arrayForm } from "./array.js";
import { numberForm } from "./number.js";
import { objectForm } from "./object.js";
import { textForm } from "./text.js";
import { literalsIn, viewOf } from "./view.js";

/** The kinds of values that a node takes; asked for by the node itself, which remembers the answer. */
export function findLiveKinds(node: Node): ReadonlySet<Kind> {
  return new Set([...node.kinds].filter((kind) => !isContradiction(node, kind)));
}

function isContradiction(node: Node, kind: Kind): boolean {
  if (kind === "null") return false;
  if (viewOf(node, kind).isDead) return true;
  const literals = literalsIn(node, kind);
  if (literals !== undefined) return literals.length === 0;
  switch (kind) {
    case "string": {
      const { minLength, maxLength } = textForm(node);
      return (minLength?.value ?? 0) > (maxLength?.value ?? Number.POSITIVE_INFINITY);
    }
    case "number": {
      const { minimum, maximum } = numberForm(node);
      if (minimum === undefined || maximum === undefined) return false;
      const { value: low, exclusive } = minimum.value;
      const { value: high, exclusive: highExclusive } = maximum.value;
      return low > high || (low === high && (exclusive || highExclusive));
    }
    case "array": {
      const { minItems, maxItems } = arrayForm(node);
      return (minItems?.value ?? 0) > (maxItems?.value ?? Number.POSITIVE_INFINITY);
    }
    case "object": {
      const form = objectForm(node);
      return [...form.required.keys()].some((name) => form.isForbidden(name));
    }
    default:
      return false;
  }
}
