import type { ParameterWriter } from "../operation.js";
import { textsOf, writeEach } from "./write.js";

/** Writes header parameters; their names in lower case. */
export const inHeaders: ParameterWriter<readonly [name: string, value: string]> = (slot, params, taken) =>
  writeEach(slot, params, taken, (_name, value) => [textsOf(value).join(",")]).map(([name, parts]) => [
    name.toLowerCase(),
    parts.join(","),
  ]);
