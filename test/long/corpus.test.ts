import { describe, expect, test } from "vitest";
import { formatCorpus, hasCorpus, listCorpus, runCorpusEntry } from "../corpus.js";

/** Documents that are themselves invalid, and what is wrong with them: the message must say it, with file and line. */
const INVALID: Readonly<Record<string, RegExp>> = {
  // The component does not exist.
  "intercom/2.11.yaml":
    /^exit 2 intercom\/2\.11\.yaml:13791 "#\/components\/schemas\/custom_attributes" points to nothing$/,
  // A reference in the place of a schema leads to a parameter, made so to try generators.
  "heyapi/3.1.x-full.yaml":
    /^exit 2 heyapi\/3\.1\.x-full\.yaml:2214 "#\/components\/parameters\/SimpleParameter" is a Parameter/,
  // The other way round: a parameter that is a reference to a schema.
  "heyapi/2.0.x-full.yaml":
    /^exit 2 heyapi\/2\.0\.x-full\.yaml:208 "#\/definitions\/ModelWithString" is a Schema/,
};

if (!hasCorpus) process.stderr.write("SKIPPED: ../shared/corpus is absent\n");

describe.skipIf(!hasCorpus)("every document of the corpus", () => {
  test("compiles, or is refused for a known fault of its own", async () => {
    const files = listCorpus();
    expect(files.length).toBeGreaterThan(45);
    const results = [];
    for (const file of files) {
      const result = await runCorpusEntry(file);
      process.stdout.write(`${formatCorpus([result]).split("\n")[1]}\n`);
      results.push(result);
    }
    process.stdout.write(`\n${formatCorpus(results)}\n`);
    const failures = results.filter(({ file, result }) => {
      const fault = INVALID[file];
      return fault === undefined ? result !== "compiles" : !fault.test(result);
    });
    expect(failures).toEqual([]);
  });
});
