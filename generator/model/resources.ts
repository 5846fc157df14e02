/** The tree of resources: what becomes the properties of the client and the pages of the docs. */
import type { Notice } from "../diagnostics/errors.js";
import type { OpenApiDocument } from "../load/document.js";
import { assignNames, groupBy, shortHash } from "./assignment.js";
import { isFreeFile } from "./reserved.js";
import { findTags } from "./tags.js";
import type { Operation, Resource } from "./types.js";
import { kebabCase, pascalCase, splitWords } from "./words.js";

/**
 * Builds the tree: resources in the order of the document's tags, then of first use.
 *
 * @param operations with their names
 * @param types exported types and classes that the resources' classes must not hide
 * @param report is told of tags that share a resource because they are spelt alike
 */
export function buildResources(
  operations: readonly Operation[],
  document: OpenApiDocument,
  types: readonly string[],
  report: (notice: Notice) => void,
): Resource[] {
  const tags = findTags(document);
  const all = orderedPaths(operations, [...tags.keys()]);
  const fileNames = nameFiles(all);
  const classNames = nameClasses(all, types);
  const byResource = groupBy(operations, (operation) => operation.resource.join("."));
  const byParent = groupBy(all, (path) => path.slice(0, -1).join("."));
  const build = (path: readonly string[]): Resource => {
    const key = path.join(".");
    const own = byResource.get(key) ?? [];
    const tagNames = [...new Set(own.flatMap((operation) => operation.tags.slice(0, 1)))];
    const title = tagNames.find((name) => tags.has(name)) ?? tagNames[0];
    const description = title === undefined ? undefined : tags.get(title)?.description;
    reportMerged(tagNames, key, document, report);
    return {
      path,
      className: classNames.get(path) ?? "",
      fileName: fileNames.get(path) ?? "",
      title: title ?? titleOf(path),
      ...(description === undefined ? {} : { description }),
      operations: own,
      children: (byParent.get(key) ?? []).map(build),
    };
  };
  return (byParent.get("") ?? []).map(build);
}

/** Tags that one resource was asked to unite (`x-pawl-resource`) are no surprise; those that only look alike are. */
function reportMerged(
  tagNames: readonly string[],
  resource: string,
  document: OpenApiDocument,
  report: (notice: Notice) => void,
): void {
  const alike = [...groupBy(tagNames, (name) => splitWords(name).join(" ")).values()];
  for (const names of alike.filter((group) => group.length > 1)) {
    const index = (document.tags ?? []).findIndex((tag) => names.includes(tag.name));
    report({
      code: "tags-merged",
      message: `The tags ${names.map((name) => JSON.stringify(name)).join(", ")} share the resource ${resource}`,
      ...(index < 0 ? {} : { pointer: `#/tags/${index}` }),
    });
  }
}

/** Every resource's path, parents before children. */
function orderedPaths(operations: readonly Operation[], tags: readonly string[]): (readonly string[])[] {
  const ranks = new Map(tags.map((tag, rank) => [tag, rank]));
  const rankOf = (operation: Operation): number => ranks.get(operation.tags[0] ?? "") ?? tags.length;
  const sorted = operations
    .map((operation, index) => ({ operation, index, rank: rankOf(operation) }))
    .sort((a, b) => a.rank - b.rank || a.index - b.index);
  const paths = new Map<string, readonly string[]>();
  for (const { operation } of sorted) {
    operation.resource.forEach((_, depth) => {
      const path = operation.resource.slice(0, depth + 1);
      const key = path.join(".");
      if (!paths.has(key)) paths.set(key, path);
    });
  }
  return [...paths.values()];
}

/** What else a client package exports beside a module for each resource. */
const SUBPATHS = ["core", "msw", "tanstack", "types", "zod"];

/** Longest name of a file without its extension: file systems take 255 bytes, and archives less. */
const MAX_FILE_NAME = 100;

function shorten(name: string, key: string): string {
  if (name.length <= MAX_FILE_NAME) return name;
  return `${name.slice(0, MAX_FILE_NAME - 7).replace(/-$/, "")}-${shortHash(key)}`;
}

function nameFiles(paths: readonly (readonly string[])[]): ReadonlyMap<readonly string[], string> {
  const requests = paths.map((path) => {
    const key = path.join(".");
    const words = shorten(kebabCase(path.flatMap(splitWords)), key);
    const name =
      words === "" ? `resource-${shortHash(key)}` : isFreeFile(words) ? words : `${words}-resource`;
    return { item: path, wishes: [name], key };
  });
  return assignNames(requests, SUBPATHS, true).names;
}

function nameClasses(
  paths: readonly (readonly string[])[],
  types: readonly string[],
): ReadonlyMap<readonly string[], string> {
  const requests = paths.map((path) => {
    const name = `${pascalCase(path.flatMap(splitWords))}Resource`;
    return { item: path, wishes: [/^[0-9]/.test(name) ? `_${name}` : name], key: path.join(".") };
  });
  return assignNames(requests, types, true).names;
}

function titleOf(path: readonly string[]): string {
  const words = path.flatMap(splitWords).join(" ");
  return words.charAt(0).toUpperCase() + words.slice(1);
}
