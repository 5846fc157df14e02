/**
 * What a call costs beside `fetch` and openapi-fetch, on loopback: `node test/bench/overhead.mjs [--rounds N]`. One POST of
 * JSON that is answered with JSON by another process, one after the other, keys, time limits and retries on. The clients
 * take turns. The quickest round counts, for other work on the machine only adds; the median stands beside it.
 */
import { spawn } from "node:child_process";
import { once } from "node:events";
import { parseArgs } from "node:util";
import { build } from "esbuild";
import createClient from "openapi-fetch";
import { ROOT } from "./inputs.mjs";
import { describeMachine } from "./machine.mjs";
import { medianOf } from "./statistics.mjs";

const CALLS = 400;
const BODY = { question: "Why?", limit: 10 };
const SERVER = `
const answer = JSON.stringify({ id: "1", items: Array.from({ length: 20 }, (_, index) => ({ index })) });
const server = require("node:http").createServer((request, response) => {
  request.resume().on("end", () => response.writeHead(200, { "content-type": "application/json" }).end(answer));
});
server.listen(0, "127.0.0.1", () => process.stdout.write(String(server.address().port)));`;

/** @typedef {{ cpu: number, wall: number }} Sample microseconds a call */

const { values } = parseArgs({ options: { rounds: { type: "string", default: "15" } } });
const rounds = Number(values.rounds);
const server = spawn(process.execPath, ["-e", SERVER], { stdio: ["ignore", "pipe", "inherit"] });
const [port] = await once(server.stdout, "data");
const url = `http://127.0.0.1:${port}`;

/** @type {Record<string, () => Promise<unknown>>} */
const subjects = { ...peers(), ...(await ours()) };
/** @type {Record<string, Sample[]>} */
const samples = {};
for (let round = 0; round <= rounds; round++) {
  const order = Object.entries(subjects);
  // Who comes after whom must not decide: each round begins with another.
  for (const [name, call] of [
    ...order.slice(round % order.length),
    ...order.slice(0, round % order.length),
  ]) {
    const sample = await take(call);
    if (round > 0) samples[name] = [...(samples[name] ?? []), sample];
  }
}
server.kill();

const least = (/** @type {number[]} */ list) => Math.min(...list);
const middle = (/** @type {number[]} */ list) => medianOf(list, (value) => value);
const rows = Object.keys(subjects).map((name) => {
  const cpu = (samples[name] ?? []).map((sample) => sample.cpu);
  const wall = (samples[name] ?? []).map((sample) => sample.wall);
  return { name, figures: [least(cpu), middle(cpu), least(wall), middle(wall)] };
});
const peer = rows.find(({ name }) => name === "openapi-fetch")?.figures ?? [];
process.stdout.write(
  `${describeMachine()}; ${rounds} rounds of ${CALLS} calls; µs a call, and of openapi-fetch\n\n`,
);
process.stdout.write("| client | CPU, least | CPU, median | wall, least | wall, median |\n");
process.stdout.write("| --- | --: | --: | --: | --: |\n");
for (const { name, figures } of rows) {
  const cells = figures.map(
    (value, index) => `${value.toFixed(0)} × ${(value / (peer[index] ?? NaN)).toFixed(2)}`,
  );
  process.stdout.write(`| ${[name, ...cells].join(" | ")} |\n`);
}

/** @param {() => Promise<unknown>} call @returns {Promise<Sample>} */
async function take(call) {
  const usage = process.cpuUsage();
  const started = performance.now();
  for (let index = 0; index < CALLS; index++) await call();
  const wall = (performance.now() - started) * 1000;
  const { user, system } = process.cpuUsage(usage);
  return { cpu: (user + system) / CALLS, wall: wall / CALLS };
}

/** @returns {Record<string, () => Promise<unknown>>} */
function peers() {
  const headers = { authorization: "Bearer key", "content-type": "application/json" };
  const client = createClient({ baseUrl: url, headers: { authorization: "Bearer key" } });
  return {
    fetch: async () =>
      (await fetch(`${url}/ask`, { method: "POST", headers, body: JSON.stringify(BODY) })).json(),
    // @ts-expect-error: without types of paths
    "openapi-fetch": async () => (await client.POST("/ask", { body: BODY })).data,
  };
}

/** @returns {Promise<Record<string, () => Promise<unknown>>>} */
async function ours() {
  const { outputFiles } = await build({
    stdin: {
      contents: `export { CoreClient } from "./generator/runtime/core.ts";
export { ApiClient } from "./generator/runtime/client.ts";
export { json } from "./generator/runtime/body/json.ts";
export { oneType } from "./generator/runtime/body/one-type.ts";
export { oneScheme } from "./generator/runtime/scheme/one-scheme.ts";
export { inHeader } from "./generator/runtime/scheme/places.ts";`,
      resolveDir: ROOT,
      loader: "ts",
    },
    bundle: true,
    format: "esm",
    target: "es2022",
    write: false,
  });
  const code = outputFiles[0]?.text ?? "";
  const { CoreClient, ApiClient, json, oneType, oneScheme, inHeader } = await import(
    `data:text/javascript,${encodeURIComponent(code)}`
  );
  const config = {
    name: "Bench",
    version: "1.0.0",
    baseUrl: url,
    authorize: oneScheme,
    security: [["key"]],
    schemes: { key: { option: "apiKey", in: inHeader, name: "authorization", prefix: "Bearer " } },
  };
  const operation = {
    id: "ask",
    method: "POST",
    path: "/ask",
    body: [oneType, ["application/json", json]],
    accept: "application/json",
  };
  const options = { apiKey: "key", allowLoopbackHttp: true };
  const core = new CoreClient(options, config);
  const whole = new ApiClient(options, config);
  return {
    "standalone (`CoreClient`)": () => core.request(operation, [], BODY),
    "with `raw` (`ApiClient`)": () => whole.request(operation, [], BODY),
  };
}
