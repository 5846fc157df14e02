/** Sends one request with a body, and data to send. */
import { anyType } from "../../../generator/runtime/body/any-type.js";
import type { OfferedBody, Operation } from "../../../generator/runtime/operation.js";
import type { RequestOptions } from "../../../generator/runtime/options.js";
import { clientOf, type Recorded, type TestServer } from "../server.js";

/** What the server received. */
export async function send(
  server: TestServer,
  body: [OfferedBody, ...OfferedBody[]],
  params: object | undefined,
  more: Partial<Operation> = {},
  options: RequestOptions = {},
): Promise<Recorded> {
  const operation: Operation = {
    id: "create",
    method: "POST",
    path: "/b",
    body: [anyType, ...body],
    ...more,
  };
  await clientOf(server).request(operation, [], params, options);
  return server.only;
}

/** Bytes that are no UTF-8. */
export const BYTES = new Uint8Array([0, 255, 10]);

/** The same in two chunks. */
export async function* chunks(): AsyncGenerator<Uint8Array> {
  yield BYTES.subarray(0, 1);
  yield BYTES.subarray(1);
}
