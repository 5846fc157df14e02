/** Names of the values that stand for operations: their functions and descriptors. */
import { assignNames } from "../model/assignment.js";
import type { Operation } from "../model/types.js";
import { camelCase, splitWords } from "../model/words.js";
import { isIdentifier } from "../templates/safe.js";

/**
 * Names of the functions that stand for operations: `contentGenerate`. They share no module with types, to which an operation
 * may have had to give way.
 *
 * @param operations those of all resources, for some targets put all functions into one module
 */
export function nameFunctions(operations: readonly Operation[]): ReadonlyMap<Operation, string> {
  return assignNames(
    operations.map((operation) => {
      const words = camelCase([...operation.resource, operation.methodName].flatMap(splitWords));
      const own = lowerStem(operation);
      return { item: operation, wishes: isIdentifier(words) ? [words, own] : [own], key: own };
    }),
  ).names;
}

/** Name of the constant that holds an operation's descriptor. */
export function descriptorName(operation: Operation): string {
  return `${lowerStem(operation)}Operation`;
}

/** The stem of an operation's types, as the name of a value. */
export function lowerStem({ typeName }: Operation): string {
  return typeName.charAt(0).toLowerCase() + typeName.slice(1);
}
