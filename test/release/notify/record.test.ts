import { appendFileSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { appendSent, keyOf, readSent, type SentLine } from "../../../generator/release/notify/record.js";
import { makeFolder } from "../../e2e/project.js";

const line = (over: Partial<SentLine> = {}): SentLine => ({
  at: "2025-01-02T03:04:05.000Z",
  id: "shop@1/acme",
  channel: "email",
  to: "dev@acme.example",
  outcome: "sent",
  ...over,
});

test("only what was sent counts as sent, by channel and whatever the address", async () => {
  const file = join(makeFolder(), "notified.jsonl");
  expect(await readSent(file)).toEqual(new Set());
  await appendSent(file, line({ outcome: "failed", detail: "later" }));
  await appendSent(file, line({ channel: "webhook", outcome: "bounced" }));
  expect(await readSent(file)).toEqual(new Set());
  await appendSent(file, line({ to: "other@acme.example" }));
  expect(await readSent(file)).toEqual(new Set([keyOf("shop@1/acme", "email")]));
  expect(readFileSync(file, "utf8").split("\n")).toHaveLength(4);
});

test("half a line of a run that was killed spoils neither what was before nor what comes", async () => {
  const file = join(makeFolder(), "notified.jsonl");
  await appendSent(file, line());
  appendFileSync(file, '{"at":"2025-01-02T03:04:05.000Z","id":"shop@1/b');
  await appendSent(file, line({ id: "shop@1/cedar" }));
  expect(await readSent(file)).toEqual(
    new Set([keyOf("shop@1/acme", "email"), keyOf("shop@1/cedar", "email")]),
  );
});

test("lines of other kinds are no record", async () => {
  const file = join(makeFolder(), "notified.jsonl");
  writeFileSync(
    file,
    '[]\nnull\n{"id":1,"channel":"email","outcome":"sent"}\n{"id":"a","channel":"fax","outcome":"sent"}\n',
  );
  expect(await readSent(file)).toEqual(new Set());
});
