/**
 * TypeScript type expressions over the generated `types.ts`, which resource files import as `t`. Every name of a
 * document in them is a checked identifier or a string literal.
 */
import type { Schema, SchemaObject } from "../load/document.js";
import { conversionOf } from "../model/conversions.js";
import { isStream } from "../model/media.js";
import { plainReference, preferredMedia } from "../model/namesakes.js";
import { isSuccess } from "../model/operations.js";
import type {
  ApiModel,
  Direction,
  MediaType,
  NamedSchema,
  Operation,
  Parameter,
  Response,
  TypeOptions,
} from "../model/types.js";
import { ident, prop, str } from "../templates/safe.js";
import type { Imports } from "./imports.js";

/** Writes the types of one document's operations. */
export class TypeExpressions {
  readonly #schemas: ReadonlyMap<string, NamedSchema>;
  readonly #options: TypeOptions;

  constructor(model: ApiModel) {
    this.#options = model.typeOptions;
    this.#schemas = new Map(model.schemas.map((schema) => [schema.name, schema]));
  }

  /** The type of a path parameter's argument. */
  argument(operation: Operation, parameter: Parameter): string {
    const simple = this.simple(parameter.schema, "request");
    if (simple === "bigint") return "number | bigint";
    // Written out, for an editor shows the arguments of a call as they are written.
    return (
      simple ??
      literalsOf(parameter.schema) ??
      this.#list(parameter.schema) ??
      access(operation, "parameters", "path", parameter.name)
    );
  }

  /** An array of what needs no look-up. */
  #list(schema: Schema | undefined): string | undefined {
    if (typeof schema !== "object" || schema.type !== "array" || !isPlain(schema)) return undefined;
    const { items, prefixItems, minItems, maxItems } = schema;
    // Tuples, and what is as long as a tuple, are told apart where all types are printed.
    if (prefixItems !== undefined || minItems !== undefined || maxItems !== undefined) return undefined;
    const item = this.simple(items, "request");
    return item === undefined || item === "bigint" ? undefined : `${item}[]`;
  }

  /**
   * The type of the one argument object for a group of request media types that share a schema.
   *
   * @param media the first of the group; undefined when the operation takes no body
   * @param imports is told of the runtime's types in it
   * @returns undefined when the operation takes neither parameters beside the path nor a body
   */
  params(operation: Operation, media: MediaType | undefined, imports: Imports): string | undefined {
    const parts: string[] = [];
    for (const place of ["query", "header", "cookie"] as const) {
      const here = besidePath(operation).filter((parameter) => locationOf(parameter) === place);
      const plain = here.filter((parameter) => parameter.argument === parameter.name);
      if (plain.length > 0 && plain.length === here.length) {
        parts.push(nonNull(access(operation, "parameters", place)));
      } else if (here.length > 0) {
        parts.push(this.#renamed(operation, place, here));
      }
    }
    const body = operation.body;
    const type = this.body(operation, media, imports);
    if (body !== undefined && type !== undefined)
      parts.push(body.mode === "spread" ? wrapUnion(type) : `{ body${body.required ? "" : "?"}: ${type} }`);
    return parts.length === 0 ? undefined : parts.join(" & ");
  }

  /**
   * The type of a body.
   *
   * @param media undefined when the operation takes none
   * @param imports is told of the runtime's types in it
   */
  body(operation: Operation, media: MediaType | undefined, imports: Imports): string | undefined {
    if (operation.body === undefined || media === undefined) return undefined;
    return (
      this.#bodyType(media, imports) ??
      `${nonNull(access(operation, "requestBody"))}["content"][${str(media.type).text}]`
    );
  }

  #renamed(operation: Operation, place: string, parameters: readonly Parameter[]): string {
    const fields = parameters.map((parameter) => {
      const type = nonNull(access(operation, "parameters", place));
      const value = `${type}[${str(parameter.name).text}]`;
      return `${prop(parameter.argument).text}${parameter.required ? "" : "?"}: ${value}`;
    });
    return `{ ${fields.join("; ")} }`;
  }

  /**
   * What a successful call resolves to; `undefined` stands for an answer without a body, `void` for nothing else.
   *
   * @param accept media type that the caller asks for; an answer that does not come as that is what it usually is
   */
  response(operation: Operation, accept?: string): string {
    const success = operation.responses.filter((response) => isSuccess(response, operation.responses));
    const types = success.flatMap((response): string[] => {
      const asked = response.media.filter((one) => one.type === accept);
      const media = (asked.length > 0 ? asked : preferredMedia(response)).filter((one) => !isStream(one));
      if (media.length === 0) return response.media.length === 0 ? ["undefined"] : [];
      return media.map((one) => this.#responseMedia(operation, response, one));
    });
    const distinct = [...new Set(types)];
    if (distinct.length === 0 || (distinct.length === 1 && distinct[0] === "undefined")) return "void";
    return distinct.join(" | ");
  }

  /** The type of one item of a streamed response; undefined when none is streamed. */
  event(operation: Operation): string | undefined {
    const types = operation.responses
      .filter((response) => isSuccess(response, operation.responses))
      .flatMap((response) =>
        response.media
          .filter(isStream)
          .map(
            (media) => this.simple(media.itemSchema, "response") ?? this.#content(operation, response, media),
          ),
      );
    return types.length === 0 ? undefined : [...new Set(types)].join(" | ");
  }

  /** The type of one item of an operation that lists something in pages; undefined for the others. */
  item(operation: Operation): string | undefined {
    if (operation.pagination === undefined) return undefined;
    const list = operation.pagination.items.reduce(
      (type, key) => `${nonNull(type)}[${str(key).text}]`,
      wrapUnion(this.response(operation)),
    );
    return `${nonNull(list)}[number]`;
  }

  /** The bodies of errors that the document describes; undefined when it describes none. */
  error(operation: Operation): string | undefined {
    const types = operation.responses
      .filter((response) => !isSuccess(response, operation.responses) && !/^[123]/.test(response.status))
      .flatMap((response) =>
        preferredMedia(response).map((media) => this.#responseMedia(operation, response, media)),
      );
    return types.length === 0 ? undefined : [...new Set(types)].join(" | ");
  }

  /** The type of a body that is bytes, or whose schema is a component or a plain scalar. */
  #bodyType(media: MediaType, imports: Imports): string | undefined {
    return media.kind === "binary"
      ? imports.type("FileInput", "../runtime/body/bytes.js")
      : this.simple(media.schema, "request");
  }

  #responseMedia(operation: Operation, response: Response, media: MediaType): string {
    if (media.kind === "binary" || media.kind === "multipart") return "Blob";
    if (media.kind === "text" || media.kind === "form") return "string";
    return this.simple(media.schema, "response") ?? this.#content(operation, response, media);
  }

  #content(operation: Operation, response: Response, media: MediaType): string {
    return `${access(operation, "responses", response.status)}["content"][${str(media.type).text}]`;
  }

  /** A type that needs no look-up: an exported schema or a keyword. */
  simple(schema: Schema | undefined, direction: Direction): string | undefined {
    if (schema === undefined || typeof schema === "boolean") return undefined;
    const name = plainReference(schema);
    const named = name === undefined ? undefined : this.#schemas.get(name);
    const typeName = direction === "request" ? (named?.requestTypeName ?? named?.typeName) : named?.typeName;
    if (typeName !== undefined) return `t.${ident(typeName).text}`;
    if (!isPlain(schema) || typeof schema.type !== "string") return undefined;
    const conversion = conversionOf(schema, this.#options);
    if (conversion !== undefined) return conversion === "int64" ? "bigint" : "Date";
    if (schema.type === "string" || schema.type === "boolean") return schema.type;
    return schema.type === "integer" || schema.type === "number" ? "number" : undefined;
  }
}

