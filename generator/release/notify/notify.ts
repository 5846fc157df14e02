/** `pawl notify`: tells subscribers about a version, each once, and remembers it. */
import { dirname, join } from "node:path";
import { disk } from "../../output/filesystem.js";
import { acquireLock } from "../../output/lock.js";
import type { Engine } from "../../templates/engine.js";
import type { Delivery } from "./delivery.js";
import { renderMail } from "./mail.js";
import type { Letter, Mailer } from "./mailer.js";
import type { Subscriber } from "./moves.js";
import { appendSent, type Channel, keyOf, readSent } from "./record.js";
import { postWebhook, type WebhookSettings } from "./webhook.js";

/** One message to one account. */
export interface Message {
  readonly account: string;
  readonly channel: Channel;
  readonly to: string;
  /** Of the notification, the same for both channels. */
  readonly id: string;
  readonly letter?: Letter;
  /** JSON, where it is a webhook. */
  readonly body?: string;
}

/** What became of a message; `skipped`: it was sent by a former run. */
export interface NotifyResult extends Pick<Message, "account" | "channel" | "to"> {
  readonly outcome: Delivery["outcome"] | "skipped";
  readonly detail?: string;
}

export interface Channels {
  readonly mailer?: Mailer;
  readonly webhook?: WebhookSettings;
}

export interface Sender {
  /** Address that mails come from. */
  readonly from: string;
  /** URL to hear no more, made for an account. */
  readonly unsubscribe: (account: string) => string;
}

/** How long to wait for another run, in milliseconds. */
const PATIENCE = 15_000;

/** @returns all messages to all subscribers, in their order, mails before webhooks */
export function composeMessages(
  subscribers: readonly Subscriber[],
  sender: Sender,
  engine: Engine,
): Message[] {
  return subscribers.flatMap(({ account, notification }): Message[] => {
    const { email, webhook } = account.notify ?? {};
    const { id } = notification;
    const messages: Message[] = [];
    if (email !== undefined) {
      const unsubscribe = sender.unsubscribe(account.id);
      const mail = renderMail(notification, unsubscribe, engine);
      const letter = { mail, to: email, from: sender.from, unsubscribe, id };
      messages.push({ account: account.id, channel: "email", to: email, id, letter });
    }
    if (webhook !== undefined) {
      const body = JSON.stringify(notification);
      messages.push({ account: account.id, channel: "webhook", to: webhook, id, body });
    }
    return messages;
  });
}

/**
 * Sends what was not sent before. One that cannot be delivered stops none of the others, and is tried again by the next
 * run. Two runs at once are one after the other.
 *
 * @param record file of what was sent
 * @param now the time for the record
 * @throws PawlError `output-locked`, `output-unwritable` for the record
 */
export async function sendMessages(
  messages: readonly Message[],
  channels: Channels,
  record: string,
  now: () => Date = () => new Date(),
): Promise<NotifyResult[]> {
  const lock = await acquireLock(join(dirname(record), ".notified.pawl.lock"), record, PATIENCE, disk);
  try {
    const sent = await readSent(record);
    const results: NotifyResult[] = [];
    for (const message of messages) {
      const { account, channel, to, id } = message;
      if (sent.has(keyOf(id, channel))) {
        results.push({ account, channel, to, outcome: "skipped" });
        continue;
      }
      const delivery = await deliver(message, channels);
      await appendSent(record, { at: now().toISOString(), id, channel, to, ...delivery });
      results.push({ account, channel, to, ...delivery });
    }
    return results;
  } finally {
    await lock.release();
  }
}

function deliver({ account, to, id, letter, body }: Message, channels: Channels): Promise<Delivery> {
  if (letter !== undefined && channels.mailer !== undefined) return channels.mailer.send(letter);
  if (body !== undefined && channels.webhook !== undefined)
    return postWebhook(to, account, id, body, channels.webhook);
  return Promise.resolve({ outcome: "failed", detail: "no way to send it is set up" });
}
