/** What tests ask of pages: their links, anchors and code. */
import type { OutputFile } from "../../generator/output/types.js";

export interface CodeBlock {
  readonly page: string;
  readonly info: string;
  readonly code: string;
}

/** Every fenced block of the pages. */
export function codeBlocks(files: readonly OutputFile[]): CodeBlock[] {
  return files.flatMap(({ path, content }) =>
    [...String(content).matchAll(/^(`{3,})(\w*)\n([\s\S]*?)\n\1$/gm)].map((match) => ({
      page: path,
      info: match[2] ?? "",
      code: match[3] ?? "",
    })),
  );
}

/** Links between pages that lead nowhere, as `page -> target`. */
export function brokenLinks(files: readonly OutputFile[]): string[] {
  const anchors = new Map(files.map(({ path, content }) => [path, anchorsOf(String(content))]));
  return files.flatMap(({ path, content }) =>
    [...withoutSpans(withoutCode(String(content))).matchAll(/(?<!\\)\]\(([^()\s]+)\)/g)]
      .map((match) => match[1] ?? "")
      .filter((target) => !/^(?:https?:|mailto:)/.test(target))
      .filter((target) => {
        const [file = "", anchor] = target.split("#");
        const page = file === "" ? path : resolve(path, decodeURIComponent(file));
        const known = anchors.get(page);
        return known === undefined || (anchor !== undefined && !known.has(anchor));
      })
      .map((target) => `${path} -> ${target}`),
  );
}

/** Anchors that stand more than once on their page. */
export function doubleAnchors(files: readonly OutputFile[]): string[] {
  return files.flatMap(({ path, content }) => {
    const all = [...withoutCode(String(content)).matchAll(/<a id="([^"]*)">/g)].map(
      (match) => match[1] ?? "",
    );
    return all.filter((anchor, index) => all.indexOf(anchor) !== index).map((anchor) => `${path}#${anchor}`);
  });
}

/** The page without its code blocks. */
export function withoutCode(page: string): string {
  return page.replace(/^(`{3,}|~{3,}).*\n(?:[\s\S]*?\n)??\1$/gm, "");
}

/** The page without its code spans. */
export function withoutSpans(page: string): string {
  return page.replace(/(?<![\\`])(`+)(?!`)[^\n]*?(?<!`)\1(?!`)/g, "");
}

function anchorsOf(page: string): ReadonlySet<string> {
  return new Set([...withoutCode(page).matchAll(/<a id="([^"]*)">/g)].map((match) => match[1] ?? ""));
}

function resolve(from: string, to: string): string {
  return new URL(to, `https://docs.test/${from}`).pathname.slice(1);
}
