/** `pawl notify` */
import { dirname, join } from "node:path";
import { PawlError } from "../../diagnostics/errors.js";
import { holdProject } from "../../output/transaction.js";
import { dayOf } from "../../registry/clock.js";
import { openMailer } from "../../release/notify/mailer.js";
import { findSubscribers, findVersion, requirePublished } from "../../release/notify/moves.js";
import {
  type Channels,
  composeMessages,
  type Message,
  type NotifyResult,
  sendMessages,
} from "../../release/notify/notify.js";
import { writePreview } from "../../release/notify/preview.js";
import { deriveSecret } from "../../release/notify/signature.js";
import { unsubscribeFor } from "../../release/notify/unsubscribe.js";
import { createEngine } from "../../templates/engine.js";
import { cleanLine } from "../../templates/text.js";
import { openRegistry } from "../registry.js";
import { countOf, formatTable, paint } from "../terminal.js";

export interface NotifyOptions {
  readonly registry: string;
  readonly account?: readonly string[];
  readonly at?: string;
  readonly record?: string;
  readonly dryRun?: string;
  readonly templates?: string;
  readonly webhookSecret?: string;
  readonly allowPrivate?: boolean;
  readonly json?: boolean;
}

/** Where the record is, beside the registry. */
const RECORD = "notified.jsonl";

/** @returns the exit code: 1 when a message could not be delivered */
export async function notify(wanted: string | undefined, options: NotifyOptions): Promise<number> {
  if (options.webhookSecret !== undefined) return printSecret(options.webhookSecret);
  if (wanted === undefined) {
    throw new PawlError("usage", "pawl notify needs a version", { fix: "Name it: pawl notify VERSION." });
  }
  const day = dayOf(options.at);
  const isPreview = options.dryRun !== undefined;
  await openRegistry(options.registry);
  const look = async () => {
    const registry = await openRegistry(options.registry);
    const found = findVersion(registry, wanted, day);
    const isKnown = isPreview || (await requirePublished(registry, found.api, found.version));
    if (!isKnown)
      process.stderr.write(`Nothing is known to be published; ${found.api.package} is taken to be on npm.\n`);
    const subscribers = await findSubscribers(registry, found.api, found.version, options.account, day);
    return { registry, version: found.version, subscribers };
  };
  // A release or a move meanwhile would be half seen; what is sent then takes its time, and holds nobody up.
  const { registry, version, subscribers } = isPreview
    ? await look()
    : await holdProject(dirname(options.registry), look);
  const { templates } = options;
  const engine = await createEngine(templates === undefined ? {} : { overrideFolder: templates });
  const from = process.env.PAWL_MAIL_FROM ?? (isPreview ? "api@example.invalid" : "");
  const unsubscribe = unsubscribeFor(process.env.PAWL_UNSUBSCRIBE_URL, from);
  const messages = composeMessages(subscribers, { from, unsubscribe }, engine);
  if (options.dryRun !== undefined) return preview(messages, options.dryRun, options.json === true);
  const channels = openChannels(messages, from, options.allowPrivate === true);
  let results: NotifyResult[];
  try {
    results = await sendMessages(messages, channels, options.record ?? join(dirname(registry.file), RECORD));
  } finally {
    channels.mailer?.close();
  }
  if (options.json === true)
    process.stdout.write(`${JSON.stringify({ version: version.id, messages: results })}\n`);
  else print(results);
  return results.some(({ outcome }) => outcome === "failed" || outcome === "bounced") ? 1 : 0;
}

/** Everything that is needed is there before anything is sent. */
function openChannels(messages: readonly Message[], from: string, allowPrivate: boolean): Channels {
  const smtpUrl = process.env.PAWL_SMTP_URL;
  const has = (channel: Message["channel"]): boolean =>
    messages.some((message) => message.channel === channel);
  if (has("email") && (smtpUrl === undefined || from === "")) {
    throw new PawlError("usage", "Accounts subscribed by e-mail, and there is no mail server", {
      fix: "Set PAWL_SMTP_URL and PAWL_MAIL_FROM in the environment, or look at the mails with --dry-run DIR.",
    });
  }
  const secret = has("webhook") ? readSecret() : undefined;
  return {
    ...(has("email") && smtpUrl !== undefined ? { mailer: openMailer({ smtpUrl, from }) } : {}),
    ...(secret === undefined
      ? {}
      : { webhook: { secret, allowPrivate, now: () => Math.floor(Date.now() / 1000) } }),
  };
}

/** Secrets shorter than this, in characters, can be guessed. */
const SHORTEST_SECRET = 24;

function readSecret(): string {
  const secret = process.env.PAWL_WEBHOOK_SECRET ?? "";
  if (secret.length >= SHORTEST_SECRET) return secret;
  const what = secret === "" ? "there is no secret" : "the secret is too short";
  throw new PawlError("usage", `Webhooks are signed, and ${what}`, {
    fix: `Set PAWL_WEBHOOK_SECRET in the environment to a random text of ${SHORTEST_SECRET} characters or more, and keep it.`,
  });
}

/** What an account needs to check signatures; on standard output only, and only when asked. */
function printSecret(account: string): number {
  process.stdout.write(`${deriveSecret(readSecret(), account)}\n`);
  return 0;
}

async function preview(messages: readonly Message[], folder: string, isJson: boolean): Promise<number> {
  const files = await writePreview(messages, folder);
  if (isJson) process.stdout.write(`${JSON.stringify({ dryRun: true, files })}\n`);
  else {
    const text = files.map((file) => `${cleanLine(file)}\n`).join("");
    process.stdout.write(`${text}Nothing was sent (--dry-run): ${countOf(messages.length, "message")}.\n`);
  }
  return 0;
}

function print(results: readonly NotifyResult[]): void {
  if (results.length === 0) {
    process.stdout.write("Nobody is on an older version and subscribed.\n");
    return;
  }
  const rows = results.map(({ account, channel, to, outcome, detail }) => [
    account,
    channel,
    to,
    outcome === "skipped" ? "was sent before" : outcome,
    detail ?? "",
  ]);
  const columns = ["account", "by", "to", "result", "why"].map((title) => ({ title }));
  const OUTCOME = 3;
  process.stdout.write(
    formatTable(columns, rows, (text, row, column) => {
      const outcome = results[row]?.outcome;
      return column === OUTCOME && (outcome === "failed" || outcome === "bounced")
        ? paint("red", text)
        : text;
    }),
  );
}
