import { concrete } from "../media-type.js";
import type { BodyEncoder } from "../operation.js";
import { toText } from "../style/text.js";

/** Text, XML and whatever else is text already. */
export const text: BodyEncoder = (value, mediaType) => ({
  body: toText(value),
  contentType: concrete(mediaType, "text/plain"),
});
