/**
 * Nesting that a document may have. Real descriptions stay below 60; the walkers of this stage recurse, so the limit
 * also keeps them far away from the end of the stack.
 */
export const MAX_DEPTH = 500;

/** Values that the aliases of a YAML document may expand to. GitHub's description, 13 MB, has 0.6 million. */
export const MAX_EXPANDED_VALUES = 4_000_000;
