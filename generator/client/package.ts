/** View of a client package's own files: the client class, the index and the manifest of npm. */
import { convertsAnything } from "../model/conversions.js";
import type { ApiModel, SecurityRequirement, SecurityScheme } from "../model/types.js";
import { ident, literal, prop, type Safe, trusted } from "../templates/safe.js";
import { writeRequirements } from "./descriptor.js";
import { enumSchemas } from "./enums.js";
import { EXTRAS, type Extra, PEERS } from "./extraNames.js";
import { errorHeaders, responseHeaders } from "./headers.js";
import { Imports } from "./imports.js";
import { flattenResources, operationsModule } from "./resources.js";

/** What a package is called, and what it has beside the client. */
export interface PackageIdentity {
  /** Name on npm, for example `@worqhat/client`. */
  readonly packageName: string;
  /** Semantic version of the package. */
  readonly packageVersion: string;
  /** Default: nothing. */
  readonly extras?: readonly Extra[];
}

/** Builds the view of `core.ts`: the client without resources, and what both clients share. */
export function buildCoreView(model: ApiModel, identity: PackageIdentity, banner: string): object {
  const imports = new Imports();
  imports.value("CoreClient", "./runtime/core.js");
  imports.type("ClientConfig", "./runtime/config.js");
  imports.type("BaseClientOptions", "./runtime/options.js");
  const options = model.securitySchemes.filter((scheme) => scheme.kind !== "mutualTLS");
  return {
    banner,
    name: model.clientName,
    version: model.info.version,
    packageVersion: identity.packageVersion,
    pin: writePin(model, imports),
    baseUrl: defaultBaseUrl(model),
    baseUrlVariable: `${model.environmentPrefix}_BASE_URL`,
    authorize: writeAuthorize(model, imports),
    renew: writeRenew(model, imports),
    security: trusted("ts", writeRequirements(model.security, model)),
    schemes: trusted(
      "ts",
      `{ ${model.securitySchemes.map((scheme) => writeScheme(scheme, imports)).join(", ")} }`,
    ),
    options: options.map((scheme) => ({
      name: prop(scheme.option),
      type: ident(imports.type(credentialType(scheme), "./runtime/options.js")),
      doc: optionDoc(scheme),
    })),
    coreName: ident(coreNameOf(model)),
    coreDoc: `${model.info.title} without resources: for the functions that stand alone, in small bundles.`,
    imports: imports.view(),
  };
}

function writePin({ versionHeader }: ApiModel, imports: Imports): Safe | false {
  if (versionHeader === undefined) return false;
  const set = imports.value("pinVersion", "./runtime/version-header.js");
  return trusted("ts", literal(versionHeader).text.replace(/ }$/, `, set: ${set} }`));
}

/** The runtime's function that gets credentials, no larger than the document needs; false where it needs none. */
function writeAuthorize(model: ApiModel, imports: Imports): Safe | false {
  const all = [model, ...model.operations].map(({ security }) => security);
  const uses = all.flat().flatMap(({ schemes }) => schemes);
  if (uses.length === 0) return false;
  const schemes = new Map(model.securitySchemes.map((scheme) => [scheme.name, scheme]));
  const isPlain = ({ scheme: name, scopes }: SecurityRequirement["schemes"][number]): boolean => {
    const scheme = schemes.get(name);
    return (
      scheme !== undefined &&
      scheme.kind !== "mutualTLS" &&
      (scopes.length === 0 || tokenUrlOf(scheme) === undefined)
    );
  };
  const isOne =
    uses.every(isPlain) && all.every((security) => security.flatMap(({ schemes }) => schemes).length < 2);
  const [name, module] = isOne ? ["oneScheme", "one-scheme"] : ["alternatives", "alternatives"];
  return ident(imports.value(name, `./runtime/scheme/${module}.js`));
}

/** Whether there are credentials that run out. */
function writeRenew({ securitySchemes }: ApiModel, imports: Imports): Safe | false {
  const runsOut = securitySchemes.some((scheme) => tokenUrlOf(scheme) !== undefined);
  return runsOut && ident(imports.value("renewTokens", "./runtime/scheme/renew.js"));
}

/** Class of the client without resources, for example `WorqHatCore`. */
export function coreNameOf({ clientName }: ApiModel): string {
  return `${clientName}Core`;
}

