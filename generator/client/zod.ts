/** View of `zod.ts`: a schema of Zod 4 for each component, in the form of each direction, and for bodies and answers. */
import type { OpenApiDocument, Schema } from "../load/document.js";
import { assignNames } from "../model/assignment.js";
import { preferredMedia } from "../model/namesakes.js";
import { isSuccess } from "../model/operations.js";
import type { ApiModel, Direction, Operation } from "../model/types.js";
import { ident, type Safe, trusted } from "../templates/safe.js";
import { Projection } from "../types/projection.js";
import { ZodWriter } from "./zodSchemas.js";

interface ZodView {
  readonly banner: string;
  readonly schemas: readonly { readonly name: Safe; readonly type: Safe; readonly value: Safe }[];
  /** Of what an operation takes and gives as JSON. */
  readonly operations: readonly { readonly name: Safe; readonly value: Safe; readonly doc: string }[];
}

/** Builds the view of `zod.ts`. */
export function buildZodView(document: OpenApiDocument, model: ApiModel, banner: string): ZodView {
  const projection = new Projection(document, model);
  const names = new Map(projection.schemas.map(({ name, typeName }) => [name, `${typeName}Schema`]));
  const writer = new ZodWriter(projection.document, names, model.typeOptions);
  const inline = (schema: Schema, direction: Direction): Safe =>
    trusted("ts", writer.write(projection.inline(schema, direction)));
  const { names: ownNames } = assignNames(
    model.operations.flatMap(({ typeName }) =>
      ["Body", "Response"].map((suffix) => ({
        item: typeName + suffix,
        wishes: [`${typeName}${suffix}Schema`, `${typeName}Operation${suffix}Schema`],
        key: typeName + suffix,
      })),
    ),
    names.values(),
  );
  return {
    banner,
    schemas: projection.schemas.map(({ typeName, schema }) => ({
      name: ident(`${typeName}Schema`),
      type: trusted("ts", `t.${ident(typeName).text}`),
      value: trusted("ts", writer.write(schema)),
    })),
    operations: model.operations.flatMap((operation) => {
      const { method, path, typeName } = operation;
      const nameOf = (suffix: string): Safe => ident(ownNames.get(`${typeName}${suffix}`) ?? "");
      const sent = bodyOf(operation);
      const received = answerOf(operation);
      return [
        ...(sent === undefined
          ? []
          : [
              { name: nameOf("Body"), value: inline(sent, "request"), doc: `The body of ${method} ${path}.` },
            ]),
        ...(received === undefined
          ? []
          : [
              {
                name: nameOf("Response"),
                value: inline(received, "response"),
                doc: `What ${method} ${path} answers.`,
              },
            ]),
      ];
    }),
  };
}

function bodyOf({ body }: Operation): Schema | undefined {
  return body?.media.find((media) => media.kind === "json")?.schema;
}

/** The answer, where there is one form of it. */
function answerOf({ responses }: Operation): Schema | undefined {
  const media = responses.filter((one) => isSuccess(one, responses)).flatMap((one) => preferredMedia(one));
  const [only, ...others] = media;
  return others.length === 0 && only?.kind === "json" ? only.schema : undefined;
}
