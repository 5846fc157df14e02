import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { planSpec } from "../../generator/generate/plan.js";
import { type RunOptions, runTarget } from "../../generator/generate/run.js";
import type { Target } from "../../generator/generate/target.js";
import { hashTree, makeFolder } from "../e2e/project.js";

const DOCUMENT = `openapi: 3.1.0
info: {title: Tiny API, version: "1"}
servers: [{url: https://api.test}]
paths: {/a: {get: {operationId: getA, responses: {"204": {description: ""}}}}}
`;
const WRITE: RunOptions = { mode: "write", force: false };

function tiny(text = DOCUMENT, rest = {}): { folder: string; target: Target } {
  const folder = makeFolder();
  writeFileSync(join(folder, "api.yaml"), text);
  const file = join(folder, "api.yaml");
  const target = planSpec({ file, folder: join(folder, "out"), withDocs: false, load: {}, ...rest });
  return { folder, target };
}

describe("runTarget", () => {
  test("generates, then finds nothing to do, then does it all the same by force", async () => {
    const { target } = tiny();
    const stages: string[] = [];
    const onStage = (stage: string): number => stages.push(stage);
    const first = await runTarget(target, { ...WRITE, onStage });
    expect(first).toMatchObject({ outcome: "generated", operations: 1, removed: [], edited: [] });
    expect(stages).toEqual(["reading", "types", "client", "writing"]);
    stages.length = 0;
    expect(await runTarget(target, { ...WRITE, onStage })).toMatchObject({
      outcome: "unchanged",
      written: [],
    });
    expect(stages).toEqual([]);
    const before = hashTree(target.folder);
    expect(await runTarget(target, { ...WRITE, force: true, onStage })).toMatchObject({ written: [] });
    expect(stages).toContain("writing");
    expect(hashTree(target.folder)).toEqual(before);
  });

  test.each<[string, (target: Target) => Target]>([
    [
      "the package's name",
      (target) => ({ ...target, identity: { ...target.identity, packageName: "other" } }),
    ],
    ["the client's name", (target) => ({ ...target, model: { clientName: "Other" } })],
    ["the docs", (target) => ({ ...target, layout: { client: "", docs: "docs/" } })],
  ])("generates again when %s changes", async (_name, change) => {
    const { target } = tiny();
    await runTarget(target, WRITE);
    expect((await runTarget(change(target), WRITE)).outcome).toBe("generated");
  });

  test("uses a template of the user, and goes back without it", async () => {
    const { folder, target } = tiny();
    const templates = join(folder, "templates");
    mkdirSync(join(templates, "client"), { recursive: true });
    writeFileSync(join(templates, "client/index.ts.hbs"), "export { {{className}} } from './client.js';\n");
    const index = join(target.folder, "src/index.ts");
    await runTarget(target, { ...WRITE, templates });
    expect(readFileSync(index, "utf8")).toBe("export { Tiny } from './client.js';\n");
    expect((await runTarget(target, WRITE)).written).toContain("src/index.ts");
    expect(readFileSync(index, "utf8")).toContain("ClientOptions");
  });

  test("checks without writing", async () => {
    const { folder, target } = tiny();
    const check: RunOptions = { mode: "check", force: false };
    expect((await runTarget(target, check)).outcome).toBe("stale");
    expect(Object.keys(hashTree(folder))).toEqual(["api.yaml"]);
    await runTarget(target, WRITE);
    const before = hashTree(folder);
    expect(await runTarget(target, check)).toMatchObject({ outcome: "unchanged", written: [], removed: [] });
    writeFileSync(join(target.folder, "src/client.ts"), "edited");
    expect(await runTarget(target, check)).toMatchObject({ outcome: "stale", written: ["src/client.ts"] });
    expect(Object.keys(hashTree(folder))).toEqual(Object.keys(before));
  });

  test("tells what was edited by hand and restores it", async () => {
    const { target } = tiny();
    await runTarget(target, WRITE);
    const before = hashTree(target.folder);
    writeFileSync(join(target.folder, "src/client.ts"), "edited");
    expect(await runTarget(target, WRITE)).toMatchObject({
      edited: ["src/client.ts"],
      written: ["src/client.ts"],
    });
    expect(hashTree(target.folder)).toEqual(before);
  });

  test("hands on what the model has to say", async () => {
    const other = '/b: {get: {tags: [Files], responses: {"204": {description: ""}}}}';
    const text = DOCUMENT.replace("operationId: getA,", "tags: [files],").replace(
      "paths: {",
      `paths: {${other}, `,
    );
    const { notices } = await runTarget(tiny(text).target, WRITE);
    expect(notices).toMatchObject([
      { code: "tags-merged", message: expect.stringContaining('"Files", "files"') },
    ]);
  });

  test("leaves a folder alone when the document is bad", async () => {
    const { folder, target } = tiny();
    await runTarget(target, WRITE);
    const before = hashTree(target.folder);
    writeFileSync(join(folder, "api.yaml"), "openapi: 3.1.0\n");
    await expect(runTarget(target, WRITE)).rejects.toMatchObject({ name: "PawlError" });
    expect(hashTree(target.folder)).toEqual(before);
  });
});
