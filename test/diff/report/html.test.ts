import { expect, test } from "vitest";
import { renderHtml } from "../../../generator/diff/report/html.js";
import { createEngine } from "../../../generator/templates/engine.js";
import { finding, fullReport, hostileReport, reportOf } from "./reports.js";

const engine = await createEngine();

test("one page that loads nothing and needs no script to be read", () => {
  const page = renderHtml(fullReport(), engine);
  expect(page).toMatch(/^<!doctype html>/);
  expect(page).not.toMatch(/\s(?:src|href)=|url\(|@import/);
  const [content = ""] = page.split("<script>");
  for (const text of [
    "DELETE /pets/{id} was removed",
    "a.yaml:12:7",
    "max-length-lowered",
    "Acts on 41 operations",
  ])
    expect(content).toContain(text);
  expect(content.indexOf("Breaking (2)")).toBeLessThan(content.indexOf("Warnings (1)"));
  expect(page.match(/<details/g)).toHaveLength(8);
});

test("every element that is opened is closed", () => {
  const page = renderHtml(fullReport(), engine).replace(
    /<style>[\s\S]*<\/style>|<script>[\s\S]*<\/script>/g,
    "",
  );
  const empty = new Set(["meta", "input", "br"]);
  const open: string[] = [];
  for (const [, end, name = ""] of page.matchAll(/<(\/?)([a-z][a-z0-9]*)/g)) {
    if (empty.has(name)) continue;
    if (end === "") open.push(name);
    else expect(open.pop()).toBe(name);
  }
  expect(open).toEqual([]);
});

test("text of a document is no markup", () => {
  const page = renderHtml(hostileReport(), engine);
  expect(page.match(/<script/g)).toHaveLength(1);
  expect(page).not.toContain("<img");
  expect(page).not.toContain("\u202e");
});

test("without findings there is nothing to filter", () => {
  const page = renderHtml(reportOf([]), engine);
  expect(page).toContain("No differences.");
  expect(page).not.toContain("<form");
});

test("shows lines where they can be read", () => {
  const page = renderHtml(reportOf([finding()]), engine, { readLines: () => Array(20).fill("<b>") });
  expect(page).toContain("&gt; 12 | &lt;b&gt;");
});
