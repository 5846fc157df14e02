import { execFile } from "node:child_process";
import { cpSync, mkdirSync, readdirSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";
import { publint } from "publint";
import { formatMessage } from "publint/utils";
import { beforeAll, expect, test } from "vitest";
import { ROOT } from "../cli/pawl.js";
import { compile } from "./compile.js";
import { makeFolder } from "./project.js";
import { json, useWire } from "./server.js";

const run = promisify(execFile);
const MODULES = join(ROOT, "node_modules");

const wire = useWire();
const folder = makeFolder();
const packageFolder = join(folder, "package");
let tarball = "";

/** Links packages of the project into a folder's `node_modules`. */
function link(into: string, ...names: readonly string[]): void {
  mkdirSync(join(into, "node_modules"), { recursive: true });
  for (const name of names) symlinkSync(join(MODULES, name), join(into, "node_modules", name), "junction");
}

/** Builds the client as its own scripts do, and packs it as it would be published. */
beforeAll(async () => {
  cpSync(join(ROOT, "generated/worqhat/2025-10-28/client"), packageFolder, { recursive: true });
  link(packageFolder, "openapi-fetch", "typescript");
  const tsc = join(MODULES, "typescript/bin/tsc");
  const { stdout } = await run(process.execPath, [tsc, "-p", "tsconfig.json"], { cwd: packageFolder });
  expect(stdout).toBe("");
  const npm = process.platform === "win32" ? "npm.cmd" : "npm";
  const packed = await run(npm, ["pack", "--ignore-scripts", "--pack-destination", folder], {
    cwd: packageFolder,
  });
  tarball = join(folder, packed.stdout.trim().split("\n").at(-1) ?? "");
}, 240_000);

test("publint has no complaint", async () => {
  const { messages, pkg } = await publint({ pkgDir: packageFolder, strict: true });
  expect(messages.map((message) => formatMessage(message, pkg))).toEqual([]);
});

test("its types resolve for every ESM consumer (arethetypeswrong)", { timeout: 120_000 }, async () => {
  const attw = join(MODULES, "@arethetypeswrong/cli/dist/index.js");
  const { stdout } = await run(process.execPath, [
    attw,
    tarball,
    "--profile",
    "esm-only",
    "--format",
    "json",
  ]);
  const { analysis } = JSON.parse(stdout);
  // An ESM package is not meant for the resolutions that know no ESM.
  const isMeant = ({ resolutionKind }: { readonly resolutionKind?: string }): boolean =>
    resolutionKind !== "node10" && resolutionKind !== "node16-cjs";
  expect(analysis.problems.filter(isMeant)).toEqual([]);
  expect(Object.keys(analysis.entrypoints)).toEqual(expect.arrayContaining([".", "./core"]));
});

test("what is published is the build and its sources, nothing else", async () => {
  const consumer = await install();
  const files = readdirSync(join(consumer, "node_modules/@worqhat/client"));
  expect(files.sort()).toEqual(["README.md", "api.md", "dist", "package.json", "src"]);
});

test("it is imported by name and called", async () => {
  const consumer = await install();
  writeFileSync(
    join(consumer, "main.mjs"),
    `import { WorqHat, NotFoundError } from "@worqhat/client";
     const worqhat = new WorqHat({ baseUrl: ${JSON.stringify(wire.url)}, allowLoopbackHttp: true });
     const { success } = await worqhat.flows.trigger("f1", { data: { a: 1 } });
     const { WorqHatCore } = await import("@worqhat/client/core");
     const { flowsTrigger } = await import("@worqhat/client/flows");
     const core = new WorqHatCore({ baseUrl: ${JSON.stringify(wire.url)}, allowLoopbackHttp: true });
     const again = await flowsTrigger(core, "f1", { data: { a: 1 } });
     console.log(success && again.success, typeof NotFoundError, Object.keys(worqhat).join());`,
  );
  wire.reply = json({ success: true });
  const { stdout } = await run(process.execPath, ["main.mjs"], {
    cwd: consumer,
    env: { ...process.env, WORQHAT_API_KEY: "wh_1" },
  });
  expect(stdout).toBe("true function flows,db,storage,server\n");
  const seen = {
    method: "POST",
    url: "/flows/trigger/f1",
    headers: { authorization: "Bearer wh_1" },
    body: '{"data":{"a":1}}',
  };
  expect(wire.seen).toMatchObject([seen, seen]);
});

test("a consumer's program compiles against the declarations, libraries checked", {
  timeout: 120_000,
}, async () => {
  const consumer = await install();
  writeFileSync(
    join(consumer, "main.ts"),
    `import { WorqHat, type StorageUploadResponse } from "@worqhat/client";
     export const upload = (worqhat: WorqHat): Promise<StorageUploadResponse> => worqhat.storage.upload({ file: new Blob([]) });
     // @ts-expect-error: no such field
     export const wrong = (worqhat: WorqHat) => worqhat.storage.upload({ data: new Blob([]) });`,
  );
  expect(compile([join(consumer, "main.ts")])).toBe("");
});

/** A project that has the packed client installed. */
async function install(): Promise<string> {
  const consumer = makeFolder();
  writeFileSync(join(consumer, "package.json"), '{"type":"module"}');
  link(consumer, "openapi-fetch");
  const place = join(consumer, "node_modules/@worqhat/client");
  mkdirSync(place, { recursive: true });
  await run("tar", ["-xzf", tarball, "-C", place, "--strip-components", "1"]);
  return consumer;
}
