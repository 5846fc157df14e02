/** Puts operations into the tree of resources and names them. */
import type { Notice } from "../diagnostics/errors.js";
import type { OpenApiDocument, TagObject } from "../load/document.js";
import {
  assignNames,
  derivedOperationName,
  fullMethodName,
  memberNameFor,
  methodNameFor,
  shortHash,
} from "./names.js";
import type { UnnamedOperation } from "./operations.js";
import type { Operation, Resource } from "./types.js";
import { kebabCase, pascalCase, splitWords } from "./words.js";

/** Path segments that say nothing about what a path is for. */
const EMPTY_SEGMENT = /^(api|rest|v?[0-9]+([._-][0-9a-z]+)*|\{.*\})$/i;

/** What is appended to an operation's type name, for its exported types. */
const TYPE_SUFFIXES = ["Params", "Response", "Event", "Error"];

/**
 * Names every operation and returns them in the same order.
 *
 * @param schemaTypes exported types of the component schemas, which the operations' types must not hide
 */
export function nameOperations(
  operations: readonly UnnamedOperation[],
  document: OpenApiDocument,
  schemaTypes: readonly string[],
  report: (notice: Notice) => void,
): Operation[] {
  const ids = operationIds(operations, report);
  const placed = operations.map((operation) => ({ operation, resource: resourcePath(operation, document) }));
  const children = new Set(
    placed.flatMap(({ resource }) => resource.map((_, i) => resource.slice(0, i + 1).join("."))),
  );
  const methods = new Map<UnnamedOperation, string>();
  for (const group of groupBy(placed, ({ resource }) => resource.join(".")).values()) {
    const resource = group[0]?.resource ?? [];
    const taken = new Set(
      [...children].filter((path) => isChildOf(path, resource)).map((path) => path.split(".").at(-1) ?? ""),
    );
    const { names, changed } = assignNames(
      group.map(({ operation }) => methodRequest(operation, resource)),
      taken,
    );
    for (const [operation, name] of names) methods.set(operation, name);
    for (const { item, wishes } of changed) {
      report({
        code: "method-renamed",
        message: `${item.method} ${item.path} is ${resource.join(".")}.${methods.get(item)}, since ${wishes[0]} is taken`,
        pointer: item.pointer,
      });
    }
  }
  const takenStems = schemaTypes.flatMap((name) =>
    TYPE_SUFFIXES.filter((suffix) => name.endsWith(suffix)).map((suffix) => name.slice(0, -suffix.length)),
  );
  const types = assignNames(
    placed.map(({ operation, resource }) => {
      const stem = pascalCase([...resource, methods.get(operation) ?? ""].flatMap(splitWords));
      const name = /^[0-9]/.test(stem) ? `_${stem}` : stem;
      return {
        item: operation,
        wishes: [name, `${name}Operation`],
        key: `${operation.method} ${operation.path}`,
      };
    }),
    new Set(takenStems),
    true,
  ).names;
  return placed.map(({ operation, resource }) => ({
    id: ids.get(operation) ?? "",
    ...operation,
    resource,
    methodName: methods.get(operation) ?? "",
    typeName: types.get(operation) ?? "",
  }));
}

function methodRequest(operation: UnnamedOperation, resource: readonly string[]) {
  const key = `${operation.method} ${operation.path}`;
  const override = operation.extensions["x-pawl-method"];
  const derived = derivedOperationName(operation.method, operation.path);
  if (typeof override === "string") {
    return { item: operation, wishes: [fullMethodName(override), fullMethodName(derived)], key, exact: true };
  }
  const name = operation.operationId ?? derived;
  const wish = methodNameFor(name, resource);
  const full = fullMethodName(name);
  return { item: operation, wishes: [wish, full, fullMethodName(derived)], key, exact: wish === full };
}

function isChildOf(path: string, resource: readonly string[]): boolean {
  const segments = path.split(".");
  return segments.length === resource.length + 1 && resource.every((name, index) => segments[index] === name);
}

