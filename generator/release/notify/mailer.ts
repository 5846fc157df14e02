/** Sends mails through an SMTP server. */
import { createHash } from "node:crypto";
import { createTransport, type SendMailOptions } from "nodemailer";
import { PawlError } from "../../diagnostics/errors.js";
import { cleanLine } from "../../templates/text.js";
import type { Delivery } from "./delivery.js";
import type { Mail } from "./mail.js";

export interface MailSettings {
  /** `smtps://user:password@host:465`, or `smtp://` with STARTTLS; plain only to this machine. */
  readonly smtpUrl: string;
  /** Address of the sender. */
  readonly from: string;
}

/** A mail with the addresses that belong to it. */
export interface Letter {
  readonly mail: Mail;
  readonly to: string;
  readonly from: string;
  /** How to hear no more of it: a URL with https or mailto. */
  readonly unsubscribe: string;
  /** The same for each attempt. */
  readonly id: string;
}

/** How long the server may take to answer, in milliseconds. */
const PATIENCE = 20_000;

/** RFC 5321 §4.1.2, without quoted local parts: what could be read as several addresses, or as a header, is none. */
const ADDRESS = /^[^\s@<>(),;:"\\\p{Cc}]+@[^\s@<>(),;:"\\\p{Cc}]+$/u;

/** @returns whether text is one e-mail address and nothing else */
export function isAddress(text: string): boolean {
  return text.length <= 254 && ADDRESS.test(text);
}

/** A connection to an SMTP server, kept for several mails. */
export interface Mailer {
  /** Sends one mail; never throws. */
  send(letter: Letter): Promise<Delivery>;
  close(): void;
}

/**
 * @throws PawlError `usage` when the settings are not of the right form
 */
export function openMailer({ smtpUrl, from }: MailSettings): Mailer {
  const url = URL.canParse(smtpUrl) ? new URL(smtpUrl) : undefined;
  if (url === undefined || !["smtp:", "smtps:"].includes(url.protocol)) {
    throw new PawlError("usage", "PAWL_SMTP_URL is not the address of an SMTP server", {
      fix: "Set it to smtps://user:password@host:465 or smtp://user:password@host:587.",
    });
  }
  if (!isAddress(from)) {
    throw new PawlError("usage", `${JSON.stringify(from)} is not an address to send from`, {
      fix: "Set PAWL_MAIL_FROM to an address such as api@example.com.",
    });
  }
  const isLoopback = /^(localhost|127\.\d+\.\d+\.\d+|\[::1\])$/.test(url.hostname);
  const transport = createTransport({
    url: smtpUrl,
    pool: true,
    maxConnections: 1,
    // A login and the news of an account do not travel in plain text.
    requireTLS: url.protocol === "smtp:" && !isLoopback,
    connectionTimeout: PATIENCE,
    greetingTimeout: PATIENCE,
    socketTimeout: PATIENCE,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  return {
    send: async (letter) => {
      if (!isAddress(letter.to)) return { outcome: "bounced", detail: "this is no e-mail address" };
      try {
        await transport.sendMail(composeMail(letter));
        return { outcome: "sent" };
      } catch (error) {
        return toDelivery(error);
      }
    },
    close: () => transport.close(),
  };
}

/**
 * A letter with its headers: those by which mail programs show a button to unsubscribe (RFC 2369, RFC 8058), and those
 * that keep automatic answers away (RFC 3834).
 */
export function composeMail({ mail, to, from, unsubscribe, id }: Letter): SendMailOptions {
  const isOneClick = unsubscribe.startsWith("https://");
  const domain = from.slice(from.lastIndexOf("@") + 1);
  return {
    // As objects: an address is never read as a list of them.
    from: { name: "", address: from },
    to: { name: "", address: to },
    subject: mail.subject,
    text: mail.text,
    html: mail.html,
    messageId: `<${createHash("sha256").update(`${id} ${to}`).digest("hex").slice(0, 32)}@${domain}>`,
    list: { unsubscribe },
    headers: {
      "Auto-Submitted": "auto-generated",
      ...(isOneClick ? { "List-Unsubscribe-Post": "List-Unsubscribe=One-Click" } : {}),
    },
  };
}

/** RFC 5321 §4.2.1: 5yz is final, everything else may pass. */
function toDelivery(error: unknown): Delivery {
  const detail = cleanLine(error instanceof Error ? error.message : String(error)).slice(0, 300);
  const code = error instanceof Error && "responseCode" in error ? Number(error.responseCode) : 0;
  return { outcome: code >= 500 && code < 600 ? "bounced" : "failed", detail };
}
