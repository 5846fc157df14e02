import { join } from "node:path";
import { expect, test } from "vitest";
import { ROOT } from "../cli/pawl.js";
import { hasCorpus } from "../corpus.js";
import { compile, makeWorkspace, sourcesOf, writeFiles } from "../e2e/compile.js";
import { fuzz, readDocument } from "../fuzz.js";

/** Small documents of every dialect. */
const CORPUS = [
  "readme/3.1-parameters-style.json",
  "readme/3.1-schema-types.yaml",
  "readme/3.0-polymorphism.json",
  "readme/3.0-discriminators.json",
  "readme/3.0-schema-circular.json",
  "readme/3.0-callbacks.json",
  "readme/2.0-petstore.json",
  "readme/3.1-petstore.json",
  "scalar/galaxy-3.1.yaml",
  "oai/v3.1-webhook-example.yaml",
  "oai/v3.2-3.2-tags-example.yaml",
  "redocly/oas3.2.yaml",
  "redocly/xml-oas3.2.yaml",
  "redocly/museum.yaml",
  "box/v2026.0.json",
];

const OWN = ["test/fixtures/client/everything.yaml", "spec/worqhat/2025-08-04/openapi.yaml"];

/** One client in so many is compiled. */
const COMPILED = Number(process.env.COMPILED ?? 10);

test("documents with something wrong in them give a client that compiles, or a message with a place", async () => {
  if (!hasCorpus) process.stderr.write("Without ../shared/corpus, on documents of the project alone\n");
  const files = [
    ...OWN.map((file) => join(ROOT, file)),
    ...(hasCorpus ? CORPUS.map((file) => join(ROOT, "../shared/corpus", file)) : []),
  ];
  const seeds = files.map((file) => ({ name: file, document: readDocument(file) }));
  const settings = { rounds: Number(process.env.ROUNDS ?? 5000), seed: Number(process.env.SEED ?? 1) };
  const { complaints, clients } = await fuzz(seeds, settings, (made, round) => {
    if (round % COMPILED !== 0) return undefined;
    const folder = makeWorkspace();
    writeFiles(folder, [...made, { path: "package.json", content: '{"type":"module"}' }]);
    return compile(sourcesOf(join(folder, "src"))) || undefined;
  });
  process.stdout.write(`${clients} clients, ${settings.rounds - clients} refused\n`);
  expect(complaints).toEqual([]);
  expect(clients).toBeGreaterThan(settings.rounds / 10);
});
