/** Node, Chromium and a worker runtime, each able to run a case of the suite. */
import { fileURLToPath } from "node:url";
import { EdgeVM } from "@edge-runtime/vm";
import { build } from "esbuild";
import { chromium } from "playwright-core";
import { runCase } from "./suite.js";

/** A platform that was started. */
export interface Platform {
  /** Runs a case against a server; `other` is one on another origin. */
  run(name: string, base: string, other: string): Promise<unknown>;
  stop(): Promise<void>;
}

/** This process. */
export async function startNode(): Promise<Platform> {
  return { run: runCase, stop: async () => undefined };
}

/** A page of headless Chromium, opened from a server. */
export async function startChromium(executablePath: string, pageUrl: string): Promise<Platform> {
  const browser = await chromium.launch({ executablePath, args: ["--no-sandbox"] });
  const page = await browser.newPage();
  await page.goto(pageUrl);
  await page.addScriptTag({ content: await bundleSuite() });
  return {
    run: (name, base, other) =>
      page.evaluate(
        ([one, two, three]) => (globalThis as unknown as Bundled).suite.runCase(one, two, three),
        [name, base, other] as const,
      ),
    stop: () => browser.close(),
  };
}

/** The web-standard globals of edge workers, and nothing of Node. */
export async function startWorker(): Promise<Platform> {
  const vm = new EdgeVM({ initialCode: await bundleSuite() });
  return {
    // By way of JSON, for values of the worker have other prototypes.
    run: async (name, base, other) => {
      const call = `suite.runCase(${[name, base, other].map((text) => JSON.stringify(text)).join(", ")})`;
      return JSON.parse(await vm.evaluate<Promise<string>>(`${call}.then((value) => JSON.stringify(value))`));
    },
    stop: async () => undefined,
  };
}

interface Bundled {
  readonly suite: { readonly runCase: typeof runCase };
}

async function bundleSuite(): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [fileURLToPath(new URL("suite.ts", import.meta.url))],
    bundle: true,
    format: "iife",
    globalName: "suite",
    platform: "browser",
    target: "es2022",
    write: false,
  });
  return outputFiles[0]?.text ?? "";
}
