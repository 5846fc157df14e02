/** Edits outside of schemas: operations, parameters, bodies, responses, security, the document as a whole. */

import type { NodeType } from "../../../../generator/load/structure.js";
import { isObject, type JsonObject } from "../../../../generator/load/value.js";
import { type Edit, entriesOf, withMembers, without } from "./edit.js";

const on =
  (type: NodeType) =>
  (name: string, apply: Edit["apply"]): Edit => ({ name: `${type}: ${name}`, type, apply });

const METHODS = ["get", "put", "post", "delete", "patch", "options", "head"];

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

/** Is it a parameter that may be taken away without leaving a hole in a path? */
function isFree(parameter: unknown): parameter is JsonObject {
  return isObject(parameter) && typeof parameter.in === "string" && parameter.in !== "path";
}

const operation = on("Operation");
const OPERATION_EDITS: readonly Edit[] = [
  operation("deprecated", (node) =>
    withMembers(node, { deprecated: node.deprecated === true ? undefined : true }),
  ),
  operation("id", (node) => withMembers(node, { operationId: "brandNewOperation" })),
  operation("tags", (node) => withMembers(node, { tags: ["brand-new"] })),
  operation("summary", (node) => withMembers(node, { summary: "Another summary" })),
  operation("description", (node) => withMembers(node, { description: "Another description." })),
  operation("end announced", (node) => withMembers(node, { deprecated: true, "x-sunset": "2031-01-01" })),
  operation("extension", (node) => withMembers(node, { "x-own": { a: 1 } })),
  operation("optional parameter added", (node) =>
    withMembers(node, {
      parameters: [
        ...listOf(node.parameters),
        { name: "brand_new", in: "query", schema: { type: "string" } },
      ],
    }),
  ),
  operation("required parameter added", (node) =>
    withMembers(node, {
      parameters: [
        ...listOf(node.parameters),
        { name: "X-Brand-New", in: "header", required: true, schema: { type: "integer" } },
      ],
    }),
  ),
  operation("parameter removed", (node, random) => {
    const list = listOf(node.parameters);
    const parameter = random.pick(list.filter(isFree));
    if (parameter === undefined) return undefined;
    const left = list.filter((one) => one !== parameter);
    return withMembers(node, { parameters: left.length === 0 ? undefined : left });
  }),
  operation("body added", (node) =>
    node.requestBody === undefined
      ? withMembers(node, {
          requestBody: { required: true, content: { "application/json": { schema: { type: "object" } } } },
        })
      : undefined,
  ),
  operation("body removed", (node) =>
    node.requestBody === undefined ? undefined : withMembers(node, { requestBody: undefined }),
  ),
  operation("response added", (node) =>
    isObject(node.responses) && node.responses["418"] === undefined
      ? withMembers(node, { responses: { ...node.responses, "418": { description: "A teapot" } } })
      : undefined,
  ),
  operation("response removed", (node, random) => {
    const names = entriesOf(node.responses).map(([name]) => name);
    const name = random.pick(names);
    if (name === undefined || names.length < 2) return undefined;
    return withMembers(node, { responses: without(node.responses, name) });
  }),
  operation("security dropped", (node) =>
    listOf(node.security).length === 0 ? undefined : withMembers(node, { security: [] }),
  ),
  operation("anonymous allowed", (node) => {
    const list = listOf(node.security);
    const isThere = list.length === 0 || list.some((one) => isObject(one) && Object.keys(one).length === 0);
    return isThere ? undefined : withMembers(node, { security: [...list, {}] });
  }),
  operation("scope added", (node) => {
    const [first, ...others] = listOf(node.security);
    if (!isObject(first)) return undefined;
    const [name, scopes] = Object.entries(first)[0] ?? [];
    if (name === undefined) return undefined;
    return withMembers(node, {
      security: [{ ...first, [name]: [...listOf(scopes), "brand:new"] }, ...others],
    });
  }),
  operation("server of its own", (node) =>
    node.servers === undefined
      ? withMembers(node, { servers: [{ url: "https://other.example/v9" }] })
      : undefined,
  ),
];

