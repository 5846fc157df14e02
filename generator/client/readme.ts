/** View of a client package's README: how to install it, call it, and what it does by itself. */

import { convertsAnything, holdsLargeIntegers } from "../model/conversions.js";
import { isStream } from "../model/media.js";
import { isSuccess, offeredMedia } from "../model/operations.js";
import type { ApiModel, MediaType, Operation, SecurityScheme } from "../model/types.js";
import { cheapestCall } from "../samples/first.js";
import { Sampler } from "../samples/sampler.js";
import {
  type ClientNames,
  clientVariable,
  methodExpression,
  typescriptSamples,
} from "../samples/typescript.js";
import { md, mdCell, mdCellCode, mdCode, mdFence, mdJoin, phrase } from "../templates/markdown.js";
import { isIdentifier, type Safe, str } from "../templates/safe.js";
import { buildEnumsView } from "./enums.js";
import { nameFunctions } from "./functions.js";
import { sampleHeader } from "./headers.js";
import { coreNameOf, defaultBaseUrl, type PackageIdentity } from "./package.js";
import { flattenResources } from "./resources.js";

interface ReadmeView {
  readonly title: Safe;
  readonly summary: Safe;
  readonly install: Safe;
  readonly first: Safe | false;
  /** Where the first call has its key from, where it needs one. */
  readonly firstKey: Safe | false;
  readonly credentials: readonly Safe[];
  readonly perRequestKey: Safe | false;
  readonly browser: Safe | false;
  readonly noServer: boolean;
  readonly errors: Safe | false;
  readonly options: Safe | false;
  readonly stream: Safe | false;
  readonly pages: Safe | false;
  readonly whole: Safe | false;
  readonly hasHeaders: boolean;
  readonly upload: Safe | false;
  readonly media: Safe | false;
  readonly raw: Safe;
  readonly functions: Safe | false;
  readonly enums: Safe | false;
  readonly conversions: Safe | false;
  readonly resources: readonly { readonly property: Safe; readonly count: Safe; readonly about: Safe }[];
}

/** Builds the view of `README.md`. */
export function buildReadmeView(model: ApiModel, identity: PackageIdentity): ReadmeView {
  const sampler = new Sampler(model);
  const client: ClientNames = {
    packageName: identity.packageName,
    clientName: model.clientName,
    servers: model.servers,
  };
  const sampleOf = (operation: Operation | undefined, index = 0): Safe | false => {
    const sample =
      operation === undefined ? undefined : typescriptSamples(operation, sampler, client).at(index);
    return sample === undefined ? false : mdFence(sample.code, "ts");
  };
  const first = cheapestCall(model);
  const firstSample = first === undefined ? undefined : typescriptSamples(first, sampler, client)[0];
  const parts = firstSample === undefined ? undefined : splitSample(firstSample.code);
  const declaring = cheapestCall(model, (operation) => sampleHeader(operation) !== undefined);
  const variable = clientVariable(model.clientName);
  const keyed = model.securitySchemes.find((scheme) => scheme.option === "apiKey");
  return {
    title: md(identity.packageName),
    summary: phrase`TypeScript client of the ${model.info.title}, version ${mdCode(model.info.version)}.`,
    install: mdFence(`npm install ${identity.packageName}`, "sh"),
    first: sampleOf(first),
    firstKey: keyed === undefined ? false : mdCode(keyed.environment),
    credentials: model.securitySchemes.filter((scheme) => scheme.kind !== "mutualTLS").map(credentialLine),
    perRequestKey:
      keyed === undefined || parts === undefined ? false : mdFence(perRequestKey(parts, variable), "ts"),
    browser: keyed === undefined || parts === undefined ? false : mdFence(browserSample(parts), "ts"),
    noServer: defaultBaseUrl(model) === "",
    errors: parts === undefined ? false : mdFence(errorSample(parts, identity), "ts"),
    options: parts === undefined ? false : mdFence(optionsSample(parts), "ts"),
    pages: pagesSample(model, sampler, client),
    whole: wholeSample(declaring, sampler, client) || wholeSample(first, sampler, client),
    hasHeaders: declaring !== undefined,
    stream: sampleOf(cheapestCall(model, isStreamed), -1),
    upload: sampleOf(cheapestCall(model, (operation) => operation.body?.media[0]?.kind === "multipart")),
    media: mediaNote(model),
    raw: mdCode(`${variable}.raw`),
    functions:
      first === undefined || parts === undefined
        ? false
        : mdFence(functionSample(parts, first, model, identity), "ts"),
    enums: enumNote(model),
    conversions: conversionNote(model),
    resources: flattenResources(model.resources).map((resource) => ({
      property: mdCellCode([clientVariable(model.clientName), ...resource.path].join(".")),
      count: md(String(resource.operations.length)),
      about: mdCell(resource.description ?? resource.title),
    })),
  };
}

