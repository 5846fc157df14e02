/** Lists of schemas in a policy. */
import { parsePointer } from "../../load/pointer.js";

const COMPONENTS = "#/components/schemas/";

/**
 * Is a place in one of the listed schemas?
 *
 * @param pointer `#/…` of a schema or of something in it
 * @param schemas names of component schemas, JSON pointers, either with `*` at the end for all that begin so
 */
export function isInSchemas(pointer: string, schemas: readonly string[]): boolean {
  return schemas.some((entry) => {
    const isPrefix = entry.endsWith("*");
    const wanted = isPrefix ? entry.slice(0, -1) : entry;
    if (!entry.startsWith("#")) {
      const name = pointer.startsWith(COMPONENTS) ? parsePointer(pointer)?.[2] : undefined;
      return name !== undefined && (isPrefix ? name.startsWith(wanted) : name === wanted);
    }
    return isPrefix ? pointer.startsWith(wanted) : pointer === wanted || pointer.startsWith(`${wanted}/`);
  });
}
