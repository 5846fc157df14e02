import { DecodeError } from "../errors.js";
import type { JsonParser } from "../operation.js";

/**
 * Parses an item of a stream.
 * @throws DecodeError with the text where it is not JSON
 */
export function parseItem(text: string, parse: JsonParser): unknown {
  try {
    return parse(text);
  } catch (error) {
    throw new DecodeError("An item of the stream is not JSON. See `text`.", text, error);
  }
}