/** Builds the view of `client.ts`: the client with its resources. */
export function buildClientView(model: ApiModel, banner: string): object {
  const imports = new Imports();
  imports.value("ApiClient", "./runtime/client.js");
  imports.type("paths", "./types.js");
  const isConverted = convertsAnything(model.typeOptions);
  if (isConverted) imports.type("Wire", "./runtime/convert/wire.js");
  imports.value("config", "./core.js");
  imports.type("ClientOptions", "./core.js");
  for (const resource of model.resources)
    imports.value(resource.className, `./resources/${resource.fileName}.js`);
  return {
    banner,
    className: ident(model.clientName),
    paths: trusted("ts", isConverted ? "Wire<paths>" : "paths"),
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
export function buildIndexView(model: ApiModel, hasInbound: boolean, banner: string): object {
  const enums = enumSchemas(model);
  return {
    banner,
    hasInbound,
    hasHeaders: model.operations.some((one) => (responseHeaders(one) ?? errorHeaders(one)) !== undefined),
    className: ident(model.clientName),
    operations: flattenResources(model.resources)
      .filter((resource) => resource.operations.length > 0)
      .map((resource) => ({ module: operationsModule(resource) })),
    enums: enums.map(({ typeName }, index) => ({ name: ident(typeName), comma: index < enums.length - 1 })),
  };
}

/** Builds the view of `package.json`. */
export function buildPackageView(model: ApiModel, identity: PackageIdentity): object {
  const extras = EXTRAS.filter((extra) => identity.extras?.includes(extra));
  const peers = extras.flatMap((extra) => Object.entries(PEERS[extra]));
  return {
    packageName: identity.packageName,
    packageVersion: identity.packageVersion,
    description: `Typed client of the ${model.info.title}, version ${model.info.version}`,
    apiTitle: model.info.title,
    apiVersion: model.info.version,
    extras: extras.map((extra) => ({
      subpath: `./${extra}`,
      types: `./dist/${extra}.d.ts`,
      file: `./dist/${extra}.js`,
    })),
    peers: peers.map(([name, range], index) => ({ name, range, comma: index < peers.length - 1 })),
  };
}

/** The server that the client talks to unless told otherwise: the first over HTTPS; empty when there is none. */
export function defaultBaseUrl(model: ApiModel): string {
  const server = model.servers.find((one) => one.resolvedUrl.startsWith("https://"));
  return server?.resolvedUrl.replace(/\/+$/, "") ?? "";
}

/** Where a scheme's credential goes; the runtime knows of no kinds but of places, prefixes and exchanges. */
function writeScheme(scheme: SecurityScheme, imports: Imports): string {
  const tokenUrl = tokenUrlOf(scheme);
  const { where, ...named } =
    scheme.kind === "apiKey"
      ? { where: scheme.in ?? "header", name: scheme.parameter ?? "", prefix: scheme.prefix }
      : {
          where: "header" as const,
          name: "Authorization",
          prefix: scheme.prefix ?? PREFIXES[scheme.kind] ?? `${scheme.scheme} `,
        };
  const name = where === "header" ? named.name.toLowerCase() : named.name;
  const isSent = scheme.kind !== "mutualTLS";
  const value = literal({
    option: scheme.option,
    ...(isSent && { env: scheme.environment, ...named, name }),
    tokenUrl,
  });
  const functions: [member: string, value: string][] = [];
  if (isSent) functions.push(["in", imports.value(PLACES[where], "./runtime/scheme/places.js")]);
  if (scheme.kind === "basic")
    functions.push(["exchange", imports.value("basic", "./runtime/scheme/basic.js")]);
  else if (tokenUrl !== undefined)
    functions.push([
      "exchange",
      imports.value("clientCredentials", "./runtime/scheme/client-credentials.js"),
    ]);
  const written = functions.map(([member, name]) => `, ${member}: ${name}`).join("");
  return `${prop(scheme.name).text}: ${value.text.replace(/ }$/, `${written} }`)}`;
}

const PLACES = { header: "inHeader", query: "inQuery", cookie: "inCookie" } as const;

const PREFIXES: Readonly<Record<string, string>> = {
  basic: "Basic ",
  bearer: "Bearer ",
  oauth2: "Bearer ",
  openIdConnect: "Bearer ",
};

/** Where tokens of the client's own are to be had: the flow without a person (OpenAPI 3.1 §4.8.29). */
function tokenUrlOf(scheme: SecurityScheme): string | undefined {
  return scheme.flows.find((flow) => flow.flow === "clientCredentials")?.tokenUrl;
}

function credentialType(scheme: SecurityScheme): string {
  if (scheme.kind === "basic") return "BasicCredential";
  return tokenUrlOf(scheme) === undefined ? "Credential" : "OAuthCredential";
}

function optionDoc(scheme: SecurityScheme): string {
  const lines = [scheme.description, `Default: the environment variable ${scheme.environment}.`];
  return lines.filter((line): line is string => line !== undefined).join("\n\n");
}
