import type { JsonParser, StreamDecoder } from "../operation.js";
import { parseItem } from "./item.js";
import { Stream } from "./stream.js";

/** One JSON text a line (`application/jsonl`, `application/x-ndjson`, and RFC 7464 `application/json-seq`). */
export const jsonLines: StreamDecoder = (answer, parse) =>
  new Stream(answer, async function* (chunks) {
    let rest: string[] = [];
    for await (const chunk of chunks) {
      const lines = chunk.split("\n");
      const last = lines.pop() ?? "";
      for (const line of lines) {
        rest.push(line);
        yield* parseLine(rest.join(""), parse);
        rest = [];
      }
      rest.push(last);
    }
    yield* parseLine(rest.join(""), parse);
  });

/** The item of a line; none for an empty line. RFC 7464 begins each with a record separator. */
function* parseLine(line: string, parse: JsonParser): Generator<unknown, void, undefined> {
  const text = line.replaceAll("\u001e", "").trim();
  if (text) yield parseItem(text, parse);
}
