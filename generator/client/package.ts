/** View of a client package's own files: the client class, the index and the manifest of npm. */
import type { ApiModel, SecurityScheme } from "../model/types.js";
import { ident, literal, prop, trusted } from "../templates/safe.js";
import { writeRequirements } from "./descriptor.js";
import { Imports } from "./imports.js";
import { flattenResources, resourceModule } from "./resources.js";

/** What a package is called. */
export interface PackageIdentity {
  /** Name on npm, for example `@worqhat/client`. */
  readonly packageName: string;
  /** Semantic version of the package. */
  readonly packageVersion: string;
}

/** Builds the view of `client.ts`. */
export function buildClientView(model: ApiModel, identity: PackageIdentity, banner: string): object {
  const imports = new Imports();
  imports.value("ApiClient", "./runtime/client.js");
  imports.type("ClientConfig", "./runtime/config.js");
  imports.type("BaseClientOptions", "./runtime/options.js");
  imports.type("paths", "./types.js");
  for (const resource of model.resources)
    imports.value(resource.className, `./resources/${resource.fileName}.js`);
  const options = model.securitySchemes.filter((scheme) => scheme.kind !== "mutualTLS");
  return {
    banner,
    name: model.clientName,
    version: model.info.version,
    packageVersion: identity.packageVersion,
    baseUrl: defaultBaseUrl(model),
    baseUrlVariable: `${model.environmentPrefix}_BASE_URL`,
    security: trusted("ts", writeRequirements(model.security)),
    schemes: trusted("ts", `{ ${model.securitySchemes.map(writeScheme).join(", ")} }`),
    options: options.map((scheme) => ({
      name: prop(scheme.option),
      type: ident(
        imports.type(scheme.kind === "basic" ? "BasicCredential" : "Credential", "./runtime/options.js"),
      ),
      doc: optionDoc(scheme),
    })),
    className: ident(model.clientName),
    title: model.info.title,
    summary: model.info.summary ?? "",
    resources: model.resources.map((resource) => ({
      property: prop(resource.path[0] ?? ""),
      className: ident(resource.className),
      title: resource.title,
    })),
    imports: imports.view(),
  };
}

/** Builds the view of `index.ts`. */
export function buildIndexView(model: ApiModel, banner: string): object {
  return {
    banner,
    className: ident(model.clientName),
    resources: flattenResources(model.resources).map((resource) => ({ module: resourceModule(resource) })),
  };
}

/** Builds the view of `package.json`. */
export function buildPackageView(model: ApiModel, identity: PackageIdentity): object {
  return {
    packageName: identity.packageName,
    packageVersion: identity.packageVersion,
    description: `Typed client of the ${model.info.title}, version ${model.info.version}`,
    apiTitle: model.info.title,
    apiVersion: model.info.version,
  };
}

/** The server that the client talks to unless told otherwise: the first over HTTPS; empty when there is none. */
export function defaultBaseUrl(model: ApiModel): string {
  const server = model.servers.find((one) => one.resolvedUrl.startsWith("https://"));
  return server?.resolvedUrl.replace(/\/+$/, "") ?? "";
}

function writeScheme(scheme: SecurityScheme): string {
  const value = literal({
    kind: scheme.kind,
    option: scheme.option,
    env: scheme.environment,
    in: scheme.in,
    name: scheme.parameter,
    prefix: scheme.prefix,
    scheme: scheme.scheme,
  });
  return `${prop(scheme.name).text}: ${value.text}`;
}

function optionDoc(scheme: SecurityScheme): string {
  const lines = [scheme.description, `Default: the environment variable ${scheme.environment}.`];
  return lines.filter((line): line is string => line !== undefined).join("\n\n");
}
