import fc from "fast-check";
import { expect, test } from "vitest";
import { makeWorkspace } from "../e2e/compile.js";
import { produce } from "../e2e/injection.js";
import { checkProduct, hostileCase, makeReference } from "../e2e/injection-check.js";

test("hostile text at every place, many times", async () => {
  const folder = makeWorkspace();
  const reference = await makeReference(folder);
  expect(reference.complaints).toBe("");
  const parameters = { numRuns: Number(process.env.RUNS ?? 3000), endOnFailure: true };
  await fc.assert(
    fc.asyncProperty(hostileCase(reference.roles), async (given) => {
      checkProduct(await produce(folder, given.text), given, reference);
    }),
    parameters,
  );
});
