/** Writes bodies whose values are more than JSON has. */
import { form } from "../body/form.js";
import { jsonOfRange } from "../body/json.js";
import { multipart } from "../body/multipart.js";
import { concrete } from "../media-type.js";
import type { BodyEncoder, StyleOptions } from "../operation.js";
import { stringifyLarge } from "./large.js";
import { convert } from "./shape.js";

/** JSON with dates. */
export const datedJson: BodyEncoder = (value, mediaType, fields, shape) =>
  jsonOfRange(convert(shape, value, "write"), mediaType, fields);

/** JSON with integers of 64 bits, and dates. */
export const preciseJson: BodyEncoder = (value, mediaType, _fields, shape) => ({
  body: stringifyLarge(convert(shape, value, "write")),
  contentType: concrete(mediaType, "application/json"),
});

/** A form with dates and integers of 64 bits. */
export const shapedForm: BodyEncoder = (value, mediaType, fields, shape) =>
  form(convert(shape, value, "write"), mediaType, fields);

/** A multipart body with dates and integers of 64 bits. */
export const shapedMultipart: BodyEncoder = (value, mediaType, fields, shape) =>
  multipart(convert(shape, value, "write"), mediaType, fields);

/** A parameter with days and integers of 64 bits. */
export const shaped: NonNullable<StyleOptions["convert"]> = (value, shape) => convert(shape, value, "write");
