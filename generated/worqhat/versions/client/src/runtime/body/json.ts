import { concrete } from "../media-type.js";
import type { BodyEncoder } from "../operation.js";

/**
 * JSON and everything that ends in `+json`.
 * @throws TypeError for what JSON cannot hold: circular structures and bigint
 */
export const json: BodyEncoder = (value, mediaType) => ({
  body: JSON.stringify(value),
  contentType: mediaType,
});

/** The same under a range such as `application/*`, for which JSON is sent as what it is. */
export const jsonOfRange: BodyEncoder = (value, range, ...rest) =>
  json(value, concrete(range, "application/json"), ...rest);
