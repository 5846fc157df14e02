/** Which call to show first. */
import type { ApiModel, Operation } from "../model/types.js";

/**
 * The call that shows best how the client is used: not deprecated, and with as little around it as possible.
 *
 * @param fits narrows the choice
 * @returns undefined when no operation fits; the order of the document decides between equals
 */
export function cheapestCall(
  model: ApiModel,
  fits: (operation: Operation) => boolean = () => true,
): Operation | undefined {
  const [first] = model.operations.filter(fits).sort((a, b) => effort(a) - effort(b));
  return first;
}

/** Lower is better. */
function effort(operation: Operation): number {
  const media = operation.body?.media[0];
  const required = operation.parameters.filter((parameter) => parameter.required).length;
  return (
    (operation.deprecated ? 100 : 0) +
    (media === undefined || media.kind === "json" ? 0 : 20) +
    (media !== undefined && media.examples.length === 0 ? 3 : 0) +
    // A call without anything to say shows little either.
    (isEmpty(media?.examples[0]?.value) ? 2 : 0) +
    (operation.method === "GET" || operation.method === "POST" ? 0 : 10) +
    // A call that anybody may make shows little of the API.
    (operation.security.length === 0 ? 5 : 0) +
    required * 2
  );
}

function isEmpty(value: unknown): boolean {
  return typeof value === "object" && value !== null && Object.keys(value).length === 0;
}
