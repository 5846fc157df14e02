import type { Change, Notification } from "../../../generator/release/notify/notification.js";

export function change(
  message: string,
  operations: readonly string[] = [],
  rule = "operation-removed",
): Change {
  return { rule, message, wire: "breaking", types: "breaking", operations };
}

/** A notification about a step that breaks one thing. */
export function makeNotification(over: Partial<Notification> = {}): Notification {
  return {
    id: "shop@2025-01-01/acme",
    kind: "version",
    api: { id: "shop", title: "Shop API" },
    account: { id: "acme", title: "Acme" },
    from: {
      version: "2024-01-01",
      status: "deprecated",
      released: "2024-01-01",
      sunset: "2025-12-31",
      brownouts: [],
    },
    to: { version: "2025-01-01", status: "current", released: "2025-01-01", sunset: null, brownouts: [] },
    daysLeft: 30,
    verdict: {
      wire: "breaking",
      types: "breaking",
      level: "breaking",
      sentence: "Clients of the old version break.",
    },
    breaking: [change("POST /pets was removed", ["POST /pets"])],
    attention: [],
    added: [],
    deprecated: [],
    usage: null,
    install: "npm install @shop/client@api-2025-01-01",
    ...over,
  };
}
