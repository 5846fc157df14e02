/** 3.0 written as 3.1 and 3.1 as 3.0, on every document of the corpus; SEED chooses other words. */
import { join } from "node:path";
import { expect, test } from "vitest";
import { ROOT } from "../cli/pawl.js";
import { hasCorpus, listCorpus } from "../corpus.js";
import { askRespelling } from "../diff/proof/respelling.js";

/** Left out, with the reason. */
const LEFT_OUT: Readonly<Record<string, string>> = {
  "intercom/2.11.yaml": "a reference leads nowhere",
  "heyapi/3.1.x-full.yaml": "a parameter stands where a schema should",
  "heyapi/2.0.x-full.yaml": "a schema stands where a parameter should",
  "redocly/oas3.2.yaml": "3.0 has no words for methods of one's own and for streams of items",
  "oai/separate/examples/v2.0/json/petstore-separate/spec/swagger.json": "refers to files above its folder",
};

/** What differs indeed, by document: a finding as it is printed, or its beginning. */
const DIFFERS: Readonly<Record<string, readonly string[]>> = {};

if (!hasCorpus) process.stderr.write("SKIPPED: ../shared/corpus is absent\n");

test.skipIf(!hasCorpus)("every document says the same in the other dialect", async () => {
  const seed = Number(process.env.SEED ?? 1);
  const [files, wrong]: [string[], string[]] = [listCorpus(), []];
  let [documents, respelled] = [0, 0];
  for (const file of files) {
    if (LEFT_OUT[file] !== undefined) continue;
    const { schemas, findings } = await askRespelling(join(ROOT, "../shared/corpus", file), seed);
    documents += 1;
    respelled += schemas;
    const expected = DIFFERS[file] ?? [];
    const unexpected = findings.filter((line) => !expected.some((start) => line.startsWith(start)));
    const stale = expected.filter((start) => !findings.some((line) => line.startsWith(start)));
    wrong.push(...[...unexpected, ...stale].map((line) => `${file}: ${line}`));
  }
  console.log(
    `respelling: ${documents} documents, ${respelled} schemas written otherwise, ${wrong.length} differ`,
  );
  expect(wrong).toEqual([]);
  expect(documents).toBe(files.length - Object.keys(LEFT_OUT).length);
  expect(respelled).toBeGreaterThan(10_000);
});