const parameter = on("Parameter");
const PARAMETER_EDITS: readonly Edit[] = [
  parameter("required turned", (node) =>
    isFree(node) ? withMembers(node, { required: node.required === true ? undefined : true }) : undefined,
  ),
  parameter("renamed", (node) =>
    isFree(node) ? withMembers(node, { name: `${String(node.name)}_other` }) : undefined,
  ),
  parameter("moved", (node) =>
    isFree(node) && node.content === undefined
      ? withMembers(node, {
          in: node.in === "query" ? "header" : "query",
          style: undefined,
          explode: undefined,
          allowReserved: undefined,
          allowEmptyValue: undefined,
        })
      : undefined,
  ),
  parameter("schema replaced", (node) =>
    isObject(node.schema) ? withMembers(node, { schema: { type: "integer", minimum: 4711 } }) : undefined,
  ),
  parameter("style", (node) =>
    node.in === "query" && isObject(node.schema) && node.schema.type === "array"
      ? withMembers(node, {
          style: node.style === "pipeDelimited" ? undefined : "pipeDelimited",
          explode: false,
        })
      : undefined,
  ),
  parameter("explode", (node) => {
    const isList = isObject(node.schema) && node.schema.type === "array";
    const isForm = node.style === undefined || node.style === "form";
    return node.in === "query" && isList && isForm
      ? withMembers(node, { explode: node.explode === false ? undefined : false })
      : undefined;
  }),
  parameter("reserved characters", (node) =>
    node.in === "query"
      ? withMembers(node, { allowReserved: node.allowReserved === true ? undefined : true })
      : undefined,
  ),
  parameter("empty value", (node) =>
    node.in === "query"
      ? withMembers(node, { allowEmptyValue: node.allowEmptyValue === true ? undefined : true })
      : undefined,
  ),
  parameter("deprecated", (node) =>
    withMembers(node, { deprecated: node.deprecated === true ? undefined : true }),
  ),
  parameter("description", (node) => withMembers(node, { description: "Another text of a parameter." })),
  parameter("schema becomes content", (node) =>
    isObject(node.schema) && node.in === "query"
      ? {
          name: node.name,
          in: node.in,
          ...(node.required === undefined ? {} : { required: node.required }),
          content: { "application/json": { schema: node.schema } },
        }
      : undefined,
  ),
];

const body = on("RequestBody");
const response = on("Response");
const header = on("Header");

/** Edits of a map of media types. */
function media(make: typeof body): Edit[] {
  return [
    make("media type added", (node) =>
      isObject(node.content) && node.content["application/brand-new+json"] === undefined
        ? withMembers(node, {
            content: { ...node.content, "application/brand-new+json": { schema: { type: "object" } } },
          })
        : undefined,
    ),
    make("media type removed", (node, random) => {
      const names = entriesOf(node.content).map(([name]) => name);
      const name = random.pick(names);
      return name === undefined || names.length < 2
        ? undefined
        : withMembers(node, { content: without(node.content, name) });
    }),
    make("media type renamed", (node, random) => {
      const name = random.pick(entriesOf(node.content))?.[0];
      if (name === undefined) return undefined;
      const renamed = entriesOf(node.content).map(([key, value]) => [
        key === name ? "application/other+xml" : key,
        value,
      ]);
      return withMembers(node, { content: Object.fromEntries(renamed) });
    }),
    make("description", (node) => withMembers(node, { description: "Another text of a message." })),
  ];
}

const BODY_EDITS: readonly Edit[] = [
  ...media(body),
  body("required turned", (node) =>
    withMembers(node, { required: node.required === true ? undefined : true }),
  ),
];

