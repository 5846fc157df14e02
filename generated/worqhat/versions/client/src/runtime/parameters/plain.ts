import type { ParameterWriter } from "../operation.js";
import { ownValue } from "../style/text.js";
import { pairsOf } from "./write.js";

/** Writes query parameters as `name=value`, encoded, where all are single values or arrays with nothing special about them. */
export const inPlainQuery: ParameterWriter<string> = ([, ...parameters], params, taken) =>
  parameters.flatMap((parameter) => {
    const name = String(parameter);
    taken.add(name);
    return pairsOf(name, ownValue(params, name));
  });
