/** A real npm registry for the tests of a file, and npm as its users run it: nothing leaves the machine. */
import { type ChildProcess, execFile, spawn } from "node:child_process";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { afterAll, beforeAll } from "vitest";
import { ROOT } from "../cli/pawl.js";
import { makeFolder } from "./project.js";

const run = promisify(execFile);
const SERVER = fileURLToPath(new URL("verdaccio.mjs", import.meta.url));
const NPM = process.platform === "win32" ? "npm.cmd" : "npm";

export interface TestRegistry {
  url: string;
  /** What makes npm, and a pawl that runs it, use this registry's login and a cache of its own. */
  env: Record<string, string>;
  /** Runs npm in a folder; returns standard output. */
  npm(folder: string, ...args: readonly string[]): Promise<{ stdout: string; stderr: string }>;
}

/** Starts a registry that knows one user, and nothing but openapi-fetch. */
export function useRegistry(): TestRegistry {
  const registry: TestRegistry = {
    url: "",
    env: {},
    npm: (folder, ...args) =>
      run(NPM, [...args], { cwd: folder, env: { ...process.env, ...registry.env }, maxBuffer: 1e8 }),
  };
  let server: ChildProcess | undefined;
  beforeAll(async () => {
    const folder = makeFolder();
    server = spawn(process.execPath, ["--no-warnings", SERVER, folder], {
      stdio: ["ignore", "pipe", "inherit"],
    });
    registry.url = `http://127.0.0.1:${await portOf(server)}/`;
    const answer = await fetch(`${registry.url}-/user/org.couchdb.user:tester`, {
      method: "PUT",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ name: "tester", password: "only on loopback" }),
    });
    const { token } = (await answer.json()) as { token: string };
    const config = join(folder, ".npmrc");
    writeFileSync(config, `registry=${registry.url}\n${registry.url.slice(5)}:_authToken=${token}\n`);
    registry.env = {
      npm_config_userconfig: config,
      npm_config_cache: join(folder, "cache"),
      npm_config_registry: registry.url,
      npm_config_audit: "false",
      npm_config_fund: "false",
      npm_config_update_notifier: "false",
    };
    for (const name of ["openapi-typescript-helpers", "openapi-fetch"])
      await registry.npm(folder, "publish", join(ROOT, "node_modules", name), "--ignore-scripts");
  }, 120_000);
  afterAll(() => {
    server?.kill("SIGKILL");
  });
  return registry;
}

function portOf(server: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let seen = "";
    server.stdout?.setEncoding("utf8").on("data", (text: string) => {
      seen += text;
      const [, port] = /^port (\d+)$/m.exec(seen) ?? [];
      if (port !== undefined) resolve(port);
    });
    server.once("exit", (code) => reject(new Error(`The registry ended with ${code}: ${seen}`)));
  });
}
