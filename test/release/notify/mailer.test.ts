import { afterAll, expect, test } from "vitest";
import { isAddress, type Letter, openMailer } from "../../../generator/release/notify/mailer.js";
import { useMailServer } from "./smtp.js";

const server = useMailServer();
const opened: { close(): void }[] = [];
afterAll(() => {
  for (const mailer of opened) mailer.close();
});

function send(over: Partial<Letter> = {}): ReturnType<ReturnType<typeof openMailer>["send"]> {
  const mailer = openMailer({ smtpUrl: server.url, from: "api@shop.example" });
  opened.push(mailer);
  return mailer.send({
    mail: { subject: "News – 1", text: "plain\n", html: "<p>rich</p>" },
    to: "dev@acme.example",
    from: "api@shop.example",
    unsubscribe: "https://shop.example/stop?account=acme",
    id: "shop@1/acme",
    ...over,
  });
}

test("a mail arrives with both bodies and the headers of a subscription", async () => {
  expect(await send()).toEqual({ outcome: "sent" });
  const [{ to, mail, raw } = { to: [], mail: undefined, raw: "" }] = server.received;
  expect(to).toEqual(["dev@acme.example"]);
  expect(mail).toMatchObject({ subject: "News – 1", text: "plain\n", html: "<p>rich</p>" });
  expect(raw).toMatch(/^List-Unsubscribe: <https:\/\/shop\.example\/stop\?account=acme>\r$/m);
  expect(raw).toMatch(/^List-Unsubscribe-Post: List-Unsubscribe=One-Click\r$/m);
  expect(raw).toMatch(/^Auto-Submitted: auto-generated\r$/m);
});

test("a mailto address is no one-click address", async () => {
  await send({ unsubscribe: "mailto:api@shop.example?subject=unsubscribe%20acme" });
  expect(server.received[0]?.raw).toMatch(
    /^List-Unsubscribe: <mailto:api@shop\.example\?subject=unsubscribe%20acme>\r$/m,
  );
  expect(server.received[0]?.raw).not.toContain("List-Unsubscribe-Post");
});

test("each attempt has the same Message-ID, each recipient another", async () => {
  await send();
  await send();
  await send({ to: "ops@acme.example" });
  const ids = server.received.map(({ mail }) => mail.messageId);
  expect(ids[0]).toBe(ids[1]);
  expect(new Set(ids).size).toBe(2);
});

test.each([
  [550, "bounced"],
  [451, "failed"],
] as const)("an answer of %i to the recipient", async (code, outcome) => {
  server.refused.set("dev@acme.example", code);
  expect(await send()).toMatchObject({ outcome, detail: expect.stringContaining("no such user") });
  expect(server.received).toEqual([]);
});

test("a server that is not there is a failure, not an exception", async () => {
  const mailer = openMailer({ smtpUrl: "smtp://127.0.0.1:1", from: "api@shop.example" });
  opened.push(mailer);
  const delivery = await mailer.send({
    mail: { subject: "s", text: "t", html: "h" },
    to: "dev@acme.example",
    from: "api@shop.example",
    unsubscribe: "mailto:api@shop.example",
    id: "1",
  });
  expect(delivery).toMatchObject({ outcome: "failed" });
});

test.each([
  "a@b.example, c@d.example",
  "a@b.example\r\nBcc: c@d.example",
  "Acme <a@b.example>",
  'a@b.example"',
  "a@b@c",
  "",
  `${"a".repeat(250)}@b.example`,
])("%j is not one address", async (to) => {
  expect(isAddress(to)).toBe(false);
  expect(await send({ to })).toEqual({ outcome: "bounced", detail: "this is no e-mail address" });
  expect(server.received).toEqual([]);
});

test("a header cannot be smuggled in through the subject", async () => {
  await send({ mail: { subject: "a\r\nBcc: c@d.example\r\nX-Evil: 1", text: "t", html: "h" } });
  expect(server.received[0]?.to).toEqual(["dev@acme.example"]);
  expect(server.received[0]?.raw).not.toMatch(/^(Bcc|X-Evil):/m);
});

test.each(["http://mail.example", "mail.example", ""])("%j is no mail server", (smtpUrl) => {
  expect(() => openMailer({ smtpUrl, from: "api@shop.example" })).toThrow(/PAWL_SMTP_URL/);
});
