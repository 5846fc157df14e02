/** Servers (OpenAPI 3.1 §4.8.5). */
import type { ServerObject } from "../load/document.js";
import type { Server } from "./types.js";

/** Builds servers; `resolvedUrl` has each variable at its default. */
export function buildServers(servers: readonly ServerObject[] | undefined): Server[] {
  return (servers ?? []).map((server): Server => {
    const variables = new Map(Object.entries(server.variables ?? {}));
    return {
      url: server.url,
      // In one pass: what a default says is not a variable again.
      resolvedUrl: server.url.replace(/\{([^{}]+)\}/g, (whole, name: string) => {
        const variable = variables.get(name);
        return variable === undefined ? whole : String(variable.default);
      }),
      ...(server.description === undefined ? {} : { description: server.description }),
      // YAML makes numbers of ports.
      variables: [...variables].map(([name, variable]) => ({
        name,
        default: String(variable.default),
        enum: (variable.enum ?? []).map(String),
        ...(variable.description === undefined ? {} : { description: variable.description }),
      })),
    };
  });
}
