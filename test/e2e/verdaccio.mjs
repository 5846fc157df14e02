/** A real npm registry in a process of its own, without a way to any other: node verdaccio.mjs FOLDER. Prints its port. */
import { join } from "node:path";
import { runServer } from "verdaccio";

const [, , folder = "."] = process.argv;
const server = await runServer({
  storage: join(folder, "storage"),
  configPath: join(folder, "config.yaml"),
  self_path: folder,
  uplinks: {},
  packages: { "**": { access: "$all", publish: "$authenticated", unpublish: "$authenticated" } },
  auth: { htpasswd: { file: join(folder, "htpasswd"), max_users: 2 } },
  web: { enable: false },
  log: { type: "stdout", format: "json", level: "fatal" },
});
server.listen(0, "127.0.0.1", () => process.stdout.write(`port ${server.address().port}\n`));
