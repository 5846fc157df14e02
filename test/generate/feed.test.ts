import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { expect, test } from "vitest";
import { renderFeed } from "../../generator/generate/feed.js";
import { staleFeeds } from "../../generator/generate/feeds.js";
import { readRegistry } from "../../generator/registry/registry.js";
import type { RegisteredApi, RegisteredVersion } from "../../generator/registry/types.js";
import { ROOT } from "../cli/pawl.js";
import { copyProject } from "../e2e/project.js";

const version = (id: string, rest: Partial<RegisteredVersion>): RegisteredVersion => ({
  api: "shop",
  id,
  status: "supported",
  file: "",
  ...rest,
});
const api = (versions: readonly RegisteredVersion[], title = "Shop API"): RegisteredApi => ({
  id: "shop",
  title,
  package: "@shop/client",
  versions,
});

const LIFE = [
  version("1.0.0", {
    status: "sunset",
    released: "2023-01-01",
    deprecated: "2024-01-01",
    sunset: "2024-12-31",
  }),
  version("2.0.0", {
    status: "deprecated",
    released: "2024-01-01",
    deprecated: "2025-01-01",
    sunset: "2099-01-01",
  }),
  version("3.0.0", { status: "current", released: "2025-01-01" }),
  version("4.0.0", { status: "draft", released: "2025-06-01" }),
];

const titles = (feed: string | undefined): string[] =>
  [...(feed ?? "").matchAll(/<entry>\n.*\n<title>(.*)<\/title>\n<updated>(.*)T00:00:00Z/g)].map(
    ([, title, day]) => `${day} ${title}`,
  );

test("an entry for each thing that has happened, the newest first; nothing that is only planned", () => {
  const feed = renderFeed(api(LIFE));
  expect(titles(feed)).toEqual([
    "2025-01-01 Shop API 3.0.0 is released",
    "2025-01-01 Shop API 2.0.0 is deprecated",
    "2024-12-31 Shop API 1.0.0 no longer runs",
    "2024-01-01 Shop API 2.0.0 is released",
    "2024-01-01 Shop API 1.0.0 is deprecated",
    "2023-01-01 Shop API 1.0.0 is released",
  ]);
  expect(feed).toContain("<updated>2025-01-01T00:00:00Z</updated>\n<author>");
  expect(feed).toContain("It replaces 2.0.0, which stops on 2099-01-01.");
});

test("ids are stable UUIDs, each of its own", () => {
  const ids = [...(renderFeed(api(LIFE)) ?? "").matchAll(/<id>(.*)<\/id>/g)].map(([, id]) => id);
  expect(new Set(ids).size).toBe(7);
  for (const id of ids)
    expect(id).toMatch(/^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  const later = renderFeed(api([...LIFE, version("5.0.0", { released: "2026-01-01" })]));
  for (const id of ids) expect(later).toContain(id);
});

test("hostile text stays text, and what XML does not allow is gone", () => {
  const evil = "A & B <script>]]>\u0000\u001b[1m\uffff\ud800 \u202e</title>";
  const feed = renderFeed(api(LIFE, evil)) ?? "";
  expect(feed).toContain("<title>A &amp; B &lt;script&gt;]]&gt;");
  expect(feed).not.toMatch(/[^\P{Cc}\n]|[\uffff\u202e]|\p{Cs}/u);
  const text = feed.replace(
    /<\/?(feed|id|title|updated|author|name|generator|entry|content)( [a-z]+="[^"<>]*")*>/g,
    "",
  );
  expect(text.replace('<?xml version="1.0" encoding="utf-8"?>', "")).not.toMatch(/[<>]|&(?!amp;|lt;|gt;)/);
});

test("without a date there is no feed", () => {
  expect(renderFeed(api([version("1.0.0", {})]))).toBeUndefined();
});

test("the committed feed is what the registry says; a stale one is named, and mended", async () => {
  const folder = copyProject(ROOT, ["spec"]);
  const registry = await readRegistry(join(folder, "spec/registry.yaml"));
  const file = join(folder, "generated/worqhat/feed.xml");
  const paths = async (): Promise<string[]> => (await staleFeeds(registry)).map((stale) => stale.file);
  expect(await paths()).toEqual([file]);
  for (const { content } of await staleFeeds(registry)) {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, content ?? "");
  }
  expect(readFileSync(file, "utf8")).toBe(readFileSync(join(ROOT, "generated/worqhat/feed.xml"), "utf8"));
  expect(await paths()).toEqual([]);
  writeFileSync(file, "other");
  expect(await paths()).toEqual([file]);
  rmSync(file);
  expect(await paths()).toEqual([file]);
});
