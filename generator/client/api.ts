/** View of a client's `api.md`: every resource, its methods and types, on one page. */
import type { ApiModel, Resource } from "../model/types.js";
import { clientVariable } from "../samples/typescript.js";
import { md, mdCellCode, mdCode, mdJoin, phrase } from "../templates/markdown.js";
import type { Safe } from "../templates/safe.js";
import type { MethodView } from "./methods.js";
import type { PackageIdentity } from "./package.js";

/** A resource with what its class offers. */
export interface ResourceMethods {
  readonly resource: Resource;
  readonly methods: readonly MethodView[];
}

interface ApiRow {
  readonly call: Safe;
  readonly result: Safe;
  readonly route: Safe;
}

interface ApiView {
  readonly title: Safe;
  readonly summary: Safe;
  readonly resources: readonly {
    readonly name: Safe;
    readonly module: Safe;
    readonly rows: readonly ApiRow[];
    readonly types: Safe | false;
  }[];
  readonly inbound: Safe | false;
  readonly schemas: Safe | false;
}

/** Builds the view of `api.md`. */
export function buildApiView(
  model: ApiModel,
  identity: PackageIdentity,
  resources: readonly ResourceMethods[],
  inbound: readonly string[],
): ApiView {
  const variable = clientVariable(model.clientName);
  const schemas = model.schemas.flatMap(({ typeName, requestTypeName }) =>
    requestTypeName === undefined ? [typeName] : [typeName, requestTypeName],
  );
  return {
    title: md(`${model.info.title}, version ${model.info.version}`),
    summary: phrase`What ${mdCode(identity.packageName)} exports. Each call is a method of the client ${mdCode(`${variable} = new ${model.clientName}()`)}, and a function of its resource's module, which takes the client first.`,
    resources: resources
      .filter(({ methods }) => methods.length > 0)
      .map(({ resource, methods }) => {
        const types = methods.flatMap((method) => method.aliases.map((alias) => mdCode(alias.name.text)));
        return {
          name: mdCode([variable, ...resource.path].join(".")),
          module: mdCode(`${identity.packageName}/${resource.fileName}`),
          rows: methods.flatMap((method) => rowsOf(method, [variable, ...resource.path])),
          types: types.length > 0 && mdJoin(types, ", "),
        };
      }),
    inbound: inbound.length > 0 && mdJoin(inbound.map(mdCode), ", "),
    schemas: schemas.length > 0 && mdJoin(schemas.map(mdCode), ", "),
  };
}

function rowsOf(method: MethodView, path: readonly string[]): ApiRow[] {
  const name = method.name.text;
  const member = name.startsWith("[") || name.startsWith('"') ? `[${name}]` : `.${name}`;
  const signatures = method.overloads.length === 0 ? [method.signature] : method.overloads;
  return signatures.map(({ parameters, result }) => ({
    call: mdCellCode(`${path.join(".")}${member}(${parameters.text})`),
    result: mdCellCode(result.text),
    route: mdCellCode(method.route.replaceAll("`", "")),
  }));
}
