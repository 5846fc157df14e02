import { inOrder } from "../example-base.js";
import { schemaRule } from "../rule.js";
import { judgeProofs, say, typesOf } from "../verdicts.js";
import { becomes, placeName } from "../wording.js";

/** Widths of numbers, narrow to wide, with a value that only the wider one holds. */
const WIDTHS: readonly { readonly narrow: string; readonly wide: string; readonly witness: number }[] = [
  { narrow: "int32", wide: "int64", witness: 2 ** 31 },
  { narrow: "float", wide: "double", witness: 1e300 },
];

/** Formats of which one text is rarely another: to swap them is to change how the value is written. */
const DISTINCT: ReadonlySet<unknown> = new Set(
  "date date-time time duration email hostname ipv4 ipv6 uri uuid byte".split(" "),
);

export const rule = schemaRule({
  id: "format-changed",
  title: "Format changed",
  why: {
    request:
      "A format is a remark unless the server checks it. Another one means that it may read another notation.",
    response: "A format is a remark; another one means that clients may have to read another notation.",
  },
  fix: "Add a field for the new notation, or move the change into a new version.",
  area: "values",
  element: "format",
  action: "changed",
  listens: ["schema-format"],
  judge(fact, side) {
    const message = becomes(`The format of ${placeName(fact)}`, fact);
    if (fact.lost.holds !== "no" || fact.gained.holds !== "no") return judgeProofs(fact, side, message);
    const types = typesOf(fact.typeEffect, side);
    for (const { narrow, wide, witness } of WIDTHS) {
      const [sent, read] = side === "request" ? [fact.before, fact.after] : [fact.after, fact.before];
      if (sent === wide && read === narrow) return { wire: "breaking", types, message, witness };
      if (sent === narrow && read === wide) return say("compatible", types, message);
    }
    // The semantics call a change between formats that nobody asserts an annotation. We say "may break" where both are
    // well known and their notations differ: a date that becomes a time breaks readers without any validator.
    const isNotation = DISTINCT.has(fact.before) && DISTINCT.has(fact.after);
    return say(isNotation ? "unknown" : "none", types, message);
  },
  examples: [
    {
      name: "a wider integer",
      patch: inOrder("count", { format: "int64" }),
      expect: {
        request: { wire: "compatible", types: "none" },
        response: { wire: "breaking", types: "none" },
      },
    },
    {
      name: "a date becomes a time",
      patch: inOrder("due", { format: "date-time" }),
      expect: { request: { wire: "unknown", types: "none" }, response: { wire: "unknown", types: "none" } },
    },
    {
      name: "a format is named",
      patch: inOrder("free", { format: "uuid" }),
      expect: { request: { wire: "none", types: "none" }, response: { wire: "none", types: "none" } },
    },
    { name: "a length is limited", patch: inOrder("free", { maxLength: 36 }), expect: {} },
  ],
});
