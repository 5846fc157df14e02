import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeEach, expect, test } from "vitest";
import { pawl, type Run } from "../cli/pawl.js";
import { useMailServer } from "../release/notify/smtp.js";
import { copyProject, makeFolder } from "./project.js";

const server = useMailServer();
let project = "";

/** Accounts with something to move to, but delta, which is there already, and echo, which did not subscribe. */
const ACCOUNTS: Readonly<Record<string, string>> = {
  acme: "pin: worqhat@2025-08-04\nnotify: { email: dev@acme.example }\n",
  beta: 'title: "Beta & Söhne <b>"\npin: worqhat@2024-05-01\nnotify: { email: dev@beta.example }\n',
  delta: "pin: worqhat@2025-10-28\nnotify: { email: dev@delta.example }\n",
  echo: "pin: worqhat@2023-06-16\n",
};

beforeEach(() => {
  project = copyProject(undefined, ["spec"]);
  const folder = join(project, "spec/accounts");
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder);
  for (const [name, text] of Object.entries(ACCOUNTS)) writeFileSync(join(folder, `${name}.yaml`), text);
});

const notify = (args: readonly string[], env: Readonly<Record<string, string>> = {}): Promise<Run> =>
  pawl(["notify", ...args], {
    cwd: project,
    env: {
      PAWL_SMTP_URL: server.url,
      PAWL_MAIL_FROM: "api@worqhat.example",
      PAWL_UNSUBSCRIBE_URL: "https://worqhat.example/stop",
      ...env,
    },
  });

const record = (): { readonly outcome: string; readonly id: string }[] =>
  readFileSync(join(project, "spec/notified.jsonl"), "utf8")
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line));

test("each subscriber hears once of its own move; who could not be reached is tried again", async () => {
  server.refused.set("dev@acme.example", 550);
  const first = await notify(["2025-10-28", "--at", "2025-11-01"]);
  expect(first.code, first.stderr).toBe(1);
  expect(first.stdout).toMatch(/acme +email +dev@acme\.example +bounced +.*550/);
  expect(first.stdout).toMatch(/beta +email +dev@beta\.example +sent/);
  expect(first.stderr).toContain("Nothing is known to be published");
  expect(server.received.map(({ to }) => to)).toEqual([["dev@beta.example"]]);
  const [{ mail, raw } = { mail: undefined, raw: "" }] = server.received;
  expect(mail?.subject).toMatch(/^WorqHat API 2025-10-28: \d+ changes would break you on 2024-05-01$/);
  expect(mail?.text).toContain("Hello Beta & Söhne <b>,");
  expect(mail?.html).toContain("Hello Beta &amp; Söhne &lt;b&gt;,");
  expect(mail?.text).toContain("npm install @worqhat/client@api-2025-10-28");
  expect(raw).toContain("List-Unsubscribe: <https://worqhat.example/stop?account=beta>");

  server.refused.clear();
  const second = await notify(["worqhat@current", "--at", "2025-11-01"]);
  expect(second.code).toBe(0);
  expect(server.received.map(({ to }) => to)).toEqual([["dev@beta.example"], ["dev@acme.example"]]);
  const third = await notify(["2025-10-28"]);
  expect({ code: third.code, sent: server.received.length }).toEqual({ code: 0, sent: 2 });
  expect(third.stdout).toMatch(/acme .* was sent before\n.*beta .* was sent before/s);
  expect(record().map(({ outcome, id }) => `${outcome} ${id}`)).toEqual([
    "bounced worqhat@2025-10-28/acme",
    "sent worqhat@2025-10-28/beta",
    "sent worqhat@2025-10-28/acme",
  ]);
});

test("two runs at once send each mail once", async () => {
  const runs = await Promise.all([notify(["2025-10-28"]), notify(["2025-10-28"])]);
  expect(runs.map((run) => run.code)).toEqual([0, 0]);
  expect(server.received.map(({ to }) => to[0]).sort()).toEqual(["dev@acme.example", "dev@beta.example"]);
});

