/** `pawl usage`: names of what is used, and nothing else of a project. */
import { cpSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { Ajv2020 } from "ajv/dist/2020.js";
import { expect, test } from "vitest";
import { usage } from "../../generator/impact/usage.js";
import { pawl, ROOT } from "../cli/pawl.js";
import { makeConsumer, makeFolder } from "./consumer.js";
import { pair } from "./documents.js";

const CODE = `import { Shop } from "api-client";
const shop = new Shop({ b: "secret-key" });
const item = await shop.items.update("private id", { name: "a private name", size: 1 });
console.log(item.state, item["count"]);
for (const { extra } of await shop.items.list({ limit: 3 })) console.log(extra);
export const send = (more: { note?: string }) => shop.items.update("1", { name: "b", ...more });
`;

test("lists operations, what they are sent and what is read, and no code", { timeout: 60_000 }, async () => {
  const [older] = pair(() => {});
  const consumer = await makeConsumer({ older, newer: older, files: { "app.ts": CODE } });
  const [found, ...more] = await usage(consumer.folder, { from: consumer.older });
  expect(more).toEqual([]);
  expect(found).toEqual({
    api: "Shop",
    version: "1",
    operations: [
      { method: "GET", path: "/items", id: "listItems", sends: ["limit"], partial: false, reads: ["extra"] },
      {
        method: "POST",
        path: "/items/{id}",
        id: "updateItem",
        sends: ["name", "note", "size"],
        partial: true,
        reads: ["count", "state"],
      },
    ],
    schemas: [{ name: "Item", fields: ["count", "extra", "state"] }],
  });
  expect(JSON.stringify(found)).not.toMatch(/private|secret|app\.ts/);
});

test("the manifest is what an account's usage is", { timeout: 60_000 }, async () => {
  const folder = makeFolder();
  cpSync(join(ROOT, "spec"), join(folder, "spec"), { recursive: true });
  cpSync(join(ROOT, "test/fixtures/impact/app"), join(folder, "app"), { recursive: true });
  const printed = await pawl(["usage", "app", "--from", "2024-05-01", "--json"], { cwd: folder });
  expect(printed.code).toBe(0);
  mkdirSync(join(folder, "spec/accounts"), { recursive: true });
  writeFileSync(join(folder, "spec/accounts/app.yaml"), "pin: worqhat@2024-05-01\n");
  writeFileSync(join(folder, "spec/accounts/app.usage.json"), printed.stdout);
  const args = [
    "diff",
    "worqhat@2024-05-01",
    "worqhat@2024-08-21",
    "--account",
    "app",
    "--json",
    "--fail-on",
    "none",
  ];
  const { findings } = JSON.parse((await pawl(args, { cwd: folder })).stdout);
  const told: { id: string; operations: { path: string }[] }[] = findings;
  expect(told.length).toBeGreaterThan(3);
  const strange = told.filter(
    ({ id, operations }) =>
      id !== "operation-added" &&
      operations.length > 0 &&
      !operations.some(({ path }) => path === "/api/ai/images/generate/v2"),
  );
  expect(strange).toEqual([]);
  const schema: object = JSON.parse(readFileSync(join(ROOT, "spec/usage.schema.json"), "utf8"));
  const validate = new Ajv2020({ strict: true }).compile(schema);
  expect(validate(JSON.parse(printed.stdout)), JSON.stringify(validate.errors)).toBe(true);
});
