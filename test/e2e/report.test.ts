/** The page of a diff in a real browser: nothing runs, nothing is fetched, filters work, both themes can be read. */
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { type Browser, chromium, type Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { findChromium } from "../chromium.js";
import { pawl, ROOT } from "../cli/pawl.js";
import { makeFolder } from "./project.js";

const chromiumPath = findChromium();
if (chromiumPath === undefined)
  process.stderr.write("SKIPPED: there is no Chromium here for the page of a diff; name one by CHROMIUM.\n");

/** Would run, were it markup; and turns the writing round, were it not made visible. */
const HOSTILE = `</script><script>alert(1)</script><img src=https://evil.example/x onerror=alert(1)>"'&\u202e`;

function hostileDocument(version: string, type: string): string {
  const properties = { [HOSTILE]: { type }, [`${"longname".repeat(40)}`]: { type, description: version } };
  const operation = {
    tags: [HOSTILE],
    summary: HOSTILE + version,
    parameters: [{ name: HOSTILE.repeat(4), in: "query", schema: { enum: [HOSTILE, version] } }],
    responses: {
      "200": {
        description: HOSTILE,
        content: { "application/json": { schema: { type: "object", properties } } },
      },
    },
  };
  const info = { title: HOSTILE, version: `${version}${HOSTILE}` };
  return JSON.stringify(
    { openapi: "3.1.0", info, paths: { [`/a/${HOSTILE}`]: { get: operation } } },
    undefined,
    1,
  );
}

/** What happened in a page that should not. */
interface Watched {
  readonly page: Page;
  readonly faults: readonly string[];
}

interface Look {
  readonly colorScheme: "light" | "dark";
  readonly width: number;
}

const LOOKS: readonly Look[] = (["light", "dark"] as const).flatMap((colorScheme) =>
  [360, 1280].map((width) => ({ colorScheme, width })),
);

describe.skipIf(chromiumPath === undefined)("the page of a diff", () => {
  const pages = new Map<string, string>();
  let browser: Browser;

  beforeAll(async () => {
    const folder = makeFolder();
    writeFileSync(join(folder, "a.json"), hostileDocument("1", "string"));
    writeFileSync(join(folder, "b.json"), hostileDocument("2", "integer"));
    const runs = [
      ["hostile", join(folder, "a.json"), join(folder, "b.json")],
      ["worqhat", "worqhat@2025-08-04", "worqhat@2025-10-28"],
    ] as const;
    for (const [name, base, revision] of runs) {
      const out = join(folder, name);
      const { stderr } = await pawl(["diff", base, revision, "--format", "html", "--code-frame", "-o", out]);
      expect(stderr).toBe("");
      pages.set(name, join(out, "diff.html"));
    }
    browser = await chromium.launch({ executablePath: chromiumPath ?? "", args: ["--no-sandbox"] });
  });
  afterAll(() => browser?.close());

  async function open(name: string, { colorScheme, width }: Look): Promise<Watched> {
    const page = await browser.newPage({ colorScheme, viewport: { width, height: 900 } });
    const faults: string[] = [];
    page.on("pageerror", (error) => faults.push(`error ${error.message}`));
    page.on("console", (message) => faults.push(`console ${message.text()}`));
    page.on("dialog", (dialog) => {
      faults.push(`dialog ${dialog.message()}`);
      void dialog.dismiss();
    });
    page.on("request", (request) => {
      if (request.url() !== `file://${pages.get(name)}`) faults.push(`request ${request.url()}`);
    });
    await page.goto(`file://${pages.get(name)}`);
    return { page, faults };
  }

  test.each(["hostile", "worqhat"].flatMap((name) => LOOKS.map((look) => ({ name, ...look }))))(
    "$name, $colorScheme, $width wide: no script error, no network, nothing wider than the window, enough contrast",
    async ({ name, ...look }) => {
      const { page, faults } = await open(name, look);
      await page.evaluate('document.querySelectorAll("details").forEach((box) => { box.open = true; })');
      const width = await page.evaluate<number>("document.documentElement.scrollWidth");
      expect(width).toBeLessThanOrEqual(look.width);
      expect(await page.evaluate(FIND_FAINT_TEXTS)).toEqual([]);
      expect(faults).toEqual([]);
      await page.close();
    },
  );

  test("texts of a document stay texts", async () => {
    const { page } = await open("hostile", { colorScheme: "light", width: 1280 });
    expect(await page.locator("script").count()).toBe(1);
    expect(await page.locator("img").count()).toBe(0);
    expect(await page.title()).toContain("<script>alert(1)</script>");
    expect(await page.locator("h1").textContent()).not.toContain("\u202e");
  });

  test("filters by words and levels; what has nothing left is hidden", async () => {
    const { page, faults } = await open("worqhat", { colorScheme: "light", width: 1280 });
    const shown = (): Promise<string | null> => page.locator("#shown").textContent();
    const visible = (selector: string): Promise<number> => page.locator(`${selector}:visible`).count();
    const all = await page.locator(".finding").count();
    expect(await shown()).toBe(`${all} of ${all}`);

    await page.fill("#words", "UPTIME health");
    const few = await visible(".finding");
    expect(few).toBeGreaterThan(0);
    expect(few).toBeLessThan(all);
    expect(await shown()).toBe(`${few} of ${all}`);
    for (const text of await page.locator("h4:visible").allInnerTexts()) expect(text).toContain("/health");

    await page.fill("#words", "no finding has this word");
    expect([await visible(".finding"), await visible("main h2"), await shown()]).toEqual([
      0,
      0,
      `0 of ${all}`,
    ]);

    await page.fill("#words", "");
    await page.getByLabel("Safe changes").uncheck();
    expect(await visible(".finding.info")).toBe(0);
    expect(await visible("main h2")).toBe(2);
    expect(await visible(".finding")).toBe(await visible(".finding.breaking, .finding.warning"));

    // Enter in the field sends nothing anywhere.
    await page.press("#words", "Enter");
    expect(page.url()).toBe(`file://${pages.get("worqhat")}`);
    expect(faults).toEqual([]);
  });

  test("a finding opens by key; the form stays in sight", async () => {
    const { page } = await open("worqhat", { colorScheme: "dark", width: 1280 });
    const first = page.locator(".finding").first();
    await first.locator("summary").focus();
    await page.keyboard.press("Enter");
    expect(await first.locator(".body").isVisible()).toBe(true);
    await page.evaluate("window.scrollTo(0, 5000)");
    const box = await page.locator("#filter").boundingBox();
    expect(box?.y).toBe(0);
  });

  test("without scripts all of it can be read, and there is no filter", async () => {
    const context = await browser.newContext({ javaScriptEnabled: false });
    const page = await context.newPage();
    await page.goto(`file://${pages.get("worqhat")}`);
    expect(await page.locator("#filter").isVisible()).toBe(false);
    const { findings } = JSON.parse(
      (await pawl(["diff", "worqhat@2025-08-04", "worqhat@2025-10-28", "--json"])).stdout,
    ) as { findings: readonly unknown[] };
    expect(await page.locator(".finding:visible").count()).toBe(findings.length);
  });

  test("what is written is what was looked at", () => {
    expect(readFileSync(pages.get("worqhat") ?? "", "utf8")).not.toContain(ROOT);
  });
});

/** Runs in the page: texts whose contrast with what is behind them is below 4.5 (WCAG 2.2 §1.4.3). */
const FIND_FAINT_TEXTS = `(() => {
  const channels = (colour) => (colour.match(/[\\d.]+/g) ?? []).map(Number);
  const luminance = (colour) => {
    const [red, green, blue] = channels(colour)
      .slice(0, 3)
      .map((value) => value / 255)
      .map((value) => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4));
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  };
  const backOf = (element) => {
    for (let at = element; at !== null; at = at.parentElement) {
      const { backgroundColor } = getComputedStyle(at);
      if (channels(backgroundColor)[3] !== 0) return backgroundColor;
    }
    return "rgb(255, 255, 255)";
  };
  const faint = new Set();
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let text = texts.nextNode(); text !== null; text = texts.nextNode()) {
    const element = text.parentElement;
    if (text.textContent.trim() === "" || element.closest("script, style")) continue;
    const [one, other] = [luminance(getComputedStyle(element).color), luminance(backOf(element))];
    const contrast = (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);
    if (contrast < 4.5) faint.add(element.tagName + "." + element.className + ": " + contrast.toFixed(2));
  }
  return [...faint];
})()`;
