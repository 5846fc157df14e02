import { UsageError } from "../errors.js";
import { essenceOf } from "../media-type.js";
import type { BodyWriter } from "../operation.js";

/**
 * Writes the body of an operation that takes several media types, none of them a range and none of them files: as the one that
 * the caller chose, or as the first.
 * @throws UsageError where the operation does not take that type
 */
export const namedTypes: BodyWriter = ({ id }, [, ...offers], value, _params, contentType) => {
  if (value === undefined) return {};
  const offered = offers.find(([type]) => !contentType || essenceOf(type) === essenceOf(contentType));
  if (!offered) throw new UsageError(`${id} takes ${offers.map(([type]) => type).join(" or ")} only.`);
  const [type, encode, fields = [], shape] = offered;
  return encode(value, contentType ?? type, fields, shape);
};