function isStreamed(operation: Operation): boolean {
  return operation.responses
    .filter((response) => isSuccess(response, operation.responses))
    .some((response) => response.media.some(isStream));
}

function credentialLine(scheme: SecurityScheme): Safe {
  const value =
    scheme.kind === "basic" ? "{ username, password }" : "a string, or a function that returns one";
  return phrase`${mdCode(scheme.option)} or the environment variable ${mdCode(scheme.environment)}: ${value}`;
}

/** A sample in its parts: what is imported, how the client is made, and the call. */
interface SampleParts {
  readonly imports: readonly string[];
  readonly client: string;
  readonly call: readonly string[];
}

function splitSample(code: string): SampleParts {
  const lines = code.split("\n");
  const at = lines.findIndex((line) => /^const \w+ = new /.test(line));
  return {
    imports: lines.slice(0, at).filter((line) => line !== ""),
    client: lines[at] ?? "",
    call: lines.slice(at + 1),
  };
}

function perRequestKey({ imports, client, call }: SampleParts, variable: string): string {
  const other = `const other = ${variable}.withOptions({ apiKey: "the key of another account" });`;
  const rest = call.map((line) => line.replace(`await ${variable}.`, "await other."));
  return [...imports, "", client, other, ...rest].join("\n");
}

/** The client as a page makes it. */
function browserSample({ imports, client, call }: SampleParts): string {
  const options = ['apiKey: "a key for these domains"', "dangerouslyAllowBrowser: true"];
  return [...imports, "", withClientOptions(client, options), ...call].join("\n");
}

/** A call with its response; false where there is nothing to read of it. */
function wholeSample(operation: Operation | undefined, sampler: Sampler, names: ClientNames): Safe | false {
  const sample = operation === undefined ? undefined : typescriptSamples(operation, sampler, names)[0];
  if (operation === undefined || sample === undefined) return false;
  const { imports, client, call } = splitSample(sample.code);
  const text = call.join("\n");
  const match = /^const result = await ([\s\S]*);\nconsole\.log\(result\);$/.exec(text);
  if (match === null) return false;
  const lines = [
    `const { data, response } = await ${match[1]}.withResponse();`,
    `console.log(response.status, response.headers.get(${str(sampleHeader(operation) ?? "content-type").text}), data);`,
  ];
  return mdFence([...imports, "", client, ...lines].join("\n"), "ts");
}

/** A loop over all pages of the first operation that has some. */
function pagesSample(model: ApiModel, sampler: Sampler, client: ClientNames): Safe | false {
  const operation = model.operations.find((one) => one.pagination !== undefined);
  const code = operation === undefined ? undefined : typescriptSamples(operation, sampler, client)[0]?.code;
  const match = /^([\s\S]*)const result = await ([\s\S]*);\nconsole\.log\(result\);$/.exec(code ?? "");
  if (match === null) return false;
  return mdFence(`${match[1]}for await (const item of ${match[2]}) {\n  console.log(item);\n}`, "ts");
}

/** The line that makes the client, with more options. */
function withClientOptions(client: string, options: readonly string[]): string {
  return client.replace(
    /\((\{ (.*) \})?\);$/,
    (_all, _object, inner: string | undefined) =>
      `({ ${[...(inner === undefined ? [] : [inner]), ...options].join(", ")} });`,
  );
}

/** The same call by the function that stands alone. */
function functionSample(
  { imports, client, call }: SampleParts,
  operation: Operation,
  model: ApiModel,
  { packageName }: PackageIdentity,
): string {
  const resource = flattenResources(model.resources).find((one) => one.operations.includes(operation));
  const name = nameFunctions(model.operations).get(operation) ?? "";
  const core = coreNameOf(model);
  const variable = clientVariable(model.clientName);
  const own = new RegExp(`\\b${model.clientName}\\b`);
  const others = imports.filter((line) => !line.endsWith(`${str(packageName).text};`));
  const method = `${methodExpression(operation, model.clientName)}(`;
  const lines = call.map((line) => {
    const at = line.indexOf(method);
    if (at < 0) return line;
    const rest = line.slice(at + method.length);
    return `${line.slice(0, at)}${name}(${variable}${rest.startsWith(")") ? "" : ", "}${rest}`;
  });
  return [
    ...others,
    `import { ${core} } from ${str(`${packageName}/core`).text};`,
    `import { ${name} } from ${str(`${packageName}/${resource?.fileName}`).text};`,
    "",
    client.replace(own, core),
    ...lines,
  ].join("\n");
}

