import type { StreamDecoder } from "../operation.js";
import { parseItem } from "./item.js";
import { type ItemParser, Stream } from "./stream.js";

/** Server-sent events whose data is JSON; `data: [DONE]` ends the stream. */
export const sse: StreamDecoder = (answer, parse) =>
  new Stream(answer, async function* (chunks, note, last) {
    for await (const data of parseEvents(chunks, note, last)) {
      if (data === "[DONE]") return;
      yield parseItem(data as string, parse);
    }
  });

/** Server-sent events whose data is text. */
export const sseText: StreamDecoder = (answer) => new Stream(answer, parseEvents);

/**
 * The data of each event (HTML Standard §9.2.6, "Interpreting an event stream"): an event that the end of the stream cuts
 * off is dropped, as the standard wants.
 */
const parseEvents: ItemParser = async function* (chunks, note, last) {
  let id = last?.id ?? "";
  let retry = last?.retry;
  let event = "";
  let data: string[] = [];
  for await (const line of splitLines(chunks)) {
    if (line === "") {
      if (data.length > 0 && (data.length > 1 || data[0] !== "")) {
        note({ event: event || "message", id, retry });
        yield data.join("\n");
      }
      event = "";
      data = [];
      continue;
    }
    const colon = line.indexOf(":");
    const field = colon < 0 ? line : line.slice(0, colon);
    const value = colon < 0 ? "" : line.slice(line[colon + 1] === " " ? colon + 2 : colon + 1);
    if (field === "data") data.push(value);
    else if (field === "event") event = value;
    else if (field === "id" && !value.includes("\0")) id = value;
    else if (field === "retry" && /^\d+$/.test(value)) retry = Number(value);
  }
};

/** Lines that end in LF, CRLF or CR; a CR at the end of a chunk ends its line at once, and an LF after it is skipped. */
async function* splitLines(chunks: AsyncIterable<string>): AsyncGenerator<string, void, undefined> {
  let rest: string[] = [];
  let afterReturn = false;
  for await (const chunk of chunks) {
    let start: number = afterReturn && chunk.startsWith("\n") ? 1 : 0;
    if (chunk !== "") afterReturn = false;
    const ends = /\r\n?|\n/g;
    ends.lastIndex = start;
    for (let end: RegExpExecArray | null = ends.exec(chunk); end; end = ends.exec(chunk)) {
      rest.push(chunk.slice(start, end.index));
      yield rest.join("");
      rest = [];
      start = ends.lastIndex;
      afterReturn = end[0] === "\r" && start === chunk.length;
    }
    if (start < chunk.length) rest.push(chunk.slice(start));
  }
}
