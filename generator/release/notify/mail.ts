/** A notification as a mail: subject, text and HTML, through `templates/release/`. */
import { sentence } from "../../diff/report/wording.js";
import { brownoutSentence } from "../../registry/life.js";
import type { Engine } from "../../templates/engine.js";
import { cleanLine } from "../../templates/text.js";
import type { Change, Notification } from "./notification.js";

export interface Mail {
  readonly subject: string;
  readonly text: string;
  readonly html: string;
}

/** A list names at most so many changes, and counts the rest: a mail is read, not searched. */
const MOST_LISTED = 25;
const MOST_OPERATIONS = 3;

/**
 * @param notification what to say
 * @param unsubscribe how to hear no more of it, a URL with https or mailto
 * @param engine templates
 */
export function renderMail(notification: Notification, unsubscribe: string, engine: Engine): Mail {
  const view = viewOf(notification, unsubscribe);
  return {
    subject: view.subject,
    text: engine.render("release/mail.txt", view).replace(/\n{3,}/g, "\n\n"),
    html: engine.render("release/mail.html", view),
  };
}

function viewOf(
  notification: Notification,
  unsubscribe: string,
): { readonly subject: string } & Readonly<Record<string, unknown>> {
  const { api, account, from, to, verdict, usage } = notification;
  const title = cleanLine(api.title);
  return {
    subject: cleanLine(`${title} ${to.version}: ${headline(notification)}`),
    title: `${title} ${to.version}`,
    greeting: account.title ?? account.id,
    account: account.id,
    from: from.version,
    to: to.version,
    verdict: verdict.sentence,
    deadline: deadlineOf(notification),
    affected: usage === null || usage.affected.length === 0 ? "" : usage.affected.join(", "),
    unrelated: usage === null || usage.unrelated === 0 ? "" : unrelatedText(usage.unrelated),
    sections: [
      { title: "What would break", ...listOf(notification.breaking) },
      { title: "What to look at", ...listOf(notification.attention) },
      { title: "What is new", ...listOf(notification.added) },
      { title: "What is deprecated from now on", ...listOf(notification.deprecated) },
    ].filter(({ lines }) => lines.length > 0),
    install: notification.install ?? "(the client that is tailored for you follows when the pin has moved)",
    pin: `pawl pin ${account.id} ${to.version}`,
    unsubscribe,
  };
}

function headline({ breaking, verdict, from, usage }: Notification): string {
  if (breaking.length > 0) return `${count(breaking.length, "change")} would break you on ${from.version}`;
  if (usage !== null && usage.unrelated > 0) return "nothing that you use breaks";
  return verdict.level === "none" ? "nothing changed for you" : "nothing breaks for you";
}

function unrelatedText(unrelated: number): string {
  const verb = unrelated === 1 ? "concerns" : "concern";
  return `${count(unrelated, "further breaking change")} ${verb} operations that you do not use.`;
}

function deadlineOf({ from, daysLeft }: Notification): string {
  if (from.status === "sunset") return `${from.version} no longer runs.`;
  if (from.sunset === null || daysLeft === null) {
    const what = from.status === "deprecated" ? "is deprecated" : "keeps running";
    return `${from.version} ${what}; no day is announced on which it stops.`;
  }
  const since = from.status === "deprecated" ? "is deprecated and stops" : "stops";
  const brownouts = brownoutSentence(from);
  const rest = brownouts === "" ? "" : ` ${brownouts}`;
  return `${from.version} ${since} on ${from.sunset}, in ${count(daysLeft, "day")}.${rest}`;
}

/** That the document names its schemas otherwise is told by the compiler, where it matters at all. */
function isForPeople({ rule, wire }: Change): boolean {
  return wire === "breaking" || !rule.startsWith("component-");
}

function listOf(all: readonly Change[]): { readonly lines: readonly object[]; readonly more: string } {
  const changes = all.filter(isForPeople);
  const more = changes.length - MOST_LISTED;
  return {
    lines: changes.slice(0, MOST_LISTED).map(({ message, operations }) => {
      const named = operations.filter((name) => !message.includes(name)).slice(0, MOST_OPERATIONS);
      const others = operations.length - MOST_OPERATIONS;
      const rest = others > 0 && named.length === MOST_OPERATIONS ? ` and ${others} more` : "";
      return { message: sentence(message), operations: named.length === 0 ? "" : named.join(", ") + rest };
    }),
    more: more > 0 ? `and ${more} more` : "",
  };
}

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? "" : "s"}`;
}
