import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { emitChanges } from "../../generator/diff/changes.js";
import { load } from "../../generator/load/load.js";
import { createEngine } from "../../generator/templates/engine.js";

const ROOT = fileURLToPath(new URL("../../", import.meta.url));
const context = { engine: await createEngine(), today: "2025-10-28", root: ROOT };
const first = await load(join(ROOT, "spec/worqhat/2025-08-04/openapi.yaml"));
const second = await load(join(ROOT, "spec/worqhat/2025-10-28/openapi.yaml"));

test("a changelog and the same for programs, without the machine's paths", () => {
  const files = emitChanges(first, second, context);
  expect(files.map((file) => file.path)).toEqual(["CHANGELOG.md", "changes.json"]);
  const [changelog, changes] = files.map((file) => String(file.content));
  expect(changelog).toMatch(/^# WorqHat API 2025-10-28\n\nChanges since 2025-08-04\./);
  expect(changelog).toContain("`POST /db/batch` was added.");
  const report = JSON.parse(changes ?? "");
  expect(report.base.file).toBe("spec/worqhat/2025-08-04/openapi.yaml");
  expect(report.findings[0].revision.file).toBe("spec/worqhat/2025-10-28/openapi.yaml");
  expect(changes).not.toContain(ROOT);
});

test("the same input gives the same bytes", () => {
  expect(emitChanges(first, second, context)).toEqual(emitChanges(first, second, context));
});

test("the first version has only a changelog", () => {
  expect(emitChanges(undefined, first, context)).toEqual([
    { path: "CHANGELOG.md", content: "# WorqHat API 2025-08-04\n\nThe first version that is kept here.\n" },
  ]);
});
