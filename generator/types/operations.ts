/** Operations of the model in the form that openapi-typescript's transforms take. */
import type { Schema } from "../load/document.js";
import { escapeToken } from "../load/pointer.js";
import type {
  Direction,
  Header,
  InboundOperation,
  MediaType,
  Operation,
  Parameter,
  Response,
} from "../model/types.js";
import { commentText } from "./comments.js";
import { loosened, type PrintableSchema, special } from "./printable.js";
import type { SchemaPrinter } from "./schemas.js";

interface PrintableMedia {
  schema?: PrintableSchema;
}

interface PrintableHeader {
  description?: string;
  required?: boolean;
  schema: PrintableSchema;
}

export interface PrintableResponse {
  description: string;
  headers?: Record<string, PrintableHeader>;
  content?: Record<string, PrintableMedia>;
}

export interface PrintableOperation {
  parameters: {
    name: string;
    in: "query" | "header" | "path" | "cookie";
    required: boolean;
    description?: string;
    deprecated?: boolean;
    schema: PrintableSchema;
  }[];
  requestBody?: { required: boolean; description?: string; content: Record<string, PrintableMedia> };
  responses: Record<string, PrintableResponse | { $ref: string }>;
}

/**
 * The printable form of an operation, or of a webhook.
 *
 * @param sent which way its parameters and body travel
 */
export function printableOperation(
  operation: Operation | InboundOperation,
  printer: SchemaPrinter,
  sent: Direction,
): PrintableOperation {
  const received = sent === "request" ? "response" : "request";
  return {
    parameters: operation.parameters.map((parameter) => printableParameter(parameter, printer, sent)),
    ...(operation.body === undefined
      ? {}
      : {
          requestBody: {
            required: operation.body.required,
            ...describe(operation.body.description),
            content: printableContent(operation.body.media, printer, sent),
          },
        }),
    responses: Object.fromEntries(
      operation.responses.map((response) => [
        response.status,
        sent === "request" && isShared(response)
          ? { $ref: responseReference(response.component) }
          : printableResponse(response, printer, received),
      ]),
    ),
  };
}

/** Is the response a component that others refer to? A name that is empty cannot be referred to in a type. */
export function isShared(response: Response): response is Response & { readonly component: string } {
  return response.component !== undefined && response.component !== "";
}

/** A reference that openapi-typescript prints as `components["responses"]["…"]`. */
function responseReference(name: string): string {
  return `#/components/responses/${escapeToken(name).replaceAll("%", "%25")}`;
}

function printableParameter(
  parameter: Parameter,
  printer: SchemaPrinter,
  direction: Direction,
): PrintableOperation["parameters"][number] {
  return {
    name: parameter.name,
    in: parameter.in === "querystring" ? "query" : parameter.in,
    required: parameter.required,
    ...describe(parameter.description),
    ...(parameter.deprecated ? { deprecated: true } : {}),
    schema: loosened(schemaOf(parameter.schema, printer, direction)),
  };
}

/** The printable form of a response. */
export function printableResponse(
  response: Response,
  printer: SchemaPrinter,
  direction: Direction,
): PrintableResponse {
  return {
    description: commentText(response.description ?? ""),
    ...(response.headers.length === 0
      ? {}
      : { headers: printableHeaders(response.headers, printer, direction) }),
    ...(response.media.length === 0 ? {} : { content: printableContent(response.media, printer, direction) }),
  };
}

function printableHeaders(
  headers: readonly Header[],
  printer: SchemaPrinter,
  direction: Direction,
): Record<string, PrintableHeader> {
  return Object.fromEntries(
    headers.map((header) => [
      header.name,
      {
        ...describe(header.description),
        required: header.required,
        schema: schemaOf(header.schema, printer, direction),
      },
    ]),
  );
}

function printableContent(
  media: readonly MediaType[],
  printer: SchemaPrinter,
  direction: Direction,
): Record<string, PrintableMedia> {
  return Object.fromEntries(
    media.map((one) => {
      const schema = one.kind === "sse" || one.kind === "jsonl" ? one.itemSchema : one.schema;
      return [
        one.type,
        {
          schema: one.kind === "binary" ? special({ kind: "binary" }) : schemaOf(schema, printer, direction),
        },
      ];
    }),
  );
}

function schemaOf(schema: Schema | undefined, printer: SchemaPrinter, direction: Direction): PrintableSchema {
  return schema === undefined ? {} : printer.inline(schema, direction);
}

function describe(description: string | undefined): { description?: string } {
  return description === undefined ? {} : { description: commentText(description) };
}
