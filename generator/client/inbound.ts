/** View of `inbound.ts`: types of the requests that the API sends to its user, webhooks and callbacks. */
import { assignNames } from "../model/assignment.js";
import { convertsAnything } from "../model/conversions.js";
import { isSuccess } from "../model/operations.js";
import type { ApiModel, Direction, InboundOperation, MediaType, Response } from "../model/types.js";
import { ident, prop, type Safe, str, trusted } from "../templates/safe.js";
import type { TypeExpressions } from "./expressions.js";

interface InboundType {
  readonly name: Safe;
  readonly type: Safe;
  readonly doc: string;
}

/** Names of the types about all webhooks together. */
interface Maps {
  readonly events: Safe;
  readonly event: Safe;
  readonly handlers: Safe;
  readonly members: readonly { readonly key: Safe; readonly type: Safe }[];
}

export interface InboundView {
  readonly banner: string;
  readonly types: readonly InboundType[];
  readonly webhooks: Maps | false;
  readonly usesTypes: boolean;
  /** Values come as JSON has them: the client's own forms are for what it reads itself. */
  readonly usesWire: boolean;
}

/**
 * Builds the view.
 *
 * @returns undefined where the API sends nothing that has a body
 */
export function buildInboundView(
  model: ApiModel,
  expressions: TypeExpressions,
  banner: string,
): InboundView | undefined {
  const isConverted = convertsAnything(model.typeOptions);
  const types: InboundType[] = [];
  const bodies = new Map<string, string[]>();
  for (const operation of model.inbound) {
    const told = `the ${operation.kind} ${operation.name} (${operation.method})`;
    const add = (suffix: string, type: string | undefined, doc: string): string | undefined => {
      if (type === undefined) return undefined;
      const name = ident(operation.typeName + suffix);
      types.push({ name, type: trusted("ts", isConverted ? `Wire<${type}>` : type), doc });
      return name.text;
    };
    const body = add("Body", bodyType(operation, expressions), `What ${told} brings.`);
    if (body !== undefined && operation.kind === "webhook")
      bodies.set(operation.name, [...(bodies.get(operation.name) ?? []), body]);
    add("Response", responseType(operation, expressions), `What ${told} may be answered with.`);
  }
  if (types.length === 0) return undefined;
  const hasTypes = types.some(({ type }) => /(?<![\w$.])t\./.test(type.text));
  return {
    banner,
    types,
    webhooks: bodies.size > 0 && mapsOf(model, bodies),
    usesTypes: hasTypes,
    usesWire: isConverted,
  };
}

/** Every exported type that the view declares. */
export function inboundTypes(view: InboundView | undefined): string[] {
  if (view === undefined) return [];
  const { webhooks } = view;
  const maps = webhooks === false ? [] : [webhooks.event, webhooks.events, webhooks.handlers];
  return [...view.types.map(({ name }) => name), ...maps].map(({ text }) => text);
}

function mapsOf(model: ApiModel, bodies: ReadonlyMap<string, readonly string[]>): Maps {
  const taken = [
    model.clientName,
    ...model.schemas.flatMap(({ typeName, requestTypeName = typeName }) => [typeName, requestTypeName]),
    ...model.operations.flatMap(({ typeName }) => [`${typeName}Event`, `${typeName}Item`]),
  ];
  const { names } = assignNames(
    ["WebhookEvents", "WebhookEvent", "WebhookHandlers"].map((item) => ({
      item,
      wishes: [item, `Api${item}`],
      key: item,
    })),
    taken,
    true,
  );
  const nameOf = (item: string): Safe => ident(names.get(item) ?? item);
  return {
    events: nameOf("WebhookEvents"),
    event: nameOf("WebhookEvent"),
    handlers: nameOf("WebhookHandlers"),
    members: [...bodies].map(([name, types]) => ({
      key: prop(name),
      type: trusted("ts", types.join(" | ")),
    })),
  };
}

function bodyType(operation: InboundOperation, expressions: TypeExpressions): string | undefined {
  const media = operation.body?.media ?? [];
  return media.length === 0
    ? undefined
    : union(media, "response", expressions, `NonNullable<${access(operation, "requestBody")}>`);
}

function responseType(operation: InboundOperation, expressions: TypeExpressions): string | undefined {
  const successes = operation.responses.filter(
    (response) => isSuccess(response, operation.responses) && response.media.length > 0,
  );
  if (successes.length === 0) return undefined;
  const typeOf = ({ status, media }: Response): string =>
    union(media, "request", expressions, access(operation, "responses", status));
  return [...new Set(successes.map(typeOf))].join(" | ");
}

/** @param owner type that has the media types as its `content` */
function union(
  media: readonly MediaType[],
  direction: Direction,
  expressions: TypeExpressions,
  owner: string,
): string {
  const types = media.map(
    (one) => expressions.simple(one.schema, direction) ?? `${owner}["content"][${str(one.type).text}]`,
  );
  return [...new Set(types)].join(" | ");
}

function access(operation: InboundOperation, ...path: readonly string[]): string {
  const { kind, name, parent = "", expression = "", method } = operation;
  const place = kind === "webhook" ? [name] : [parent, name, expression];
  return [...place, method.toLowerCase(), ...path].reduce(
    (type, key) => `${type}[${str(key).text}]`,
    kind === "webhook" ? "t.webhooks" : "t.callbacks",
  );
}
