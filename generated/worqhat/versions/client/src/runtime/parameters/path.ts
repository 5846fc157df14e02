import { UsageError } from "../errors.js";
import type { PathWriter } from "../operation.js";
import { encode } from "../style/text.js";
import { prepared, textsOf, unpack } from "./write.js";

/**
 * Puts arguments into the template of a path.
 * @throws UsageError for an argument that is empty, or would lead to another path
 */
export const inPath: PathWriter = ({ id, path }, [, ...parameters], args) => {
  const texts = new Map(
    parameters.map((parameter, index) => {
      const [name, style, options = {}] = unpack(parameter);
      const value = prepared(args[index] ?? "", options);
      const parts = style ? style(name, value, options) : [textsOf(value).map(encode).join(",")];
      const text = value === "" ? "" : parts.join("");
      if (!text) throw new UsageError(`${id}: the path argument \`${name}\` is empty.`);
      return [name, text];
    }),
  );
  const written = path.replace(/\{([^{}]*)\}/g, (whole, name: string) => texts.get(name) ?? whole);
  // Every URL parser takes these for steps through the path, encoded or not.
  if (/(^|\/)(\.|%2e){1,2}([/?#]|$)/i.test(written)) {
    throw new UsageError(`${id}: a path argument may not make a segment \`.\` or \`..\` of the path.`);
  }
  return written;
};
