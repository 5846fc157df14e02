/** Servers (OpenAPI 3.1 §4.8.5). */
import type { ServerObject } from "../load/document.js";
import type { Server } from "./types.js";

/** Builds servers; `resolvedUrl` has each variable at its default. */
export function buildServers(servers: readonly ServerObject[] | undefined): Server[] {
  return (servers ?? []).map((server): Server => {
    const variables = Object.entries(server.variables ?? {});
    return {
      url: server.url,
      resolvedUrl: variables.reduce(
        (url, [name, variable]) => url.split(`{${name}}`).join(variable.default),
        server.url,
      ),
      ...(server.description === undefined ? {} : { description: server.description }),
      variables: variables.map(([name, variable]) => ({
        name,
        default: variable.default,
        enum: variable.enum ?? [],
        ...(variable.description === undefined ? {} : { description: variable.description }),
      })),
    };
  });
}