test("nobody is told before the package is known to be published", async () => {
  const file = join(project, "spec/published.json");
  const entry = { api: "worqhat", apiVersion: "2025-08-04", content: "ab".repeat(32) };
  const write = (...versions: readonly string[]): void => {
    const packages = Object.fromEntries(versions.map((one) => [`@worqhat/client@${one}`, entry]));
    writeFileSync(file, JSON.stringify({ published: 1, packages }));
  };
  write("2025.8.4");
  const early = await notify(["2025-10-28", "--json"]);
  expect(early.code).toBe(2);
  expect(JSON.parse(early.stdout).error.code).toBe("not-published");
  expect(server.received).toEqual([]);
  write("2025.8.4", "2025.10.28");
  expect((await notify(["2025-10-28"])).code).toBe(0);
  expect(server.received).toHaveLength(2);
});

test("with a usage manifest the mail names what the account uses", async () => {
  const usage = { operations: ["POST /db/nl-query", { method: "get", path: "/health" }] };
  writeFileSync(join(project, "spec/accounts/acme.usage.json"), JSON.stringify(usage));
  await notify(["2025-10-28", "--account", "acme"]);
  const text = server.received[0]?.mail.text ?? "";
  expect(text).toMatch(/Operations that you use and that break: GET \/health\n/);
  expect(text).toMatch(/\d+ further breaking changes concern operations that you do not use\./);
  expect(text.split("What is new")[0]).not.toContain("/db/delete");
});

test("--dry-run writes what would be sent, and sends and records nothing", async () => {
  writeFileSync(
    join(project, "spec/accounts/fox.yaml"),
    "pin: worqhat@2025-08-04\noverlays: [renamed-resources]\nnotify: { webhook: https://hooks.fox.example/ }\n",
  );
  const folder = join(makeFolder(), "mails");
  const { code, stderr, stdout } = await notify(["2025-10-28", "--dry-run", folder], { PAWL_SMTP_URL: "" });
  expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
  expect(stdout).toContain("Nothing was sent (--dry-run): 3 messages.");
  expect(readdirSync(folder).sort()).toEqual([
    "acme.eml",
    "acme.html",
    "acme.txt",
    "beta.eml",
    "beta.html",
    "beta.txt",
    "fox.webhook.json",
  ]);
  expect(readFileSync(join(folder, "acme.eml"), "utf8")).toContain("\nTo: dev@acme.example\n");
  expect(JSON.parse(readFileSync(join(folder, "fox.webhook.json"), "utf8"))).toMatchObject({
    id: "worqhat@2025-10-28/fox",
    from: { version: "2025-08-04" },
    to: { version: "2025-10-28", status: "current" },
    install: null,
    breaking: expect.arrayContaining([expect.objectContaining({ wire: "breaking" })]),
  });
  expect(server.received).toEqual([]);
  expect(readdirSync(join(project, "spec"))).not.toContain("notified.jsonl");
});

test.each([
  [["2020-01-01"], {}, "is no version"],
  [["2025-10-28", "--at", "2025-09-01"], {}, "is not released on 2025-09-01"],
  [[], {}, "pawl notify needs a version"],
  [["2025-10-28"], { PAWL_SMTP_URL: "http://mail.example" }, "PAWL_SMTP_URL is not the address"],
  [["2025-10-28"], { PAWL_MAIL_FROM: "a@b.example, c@d.example" }, "is not an address to send from"],
  [["2025-10-28"], { PAWL_UNSUBSCRIBE_URL: "javascript:alert(1)" }, "neither an https nor a mailto"],
] as const)("%j is refused", async (args, env, want) => {
  const { code, stderr } = await notify(args, env);
  expect({ code, stderr }).toEqual({ code: 2, stderr: expect.stringContaining(want) });
  expect(server.received).toEqual([]);
});

test("the secret of an account is printed for the account, where there is one of the sender", async () => {
  const { code, stdout } = await notify(["--webhook-secret", "acme"], {
    PAWL_WEBHOOK_SECRET: "long and random, as it should be",
  });
  expect({ code, stdout }).toEqual({
    code: 0,
    stdout: expect.stringMatching(/^whsec_[A-Za-z0-9+/=]{44}\n$/),
  });
  for (const weak of ["", "short"]) {
    const none = await notify(["--webhook-secret", "acme"], { PAWL_WEBHOOK_SECRET: weak });
    expect({ code: none.code, stdout: none.stdout }).toEqual({ code: 2, stdout: "" });
  }
});
