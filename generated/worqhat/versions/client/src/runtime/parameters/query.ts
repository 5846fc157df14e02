import type { ParameterWriter } from "../operation.js";
import { writePairs } from "./write.js";

/** Writes query parameters as `name=value`, encoded. */
export const inQuery: ParameterWriter<string> = writePairs;
