/** What a node asks of strings. */

import { textOf } from "../json.js";
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
  /** Of what a text holds (`contentSchema`), as JSON. */
  readonly contents: ReadonlyMap<string, Written<string>>;
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
      patterns: allWritten(members, "pattern", readPattern),
      encodings: allWritten(members, "contentEncoding", readText),
      mediaTypes: allWritten(members, "contentMediaType", readText),
      contents: allWritten(members, "contentSchema", (schema) => textOf(schema)),
    };
    forms.set(node, form);
  }
  return form;
}

/** Patterns that match every text: the same as none. They match anywhere in it (JSON Schema 2020-12 §6.3.3). */
const MATCHES_ALL: ReadonlySet<string> = new Set(["", "^", "$", ".*", "^.*", ".*$"]);

function readPattern(value: unknown): string | undefined {
  return typeof value === "string" && !MATCHES_ALL.has(value) ? value : undefined;
}
