/** What a node asks of strings. */
import type { Node } from "../node.js";
import { viewOf } from "./view.js";
import { allWritten, isHigher, isLower, readText, tightest, type Written } from "./written.js";

export interface TextForm {
  readonly minLength: Written<number> | undefined;
  readonly maxLength: Written<number> | undefined;
  /** A text must match all of them. */
  readonly patterns: ReadonlyMap<string, Written<string>>;
  readonly encodings: ReadonlyMap<string, Written<string>>;
  readonly mediaTypes: ReadonlyMap<string, Written<string>>;
}

const forms = new WeakMap<Node, TextForm>();

/** JSON Schema 2020-12 Validation §6.3, §8. */
export function textForm(node: Node): TextForm {
  let form = forms.get(node);
  if (form === undefined) {
    const { members } = viewOf(node, "string");
    const minLength = tightest(members, "minLength", isHigher);
    form = {
      minLength: minLength?.value === 0 ? undefined : minLength,
      maxLength: tightest(members, "maxLength", isLower),
      patterns: allWritten(members, "pattern", readText),
      encodings: allWritten(members, "contentEncoding", readText),
      mediaTypes: allWritten(members, "contentMediaType", readText),
    };
    forms.set(node, form);
  }
  return form;
}
