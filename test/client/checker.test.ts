/** A mistyped call is one clear error: what the compiler says of wrong uses of WorqHat's client. */
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { ROOT } from "../cli/pawl.js";
import { complaintsAbout } from "./wrong.js";

const CLIENT = join(ROOT, "generated/worqhat/2024-08-21/client/src/index.js");

/** Wrong calls, and what their one error says. */
const WRONG: readonly (readonly [call: string, says: string])[] = [
  ["worqhat.contents", "Property 'contents' does not exist on type 'WorqHat'. Did you mean 'content'?"],
  [
    "worqhat.content.generat({ question: '?' })",
    "Property 'generat' does not exist on type 'ContentResource'. Did you mean 'generate'?",
  ],
  [
    "worqhat.content.generate({ qestion: '?' })",
    "'qestion' does not exist in type 'ContentV4Request'. Did you mean to write 'question'?",
  ],
  ["worqhat.content.generate({ question: 1 })", "Type 'number' is not assignable to type 'string'."],
  ["worqhat.content.generate()", "Expected 1-2 arguments, but got 0."],
  [
    "worqhat.content.generate({ question: '?', model: 'x' })",
    `Type '"x"' is not assignable to type '"aicon-v4-nano-160824" | "aicon-v4-large-160824" | "aicon-v4-alpha-160824"'.`,
  ],
  ["worqhat.content.generate({ question: '?' }, { timeOut: 1 })", "Did you mean to write 'timeout'?"],
  [
    "worqhat.collections.create({})",
    "Property 'collection' is missing in type '{}' but required in type 'CollectionCreateRequest'.",
  ],
  [
    "worqhat.collections.list().then(({ colections }) => colections)",
    "Property 'colections' does not exist on type 'Envelope'.",
  ],
];

describe("a mistyped call is one clear error", () => {
  let said: string[][] = [];
  beforeAll(() => {
    const head = [`import { WorqHat } from ${JSON.stringify(CLIENT)};`, "const worqhat = new WorqHat();"];
    said = complaintsAbout(
      head,
      WRONG.map(([call]) => call),
    );
  }, 120_000);

  test.each(WRONG.map((one, index) => [...one, index] as const))("%s", (_call, says, index) => {
    expect(said[index]).toEqual([expect.stringContaining(says)]);
  });
});
