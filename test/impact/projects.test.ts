/** However a project is set up and however it comes to its client, the same places are found. */
import { mkdirSync, readFileSync, renameSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { expect, test } from "vitest";
import { impact } from "../../generator/impact/impact.js";
import { ROOT } from "../cli/pawl.js";
import { compile, sourcesOf } from "../e2e/compile.js";
import { type Consumer, expected, impactOf, listed, makeConsumer, makeFolder } from "./consumer.js";
import { pair } from "./documents.js";

/** A property that is read is gone, and a default is another. */
const [OLDER, NEWER] = pair(({ item, body }) => {
  delete item.properties.extra;
  body.properties.size = { type: "integer", default: 9 };
});

function consumerOf(
  files: Readonly<Record<string, string>>,
  compilerOptions: object = {},
): Promise<Consumer> {
  return makeConsumer({ older: OLDER, newer: NEWER, files, compilerOptions });
}

const APP = `import { Shop } from "api-client";
const shop = new Shop();
const item = await shop.items.update("1", { name: "a" }); //! behaviour default-changed
console.log(item.extra); //! breaks-build property-removed
`;

/** Moves files of a project, by paths relative to it. */
function move({ folder }: Consumer, from: string, to: string): void {
  mkdirSync(dirname(join(folder, to)), { recursive: true });
  renameSync(join(folder, from), join(folder, to));
}

test("a package with declarations and no sources", { timeout: 60_000 }, async () => {
  const files = { "app.ts": APP };
  const consumer = await consumerOf(files);
  const place = join(consumer.folder, "node_modules/api-client");
  const source = join(place, "src");
  const dist = join(place, "dist");
  mkdirSync(dist);
  expect(compile(sourcesOf(source), { from: source, to: dist }, { declaration: true })).toBe("");
  const manifest = join(place, "package.json");
  const text = readFileSync(manifest, "utf8");
  writeFileSync(manifest, text.replaceAll(/"\.\/src\/([^"]*)\.ts"/g, '"./dist/$1.d.ts"'));
  rmSync(source, { recursive: true });
  expect(listed((await impactOf(consumer)).results)).toEqual(expected(files));
});

test("two versions side by side, each of which says what it is", { timeout: 60_000 }, async () => {
  const folder = makeFolder();
  const files = {
    "older.ts": `import { WorqHat } from "worqhat-may";
const drawn = await new WorqHat().images.generateV3({ prompt: ["a"] });
console.log(drawn.processing_time); //! breaks-build property-renamed, may type-widened
`,
    "newer.ts": `import { WorqHat } from "worqhat-august";
const drawn = await new WorqHat().images.generateV3({ prompt: ["a"] });
console.log(drawn.processingTime);
`,
  };
  for (const path of ["src", "node_modules"]) mkdirSync(join(folder, path));
  for (const [path, text] of Object.entries(files)) writeFileSync(join(folder, "src", path), text);
  const options = { strict: true, module: "NodeNext", target: "ES2022", types: [] };
  writeFileSync(join(folder, "tsconfig.json"), JSON.stringify({ compilerOptions: options }));
  writeFileSync(join(folder, "package.json"), '{ "type": "module" }');
  for (const [name, version] of [
    ["worqhat-may", "2024-05-01"],
    ["worqhat-august", "2024-08-21"],
  ] as const) {
    const client = join(ROOT, "generated/worqhat", version, "client");
    symlinkSync(client, join(folder, "node_modules", name), "junction");
  }
  const report = await impact(folder, { to: "2024-08-21", registry: join(ROOT, "spec/registry.yaml") });
  expect(
    report.clients.map(({ package: name, from, changes }) => [name, from.version, changes.all > 0]),
  ).toEqual([
    ["worqhat-may", "2024-05-01", true],
    ["worqhat-august", "2024-08-21", false],
  ]);
  expect(listed(report.results)).toEqual(expected(files));
});

test("a package of the workspace, by link, by path and by a path of the tsconfig", {
  timeout: 90_000,
}, async () => {
  const files = {
    "link.ts": APP,
    "path.ts": APP.replace("api-client", "../packages/client/src/index.js"),
    "alias.ts": APP.replace("api-client", "@client"),
  };
  const paths = { "@client": ["./packages/client/src/index.ts"] };
  const consumer = await consumerOf(files, { module: "ESNext", moduleResolution: "Bundler", paths });
  move(consumer, "node_modules/api-client", "packages/client");
  symlinkSync(
    join(consumer.folder, "packages/client"),
    join(consumer.folder, "node_modules/api-client"),
    "junction",
  );
  const report = await impactOf(consumer);
  expect(report.clients).toHaveLength(1);
  expect(listed(report.results)).toEqual(expected(files));
});

test("JavaScript without a tsconfig, with import and with require", { timeout: 60_000 }, async () => {
  const files = {
    "app.mjs": APP.replace("breaks-build", "behaviour"),
    "app.cjs": `const { Shop } = require("api-client");
const shop = new Shop();
async function run() {
  const item = await shop.items.update("1", { name: "a" }); //! behaviour default-changed
  console.log(item.extra); //! behaviour property-removed
}
run();
`,
  };
  const consumer = await consumerOf(files);
  rmSync(join(consumer.folder, "tsconfig.json"));
  expect(listed((await impactOf(consumer)).results)).toEqual(expected(files));
});

test("a client of openapi-fetch with the paths of a package", { timeout: 60_000 }, async () => {
  const files = {
    "app.ts": `import createClient from "openapi-fetch";
import type { paths } from "api-client/types";
const client = createClient<paths>({ baseUrl: "https://api.test" });
const { data } = await client.POST("/items/{id}", { params: { path: { id: "1" } }, body: { name: "a" } }); //! behaviour default-changed
console.log(data?.extra); //! breaks-build property-removed
const { GET } = client;
const list = await GET("/items", {});
console.log(list.data?.[0]?.id);
`,
  };
  const consumer = await consumerOf(files);
  const report = await impactOf(consumer);
  expect(listed(report.results)).toEqual(expected(files));
  expect(report.clients[0]).toMatchObject({ calls: 2, operations: 2 });
});

test("aliases, re-exports, wrappers, streams of values and functions that stand alone", {
  timeout: 60_000,
}, async () => {
  const files = {
    "api.ts": `import { Shop } from "api-client";
export const shop = new Shop();
export const { items } = shop;
export { itemsUpdate as change } from "api-client/items";
export function save(name: string) {
  return items.update("1", { name }); //! behaviour default-changed
}
`,
    "index.ts": `export * from "./api.js";
export { shop as default } from "./api.js";
`,
    "app.ts": `import shop, { change, items, save } from "./index.js";
const { update } = items;
const own = shop.items;
await change(shop, "1", { name: "a" }); //! behaviour default-changed
await own["update"]("1", { name: "a" }); //! behaviour default-changed
const [first] = await Promise.all([items.update("1", { name: "b", size: 1 }), save("c")]);
console.log(first.extra); //! breaks-build property-removed
const saved = await save("d");
console.log(saved.extra, typeof update); //! breaks-build property-removed
const { data } = await items.update("1", { name: "e", size: 2 }).withResponse();
console.log(data.extra); //! breaks-build property-removed
const all = (await items.list()).filter((one) => one.state === "on").map((one) => one.extra); //! breaks-build property-removed
console.log(all);
`,
  };
  expect(listed((await impactOf(await consumerOf(files))).results)).toEqual(expected(files));
});

test("plugins of a tsconfig are left alone, and what the project cannot compile is not told", {
  timeout: 60_000,
}, async () => {
  const files = { "app.ts": `${APP}const wrong: number = "text";\nconsole.log(wrong);\n` };
  const consumer = await consumerOf(files, { plugins: [{ name: "./plugin.cjs" }] });
  writeFileSync(join(consumer.folder, "plugin.cjs"), "process.exit(3);");
  const report = await impactOf(consumer);
  expect(listed(report.results)).toEqual(expected(files));
  expect(report.clients[0]?.knownErrors).toBe(1);
});

test("an older compiler's defaults where the project has that", { timeout: 60_000 }, async () => {
  // Without "strict": a property that became optional breaks no build.
  const [older, newer] = pair(({ item }) => {
    item.required = ["id"];
  });
  const files = {
    "app.ts": `import { Shop } from "api-client";
const item = await new Shop().items.update("1", { name: "a" });
console.log(item.state.length); //! may property-became-optional
`,
  };
  const consumer = await makeConsumer({ older, newer, files });
  const config = join(consumer.folder, "tsconfig.json");
  writeFileSync(config, readFileSync(config, "utf8").replace('"strict":true,', ""));
  expect(listed((await impactOf(consumer)).results)).toEqual(expected(files));
});
