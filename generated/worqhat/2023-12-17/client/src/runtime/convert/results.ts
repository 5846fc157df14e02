/** Reads JSON of responses into values that are more than JSON has. */
import { essenceOf } from "../media-type.js";
import type { Results } from "../operation.js";
import { parseLarge, settle } from "./large.js";
import { convert, type Shape } from "./shape.js";

/** JSON with dates. */
export const readDated: Results["read"] = (text, results, response) =>
  convert(shapeOf(results, response), JSON.parse(text), "read");

/** JSON with integers of 64 bits, and dates. */
export const readPrecise: Results["read"] = (text, results, response) => {
  const value = parseLarge(text);
  const read = convert(shapeOf(results, response), value, "read");
  return /\d{16}/.test(text) ? settle(read) : read;
};

/** The shape of the first entry for the status and media type of a response: entries go from codes to ranges to `default`. */
function shapeOf({ shapes }: Results, { status, headers }: Response): Shape | undefined {
  const type = essenceOf(headers.get("content-type") ?? "");
  const ofStatus = shapes.filter(([wanted]) => matches(wanted, String(status)));
  const first = ofStatus.filter(([wanted]) => wanted === ofStatus[0]?.[0]);
  return (first.find(([, mediaType]) => essenceOf(mediaType) === type) ?? first[0])?.[2];
}

function matches(wanted: string, status: string): boolean {
  return wanted === "default" || wanted === status || wanted.toUpperCase() === `${status[0]}XX`;
}
