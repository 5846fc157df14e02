/** The header by which an API is told the version that is meant: `x-api-version` of the document. */
import type { Notice } from "../diagnostics/errors.js";
import type { OpenApiDocument } from "../load/document.js";
import type { Operation, VersionHeader } from "./types.js";

const FIELD = "x-api-version";

/**
 * Reads `x-api-version: { header: Acme-Version, value: "2025-04-01" }`; `info.version` stands for a value that is not given.
 *
 * @param report is told of one that cannot be sent
 */
export function readVersionHeader(
  document: OpenApiDocument,
  report: (notice: Notice) => void,
): VersionHeader | undefined {
  const given: unknown = document[FIELD];
  if (typeof given !== "object" || given === null) return undefined;
  const { header: name, value = document.info.version } = given as { header?: unknown; value?: unknown };
  const isName = typeof name === "string" && /^[\w!#$%&'*+.^`|~-]+$/.test(name);
  if (isName && typeof value === "string" && /^[\x21-\x7e]+$/.test(value)) return { name, value };
  const message = `${FIELD} needs the name of a header, and a value of visible ASCII characters; it is ignored`;
  report({ code: "version-header-invalid", message, pointer: `#/${FIELD}` });
  return undefined;
}

/** The operation without the parameter that the client fills in by itself. */
export function withoutVersionHeader<T extends Pick<Operation, "parameters">>(
  operation: T,
  header: VersionHeader | undefined,
): T {
  if (header === undefined) return operation;
  const isVersion = ({ in: place, name }: T["parameters"][number]): boolean =>
    place === "header" && name.toLowerCase() === header.name.toLowerCase();
  return { ...operation, parameters: operation.parameters.filter((one) => !isVersion(one)) };
}
