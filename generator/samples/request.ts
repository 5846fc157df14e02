/** The request that the samples of an operation show: values for its parameters and its body. */
import type { Schema } from "../load/document.js";
import type { MediaType, Operation, Parameter } from "../model/types.js";
import { bytesType, propertiesOf, SampleFile, sampleFile } from "./files.js";
import type { Sampler } from "./sampler.js";

export interface SampleValue {
  readonly parameter: Parameter;
  readonly value: unknown;
}

export interface SampleBody {
  readonly media: MediaType;
  /** A JSON value in which `SampleFile`s stand for bytes. */
  readonly value: unknown;
}

export interface SampleRequest {
  /** In the order of the positional arguments. */
  readonly path: readonly SampleValue[];
  /** Query, header and cookie parameters: the required ones and those that the document gives an example of. */
  readonly others: readonly SampleValue[];
  readonly body: SampleBody | undefined;
}

/**
 * Chooses the values: the document's examples, else what the schemas tell.
 *
 * @param operation the operation
 * @param sampler of its model
 * @param media which of the body's media types; by default the first, which the client sends
 */
export function sampleRequest(
  operation: Pick<Operation, "parameters"> & BodyOwner,
  sampler: Sampler,
  media: MediaType | undefined = operation.body?.media[0],
): SampleRequest {
  const values = operation.parameters
    .filter((parameter) => parameter.required || hasExample(parameter, sampler))
    .map((parameter) => ({ parameter, value: parameterValue(parameter, sampler) }));
  return {
    path: values.filter(({ parameter }) => parameter.in === "path"),
    others: values.filter(({ parameter }) => parameter.in !== "path"),
    body: media === undefined ? undefined : { media, value: bodyValue(media, sampler, operation) },
  };
}

function hasExample(parameter: Parameter, sampler: Sampler): boolean {
  if (parameter.deprecated) return false;
  if (exampleOf(parameter) !== undefined) return true;
  const schema = parameter.schema === undefined ? undefined : sampler.references.schema(parameter.schema);
  return typeof schema === "object" && schema.examples !== undefined && schema.examples.length > 0;
}

function exampleOf(parameter: Parameter): { readonly value: unknown } | undefined {
  return parameter.examples[0] ?? parameter.media?.examples[0];
}

function parameterValue(parameter: Parameter, sampler: Sampler): unknown {
  const example = exampleOf(parameter);
  if (example !== undefined) return example.value;
  if (parameter.schema === undefined || isPlainString(parameter.schema, sampler)) return parameter.name;
  return sampler.value(parameter.schema, "request") ?? parameter.name;
}

/** A string about which nothing is known: its own name says more than "string". */
function isPlainString(schema: Schema, sampler: Sampler): boolean {
  const target = sampler.references.schema(schema);
  if (typeof target === "boolean") return true;
  const { type, format, pattern, minLength } = target;
  const known = [format, pattern, minLength, target.enum, target.const, target.default, target.examples];
  return type === "string" && known.every((keyword) => keyword === undefined);
}

/** What the value of a body depends on. */
export type BodyOwner = Pick<Operation, "body"> & Partial<Pick<Operation, "streamFlag">>;

/**
 * The value that a sample sends as a body of that media type: its example, else that of another media type with the
 * same schema, else what the schema tells.
 *
 * @param media the media type
 * @param sampler of its model
 * @param owner the operation
 */
export function bodyValue(media: MediaType, sampler: Sampler, owner: BodyOwner): unknown {
  const example = media.examples[0]?.value;
  if (media.kind === "binary") return sampleFile(example, "", media.type);
  if (media.kind === "text") return typeof example === "string" ? example : "text";
  const value = example ?? siblingExample(media, owner) ?? madeUp(media, sampler, owner.streamFlag);
  return media.kind === "multipart" ? withFiles(value, media, sampler) : value;
}

function siblingExample(media: MediaType, owner: BodyOwner): unknown {
  const schema = JSON.stringify(media.schema);
  const sibling = owner.body?.media.find(
    (one) => one.examples.length > 0 && JSON.stringify(one.schema) === schema,
  );
  return sibling?.examples[0]?.value;
}

/** A made-up body asks for no stream: the plain answer is what a reader looks for first. */
function madeUp(media: MediaType, sampler: Sampler, streamFlag: string | undefined): unknown {
  const schema = media.schema ?? media.itemSchema;
  const value = schema === undefined ? {} : (sampler.value(schema, "request") ?? {});
  if (streamFlag === undefined || typeof value !== "object" || value === null || Array.isArray(value))
    return value;
  return Object.fromEntries(Object.entries(value).filter(([name]) => name !== streamFlag));
}

/** Puts files in the place of the bytes of a multipart body. */
function withFiles(value: unknown, media: MediaType, sampler: Sampler): unknown {
  if (typeof value !== "object" || value === null || Array.isArray(value) || media.schema === undefined)
    return value;
  const properties = propertiesOf(media.schema, sampler.references);
  return Object.fromEntries(
    Object.entries(value).map(([name, member]) => [
      name,
      withFile(name, member, properties.get(name), media, sampler),
    ]),
  );
}

function withFile(
  name: string,
  member: unknown,
  schema: Schema | undefined,
  media: MediaType,
  sampler: Sampler,
): unknown {
  if (schema === undefined) return member;
  const encoding = media.encoding.find(({ property }) => property === name)?.contentType;
  const type = bytesType(schema, sampler.references);
  if (type !== undefined) return sampleFile(member, name, encoding ?? (type === "" ? undefined : type));
  const target = sampler.references.schema(schema);
  if (typeof target !== "object" || target.items === undefined || !Array.isArray(member)) return member;
  const itemType = bytesType(target.items, sampler.references);
  if (itemType === undefined) return member;
  return member.map((item: unknown) =>
    sampleFile(item, name, encoding ?? (itemType === "" ? undefined : itemType)),
  );
}

/**
 * Does the value hold a file?
 *
 * @param value value of a sample
 */
export function holdsFile(value: unknown): boolean {
  if (value instanceof SampleFile) return true;
  if (typeof value !== "object" || value === null) return false;
  return Object.values(value).some(holdsFile);
}
