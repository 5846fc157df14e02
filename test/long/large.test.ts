import { performance } from "node:perf_hooks";
import { expect, test } from "vitest";
import { emitClient } from "../../generator/client/emit.js";
import { load } from "../../generator/load/load.js";
import { buildModel } from "../../generator/model/build.js";
import { createEngine } from "../../generator/templates/engine.js";
import { emitTypes } from "../../generator/types/emit.js";

/** Schemas of 20 properties that lead to the next 20, in a circle, and an operation for each. */
function documentOf(count: number): Uint8Array {
  const schemas: Record<string, object> = {};
  const paths: Record<string, object> = {};
  for (let i = 0; i < count; i++) {
    const properties = Array.from({ length: 20 }, (_, p) => [
      `p${p}`,
      { $ref: `#/components/schemas/S${(i + p + 1) % count}` },
    ]);
    schemas[`S${i}`] = { type: "object", properties: Object.fromEntries(properties) };
    const schema = { $ref: `#/components/schemas/S${i}` };
    const responses = { "200": { description: "ok", content: { "application/json": { schema } } } };
    paths[`/s${i}`] = { get: { operationId: `get${i}`, responses } };
  }
  const info = { title: "large", version: "1" };
  return new TextEncoder().encode(JSON.stringify({ openapi: "3.1.0", info, paths, components: { schemas } }));
}

/** Milliseconds from bytes to files. */
async function measure(count: number): Promise<number> {
  const stdin = documentOf(count);
  const engine = await createEngine();
  const started = performance.now();
  const { document } = await load("-", { stdin });
  const model = buildModel(document);
  const identity = { packageName: "large", packageVersion: "1.0.0" };
  const files = emitClient(document, model, identity, engine, emitTypes(document, model), []);
  expect(files.length).toBeGreaterThan(count);
  return performance.now() - started;
}

test("twice the schemas take at most three times as long: 2,500 and 5,000 of 20 properties", async () => {
  await measure(500);
  const [half, whole] = [await measure(2_500), await measure(5_000)];
  process.stdout.write(`2,500 schemas: ${Math.round(half)} ms, 5,000: ${Math.round(whole)} ms\n`);
  expect(whole).toBeLessThan(3 * half);
}, 240_000);
