/** Webhooks of `pawl notify` over TLS, to a server whose certificate was made for the test. */
import { writeFileSync } from "node:fs";
import { createServer } from "node:https";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { deriveSecret, verifyWebhook } from "../../generator/release/notify/signature.js";
import { pawl, type Run } from "../cli/pawl.js";
import { makeCertificate } from "../release/notify/certificate.js";
import { makeProject, nextDocument, REGISTRY } from "../release/project.js";
import { makeFolder } from "./project.js";

const SECRET = "long and random, as it should be";
const certificate = makeCertificate();
const authority = join(makeFolder(), "authority.pem");
const seen: { readonly url: string; readonly headers: Record<string, string>; readonly body: string }[] = [];
let answer: { readonly status: number; readonly headers?: Record<string, string> } = { status: 204 };
let url = "";

const server = createServer(certificate, (request, response) => {
  let body = "";
  request.setEncoding("utf8").on("data", (text: string) => {
    body += text;
  });
  request.on("end", () => {
    seen.push({ url: request.url ?? "", headers: request.headers as Record<string, string>, body });
    response.writeHead(answer.status, answer.headers).end();
  });
});

beforeAll(async () => {
  writeFileSync(authority, certificate.cert);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  url = `https://localhost:${(server.address() as AddressInfo).port}`;
});
afterAll(() => void server.close());
beforeEach(() => {
  seen.length = 0;
  answer = { status: 204 };
});

function project(): string {
  const registry = REGISTRY.replace("status: current", "status: supported").replace(
    "# the first\n",
    "# the first\n      1.1.0: { status: current, released: 2024-03-01 }\n",
  );
  return makeProject(undefined, {
    "spec/registry.yaml": registry,
    "spec/pets/1.1.0/openapi.yaml": nextDocument("1.1.0"),
    "spec/accounts/acme.yaml": `pin: pets@1.0.0\nnotify: { webhook: "${url}/hook" }\n`,
  });
}

const notify = (cwd: string, ca: string, ...args: readonly string[]): Promise<Run> =>
  pawl(["notify", "1.1.0", "--at", "2024-03-02", "--json", ...args], {
    cwd,
    env: { PAWL_WEBHOOK_SECRET: SECRET, NODE_EXTRA_CA_CERTS: ca },
  });
const first = ({ stdout }: Run) => JSON.parse(stdout).messages[0];

test("a webhook arrives over TLS, is verified by what the account has, and is sent once", async () => {
  const folder = project();
  expect(first(await notify(folder, authority, "--allow-private"))).toMatchObject({ outcome: "sent" });
  expect(seen.map((one) => one.url)).toEqual(["/hook"]);
  const [{ headers, body } = { headers: {}, body: "" }] = seen;
  expect(verifyWebhook(deriveSecret(SECRET, "acme"), headers, body)).toBe(true);
  expect(JSON.parse(body)).toMatchObject({ id: "pets@1.1.0/acme", to: { version: "1.1.0" } });
  expect(first(await notify(folder, authority, "--allow-private"))).toMatchObject({ outcome: "skipped" });
  expect(seen).toHaveLength(1);
});

test("a redirect is not followed, and the message is tried again", async () => {
  const folder = project();
  answer = { status: 307, headers: { location: `${url}/elsewhere` } };
  const run = await notify(folder, authority, "--allow-private");
  expect([run.code, first(run)]).toMatchObject([1, { outcome: "failed", detail: "answered with 307" }]);
  answer = { status: 204 };
  expect(first(await notify(folder, authority, "--allow-private"))).toMatchObject({ outcome: "sent" });
  expect(seen.map((one) => one.url)).toEqual(["/hook", "/hook"]);
});

test("a certificate that nobody knows is refused, and so is a private network unless it is asked for", async () => {
  const unknown = await notify(project(), "", "--allow-private");
  expect([unknown.code, first(unknown)]).toMatchObject([
    1,
    { outcome: "failed", detail: expect.stringContaining("self-signed") },
  ]);
  const inside = await notify(project(), authority);
  expect([inside.code, first(inside)]).toMatchObject([
    1,
    { outcome: "failed", detail: "the name leads into a private network" },
  ]);
  expect(seen).toEqual([]);
});
