import { spawn } from "node:child_process";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { ROOT } from "../cli/pawl.js";
import { codeBlocks } from "../docs/pages.js";
import { compile, makeWorkspace, sourcesOf, writeFiles } from "../e2e/compile.js";
import { events, json, useWire } from "../e2e/server.js";
import { filesBelow } from "./folder.js";

/** One version that has all that a README tells of: credentials, uploads, streams. */
const VERSION = "2024-08-21";
const PACKAGE = "@worqhat/client";

interface Snippet {
  readonly name: string;
  readonly code: string;
}

/** The programs of a README, with the package's modules where they are built. */
function readSnippets(): Snippet[] {
  const readme = readFileSync(join(ROOT, `generated/worqhat/${VERSION}/client/README.md`), "utf8");
  const blocks = codeBlocks([{ path: "README.md", content: readme }]);
  return blocks
    .filter(({ info }) => info === "ts")
    .map(({ code }, index) => ({
      name: `snippet${index}`,
      code: code
        .replace(`"${PACKAGE}"`, '"./index.js"')
        .replace(`"${PACKAGE}/core"`, '"./core.js"')
        .replace(/"@worqhat\/client\/([\w-]+)"/, '"./functions/$1.js"'),
    }));
}

/** Takes what was meant for the API to the test's server. */
const PRELOAD = `
const { fetch } = globalThis;
globalThis.fetch = (input, init) => {
  const request = new Request(input, init);
  const url = new URL(request.url);
  if (url.protocol !== "https:") throw new Error("not https");
  return fetch(new Request(process.env.WIRE + url.pathname + url.search, request));
};
`;

describe("the README of a client", () => {
  const wire = useWire();
  const folder = makeWorkspace();
  const out = join(folder, "out");
  const snippets = readSnippets();
  let complaints = "";

  beforeAll(() => {
    const source = join(ROOT, `generated/worqhat/${VERSION}/client/src`);
    writeFiles(join(folder, "in"), filesBelow(source));
    writeFileSync(join(folder, "in/package.json"), '{"type":"module"}');
    for (const { name, code } of snippets) {
      const node = code.includes('"node:') ? '/// <reference types="node" />\n' : "";
      writeFileSync(join(folder, "in", `${name}.ts`), `${node}${code}\nexport {};\n`);
    }
    mkdirSync(out);
    complaints = compile(sourcesOf(join(folder, "in")), { from: join(folder, "in"), to: out });
    writeFileSync(join(out, "preload.mjs"), PRELOAD);
    for (const [, file] of snippets.flatMap(({ code }) => [...code.matchAll(/openAsBlob\("([^"/]+)"/g)]))
      writeFileSync(join(out, file ?? ""), "bytes");
  }, 120_000);

  test("has programs, and they compile", () => {
    const has = (text: string): boolean => snippets.some(({ code }) => code.includes(text));
    for (const text of [
      "/core.js",
      "dangerouslyAllowBrowser",
      "withResponse",
      "for await",
      "openAsBlob",
      "ApiError",
    ])
      expect(has(text), text).toBe(true);
    expect(complaints).toBe("");
  });

  test.each(snippets)(
    "$name runs",
    async ({ name, code }) => {
      wire.reply = code.includes("for await") ? events('{"content":"a"}', "[DONE]") : json({ done: "yes" });
      const child = spawn(process.execPath, ["--import", "./preload.mjs", `${name}.js`], {
        cwd: out,
        env: { ...process.env, WIRE: wire.url, WORQHAT_API_KEY: "of the environment" },
      });
      let printed = "";
      let failed = "";
      child.stdout.on("data", (chunk) => {
        printed += chunk;
      });
      child.stderr.on("data", (chunk) => {
        failed += chunk;
      });
      const exit = await new Promise((resolve) => child.on("close", resolve));
      expect(failed).toBe("");
      expect(exit).toBe(0);
      expect(printed).not.toBe("");
      const [, own] = /apiKey: "([^"]+)"/.exec(code) ?? [];
      const key = own ?? "of the environment";
      expect(wire.seen.map(({ headers }) => headers.authorization)).toEqual([`Bearer ${key}`]);
    },
    30_000,
  );
});
