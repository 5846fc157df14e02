/** Objects with the values of enums, under the names of their types: `Color.Red` is `"red"`. */
import { assignNames } from "../model/assignment.js";
import type { ApiModel, NamedSchema } from "../model/types.js";
import { pascalCase, splitWords } from "../model/words.js";
import { ident, isIdentifier, prop, type Safe, str } from "../templates/safe.js";

interface EnumView {
  readonly name: Safe;
  readonly description: string;
  readonly members: readonly { readonly key: Safe; readonly value: Safe }[];
}

/**
 * Builds the view of `enums.ts`.
 *
 * @returns undefined when no component is an enum of texts
 */
export function buildEnumsView(
  model: ApiModel,
  banner: string,
): { readonly banner: string; readonly enums: readonly EnumView[] } | undefined {
  const enums = enumSchemas(model).map((named) => ({
    name: ident(named.typeName),
    description: `The values of ${named.typeName}.`,
    members: membersOf(textsOf(named)),
  }));
  return enums.length === 0 ? undefined : { banner, enums };
}

/** The component schemas that list texts. */
export function enumSchemas(model: ApiModel): readonly NamedSchema[] {
  return model.schemas.filter((named) => textsOf(named).length > 0);
}

/** Texts beside null; none where other values are listed too, which have no names. */
function textsOf({ schema }: NamedSchema): readonly string[] {
  if (typeof schema === "boolean") return [];
  const values = [...new Set(schema.enum ?? [])].filter((value) => value !== null);
  return values.every((value) => typeof value === "string") ? values : [];
}

/** Values keep their place; a key is the value in words, or the value itself where words tell too little. */
function membersOf(values: readonly string[]): EnumView["members"] {
  const { names } = assignNames(
    values.map((value) => {
      const words = pascalCase(splitWords(value));
      const isTelling = isIdentifier(words) && words !== "" && !/^[+-]/.test(value);
      return { item: value, wishes: isTelling ? [words, value] : [value], key: value };
    }),
  );
  return values.map((value) => ({ key: prop(names.get(value) ?? value), value: str(value) }));
}
