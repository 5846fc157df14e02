/** Real documents for the laws of the diff, and the diff of two documents that are already loaded. */
import { existsSync } from "node:fs";
import { collectFacts } from "../../../generator/diff/facts.js";
import type { DiffInput } from "../../../generator/diff/input.js";
import { judgeFacts } from "../../../generator/diff/judge.js";
import { DEFAULT_POLICY } from "../../../generator/diff/policy/types.js";
import type { Fact, JudgedFinding } from "../../../generator/diff/types.js";
import type { OpenApiDocument } from "../../../generator/load/document.js";
import { load } from "../../../generator/load/load.js";
import { buildModel } from "../../../generator/model/build.js";
import { SHARED } from "../../load/support.js";

const CORPUS = `${SHARED}/corpus`;

/** Is the corpus beside the project? */
export const hasDocuments = existsSync(`${CORPUS}/index.tsv`);

/** Documents small enough for every run of the tests. */
export const SMALL: readonly string[] = [
  "readme/3.0-petstore.json",
  "readme/3.1-petstore.json",
  "readme/2.0-petstore.json",
  "readme/3.0-discriminators.json",
  "readme/3.0-polymorphism.json",
  "readme/3.0-schema-circular.json",
  "readme/3.1-parameters-style.json",
  "readme/3.1-schema-types.yaml",
  "readme/3.0-callbacks.json",
  "redocly/museum.yaml",
  "redocly/oas3.2.yaml",
  "scalar/galaxy-3.1.yaml",
  "oai/v3.1-webhook-example.yaml",
  "adyen/TransferService-v1.json",
  "box/v2026.0.json",
];

/** Documents up to about 1 MB, beside the small ones, for the long runs. */
export const LARGE: readonly string[] = [
  "adyen/TransferService-v4.json",
  "adyen/CheckoutService-v71.json",
  "openai/openapi-2023-06.yaml",
  "openai/openapi-2024-08.yaml",
  "docker/v1.55.yaml",
  "qdrant/v1.19.x.json",
  "intercom/2.15.yaml",
  "twilio/studio_v2.json",
  "discord/2026-07.json",
  "box/v2025.0.json",
  "figma/v0.37.0.yaml",
];

/** Documents of 1 to 13 MB: too large for anything but the same in other words. */
export const LARGEST: readonly string[] = [
  "discord/2024-04.json",
  "box/main.json",
  "openai/openapi-2026-08.yaml",
  "github/ghes-2.22.json",
  "stripe/v1-spec3.json",
  "github/api.github.com.json",
];

const loaded = new Map<string, Promise<OpenApiDocument>>();

/** A document of the corpus, loaded once. */
export function readDocument(file: string): Promise<OpenApiDocument> {
  let document = loaded.get(file);
  if (document === undefined) {
    document = load(`${CORPUS}/${file}`).then((one) => one.document);
    loaded.set(file, document);
  }
  return document;
}

const inputs = new WeakMap<OpenApiDocument, DiffInput>();

/** The document with its model, made once. */
export function inputOf(document: OpenApiDocument): DiffInput {
  let input = inputs.get(document);
  if (input === undefined) {
    input = { document, model: buildModel(document) };
    inputs.set(document, input);
  }
  return input;
}

export function factsOf(base: OpenApiDocument, revision: OpenApiDocument): Fact[] {
  return collectFacts(inputOf(base), inputOf(revision));
}

/** Facts judged for a day on which nothing that was announced has ended. */
export function judge(
  facts: readonly Fact[],
  base: OpenApiDocument,
  revision: OpenApiDocument,
): JudgedFinding[] {
  return judgeFacts(facts, DEFAULT_POLICY, "2000-01-01", {
    base: inputOf(base),
    revision: inputOf(revision),
  });
}

/** A fact in one line, for messages. */
export function showFact(fact: Fact): string {
  const proofs = fact.scope === "schema" ? ` ${fact.lost.holds}/${fact.gained.holds} ${fact.typeEffect}` : "";
  const spot = fact.base.isMissing === true ? fact.revision : fact.base;
  return `${fact.kind} ${spot.pointer}${proofs}`;
}

/** A finding in one line, for messages. */
export function showFinding({ id, wire, types, side, base }: JudgedFinding): string {
  return `${id} ${wire}/${types} ${side} ${base.pointer}`;
}