function enumNote(model: ApiModel): Safe | false {
  const view = buildEnumsView(model, "")?.enums[0];
  const member = view?.members.find(({ key }) => isIdentifier(key.text));
  if (view === undefined || member === undefined) return false;
  return phrase`An enum's values have names too: ${mdCode(`${view.name.text}.${member.key.text}`)} is ${mdCode(member.value.text)}.`;
}

function errorSample({ imports, client, call }: SampleParts, identity: PackageIdentity): string {
  const own = imports.map((line) =>
    line.replace(/^import \{ (\w+) \}/, (_all, name: string) => {
      const names = ["ApiError", "RateLimitError", name].sort();
      return `import { ${names.join(", ")} }`;
    }),
  );
  const isOwn = imports.map((line) => line.endsWith(`${str(identity.packageName).text};`));
  return [
    ...imports.map((line, index) => (isOwn[index] === true ? (own[index] ?? line) : line)),
    "",
    client,
    "try {",
    ...call.map((line) => (line === "" ? "" : `  ${line}`)),
    "} catch (error) {",
    '  if (error instanceof RateLimitError) console.error(error.headers.get("retry-after"));',
    "  else if (error instanceof ApiError) console.error(error.status, error.requestId, error.error);",
    "  else throw error;",
    "}",
  ].join("\n");
}

function optionsSample({ imports, client, call }: SampleParts): string {
  const patient = withClientOptions(client, ["timeout: 120_000", "maxRetries: 5"]);
  return [...imports, "", patient, ...call].join("\n");
}

/** Values that are not what JSON has, or that JSON's reader may spoil; false where there is nothing to tell. */
function conversionNote(model: ApiModel): Safe | false {
  const { dates, bigints } = model.typeOptions;
  const raw = mdCode(`${clientVariable(model.clientName)}.raw`);
  const isLarge = holdsLargeIntegers(model.schemas) || holdsLargeIntegers(model.operations);
  const notes = [
    dates === true &&
      phrase`Dates are a ${mdCode("Date")} in what you give and what you get: to the millisecond, and days as their beginning in UTC. Text that is none stays text.`,
    bigints === true && phrase`Integers of 64 bits are a ${mdCode("bigint")}, and lose no digit.`,
    convertsAnything(model.typeOptions) && phrase`${raw} has all of them as they are in JSON.`,
    bigints !== true &&
      isLarge &&
      phrase`Integers of 64 bits are numbers, which are exact up to ${mdCode("Number.MAX_SAFE_INTEGER")} (9,007,199,254,740,991).`,
  ].filter((note) => note !== false);
  return notes.length > 0 && mdJoin(notes, " ");
}

/** How to choose a media type; false where no operation has a choice. */
function mediaNote(model: ApiModel): Safe | false {
  const sent = model.operations.find((one) => (one.body?.media.length ?? 0) > 1);
  const wanted = model.operations.find((one) => answersOf(one).length > 1);
  const notes = [
    choiceNote(
      model,
      sent,
      "contentType",
      sent?.body?.media[1]?.type,
      "takes several media types, the first is sent",
    ),
    choiceNote(
      model,
      wanted,
      "accept",
      wanted === undefined ? undefined : answersOf(wanted)[1]?.type,
      "answers in several, JSON is asked for where there is any",
    ),
  ].filter((note) => note !== undefined);
  return notes.length > 0 && mdJoin(notes, " ");
}

function answersOf(operation: Operation): readonly MediaType[] {
  return offeredMedia(operation).filter((media) => !isStream(media));
}

function choiceNote(
  model: ApiModel,
  operation: Operation | undefined,
  option: string,
  type: string | undefined,
  usual: string,
): Safe | undefined {
  if (operation === undefined || type === undefined) return undefined;
  const method = mdCode(methodExpression(operation, model.clientName));
  return phrase`Where an operation ${md(usual)}; ${mdCode(`{ ${option}: ${str(type).text} }`)} as the last argument of ${method} chooses another.`;
}
