/** Names operations: which resource each belongs to, its method, its id and the stem of its types. */
import type { Notice } from "../diagnostics/errors.js";
import type { OpenApiDocument } from "../load/document.js";
import { assignNames, groupBy, type NameRequest } from "./assignment.js";
import { derivedOperationName, fullMethodName, isPlainPath, memberNameFor, methodNameFor } from "./names.js";
import { isNamesake } from "./namesakes.js";
import type { UnnamedOperation } from "./operations.js";
import { TAKEN_TYPES } from "./reserved.js";
import { findTags } from "./tags.js";
import { splitTypeName, TYPE_SUFFIXES } from "./typeSuffixes.js";
import type { Operation } from "./types.js";
import { pascalCase, splitWords } from "./words.js";

/** Path segments that say nothing about what a path is for. */
const EMPTY_SEGMENT = /^(api|rest|v?[0-9]+([._-][0-9a-z]+)*|\{.*\})$/i;

/** An operation on its way to its names. */
interface Placed {
  readonly operation: UnnamedOperation;
  /** Method and path: what tells operations apart. */
  readonly key: string;
  /** The name made of method and path. */
  readonly derived: string;
  readonly resource: readonly string[];
  /** The resource as one text. */
  readonly group: string;
}

/**
 * Names every operation and returns them in the same order.
 *
 * @param types exported types and classes that the operations' types must not hide; for a type of a schema its component
 * @param report is told of names that gave way to another
 */
export function nameOperations(
  operations: readonly UnnamedOperation[],
  document: OpenApiDocument,
  types: ReadonlyMap<string, string | undefined>,
  report: (notice: Notice) => void,
): Operation[] {
  const tags = findTags(document);
  const placed = operations.map((operation): Placed => {
    const resource = resourcePath(operation, tags);
    return {
      operation,
      key: `${operation.method} ${operation.path}`,
      derived: derivedOperationName(operation.method, operation.path),
      resource,
      group: resource.join("."),
    };
  });
  const ids = operationIds(placed, report);
  const methods = methodNames(placed, report);
  const stems = typeNames(placed, methods, types);
  return placed.map((one) => ({
    id: ids.get(one) ?? one.key,
    ...one.operation,
    resource: one.resource,
    methodName: methods.get(one) ?? one.derived,
    typeName: stems.get(one) ?? one.derived,
  }));
}

/** Unique keys: the operationId where it is one and safe, else the name made of method and path. */
function operationIds(
  placed: readonly Placed[],
  report: (notice: Notice) => void,
): ReadonlyMap<Placed, string> {
  const { names, changed } = assignNames(
    placed.map((item): NameRequest<Placed> => {
      const { operationId, path } = item.operation;
      const isUsable = operationId !== undefined && /^[A-Za-z][\w./-]*$/.test(operationId);
      return {
        item,
        wishes: isUsable ? [operationId, item.derived] : [item.derived],
        key: item.key,
        precedence: isUsable ? 2 : isPlainPath(path) ? 1 : 0,
      };
    }),
  );
  for (const { item, wishes } of changed) {
    if (wishes.length === 1) continue;
    report({
      code: "operation-id-duplicate",
      message: `The operationId ${JSON.stringify(wishes[0])} is used more than once; this one is ${names.get(item)}`,
      pointer: item.operation.pointer,
    });
  }
  return names;
}

/** Where an operation belongs: `x-pawl-resource` of itself or its tag, its first tag, or the first telling path segment. */
function resourcePath(operation: UnnamedOperation, tags: ReturnType<typeof findTags>): string[] {
  const tagName = operation.tags[0];
  const tag = tagName === undefined ? undefined : tags.get(tagName);
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

/** Methods are unique within their resource, and beside the resources below it. */
function methodNames(
  placed: readonly Placed[],
  report: (notice: Notice) => void,
): ReadonlyMap<Placed, string> {
  const children = childNames(placed.map((one) => one.resource));
  const methods = new Map<Placed, string>();
  for (const [group, members] of groupBy(placed, (one) => one.group)) {
    const { names, changed } = assignNames(members.map(methodRequest), children.get(group));
    for (const [item, name] of names) methods.set(item, name);
    for (const { item, wishes } of changed) {
      const { method, path, pointer } = item.operation;
      report({
        code: "method-renamed",
        message: `${method} ${path} is ${group}.${names.get(item)}, since ${wishes[0]} is taken`,
        pointer,
      });
    }
  }
  return methods;
}

/** For each resource the names of those right below it. */
function childNames(paths: readonly (readonly string[])[]): ReadonlyMap<string, ReadonlySet<string>> {
  const children = new Map<string, Set<string>>();
  for (const path of paths) {
    for (let depth = 1; depth < path.length; depth++) {
      const parent = path.slice(0, depth).join(".");
      const names = children.get(parent) ?? new Set();
      names.add(path[depth] ?? "");
      children.set(parent, names);
    }
  }
  return children;
}

function methodRequest(item: Placed): NameRequest<Placed> {
  const { operation, key, derived, resource } = item;
  const override = operation.extensions["x-pawl-method"];
  const last = fullMethodName(derived);
  if (typeof override === "string") {
    return { item, wishes: [fullMethodName(override), last], key, precedence: 3 };
  }
  const name = operation.operationId ?? derived;
  const wish = methodNameFor(name, resource);
  const full = fullMethodName(name);
  const isPlain = operation.operationId === undefined && isPlainPath(operation.path);
  return {
    item,
    wishes: [...new Set([wish, full, last])],
    key,
    precedence: wish === full ? 2 : isPlain ? 1 : 0,
  };
}

function typeNames(
  placed: readonly Placed[],
  methods: ReadonlyMap<Placed, string>,
  types: ReadonlyMap<string, string | undefined>,
): ReadonlyMap<Placed, string> {
  const requests = placed.map((item): NameRequest<Placed> => {
    const stem = pascalCase([...item.resource, methods.get(item) ?? ""].flatMap(splitWords));
    const name = /^[0-9]/.test(stem) ? `_${stem}` : stem;
    return { item, wishes: [name, `${name}Operation`], key: item.key };
  });
  const claims = groupBy(requests, ({ wishes }) => (wishes[0] ?? "").toLowerCase());
  const takenStems = [...types.keys(), ...TAKEN_TYPES].flatMap((name): string[] => {
    const parts = splitTypeName(name);
    if (parts === undefined) return [];
    const { stem, suffix } = parts;
    const component = types.get(name);
    const [claim, ...others] = claims.get(stem.toLowerCase()) ?? [];
    const isShared =
      claim?.wishes[0] === stem &&
      others.length === 0 &&
      component !== undefined &&
      isNamesake(claim.item.operation, suffix, component);
    return isShared ? [] : [stem];
  });
  return assignNames(requests, takenStems, true).names;
}

/** Every exported type that operations may have, but for those that have a kind of media type in their names. */
export function exportedTypes(operations: readonly Operation[]): string[] {
  return operations.flatMap(({ typeName }) => TYPE_SUFFIXES.map((suffix) => typeName + suffix));
}
