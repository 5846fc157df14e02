import { concrete } from "../media-type.js";
import type { BodyEncoder } from "../operation.js";

/**
 * JSON and everything that ends in `+json`.
 * @throws TypeError for what JSON cannot hold: circular structures and bigint
 */
export const json: BodyEncoder = (value, mediaType) => ({
  body: JSON.stringify(value),
  contentType: concrete(mediaType, "application/json"),
});
