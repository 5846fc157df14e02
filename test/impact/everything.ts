/** A consumer that calls every operation of a document with samples of what it takes, and reads what it answers. */
import { sample } from "openapi-sampler";
import type { OpenApiDocument, Schema } from "../../generator/load/document.js";
import { buildModel } from "../../generator/model/build.js";
import type { Operation } from "../../generator/model/types.js";
import { propertiesOf } from "../../generator/samples/files.js";
import { Sampler } from "../../generator/samples/sampler.js";

/** A call, and what it sends. */
interface SampleCall {
  readonly operation: Operation;
  /** Line of the call in the file, from 1. */
  readonly line: number;
  /** The body, where it is JSON; undefined where none is sent. */
  readonly body: unknown;
}

interface Everything {
  readonly text: string;
  readonly calls: readonly SampleCall[];
}

/**
 * Calls each operation with the least that it asks for, and with all that it knows; those that only take forms or files are
 * left out.
 *
 * @param packageName what the client is imported from
 */
export function consumerOfEverything(document: OpenApiDocument, packageName: string): Everything {
  const model = buildModel(document);
  const sampler = new Sampler(model);
  const lines = [
    `import { ${model.clientName} } from ${JSON.stringify(packageName)};`,
    `const client = new ${model.clientName}();`,
  ];
  const calls: SampleCall[] = [];
  const call = (operation: Operation, body: unknown, isFull: boolean): void => {
    const beside = operation.parameters.filter((one) => one.in !== "path" && (isFull || one.required));
    const parameters = Object.fromEntries(
      beside.map((one) => [one.name, sampler.value(one.schema ?? true, "request")]),
    );
    const own = operation.body?.mode === "field" ? { body } : (body as object | undefined);
    const params = { ...own, ...parameters };
    const path = operation.parameters.filter((one) => one.in === "path").map(() => '"a"');
    const args = [...path, ...(Object.keys(params).length === 0 ? [] : [JSON.stringify(params)])];
    const name = `r${calls.length}`;
    const callee = ["client", ...operation.resource, operation.methodName].join(".");
    lines.push(`const ${name} = await ${callee}(${args.join(", ")});`);
    calls.push({ operation, line: lines.length, body });
    const answer = operation.responses.find(({ status }) => status.startsWith("2"))?.media[0];
    if (answer?.kind !== "json" || answer.schema === undefined) return;
    for (const property of propertiesOf(answer.schema, sampler.references).keys())
      lines.push(`console.log(${name}[${JSON.stringify(property)}]);`);
  };
  for (const operation of model.operations) {
    const json = operation.body?.media.find(({ kind }) => kind === "json");
    if (operation.body !== undefined && json === undefined) continue;
    const schema = json?.schema;
    call(operation, schema === undefined ? undefined : sampler.value(schema, "request"), false);
    call(operation, schema === undefined ? undefined : fullSample(schema, document), true);
  }
  return { text: `${lines.join("\n")}\nexport {};\n`, calls };
}

function fullSample(schema: Schema, document: OpenApiDocument): unknown {
  if (typeof schema === "boolean") return {};
  const input: unknown = schema;
  return sample(
    input as Parameters<typeof sample>[0],
    { quiet: true, skipReadOnly: true, maxSampleDepth: 6 },
    document,
  );
}
