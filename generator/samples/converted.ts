/** Values of samples as the client takes them: dates and 64-bit integers, where it has them in a form of its own. */
import type { Schema, SchemaObject } from "../load/document.js";
import { conversionOf } from "../model/conversions.js";
import { str } from "../templates/safe.js";
import type { SampleRequest } from "./request.js";
import type { Sampler } from "./sampler.js";

/** A value that no literal of JSON stands for. */
export class SampleCode {
  /** @param text an expression; made of the digits or the JSON of a value, and nothing else */
  private constructor(readonly text: string) {}

  static date(text: string): SampleCode {
    return new SampleCode(`new Date(${str(text).text})`);
  }

  static bigint(value: number): SampleCode {
    return new SampleCode(`${BigInt(value)}n`);
  }
}

/** The request with its values in the client's form. */
export function convertedRequest(request: SampleRequest, sampler: Sampler): SampleRequest {
  const convert = (schema: Schema | undefined, value: unknown): unknown =>
    schema === undefined ? value : convertSample(schema, value, sampler, new Set());
  const parameters = (list: SampleRequest["path"]): SampleRequest["path"] =>
    list.map(({ parameter, value }) => ({
      parameter,
      value: convert(parameter.media?.schema ?? parameter.schema, value),
    }));
  const { body } = request;
  return {
    path: parameters(request.path),
    others: parameters(request.others),
    body: body === undefined ? undefined : { ...body, value: convert(body.media.schema, body.value) },
  };
}

function convertSample(schema: Schema, value: unknown, sampler: Sampler, open: Set<SchemaObject>): unknown {
  const target = sampler.references.schema(schema);
  if (typeof target === "boolean" || value instanceof SampleCode || open.has(target)) return value;
  const conversion = conversionOf(target, sampler.typeOptions);
  if (conversion === "int64") return Number.isSafeInteger(value) ? SampleCode.bigint(Number(value)) : value;
  if (conversion !== undefined) return typeof value === "string" ? SampleCode.date(value) : value;
  if (typeof value !== "object" || value === null) {
    const [first] = target.oneOf ?? target.anyOf ?? [];
    const parts = [...(target.allOf ?? []), ...(first === undefined ? [] : [first])];
    return parts.reduce(
      (made: unknown, part) => convertSample(part, made, sampler, new Set([...open, target])),
      value,
    );
  }
  if (Array.isArray(value)) {
    return value.map((item: unknown, index) =>
      convertSample(target.prefixItems?.[index] ?? target.items ?? true, item, sampler, new Set()),
    );
  }
  if (Object.getPrototypeOf(value) !== Object.prototype) return value;
  const { properties = {}, additionalProperties = true, allOf = [], oneOf, anyOf } = target;
  const own = Object.fromEntries(
    Object.entries(value).map(([name, member]) => [
      name,
      convertSample(
        (Object.hasOwn(properties, name) ? properties[name] : undefined) ?? additionalProperties,
        member,
        sampler,
        new Set(),
      ),
    ]),
  );
  const inner = new Set([...open, target]);
  return [...allOf, ...(oneOf ?? anyOf ?? []).slice(0, 1)].reduce(
    (made: unknown, part) => convertSample(part, made, sampler, inner),
    own,
  );
}
