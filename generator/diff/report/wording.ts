/** Sentences about verdicts and places, for the reports that people read as prose. */
import type { DiffReport, Finding } from "../types.js";

/**
 * @returns what a change does beyond what its part of the changelog says, as a sentence; mostly empty
 */
export function effectOf({ wire, types, side, level }: Finding): string {
  if (level === "info") return "";
  if (wire === "breaking") return types === "breaking" ? "" : "The compiler does not notice.";
  if (wire === "unknown") {
    const what = side === "both" ? "requests or responses" : `${side}s`;
    return `This may break ${what}${types === "breaking" ? ", and affects code written with the client" : ""}.`;
  }
  return types === "breaking" ? "Only code written with the client is affected." : "";
}

/**
 * @returns the whole in one sentence
 */
export function verdictSentence({ verdict, findings }: DiffReport): string {
  if (findings.length === 0) return "Nothing changed.";
  const wire = {
    breaking: "Clients of the old version break",
    unknown: "Clients of the old version may break",
    compatible: "Clients of the old version keep working",
    none: "Clients of the old version keep working",
  }[verdict.wire];
  const types = {
    breaking: "code written against the old client may not compile with the new one",
    additive: "code written against the old client compiles with the new one",
    none: "code written against the old client compiles with the new one",
  }[verdict.types];
  const harmsWire = verdict.wire === "breaking" || verdict.wire === "unknown";
  const isSame = harmsWire === (verdict.types === "breaking");
  return `${wire}${isSame ? ", and" : ", but"} ${types}.`;
}

/** @returns a sentence that ends with a full stop, whatever it ended with */
export function sentence(text: string): string {
  const trimmed = text.trim();
  return trimmed === "" || /[.!?…]$/.test(trimmed) ? trimmed : `${trimmed}.`;
}
