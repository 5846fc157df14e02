/**
 * What one call costs in a bundle: `node test/bench/size.mjs`. Bundled by esbuild, minified, gzipped; beside openapi-fetch
 * alone. GitHub's client is generated for it where the corpus is there. The second table says what each part of the runtime adds,
 * by leaving it out: parts share words, so they do not add up.
 */
import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { build } from "esbuild";
import { findInputs, ROOT } from "./inputs.mjs";

/** What is measured beside the clients of the registry: one JSON call with a key. */
const CONFIG = `{
  name: "WorqHat", version: "2025.10.28", baseUrl: "https://api.worqhat.com",
  authorize: oneScheme, security: [["apiKeyAuth"]],
  schemes: { apiKeyAuth: { option: "apiKey", env: "WORQHAT_API_KEY", in: inHeader, name: "authorization", prefix: "Bearer " } },
  env: { baseUrl: "WORQHAT_BASE_URL" },
}`;
const CALL = `client.request({ id: "sum", method: "POST", path: "/sum", body: [oneType, ["application/json", json]] }, [], { a: 1 })`;

const BARE = `import createClient from "openapi-fetch";
const client = createClient({ baseUrl: "https://api.worqhat.com", headers: { authorization: "Bearer x" } });
console.log(await client.POST("/sum", { body: { a: 1 } }));`;

const WORQHAT = "./generated/worqhat/2025-10-28/client/src";

/** @type {[title: string, code: string][]} */
const SUBJECTS = [
  ["openapi-fetch alone", BARE],
  ["the runtime, standalone (`CoreClient`)", runtime("CoreClient", "core")],
  ["the runtime with `raw`, on openapi-fetch (`ApiClient`)", runtime("ApiClient", "client")],
  [
    "WorqHat 2025-10-28, the function `dbTablesList` (query parameters)",
    standalone(WORQHAT, "WorqHatCore", "db-tables", "dbTablesList", ""),
  ],
  [
    "the same, `dbQuery` (JSON or a form)",
    standalone(WORQHAT, "WorqHatCore", "db", "dbQuery", `, { query: "SELECT 1" }`),
  ],
  [
    "the client of WorqHat 2025-10-28, all of its 24 operations",
    `import { WorqHat } from "./generated/worqhat/2025-10-28/client/src/index.ts";
const client = new WorqHat({ apiKey: "x" });
console.log(await client.flows.trigger("id", { a: 1 }));`,
  ],
];

const folder = mkdtempSync(join(tmpdir(), "pawl-size-"));
const github = findInputs()?.find(({ id }) => id === "github");
if (github !== undefined) {
  const to = ["--out", folder, "--name", "GitHub", "--package", "github-client", "--no-docs"];
  const options = [join(ROOT, "dist/cli/main.js"), "generate", "--spec", github.file, ...to];
  execFileSync(process.execPath, options, { stdio: "ignore" });
  for (const [module, name, args] of [
    ["repos", "reposGet", `, "o", "r"`],
    ["issues", "issuesListForRepo", `, "o", "r"`],
    ["issues", "issuesCreate", `, "o", "r", { title: "t" }`],
  ]) {
    const code = standalone(join(folder, "src"), "GitHubCore", String(module), String(name), String(args));
    SUBJECTS.push([`GitHub, the function \`${name}\``, code]);
  }
}

const sizes = [];
for (const [title, code] of SUBJECTS) {
  sizes.push({ title, ...(await measure(code)) });
}
rmSync(folder, { recursive: true });
const [bare] = sizes;
process.stdout.write("| one call | minified | gzip | over openapi-fetch |\n| --- | --: | --: | --: |\n");
for (const { title, minified, gzip } of sizes) {
  process.stdout.write(`| ${title} | ${kb(minified)} | ${kb(gzip)} | ${kb(gzip - (bare?.gzip ?? 0))} |\n`);
}
process.stdout.write("\n| part of the standalone runtime | gzip |\n| --- | --: |\n");
for (const { name, bytes } of await measureParts(SUBJECTS[1]?.[1] ?? "")) {
  process.stdout.write(`| \`${name}\` | ${kb(bytes)} |\n`);
}

/** @param {string} source @param {string} core @param {string} module @param {string} name @param {string} args */
function standalone(source, core, module, name, args) {
  return `import { ${core} } from "${source}/core.ts";
import { ${name} } from "${source}/functions/${module}.ts";
console.log(await ${name}(new ${core}({ apiKey: "x" })${args}));`;
}

/** @param {string} name @param {string} module */
function runtime(name, module) {
  return `import { ${name} } from "./generator/runtime/${module}.ts";
import { json } from "./generator/runtime/body/json.ts";
import { oneType } from "./generator/runtime/body/one-type.ts";
import { oneScheme } from "./generator/runtime/scheme/one-scheme.ts";
import { inHeader } from "./generator/runtime/scheme/places.ts";
const client = new ${name}({ apiKey: "x" }, ${CONFIG});
console.log(await ${CALL});`;
}

/** @param {string} code @param {boolean} [keepsLines] */
async function bundle(code, keepsLines = false) {
  const { outputFiles } = await build({
    stdin: { contents: code, resolveDir: ROOT, loader: "ts" },
    bundle: true,
    minifySyntax: true,
    minifyIdentifiers: true,
    minifyWhitespace: !keepsLines,
    legalComments: "none",
    format: "esm",
    target: "es2022",
    write: false,
  });
  return outputFiles[0]?.text ?? "";
}

/** @param {string} code */
async function measure(code) {
  const text = await bundle(code);
  return { minified: text.length, gzip: gzipped(text) };
}

/** @param {string} code */
async function measureParts(code) {
  // Each module begins with a comment that names it.
  const parts = (await bundle(code, true))
    .split(/^\/\/ (?=\S+$)/m)
    .slice(1)
    .map((part) => ({
      name: part.slice(0, part.indexOf("\n")).replace("generator/runtime/", ""),
      text: part.slice(part.indexOf("\n")).replace(/\n\s*/g, ""),
    }));
  const whole = gzipped(parts.map(({ text }) => text).join(""));
  return parts
    .map((part) => ({
      name: part.name,
      bytes: whole - gzipped(parts.flatMap((one) => (one === part ? [] : [one.text])).join("")),
    }))
    .filter(({ name }) => name.endsWith(".ts"))
    .sort((one, other) => other.bytes - one.bytes);
}

/** @param {string} text */
function gzipped(text) {
  return gzipSync(text, { level: 9 }).length;
}

/** @param {number} bytes */
function kb(bytes) {
  return `${(bytes / 1000).toFixed(2)} kB`;
}
