import { fromEntries, isObject, type JsonObject, replaceMembers } from "../../value.js";
import type { NormaliseContext } from "../context.js";
import type { SwaggerContext } from "./context.js";
import { convertParameter } from "./parameters.js";
import { convertPaths } from "./paths.js";
import { moveReferences } from "./references.js";
import { convertBodyParameter } from "./requestBodies.js";
import { convertResponse } from "./responses.js";
import { convertSecurityScheme } from "./security.js";
import { buildServers } from "./servers.js";
import { readStrings } from "./strings.js";

/**
 * Turns Swagger 2.0 into the outer structure of OpenAPI 3.1. Schemas keep their 2.0 keywords; the rewrites of schemas
 * come after.
 * @param base the document; changed in place
 */
export function convertSwagger(base: NormaliseContext): void {
  const { root } = base;
  moveReferences(root);
  const context: SwaggerContext = {
    ...base,
    consumes: readStrings(root.consumes),
    produces: readStrings(root.produces),
    parameters: isObject(root.parameters) ? root.parameters : {},
    responses: isObject(root.responses) ? root.responses : {},
  };
  context.notices.push({ code: "converted", message: "Swagger 2.0 was converted to OpenAPI 3.1" });
  const paths = convertPaths(context);
  const converted: JsonObject = {
    openapi: "3.1.1",
    info: root.info,
    servers: buildServers(root, root.schemes),
  };
  for (const key of Object.keys(root)) {
    if (key.startsWith("x-") || key === "tags" || key === "externalDocs" || key === "security") {
      converted[key] = root[key];
    }
  }
  converted.paths = paths;
  converted.components = convertComponents(context);
  replaceMembers(root, converted);
  for (const [from, to] of [
    ["definitions", "schemas"],
    ["parameters", "parameters"],
    ["responses", "responses"],
    ["securityDefinitions", "securitySchemes"],
  ]) {
    context.origins.set(`#/components/${to}`, `#/${from}`);
  }
}

function convertComponents(context: SwaggerContext): JsonObject {
  const { root } = context;
  const parameters: [string, unknown][] = [];
  const requestBodies: [string, unknown][] = [];
  for (const name of Object.keys(context.parameters)) {
    const parameter = context.parameters[name];
    if (!isObject(parameter)) continue;
    const pointer = `#/components/parameters/${name}`;
    if (parameter.in === "body") {
      requestBodies.push([name, convertBodyParameter(parameter, context.consumes)]);
      // A form field alone is no body; operations take it up.
    } else if (parameter.in !== "formData")
      parameters.push([name, convertParameter(parameter, context, pointer)]);
  }
  const responses = Object.keys(context.responses).map((name): [string, unknown] => [
    name,
    convertResponse(context.responses[name], context.produces, context, `#/components/responses/${name}`),
  ]);
  const schemes = isObject(root.securityDefinitions) ? root.securityDefinitions : {};
  const securitySchemes = Object.keys(schemes).map((name): [string, unknown] => [
    name,
    convertSecurityScheme(schemes[name]),
  ]);
  const components: JsonObject = { schemas: isObject(root.definitions) ? root.definitions : {} };
  for (const [section, entries] of Object.entries({
    responses,
    parameters,
    requestBodies,
    securitySchemes,
  })) {
    if (entries.length > 0) components[section] = fromEntries(entries);
  }
  return components;
}