const RESPONSE_EDITS: readonly Edit[] = [
  ...media(response),
  response("header added", (node) =>
    withMembers(node, {
      headers: {
        ...(isObject(node.headers) ? node.headers : {}),
        "X-Brand-New": { schema: { type: "string" } },
      },
    }),
  ),
  response("header removed", (node, random) => {
    const name = random.pick(entriesOf(node.headers))?.[0];
    return name === undefined ? undefined : withMembers(node, { headers: without(node.headers, name) });
  }),
  response("link added", (node) =>
    withMembers(node, {
      links: {
        ...(isObject(node.links) ? node.links : {}),
        brandNew: { operationId: "none", description: "x" },
      },
    }),
  ),
  header("required turned", (node) =>
    withMembers(node, { required: node.required === true ? undefined : true }),
  ),
  header("schema replaced", (node) =>
    isObject(node.schema) ? withMembers(node, { schema: { type: "integer", minimum: 4711 } }) : undefined,
  ),
  header("description", (node) => withMembers(node, { description: "Another text of a header." })),
];

const media_ = on("MediaType");
const path = on("PathItem");
const root = on("Root");
const server = on("Server");
const scheme = on("SecurityScheme");
const DOCUMENT_EDITS: readonly Edit[] = [
  media_("schema dropped", (node) =>
    isObject(node.schema) && Object.keys(node.schema).length > 0
      ? withMembers(node, { schema: undefined })
      : undefined,
  ),
  media_("schema replaced", (node) => withMembers(node, { schema: { type: "string", maxLength: 4711 } })),
  media_("encoding", (node) => {
    const name = isObject(node.schema) ? entriesOf(node.schema.properties)[0]?.[0] : undefined;
    return name === undefined || node.encoding !== undefined
      ? undefined
      : withMembers(node, { encoding: { [name]: { contentType: "image/brand-new" } } });
  }),
  path("operation removed", (node, random) => {
    const method = random.pick(METHODS.filter((one) => node[one] !== undefined));
    return method === undefined ? undefined : withMembers(node, { [method]: undefined });
  }),
  path("method changed", (node, random) => {
    const method = random.pick(METHODS.filter((one) => node[one] !== undefined));
    const other = random.pick(METHODS.filter((one) => node[one] === undefined));
    return method === undefined || other === undefined
      ? undefined
      : withMembers(node, { [method]: undefined, [other]: node[method] });
  }),
  path("operation added", (node, random) => {
    const method = random.pick(METHODS.filter((one) => node[one] === undefined));
    return method === undefined
      ? undefined
      : withMembers(node, { [method]: { responses: { "204": { description: "Nothing" } } } });
  }),
  root("security", (node) =>
    withMembers(node, { security: listOf(node.security).length === 0 ? undefined : [] }),
  ),
  root("path renamed", (node, random) => {
    const name = random.pick(entriesOf(node.paths))?.[0];
    if (name === undefined) return undefined;
    const renamed = entriesOf(node.paths).map(([key, value]) => [
      key === name ? `/brand-new${key}` : key,
      value,
    ]);
    return withMembers(node, { paths: Object.fromEntries(renamed) });
  }),
  root("path removed", (node, random) => {
    const name = random.pick(entriesOf(node.paths))?.[0];
    if (name === undefined || entriesOf(node.paths).length < 2) return undefined;
    return withMembers(node, { paths: without(node.paths, name) });
  }),
  root("webhook removed", (node, random) => {
    const name = random.pick(entriesOf(node.webhooks))?.[0];
    return name === undefined ? undefined : withMembers(node, { webhooks: without(node.webhooks, name) });
  }),
  root("servers", (node) =>
    withMembers(node, { servers: [...listOf(node.servers), { url: "https://brand-new.example/base" }] }),
  ),
  server("url", (node) => withMembers(node, { url: `${String(node.url).replace(/\/$/, "")}/v99` })),
  scheme("header renamed", (node) =>
    node.type === "apiKey" ? withMembers(node, { name: "X-Brand-New-Key" }) : undefined,
  ),
  scheme("kind", (node) =>
    node.type === "http"
      ? withMembers(node, { scheme: node.scheme === "basic" ? "bearer" : "basic" })
      : undefined,
  ),
];

/** Edits outside of schemas. */
export const MESSAGE_EDITS: readonly Edit[] = [
  ...OPERATION_EDITS,
  ...PARAMETER_EDITS,
  ...BODY_EDITS,
  ...RESPONSE_EDITS,
  ...DOCUMENT_EDITS,
];
