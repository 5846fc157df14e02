/** Security schemes and requirements (OpenAPI 3.1 §4.8.27, §4.8.30). */
import type { Notice } from "../diagnostics/errors.js";
import type { OpenApiDocument, SecurityRequirementObject, SecuritySchemeObject } from "../load/document.js";
import { assignNames } from "./assignment.js";
import { memberNameFor } from "./names.js";
import type { References } from "./references.js";
import type { SecurityKind, SecurityRequirement, SecurityScheme } from "./types.js";
import { splitWords } from "./words.js";

/** Options of every generated client, which no scheme's option may hide. */
const CLIENT_OPTIONS = new Set([
  "baseUrl",
  "timeout",
  "deadline",
  "maxRetries",
  "headers",
  "fetch",
  "logger",
  "logLevel",
  "onDeprecation",
  "credentials",
  "dangerouslyAllowBrowser",
  "allowLoopbackHttp",
]);

/**
 * Builds the schemes of the document. The scheme that a caller meets first (the first one of the document's own
 * requirement, else the first component) takes its credential by the option `apiKey`; the others by their own name.
 *
 * @param environmentPrefix for example `WORQHAT`
 */
export function buildSecuritySchemes(
  document: OpenApiDocument,
  references: References,
  environmentPrefix: string,
): SecurityScheme[] {
  const objects = Object.entries(document.components?.securitySchemes ?? {}).map(([name, object]) => ({
    name,
    object: references.resolve<SecuritySchemeObject>(object).value,
  }));
  const primary = primaryScheme(document, objects);
  const { names } = assignNames(
    objects.map(({ name }) => ({
      item: name,
      wishes: name === primary ? ["apiKey"] : [memberNameFor(name), `${memberNameFor(name)}Credential`],
      precedence: name === primary ? 1 : 0,
      key: name,
    })),
    CLIENT_OPTIONS,
  );
  return objects.map(({ name, object }): SecurityScheme => {
    const option = names.get(name) ?? memberNameFor(name);
    return {
      name,
      kind: securityKind(object),
      ...(object.description === undefined ? {} : { description: object.description }),
      option,
      environment: [environmentPrefix, ...splitWords(option)].join("_").toUpperCase(),
      ...(object.in === undefined ? {} : { in: object.in }),
      ...(object.name === undefined ? {} : { parameter: object.name }),
      ...prefixOf(object),
      ...(object.scheme === undefined ? {} : { scheme: object.scheme }),
      ...(object.bearerFormat === undefined ? {} : { bearerFormat: object.bearerFormat }),
      ...(object.openIdConnectUrl === undefined ? {} : { openIdConnectUrl: object.openIdConnectUrl }),
      flows: Object.entries(object.flows ?? {}).map(([flow, value]) => ({
        flow,
        ...(value.authorizationUrl === undefined ? {} : { authorizationUrl: value.authorizationUrl }),
        ...(value.tokenUrl === undefined ? {} : { tokenUrl: value.tokenUrl }),
        ...(value.refreshUrl === undefined ? {} : { refreshUrl: value.refreshUrl }),
        scopes: value.scopes ?? {},
      })),
    };
  });
}

/** What is written before a credential, where the document says so or does not say which scheme it is. */
function prefixOf(object: SecuritySchemeObject): { readonly prefix?: string } {
  const prefix = object["x-pawl-prefix"];
  if (typeof prefix === "string") return { prefix };
  return object.type === "http" && (object.scheme ?? "") === "" ? { prefix: "" } : {};
}

function primaryScheme(
  document: OpenApiDocument,
  objects: readonly { readonly name: string; readonly object: SecuritySchemeObject }[],
): string | undefined {
  const takesKey = (name: string): boolean => {
    const object = objects.find((one) => one.name === name)?.object;
    return object !== undefined && securityKind(object) !== "basic" && securityKind(object) !== "mutualTLS";
  };
  const asked = (document.security ?? []).flatMap((requirement) => Object.keys(requirement));
  return [...asked, ...objects.map((one) => one.name)].find(takesKey);
}

function securityKind(object: SecuritySchemeObject): SecurityKind {
  if (object.type !== "http") return object.type;
  const scheme = object.scheme?.toLowerCase();
  return scheme === "bearer" || scheme === "basic" ? scheme : "http";
}

/** Builds alternatives in the order of the document; `{}` becomes one without schemes: anonymous. */
export function buildSecurity(
  requirements: readonly SecurityRequirementObject[] | undefined,
): SecurityRequirement[] {
  return (requirements ?? []).map((requirement) => ({
    schemes: Object.entries(requirement).map(([scheme, scopes]) => ({ scheme, scopes: scopes ?? [] })),
  }));
}

/** Tells of schemes that are asked for and described nowhere: no client can satisfy them. */
export function reportUnknownSchemes(
  requirements: readonly SecurityRequirement[],
  schemes: readonly SecurityScheme[],
  report: (notice: Notice) => void,
): void {
  const known = new Set(schemes.map((scheme) => scheme.name));
  const asked = new Set(requirements.flatMap((one) => one.schemes.map(({ scheme }) => scheme)));
  for (const name of asked) {
    if (known.has(name)) continue;
    report({
      code: "security-scheme-unknown",
      message: `The security scheme ${JSON.stringify(name)} is asked for and described nowhere`,
    });
  }
}
