/** View of the first page of a version. */
import type { ApiModel, Resource, VersionHeader } from "../model/types.js";
import { curlSample } from "../samples/curl.js";
import { cheapestCall } from "../samples/first.js";
import { typescriptSamples } from "../samples/typescript.js";
import { md, mdCode, mdFence, mdJoin, phrase } from "../templates/markdown.js";
import type { Safe } from "../templates/safe.js";
import { webText } from "./addresses.js";
import { AUTHENTICATION, ERRORS, linkTo, SCHEMAS, WEBHOOKS } from "./places.js";
import { prose } from "./prose.js";
import { type ResourceLink, resourceLink } from "./resource.js";
import type { Scope } from "./scope.js";

export interface ServerView {
  readonly url: Safe;
  readonly description?: Safe;
  readonly variables: readonly Safe[];
}

export interface OverviewPage {
  readonly title: Safe;
  readonly version: Safe;
  readonly banner?: Safe;
  readonly summary?: Safe;
  readonly description?: Safe;
  readonly servers: readonly ServerView[];
  readonly versionHeader?: Safe;
  readonly install: Safe;
  readonly first?: {
    readonly title: Safe;
    readonly link: Safe;
    readonly typescript: Safe;
    readonly curl: Safe;
  };
  readonly resources: readonly ResourceLink[];
  readonly operationCount: number;
  readonly needsKey: boolean;
  readonly authentication: Safe;
  readonly errors: Safe;
  readonly schemas?: Safe;
  readonly webhooks?: Safe;
  readonly versioning: readonly Safe[];
  readonly legal: readonly Safe[];
}

/**
 * The overview: what it is, how to begin, and the way to everything else.
 *
 * @param scope the page
 */
export function overviewPage(scope: Scope): OverviewPage {
  const { model, context } = scope;
  const { info } = model;
  const banner = bannerText(scope);
  const description = prose(info.description, 3);
  const first = firstCall(scope);
  const install =
    context.status === undefined ? context.packageName : `${context.packageName}@api-${context.version}`;
  return {
    title: md(info.title),
    version: mdCode(context.version),
    ...(banner === undefined ? {} : { banner }),
    ...(info.summary === undefined ? {} : { summary: md(info.summary) }),
    ...(description === undefined ? {} : { description }),
    servers: model.servers.map(serverView),
    ...(model.versionHeader === undefined ? {} : { versionHeader: versionText(model.versionHeader) }),
    install: mdFence(`npm install ${install}`, "sh"),
    ...(first === undefined ? {} : { first }),
    resources: resourceRows(model.resources, scope, 0),
    operationCount: model.operations.length,
    needsKey: model.securitySchemes.length > 0,
    authentication: linkTo(md("Authentication"), scope.page, AUTHENTICATION),
    errors: linkTo(md("Errors"), scope.page, ERRORS),
    ...(model.schemas.length === 0 ? {} : { schemas: linkTo(md("Schemas"), scope.page, SCHEMAS) }),
    ...(model.inbound.length === 0 ? {} : { webhooks: linkTo(md("Webhooks"), scope.page, WEBHOOKS) }),
    versioning: versioningLines(scope),
    legal: legalLines(model),
  };
}

function versionText({ name, value }: VersionHeader): Safe {
  return phrase`Each request names the version: ${mdCode(`${name}: ${value}`)}. The client does that by itself.`;
}

/** Dates instead of what they come to today: the page is the same whenever it is made, and true whenever it is read. */
function bannerText({ context }: Scope): Safe | undefined {
  const { status, dates, brownouts } = context;
  const day = (text: string, date: string | undefined): string =>
    `${text}${date === undefined ? "" : ` since ${date}`}.`;
  switch (status) {
    case "draft":
      return phrase`**Draft.** This version is not released; it may still change.`;
    case "deprecated": {
      const end =
        dates?.sunset === undefined
          ? "No day is announced on which it stops."
          : `It stops on ${dates.sunset}.`;
      const rest = [end, ...(brownouts === undefined ? [] : [brownouts]), "Move to a newer version."];
      return phrase`**${day("Deprecated", dates?.deprecated)}** ${rest.join(" ")}`;
    }
    case "sunset":
      return phrase`**${day("No longer served", dates?.sunset)}** These pages are kept for the record.`;
    default:
      return dates?.deprecated === undefined
        ? undefined
        : phrase`**Deprecated from ${dates.deprecated} on.** Move to a newer version by then.`;
  }
}

function versioningLines({ context }: Scope): Safe[] {
  const { status, dates } = context;
  return [
    phrase`Version: ${mdCode(context.version)}`,
    ...(status === undefined ? [] : [phrase`Status: ${status}`]),
    ...(dates?.released === undefined ? [] : [phrase`Released: ${dates.released}`]),
    ...(dates?.deprecated === undefined ? [] : [phrase`Deprecated since: ${dates.deprecated}`]),
    ...(context.brownouts === undefined ? [] : [phrase`${context.brownouts}`]),
    ...(dates?.sunset === undefined ? [] : [phrase`Stops on: ${dates.sunset}`]),
  ];
}

function serverView(server: ApiModel["servers"][number]): ServerView {
  return {
    url: mdCode(server.url),
    ...(server.description === undefined ? {} : { description: md(server.description) }),
    variables: server.variables.map((variable) => {
      const values =
        variable.enum.length === 0
          ? md("")
          : phrase`, one of ${mdJoin(
              variable.enum.map((one) => mdCode(one)),
              ", ",
            )}`;
      const about = variable.description === undefined ? md("") : phrase`. ${variable.description}`;
      return phrase`${mdCode(variable.name)}: by default ${mdCode(variable.default)}${values}${about}`;
    }),
  };
}

/** The call that shows best how the client is used: not deprecated, and as little around it as possible. */
function firstCall(scope: Scope): OverviewPage["first"] {
  const { model } = scope;
  const operation = cheapestCall(model);
  if (operation === undefined) return undefined;
  const [sample] = typescriptSamples(operation, scope.sampler, scope.client);
  const spot = scope.places.operation(operation.id);
  const title = md(operation.summary?.trim() || operation.id);
  return {
    title,
    link: spot === undefined ? title : linkTo(title, scope.page, spot),
    typescript: mdFence(sample?.code ?? "", "ts"),
    curl: mdFence(curlSample(operation, scope.sampler, model), "sh"),
  };
}

function resourceRows(resources: readonly Resource[], scope: Scope, depth: number): ResourceLink[] {
  return resources.flatMap((resource) => [
    resourceLink(resource, scope, depth),
    ...resourceRows(resource.children, scope, depth + 1),
  ]);
}

function legalLines({ info }: ApiModel): Safe[] {
  const { contact, license, termsOfService } = info;
  const contacts = [contact?.name, contact?.email, contact?.url].filter((one) => one !== undefined);
  return [
    ...(contacts.length === 0 ? [] : [phrase`Contact: ${mdJoin(contacts.map(webText), ", ")}`]),
    ...(license === undefined ? [] : [phrase`License: ${license.name}`]),
    ...(termsOfService === undefined ? [] : [phrase`Terms of service: ${webText(termsOfService)}`]),
  ];
}
