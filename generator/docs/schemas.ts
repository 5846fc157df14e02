/** Views of the pages of schemas. */
import type { NamedSchema } from "../model/types.js";
import { md, mdCode } from "../templates/markdown.js";
import type { Safe } from "../templates/safe.js";
import { evidenceText } from "./evidence.js";
import { describeSchema, type Shape } from "./fields.js";
import { anchorMark, linkTo, SCHEMAS } from "./places.js";
import { prose } from "./prose.js";
import { homeLink } from "./resource.js";
import type { Scope } from "./scope.js";
import { schemaLink, typeText } from "./typetext.js";

export interface SchemaView {
  readonly anchor: Safe;
  readonly title: Safe;
  readonly typeName: Safe;
  readonly isDeprecated: boolean;
  readonly description?: Safe;
  readonly evidence?: Safe;
  readonly shape: Shape;
}

export interface SchemasPage {
  readonly home: Safe;
  /** Present where schemas are spread over several pages. */
  readonly index?: Safe;
  readonly title: Safe;
  readonly schemas: readonly SchemaView[];
}

/** The page that lists all schemas, where they are spread over several pages. */
export interface SchemaIndex {
  readonly home: Safe;
  readonly links: readonly Safe[];
}

/**
 * One page of schemas.
 *
 * @param schemas the schemas of that page, sorted
 * @param scope the page
 */
export function schemasPage(schemas: readonly NamedSchema[], scope: Scope): SchemasPage {
  const isOneOfMany = scope.page !== SCHEMAS.page;
  const [first] = schemas;
  const letter = first?.name.charAt(0).toUpperCase() ?? "";
  return {
    home: homeLink(scope),
    ...(isOneOfMany ? { index: linkTo(md("All schemas"), scope.page, SCHEMAS) } : {}),
    title: md(isOneOfMany ? `Schemas: ${/[A-Z]/.test(letter) ? letter : "others"}` : "Schemas"),
    schemas: schemas.map((schema) => schemaView(schema, scope)),
  };
}

/**
 * The list of all schemas.
 *
 * @param scope the page
 */
export function schemaIndex(scope: Scope): SchemaIndex {
  const schemas = scope.places.schemaPages.flatMap((page) => page.schemas);
  return { home: homeLink(scope), links: schemas.map(({ name }) => schemaLink(name, scope)) };
}

function schemaView({ name, typeName, schema }: NamedSchema, scope: Scope): SchemaView {
  const facts = typeof schema === "boolean" ? {} : schema;
  const description = prose(facts.description, 3);
  const evidence = evidenceText(facts);
  const spot = scope.places.schema(name) ?? { page: scope.page, anchor: "" };
  return {
    anchor: anchorMark(spot),
    title: md(name),
    typeName: mdCode(typeName),
    isDeprecated: facts.deprecated === true,
    ...(description === undefined ? {} : { description }),
    ...(evidence === undefined ? {} : { evidence }),
    shape: { ...describeSchema(schema, "both", scope), type: typeText(schema, scope) },
  };
}
