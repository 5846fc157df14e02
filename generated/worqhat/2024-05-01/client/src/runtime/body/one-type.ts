import { UsageError } from "../errors.js";
import { essenceOf } from "../media-type.js";
import type { BodyWriter } from "../operation.js";

/**
 * Writes the body of an operation that takes one media type, and nothing that is written out already.
 * @throws UsageError for the choice of another type
 */
export const oneType: BodyWriter = ({ id }, [, offered], value, _params, contentType) => {
  const [type, encode, fields = [], shape] = offered;
  if (contentType && essenceOf(contentType) !== essenceOf(type))
    throw new UsageError(`${id} takes ${type} only.`);
  return value === undefined ? {} : encode(value, contentType ?? type, fields, shape);
};
