import { beforeAll, expect, test } from "vitest";
import { renderMail } from "../../../generator/release/notify/mail.js";
import type { Notification } from "../../../generator/release/notify/notification.js";
import { unsubscribeFor } from "../../../generator/release/notify/unsubscribe.js";
import { createEngine, type Engine } from "../../../generator/templates/engine.js";
import { change, makeNotification } from "./notification.js";

let engine: Engine;
beforeAll(async () => {
  engine = await createEngine();
});

const render = (over: Partial<Notification> = {}) =>
  renderMail(makeNotification(over), "https://shop.example/stop?account=acme", engine);

test("the mail says where the account is, what would break, until when, and what to install", () => {
  const { subject, text, html } = render();
  expect(subject).toBe("Shop API 2025-01-01: 1 change would break you on 2024-01-01");
  for (const part of [
    "You are on 2024-01-01; this is what moving to 2025-01-01 means for you.",
    "2024-01-01 is deprecated and stops on 2025-12-31, in 30 days.",
    "- POST /pets was removed.\n",
    "npm install @shop/client@api-2025-01-01",
    "To hear no more of them: https://shop.example/stop?account=acme",
  ])
    expect(text).toContain(part);
  expect(text).not.toMatch(/\n{3}|[ \t]$/m);
  expect(html).toContain('<a href="https://shop.example/stop?account=acme">Unsubscribe</a>');
});

test.each([
  [{ daysLeft: 1 }, "in 1 day."],
  [
    { daysLeft: null, from: { ...makeNotification().from, sunset: null } },
    "is deprecated; no day is announced",
  ],
  [
    { daysLeft: null, from: { ...makeNotification().from, sunset: null, status: "supported" } },
    "2024-01-01 keeps running; no day is announced",
  ],
  [{ daysLeft: -3, from: { ...makeNotification().from, status: "sunset" } }, "2024-01-01 no longer runs."],
] as const)("the deadline: %j", (over, want) => {
  expect(render(over).text).toContain(want);
});

test("with a usage manifest it names what is used, and only counts what is not", () => {
  const { subject, text } = render({ usage: { affected: ["POST /pets"], unrelated: 12 } });
  expect(text).toContain("Operations that you use and that break: POST /pets\n");
  expect(text).toContain("12 further breaking changes concern operations that you do not use.");
  expect(subject).toContain("1 change would break you");
  const calm = render({ breaking: [], usage: { affected: [], unrelated: 12 } });
  expect(calm.subject).toBe("Shop API 2025-01-01: nothing that you use breaks");
  expect(calm.text).not.toContain("What would break");
});

test("long lists end with a count, and names of schemas are left to the compiler", () => {
  const many = Array.from({ length: 40 }, (_, index) => change(`GET /${index} was removed`));
  const silent = {
    ...change("The component Pet was removed", [], "component-removed"),
    wire: "none" as const,
  };
  const { text } = render({ breaking: [...many, silent], attention: [silent] });
  expect(text).toContain("GET /24 was removed.\n- and 15 more");
  expect(text).not.toMatch(/GET \/25|component|What to look at/);
});

const HOSTILE = [
  "Eve\r\nBcc: all@shop.example\r\n\r\n<img src=x onerror=alert(1)>",
  '"><script>alert(1)</script>',
  "\u001b[31mred\u001b[0m \u202egnp.exe {{constructor}} {{{html}}}",
];

test.each(HOSTILE)("hostile text stays text: %j", (evil) => {
  const { subject, text, html } = render({
    api: { id: "shop", title: evil },
    account: { id: "acme", title: evil },
    breaking: [change(evil, [evil])],
    from: { ...makeNotification().from, version: evil },
    install: evil,
    usage: { affected: [evil], unrelated: 1 },
  });
  expect(subject).not.toMatch(/[\p{Cc}\u202e]/u);
  expect(text).not.toMatch(/^Bcc|[^\P{Cc}\n]|\u202e/mu);
  expect(html).not.toMatch(/<img|<script|[^\P{Cc}\n]|\u202e/u);
  expect(html.match(/<h1[^>]*>[^<]*<\/h1>/)).not.toBeNull();
});

test.each([
  [undefined, "mailto:api@shop.example?subject=unsubscribe%20acme"],
  ["https://shop.example/stop?lang=en", "https://shop.example/stop?lang=en&account=acme"],
  ["mailto:stop@shop.example", "mailto:stop@shop.example?subject=unsubscribe%20acme"],
])("the way out: %s", (url, want) => {
  expect(unsubscribeFor(url, "api@shop.example")("acme")).toBe(want);
});

test.each(["http://shop.example/stop", "javascript:alert(1)", "stop"])("%s is no way out", (url) => {
  expect(() => unsubscribeFor(url, "api@shop.example")).toThrow(/neither an https nor a mailto URL/);
});
