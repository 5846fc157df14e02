/**
 * The report of a client's public types: every exported signature once, without comments and sorted, so that a reviewer
 * sees in one difference what a release changes for its users. It is printed from what the other files are printed
 * from; no compiler runs for it.
 */
import type { ApiModel } from "../model/types.js";
import type { ResourceMethods } from "./api.js";
import { enumSchemas } from "./enums.js";
import type { InboundView } from "./inbound.js";
import type { SignatureView } from "./methods.js";
import { coreNameOf } from "./package.js";

/** Interfaces of `types.ts` whose members are listed each by its name. */
const INDEXES = /^export interface (operations|paths|webhooks|callbacks|components) \{$/;

/**
 * Writes the report.
 *
 * @param types text of `types.ts`
 */
export function writeReport(
  model: ApiModel,
  resources: readonly ResourceMethods[],
  inbound: InboundView | undefined,
  types: string,
): string {
  const all = resources.flatMap(({ resource, methods }) => methods.map((method) => ({ resource, method })));
  const signaturesOf = (one: (typeof all)[number]): readonly SignatureView[] =>
    one.method.overloads.length === 0 ? [one.method.signature] : one.method.overloads;
  const methods = all.flatMap((one) =>
    signaturesOf(one).map(
      ({ parameters, result }) =>
        `${[model.clientName, ...one.resource.path].join(".")}: ${one.method.name.text}(${parameters.text}): ${result.text}`,
    ),
  );
  const functions = all.flatMap((one) =>
    signaturesOf(one).map(
      ({ parameters, result }) =>
        `${one.resource.fileName}: ${one.method.functionName.text}(client: Requester, ${parameters.text}): ${result.text}`,
    ),
  );
  const aliases = all.flatMap(({ method }) =>
    method.aliases.map(({ name, type }) => `type ${name.text} = ${type.text}`),
  );
  const options = model.securitySchemes
    .filter((scheme) => scheme.kind !== "mutualTLS")
    .map((scheme) => `${scheme.option}: ${scheme.kind}, ${scheme.environment}`);
  const enums = enumSchemas(model).map(({ typeName }) => `const ${typeName}`);
  const { schemas, indexes } = splitTypes(types);
  const sections: readonly (readonly [title: string, entries: readonly string[]])[] = [
    ["Classes", [model.clientName, coreNameOf(model)]],
    ["Credentials", options],
    ["Methods", methods],
    ["Functions", functions],
    ["Types of operations", aliases],
    [
      "Webhooks and callbacks",
      (inbound?.types ?? []).map(({ name, type }) => `type ${name.text} = ${type.text}`),
    ],
    ["Values of enums", enums],
    ["Schemas", schemas],
    ...indexes,
  ];
  return sections
    .filter(([, entries]) => entries.length > 0)
    .map(([title, entries]) => `== ${title}\n${[...entries].sort().join("\n")}\n`)
    .join("\n");
}

/** The statements of `types.ts`, and the members of its indexes. */
function splitTypes(types: string): {
  readonly schemas: readonly string[];
  readonly indexes: readonly (readonly [string, readonly string[]])[];
} {
  const schemas: string[] = [];
  const indexes: [string, string[]][] = [];
  for (const lines of blocks(withoutComments(types.split("\n")), /^(export|type|import) /)) {
    const [head = "", ...rest] = lines;
    const index = INDEXES.exec(head)?.[1];
    if (index !== undefined) {
      indexes.push([
        `types: ${index}`,
        blocks(rest.slice(0, -1), /^ {4}[^\s}]/).map((one) =>
          (index === "operations" ? one : withSortedMembers(one)).join("\n"),
        ),
      ]);
    } else if (!head.startsWith("import ")) schemas.push(lines.join("\n").replace(/^export /, ""));
  }
  return { schemas, indexes };
}

/** The order of the document says nothing here either. */
function withSortedMembers(lines: readonly string[]): string[] {
  if (lines.length < 3) return [...lines];
  const members = blocks(lines.slice(1, -1), /^ {8}[^\s}]/).map((one) => one.join("\n"));
  return [...lines.slice(0, 1), ...members.sort(), ...lines.slice(-1)];
}

/** Comments of `types.ts` stand on lines of their own; text of a document never begins a line. */
function withoutComments(lines: readonly string[]): string[] {
  let isInside = false;
  return lines.filter((line) => {
    const starts = isInside || /^\s*\/\*\*/.test(line);
    if (starts) isInside = !line.includes("*/");
    return !starts && line !== "";
  });
}

function blocks(lines: readonly string[], start: RegExp): string[][] {
  const found: string[][] = [];
  for (const line of lines) {
    const last = found.at(-1);
    if (last === undefined || start.test(line)) found.push([line]);
    else last.push(line);
  }
  return found;
}
