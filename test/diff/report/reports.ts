/** Reports made by hand. */
import { summarise, worstOf } from "../../../generator/diff/summary.js";
import type { DiffReport, Finding, OperationRef } from "../../../generator/diff/types.js";

/** What a document may try to smuggle into a report. */
const HOSTILE = {
  terminal: "\u001b[31mred\u001b[0m \u202eright to left",
  html: "<script>alert(1)</script><img src=x onerror=alert(1)>\"'&",
  markdown: "[link](javascript:alert(1)) `code` **bold** | cell\n# heading",
  workflow: "a\n::error file=x::b,c%0A::d\r\n",
  xml: "]]><!-- \u0000\ufffe & -->",
} as const;

export function operation(path: string, group = "Pets", method = "POST"): OperationRef {
  return { kind: "operation", method, path, id: path, group };
}

export function finding(change: Partial<Finding> = {}): Finding {
  return {
    id: "max-length-lowered",
    wire: "breaking",
    types: "none",
    level: "breaking",
    side: "request",
    operations: [operation("/pets")],
    base: {
      pointer: "#/components/schemas/Pet/properties/name/maxLength",
      file: "a.yaml",
      line: 12,
      column: 7,
    },
    revision: {
      pointer: "#/components/schemas/Pet/properties/name/maxLength",
      file: "b.yaml",
      line: 14,
      column: 7,
    },
    message: 'The maximum length of "name" went down from 10 to 5',
    fingerprint: "0123456789abcdef",
    data: { subject: "name" },
    ...change,
  };
}

export function reportOf(findings: readonly Finding[], change: Partial<DiffReport> = {}): DiffReport {
  return {
    base: { file: "a.yaml", title: "Pets", version: "1.0.0" },
    revision: { file: "b.yaml", title: "Pets", version: "2.0.0" },
    verdict: worstOf(findings),
    findings,
    summary: summarise(findings),
    ...change,
  };
}

/** One of everything. */
export function fullReport(): DiffReport {
  const many = Array.from({ length: 40 }, (_, index) => operation(`/shops/${index}`, "Shops", "GET"));
  return reportOf([
    finding({
      witness: { name: "aaaaaa" },
      data: { before: 10, after: 5, subject: "name", path: "name", parts: ["request body application/json"] },
    }),
    finding({
      id: "operation-removed",
      types: "breaking",
      operations: [operation("/pets/{id}", "Pets", "DELETE")],
      revision: { pointer: "#/paths", file: "b.yaml", line: 5, column: 1, isMissing: true },
      message: "DELETE /pets/{id} was removed",
      violation: "It was removed without a sunset",
    }),
    finding({
      id: "path-variable-renamed",
      wire: "none",
      types: "breaking",
      level: "warning",
      operations: [operation("/pets/{id}", "Pets", "GET")],
      message: 'The path variable "id" is now called "petId"',
    }),
    finding({
      id: "property-added-optional",
      data: {
        subject: "colour",
        path: "colour",
        parts: ["request body application/json", "response 200 application/json"],
      },
      wire: "compatible",
      types: "additive",
      level: "info",
      side: "both",
      operations: [...many, operation("/pets")],
      message: 'The optional property "colour" was added',
    }),
    finding({
      id: "operation-added",
      wire: "compatible",
      types: "additive",
      level: "info",
      operations: [operation("/pets/search", "Pets", "GET")],
      base: { pointer: "#/paths", file: "a.yaml", line: 5, column: 1, isMissing: true },
      message: "GET /pets/search was added",
    }),
    finding({
      id: "operation-deprecated",
      wire: "none",
      types: "none",
      level: "info",
      operations: [operation("/pets/{id}", "Pets", "GET")],
      message: "GET /pets/{id} is deprecated",
    }),
    finding({
      id: "text-changed",
      wire: "none",
      types: "none",
      level: "info",
      operations: many,
      message: "The description changed",
    }),
    finding({
      id: "version-changed",
      wire: "none",
      types: "none",
      level: "info",
      operations: [],
      message: "The version went from 1.0.0 to 2.0.0",
    }),
  ]);
}

/** Every text that a document can put into a report is hostile. */
export function hostileReport(): DiffReport {
  const text = Object.values(HOSTILE).join(" ");
  return reportOf(
    [
      finding({
        operations: [operation(`/${text}`, text, "GET"), { ...operation(text, text), kind: "webhook" }],
        message: text,
        violation: text,
        witness: { [text]: text },
        base: { pointer: `#/${text}`, file: text, line: 1, column: 1 },
        revision: { pointer: `#/${text}`, file: text, line: 1, column: 1 },
      }),
    ],
    { base: { file: text, title: text, version: text }, revision: { file: text, title: text, version: "2" } },
  );
}
