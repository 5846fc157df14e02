/** View of the page about authentication (OpenAPI 3.1 §4.8.27, §4.8.30). */
import type { SecurityScheme } from "../model/types.js";
import { clientVariable } from "../samples/typescript.js";
import { md, mdCellCode, mdCode, mdFence, mdJoin, phrase } from "../templates/markdown.js";
import { prop, type Safe, str } from "../templates/safe.js";
import { webText } from "./addresses.js";
import { accessText } from "./operation.js";
import { anchorMark } from "./places.js";
import { prose, proseCell } from "./prose.js";
import { homeLink } from "./resource.js";
import type { Scope } from "./scope.js";

export interface FlowView {
  readonly title: Safe;
  readonly addresses: readonly Safe[];
  readonly scopes: readonly { readonly name: Safe; readonly description: Safe }[];
}

export interface SchemeView {
  readonly anchor: Safe;
  readonly title: Safe;
  readonly kind: Safe;
  readonly description?: Safe;
  /** How it travels, as a line of HTTP. */
  readonly wire?: Safe;
  readonly usage: Safe;
  readonly code?: Safe;
  readonly flows: readonly FlowView[];
}

export interface AuthenticationPage {
  readonly home: Safe;
  readonly access: Safe;
  readonly schemes: readonly SchemeView[];
  readonly perRequest?: Safe;
}

/**
 * The page about authentication.
 *
 * @param scope the page
 */
export function authenticationPage(scope: Scope): AuthenticationPage {
  const { model } = scope;
  const first = model.securitySchemes.find(({ kind }) => kind !== "mutualTLS");
  return {
    home: homeLink(scope),
    access: accessText(model.security, scope),
    schemes: model.securitySchemes.map((scheme) => schemeView(scheme, scope)),
    ...(first === undefined ? {} : { perRequest: perRequestCode(first, scope) }),
  };
}

const KINDS: Readonly<Record<SecurityScheme["kind"], string>> = {
  bearer: "Bearer token",
  basic: "User name and password (HTTP basic authentication)",
  apiKey: "API key",
  oauth2: "OAuth 2.0",
  openIdConnect: "OpenID Connect",
  mutualTLS: "Client certificate (mutual TLS)",
  http: "HTTP authentication",
};

function schemeView(scheme: SecurityScheme, scope: Scope): SchemeView {
  const description = prose(scheme.description, 3);
  const wire = wireText(scheme);
  const { clientName, packageName } = scope.client;
  const option = `${prop(scheme.option).text}: ${credentialCode(scheme)}`;
  const code = `import { ${clientName} } from ${str(packageName).text};\n\nconst ${clientVariable(clientName)} = new ${clientName}({ ${option} });`;
  return {
    anchor: anchorMark(scope.places.scheme(scheme.name)),
    title: mdCode(scheme.name),
    kind: md(KINDS[scheme.kind]),
    ...(description === undefined ? {} : { description }),
    ...(wire === undefined ? {} : { wire: mdFence(wire, "http") }),
    usage: usageText(scheme),
    ...(scheme.kind === "mutualTLS" ? {} : { code: mdFence(code, "ts") }),
    flows: flowViews(scheme),
  };
}

function wireText(scheme: SecurityScheme): string | undefined {
  const { parameter = "", prefix } = scheme;
  switch (scheme.kind) {
    case "mutualTLS":
      return undefined;
    case "basic":
      return "Authorization: Basic <base64 of user:password>";
    case "http":
      return `Authorization: ${prefix ?? `${scheme.scheme ?? ""} `}<credential>`;
    case "apiKey":
      if (scheme.in === "query") return `?${encodeURIComponent(parameter)}=<key>`;
      if (scheme.in === "cookie") return `Cookie: ${parameter}=${prefix ?? ""}<key>`;
      return `${parameter}: ${prefix ?? ""}<key>`;
    default:
      return `Authorization: ${prefix ?? "Bearer "}<token>`;
  }
}

function usageText(scheme: SecurityScheme): Safe {
  if (scheme.kind === "mutualTLS")
    return md("The connection itself is the credential: give the certificate to your HTTP agent.");
  const shape = scheme.kind === "basic" ? phrase`, written ${mdCode("user:password")}` : md("");
  return phrase`The client takes it by the option ${mdCode(scheme.option)}, or from the environment variable ${mdCode(scheme.environment)}${shape}.`;
}

function credentialCode(scheme: SecurityScheme): string {
  return scheme.kind === "basic" ? '{ username: "user", password: "secret" }' : '"…"';
}

function perRequestCode(scheme: SecurityScheme, scope: Scope): Safe {
  const name = clientVariable(scope.client.clientName);
  const option = `${prop(scheme.option).text}: ${credentialCode(scheme)}`;
  return mdFence(`const other = ${name}.withOptions({ ${option} });`, "ts");
}

function flowViews(scheme: SecurityScheme): FlowView[] {
  const discovery = scheme.openIdConnectUrl;
  const own =
    discovery === undefined ? [] : [{ title: md("Discovery"), addresses: [webText(discovery)], scopes: [] }];
  const flows = scheme.flows.map((flow) => ({
    title: phrase`Flow ${mdCode(flow.flow)}`,
    addresses: [
      ...(flow.authorizationUrl === undefined
        ? []
        : [phrase`Authorization: ${webText(flow.authorizationUrl)}`]),
      ...(flow.tokenUrl === undefined ? [] : [phrase`Token: ${webText(flow.tokenUrl)}`]),
      ...(flow.refreshUrl === undefined ? [] : [phrase`Refresh: ${webText(flow.refreshUrl)}`]),
    ],
    scopes: Object.entries(flow.scopes).map(([name, description]) => ({
      name: mdCellCode(name),
      description: proseCell(description) ?? mdJoin([], ""),
    })),
  }));
  return [...own, ...flows];
}
