/** The second argument of a call of openapi-fetch: `{ params: { query, header, path, cookie }, body }`. */
import { ts } from "ts-morph";
import { memberOf } from "./calls.js";
import type { Contents } from "./objects.js";
import type { Sent } from "./types.js";
import { unwrap } from "./values.js";

const GROUPS = ["path", "query", "header", "cookie"];

/**
 * @param described the type of the operation, as the client's `operations` has it
 * @param read reads a part that is sent, by the type that is expected there; undefined for one that is not there
 */
export function readInit(
  init: ts.ObjectLiteralExpression,
  described: ts.Type,
  checker: ts.TypeChecker,
  read: (value: ts.Expression | undefined, type: ts.Type) => Contents,
): Contents {
  const fields = new Map<string, Sent>();
  let isPartial = init.properties.some(ts.isSpreadAssignment);
  const add = (value: ts.Expression | undefined, type: ts.Type | undefined): void => {
    if (type === undefined || (type.flags & ts.TypeFlags.Undefined) !== 0) return;
    const contents = read(value, type);
    for (const [name, sent] of contents.fields) fields.set(name, sent);
    isPartial ||= contents.isPartial;
  };
  const body = member(init, "body");
  const content = memberOf(memberOf(described, "requestBody", checker), "content", checker);
  const [first] = content === undefined ? [] : checker.getPropertiesOfType(content);
  if (first !== undefined) add(body, checker.getTypeOfSymbol(first));
  const params = member(init, "params");
  const literal = params === undefined ? undefined : unwrap(params);
  const groups = literal !== undefined && ts.isObjectLiteralExpression(literal) ? literal : undefined;
  if (params !== undefined && groups === undefined) return { fields, isPartial: true };
  const parameters = memberOf(described, "parameters", checker);
  for (const name of GROUPS) {
    const value = groups === undefined ? undefined : member(groups, name);
    add(value, memberOf(parameters, name, checker));
  }
  return { fields, isPartial };
}

function member(literal: ts.ObjectLiteralExpression, name: string): ts.Expression | undefined {
  const found = literal.properties.find((one) => one.name?.getText() === name);
  if (found === undefined) return undefined;
  if (ts.isPropertyAssignment(found)) return found.initializer;
  return ts.isShorthandPropertyAssignment(found) ? found.name : undefined;
}
