import { join } from "node:path";
import fc from "fast-check";
import { beforeAll, describe, expect, test } from "vitest";
import { HOSTILE } from "../hostile-document.js";
import { compile, makeWorkspace, sourcesOf } from "./compile.js";
import { produce } from "./injection.js";
import { checkProduct, hostileCase, makeReference, type Reference } from "./injection-check.js";

const folder = makeWorkspace();
let reference: Reference;
beforeAll(async () => {
  reference = await makeReference(folder);
});

describe("hostile text at every place of a document", () => {
  test("the harmless document is generated and compiles: the tests can fail", () => {
    expect(reference.complaints).toBe("");
    expect(reference.resources.length).toBeGreaterThan(1);
    expect(reference.roles).toContain("prop.text");
  });

  test("changes no syntax tree, leaves no folder, prints nothing raw", { timeout: 300_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(hostileCase(reference.roles), async (given) => {
        checkProduct(await produce(folder, given.text), given, reference);
      }),
      { numRuns: 60, endOnFailure: true },
    );
  });

  // Not all in one: names of files have their limit.
  const quarters = [0, 1, 2, 3].map((part) => HOSTILE.filter((_, index) => index % 4 === part).join(""));
  test.each([...quarters, "*/ } evil(); /* \" ' ` \n\u2028 __proto__ constructor"])(
    "compiles (sample %#)",
    { timeout: 120_000 },
    async (piece) => {
      const text = (role: string): string =>
        reference.isStrict(role) ? role : `${piece}${reference.roles.indexOf(role)}`;
      const product = await produce(folder, text);
      checkProduct(product, { text, label: "sample" }, reference);
      expect([product.code, compile(sourcesOf(join(folder, "out/src")))]).toEqual([0, ""]);
    },
  );
});