/** Parameters that are properties of the one argument object. */
export function besidePath(operation: Operation): readonly Parameter[] {
  return operation.parameters.filter((parameter) => parameter.in !== "path");
}

/** The location under which `types.ts` lists a parameter. */
function locationOf(parameter: Parameter): string {
  return parameter.in === "querystring" ? "query" : parameter.in;
}

function access(operation: Operation, ...path: readonly string[]): string {
  return [operation.id, ...path].reduce((type, key) => `${type}[${str(key).text}]`, "t.operations");
}

/** The values of an enum that stands where it is used, all of them texts or all numbers. */
function literalsOf(schema: Schema | undefined): string | undefined {
  if (typeof schema !== "object") return undefined;
  const { $ref, type, enum: values = [], const: constant, allOf, anyOf, oneOf } = schema;
  const others = [$ref, constant, allOf, anyOf, oneOf];
  if (values.length === 0 || others.some((keyword) => keyword !== undefined)) return undefined;
  if (type === "string" && values.every((value) => typeof value === "string"))
    return [...new Set(values)].map((value) => str(value).text).join(" | ");
  if ((type === "integer" || type === "number") && values.every((value) => typeof value === "number"))
    return [...new Set(values)].map((value) => String(value)).join(" | ");
  return undefined;
}

function nonNull(type: string): string {
  return `NonNullable<${type}>`;
}

function wrapUnion(type: string): string {
  return type.includes(" | ") ? `(${type})` : type;
}

function isPlain(schema: SchemaObject): boolean {
  const { enum: values, const: constant, allOf, anyOf, oneOf, contentMediaType } = schema;
  return [values, constant, allOf, anyOf, oneOf, contentMediaType].every((keyword) => keyword === undefined);
}
