/** Parameters whose value travels as a media type (`content` instead of `schema`, OpenAPI 3.1 §4.8.12.2). */
import type { Style } from "../operation.js";
import { encode, encodeName, toText } from "./text.js";

/** JSON in a query or cookie: `name=%7B%22x%22%3A1%7D`. */
export const jsonQuery: Style = (name, value) => [`${encodeName(name)}=${encode(JSON.stringify(value))}`];

/** JSON in a path. */
export const jsonPath: Style = (_name, value) => [encode(JSON.stringify(value))];

/** JSON in a header; what is not ASCII is written as `\uXXXX`, for a header holds nothing else. */
export const jsonHeader: Style = (_name, value) => [
  JSON.stringify(value).replace(
    /[\u007f-\uffff]/g,
    (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`,
  ),
];

/** JSON as the whole query (`in: querystring`, OpenAPI 3.2 §4.12.2): `?%7B%22x%22%3A1%7D`. */
export const jsonQueryString: Style = (_name, value) => [encode(JSON.stringify(value))];

/** Text as the whole query. */
export const textQueryString: Style = (_name, value) => [encode(toText(value))];