/** Unique keys: the operationId where it is one and safe, else the name made of method and path. */
function operationIds(
  operations: readonly UnnamedOperation[],
  report: (notice: Notice) => void,
): ReadonlyMap<UnnamedOperation, string> {
  const { names, changed } = assignNames(
    operations.map((operation) => {
      const derived = derivedOperationName(operation.method, operation.path);
      const own = operation.operationId;
      const isUsable = own !== undefined && /^[A-Za-z][\w./-]*$/.test(own);
      return {
        item: operation,
        wishes: isUsable ? [own, derived] : [derived],
        key: `${operation.method} ${operation.path}`,
        exact: isUsable,
      };
    }),
  );
  for (const { item } of changed) {
    if (item.operationId === undefined) continue;
    report({
      code: "operation-id-duplicate",
      message: `The operationId ${JSON.stringify(item.operationId)} is used more than once; this one is ${names.get(item)}`,
      pointer: item.pointer,
    });
  }
  return names;
}

/** Where an operation belongs: `x-pawl-resource` of itself or its tag, its first tag, or the first telling path segment. */
function resourcePath(operation: UnnamedOperation, document: OpenApiDocument): string[] {
  const tagName = operation.tags[0];
  const tag = document.tags?.find((one) => one.name === tagName);
  const override = operation.extensions["x-pawl-resource"] ?? tag?.["x-pawl-resource"];
  if (typeof override === "string") {
    const path = override
      .split(".")
      .filter((part) => part !== "")
      .map(memberNameFor);
    if (path.length > 0) return path;
  }
  if (tagName !== undefined) return [memberNameFor(tagName)];
  const segment = operation.path.split("/").find((part) => part !== "" && !EMPTY_SEGMENT.test(part));
  return [memberNameFor(segment ?? "root")];
}

/**
 * Builds the tree: resources in the order of the document's tags, then of first use.
 *
 * @param schemaTypes exported types of the component schemas, which the resources' classes must not hide
 */
export function buildResources(
  operations: readonly Operation[],
  document: OpenApiDocument,
  schemaTypes: readonly string[],
): Resource[] {
  const paths = new Map<string, readonly string[]>();
  const order = (document.tags ?? []).map((tag) => tag.name);
  const byTag = operations
    .map((operation, index) => ({ operation, index, rank: order.indexOf(operation.tags[0] ?? "") }))
    .sort(
      (a, b) =>
        (a.rank === -1 ? order.length : a.rank) - (b.rank === -1 ? order.length : b.rank) ||
        a.index - b.index,
    );
  for (const { operation } of byTag) {
    operation.resource.forEach((_, depth) => {
      const path = operation.resource.slice(0, depth + 1);
      if (!paths.has(path.join("."))) paths.set(path.join("."), path);
    });
  }
  const all = [...paths.values()];
  const fileNames = assignNames(
    all.map((path) => ({
      item: path,
      wishes: [kebabCase(path.flatMap(splitWords))],
      key: path.join("."),
      exact: true,
    })),
    new Set(),
    true,
  ).names;
  const classNames = assignNames(
    all.map((path) => ({
      item: path,
      wishes: [classNameFor(path)],
      key: path.join("."),
    })),
    new Set(schemaTypes),
    true,
  ).names;
  const build = (path: readonly string[]): Resource => {
    const own = operations.filter((operation) => operation.resource.join(".") === path.join("."));
    const tag = findTag(own, document);
    const description = tag?.description;
    return {
      path,
      className: classNames.get(path) ?? "",
      fileName: fileNames.get(path) || `resource-${shortHash(path.join("."))}`,
      title: tag?.name ?? own[0]?.tags[0] ?? titleOf(path),
      ...(description === undefined ? {} : { description }),
      operations: own,
      children: all.filter((other) => isChildOf(other.join("."), path)).map(build),
    };
  };
  return all.filter((path) => path.length === 1).map(build);
}

function classNameFor(path: readonly string[]): string {
  const name = `${pascalCase(path.flatMap(splitWords))}Resource`;
  return /^[0-9]/.test(name) ? `_${name}` : name;
}

function findTag(operations: readonly Operation[], document: OpenApiDocument): TagObject | undefined {
  const name = operations[0]?.tags[0];
  return document.tags?.find((tag) => tag.name === name);
}

function titleOf(path: readonly string[]): string {
  const words = path.flatMap(splitWords).join(" ");
  return words.charAt(0).toUpperCase() + words.slice(1);
}

function groupBy<T>(items: readonly T[], key: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const group = groups.get(key(item));
    if (group === undefined) groups.set(key(item), [item]);
    else group.push(item);
  }
  return groups;
}
